import type { Page } from 'playwright-core'
import { describe, expect, it, vi } from 'vitest'
import { camt054 } from '../../demo/bank/statement.ts'
import { LUNCH_REFERENCE } from '../../demo/seed-plus.ts'
import { useDemo } from '../support/demo.ts'
import { pressKey, typeInto } from '../support/keyboard.ts'

const languages = ['fi', 'sv', 'en'] as const
type Language = (typeof languages)[number]

/** The words of the elements, without their types, which belong to the program of the browser. */
const wordsOf = <Words>(path: string): Promise<Words> =>
  import(new URL(`../../components/elements/${path}.ts`, import.meta.url).href)
type Words<Name extends string> = Record<Language, Record<Name, string>>
type Counted<Name extends string> = Record<Language, Record<Name, (count: number) => string>>
const { addUsersTexts } = await wordsOf<{
  addUsersTexts: Words<'paste' | 'readPasted' | 'toOrder'> & Counted<'send' | 'doneTitle'>
}>('employer/plus/add-users-texts')
const { activationTexts } = await wordsOf<{
  activationTexts: Words<'accept' | 'goOn' | 'acceptedTitle'>
}>('activation/texts')
const { benefitOrderTexts } = await wordsOf<{
  benefitOrderTexts: Words<'check' | 'loadedTitle'>
}>('employer/plus/benefit-order-texts')
const { payrollTexts } = await wordsOf<{ payrollTexts: Words<'title'> }>('employer/plus/payroll-texts')

/** Somebody for each language, as a bank knows them, and a row for them as a spreadsheet may have it. */
const people = {
  fi: {
    signIn: 'Kirjaudu',
    ...{ bank: 'Nordea', given: 'Ville', family: 'Korhonen', amount: '200,00' },
    sheet:
      'Sähköposti;Etunimi;Sukunimi;Ryhmä;Prosentti\nville.uusi@havuranta.example;Ville;Korhonen;toimisto;50 %',
  },
  sv: {
    signIn: 'Logga in',
    ...{ bank: 'Aktia', given: 'Emma', family: 'Lindström', amount: '200,00' },
    sheet:
      'E-post,Förnamn,Efternamn,Grupp,Procent\nemma.ny@havuranta.example,"Emma ""Emmi""",Lindström,Toimisto,"0,5"',
  },
  en: {
    signIn: 'Sign in',
    ...{ bank: 'Nordea', given: 'Juhani', family: 'Laitinen', amount: '200.00' },
    sheet:
      'Percentage;Group;Last name;First name;Email\n50;Toimisto;Laitinen;Juhani;juhani.new@havuranta.example',
  },
}

const demo = useDemo()
const arrive = async (url: string): Promise<Page> => (await demo.arrive(url)).page
const sees = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()
const linkFor = (given: string) =>
  vi.waitFor(
    () => {
      const links = demo.system.mailbox
        .messages()
        .flatMap(({ to, links }) => (to.startsWith(given) ? links : []))
      const link = links.find((each) => each.includes('/activate'))
      expect(link).toBeDefined()
      return link!
    },
    { timeout: 15_000 },
  )
async function identify(page: Page, bank: string, person: string): Promise<void> {
  const [window] = await Promise.all([page.waitForEvent('popup'), pressKey(page, bank)])
  await pressKey(window, new RegExp(person))
}

describe.each(languages)('from a spreadsheet to the payroll report, by keyboard alone, in %s', (language) => {
  it('somebody is invited, accepts, is ordered for, and sees the money', { timeout: 90_000 }, async () => {
    const { bank, given, family, amount, sheet, signIn } = people[language]
    const { smartum, intranet } = demo.system

    const hr = await arrive(`${smartum}/employer?view=add-users&lang=${language}`)
    await identify(hr, 'Nordea', 'Leena')
    const adding = addUsersTexts[language]
    await typeInto(hr, adding.paste, sheet)
    await pressKey(hr, adding.readPasted)
    await pressKey(hr, adding.send(1))
    await sees(hr, adding.doneTitle(1))

    const activating = activationTexts[language]
    const employee = await arrive(await linkFor(given.toLowerCase()))
    await employee.getByRole('checkbox', { name: activating.accept }).focus()
    await employee.keyboard.press('Space')
    await pressKey(employee, activating.goOn)
    await identify(employee, bank, given)
    await sees(employee, activating.acceptedTitle)

    const ordering = benefitOrderTexts[language]
    await pressKey(hr, adding.toOrder)
    await hr.getByRole('checkbox').first().focus()
    await hr.keyboard.press('Space')
    await pressKey(hr, ordering.check)
    await pressKey(hr, /\d.*€|€.*\d/)
    await sees(hr, ordering.loadedTitle)

    const home = await arrive(intranet + (language === 'fi' ? '' : `/${language}`))
    await pressKey(home, signIn)
    await identify(home, bank, given)
    await sees(home, new RegExp(amount))

    await hr.goto(`${smartum}/employer?view=payroll&lang=${language}`)
    await sees(hr, payrollTexts[language].title)
    const row = hr.getByRole('row', { name: new RegExp(`${given}.*${family}.*${amount}`, 's') })
    await row.first().waitFor()
  })
})

describe('lunch', () => {
  it('is topped up by bank transfer', { timeout: 60_000 }, async () => {
    const hr = await arrive(`${demo.system.smartum}/employer?view=lunch&lang=en`)
    await identify(hr, 'Nordea', 'Leena')
    await sees(hr, /€412/)
    const desk = await arrive(`${demo.system.desk}/payments?lang=en`)
    await desk.getByRole('button', { name: 'Satu Lehtonen' }).click()
    const xml = camt054(
      [{ reference: LUNCH_REFERENCE, amountCents: 300_00, payer: 'Havuranta Oy' }],
      new Date(),
    )
    await desk.locator('input[type=file]').setInputFiles({
      ...{ name: 'camt054.xml', mimeType: 'application/xml', buffer: Buffer.from(xml) },
    })
    await desk.locator('button[value=read]').click()
    await desk.getByRole('status').waitFor()
    await expect.poll(() => hr.reload().then(() => sees(hr, /€712/)), { timeout: 15_000 }).toBeUndefined()
  })
})
