import { refused } from '../employer-money.ts'
import { balances, manyRows, noFigures, nothing, payroll, visit } from '../employer-reports.ts'
import { type AnyElement, find } from '../harness.ts'
import { type State, settled } from './state.ts'

const report = async (answer?: () => unknown): Promise<AnyElement> =>
  settled((await visit('payroll', { view: 'payroll', month: '2026-11' }, answer)).view as AnyElement)
const left = async (answer?: () => unknown): Promise<AnyElement> =>
  settled((await visit('balances', { view: 'balances' }, answer)).view as AnyElement)

export const employerReportsStates: State[] = [
  {
    name: 'a payroll report',
    reach: () => report(() => payroll({ rows: [...payroll().rows, ...manyRows(60).rows] })),
    says: ({ payroll, reports, benefits }) => [
      payroll.title,
      payroll.isOpen,
      payroll.totals,
      payroll.check,
      payroll.meals(36, '36'),
      payroll.reasons.massage,
      payroll.reasons.flexible,
      payroll.overTitle,
      payroll.onlyPlus,
      payroll.toBalances,
      reports.toUsers,
      reports.download('CSV'),
      benefits['sports-culture'],
    ],
  },
  {
    name: 'a payroll report of a year without tax figures, with its months to choose from',
    reach: async () => {
      const element = await report(noFigures)
      ;(await find(element, '.months summary')).click()
      return settled(element)
    },
    says: ({ payroll }) => [payroll.isComplete, payroll.noFiguresTitle('2027'), payroll.noFigures],
  },
  {
    name: 'a payroll report of nothing',
    reach: () => report(nothing),
    says: ({ payroll, reports }) => [payroll.emptyTitle, payroll.empty, reports.toOrders],
  },
  {
    name: 'a payroll report of a month that there is none of',
    reach: () => report(() => refused(422, 'month-not-valid')),
    says: ({ payroll }) => [payroll.unknownMonthTitle, payroll.unknownMonth],
  },
  {
    name: 'balances',
    reach: () => left(),
    says: ({ balances, reports, benefits }) => [
      balances.title,
      balances.total,
      balances.kinds.card,
      balances.people,
      reports.toUsers,
      benefits.bicycle,
    ],
  },
  {
    name: 'no balances',
    reach: () => left(() => balances({ rows: [], totals: [] })),
    says: ({ balances, reports }) => [balances.emptyTitle, balances.empty, reports.toOrders, reports.toUsers],
  },
]
