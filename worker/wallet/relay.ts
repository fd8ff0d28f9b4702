import { log } from '../platform/log.ts'
import { claimMessages, type Delivery, type Message, recordDeliveries } from './store/outbox.ts'

/** Does what a message says. It may be called again with the same `id`, also after it has succeeded. */
export type Handler = (message: Message) => Promise<void>

const BATCH = 20
/** How many batches one run does at most. */
const BATCHES = 25
/** How long a relay may take over a batch before another may take it over. */
const LEASE_MS = 60_000
const FIRST_RETRY_MS = 5_000
const LONGEST_RETRY_MS = 6 * 3_600_000
/** After so many attempts, about three days, a message is given up; `dead_letter` lists it. */
const MAX_ATTEMPTS = 28

/**
 * Delivers the messages of a shard that are due to the handler of their topic: each at least once, and those of one
 * subject in the order in which they were written. Returns how many were delivered. Run it at any time, from several
 * places at once; a message is taken by one, and comes back when that one dies.
 */
export async function relay(
  ledger: D1Database,
  handlers: Record<string, Handler>,
  now = new Date(),
): Promise<number> {
  let delivered = 0
  for (let batch = 0; batch < BATCHES; batch++) {
    const messages = await claimMessages(ledger, {
      now: now.toISOString(),
      lease: new Date(now.getTime() + LEASE_MS).toISOString(),
      limit: BATCH,
    })
    if (!messages.length) break
    const deliveries = await Promise.all(messages.map((message) => deliver(message, handlers, now)))
    await recordDeliveries(ledger, { deliveries, at: now.toISOString() })
    delivered += deliveries.filter(({ error }) => error === undefined).length
  }
  return delivered
}

async function deliver(message: Message, handlers: Record<string, Handler>, now: Date): Promise<Delivery> {
  const { id, topic, attempts } = message
  try {
    const handler = handlers[topic]
    if (!handler) throw new Error(`nobody handles the topic "${topic}"`)
    await handler(message)
    return { id, attempts }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const retryAt =
      attempts < MAX_ATTEMPTS ? new Date(now.getTime() + backOff(attempts)).toISOString() : undefined
    log('error', retryAt ? 'message-not-delivered' : 'message-given-up', { id, topic, attempts, reason })
    return { id, attempts, error: reason.slice(0, 500), retryAt }
  }
}

/** Twice as long after each attempt, and anything between half of that and all of it, so that retries spread. */
function backOff(attempts: number): number {
  const longest = Math.min(FIRST_RETRY_MS * 2 ** (attempts - 1), LONGEST_RETRY_MS)
  return longest * (0.5 + Math.random() / 2)
}
