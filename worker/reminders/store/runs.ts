import type { Mail } from '../../messages/mail.ts'
import { queueMails } from '../../messages/store.ts'
import type { Round } from '../occasions.ts'
import type { Wanted } from '../schemas.ts'
import { type Campaign, isStillSet } from './campaigns.ts'

/** The SQL of sending reminders, in the directory. */

/** All that comes before it, by last day, owner and account, and it itself, is done. */
export type Cursor = { endsOn: string; owner: string; account: string }

type RunRow = {
  ledger: number
  occasion: string
  ends_on: string
  owner: string
  account: string
  page: number
  done_at: string | null
}

/** How far the rounds of a day have come, on every ledger, and the campaigns from another day to this one. */
export async function readDay(
  db: D1Database,
  day: string,
  campaignsFrom: string,
): Promise<{ runs: RunRow[]; campaigns: Campaign[] }> {
  const [runs, campaigns] = await db.batch([
    db
      .prepare(
        'SELECT ledger, occasion, ends_on, owner, account, page, done_at FROM reminder_run WHERE day = ?',
      )
      .bind(day),
    db
      .prepare('SELECT day, expires_by, set_by FROM reminder_campaign WHERE day BETWEEN ? AND ? ORDER BY day')
      .bind(campaignsFrom, day),
  ])
  return { runs: runs!.results as RunRow[], campaigns: campaigns!.results as Campaign[] }
}

/**
 * Which of some lots and cards their people have been reminded of for an occasion, or for any on a day, with the last day
 * that they have; and what the people want who do not want all.
 */
export async function readReminded(
  db: D1Database,
  asked: { accounts: { id: string; endsOn: string }[]; people: string[]; occasion: string; day: string },
): Promise<{ reminded: Set<string>; wanted: Map<string, Wanted> }> {
  const json = JSON.stringify(asked)
  const [reminded, choices] = await db.batch([
    db
      .prepare(
        `SELECT account FROM json_each(?1, '$.accounts') asked
           CROSS JOIN reminder ON account = asked.value ->> 'id' AND ends_on = asked.value ->> 'endsOn'
         WHERE occasion = ?1 ->> 'occasion' OR sent_on = ?1 ->> 'day'`,
      )
      .bind(json),
    db
      .prepare(
        `SELECT person, wanted FROM json_each(?1, '$.people') asked JOIN reminder_choice ON person = asked.value`,
      )
      .bind(json),
  ])
  return {
    reminded: new Set((reminded!.results as { account: string }[]).map(({ account }) => account)),
    wanted: new Map(
      (choices!.results as { person: string; wanted: Wanted }[]).map(({ person, wanted }) => [
        person,
        wanted,
      ]),
    ),
  }
}

export type ReminderMail = Extract<Mail, { kind: 'expiry-reminder' }>
/** An e-mail with all that it reminds of, which it need not name. */
export type Reminding = { mail: ReminderMail; endsOn: string; accounts: string[] }

/** The round of a day on a ledger: how far it has come, and how many lots and cards its next step takes. */
type Step = {
  round: Pick<Round, 'name' | 'campaign'>
  ledger: number
  day: string
  cursor: Cursor
  page: number
}

/** A statement that notes how far a round has come, unless it has come further; nothing of a campaign that was taken back. */
const come = (db: D1Database, { round, ledger, day, cursor, page }: Step, doneAt: string | null) =>
  db
    .prepare(
      `INSERT INTO reminder_run (ledger, day, occasion, ends_on, owner, account, page, done_at)
       SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8 WHERE ${isStillSet('?9')}
       ON CONFLICT DO UPDATE SET ends_on = excluded.ends_on, owner = excluded.owner, account = excluded.account,
           page = excluded.page, done_at = excluded.done_at
         WHERE done_at IS NULL AND (excluded.ends_on, excluded.owner, excluded.account) >= (ends_on, owner, account)`,
    )
    .bind(
      ...[ledger, day, round.name, cursor.endsOn, cursor.owner, cursor.account, page],
      ...[doneAt, round.campaign],
    )

/** Notes where a step that failed is to go on, and with how many. */
export async function recordFailure(db: D1Database, step: Step): Promise<void> {
  await come(db, step, null).run()
}

/**
 * Queues e-mails, notes what they remind of, and how far the run has come, in one batch. An e-mail is left out when its
 * reader has been reminded of anything in it for this occasion meanwhile: of two runs at once one writes it. What is noted is
 * what has an e-mail of this very call. Of a campaign that was taken back nothing is written. Returns how many e-mails were
 * queued.
 */
export async function recordReminders(
  db: D1Database,
  { letters, isDone, ...step }: Step & { letters: Reminding[]; isDone: boolean },
  now: Date,
): Promise<number> {
  const { round, day } = step
  const goOn = come(db, step, isDone ? now.toISOString() : null)
  if (!letters.length) {
    await goOn.run()
    return 0
  }
  // CROSS has SQLite look each account up, rather than go through all that ends on the day.
  const isReminded = `EXISTS (SELECT 1 FROM json_each(queued.value, '$.accounts') told
    CROSS JOIN reminder ON account = told.value AND occasion = ?3 AND ends_on = queued.value ->> 'endsOn')`
  const condition = `NOT ${isReminded} AND ${isStillSet('?4')}`
  const { queued, statement } = queueMails(db, letters, now, condition, round.name, round.campaign)
  const note = db
    .prepare(
      `INSERT INTO reminder (account, occasion, ends_on, sent_on)
       SELECT told.value, ?2, queued.value ->> 'endsOn', ?3
       FROM json_each(?1) queued, json_each(queued.value, '$.accounts') told
       WHERE EXISTS (SELECT 1 FROM outbox WHERE id = queued.value ->> 'id') ON CONFLICT DO NOTHING`,
    )
    .bind(queued, round.name, day)
  const [written] = await db.batch([statement, note, goOn])
  return written!.results.length
}

/** Forgets reminders of what ended before a day, and runs of days before it, up to `limit` of each. */
export async function deleteReminders(db: D1Database, before: string, limit: number): Promise<void> {
  await db.batch([
    db
      .prepare(
        `DELETE FROM reminder WHERE (account, occasion, ends_on) IN
           (SELECT account, occasion, ends_on FROM reminder WHERE ends_on < ?1 ORDER BY ends_on LIMIT ?2)`,
      )
      .bind(before, limit),
    db
      .prepare(
        `DELETE FROM reminder_run WHERE (ledger, day, occasion) IN
           (SELECT ledger, day, occasion FROM reminder_run WHERE day < ?1 ORDER BY day LIMIT ?2)`,
      )
      .bind(before, limit),
  ])
}
