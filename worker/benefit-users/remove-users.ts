import { type Acting, actOf } from '../employers/acting.ts'
import { recordAct } from '../employers/store/acts.ts'
import { addMonths, helsinkiDate } from '../platform/clock.ts'
import type { ChangedMany, Remove } from './schemas.ts'
import { removeAll } from './store/removal.ts'
import { findMeant } from './whom.ts'

/** For how many more months somebody can use what they have. */
const MONTHS = { 'same-day': 0, '3-months': 3, '6-months': 6 }

/** Removes people from the list of an employer; whoever was removed before is left out. Throws what `findMeant` does. */
export async function removeUsers(
  db: D1Database,
  acting: Acting,
  { who, grace }: Remove,
): Promise<ChangedMany> {
  const { employer, now } = acting
  const ids = (await findMeant(db, employer.id, who))
    .filter(({ state }) => state !== 'removed')
    .map(({ id }) => id)
  if (!ids.length) return { changed: 0 }
  const lastDay = addMonths(helsinkiDate(now), MONTHS[grace])
  const subject = ids.length === 1 ? ids[0]! : employer.id
  const act = actOf(acting, {
    ...{ act: 'remove-users', subject, details: { people: ids.length, grace, last_day: lastDay } },
  })
  const changed = await removeAll(db, { ids, lastDay, at: now.toISOString() }, (condition, ...bound) =>
    recordAct(db, act, condition, ...bound),
  )
  return { changed }
}
