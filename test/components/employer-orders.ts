import { vi } from 'vitest'
import type { PlaceOf } from '../../components/elements/employer/places.ts'
import { SmartumEmployerBenefitOrder } from '../../components/elements/employer/plus/benefit-order.ts'
import { SmartumEmployerLunch } from '../../components/elements/employer/plus/lunch.ts'
import { SmartumEmployerOrders } from '../../components/elements/employer/plus/orders.ts'
import { define } from '../../components/parts/define.ts'
import type { BenefitGroups } from '../../worker/benefit-users/schemas.ts'
import type {
  BenefitOrder,
  BenefitOrders,
  Lunch,
  OrderedPeople,
  TopUpSlip,
} from '../../worker/ordering/schemas.ts'
import { employer } from './employer-answers.ts'
import { company } from './employer-money.ts'
import { showView } from './employer-view.ts'

const views = {
  orders: SmartumEmployerOrders,
  'benefit-order': SmartumEmployerBenefitOrder,
  lunch: SmartumEmployerLunch,
}
type Name = keyof typeof views
for (const [name, view] of Object.entries(views)) define(`smartum-employer-${name}`, view)

export const groups = (): BenefitGroups => ({
  groups: [
    {
      id: 'group_office',
      name: 'Toimisto',
      people: 31,
      version: 1,
      benefits: [
        { benefit: 'sports-culture', amount_cents: 20_000 },
        { benefit: 'commuting', amount_cents: 60_000 },
        { benefit: 'lunch', amount_cents: 15_000 },
      ],
    },
    {
      id: 'group_store',
      name: 'Varasto ja kuljetukset',
      people: 10,
      version: 1,
      benefits: [
        { benefit: 'sports-culture', amount_cents: 10_000 },
        { benefit: 'bicycle', amount_cents: 90_000 },
        { benefit: 'lunch', amount_cents: 15_000 },
      ],
    },
  ],
})

/** A draft, with whatever a test wants otherwise. */
export const order = (values: Partial<BenefitOrder> = {}): BenefitOrder => ({
  id: 'order_1',
  kind: 'order',
  name: 'Virkistys 2027',
  month: null,
  state: 'draft',
  people: 41,
  total_cents: 720_000,
  created_at: '2026-11-20T08:00:00.000Z',
  confirmed_at: null,
  confirmed_by: null,
  version: 1,
  wanted: {
    name: 'Virkistys 2027',
    who: 'all',
    benefits: [{ benefit: 'sports-culture', amount_cents: null }],
    expires_on: '2027-12-31',
  },
  lines: [
    {
      benefit: 'sports-culture',
      people: 41,
      total_cents: 720_000,
      expires_on: '2027-12-31',
      awaiting_people: 6,
      awaiting_cents: 110_050,
    },
  ],
  progress: null,
  invoices: [],
  ...values,
})
const made = {
  ...{ version: 2, confirmed_at: '2026-11-22T09:00:00.000Z', confirmed_by: 'Leena Mäkelä' },
  invoices: [100_007],
}
/** The same once it is ordered and loading. */
export const loading = (values: Partial<BenefitOrder> = {}): BenefitOrder =>
  order({
    ...made,
    state: 'loading',
    progress: { to_load: 23, loaded: 12, awaiting: 6, cancelled: 0 },
    ...values,
  })
/** And once it is loaded. */
export const loaded = (values: Partial<BenefitOrder> = {}): BenefitOrder =>
  order({
    ...made,
    state: 'loaded',
    progress: { to_load: 0, loaded: 35, awaiting: 6, cancelled: 1 },
    ...values,
  })
export const lunchOrder = (values: Partial<BenefitOrder> = {}): BenefitOrder =>
  loaded({ id: 'order_lunch', kind: 'lunch', name: 'Lounas', month: '2026-12', wanted: null, ...values })

