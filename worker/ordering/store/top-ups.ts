import { queueMailTo } from '../../messages/store.ts'
import { epochSeconds } from '../../platform/clock.ts'
import { askFor, READER } from './lunch.ts'

/** The SQL of money that came in for lunch. */

/** A payment that is booked to a lunch balance, and the ledger which keeps that. `name`: of the employer. */
export type TopUp = { id: string; employer: string; name: string; amount_cents: number; ledger: number }

export const findTopUp = (db: D1Database, payment: string): Promise<TopUp | null> =>
  db
    .prepare(
      `SELECT incoming_payment.id, lunch AS employer, name, amount_cents, ledger FROM incoming_payment
         JOIN lunch_plan ON lunch_plan.employer = lunch JOIN employer ON employer.id = lunch
       WHERE incoming_payment.id = ? AND state = 'booked'`,
    )
    .bind(payment)
    .first<TopUp>()

/** Tells an employer that its money is there, once for a message, and asks for what that may suffice for. One batch. */
export async function recordTopUp(
  db: D1Database,
  message: string,
  { employer, name, amount_cents }: TopUp,
  now: Date,
): Promise<void> {
  await db.batch([
    queueMailTo(
      db,
      `SELECT * FROM (${READER('?3')}) WHERE NOT EXISTS (SELECT 1 FROM received_message WHERE id = ?4)`,
      { kind: 'lunch-topped-up', employer: name, amountCents: amount_cents },
      now,
      ...[employer, message],
    ),
    db
      .prepare('INSERT OR IGNORE INTO received_message (id, received_at) VALUES (?, ?)')
      .bind(message, epochSeconds(now)),
    askFor(db, now, 'SELECT ?1 AS employer', employer),
  ])
}
