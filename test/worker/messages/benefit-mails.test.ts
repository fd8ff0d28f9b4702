import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { stopRemindersToken } from '../../../worker/messages/mail.ts'
import { addressInOffer, verifyOffer } from '../../../worker/messages/offer-token.ts'
import { cardCode } from '../../../worker/platform/card-code.ts'
import { readConfig } from '../../../worker/platform/config.ts'
import type { Language } from '../../../worker/platform/language.ts'
import { EVERY_KIND, LANGUAGES } from './mails.ts'
import { squeeze, urlsIn, writeMail } from './write-mail.ts'

const config = readConfig(env)
const reminder = EVERY_KIND['expiry-reminder']
const receipt = EVERY_KIND['giftcard-receipt']
const [lot] = reminder.expiring
const [card] = receipt.cards

type Reminder = typeof reminder
type Expiring = Reminder['expiring'][number]
const remind = (expiring: Partial<Expiring>[], changes: Partial<Reminder> = {}, language: Language = 'fi') =>
  writeMail({ ...reminder, ...changes, expiring: expiring.map((one) => ({ ...lot!, ...one })) }, language)
const bring = (changes: Partial<typeof receipt> = {}, language: Language = 'fi') =>
  writeMail({ ...receipt, ...changes }, language)

const offersIn = (text: string) => urlsIn(text).filter((url) => url.includes('/giftcard'))

const later: Expiring['extension'] = {
  ...{ state: 'later', opens_on: '2026-11-30', expires_on: '2027-03-31', uses: ['sports'] },
}
const ofBenefit: Expiring['extension'] = { state: 'never', reason: 'benefit' }
const ofCard: Expiring['extension'] = { state: 'never', reason: 'card' }

describe('the subject of a reminder', () => {
  it.each([
    ['fi', '64,00 € liikuntaetua vanhenee 31.12.2026'],
    ['sv', '64,00 € i motionsförmån går ut 31.12.2026'],
    ['en', '€64.00 of sports benefit expires on 31 Dec 2026'],
  ] as const)('says how much of what, and until when, in %s', async (language, subject) => {
    expect(squeeze((await remind([{}], {}, language)).subject)).toBe(squeeze(subject))
  })

  it.each([
    [[{ kind: 'card', extension: ofCard }], '64,00 € OmaLahjakortilla vanhenee 31.12.2026'],
    [
      [
        { kind: 'card', extension: ofCard },
        { kind: 'card', extension: ofCard },
      ],
      '128,00 € OmaLahjakorteilla vanhenee 31.12.2026',
    ],
    [[{}, { amountCents: 5 }], '64,05 € liikuntaetua vanhenee 31.12.2026'],
    [[{}, { benefit: 'lunch', amountCents: 100_000 }], '1 064,00 € eduistasi vanhenee 31.12.2026'],
    [[{}, { kind: 'card', extension: ofCard }], '128,00 € eduistasi vanhenee 31.12.2026'],
  ] as [Partial<Expiring>[], string][])('adds up what the mail is about: %#', async (expiring, subject) => {
    expect(squeeze((await remind(expiring)).subject)).toBe(subject)
  })
})

