import { addDays, helsinkiDate } from '../platform/clock.ts'
import { readConfig } from '../platform/config.ts'
import type { Env } from '../platform/env.ts'
import { log } from '../platform/log.ts'
import { type EndingAccount, findEnding } from '../wallet/store/ending.ts'
import { CATCH_UP_DAYS, isReminderHour, type Round, roundsOf } from './occasions.ts'
import { type Cursor, readDay, recordFailure, recordReminders } from './store/runs.ts'
import { writeMails } from './write-mails.ts'

/** How many lots and cards are taken at a time, and of a person who has more that end on one day. */
const PAGE = 250
const LARGEST_PAGE = 10_000
/** How much smaller a page gets when it has failed, and larger again when one has not. */
const CHANGE = 4
/** How many pages a run takes of all shards together, with eight statements each, of the 1,000 that D1 answers it. */
const PAGES = 32

type Shard = { ledger: D1Database; number: number }

/**
 * Writes the reminders that are due, of every shard, for the mail relay to send; in the hours for it only, and no more than
 * a run may. A lot or card is reminded of once for each occasion, however often this runs, twice at once, or dies. Who has
 * no address, or does not want it, is passed by. Returns how many e-mails it has queued, and whether it left something for
 * the next run. A shard that fails does not keep the others from theirs; then it throws in the end. A page that fails is
 * tried again in parts by the next runs, until what is wrong is with one person alone, who is passed by until the next day.
 */
export async function sendReminders(env: Env, now: Date): Promise<{ mails: number; isLeft: boolean }> {
  if (!isReminderHour(now)) return { mails: 0, isLeft: false }
  const today = helsinkiDate(now)
  const { runs, campaigns } = await readDay(env.DB, today, addDays(today, -CATCH_UP_DAYS))
  const rounds = roundsOf(today, campaigns)
  const budget = { pages: PAGES }
  const outcomes = await Promise.allSettled(
    readConfig(env).ledgers.map((ledger, number) => {
      const left = rounds.flatMap((round) => {
        const run = runs.find((row) => row.ledger === number && row.occasion === round.name)
        if (run?.done_at) return []
        if (!run) return { round, cursor: startOf(round), page: PAGE }
        const { ends_on, owner, account, page } = run
        return { round, cursor: { endsOn: ends_on, owner, account }, page }
      })
      return remindShard(env, { ledger, number }, left, budget, now)
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

const startOf = ({ from }: Round): Cursor => ({ endsOn: from, owner: '', account: '' })

async function remindShard(
  env: Env,
  shard: Shard,
  left: { round: Round; cursor: Cursor; page: number }[],
  budget: { pages: number },
  now: Date,
): Promise<{ mails: number; isLeft: boolean }> {
  const day = helsinkiDate(now)
  let mails = 0
  for (let { round, cursor, page } of left) {
    for (let isDone = false; !isDone; ) {
      if (budget.pages === 0) return { mails, isLeft: true }
      budget.pages--
      const { accounts, isLast } = await readPage(shard.ledger, round, cursor, page)
      const last = accounts.at(-1)
      const end = last ? { endsOn: last.expires_on, owner: last.owner, account: last.id } : cursor
      const step = { round, ledger: shard.number, day }
      try {
        const letters = await writeMails(env.DB, shard.number, round, accounts, day)
        const next = { ...step, cursor: end, page: Math.min(page * CHANGE, PAGE) }
        mails += await recordReminders(env.DB, { ...next, letters, isDone: isLast }, now)
        ;[cursor, page, isDone] = [end, next.page, isLast]
      } catch (error) {
        const isOnePerson = page === 1
        if (isOnePerson) log('error', 'reminder-given-up', { person: last?.owner, occasion: round.name })
        const smaller = Math.max(1, Math.floor(page / CHANGE))
        await recordFailure(env.DB, { ...step, cursor: isOnePerson ? end : cursor, page: smaller })
        throw error
      }
    }
  }
  return { mails, isLeft: false }
}

/** What comes after a cursor, with all that a person has that ends on the same day, or as much of it as a mail may be of. */
async function readPage(
  ledger: D1Database,
  { from, to }: Round,
  after: Cursor,
  limit: number,
): Promise<{ accounts: EndingAccount[]; isLast: boolean }> {
  const accounts = await findEnding(ledger, { from, to, after, limit })
  if (accounts.length < limit) return { accounts, isLast: true }
  // The page may end amid what the last person has. They are left to the next one, unless they alone fill this one.
  const { owner, expires_on } = accounts.at(-1)!
  const isOfLast = (row: EndingAccount) => row.owner === owner && row.expires_on === expires_on
  const whole = accounts.filter((row) => !isOfLast(row))
  if (whole.length) return { accounts: whole, isLast: false }
  const larger = await findEnding(ledger, { from, to, after, limit: LARGEST_PAGE })
  return { accounts: larger.filter(isOfLast), isLast: false }
}
