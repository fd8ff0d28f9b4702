import type { Context } from 'hono'
import type { DeskContext } from './access.ts'
import { nothingHere } from './pages/page.ts'
import { personPage } from './pages/person.ts'
import { type SeenPerson, seePerson } from './store/people.ts'

const LIMITS = { requests: 20, acts: 30, cards: 50 }

/** Reads what the desk shows of the person in the address, which is recorded; null when there is nobody. */
export function lookAtPerson(c: Context<DeskContext>, person: string): Promise<SeenPerson | null> {
  const look = { act: 'see-person' as const, agent: c.get('agent'), now: c.get('now'), person }
  return seePerson(c.env.DB, look, LIMITS)
}

/** Everything that customer service may know of a person. */
export async function showPerson(c: Context<DeskContext>, person: string): Promise<Response> {
  const seen = await lookAtPerson(c, person)
  return seen ? personPage(c, seen) : nothingHere(c)
}
