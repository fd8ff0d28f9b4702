import type { Mail } from '../../messages/mail.ts'
import { queueMails } from '../../messages/store.ts'
import type { Round } from '../occasions.ts'
import type { Wanted } from '../schemas.ts'
import type { Campaign } from './campaigns.ts'

/** The SQL of sending reminders, in the directory. */

/** All that comes before it, by last day and owner, or is of that owner and day, is done. */
export type Cursor = { endsOn: string; owner: string }

type RunRow = { ledger: number; occasion: string; ends_on: string; owner: string; done_at: string | null }

/** How far the rounds of a day have come, on every ledger, and the day's campaign. */
export async function readDay(
  db: D1Database,
  day: string,
): Promise<{ runs: RunRow[]; campaign: Campaign | undefined }> {
  const [runs, campaigns] = await db.batch([
    db.prepare('SELECT ledger, occasion, ends_on, owner, done_at FROM reminder_run WHERE day = ?').bind(day),
    db.prepare('SELECT day, expires_by, set_by FROM reminder_campaign WHERE day = ?').bind(day),
  ])
  return { runs: runs!.results as RunRow[], campaign: campaigns!.results[0] as Campaign | undefined }
}

/**
 * Which of some lots and cards their people have been reminded of for an occasion, or for any on a day; and what the people
 * want who do not want all.
 */
export async function readReminded(
  db: D1Database,
  asked: { accounts: string[]; people: string[]; occasion: string; day: string },
): Promise<{ reminded: Set<string>; wanted: Map<string, Wanted> }> {
  const json = JSON.stringify(asked)
  const [reminded, choices] = await db.batch([
    db
      .prepare(
        `SELECT account FROM json_each(?1, '$.accounts') asked JOIN reminder ON account = asked.value
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

/**
 * Queues e-mails, notes what they remind of, and how far the run has come, in one batch. An e-mail is left out when its
 * reader has been reminded of anything in it for this occasion meanwhile: of two runs at once one writes it. What is noted is
 * what has an e-mail of this very call. Returns how many e-mails were queued.
 */
export async function recordReminders(
  db: D1Database,
  {
    mails,
    round,
    ...run
  }: {
    mails: ReminderMail[]
    round: Pick<Round, 'name'>
    ledger: number
    day: string
    cursor: Cursor
    isDone: boolean
  },
  now: Date,
): Promise<number> {
  const come = db
    .prepare(
      `INSERT INTO reminder_run (ledger, day, occasion, ends_on, owner, done_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
       ON CONFLICT DO UPDATE SET ends_on = excluded.ends_on, owner = excluded.owner, done_at = excluded.done_at
         WHERE done_at IS NULL AND (excluded.ends_on, excluded.owner) >= (ends_on, owner)`,
    )
    .bind(
      ...[run.ledger, run.day, round.name, run.cursor.endsOn, run.cursor.owner],
      run.isDone ? now.toISOString() : null,
    )
  if (!mails.length) {
    await come.run()
    return 0
  }
  const isReminded = `EXISTS (SELECT 1 FROM json_each(queued.value, '$.mail.expiring') expiring
    JOIN reminder ON account = expiring.value ->> 'account' AND occasion = ?3)`
  const { queued, statement } = queueMails(db, mails, now, `NOT ${isReminded}`, round.name)
  const note = db
    .prepare(
      `INSERT INTO reminder (account, occasion, ends_on, sent_on)
       SELECT expiring.value ->> 'account', ?2, expiring.value ->> 'expiresOn', ?3
       FROM json_each(?1) queued, json_each(queued.value, '$.mail.expiring') expiring
       WHERE EXISTS (SELECT 1 FROM outbox WHERE id = queued.value ->> 'id') ON CONFLICT DO NOTHING`,
    )
    .bind(queued, round.name, run.day)
  const [written] = await db.batch([statement, note, come])
  return written!.results.length
}

/** Forgets reminders of what ended before a day, and runs of days before it, up to `limit` of each. */
export async function deleteReminders(db: D1Database, before: string, limit: number): Promise<void> {
  await db.batch([
    db
      .prepare(
        `DELETE FROM reminder WHERE (account, occasion) IN
           (SELECT account, occasion FROM reminder WHERE ends_on < ?1 ORDER BY ends_on LIMIT ?2)`,
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
