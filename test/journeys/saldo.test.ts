import type { Page } from 'playwright-core'
import { describe, expect, it, vi } from 'vitest'
import { identityCodeProblem } from '../../common/identity-code.ts'
import { camt054 } from '../../demo/bank/statement.ts'
import { DEMO_PASSWORD } from '../../demo/seed.ts'
import { passwordPageText } from '../../worker/pages/password-page-text.ts'
import { useDemo } from '../support/demo.ts'
import { pressKey, typeInto } from '../support/keyboard.ts'

const languages = ['fi', 'sv', 'en'] as const
type Language = (typeof languages)[number]

/** The words of the elements, without their types, which belong to the program of the browser. */
const wordsOf = <Words>(path: string): Promise<Words> =>
  import(new URL(`../../components/elements/${path}.ts`, import.meta.url).href)
type Words<Name extends string> = Record<Language, Record<Name, string>>
const { registrationTexts } = await wordsOf<{
  registrationTexts: Words<
    | ('newHere' | 'withBank' | 'givenNames' | 'familyName' | 'identityCode' | 'email' | 'phone' | 'goOn')
    | ('accept' | 'confirm' | 'sentTitle')
  >
}>('registration/texts')
const { registrationsTexts } = await wordsOf<{
  registrationsTexts: Words<'registeredTitle'> & Record<Language, { states: { active: string } }>
}>('registrations/texts')
const { loginTexts } = await wordsOf<{ loginTexts: Words<'signInToSaldo'> }>('login/texts')
const { passwordTexts } = await wordsOf<{
  passwordTexts: Words<'identityCode' | 'newPassword' | 'registeredTitle'>
}>('password/texts')
const { periodTexts } = await wordsOf<{
  periodTexts: Words<'lateOpen' | 'lateMake' | 'lateMade'> &
    Record<Language, { order: (count: number) => string }>
}>('employer/period-texts')
const { peopleTexts } = await wordsOf<{
  peopleTexts: Record<Language, { approveAll: (count: number) => string }>
}>('employer/people-texts')

/** Somebody of each language who had benefits from an employer that they have left, and a bank that tells who they are. */
const people = {
  fi: { old: 'Helmi', bank: 'Nordea', given: 'Tuomas', family: 'Rantanen', code: '010190-9' },
  sv: { old: 'Anna-Kaisa', bank: 'Aktia', given: 'Åsa', family: 'Berg', code: '020291-9' },
  en: { old: 'Onni', bank: 'Nordea', given: 'Noor', family: 'Salonen', code: '030392-9' },
}
/** A valid code that the register gives to nobody, which begins so. */
function testCode(beginning: string): string {
  const ends = [...'0123456789ABCDEFHJKLMNPRSTUVWXY'].map((last) => `${beginning}30${last}`)
  return ends.find((code) => !identityCodeProblem(code))!
}
const NEW_PASSWORD = 'marja metsä mäki'
const CLOSED_PERIOD = 'period_demo1'

const demo = useDemo()
const arrive = async (url: string): Promise<Page> => (await demo.arrive(url)).page
const sees = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()
const mailTo = (address: string, part: string) =>
  vi.waitFor(
    () => {
      const { messages } = demo.system.mailbox
      const found = messages().find(
        ({ to, links }) => to === address && links.some((each) => each.includes(part)),
      )
      expect(found).toBeDefined()
      return found!.links.find((each) => each.includes(part))!
    },
    { timeout: 15_000 },
  )
async function pressForWindow(page: Page, name: string | RegExp): Promise<Page> {
  const [window] = await Promise.all([page.waitForEvent('popup'), pressKey(page, name)])
  return window
}
async function signIn(page: Page, language: Language, email: string, password: string): Promise<void> {
  const words = passwordPageText[language]
  const window = await pressForWindow(page, loginTexts[language].signInToSaldo)
  await typeInto(window, words.userId, email)
  await typeInto(window, words.password, password)
  await window.keyboard.press('Enter')
}
/** Chooses a package, accepts the terms and confirms. */
async function confirm(page: Page, language: Language): Promise<void> {
  const words = registrationTexts[language]
  await page.getByRole('radio').first().focus()
  await page.keyboard.press('Space')
  await pressKey(page, words.goOn)
  await page.getByRole('checkbox', { name: words.accept }).focus()
  await page.keyboard.press('Space')
  await pressKey(page, words.goOn)
  await pressKey(page, words.confirm)
}

