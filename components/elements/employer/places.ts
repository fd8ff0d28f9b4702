/** Where in the employer's pages somebody is. */
export type Place =
  | { view: 'periods' }
  /** `check`: what has been filled in is shown once more, to be opened. */
  | { view: 'new-period'; check?: true }
  | { view: 'period'; id: string }
  | { view: 'order'; period: string }
  | { view: 'invoices' }
  | { view: 'invoice'; number: number }
  /** `order`: the period whose order waits for the details. */
  | { view: 'company'; order?: string }
export type PlaceOf<View extends Place['view']> = Extract<Place, { view: View }>

/** What the navigation leads to. Parts of another service add theirs here. */
export type Section = 'periods' | 'invoices' | 'company'
export const sections: Section[] = ['periods', 'invoices', 'company']

/** The section that a place belongs to. */
export function sectionOf({ view }: Place): Section {
  if (view === 'company') return view
  return view === 'invoices' || view === 'invoice' ? 'invoices' : 'periods'
}

/** The address of a place on our own page, in a language. */
export function addressOf(api: string, place: Place, language: string): string {
  const address = new URL('/employer', api)
  for (const [name, value] of Object.entries(queryOf(place))) address.searchParams.set(name, value)
  address.searchParams.set('lang', language)
  return address.href
}

function queryOf(place: Place): Record<string, string> {
  switch (place.view) {
    case 'periods':
      return {}
    case 'period':
      return { period: place.id }
    case 'order':
      return { order: place.period }
    case 'invoice':
      return { invoice: String(place.number) }
    case 'new-period':
      return { view: place.view, ...(place.check && { check: '1' }) }
    case 'company':
      return { view: place.view, ...(place.order && { for: place.order }) }
    default:
      return { view: place.view }
  }
}

/** The place that the query of an address names; the list of registrations for any other. */
export function placeOf(search: string): Place {
  const query = new URLSearchParams(search)
  const [period, order, invoice, view, waiting] = ['period', 'order', 'invoice', 'view', 'for'].map((name) =>
    query.get(name),
  )
  if (period) return { view: 'period', id: period }
  if (order) return { view: 'order', period: order }
  if (invoice && /^\d{1,15}$/.test(invoice)) return { view: 'invoice', number: Number(invoice) }
  if (view === 'company' && waiting) return { view, order: waiting }
  if (view === 'new-period' && query.has('check')) return { view, check: true }
  const named = (['new-period', 'invoices', 'company'] as const).find((each) => each === view)
  return { view: named ?? 'periods' }
}
