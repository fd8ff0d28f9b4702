import { addDays, helsinkiDate } from '../platform/clock.ts'
import { insertNotices } from './store/notices.ts'

/** For so many days after the end of a period the employer is told that decisions wait, as when only latecomers do. */
const DECISIONS_FOR = 365

/**
 * Writes to the people who act for employers that a registration ends tomorrow, and that it has ended and somebody waits for
 * a decision: of each end once, and of those who wait whenever more have come, once a day at most. Four statements.
 */
export async function tellEmployers(db: D1Database, now: Date): Promise<void> {
  const today = helsinkiDate(now)
  const [tomorrow, yesterday] = [addDays(today, 1), addDays(today, -1)]
  await insertNotices(db, 'ends-tomorrow', { from: tomorrow, to: tomorrow }, { now, today })
  const over = { from: addDays(today, -DECISIONS_FOR), to: yesterday }
  await insertNotices(db, 'decisions-waiting', over, { now, today })
}
