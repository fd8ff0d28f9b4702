import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Mailbox } from '../../demo/mailbox/mailbox.ts'
import { useDemo } from '../support/demo.ts'
import { pressKey, typeInto } from '../support/keyboard.ts'

const languages = ['fi', 'sv', 'en'] as const
type Language = (typeof languages)[number]
type Received = ReturnType<Mailbox['messages']>[number]

/** The words of the elements, without their types, which belong to the program of the browser. */
const wordsOf = <Words>(path: string): Promise<Words> =>
  import(new URL(`../../components/${path}.ts`, import.meta.url).href)
type Words<Name extends string> = Record<Language, Record<Name, string>>
type WithAmount = (amount: string) => string

const { giftcardTexts } = await wordsOf<{
  giftcardTexts: Words<'otherAmount' | 'goOn' | 'linkEnded' | 'linkBroken' | 'linkMissing'> &
    Record<Language, { ready: (cards: number) => string; haveCard: (cards: number) => string }>
}>('elements/giftcard/texts')
const { slideTexts } = await wordsOf<{
  slideTexts: Record<Language, { press: WithAmount; slide: WithAmount }>
}>('parts/slide-to-pay-texts')
const { cardTexts } = await wordsOf<{ cardTexts: Words<'show'> }>('parts/card-texts')

const demo = useDemo()

/** Whose sports benefit ends this year, and what they buy a card for, as they write it and as it is written to them. */
const people = {
  fi: { name: 'Aino', email: 'aino.virtanen@havuranta.example', typed: '10,5', amount: /10,50\s€/ },
  sv: { name: 'Oskar', email: 'oskar.holmberg@havuranta.example', typed: '0,03', amount: /0,03\s€/ },
  en: { name: 'Amina', email: 'amina.hassan@havuranta.example', typed: '10.50', amount: /€10\.50/ },
}

/** The reminders that wait in the mailbox when the demo begins, by their reader. */
const reminders = new Map<string, Received>()

beforeAll(async () => {
  for (const { email } of Object.values(people)) {
    const reminder = await vi.waitFor(() => demo.system.mailbox.messages().find(({ to }) => to === email)!)
    expect(reminder, email).toBeDefined()
    reminders.set(email, reminder)
  }
})

const CODE = /^(?:[0-9A-HJKMNP-TV-Z]{4} ){4}[0-9A-HJKMNP-TV-Z]{4}$/

const sees = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()
const linksOf = ({ links }: Received) => links.filter((link) => link.includes('/giftcard?'))

/** Looks at a card with nothing but its code, as a till does. */
async function balanceOf(code: string): Promise<{ amount_cents: number; expires_on: string }> {
  const answer = await fetch(`${demo.system.smartum}/v1/card-balance`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ code }),
  })
  expect(answer.status).toBe(200)
  return (await answer.json()) as { amount_cents: number; expires_on: string }
}

/** Shows the code of the card on a page, by keyboard. */
async function showCode(page: Page, language: Language): Promise<string> {
  await pressKey(page, cardTexts[language].show)
  const line = page.locator('smartum-card .card-code').first()
  return vi.waitFor(async () => {
    const code = (await line.textContent())!.trim()
    expect(code).toMatch(CODE)
    return code
  })
}

describe.each(languages)('money that would expire, of somebody who reads %s', (language) => {
  const { name, email, typed, amount } = people[language]
  const [texts, slide] = [giftcardTexts[language], slideTexts[language]]

  it('is saved from an e-mail while no bank works, and is in the wallet when they are back', async () => {
    const [link] = linksOf(reminders.get(email)!)
    demo.system.bank.control.broker = 'down'

    const { page, complaints } = await demo.arrive(link!, { viewport: { width: 280, height: 640 } })
    await sees(page, name)
    expect(page.url()).not.toContain('token')
    await typeInto(page, texts.otherAmount, typed)
    await pressKey(page, texts.goOn)
    await pressKey(page, new RegExp(slide.press('').replace(/[()]/g, '').trim().split(' ')[0]!))
    await sees(page, texts.ready(1))
    const code = await showCode(page, language)
    const cents = Math.round(Number(typed.replace(',', '.')) * 100)
    expect(await balanceOf(code)).toMatchObject({ amount_cents: cents })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(280)
    expect(complaints).toEqual([])

    const receipt = await vi.waitFor(() => {
      const found = demo.system.mailbox
        .messages()
        .find((mail) => mail.to === email && mail.text.includes(code))
      expect(found).toBeDefined()
      return found!
    })
    expect(receipt.text).toMatch(amount)

    // Opened again, the same link shows the same card.
    const again = await demo.arrive(link!)
    await sees(again.page, texts.haveCard(1))
    expect(await showCode(again.page, language)).toBe(code)

    demo.system.bank.control.reset()
    const wallet = await demo.arrive(`${demo.system.smartum}/wallet?lang=${language}#cards`)
    const [bank] = await Promise.all([wallet.page.waitForEvent('popup'), pressKey(wallet.page, /Nordea/)])
    await bank.getByRole('button', { name }).click()
    await wallet.page.locator('smartum-accounts').getByText(amount).first().click()
    expect(await showCode(wallet.page, language)).toBe(code)
    expect(wallet.complaints).toEqual([])
  })
})

describe('a link of a reminder', () => {
  it('is not used up by whatever opens the links of e-mails', async () => {
    const [link] = linksOf(reminders.get(people.en.email)!)
    for (const method of ['GET', 'HEAD', 'POST', 'OPTIONS']) await fetch(link!, { method })
    const { page } = await demo.arrive(link!)
    await sees(page, people.en.name)
  })

  it('that was copied in part says so', async () => {
    const { page } = await demo.arrive(`${demo.system.smartum}/giftcard?lang=en#token=eyJhbGciOiJIUzI1NiJ9`)
    await sees(page, giftcardTexts.en.linkBroken)
  })

  it('without which the page was opened says what is missing', async () => {
    const { page } = await demo.arrive(`${demo.system.smartum}/giftcard?lang=en`)
    await sees(page, giftcardTexts.en.linkMissing)
  })

  it('buys once from two tabs, and the later one is told', async () => {
    const [link] = linksOf(reminders.get(people.en.email)!)
    const { page, context } = await demo.arrive(link!)
    const second = await context.newPage()
    await second.goto(link!)
    for (const tab of [page, second]) {
      await typeInto(tab, giftcardTexts.en.otherAmount, '1')
    }
    for (const tab of [page, second]) await pressKey(tab, /with one press/)
    for (const tab of [page, second]) await sees(tab, giftcardTexts.en.ready(1))
    const codes = [await showCode(page, 'en'), await showCode(second, 'en')]
    expect(codes[0]).toBe(codes[1])
  })
})
