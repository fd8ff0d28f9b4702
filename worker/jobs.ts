import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { addBenefitUser, deleteReceived, endBenefitUser } from './employers/store.ts'
import { deliverCards } from './giftcards/deliver-cards.ts'
import { refreshProviderStates } from './identity/provider-states.ts'
import { deleteExpired } from './identity/store/pruning.ts'
import { sendMail } from './messages/send-mail.ts'
import type { MailTopic } from './messages/store.ts'
import { addDays, DAY_MS, epochSeconds, helsinkiDate } from './platform/clock.ts'
import { readConfig } from './platform/config.ts'
import type { Env } from './platform/env.ts'
import type { AppContext } from './platform/http.ts'
import { log } from './platform/log.ts'
import { deleteDone, type Message } from './platform/outbox.ts'
import { type Bounds, type Handlers, relay } from './platform/relay.ts'
import { sendReminders } from './reminders/send-reminders.ts'
import { deleteReminders } from './reminders/store/runs.ts'
import { deleteUnconfirmed, forgetSenders } from './support/store.ts'
import { expireBenefits } from './wallet/expire-benefits.ts'
import { releaseEnded } from './wallet/hold.ts'
import { reconcile } from './wallet/reconcile.ts'
import type { Topic } from './wallet/store/operation.ts'

/** What happens without anybody asking. Each job may run late, twice at once, or be killed halfway. */

const KEPT_DAYS = { relayed: 7, received: 60, undeliveredMail: 30, closedRequests: 400, reminders: 60 }
const PRUNED_AT_ONCE = 10_000
/** What the cron sends of either kind of mail in a minute: a thousand, if they go out within the time. */
const MAIL_OF_A_MINUTE: Bounds = { batches: 40, milliseconds: 20_000 }

/** The crons of wrangler.toml. */
export const CRON = { eachMinute: '* * * * *', hourly: '17 * * * *', reconciling: '43 * * * *' }

/** What the messages of a ledger make happen. */
const handlers = (env: Env, ledger: D1Database, clock: () => Date): Handlers<Topic> => ({
  'hold-ended': ({ body }) => releaseEnded(ledger, body.hold!, clock()),
  'cards-bought': async ({ body }) => {
    await deliverCards(env, ledger, { person: body.person!, operation: body.operation! }, clock())
  },
  'benefit-loaded': ({ id, body }) =>
    addBenefitUser(
      env.DB,
      id,
      { person: body.person!, employer: body.employer!, service: body.service!, since: body.day! },
      epochSeconds(clock()),
    ),
  'benefit-closed': ({ id, body }) =>
    endBenefitUser(
      env.DB,
      id,
      { person: body.person!, employer: body.employer!, service: body.service!, lastDay: body.lastDay! },
      epochSeconds(clock()),
    ),
})

/** A clock that shows `now` and goes on from there. */
function clockFrom(now: Date): () => Date {
  const started = Date.now()
  return () => new Date(now.getTime() + Date.now() - started)
}

/** Delivers the messages of a ledger that are due. */
export function relayMessages(env: Env, ledger: D1Database, now: Date): Promise<number> {
  const clock = clockFrom(now)
  return relay(ledger, handlers(env, ledger, clock), clock)
}

/** Sends the e-mails that are due: first those that somebody waits for, then those that went to many at once. */
export function relayMail(env: Env, now: Date, bounds?: Bounds): Promise<number> {
  const clock = clockFrom(now)
  const send = ({ id, body }: Message) => sendMail(env, id, body, clock())
  return relay<MailTopic>(env.DB, { mail: send, 'bulk-mail': send }, clock, bounds)
}

/** For requests that have put messages into the directory's outbox: sends them once the answer is out. */
export const relayMailAtOnce = createMiddleware<AppContext>(async (c, next) => {
  await next()
  if (c.get('hasMessages')) {
    c.executionCtx.waitUntil(attempt('mail after a request', () => relayMail(c.env, new Date())))
  }
})

