import { newId } from '../platform/ids.ts'
import { checkDay, type Keyed, perform } from './operation.ts'
import type { Receipt, Service } from './schemas.ts'
import { CLOSE } from './store/loads.ts'

/**
 * Sets the last day on which a person may use what an employer gave through a service, as when employment ends.
 * Money that ends before that day, and cards, stay as they are. Closing again while it can still be used sets
 * another day, a later one too. Throws the problems of `perform`, and `date-not-valid`.
 */
export async function closeBenefit(
  ledger: D1Database,
  input: Keyed & { person: string; employer: string; service: Service; lastDay: string },
  now = new Date(),
): Promise<Receipt> {
  checkDay(input.lastDay, 'last_day')
  return perform(ledger, 'close', CLOSE, input, { now, ids: { message: newId('message') } })
}
