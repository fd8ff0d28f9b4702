import { log } from './log.ts'
import { claimMessages, type Delivery, type Message, recordDeliveries } from './outbox.ts'

/** Does what a message says. It may be called again with the same `id`, also after it has succeeded. */
type Handler<Topic extends string> = (message: Message<Topic>) => Promise<void>
/** One for each topic; the topics that come first are relayed first. */
export type Handlers<Topic extends string> = Record<Topic, Handler<Topic>>

const BATCH = 25
/** What a batch asks of D1 beside its handlers: two statements take the messages, one notes how it went. */
const TAKING = 2
const NOTING = 1
/** How much one run does, since D1 answers one invocation only so many statements. */
export type Bounds<Topic extends string> = {
  /** How many statements it may ask D1 at most, those of its handlers included. */
  statements: number
  /** How many of them one message takes at most; none without it. */
  perMessage?: Record<Topic, number>
  /** After so long it begins no batch of a topic. */
  milliseconds: number
}
const BOUNDS = { statements: 500, milliseconds: 30_000 }
/** How long a handler may take over a message. */
const PATIENCE_MS = 20_000
/** How long a relay may take over a batch before another may take it over; twice as long after each attempt. */
const LEASE_MS = 60_000
const FIRST_RETRY_MS = 5_000
const LONGEST_RETRY_MS = 6 * 3_600_000
/** After so many attempts, about three days, a message is given up; `dead_letter` lists it. */
const MAX_ATTEMPTS = 28

/**
 * Delivers the messages of a database that are due to the handler of their topic: each at least once, and those of one
 * subject in the order in which they were written. Returns how many were delivered. Run it at any time, from several
 * places at once; a message is taken by one, and comes back when that one dies. A run that had more to do than it may
 * leaves it to the next. Each topic gets its share of what the run may, and what those before it have left.
 */
export async function relay<Topic extends string>(
  db: D1Database,
  handlers: Handlers<Topic>,
  clock = () => new Date(),
  { statements, perMessage, milliseconds }: Bounds<Topic> = BOUNDS,
): Promise<number> {
  const topics = Object.keys(handlers) as Topic[]
  let left = statements
  let delivered = 0
  for (const [index, topic] of topics.entries()) {
    const each = perMessage?.[topic] ?? 0
    const end = clock().getTime() + milliseconds
    const forLater = left - Math.floor(left / (topics.length - index))
    while (clock().getTime() < end) {
      const forMessages = left - forLater - TAKING - NOTING
      if (forMessages < each) break
      const { claimed, givenUp } = await claimMessages(db, {
        topic,
        now: clock().toISOString(),
        leaseSeconds: LEASE_MS / 1000,
        longestSeconds: LONGEST_RETRY_MS / 1000,
        limit: each ? Math.min(BATCH, Math.floor(forMessages / each)) : BATCH,
        maxAttempts: MAX_ATTEMPTS,
      })
      left -= TAKING
      for (const message of givenUp) log('error', 'message-given-up', message)
      if (!claimed.length) break
      left -= NOTING + claimed.length * each
      const deliveries = await Promise.all(claimed.map((message) => deliver(message, handlers[topic], clock)))
      await recordDeliveries(db, { deliveries, at: clock().toISOString() })
      delivered += deliveries.filter(({ error }) => error === undefined).length
    }
  }
  return delivered
}

async function deliver<Topic extends string>(
  message: Message<Topic>,
  handler: Handler<Topic>,
  clock: () => Date,
): Promise<Delivery> {
  const { id, topic, attempts } = message
  try {
    await inTime(handler(message))
    return { id, attempts }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const retryAt =
      attempts < MAX_ATTEMPTS ? new Date(clock().getTime() + backOff(attempts)).toISOString() : undefined
    log('error', retryAt ? 'message-not-delivered' : 'message-given-up', { id, topic, attempts, reason })
    return { id, attempts, error: reason.slice(0, 500), retryAt }
  }
}

/** Waits for work, but not so long that the lease is over. */
async function inTime(work: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the handler took too long')), PATIENCE_MS)
  })
  await Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/** Twice as long after each attempt, and anything between half of that and all of it, so that retries spread. */
function backOff(attempts: number): number {
  const longest = Math.min(FIRST_RETRY_MS * 2 ** (attempts - 1), LONGEST_RETRY_MS)
  return longest * (0.5 + Math.random() / 2)
}
