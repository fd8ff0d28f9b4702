import { describe, expect, it } from 'vitest'
import { EVERY_KIND, LANGUAGES } from './mails.ts'
import { squeeze, urlsIn, writeMail as write } from './write-mail.ts'

describe('e-mails of Plus', () => {
  it.each([
    ['plus-accepted', '/wallet?lang=sv'],
    ['plus-benefits-ready', '/wallet?lang=sv'],
    ['plus-ending', '/wallet?lang=sv'],
    ['lunch-topped-up', '/employer?lang=sv&view=lunch'],
    ['lunch-short', '/employer?lang=sv&view=lunch'],
  ] as const)('lead, of a %s, first to %s', async (kind, address) => {
    const [first] = urlsIn((await write(EVERY_KIND[kind], 'sv')).text)
    expect(first).toBe(`https://smartum.example${address}`)
  })

  it('invite to accept with one’s own bank, say how long and what to do after that, and that opening accepts nothing', async () => {
    for (const [language, parts] of [
      [
        'fi',
        [
          'Havuranta Oy antaa sinulle etuja',
          'omilla pankkitunnuksillasi tai mobiilivarmenteella',
          'Linkin avaaminen ei vielä hyväksy mitään.',
          '30 päivää, 15.1.2026 klo 14.35 asti',
          'pyydä työnantajaltasi uusi viesti',
          'Jos viesti ei kuulu sinulle',
          'koska Havuranta Oy antoi meille osoitteesi',
        ],
      ],
      [
        'sv',
        [
          'Havuranta Oy ger dig förmåner',
          'med dina egna bankkoder eller mobilcertifikat',
          'Du godkänner ingenting genom att öppna länken.',
          '30 dagar, till 15.1.2026 kl. 14.35',
          'be din arbetsgivare om ett nytt meddelande',
          'Om meddelandet inte är till dig',
          'eftersom Havuranta Oy gav oss din adress',
        ],
      ],
      [
        'en',
        [
          'Havuranta Oy gives you benefits',
          'with your own online banking credentials or mobile certificate',
          'Opening the link accepts nothing.',
          '30 days, until 14:35 on 15 January 2026',
          'ask your employer for a new message',
          'the message is not meant for you',
          'because Havuranta Oy gave us your address',
        ],
      ],
    ] as const) {
      const said = squeeze((await write(EVERY_KIND['plus-invitation'], language)).text)
      const places = parts.map((part) => said.indexOf(part))
      expect(Math.min(...places), said).toBeGreaterThanOrEqual(0)
      expect(places).toEqual(places.toSorted((one, other) => one - other))
    }
  })

  it('say after accepting who does something next', async () => {
    for (const language of LANGUAGES) {
      const said = async (waits: boolean) =>
        squeeze((await write({ ...EVERY_KIND['plus-accepted'], waits }, language)).text)
      const [waits, ordered] = [await said(true), await said(false)]
      expect(waits).toMatch(/Seuraavaksi työnantajasi|Härnäst gör din arbetsgivare|Next, your employer/)
      expect(ordered).toMatch(/matkalla saldollesi|på väg till ditt saldo|on its way to your balance/)
      expect(ordered).not.toMatch(/Seuraavaksi|Härnäst|Next,/)
    }
  })

  it('list all that has come, each with its sum and its own last day', async () => {
    const ready = EVERY_KIND['plus-benefits-ready']
    const { text } = await write(ready, 'en')
    expect(squeeze(text)).toContain(
      'Flexible · Plus Amount: €300.00 Last day: 31 Dec 2027 Lunch · Plus Amount: €264.00 Last day: 30 Nov 2027 Open',
    )
    const one = await write({ ...ready, loads: ready.loads.slice(1) }, 'fi')
    expect(squeeze(one.text)).toContain('Lounas · Plus Määrä: 264,00 € Viimeinen päivä: 30.11.2027 Avaa')
    expect(one.text).not.toContain('Joustoetu')
  })

  it('tell of the end of benefits the last day, in the subject too, and what can last longer', async () => {
    for (const [language, day, card] of [
      ['fi', '28.2.2027', 'OmaLahjakortille'],
      ['sv', '28.2.2027', 'EgetPresentkort'],
      ['en', '28 Feb 2027', 'OwnGiftcard'],
    ] as const) {
      const { subject, text } = await write(EVERY_KIND['plus-ending'], language)
      expect(subject).toContain(day)
      expect(squeeze(text)).toContain(card)
    }
  })

  it('ask for what the lunch balance lacks, with its reference and month, and for no account number', async () => {
    for (const [language, facts] of [
      ['fi', 'joulukuu 2026 Tarvitaan yhteensä: 15 840,00 € Puuttuu: 3 495,00 € Viitenumero: 1000 00028'],
      ['sv', 'december 2026 Behövs sammanlagt: 15 840,00 € Saknas: 3 495,00 € Referens: 1000 00028'],
      ['en', 'December 2026 Needed in all: €15,840.00 Missing: €3,495.00 Reference number: 1000 00028'],
    ] as const) {
      expect(squeeze((await write(EVERY_KIND['lunch-short'], language)).text)).toContain(facts)
    }
  })

  it('tell of an invoice of Plus that the benefits do not wait for it', async () => {
    const { subject, text } = await write({ ...EVERY_KIND['invoice-issued'], service: 'plus' }, 'fi')
    expect(squeeze(subject)).toBe('Smartum Plus: lasku 100001, eräpäivä 31.12.2026')
    expect(squeeze(text)).toContain('Summa: 4 800,00 € Eräpäivä: 31.12.2026 Viitenumero: 1000 01123 Avaa')
    expect(squeeze(text)).toContain('Edut eivät odota maksua.')
    expect(text).not.toContain('Saldo')
  })
})
