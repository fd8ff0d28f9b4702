import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { closeRemoved, statementsOfStep as ofClosingStep } from './benefit-users/close-removed.ts'
import { deleteLinks } from './benefit-users/store/invitations.ts'
import { resumeRemovals } from './benefit-users/store/removal.ts'
import { addBenefitUser, deleteReceived, endBenefitUser } from './employers/store/benefit-users.ts'
import { deleteInvitations } from './enrolment/store/invitations.ts'
import { deletePending } from './enrolment/store/pending.ts'
import { tellEmployers } from './enrolment/tell-employers.ts'
import { deliverCards } from './giftcards/deliver-cards.ts'
import { refreshProviderStates } from './identity/provider-states.ts'
import { deleteExpired } from './identity/store/pruning.ts'
import { loadPaidInvoice, statementsOfStep as ofInvoiceStep } from './invoicing/load-paid.ts'
import { resumeLoading } from './invoicing/store/loading.ts'
import { sendMail } from './messages/send-mail.ts'
import type { MailTopic } from './messages/store.ts'
import { invoiceLateParts } from './ordering/invoice-late-parts.ts'
import { loadOrder, statementsOfStep as ofOrderStep } from './ordering/load-order.ts'
import { monthOf, payLunch, payStatements, RUN_STATEMENTS, runLunch } from './ordering/run-lunch.ts'
import { resumeOrders } from './ordering/store/loading.ts'
import { askForDue } from './ordering/store/lunch.ts'
import { cancelEnded } from './ordering/store/parts.ts'
import { bookTopUp, TOP_UP_STATEMENTS } from './ordering/top-up.ts'
import { addDays, DAY_MS, epochSeconds, helsinkiDate } from './platform/clock.ts'
import { boundLedgers, readConfig } from './platform/config.ts'
import type { Env } from './platform/env.ts'
import type { AppContext } from './platform/http.ts'
import { log } from './platform/log.ts'
import { deleteDone, type Message } from './platform/outbox.ts'
import { type Bounds, type Handlers, relay } from './platform/relay.ts'
import { isReminderHour } from './reminders/occasions.ts'
import { sendReminders } from './reminders/send-reminders.ts'
import { deleteReminders } from './reminders/store/runs.ts'
import { deleteUnconfirmed, forgetSenders } from './support/store.ts'
import { expireBenefits } from './wallet/expire-benefits.ts'
import { releaseEnded } from './wallet/hold.ts'
import { reconcile } from './wallet/reconcile.ts'
import type { Topic } from './wallet/store/operation.ts'

/** What happens without anybody asking. Each job may run late, twice at once, or be killed halfway. */

const KEPT_DAYS = {
  relayed: 7,
  received: 60,
  undeliveredMail: 30,
  closedRequests: 400,
  reminders: 60,
  invitations: 400,
}
const PRUNED_AT_ONCE = 10_000

/**
 * The crons of wrangler.toml. Each is an invocation of its own, of which D1 answers 1,000 statements: so what goes out to
 * many at once, and takes its time, is apart from what each minute brings.
 */
export const CRON = {
  eachMinute: '* * * * *',
  bulk: '*/2 * * * *',
  loading: '1-59/2 * * * *',
  hourly: '17 * * * *',
  reconciling: '43 * * * *',
}
/** How many statements the messages of the ledgers, and what expires, get each minute, all shards together. */
const LEDGERS_OF_A_MINUTE = 800
/** The part of them for moving what has expired, for which nobody waits. */
const FOR_EXPIRY = 0.25
/** How many statements one message of a ledger takes at most, of all databases. */
const PER_MESSAGE: Record<Topic, number> = {
  'hold-ended': 5,
  'cards-opened': 7,
  'benefit-loaded': 2,
  'benefit-closed': 2,
}
/** With 25 mails in a batch of three statements: one batch after a request, 500 mails a minute, 2,000 in a bulk run. */
const MAIL = {
  atOnce: { statements: 3, milliseconds: 20_000 },
  eachMinute: { statements: 60, milliseconds: 20_000 },
  bulk: { statements: 240, milliseconds: 60_000 },
}
/**
 * For giving people the money of orders, and of invoices that were paid, with some 35 statements for 250 people on two shards,
 * and for ending what people have who were removed, with 14.
 */
const LOADING = { statements: 800, milliseconds: 20_000 }

