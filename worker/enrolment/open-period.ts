import { actOnce, type RequestKey } from '../employers/act-once.ts'
import type { Acting } from '../employers/acting.ts'
import { recordAct } from '../employers/store/acts.ts'
import { addMonths, helsinkiDate } from '../platform/clock.ts'
import { withoutIdentityCodes } from '../platform/identity-code.ts'
import { newId, newSpoken } from '../platform/ids.ts'
import { Problem } from '../platform/problem.ts'
import {
  PACKAGE_EXPIRES_TOO_EARLY,
  PACKAGE_EXPIRES_TOO_LATE,
  PACKAGES_ALIKE,
  PERIOD_ENDS_TOO_EARLY,
  PERIOD_HAS_REGISTRATIONS,
  PERIOD_STARTS_TOO_EARLY,
  PERIOD_STARTS_TOO_LATE,
  PERIOD_TOO_LONG,
} from './employer-problems.ts'
import { requirePeriod } from './read-periods.ts'
import type { NewPeriod } from './schemas.ts'
import { hasRegistrations, insertPeriod, withdrawPeriod } from './store/periods.ts'

/** In months. */
const LONGEST_PERIOD = 12
const FARTHEST_START = 12
const LONGEST_MONEY = 24
/** Characters of the code of a link: 80 bits. */
export const CODE_LENGTH = 16

/**
 * Opens a registration period with its packages and the link for everybody, once for its key. It stays as it is opened.
 * Returns its id. Throws what is wrong with it, naming the parameter.
 */
export async function openPeriod(
  db: D1Database,
  { employer: { id: employer }, person, now }: Acting,
  wanted: NewPeriod,
  key: RequestKey,
): Promise<string> {
  const { subject } = await actOnce(db, employer, key, async () => {
    requireGoodPeriod(wanted, helsinkiDate(now))
    const id = newId('period')
    const at = now.toISOString()
    const { starts_on, ends_on, places, packages } = wanted
    const name = withoutIdentityCodes(wanted.name)
    const act = recordAct(db, {
      ...{ employer, person, at, act: 'open-period', subject: id, key },
      details: { ...wanted, name },
    })
    await insertPeriod(
      db,
      {
        ...{ employer, id, name, starts_on, ends_on, opened_at: at, opened_by: person },
        packages: packages.map((one) => ({ id: newId('package'), ...one })),
        link: { code: newSpoken(CODE_LENGTH), starts_on, ends_on, places },
      },
      act,
    )
    return id
  })
  return subject
}

function requireGoodPeriod({ starts_on, ends_on, packages }: NewPeriod, today: string): void {
  if (starts_on < today) throw new Problem(PERIOD_STARTS_TOO_EARLY, 'starts_on')
  if (starts_on > addMonths(today, FARTHEST_START)) throw new Problem(PERIOD_STARTS_TOO_LATE, 'starts_on')
  if (ends_on < starts_on) throw new Problem(PERIOD_ENDS_TOO_EARLY, 'ends_on')
  if (ends_on > addMonths(starts_on, LONGEST_PERIOD)) throw new Problem(PERIOD_TOO_LONG, 'ends_on')
  const latest = addMonths(ends_on, LONGEST_MONEY)
  const seen = new Set<string>()
  for (const [index, { benefit, amount_cents, expires_on }] of packages.entries()) {
    const parameter = `packages.${index}.expires_on`
    if (expires_on <= ends_on) throw new Problem(PACKAGE_EXPIRES_TOO_EARLY, parameter)
    if (expires_on > latest) throw new Problem(PACKAGE_EXPIRES_TOO_LATE, parameter)
    const content = `${benefit} ${amount_cents} ${expires_on}`
    if (seen.has(content)) throw new Problem(PACKAGES_ALIKE, `packages.${index}`)
    seen.add(content)
  }
}

/** Takes a period back in which nobody has registered; its links stop working. Doing it again changes nothing. */
export async function takePeriodBack(
  db: D1Database,
  { employer: { id: employer }, person, now }: Acting,
  id: string,
): Promise<void> {
  await requirePeriod(db, employer, id)
  const at = now.toISOString()
  const act = { employer, person, at, act: 'withdraw-period', subject: id, details: {} } as const
  try {
    await withdrawPeriod(db, id, at, (condition, ...bound) => recordAct(db, act, condition, ...bound))
  } catch (error) {
    throw hasRegistrations(error) ? new Problem(PERIOD_HAS_REGISTRATIONS) : error
  }
}
