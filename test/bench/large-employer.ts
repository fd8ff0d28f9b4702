import { relayLoading } from '../../worker/jobs.ts'
import type { Env } from '../../worker/platform/env.ts'
import { type Counts, countRoundTrips } from './count-round-trips.ts'

/** What the measured worker does for an employer of ten thousand beside its own routes. */

/** Makes an employer with Plus, and somebody who orders for it. */
export async function openEmployer(
  db: D1Database,
  { employer, person }: { employer: string; person: string },
): Promise<object> {
  await db.batch([
    db
      .prepare("INSERT INTO employer VALUES (?1, 'Suuri Oy', ?1, 1, 0, '2026-01-01T00:00:00.000Z')")
      .bind(employer),
    db
      .prepare("INSERT INTO employer_role VALUES (?, ?, 'admin', '2026-01-01T00:00:00.000Z')")
      .bind(employer, person),
    db
      .prepare("INSERT INTO employer_details VALUES (?, 'hr@suuri.example', '', '', '00100', 'Helsinki', '')")
      .bind(employer),
  ])
  return {}
}

/** Everybody on the list of an employer accepts, each as another person of the fixture. */
export async function acceptAll(db: D1Database, employer: string): Promise<object> {
  const { meta } = await db
    .prepare(
      `UPDATE plus_user SET person = matched.person, terms = 'bench', accepted_at = '2026-01-01T00:00:00.000Z'
       FROM (SELECT listed.id, known.id AS person
         FROM (SELECT id, row_number() OVER (ORDER BY id) AS place FROM plus_user WHERE employer = ?1) listed
           JOIN (SELECT id, row_number() OVER (ORDER BY id) AS place FROM person LIMIT 20000) known
             ON known.place = listed.place) matched
       WHERE plus_user.id = matched.id`,
    )
    .bind(employer)
    .run()
  return { changed: meta.changes }
}

/** Runs the cron that gives people their money until there is nothing left to do. */
export async function loadEverything(env: Env): Promise<{ runs: number; took: number; counts: Counts }> {
  const { countedEnv, counts } = countRoundTrips(env)
  const began = Date.now()
  let runs = 0
  const isWaiting = () =>
    env.DB.prepare(
      "SELECT 1 FROM outbox WHERE topic = 'load-order' AND relayed_at IS NULL AND dead_at IS NULL",
    ).first()
  while (await isWaiting()) {
    await relayLoading(countedEnv, new Date())
    runs++
    if (runs > 200) throw new Error('the loading does not come to an end')
  }
  return { runs, took: Date.now() - began, counts }
}

/** As many rows as people, in so many batches: what the database takes for the rows alone. */
export async function insertRows(db: D1Database, rows: number, batches: number): Promise<{ took: number }> {
  const began = Date.now()
  const size = Math.ceil(rows / batches)
  for (let batch = 0; batch < batches; batch++) {
    const json = JSON.stringify(
      Array.from({ length: size }, () => [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()]),
    )
    await db.batch([
      db
        .prepare(
          `INSERT INTO bare_transfer (id, debit_account, credit_account, amount)
           SELECT value ->> 0, value ->> 1, value ->> 2, 100 FROM json_each(?)`,
        )
        .bind(json),
    ])
  }
  return { took: Date.now() - began }
}
