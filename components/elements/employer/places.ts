import type { Employer } from './view.ts'

/** Where in the employer's pages somebody is. */
export type Place =
  // Saldo
  | { view: 'periods' }
  /** `check`: what has been filled in is shown once more, to be opened. */
  | { view: 'new-period'; check?: true }
  | { view: 'period'; id: string }
  | { view: 'order'; period: string }
  // Plus
  | { view: 'users' }
  | { view: 'add-users' }
  | { view: 'user'; id: string }
  | { view: 'groups' }
  | { view: 'group'; id?: string }
  | { view: 'orders' }
  /** Without an id it is one that begins; `users` are those whom it begins with. `change`: a draft is changed. */
  | { view: 'benefit-order'; id?: string; users?: string[]; change?: true }
  | { view: 'lunch' }
  | { view: 'payroll'; month?: string }
  | { view: 'balances' }
  | { view: 'orderers' }
  | { view: 'log' }
  // Both
  | { view: 'invoices' }
  | { view: 'invoice'; number: number }
  /** `order`: the period whose order waits for the details; `benefits`: the order of Plus that does. */
  | { view: 'company'; order?: string; benefits?: string }
export type View = Place['view']
export type PlaceOf<V extends View> = Extract<Place, { view: V }>

/** What the navigation leads to, of each service and of both. */
const SECTIONS = {
  plus: ['users', 'orders', 'lunch', 'payroll'],
  saldo: ['periods'],
  both: ['invoices', 'company'],
} as const
export type Section = (typeof SECTIONS)['plus' | 'saldo' | 'both'][number]

/** What there is for who may act in these services of an employer. */
export const sectionsOf = ({ services }: Pick<Employer, 'services'>): Section[] => [
  ...(services.includes('plus') ? SECTIONS.plus : []),
  ...(services.includes('saldo') ? SECTIONS.saldo : []),
  ...SECTIONS.both,
]

const SECTION_OF: Record<View, Section> = {
  ...{ periods: 'periods', 'new-period': 'periods', period: 'periods', order: 'periods' },
  ...{ users: 'users', 'add-users': 'users', user: 'users', groups: 'users', group: 'users' },
  ...{ orders: 'orders', 'benefit-order': 'orders', lunch: 'lunch', payroll: 'payroll', balances: 'payroll' },
  ...{ invoices: 'invoices', invoice: 'invoices', company: 'company', orderers: 'company', log: 'company' },
}

/** The section that a place belongs to. */
export const sectionOf = ({ view }: Place): Section => SECTION_OF[view]

/** Whether a place is of Plus alone. */
export const isOfPlus = (place: Place): boolean =>
  place.view === 'orderers' || place.view === 'log' || SECTIONS.plus.some((each) => each === sectionOf(place))

/** The address of a place on our own page, in a language; without a place, of where an employer begins. */
export function addressOf(api: string, place: Place | undefined, language: string): string {
  const address = new URL('/employer', api)
  for (const [name, value] of Object.entries(place ? queryOf(place) : {}))
    address.searchParams.set(name, value)
  address.searchParams.set('lang', language)
  return address.href
}

function queryOf(place: Place): Record<string, string> {
  switch (place.view) {
    case 'period':
      return { period: place.id }
    case 'order':
      return { order: place.period }
    case 'invoice':
      return { invoice: String(place.number) }
    case 'new-period':
      return { view: place.view, ...(place.check && { check: '1' }) }
    case 'company':
      return {
        view: place.view,
        ...(place.order && { for: place.order }),
        ...(place.benefits && { benefits: place.benefits }),
      }
    case 'user':
      return { view: place.view, id: place.id }
    case 'group':
      return { view: place.view, ...(place.id && { id: place.id }) }
    case 'benefit-order':
      return { view: place.view, ...(place.id && { id: place.id }), ...(place.change && { change: '1' }) }
    case 'payroll':
      return { view: place.view, ...(place.month && { month: place.month }) }
    default:
      return { view: place.view }
  }
}

/** Views whose name says it all. */
const PLAIN = [
  ...(['periods', 'new-period', 'users', 'add-users', 'groups', 'orders', 'lunch', 'payroll'] as const),
  ...(['balances', 'orderers', 'log', 'invoices', 'company'] as const),
] satisfies View[]

/** The place that the query of an address names; undefined for any other, which begins with the first section. */
export function placeOf(search: string): Place | undefined {
  const query = new URLSearchParams(search)
  const [period, order, invoice, view, waiting, id, benefits] = [
    ...['period', 'order', 'invoice', 'view', 'for', 'id', 'benefits'].map((name) => query.get(name)),
  ]
  if (period) return { view: 'period', id: period }
  if (order) return { view: 'order', period: order }
  if (invoice && /^\d{1,15}$/.test(invoice)) return { view: 'invoice', number: Number(invoice) }
  if (view === 'company' && waiting) return { view, order: waiting }
  if (view === 'company' && benefits) return { view, benefits }
  if (view === 'new-period' && query.has('check')) return { view, check: true }
  if (view === 'user' && id) return { view, id }
  if (view === 'benefit-order' && id && query.has('change')) return { view, id, change: true }
  if (view === 'group' || view === 'benefit-order') return { view, ...(id && { id }) }
  const month = query.get('month')
  if (view === 'payroll' && month && /^\d{4}-\d\d$/.test(month)) return { view, month }
  const named = PLAIN.find((each) => each === view)
  return named && { view: named }
}