/** For a route that has written messages: delivers them once it has answered, so that nobody waits for the cron. */
export function relayAtOnce(c: Context<AppContext>, ledger: D1Database): void {
  c.executionCtx.waitUntil(attempt('relay after a request', () => relayMessages(c.env, ledger, new Date())))
}

const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * DAY_MS).toISOString()

/** Does a job, and logs what goes wrong. Returns whether it was done. */
async function attempt(job: string, work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work()
    return true
  } catch (error) {
    log('error', 'job-failed', { job, message: (error as Error).message })
    return false
  }
}

/** Does what a cron is for, on every shard, whatever happens on another. Throws when any of it failed. */
export async function runJobs(cron: string, env: Env, now: Date): Promise<void> {
  const { ledgers } = readConfig(env)
  const results = await Promise.all(jobsOf(cron, env, ledgers, now))
  const failures = results.flat().filter((done) => !done).length
  if (failures) throw new Error(`${failures} jobs failed; the log tells which`)
}

function jobsOf(cron: string, env: Env, ledgers: D1Database[], now: Date): Promise<boolean | boolean[]>[] {
  const seconds = epochSeconds(now)
  switch (cron) {
    case CRON.eachMinute:
      return [
        attempt('mail', () => relayMail(env, now, MAIL_OF_A_MINUTE)),
        attempt('reminders', () => sendReminders(env, now)),
        attempt('forgetting what is over', () => deleteExpired(env.DB, seconds, PRUNED_AT_ONCE)),
        attempt('state of the providers', () => refreshProviderStates(env, now)),
        ...ledgers.map(async (ledger, shard) => [
          await attempt(`relay of shard ${shard}`, () => relayMessages(env, ledger, now)),
          await attempt(`expiry of shard ${shard}`, () => expireBenefits(ledger, now)),
        ]),
      ]
    case CRON.hourly:
      return [
        attempt('forgetting who did not confirm the newsletter', () => deleteUnconfirmed(env.DB, seconds)),
        attempt('forgetting who sent requests that were closed long ago', () =>
          forgetSenders(env.DB, daysBefore(now, KEPT_DAYS.closedRequests), PRUNED_AT_ONCE),
        ),
        attempt('forgetting received messages', () =>
          deleteReceived(env.DB, seconds - KEPT_DAYS.received * (DAY_MS / 1000), PRUNED_AT_ONCE),
        ),
        attempt('forgetting whom we reminded of what ended long ago', () =>
          deleteReminders(env.DB, addDays(helsinkiDate(now), -KEPT_DAYS.reminders), PRUNED_AT_ONCE),
        ),
        attempt('forgetting mail that could not be delivered', () =>
          deleteDone(env.DB, 'dead_at', daysBefore(now, KEPT_DAYS.undeliveredMail), PRUNED_AT_ONCE),
        ),
        ...[env.DB, ...ledgers].map((db, position) =>
          attempt(
            `forgetting relayed messages of ${position ? `shard ${position - 1}` : 'the directory'}`,
            () => deleteDone(db, 'relayed_at', daysBefore(now, KEPT_DAYS.relayed), PRUNED_AT_ONCE),
          ),
        ),
      ]
    case CRON.reconciling:
      // Each shard once a day and in a run of its own, since D1 answers a run only so many queries.
      return ledgers.flatMap((ledger, shard) =>
        shard % 24 === now.getUTCHours()
          ? attempt(`reconciliation of shard ${shard}`, () => addUp(ledger, shard))
          : [],
      )
    default:
      throw new Error(`no job runs at "${cron}"`)
  }
}

async function addUp(ledger: D1Database, shard: number): Promise<void> {
  const off = await reconcile(ledger)
  if (!off.length) return log('info', 'ledger-is-sound', { shard })
  log('error', 'ledger-is-off', { shard, off })
  throw new Error(`${off.length} findings, the first: ${off[0]}`)
}
