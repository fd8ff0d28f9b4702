import { vi } from 'vitest'
import type { PlaceOf } from '../../components/elements/employer/places.ts'
import { SmartumEmployerBalances } from '../../components/elements/employer/plus/balances.ts'
import { SmartumEmployerPayroll } from '../../components/elements/employer/plus/payroll.ts'
import { define } from '../../components/parts/define.ts'
import type { BalanceReport, PayrollReport } from '../../worker/reports/schemas.ts'
import type { Benefit } from '../../worker/wallet/schemas.ts'
import { employer } from './employer-answers.ts'
import { showView } from './employer-view.ts'

const views = { payroll: SmartumEmployerPayroll, balances: SmartumEmployerBalances }
type Name = keyof typeof views
for (const [name, view] of Object.entries(views)) define(`smartum-employer-${name}`, view)

type Row = PayrollReport['rows'][number]
const person = (given_names: string, family_name: string, payroll_number: string, group = 'Toimisto') => ({
  ...{ user: `user_${payroll_number}`, given_names, family_name, payroll_number, group },
})
const aino = person('Aino', 'Virtanen', '10427')
const kaisa = person('Kaisa', 'Niemi', '10398')
const long = person('Maximilian-Alexander', 'Hämäläinen-Korkeakoski', '10455', 'Varasto ja kuljetukset')
const gone = { ...person('Mikko', 'Saarinen', ''), user: null, group: '' }

const row = (of: Partial<Row> & { benefit: Benefit }): Row => ({
  ...aino,
  ...{ loaded_cents: 0, used_cents: 0, payments: 0, taxable_cents: 0 },
  ...of,
})
const rows: Row[] = [
  row({ ...long, benefit: 'bicycle', loaded_cents: 90_000, taxable_cents: null }),
  row({
    ...kaisa,
    benefit: 'lunch',
    loaded_cents: 20_000,
    used_cents: 18_020,
    payments: 17,
    taxable_cents: 13_515,
  }),
  row({ ...gone, benefit: 'massage', used_cents: 6_000, payments: 1, taxable_cents: null }),
  row({ benefit: 'lunch', loaded_cents: 20_000, used_cents: 20_140, payments: 19, taxable_cents: 15_105 }),
  row({
    benefit: 'sports-culture',
    loaded_cents: 45_000,
    used_cents: 1_200,
    payments: 1,
    taxable_cents: 5_000,
  }),
  row({ benefit: 'flexible', loaded_cents: 10_000, taxable_cents: null }),
]
const total = (of: Partial<PayrollReport['totals'][number]> & { benefit: Benefit }) => ({
  ...{ people: 1, loaded_cents: 0, used_cents: 0, payments: 0, taxable_cents: null },
  ...of,
})
const taxed = [512_000, 548_000, 326_000, 589_000, 624_000, 441_000]

/** The report of November 2026, with whatever a test wants otherwise. */
export const payroll = (values: Partial<PayrollReport> = {}): PayrollReport => ({
  month: '2026-11',
  due_on: '2026-12-05',
  is_complete: false,
  rows,
  totals: [
    total({ benefit: 'bicycle', loaded_cents: 90_000 }),
    total({
      ...{ benefit: 'lunch', people: 2, loaded_cents: 40_000, used_cents: 38_160, payments: 36 },
      taxable_cents: 28_620,
    }),
    total({ benefit: 'massage', used_cents: 6_000, payments: 1 }),
    total({
      ...{ benefit: 'sports-culture', loaded_cents: 45_000, used_cents: 1_200, payments: 1 },
      taxable_cents: 5_000,
    }),
    total({ benefit: 'flexible', loaded_cents: 10_000 }),
  ],
  months: taxed.map((taxable_cents, at) => ({
    month: `2026-${String(at + 6).padStart(2, '0')}`,
    ...{ loaded_cents: 800_000, used_cents: Math.round(taxable_cents / 0.75), taxable_cents },
  })),
  ...values,
})
const noMonths = payroll().months.map(({ month }) => ({
  ...{ month, loaded_cents: 0, used_cents: 0, taxable_cents: 0 },
}))
export const nothing = (): PayrollReport => payroll({ rows: [], totals: [], months: noMonths })
/** The same of the January after, of which nobody knows what is taxed. */
export const noFigures = (): PayrollReport => {
  const { rows, totals, months } = payroll()
  const untold = { taxable_cents: null }
  return payroll({
    ...{ month: '2027-01', is_complete: true },
    rows: rows.map((each) => ({ ...each, ...untold })),
    totals: totals.map((each) => ({ ...each, ...untold })),
    months: [...months.slice(1), { ...months[0]!, month: '2027-01', ...untold }],
  })
}
/** The same of so many people. */
export const manyRows = (number: number): PayrollReport =>
  payroll({
    rows: Array.from({ length: number }, (_, index) =>
      row({
        ...person('Aino', `Virtanen ${index + 1}`, String(20_000 + index)),
        benefit: 'lunch',
        payments: 1,
      }),
    ),
  })

export const balances = (values: Partial<BalanceReport> = {}): BalanceReport => ({
  as_of: '2026-11-22T10:04:00.000Z',
  rows: [
    { ...long, benefit: 'bicycle', kind: 'lot', available_cents: 90_000, ends_on: '2026-12-31' },
    { ...kaisa, benefit: 'lunch', kind: 'lot', available_cents: 1_980, ends_on: '2027-11-30' },
    { ...aino, benefit: 'sports-culture', kind: 'lot', available_cents: 43_800, ends_on: '2026-12-31' },
    { ...aino, benefit: 'sports-culture', kind: 'card', available_cents: 6_400, ends_on: '2027-03-31' },
  ],
  totals: [
    { benefit: 'bicycle', people: 1, available_cents: 90_000 },
    { benefit: 'lunch', people: 1, available_cents: 1_980 },
    { benefit: 'sports-culture', people: 1, available_cents: 50_200 },
  ],
  ...values,
})

/** Shows a report, with a session that answers; `answer` stands in for what the worker would say. */
export async function visit<N extends Name>(
  name: N,
  place: PlaceOf<N>,
  answer: () => unknown = name === 'payroll' ? payroll : balances,
) {
  const get = vi.fn(async (_path: string) => answer())
  const shown = await showView(name, {
    session: { get },
    employer: employer({ services: ['plus'], roles: ['orderer'] }),
    place,
  })
  return { ...shown, get }
}
