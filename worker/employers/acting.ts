import type { Context } from 'hono'
import type { ActingFor, AppContext } from '../platform/http.ts'
import type { Act } from './store/acts.ts'

/** Who does something for which employer, and when. */
export type Acting = { employer: Pick<ActingFor, 'id' | 'name'>; person: string; now: Date }

export const actingIn = (c: Context<AppContext>): Acting => ({
  employer: c.get('employer'),
  person: c.get('holder').personId,
  now: c.get('now'),
})

/** What is noted of it. */
export const actOf = (
  { employer, person, now }: Acting,
  done: Pick<Act, 'act' | 'subject' | 'details' | 'key'>,
): Act => ({ employer: employer.id, person, at: now.toISOString(), ...done })
