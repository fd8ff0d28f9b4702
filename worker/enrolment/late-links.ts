import { actOnce, type RequestKey } from '../employers/act-once.ts'
import type { Acting } from '../employers/acting.ts'
import { recordAct } from '../employers/store/acts.ts'
import { helsinkiDate } from '../platform/clock.ts'
import { newSpoken } from '../platform/ids.ts'
import { Problem } from '../platform/problem.ts'
import {
  LATE_LINK_TOO_EARLY,
  LINK_ENDS_TOO_EARLY,
  LINK_ENDS_TOO_LATE,
  PERIOD_WITHDRAWN,
  TOO_MANY_LATE_LINKS,
} from './employer-problems.ts'
import { CODE_LENGTH } from './open-period.ts'
import { type Reading, readPeriod } from './read-periods.ts'
import type { RegistrationPeriod } from './schemas.ts'
import { insertLateLink } from './store/periods.ts'

const MOST_LINKS = 20

/** Makes a link for who comes late, from today on, once for its key. Throws when there is a link for them still. */
export async function addLateLink(
  db: D1Database,
  { employer: { id: employer }, person, now }: Acting,
  reading: Reading,
  wanted: { period: string; ends_on: string; places: number | null },
  key: RequestKey,
): Promise<RegistrationPeriod> {
  const period = await readPeriod(db, reading, wanted.period)
  await actOnce(db, employer, key, async () => {
    const today = helsinkiDate(now)
    requireGoodLink(period, wanted.ends_on, today)
    const { ends_on, places } = wanted
    const at = now.toISOString()
    const act = { employer, person, at, act: 'add-late-link', subject: period.id, key } as const
    const inserted = await insertLateLink(
      db,
      { code: newSpoken(CODE_LENGTH), starts_on: today, ends_on, places, limit: MOST_LINKS },
      { period: period.id, at, by: person },
      (condition, ...bound) => recordAct(db, { ...act, details: { ends_on, places } }, condition, ...bound),
    )
    if (!inserted) throw new Problem(TOO_MANY_LATE_LINKS)
    return period.id
  })
  return readPeriod(db, reading, period.id)
}

function requireGoodLink({ state, links, packages }: RegistrationPeriod, endsOn: string, today: string) {
  if (state === 'withdrawn') throw new Problem(PERIOD_WITHDRAWN)
  const isForEverybody = links.some(
    (link) => link.kind === 'shared' && ['upcoming', 'open'].includes(link.state),
  )
  if (isForEverybody) throw new Problem(LATE_LINK_TOO_EARLY)
  if (endsOn < today) throw new Problem(LINK_ENDS_TOO_EARLY, 'ends_on')
  if (packages.every(({ expires_on }) => endsOn >= expires_on))
    throw new Problem(LINK_ENDS_TOO_LATE, 'ends_on')
}
