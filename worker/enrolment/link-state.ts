import type { LinkState } from './schemas.ts'

/** What decides for what a registration link is good. `taken`: by those who were not rejected. */
export type LinkFacts = {
  starts_on: string
  ends_on: string
  places: number | null
  taken: number
  withdrawn_at: string | null
}

/** What a link is good for on a day in Finland. */
export function linkStateOf(link: LinkFacts, today: string): LinkState {
  const { starts_on, ends_on, places, taken, withdrawn_at } = link
  if (withdrawn_at !== null) return 'withdrawn'
  if (today > ends_on) return 'closed'
  if (today < starts_on) return 'upcoming'
  return places !== null && taken >= places ? 'full' : 'open'
}
