import { helsinkiDate } from '../platform/clock.ts'
import { readConfig } from '../platform/config.ts'
import type { Env } from '../platform/env.ts'
import { log } from '../platform/log.ts'
import { type EndingAccount, findEnding } from '../wallet/store/ending.ts'
import { isReminderHour, type Round, roundsOf } from './occasions.ts'
import { type Cursor, readDay, recordReminders } from './store/runs.ts'
import { writeMails } from './write-mails.ts'

/** How many lots and cards are taken at a time. */
const PAGE = 250
/**
 * How many times a run does that on each shard, with seven statements each: 2,000 lots and cards in a minute, of which 56
 * statements per shard count towards the 1,000 that D1 answers a run.
 */
const PAGES = 8

type Shard = { ledger: D1Database; number: number }

/**
 * Writes the reminders that are due, of every shard, for the mail relay to send; in the hours for it only, and no more than
 * a run may. A lot or card is reminded of once for each occasion, however often this runs, twice at once, or dies. Who has
 * no address, or does not want it, is passed by. Returns how many e-mails it has queued, and whether it left something for
 * the next run. A shard that fails does not keep the others from theirs; then it throws in the end.
 */
export async function sendReminders(env: Env, now: Date): Promise<{ mails: number; isLeft: boolean }> {
  if (!isReminderHour(now)) return { mails: 0, isLeft: false }
  const today = helsinkiDate(now)
  const { runs, campaign } = await readDay(env.DB, today)
  const rounds = roundsOf(today, campaign)
  const outcomes = await Promise.allSettled(
    readConfig(env).ledgers.map((ledger, number) => {
      const left = rounds.flatMap((round) => {
        const run = runs.find((row) => row.ledger === number && row.occasion === round.name)
        if (run?.done_at) return []
        return { round, cursor: run ? { endsOn: run.ends_on, owner: run.owner } : startOf(round) }
      })
      return remindShard(env, { ledger, number }, left, now)
    }),
  )
  const done = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? outcome.value : []))
  const mails = done.reduce((sum, shard) => sum + shard.mails, 0)
  const isLeft = done.some((shard) => shard.isLeft)
  if (mails) log('info', 'reminders-queued', { mails, isLeft })
  const failed = outcomes.find((outcome) => outcome.status === 'rejected')
  if (failed) throw failed.reason
  return { mails, isLeft }
}

const startOf = ({ from }: Round): Cursor => ({ endsOn: from, owner: '' })

async function remindShard(
  env: Env,
  shard: Shard,
  left: { round: Round; cursor: Cursor }[],
  now: Date,
): Promise<{ mails: number; isLeft: boolean }> {
  const day = helsinkiDate(now)
  let pages = PAGES
  let mails = 0
  for (const { round, cursor: start } of left) {
    let cursor = start
    for (let isDone = false; !isDone; ) {
      if (pages-- === 0) return { mails, isLeft: true }
      const page = await readPage(shard.ledger, round, cursor)
      isDone = page.isLast
      const last = page.accounts.at(-1)
      if (last) cursor = { endsOn: last.expires_on, owner: last.owner }
      const written = await writeMails(env.DB, shard.number, round, page.accounts, day)
      const run = { mails: written, round, ledger: shard.number, day, cursor, isDone }
      mails += await recordReminders(env.DB, run, now)
    }
  }
  return { mails, isLeft: false }
}

/** What comes after a cursor, with all that a person has that ends on the same day. */
async function readPage(
  ledger: D1Database,
  { from, to }: Round,
  after: Cursor,
): Promise<{ accounts: EndingAccount[]; isLast: boolean }> {
  for (let limit = PAGE; ; limit *= 2) {
    const accounts = await findEnding(ledger, { from, to, after, limit })
    if (accounts.length < limit) return { accounts, isLast: true }
    // The page may end amid what the last person has. They are left to the next one; if they alone fill this one, it has to
    // be larger.
    const { owner, expires_on } = accounts.at(-1)!
    const whole = accounts.filter((row) => row.owner !== owner || row.expires_on !== expires_on)
    if (whole.length) return { accounts: whole, isLast: false }
  }
}
