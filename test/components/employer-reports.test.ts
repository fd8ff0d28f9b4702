import { describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { payrollTexts } from '../../components/elements/employer/plus/payroll-texts.ts'
import { reportTexts } from '../../components/elements/employer/plus/report-texts.ts'
import { useSpreadsheets } from '../../components/elements/employer/plus/spreadsheets.ts'
import * as spreadsheet from '../../components/spreadsheet.ts'
import { balances, manyRows, nothing, payroll, visit } from './employer-reports.ts'
import { type AnyElement, button, find, focused, inside, rendered, textOf, until } from './harness.ts'
import { checkStates } from './states/check-states.ts'
import { employerReportsStates } from './states/employer-reports.ts'

const november = { view: 'payroll', month: '2026-11' } as const
const texts = { ...payrollTexts.en, ...reportTexts.en }
const rowsOf = (view: Element) => inside(view, '#people tbody tr').map((each) => each.textContent)

/** Keeps what is saved instead of handing it to the browser. */
function savedFiles() {
  const files: { name: string; blob: Blob }[] = []
  let blob = new Blob()
  vi.spyOn(URL, 'createObjectURL').mockImplementation((made) => {
    blob = made as Blob
    return 'blob:made'
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    files.push({ name: this.download, blob })
  })
  return files
}

describe('the payroll report', () => {
  it('shows six months as a picture that can be heard, and the last thirteen to choose from', async () => {
    const { view, go, get } = await visit('payroll', november)
    const chart = await find(view, '.chart')
    expect(chart.getAttribute('aria-label')).toContain('October 2026 €6,240.00; November 2026 €4,410.00')
    const heights = inside(view, '.chart rect').map((rect) => rect.getBoundingClientRect().height)
    expect(heights.indexOf(Math.max(...heights))).toBe(4)
    expect(get).toHaveBeenCalledWith(
      expect.stringMatching(/\/plus\/reports\/payroll\?month=2026-11$/),
      expect.anything(),
    )
    ;(await find(view, '.months summary')).focus()
    await userEvent.keyboard('{Enter}{Tab}{Tab}{Enter}')
    expect(inside(view, '.months a')).toHaveLength(13)
    expect(go).toHaveBeenCalledWith({ view: 'payroll', month: expect.stringMatching(/^\d{4}-\d\d$/) })
    expect(inside(view, '.months[open]')).toEqual([])
  })

  it('finds people by what is typed, and turns pages', async () => {
    const { view } = await visit('payroll', november, () => manyRows(120))
    const input = (await find(view, '#search')) as HTMLInputElement
    expect(rowsOf(view)).toHaveLength(25)
    const all = () => inside(view, '#people tfoot td').map((each) => each.lastElementChild?.textContent)
    expect(all().slice(0, 2)).toEqual([texts.allPeople(120), ''])
    ;(await find(view, '.pager .icon-button:last-child')).click()
    await until(() => expect(focused()?.id).toBe('people'))
    expect(rowsOf(view)[0]).toContain('Virtanen 26')
    input.focus()
    await userEvent.keyboard('lunch 20119')
    await until(() => expect(rowsOf(view)).toHaveLength(1))
    expect(all()).toEqual([])
    expect(inside(view, '.of-people [role=status]')[0]?.textContent).toBe(texts.found(1))
    await userEvent.keyboard('x')
    await until(() => expect(textOf(view)).toContain(texts.nothingFound))
  })

  it('is saved whole, with its totals, and no cell becomes a formula', async () => {
    useSpreadsheets(async () => spreadsheet)
    const files = savedFiles()
    const evil = payroll().rows.map((each) => ({ ...each, family_name: `=1+1 ${each.family_name}` }))
    const { view } = await visit('payroll', november, () => payroll({ rows: evil }))
    ;(await button(view, texts.download('CSV'))).click()
    await until(() => expect(files).toHaveLength(1))
    ;(await button(view, texts.download('Excel'))).click()
    await until(() => expect(files).toHaveLength(2))
    expect(files.map(({ name }) => name)).toEqual([
      'payroll-report-2026-11.csv',
      'payroll-report-2026-11.xlsx',
    ])
    const lines = (await files[0]!.blob.text()).split('\r\n')
    expect(lines).toHaveLength(1 + evil.length + payroll().totals.length)
    expect(lines[2]).toBe(
      "'=1+1 Niemi;Kaisa;10398;Toimisto;Lunch;17;200,00;180,20;135,15"
        .replace(/^'/, '"\'')
        .replace(' Niemi', ' Niemi"'),
    )
    expect(lines.at(-4)).toBe('Total;2 people;;;Lunch;36;400,00;381,60;286,20')
    expect(lines[1]).toContain(texts.check)
  })

  it.each(['fi', 'sv', 'en'])(
    'has room for its tables from where they are tables on, in %s',
    async (language) => {
      document.documentElement.lang = language
      document.body.style.width = '640px'
      const { view } = await visit('payroll', november)
      await find(view, '#people')
      await rendered(view as AnyElement)
      for (const table of inside(view, 'table')) {
        const room = table.parentElement!.getBoundingClientRect()
        expect(table.getBoundingClientRect().right).toBeLessThanOrEqual(room.right)
      }
    },
  )

  it('says when no file could be made', async () => {
    useSpreadsheets(() => Promise.reject(new Error('offline')))
    const { view } = await visit('payroll', november)
    const press = await button(view, texts.download('CSV'))
    press.focus()
    press.click()
    await until(() => expect(focused()?.textContent).toContain(texts.notMadeTitle))
  })

  it('leads to an order while there is nothing to report', async () => {
    const { view, go } = await visit('payroll', november, nothing)
    ;(await find(view, '.centred a')).click()
    expect(go).toHaveBeenCalledWith({ view: 'orders' })
  })
})

it('the balances are added up, and saved with their last days', async () => {
  useSpreadsheets(async () => spreadsheet)
  const files = savedFiles()
  const { view } = await visit('balances', { view: 'balances' })
  await until(() => expect(textOf(view)).toContain('€1,421.80'))
  ;(await button(view, texts.download('CSV'))).click()
  await until(() => expect(files).toHaveLength(1))
  const lines = (await files[0]!.blob.text()).split('\r\n')
  expect(lines).toHaveLength(1 + balances().rows.length + balances().totals.length)
  expect(lines[4]).toBe('Virtanen;Aino;10427;Toimisto;Sports & culture;OwnGiftcard;2027-03-31;64,00')
})

checkStates('employer', employerReportsStates)
