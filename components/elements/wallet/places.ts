import type { Tab } from './texts.ts'

/** The tabs, in the order in which they stand side by side. */
export const tabs: Tab[] = ['home', 'accounts', 'cards', 'history', 'settings']

/** Where in the wallet somebody is: a tab, or what is shown in its place. */
export type Place =
  | { at: Exclude<Tab, 'cards'> | 'sessions' }
  /** The list, or the `card` that is open. */
  | { at: 'cards'; card: string }
  | { at: 'buy'; benefit: string; service: string; expiresOn: string }

/** The place that the fragment of an address names; the first tab for any other. */
export function placeOf(fragment: string): Place {
  const [at, ...rest] = fragment.replace(/^#/, '').split('/')
  const [first = '', service = '', expiresOn = ''] = rest
  if (at === 'buy') return { at, benefit: first, service, expiresOn }
  return at === 'sessions' ? { at } : placeOfTab(tabs.find((tab) => tab === at) ?? 'home', first)
}

/** Where a tab leads to. */
export const placeOfTab = (at: Tab, card = ''): Place => (at === 'cards' ? { at, card } : { at })

/** The fragment of a place's address. */
export const addressOf = (place: Place): string => `#${Object.values(place).filter(Boolean).join('/')}`

/** The tab that a place belongs to. */
export function tabOf({ at }: Place): Tab {
  if (at === 'buy') return 'accounts'
  return at === 'sessions' ? 'settings' : at
}
