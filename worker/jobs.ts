import { createMiddleware } from 'hono/factory'
import { addBenefitUser, deleteReceived, endBenefitUser } from './employers/store.ts'
import { deleteExpired } from './identity/store.ts'
import { epochSeconds } from './platform/clock.ts'
import { readConfig } from './platform/config.ts'
import type { Env } from './platform/env.ts'
import type { AppContext } from './platform/http.ts'
import { log } from './platform/log.ts'
import { expireBenefits } from './wallet/expire-benefits.ts'
import { releaseEnded } from './wallet/hold.ts'
import { reconcile } from './wallet/reconcile.ts'
import { type Handler, relay } from './wallet/relay.ts'
import { deleteRelayed } from './wallet/store/outbox.ts'

/** What happens without anybody asking. Each job may run late, twice at once, or be killed halfway. */

const DAY = 86_400_000
const KEPT_DAYS = { relayed: 7, received: 60 }
const PRUNED_AT_ONCE = 10_000

/** The crons of wrangler.toml. */
export const CRON = { eachMinute: '* * * * *', hourly: '17 * * * *', daily: '43 1 * * *' }

/** What the messages of a ledger make happen, by topic. */
const handlers = (env: Env, ledger: D1Database, now: Date): Record<string, Handler> => ({
  'hold-ended': ({ body }) => releaseEnded(ledger, body.hold!, now),
  'benefit-loaded': ({ id, body }) =>
    addBenefitUser(
      env.DB,
      id,
      { person: body.person!, employer: body.employer!, service: body.service!, since: body.day! },
      epochSeconds(now),
    ),
  'benefit-closed': ({ id, body }) =>
    endBenefitUser(
      env.DB,
      id,
      { person: body.person!, employer: body.employer!, service: body.service!, lastDay: body.lastDay! },
      epochSeconds(now),
    ),
})

/** Delivers the messages of a ledger that are due. */
export const relayMessages = (env: Env, ledger: D1Database, now: Date): Promise<number> =>
  relay(ledger, handlers(env, ledger, now), now)

/** For routes that write messages: delivers them as soon as the request is answered, so that nobody waits for the cron. */
export const relayAtOnce = createMiddleware<AppContext>(async (c, next) => {
  await next()
  if (!c.res.ok) return
  c.executionCtx.waitUntil(relayMessages(c.env, c.get('holder').ledger, new Date()))
})

/** Does what a cron is for, on every shard, whatever happens on another. Throws when any of it failed. */
export async function runJobs(cron: string, env: Env, now: Date): Promise<void> {
  const { ledgers } = readConfig(env)
  const failures: unknown[] = []
  const attempt = async (job: string, work: () => Promise<unknown>) => {
    try {
      await work()
    } catch (error) {
      failures.push(error)
      log('error', 'job-failed', { job, message: (error as Error).message })
    }
  }
  const onEachShard = (job: string, work: (ledger: D1Database, shard: number) => Promise<unknown>) =>
    Promise.all(
      ledgers.map((ledger, shard) => attempt(`${job} of shard ${shard}`, () => work(ledger, shard))),
    )

  switch (cron) {
    case CRON.eachMinute:
      await onEachShard('relay', (ledger) => relayMessages(env, ledger, now))
      await onEachShard('expiry', (ledger) => expireBenefits(ledger, now))
      break
    case CRON.hourly:
      await attempt('forgetting sessions', () => deleteExpired(env.DB, epochSeconds(now)))
      await attempt('forgetting received messages', () =>
        deleteReceived(env.DB, epochSeconds(now) - KEPT_DAYS.received * (DAY / 1000)),
      )
      await onEachShard('forgetting relayed messages', (ledger) =>
        deleteRelayed(
          ledger,
          new Date(now.getTime() - KEPT_DAYS.relayed * DAY).toISOString(),
          PRUNED_AT_ONCE,
        ),
      )
      break
    case CRON.daily:
      await onEachShard('reconciliation', async (ledger, shard) => {
        const off = await reconcile(ledger)
        if (!off.length) return log('info', 'ledger-is-sound', { shard })
        log('error', 'ledger-is-off', { shard, off })
        throw new Error(`${off.length} findings, the first: ${off[0]}`)
      })
      break
    default:
      throw new Error(`no job runs at "${cron}"`)
  }
  if (failures.length) throw new AggregateError(failures, `${failures.length} jobs failed`)
}
