import { helsinkiDate } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import { Problem } from '../platform/problem.ts'
import { checkDay, inputHash, type Keyed, perform } from './operation.ts'
import { BENEFIT_EXPIRED, BENEFIT_UNKNOWN, DAY_PASSED } from './problems.ts'
import type { Receipt, Service } from './schemas.ts'
import { CLOSE, type CloseFacts, recordClosings } from './store/loads.ts'

type CloseInput = Keyed & { person: string; employer: string; service: Service; lastDay: string }

/**
 * Sets the last day on which a person may use what an employer gave through a service, as when employment ends.
 * Money that ends before that day, and cards, stay as they are. Closing again while it can still be used sets
 * another day, a later one too; money that is loaded after it is not closed. Throws the problems of `perform`, and
 * `date-not-valid`, `day-passed`, `benefit-unknown`, and `benefit-expired` when there is nothing left to close.
 */
export async function closeBenefit(
  ledger: D1Database,
  input: CloseInput,
  now = new Date(),
): Promise<Receipt> {
  checkDay(input.lastDay, 'last_day')
  return perform<CloseFacts>(ledger, 'close', CLOSE, input, {
    now,
    ids: { message: newId('message') },
    refuse: (facts) => {
      if (!facts!.endsOn) return new Problem(BENEFIT_UNKNOWN)
      return facts!.endsOn < helsinkiDate(now)
        ? new Problem(BENEFIT_EXPIRED)
        : new Problem(DAY_PASSED, 'last_day')
    },
  })
}

/**
 * Closes what an employer gave many people through a service, as `closeBenefit` does for one: each once for its key, all of
 * them or, when it throws, none. Of two of one person the later one counts. Who has nothing that can be used still is passed
 * by, and their key stays free. One round trip of four statements, however many they are. Throws `date-not-valid` and
 * `day-passed`.
 */
export async function closeMany(
  ledger: D1Database,
  { employer, service }: Pick<CloseInput, 'employer' | 'service'>,
  closings: readonly Pick<CloseInput, 'key' | 'person' | 'lastDay'>[],
  now = new Date(),
): Promise<void> {
  const day = helsinkiDate(now)
  const prepared = closings.map(({ key, person, lastDay }) => {
    checkDay(lastDay, 'last_day')
    if (lastDay < day) throw new Problem(DAY_PASSED, 'last_day')
    const hash = inputHash('close', undefined, { person, employer, service, lastDay })
    return { ...{ key, hash, person, lastDay }, operation: newId('operation'), message: newId('message') }
  })
  await recordClosings(ledger, { employer, service, closings: prepared, day, at: now.toISOString() })
}
