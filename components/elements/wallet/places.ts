import type { Tab } from './texts.ts'

/** The tabs, in the order in which they stand side by side. */
export const tabs: Tab[] = ['home', 'accounts', 'cards', 'history', 'settings']

/** Where in the wallet somebody is: a tab, or what is shown in its place. */
export type Place = { at: Tab | 'sessions' } | { at: 'buy'; benefit: string; service: string }

/** The place that the fragment of an address names; the first tab for any other. */
export function placeOf(fragment: string): Place {
  const [at, benefit = '', service = ''] = fragment.replace(/^#/, '').split('/')
  if (at === 'buy') return { at, benefit, service }
  return { at: tabs.find((tab) => tab === at) ?? (at === 'sessions' ? at : 'home') }
}

/** The fragment of a place's address. */
export const addressOf = (place: Place): string =>
  `#${place.at === 'buy' ? [place.at, place.benefit, place.service].filter(Boolean).join('/') : place.at}`

/** The tab that a place belongs to. */
export function tabOf({ at }: Place): Tab {
  if (at === 'buy') return 'accounts'
  return at === 'sessions' ? 'settings' : at
}
