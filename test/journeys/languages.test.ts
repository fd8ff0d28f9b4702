import type { Page } from 'playwright-core'
import { describe, expect, it, vi } from 'vitest'
import { DEMO_PASSWORD } from '../../demo/seed.ts'
import { passwordPageText } from '../../worker/pages/password-page-text.ts'
import { useDemo } from '../support/demo.ts'
import { pressKey, typeInto } from '../support/keyboard.ts'

const languages = ['fi', 'sv', 'en'] as const
type Language = (typeof languages)[number]
type ForAddress = (address: string) => string

/** The words of the elements, without their types, which belong to the program of the browser. */
const wordsOf = <Words>(path: string): Promise<Words> =>
  import(new URL(`../../components/${path}.ts`, import.meta.url).href)
type Words<Name extends string> = Record<Language, Record<Name, string>>
const { balanceTexts } = await wordsOf<{ balanceTexts: Words<'total'> }>('elements/balance/texts')
const { loginTexts } = await wordsOf<{
  loginTexts: Words<'signInToSaldo' | 'cancelled' | 'brokerProblem'>
}>('elements/login/texts')
const { passwordTexts } = await wordsOf<{
  passwordTexts: Words<'changeAddress' | 'prove' | 'newAddress' | 'newPassword'> &
    Record<Language, { addressSent: ForAddress; addressDone: ForAddress }>
}>('elements/password/texts')
const common = await Promise.all(
  languages.map((language) =>
    wordsOf<Record<Language, { signIn: string; saldoOnly: string }>>(`localize/${language}`),
  ),
)

const NEW_PASSWORD = 'marja metsä mäki'

const demo = useDemo()

async function arrive(url: string): Promise<Page> {
  return (await demo.arrive(url)).page
}
const sees = (page: Page, text: string) => page.getByText(text).first().waitFor()

/** Presses a button by keyboard that opens a window. */
async function pressForWindow(page: Page, name: string | RegExp): Promise<Page> {
  const [window] = await Promise.all([page.waitForEvent('popup'), pressKey(page, name)])
  return window
}

/** Someone of each language, none of whom stands in the way of another. */
const people = {
  fi: { intranet: '', bank: 'Nordea', name: 'Päivi', email: 'paivi.koskinen@havuranta.example' },
  sv: { intranet: '/sv', bank: 'Aktia', name: 'Emma', email: 'emma.lindstrom@havuranta.example' },
  en: { intranet: '/en', bank: 'Nordea', name: 'Juhani', email: 'juhani.laitinen@kallionurkka.example' },
}

/** What somebody of a language reads and is. */
function inLanguage(language: Language) {
  const person = people[language]
  const [shared, login, password, page] = [
    common[languages.indexOf(language)]![language],
    loginTexts[language],
    passwordTexts[language],
    passwordPageText[language],
  ]
  return {
    person,
    shared,
    login,
    password,
    page,
    /** The ways to sign in, on the intranet. */
    async intranet(): Promise<Page> {
      const arrived = await arrive(demo.system.intranet + person.intranet)
      await pressKey(arrived, shared.signIn)
      return arrived
    },
    /** Opens the page for passwords, and fills it in. */
    async giveCredentials(host: Page, email: string, secret: string): Promise<void> {
      const window = await pressForWindow(host, login.signInToSaldo)
      await typeInto(window, page.userId, email)
      await typeInto(window, page.password, secret)
      await window.keyboard.press('Enter')
    },
  }
}

describe.each(languages)('by keyboard alone, in %s', (language) => {
  const { person, shared, login, password, page, intranet, giveCredentials } = inLanguage(language)

  it('the bank opens everything', async () => {
    const host = await intranet()
    const bank = await pressForWindow(host, person.bank)
    await pressKey(bank, new RegExp(person.name))
    await host.locator('smartum-balance').getByText(balanceTexts[language].total).first().waitFor()
    expect(await host.getByText(shared.saldoOnly).count()).toBe(0)
  })

  it('a wrong password says what to do, the right one opens Saldo and says that it is not all', async () => {
    const host = await intranet()
    const window = await pressForWindow(host, login.signInToSaldo)
    await typeInto(window, page.userId, person.email)
    await typeInto(window, page.password, 'not the password')
    await window.keyboard.press('Enter')
    await sees(window, page.wrong)
    expect(await window.getByLabel(page.userId).inputValue()).toBe(person.email)
    await typeInto(window, page.password, DEMO_PASSWORD)
    await window.keyboard.press('Enter')
    await host.locator('smartum-balance').getByText(balanceTexts[language].total).first().waitFor()
    await sees(host, shared.saldoOnly)
  })

  it('turning back at the bank leads to the list again', async () => {
    const host = await intranet()
    demo.system.bank.control.setBank('danske', 'cancels')
    await pressForWindow(host, 'Danske Bank')
    await sees(host, login.cancelled)
    await host.getByRole('button', { name: person.bank }).waitFor()
  })

  it('a user id that is an old address becomes a new one, with a password for it', async () => {
    const address = `new.${language}@oma.example`
    const own = await arrive(`${demo.system.smartum}/password?lang=${language}`)
    await pressKey(own, password.changeAddress)
    await pressKey(own, password.prove)
    const bank = await pressForWindow(own, person.bank)
    await pressKey(bank, new RegExp(person.name))
    await typeInto(own, password.newAddress, address)
    await own.keyboard.press('Enter')
    await sees(own, password.addressSent(address))
    const mail = await vi.waitFor(
      () => demo.system.mailbox.messages().find(({ to }) => to === address)!,
      15_000,
    )
    expect(mail.text).toContain(`lang=${language}`)

    const link = await own.context().newPage()
    await link.goto(mail.links.find((each) => each.includes('#token='))!)
    await typeInto(link, password.newPassword, NEW_PASSWORD)
    await link.keyboard.press('Enter')
    await sees(link, password.addressDone(address))
    await vi.waitFor(() =>
      expect(demo.system.mailbox.messages().some(({ to }) => to === person.email)).toBe(true),
    )
    await link.close()

    const host = await intranet()
    await giveCredentials(host, address, NEW_PASSWORD)
    await sees(host, shared.saldoOnly)
  })
})

// Last: for some seconds after it is back, the broker is spared what would have failed.
describe.each(languages)('while identification is down, in %s', (language) => {
  const { person, shared, login, intranet, giveCredentials } = inLanguage(language)

  it('a person is told within seconds, and a password opens Saldo', async () => {
    const host = await intranet()
    demo.system.bank.control.broker = 'down'
    const asked = Date.now()
    await pressForWindow(host, person.bank)
    await sees(host, login.brokerProblem)
    expect(Date.now() - asked).toBeLessThan(4_000)
    await giveCredentials(host, 'anna-kaisa.rantanen@kallionurkka.example', DEMO_PASSWORD)
    await sees(host, shared.saldoOnly)
  })
})