/** What the messages of a ledger make happen. */
const handlers = (env: Env, ledger: D1Database, clock: () => Date): Handlers<Topic> => ({
  'hold-ended': ({ body }) => releaseEnded(ledger, body.hold!, clock()),
  'cards-opened': ({ body }) =>
    deliverCards(
      env,
      ledger,
      { person: body.person!, operation: body.operation!, cards: body.cards!.split(' ') },
      clock(),
    ),
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

/** Delivers the messages of a ledger that are due, with so many statements at most. */
export function relayMessages(
  env: Env,
  ledger: D1Database,
  now: Date,
  statements = LEDGERS_OF_A_MINUTE / 2,
): Promise<number> {
  const clock = clockFrom(now)
  const bounds = { statements, perMessage: PER_MESSAGE, milliseconds: 30_000 }
  return relay(ledger, handlers(env, ledger, clock), clock, bounds)
}

const relayTopic = (env: Env, topic: MailTopic, now: Date, bounds: Bounds<string>): Promise<number> => {
  const clock = clockFrom(now)
  const send = ({ id, body }: Message) => sendMail(env, id, body, clock())
  return relay(env.DB, { [topic]: send }, clock, bounds)
}

/** Sends e-mails that somebody waits for. */
export const relayMail = (env: Env, now: Date, bounds: Bounds<string> = MAIL.eachMinute): Promise<number> =>
  relayTopic(env, 'mail', now, bounds)

/** Sends e-mails that went to many at once, in the hours for it only: what is left goes on the next morning. */
export const relayBulkMail = async (env: Env, now: Date): Promise<number> =>
  isReminderHour(now) ? relayTopic(env, 'bulk-mail', now, MAIL.bulk) : 0

/**
 * Gives people the money of invoices that were paid in Saldo, and of orders in Plus, sees to the lunch of each month, and ends
 * what people have whom an employer has removed.
 */
export function relayLoading(env: Env, now: Date): Promise<number> {
  const clock = clockFrom(now)
  const ledgers = boundLedgers(env).length
  const perMessage = {
    ...{
      'lunch-topped-up': TOP_UP_STATEMENTS,
      'run-lunch': RUN_STATEMENTS,
      'pay-lunch': payStatements(ledgers),
    },
    ...{ 'invoice-paid': ofInvoiceStep(ledgers), 'load-order': ofOrderStep(ledgers) },
    'plus-removed': ofClosingStep(ledgers),
  }
  return relay(
    env.DB,
    {
      'lunch-topped-up': ({ id, body }: Message) => bookTopUp(env, id, body.payment!, clock()),
      'run-lunch': ({ body }: Message) => runLunch(env, body.employer!, clock()),
      'pay-lunch': ({ body: { employer, order, sums } }: Message) =>
        payLunch(env, { employer: employer!, order: order!, sums: sums! }, clock()),
      'invoice-paid': ({ body }: Message) =>
        loadPaidInvoice(env, Number(body.invoice), { isDeposited: body.deposited === 'yes' }, clock()),
      // Before orders are loaded: who has come back gets nothing new until what they had before is closed.
      'plus-removed': ({ body }: Message) => closeRemoved(env, body.employer!, clock()),
      'load-order': ({ body }: Message) => loadOrder(env, body.order!, clock()),
    },
    clock,
    { ...LOADING, perMessage },
  )
}

/** For requests after which money may be given or ended, when they have done something: does it once the answer is out. */
export const loadAtOnce = createMiddleware<AppContext>(async (c, next) => {
  await next()
  if (c.req.method !== 'POST' || ![200, 303].includes(c.res.status)) return
  c.executionCtx.waitUntil(attempt('loading after a request', () => relayLoading(c.env, new Date())))
})

/** For requests that have put messages into the directory's outbox: sends a batch once the answer is out. */
export const relayMailAtOnce = createMiddleware<AppContext>(async (c, next) => {
  await next()
  if (c.get('hasMessages')) {
    c.executionCtx.waitUntil(attempt('mail after a request', () => relayMail(c.env, new Date(), MAIL.atOnce)))
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
  const ofShard = LEDGERS_OF_A_MINUTE / ledgers.length
  switch (cron) {
    case CRON.eachMinute:
      return [
        attempt('mail', () => relayMail(env, now)),
        attempt('forgetting what is over', () => deleteExpired(env.DB, seconds, PRUNED_AT_ONCE)),
        attempt('state of the providers', () => refreshProviderStates(env, now)),
        ...ledgers.map(async (ledger, shard) => [
          await attempt(`relay of shard ${shard}`, () =>
            relayMessages(env, ledger, now, (1 - FOR_EXPIRY) * ofShard),
          ),
          await attempt(`expiry of shard ${shard}`, () => expireBenefits(ledger, now, FOR_EXPIRY * ofShard)),
        ]),
      ]
    case CRON.bulk:
      return [
        attempt('reminders', () => sendReminders(env, now)),
        attempt('bulk mail', () => relayBulkMail(env, now)),
      ]
    case CRON.loading:
      return [attempt('loading', () => relayLoading(env, now))]
    case CRON.hourly:
      return [
        attempt('telling employers of their registrations', async () => {
          if (isReminderHour(now)) await tellEmployers(env.DB, now)
        }),
        attempt('resuming the loading of paid invoices', () => resumeLoading(env.DB, now, helsinkiDate(now))),
        attempt('asking for lunch', () => askForDue(env.DB, monthOf(helsinkiDate(now)), now)),
        attempt('resuming the loading of orders', () => resumeOrders(env.DB, now)),
        attempt('resuming the closing for those who were removed', () => resumeRemovals(env.DB, now)),
        attempt('giving up what nobody accepted in time', () =>
          cancelEnded(env.DB, helsinkiDate(now), PRUNED_AT_ONCE),
        ),
        attempt('invoicing who accepted late', () => invoiceLateParts(env.DB, now)),
        attempt('forgetting who did not confirm that they register', () =>
          deletePending(env.DB, seconds, PRUNED_AT_ONCE),
        ),
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
        attempt('forgetting to whom registration links were sent long ago', () =>
          deleteInvitations(env.DB, daysBefore(now, KEPT_DAYS.invitations), PRUNED_AT_ONCE),
        ),
        attempt('forgetting invitations that ran out long ago', () =>
          deleteLinks(env.DB, new Date(daysBefore(now, KEPT_DAYS.invitations)), PRUNED_AT_ONCE),
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
