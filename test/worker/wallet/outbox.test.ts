import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Message } from '../../../worker/platform/outbox.ts'
import { type Handlers, relay as relayBy } from '../../../worker/platform/relay.ts'
import { capture, hold, release } from '../../../worker/wallet/hold.ts'
import { loadBenefit } from '../../../worker/wallet/load-benefit.ts'
import { reconcile } from '../../../worker/wallet/reconcile.ts'
import type { Topic } from '../../../worker/wallet/store/operation.ts'

const ledger = env.LEDGER_0
const START = new Date('2026-01-15T08:30:00.000Z')
const later = (seconds: number) => new Date(START.getTime() + seconds * 1000)

/** Loads money, which writes one message about the person. */
const load = (person: string, now = START) =>
  loadBenefit(
    ledger,
    {
      key: crypto.randomUUID(),
      employer: 'employer_1',
      person,
      benefit: 'sports',
      service: 'saldo',
      amountCents: 100,
      expiresOn: '2026-12-31',
    },
    now,
  )

const relay = (from: D1Database, handlers: Handlers<Topic>, now: Date) => relayBy(from, handlers, () => now)

/** A far end that remembers what reached it, and fails as it is told to. */
function farEnd(fails: (message: Message) => boolean = () => false) {
  const received: Message[] = []
  const handler = async (message: Message) => {
    received.push(message)
    if (fails(message)) throw new Error('the far end is down')
  }
  const handlers: Handlers<Topic> = {
    'hold-ended': handler,
    'cards-opened': handler,
    'benefit-loaded': handler,
    'benefit-closed': handler,
  }
  return { received, handlers }
}
const waiting = async () =>
  (await ledger.prepare('SELECT * FROM outbox WHERE relayed_at IS NULL ORDER BY sequence').all()).results

beforeEach(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
})
afterEach(async () => {
  vi.restoreAllMocks()
  // What a test gave up or left would be first in line for the next one.
  await ledger.prepare('UPDATE outbox SET dead_at = NULL, attempts = 0 WHERE relayed_at IS NULL').run()
  while (await relay(ledger, farEnd().handlers, new Date('2100-01-01'))) {}
  expect(await waiting()).toEqual([])
  expect(await reconcile(ledger)).toEqual([])
})

describe('a message', () => {
  it('is written in the batch of the money, and delivered once', async () => {
    const { id } = await load('person_1')
    const [written] = await waiting()
    expect(written).toMatchObject({
      topic: 'benefit-loaded',
      subject: 'person_1',
      body: JSON.stringify({
        person: 'person_1',
        employer: 'employer_1',
        service: 'saldo',
        day: '2026-01-15',
      }),
      operation: await ledger
        .prepare('SELECT sequence FROM operation WHERE id = ?')
        .bind(id)
        .first('sequence'),
    })
    const { received, handlers } = farEnd()
    expect(await relay(ledger, handlers, START)).toBe(1)
    expect(await relay(ledger, handlers, later(3600))).toBe(0)
    expect(received).toMatchObject([{ id: written!.id, attempts: 1, body: { person: 'person_1' } }])
  })

  it('is not written by a retry, nor when the money is refused', async () => {
    const input = {
      key: 'once',
      employer: 'employer_poor',
      from: 'prepaid' as const,
      person: 'person_once',
      benefit: 'sports' as const,
      service: 'saldo' as const,
      amountCents: 100,
      expiresOn: '2026-12-31',
    }
    await expect(loadBenefit(ledger, input, START)).rejects.toThrow('insufficient-funds')
    expect(await waiting()).toEqual([])
    await loadBenefit(ledger, { ...input, from: 'funding' }, START)
    await loadBenefit(ledger, { ...input, from: 'funding' }, START)
    expect(await waiting()).toHaveLength(1)
  })

  it('waits for the one before it about the same subject, and for no other', async () => {
    await load('person_slow')
    await load('person_slow')
    await load('person_quick')
    const { received, handlers } = farEnd(
      ({ subject, attempts }) => subject === 'person_slow' && attempts === 1,
    )
    await relay(ledger, handlers, START)
    expect(received.map(({ subject }) => subject)).toEqual(['person_slow', 'person_quick'])
    await relay(ledger, handlers, later(60))
    const slow = received.filter(({ subject }) => subject === 'person_slow')
    expect(slow).toHaveLength(3) // the first again, and then the second, which fails once too
    expect(slow[1]!.id).toBe(slow[0]!.id)
    expect(slow[2]!.id).not.toBe(slow[0]!.id)
  })

  it('is taken by one of several relays at once', async () => {
    for (let person = 0; person < 20; person++) await load(`person_${person % 7}`)
    const { received, handlers } = farEnd()
    const delivered = await Promise.all(Array.from({ length: 5 }, () => relay(ledger, handlers, START)))
    expect(delivered.reduce((sum, count) => sum + count)).toBe(20)
    expect(new Set(received.map(({ id }) => id)).size).toBe(20)
    expect(received).toHaveLength(20)
  })

  it('comes back under the same id when its relay died before it could note anything', async () => {
    await load('person_1')
    const { received, handlers } = farEnd()
    const dying = new Proxy(ledger, {
      get(target, name) {
        return (sql: string) => {
          if (received.length) throw new Error('killed')
          return (target[name as 'prepare'] as D1Database['prepare']).call(target, sql)
        }
      },
    })
    await expect(relay(dying, handlers, START)).rejects.toThrow('killed')
    expect(await relay(ledger, handlers, later(59))).toBe(0)
    expect(await relay(ledger, handlers, later(61))).toBe(1)
    expect(received.map(({ attempts }) => attempts)).toEqual([1, 2])
    expect(received[0]!.id).toBe(received[1]!.id)
  })
})