describe.each(languages)('from the link to the money, by keyboard alone, in %s', (language) => {
  it('a new employee, and one whose user id is an old employer’s address', { timeout: 120_000 }, async () => {
    const { old, bank, given, family, code } = people[language]
    const words = registrationTexts[language]
    const email = `${given === 'Åsa' ? 'asa' : given.toLowerCase()}@havuranta.example`

    // The employer lets latecomers in, who can be decided on at once.
    const hr = await arrive(`${demo.system.smartum}/employer?period=${CLOSED_PERIOD}&lang=${language}`)
    await signIn(hr, language, 'leena.makela@havuranta.example', DEMO_PASSWORD)
    await pressKey(hr, periodTexts[language].lateOpen)
    await pressKey(hr, periodTexts[language].lateMake)
    await sees(hr, periodTexts[language].lateMade)
    const link = await hr.locator('textarea.url').last().inputValue()

    const newcomer = await arrive(`${link.split('&')[0]}&lang=${language}`)
    await pressKey(newcomer, new RegExp(words.newHere))
    await typeInto(newcomer, words.givenNames, given)
    await typeInto(newcomer, words.familyName, family)
    await typeInto(newcomer, words.identityCode, testCode(code).toLowerCase().replace('-', '–'))
    await typeInto(newcomer, words.phone, '040 123 4567')
    await typeInto(newcomer, words.email, email)
    await pressKey(newcomer, words.goOn)
    await confirm(newcomer, language)
    await sees(newcomer, words.sentTitle)
    await newcomer.goto(await mailTo(email, '/password'))
    await typeInto(newcomer, passwordTexts[language].identityCode, testCode(code))
    await typeInto(newcomer, passwordTexts[language].newPassword, NEW_PASSWORD)
    await newcomer.keyboard.press('Enter')
    await sees(newcomer, passwordTexts[language].registeredTitle)

    const returner = await arrive(`${link.split('&')[0]}&lang=${language}`)
    await pressKey(returner, new RegExp(words.withBank))
    const window = await pressForWindow(returner, bank)
    await pressKey(window, new RegExp(old))
    await typeInto(returner, words.phone, '050 765 4321')
    await pressKey(returner, words.goOn)
    await confirm(returner, language)
    await sees(returner, registrationsTexts[language].registeredTitle)

    // Approved, ordered and paid: the money is there.
    await hr.reload()
    const waiting = language === 'fi' ? 5 : 2
    await pressKey(hr, peopleTexts[language].approveAll(waiting))
    await pressKey(hr, periodTexts[language].order(waiting))
    await pressKey(hr, new RegExp(`${waiting}.*€|€.*${waiting}`))
    await hr.waitForURL(/invoice=\d+/)
    const reference = await hr
      .getByText(/^RF\d\d/)
      .first()
      .innerText()
    await pay(reference, language === 'fi' ? 980_00 : 400_00)

    const wallet = await arrive(`${demo.system.smartum}/wallet?lang=${language}`)
    await signInAtWallet(wallet, language, email)
    await sees(wallet, /200/)
    await returner.reload()
    await sees(returner, registrationsTexts[language].states.active)
  })
})

/** Customer service reads the bank's file. */
async function pay(reference: string, amountCents: number): Promise<void> {
  const desk = await arrive(`${demo.system.desk}/payments?lang=en`)
  await desk.getByRole('button', { name: 'Satu Lehtonen' }).click()
  const xml = camt054([{ reference, amountCents, payer: 'Havuranta Oy' }], new Date())
  await desk.locator('input[type=file]').setInputFiles({
    ...{ name: 'camt054.xml', mimeType: 'application/xml', buffer: Buffer.from(xml) },
  })
  await desk.locator('button[value=read]').click()
  await desk.getByRole('status').waitFor()
}
async function signInAtWallet(page: Page, language: Language, email: string): Promise<void> {
  await signIn(page, language, email, NEW_PASSWORD)
}