export const people = (next: string | null = null): OrderedPeople => ({
  people: [
    ['Aino Virtanen', 100, false],
    ['Maximilian-Alexander Hämäläinen-Korkeakoski', 50, true],
    ['Mikko Saarinen', 100, true],
  ].map(([name, percentage, awaits], index) => ({
    user: `user_${index}`,
    name: String(name),
    percentage: Number(percentage),
    total_cents: 200 * Number(percentage),
    benefits: [{ benefit: 'sports-culture', amount_cents: 200 * Number(percentage) }],
    awaits_acceptance: Boolean(awaits),
  })),
  next,
})

export const slip = (amount_cents = 80_000): TopUpSlip => ({
  receiver: 'Smartum Demo Oy',
  iban: 'FI21 1234 5600 0007 85',
  bic: 'NDEAFIHH',
  reference: '20 26112 10045',
  rf_reference: 'RF26 2026 1121 0045',
  amount_cents,
  due_on: '2026-12-01',
  barcode: '421123456000007850008000000000000000000202611210045261201'.slice(0, 54),
  epc_qr: `BCD\n002\n1\nSCT\nNDEAFIHH\nSmartum Demo Oy\nFI2112345600000785\nEUR${amount_cents / 100}\n\nRF26202611210045`,
})

/** Lunch that is on, and lacks some money for December. */
export const lunch = (values: Partial<Lunch> = {}): Lunch => {
  const { barcode, epc_qr, amount_cents, due_on, ...payment } = slip()
  return {
    from_month: '2026-09',
    balance_cents: 41_230,
    payment,
    next: {
      month: '2026-12',
      loads_on: '2026-12-01',
      people: 38,
      total_cents: 570_000,
      missing_cents: 528_770,
    },
    waiting: null,
    top_ups: [
      { id: 'payment_2', booked_on: '2026-10-30', amount_cents: 600_000 },
      { id: 'payment_1', booked_on: '2026-09-29', amount_cents: 550_000 },
    ],
    loads: [
      { id: 'order_11', month: '2026-11', people: 37, total_cents: 555_000, state: 'loaded' },
      { id: 'order_10', month: '2026-10', people: 36, total_cents: 540_000, state: 'loaded' },
    ],
    ...values,
  }
}
export const lunchThatIsOff = (): Lunch =>
  lunch({ from_month: null, balance_cents: 0, payment: null, next: null, top_ups: [], loads: [] })

/** What the worker answers under `/plus`, by the end of the path. A test replaces the answers that it is about. */
type Answers = Partial<Record<string, (body?: never) => unknown>>

/** Shows one view of an employer, with a session that has the answers and keeps what was posted with which key. */
export async function visit<N extends Name>(name: N, place: PlaceOf<N>, answers: Answers = {}) {
  const all: Answers = {
    'GET /plus/orders': (): BenefitOrders => ({ orders: [order()] }),
    'GET /plus/orders/order_1': () => order(),
    'POST /plus/orders/order_1/people': () => people(),
    'POST /plus/orders/order_lunch/people': () => people(),
    'GET /plus/groups': groups,
    'POST /plus/users/list': () => ({ users: [], next: null, found: 0, counts: { all: 41 } }),
    'GET /company': () => company(),
    'GET /plus/lunch': () => lunch(),
    'POST /plus/lunch/slip': (({ amount_cents }: { amount_cents: number }) => slip(amount_cents)) as never,
    ...answers,
  }
  const answer = async (method: string, path: string, body?: unknown) => {
    const asked = `${method} ${path.replace('/v1/employer/employer_havuranta', '')}`
    const found = all[asked]
    if (!found) throw new Error(`Nothing answers to ${asked}`)
    return found(body as never)
  }
  const get = vi.fn((path: string) => answer('GET', path))
  const post = vi.fn((path: string, body: unknown, _key?: string) => answer('POST', path, body))
  const shown = await showView(name, {
    session: { get, post },
    employer: employer({ services: ['plus'], roles: ['orderer'] }),
    place,
  })
  /** What was posted, apart from what is only read by POST. */
  const sent = () =>
    post.mock.calls
      .filter(([path]) => !/\/(people|slip|list)$/.test(path))
      .map(([path, body, key]) => ({ path: path.replace('/v1/employer/employer_havuranta', ''), body, key }))
  return { ...shown, get, post, sent }
}
