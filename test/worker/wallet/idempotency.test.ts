import { env } from 'cloudflare:workers'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { expireBenefits } from '../../../worker/wallet/expire-benefits.ts'
import { depositPrepaid } from '../../../worker/wallet/load-benefit.ts'
import { reconcile } from '../../../worker/wallet/reconcile.ts'
import type { Receipt } from '../../../worker/wallet/schemas.ts'
import { type Asked, everyOperation } from './every-operation.ts'
import { deliveringTwice, failingBefore, losingAnswers, losingTransfers } from './faulty-binding.ts'
import { outcome, snapshot, TABLES } from './ledger.ts'
import { observe } from './observe.ts'
import { expectRefusal, newKey, TOMORROW, walletOf } from './wallet-of.ts'

const ledger = env.LEDGER_0
const REUSED = [422, 'idempotency-key-reused'] as const
const YEARS_LATER = new Date('2031-08-01T12:00:00.000Z')

afterEach(async () => {
  expect(await reconcile(ledger)).toEqual([])
})
afterAll(async () => {
  expect(await snapshot(env.LEDGER_1)).toEqual(TABLES.map(() => []))
})

/** Uses the lots and cards of an operation, and then ends them. */
async function lifeGoesOn(person: string, receipt: Receipt) {
  const wallet = walletOf(person)
  const paidIn = receipt.parts[0]?.to === `prepaid:${wallet.employer}`
  if (paidIn) await wallet.load({ from: 'prepaid', amountCents: 100 })
  if (receipt.kind === 'hold') await wallet.capture(receipt, 10)
  if (receipt.kind === 'spend' || receipt.kind === 'capture') await wallet.refund(receipt, 10)
  await wallet.load()
  await wallet.spend(60, {}, TOMORROW)
  await wallet.hold(10, { until: new Date(TOMORROW.getTime() + 1000) }, TOMORROW)
  await wallet.close('2026-04-30', {}, TOMORROW)
  await expireBenefits(ledger, YEARS_LATER)
}

describe.each(Object.entries(everyOperation))('%s', (name, prepare) => {
  const person = (what: string) => `person of ${name}, ${what}`
  const doneUnder = async (key: string) => {
    const { results } = await ledger
      .prepare(
        `SELECT o.id, count(t.sequence) AS parts FROM operation o LEFT JOIN transfer t ON t.operation = o.sequence
         WHERE o.key = ? GROUP BY o.id`,
      )
      .bind(key)
      .all()
    return results
  }
  /** How many statements its batch has. */
  const statementsOf = async (ask: Asked['ask']) => {
    const observed = observe(ledger)
    await ask(failingBefore(observed.ledger, 0)).catch(() => {})
    return observed.statements.length - 1
  }
  const once = ({ id, parts }: Receipt) => [{ id, parts: parts.length }]

  it('answers a retry with the same, byte for byte, however late and whatever was done since', async () => {
    const { ask, reordered } = await prepare(person('late'))
    const first = await ask(ledger)
    await lifeGoesOn(person('late'), first)
    const before = await snapshot(ledger)
    for (const again of [ask, reordered]) {
      for (const options of [{}, { now: TOMORROW }, { now: YEARS_LATER }]) {
        expect(JSON.stringify(await again(ledger, options))).toBe(JSON.stringify(first))
      }
    }
    expect(await snapshot(ledger)).toEqual(before)
  })

  it('refuses its key for anything else', async () => {
    const { ask, others, refused } = await prepare(person('reused'))
    await ask(ledger)
    for (const other of Object.values(others)) await expectRefusal(() => other(ledger), ...REUSED)
    if (refused) await expectRefusal(() => refused(ledger), ...REUSED)
  })

  it('refuses a key that another kind of operation has used', async () => {
    const { ask } = await prepare(person('kind'))
    const key = newKey()
    if (name === 'deposit') await walletOf(person('kind')).load({ key })
    else await depositPrepaid(ledger, { key, employer: 'employer_1', amountCents: 100 })
    await expectRefusal(() => ask(ledger, { key }), ...REUSED)
  })

  it('sent twenty times at once is done once, and answers all alike', async () => {
    const { ask, key } = await prepare(person('twenty'))
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask(ledger)))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(await doneUnder(key)).toEqual(once(answers[0]!))
  })

  it('sent at once with two contents is done with one of them', async () => {
    const { ask, others, key } = await prepare(person('race'))
    const other = Object.values(others).at(-1)!
    const answers = await Promise.allSettled([ask, other, ask, other, ask, other].map((one) => one(ledger)))
    const receipts = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []))
    expect(receipts).toHaveLength(3)
    expect(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size).toBe(1)
    expect(await doneUnder(key)).toEqual(once(receipts[0]!))
  })

  it('delivered twice on the way is done once', async () => {
    const { ask, key } = await prepare(person('twice'))
    const receipt = await ask(deliveringTwice(ledger))
    expect(await doneUnder(key)).toEqual(once(receipt))
    expect(await ask(ledger)).toEqual(receipt)
  })

  it('whose answer was lost is done once, and answers when it is sent again', async () => {
    const { ask, key } = await prepare(person('lost'))
    await expect(ask(losingAnswers(ledger))).rejects.toThrow('Network connection lost')
    const before = await snapshot(ledger)
    const receipt = await ask(ledger)
    expect(await snapshot(ledger)).toEqual(before)
    expect(await doneUnder(key)).toEqual(once(receipt))
  })

  it('leaves nothing behind when any statement of its batch fails, and can be sent again', async () => {
    const { ask } = await prepare(person('failing'))
    const before = await snapshot(ledger)
    const statements = await statementsOf(ask)
    for (let failing = 0; failing <= statements; failing++) {
      await expect(ask(failingBefore(ledger, failing))).rejects.toThrow('malformed JSON')
      expect(await snapshot(ledger)).toEqual(before)
    }
    await ask(ledger)
  })

  // A closing moves no money.
  if (name !== 'close') {
    it('is not done at all when its money does not move', async () => {
      const { ask } = await prepare(person('unmoved'))
      const before = await snapshot(ledger)
      expect(await outcome(ask(losingTransfers(ledger)))).toBe('operation_incomplete')
      expect(await snapshot(ledger)).toEqual(before)
    })
  }

  it('takes one round trip, whether it is refused, done or repeated', async () => {
    const { ask, others, refused } = await prepare(person('trips'))
    const [other] = Object.values(others)
    for (const one of [refused, ask, ask, other]) {
      if (!one) continue
      const observed = observe(ledger)
      await one(observed.ledger).catch(() => {})
      expect(observed.calls).toEqual(['batch'])
    }
  })

  it('that was refused leaves its key free', async () => {
    const { ask, refused } = await prepare(person('free'))
    if (refused) await expect(refused(ledger)).rejects.toHaveProperty('kind')
    expect(await ask(ledger)).toHaveProperty('parts')
  })
})
