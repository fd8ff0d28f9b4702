import { helsinkiDate } from '../platform/clock.ts'
import { boundLedgers } from '../platform/config.ts'
import type { Env } from '../platform/env.ts'
import { closeMany } from '../wallet/close-benefit.ts'
import { readUnclosed, recordClosed } from './store/removal.ts'

/** How many people one step closes. */
const STEP = 250
/** What a step asks of D1: of the directory, and of each ledger. */
const OF_DIRECTORY = 3
const OF_LEDGER = 4

/** How many statements one step takes at most. */
export const statementsOfStep = (ledgers: number): number => OF_DIRECTORY + ledgers * OF_LEDGER

/**
 * Takes one step in ending what people have whom an employer has removed: closes it for some of them, and asks for the next
 * by a further message. It may be killed anywhere and repeated: what a ledger has done it knows by its key. Whose last day is
 * over already can use it to the end of today: a ledger closes nothing on a day that has passed, since it may have been used
 * on this one.
 */
export async function closeRemoved(env: Env, employer: string, now: Date): Promise<void> {
  const ledgers = boundLedgers(env)
  const today = helsinkiDate(now)
  const people = await readUnclosed(env.DB, employer, STEP)
  await Promise.all(
    [...Map.groupBy(people, ({ ledger }) => ledger)].map(([ledger, ofShard]) =>
      closeMany(
        ledgers[ledger]!,
        { employer, service: 'plus' },
        ofShard.map(({ user, person, last_day }) => ({
          ...{ key: `removed:${user}`, person },
          lastDay: last_day > today ? last_day : today,
        })),
        now,
      ),
    ),
  )
  await recordClosed(
    env.DB,
    employer,
    people.map(({ user }) => user),
    now,
  )
}
