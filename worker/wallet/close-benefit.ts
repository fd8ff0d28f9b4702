import { helsinkiDate } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import { Problem } from '../platform/problem.ts'
import { checkDay, type Keyed, perform } from './operation.ts'
import { BENEFIT_EXPIRED, BENEFIT_UNKNOWN, DAY_PASSED } from './problems.ts'
import type { Receipt, Service } from './schemas.ts'
import { CLOSE, type CloseFacts } from './store/loads.ts'

/**
 * Sets the last day on which a person may use what an employer gave through a service, as when employment ends.
 * Money that ends before that day, and cards, stay as they are. Closing again while it can still be used sets
 * another day, a later one too; money that is loaded after it is not closed. Throws the problems of `perform`, and
 * `date-not-valid`, `day-passed`, `benefit-unknown`, and `benefit-expired` when there is nothing left to close.
 */
export async function closeBenefit(
  ledger: D1Database,
  input: Keyed & { person: string; employer: string; service: Service; lastDay: string },
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
