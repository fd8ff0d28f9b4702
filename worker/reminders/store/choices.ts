import { IS_OPEN, type UsedProof, useProof } from '../../identity/store/sessions.ts'
import { epochSeconds } from '../../platform/clock.ts'
import type { Wanted } from '../schemas.ts'

/** The SQL of which reminders people want. Who has not chosen gets all. */

type Session = { session: string; person: string }

const wantedOf = (person: string) =>
  `coalesce((SELECT wanted FROM reminder_choice WHERE person = ${person}), 'all') AS wanted`

/** A statement that notes what a person wants, if `condition` holds, which is SQL of the caller's with parameters from ?4 on. */
const choose = (
  db: D1Database,
  { person, wanted, now }: { person: string; wanted: Wanted; now: Date },
  condition = 'true',
  ...bound: (string | number)[]
): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO reminder_choice (person, wanted, chosen_at) SELECT ?1, ?2, ?3 WHERE ${condition}
       ON CONFLICT DO UPDATE SET wanted = excluded.wanted, chosen_at = excluded.chosen_at`,
    )
    .bind(person, wanted, now.toISOString(), ...bound)

const ofSession = (db: D1Database, { session, person }: Session, now: Date) =>
  db.prepare(`SELECT ${wantedOf('?1')} WHERE ${IS_OPEN('?2', '?3')}`).bind(person, session, epochSeconds(now))

/** What the person of a session wants; undefined when the session is over. */
export async function readWanted(db: D1Database, session: Session, now: Date): Promise<Wanted | undefined> {
  return (await ofSession(db, session, now).first<Wanted>('wanted')) ?? undefined
}

/** Notes what the person of a session wants. Returns it; undefined when the session is over. Throws what `isProofReplay` knows. */
export async function chooseInSession(
  db: D1Database,
  asking: Session & { proof: UsedProof },
  wanted: Wanted,
  now: Date,
): Promise<Wanted | undefined> {
  const { person, session, proof } = asking
  const results = await db.batch<{ wanted: Wanted }>([
    useProof(db, proof, 'session', session),
    choose(db, { person, wanted, now }, IS_OPEN('?4', '?5'), session, epochSeconds(now)),
    ofSession(db, asking, now),
  ])
  return results.at(-1)!.results[0]?.wanted
}

/** What somebody wants who has come with the link of a reminder. */
export async function readWantedByLink(db: D1Database, person: string): Promise<Wanted> {
  return (await db
    .prepare(`SELECT ${wantedOf('?')}`)
    .bind(person)
    .first<Wanted>('wanted'))!
}

/**
 * Notes what somebody wants who has come with the link of a reminder; with `onlyLess`, unless it would bring them more than
 * they have chosen. Returns what they want now.
 */
export async function chooseByLink(
  db: D1Database,
  choice: { person: string; wanted: Wanted; onlyLess: boolean },
  now: Date,
): Promise<Wanted> {
  const { person, wanted, onlyLess } = choice
  const isLess = `NOT EXISTS (SELECT 1 FROM reminder_choice WHERE person = ?1 AND wanted = 'none')`
  const results = await db.batch<{ wanted: Wanted }>([
    choose(db, { person, wanted, now }, onlyLess ? isLess : 'true'),
    db.prepare(`SELECT ${wantedOf('?')}`).bind(person),
  ])
  return results[1]!.results[0]!.wanted
}