describe('a far end that fails', () => {
  it('is asked again less and less often, and at last given up, for a person to see', async () => {
    await load('person_1')
    await load('person_1')
    const { received, handlers } = farEnd(() => true)
    const waits: number[] = []
    let now = START
    for (;;) {
      await relay(ledger, handlers, now)
      const [first] = await waiting()
      if (first!.dead_at) break
      expect(first).toMatchObject({ last_error: 'the far end is down', attempts: waits.length + 1 })
      const due = new Date(first!.due_at as string)
      waits.push((due.getTime() - now.getTime()) / 1000)
      await relay(ledger, handlers, new Date(due.getTime() - 1))
      expect(received).toHaveLength(waits.length)
      now = due
    }
    for (const [index, wait] of waits.entries()) {
      const longest = Math.min(5 * 2 ** index, 6 * 3600)
      expect(wait).toBeGreaterThanOrEqual(longest / 2)
      expect(wait).toBeLessThanOrEqual(longest)
    }
    const total = waits.reduce((sum, wait) => sum + wait) / 86_400
    expect(total).toBeGreaterThan(2)
    expect(total).toBeLessThan(4)

    const { results } = await ledger.prepare('SELECT * FROM dead_letter').all()
    expect(results).toMatchObject([
      {
        topic: 'benefit-loaded',
        subject: 'person_1',
        attempts: 28,
        last_error: 'the far end is down',
        waiting: 1,
      },
    ])
    expect(await relay(ledger, farEnd().handlers, new Date('2027-01-01'))).toBe(0)
  })

  it('keeps waits apart by chance, so that retries do not come all at once', async () => {
    for (let person = 0; person < 20; person++) await load(`person_${person}`)
    await relay(ledger, farEnd(() => true).handlers, START)
    expect(new Set((await waiting()).map(({ due_at }) => due_at)).size).toBeGreaterThan(10)
  })

  it('is asked again once a person has said so', async () => {
    await load('person_1')
    await load('person_1')
    await ledger
      .prepare(
        "UPDATE outbox SET attempts = 27, due_at = ?1 WHERE subject = 'person_1' AND relayed_at IS NULL",
      )
      .bind(START.toISOString())
      .run()
    await relay(ledger, farEnd(() => true).handlers, START)
    expect(await relay(ledger, farEnd().handlers, later(86_400))).toBe(0)
    // What docs/operating.md tells an operator to do.
    await ledger.prepare('UPDATE outbox SET dead_at = NULL, attempts = 0 WHERE dead_at IS NOT NULL').run()
    const { received, handlers } = farEnd()
    expect(await relay(ledger, handlers, later(86_400))).toBe(2)
    expect(received).toHaveLength(2)
  })

  it('that never lets an attempt come to an end is given up like any other', async () => {
    await load('person_1')
    const { received, handlers } = farEnd()
    const dying = new Proxy(ledger, {
      get(target, name) {
        if (name === 'batch') return target.batch.bind(target)
        return (sql: string) => {
          if (sql.includes('relayed_at = iif')) throw new Error('killed')
          return target.prepare(sql)
        }
      },
    })
    const said = vi.spyOn(console, 'error').mockImplementation(() => {})
    const waits: number[] = []
    let now = START
    for (let attempt = 1; attempt <= 28; attempt++) {
      await expect(relay(dying, handlers, now)).rejects.toThrow('killed')
      expect(received).toHaveLength(attempt)
      const due = new Date((await waiting())[0]!.due_at as string)
      waits.push((due.getTime() - now.getTime()) / 60_000)
      now = due
    }
    expect(waits.slice(0, 4)).toEqual([1, 2, 4, 8])
    expect(waits.reduce((sum, wait) => sum + wait) / 1440).toBeGreaterThan(3)
    expect(said).not.toHaveBeenCalled()
    expect(await relay(dying, handlers, now)).toBe(0)
    expect(said.mock.calls.map(([line]) => JSON.parse(line))).toMatchObject([
      { event: 'message-given-up', topic: 'benefit-loaded', attempts: 28 },
    ])
    const { results } = await ledger.prepare('SELECT * FROM dead_letter').all()
    expect(results).toMatchObject([{ attempts: 28, last_error: 'no attempt came to an end' }])
  })

  it('does not hold up other topics, and the end of holds goes first', async () => {
    for (let person = 0; person < 100; person++) await load(`person_${person}`)
    const until = later(60)
    const paying = { person: 'person_7', merchant: 'gym', use: 'sports' as const, amountCents: 60 }
    await hold(ledger, { key: crypto.randomUUID(), ...paying, until }, START)
    const { received, handlers } = farEnd(({ topic }) => topic === 'benefit-loaded')
    await relay(ledger, handlers, later(61))
    expect(received[0]!.topic).toBe('hold-ended')
  })

  it('is not told of the end of a hold that was captured or released before', async () => {
    await load('person_1')
    const { received, handlers } = farEnd()
    await relay(ledger, handlers, START)
    const paying = { person: 'person_1', merchant: 'gym', use: 'sports' as const, amountCents: 10 }
    const holding = () => hold(ledger, { key: crypto.randomUUID(), ...paying, until: later(60) }, START)
    const captured = await holding()
    await capture(ledger, { key: crypto.randomUUID(), hold: captured.id, amountCents: 10 }, START)
    const released = await holding()
    await release(ledger, { key: crypto.randomUUID(), hold: released.id }, START)
    expect(await relay(ledger, handlers, later(61))).toBe(0)
    expect(received).toHaveLength(1)
  })
})