describe('a reminder', () => {
  it('leads with a button for each that can be saved, to a link that works for that lot alone', async () => {
    const { text, html } = await remind([
      {},
      {
        account: 'lot_2',
        benefit: 'flexible',
        extension: { ...lot!.extension, uses: ['sports', 'massage'] } as never,
      },
      { account: 'lot_3', extension: later },
      { account: 'lot_4', benefit: 'lunch', extension: ofBenefit },
      { account: 'card_1', kind: 'card', extension: ofCard },
    ])
    const offers = offersIn(text)
    const lots = []
    for (const offer of offers) {
      const { origin, pathname, search, hash } = new URL(offer)
      expect(origin + pathname + search).toBe('https://smartum.example/giftcard?lang=fi')
      const token = hash.replace('#token=', '')
      lots.push(await verifyOffer(config.MAIL_LINK_KEY, token, new Date('2026-12-31T21:59:59Z')))
      await expect(
        verifyOffer(config.MAIL_LINK_KEY, token, new Date('2026-12-31T22:00:00Z')),
      ).rejects.toThrow('"exp" claim timestamp check failed')
    }
    const address = await addressInOffer(config.MAIL_LINK_KEY, 'aino@home.example')
    expect(lots).toEqual([
      { lot: lot!.account, ledger: 1, address },
      { lot: 'lot_2', ledger: 1, address },
    ])
    const said = squeeze(text)
    expect(said).toContain('Säästä OmaLahjakortille 31.3.2027 asti: https://')
    expect(said).toContain('Kortti käy näihin: liikunta ja hieronta.')
    expect(said).toContain(
      'Voit säästää tämän OmaLahjakortille 30.11.2026 alkaen. Kortti on voimassa 31.3.2027 asti.',
    )
    expect(said).toContain('Tästä edusta ei voi tehdä OmaLahjakorttia.')
    expect(said).toContain('OmaLahjakortti · Liikunta Jäljellä: 64,00 € Viimeinen päivä: 31.12.2026')
    expect(said).toContain('OmaLahjakortin voimassaoloa ei voi jatkaa uudelleen.')
    expect(said).toContain('Painikkeet toimivat ilman kirjautumista')
    expect(html.match(/class="button-link"/g)).toHaveLength(2)
  })

  it.each([
    [
      'fi',
      'Ja vielä 12 muuta, yhteensä 3,40 €. Näet ne kaikki lompakostasi.',
      '67,40 € eduistasi vanhenee 31.12.2026',
    ],
    [
      'sv',
      'Och 12 till, sammanlagt 3,40 €. Du ser alla i din plånbok.',
      '67,40 € av dina förmåner går ut 31.12.2026',
    ],
    [
      'en',
      'And 12 more, €3.40 in all. You see them all in your wallet.',
      '€67.40 of your benefits expires on 31 Dec 2026',
    ],
  ] as const)('says in %s how much there is beside what it names', async (language, words, subject) => {
    const mail = await remind([{}], { more: { number: 12, amountCents: 340 } }, language)
    expect(squeeze(mail.subject)).toBe(squeeze(subject))
    expect(squeeze(mail.text)).toContain(squeeze(words))
    expect(urlsIn(mail.text)).toContain(`https://smartum.example/wallet?lang=${language}`)
    const one = await remind([{}], { more: { number: 1, amountCents: 340 } }, language)
    expect(one.text).not.toMatch(/\b1 (muuta|till|more)/)
  })

  it('offers nothing where nothing can be saved', async () => {
    const { text } = await remind([{ benefit: 'lunch', extension: ofBenefit }])
    expect(offersIn(text)).toEqual([])
    expect(text).not.toContain('kirjautumista')
  })

  it.each(LANGUAGES)('tells in %s why it comes, and how to get fewer', async (language) => {
    const ofMonth = await remind([{}], {}, language)
    const ofCampaign = await remind([{}], { occasion: 'campaign' }, language)
    const ofDay = await remind([{}], { occasion: 'day' }, language)
    const nevertheless = await remind([{}], { occasion: 'day', wanted: 'last-day' }, language)
    const feet = [ofMonth, ofCampaign, nevertheless].map(({ text }) => text.split('@smartum.fi')[1])
    expect(new Set(feet).size).toBe(3)
    const token = await stopRemindersToken(config.MAIL_LINK_KEY, reminder.person)
    for (const [{ text, headers }, occasion] of [
      [ofMonth, 'month'],
      [ofCampaign, 'campaign'],
      [ofDay, 'day'],
      [nevertheless, 'day'],
    ] as const) {
      const query = new URLSearchParams({ lang: language, id: reminder.person, token, occasion })
      const stop = `https://smartum.example/reminders/stop?${query}`
      expect(urlsIn(text).at(-1)).toBe(stop)
      expect(headers).toMatchObject({
        'List-Unsubscribe': `<${stop}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      })
    }
  })

  it('says to whom wants the last one alone why it is sent', async () => {
    const { text } = await remind([{}], { occasion: 'day', wanted: 'last-day' })
    expect(squeeze(text)).toContain('Tämän viimeisen lähetämme silti, jotta rahasi ei vanhene huomaamatta.')
  })

  it('has the tokens of its links in fragments and in its own page alone', async () => {
    const { html } = await remind([{}])
    for (const [, href] of html.matchAll(/href="([^"]+)"/g)) {
      const { pathname, search } = new URL(href!.replaceAll('&amp;', '&'))
      expect(search.includes('token=')).toBe(pathname === '/reminders/stop')
    }
  })
})

describe('the receipt of a gift card', () => {
  it.each([
    ['fi', 'OmaLahjakorttisi: 40,00 €, voimassa 31.3.2027 asti', 'Liikunta · 31.3.2027 asti'],
    ['sv', 'Ditt EgetPresentkort: 40,00 €, gäller till 31.3.2027', 'Motion · till 31.3.2027'],
    ['en', 'Your OwnGiftcard: €40.00, valid until 31 Mar 2027', 'Sports · until 31 Mar 2027'],
  ] as const)('brings the code and all that there is to know, in %s', async (language, subject, line) => {
    const mail = await bring({}, language)
    const code = await cardCode(config.CARD_CODE_KEY, card!.card, 1)
    expect(squeeze(mail.subject)).toBe(squeeze(subject))
    for (const part of [mail.text, mail.html]) {
      expect(part).toContain(code.text)
      expect(part).toContain(line)
    }
    expect(mail.subject).not.toContain(code.lastFour)
    expect(urlsIn(mail.text)).toEqual([`https://smartum.example/wallet?lang=${language}`])
  })

  it('brings several cards, each with its own code', async () => {
    const cards = [
      card!,
      {
        ...card!,
        card: 'card_2',
        benefit: 'flexible',
        uses: ['sports', 'culture', 'massage'],
        amountCents: 100,
      },
    ] as typeof receipt.cards
    const { subject, text } = await bring({ cards })
    expect(squeeze(subject)).toBe('OmaLahjakorttisi: yhteensä 41,00 €')
    const codes = await Promise.all(cards.map((one) => cardCode(config.CARD_CODE_KEY, one.card, 1)))
    expect(text.match(/^Koodi: .+$/gm)).toEqual(codes.map((code) => `Koodi: ${code.text}`))
    expect(squeeze(text)).toContain('Käy näihin: liikunta, kulttuuri ja hieronta.')
  })

  it.each(LANGUAGES)(
    'of a replacement brings no code, and says in %s what became of the old and where the new one is',
    async (language) => {
      const { text, html } = await bring({ why: 'replaced', cards: [{ ...card!, revision: 2 }] }, language)
      const [old, code] = await Promise.all(
        [1, 2].map((revision) => cardCode(config.CARD_CODE_KEY, card!.card, revision)),
      )
      for (const { text: made, lastFour } of [old!, code!]) {
        expect(text + html).not.toContain(made)
        expect(text + html).not.toContain(lastFour)
      }
      const said = {
        fi: [
          'Vanha koodi ei enää toimi.',
          'Näet uuden koodin lompakostasi, kun kirjaudut.',
          'Etkö vaihtanut koodia itse?',
        ],
        sv: [
          'Den gamla koden fungerar inte längre.',
          'Du ser den nya koden i din plånbok när du loggar in.',
          'Har du inte bytt koden själv?',
        ],
        en: [
          'The old code no longer works.',
          'You see the new code in your wallet when you sign in.',
          'Did you not change the code yourself?',
        ],
      }
      for (const sentence of said[language]) expect(squeeze(text)).toContain(sentence)
      expect(urlsIn(text)).toEqual([`https://smartum.example/wallet?lang=${language}`])
    },
  )

  it.each([
    ['fi', '25,00 € palautui OmaLahjakorttina, voimassa 2.6.2027 asti', 'Raha on uudella kortilla'],
    [
      'sv',
      '25,00 € kom tillbaka som EgetPresentkort, gäller till 2.6.2027',
      'Pengarna finns på ett nytt kort',
    ],
    ['en', '€25.00 came back as an OwnGiftcard, valid until 2 Jun 2027', 'The money is on a new card'],
  ] as const)(
    'of a refund says in %s where the money is, and until when',
    async (language, subject, where) => {
      const cards = [{ ...card!, amountCents: 2500, expiresOn: '2027-06-02' }]
      const mail = await bring({ why: 'refunded', cards }, language)
      expect(squeeze(mail.subject)).toBe(squeeze(subject))
      expect(squeeze(mail.text)).toContain(where)
      expect(mail.text).toContain((await cardCode(config.CARD_CODE_KEY, card!.card, 1)).text)
      const [bought, several] = [
        await bring({ cards }, language),
        await bring({ why: 'refunded', cards: [...cards, ...cards] }, language),
      ]
      for (const other of [bought, several]) expect(squeeze(other.text)).not.toContain(where)
    },
  )
})
