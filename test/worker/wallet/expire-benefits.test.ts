import { env } from 'cloudflare:workers'
import { afterEach, describe, expect, it } from 'vitest'
import { expireBenefits } from '../../../worker/wallet/expire-benefits.ts'
import { hold, release } from '../../../worker/wallet/hold.ts'
import { loadBenefit } from '../../../worker/wallet/load-benefit.ts'
import { readHistory } from '../../../worker/wallet/read-history.ts'
import { reconcile } from '../../../worker/wallet/reconcile.ts'
import { spend } from '../../../worker/wallet/spend.ts'
import { NIGHTS } from './nights.ts'
import { observe, queryPlan } from './observe.ts'

const ledger = env.LEDGER_0
const JANUARY = new Date('2026-01-15T08:30:00.000Z')
const load = (person: string, amountCents: number, expiresOn: string) =>
  loadBenefit(
    ledger,
    {
      ...{ key: crypto.randomUUID(), employer: 'employer_1', person, benefit: 'sports', service: 'saldo' },
      ...{ amountCents, expiresOn },
    },
    JANUARY,
  )
const expired = async () =>
  (await ledger
    .prepare("SELECT credits_posted FROM account WHERE id = 'expired'")
    .first<number>('credits_posted')) ?? 0
const pay = (person: string, amountCents: number, now: Date) =>
  spend(ledger, { key: crypto.randomUUID(), person, merchant: 'gym', use: 'sports', amountCents }, now)

afterEach(async () => {
  expect(await reconcile(ledger)).toEqual([])
})

describe('the expiry job', () => {
  it.each(NIGHTS)(
    'leaves money to the last moment of its last day, %s',
    async (when, lastDay, last, over) => {
      await load(when, 500, lastDay)
      await expireBenefits(ledger, new Date(last))
      await pay(when, 100, new Date(last))
      await expect(pay(when, 100, new Date(over))).rejects.toMatchObject({ availableCents: 0 })
      const before = await expired()
      await expireBenefits(ledger, new Date(over))
      expect(await expired()).toBe(before + 400)
      const { transactions } = await readHistory(ledger, when, { limit: 1 })
      expect(transactions).toMatchObject([{ kind: 'expire', amount_cents: 400, at: over }])
    },
  )

  it('moves each amount once, when it runs twice at once, again, and late', async () => {
    for (let person = 0; person < 30; person++) await load(`person_${person}`, 10 + person, '2026-02-10')
    const sum = 30 * 10 + (29 * 30) / 2
    const before = await expired()
    const march = new Date('2026-03-01T00:00:00.000Z')
    const runs = await Promise.all(Array.from({ length: 4 }, () => expireBenefits(ledger, march)))
    expect(runs.reduce((total, { cents }) => total + cents, 0)).toBe(sum)
    expect(runs.reduce((total, { lots }) => total + lots, 0)).toBe(30)
    expect(await expireBenefits(ledger, march)).toEqual({ lots: 0, cents: 0 })
    expect(await expired()).toBe(before + sum)
  })

  it('moves what a release gives back afterwards', async () => {
    await load('person_held', 1000, '2026-02-10')
    const until = new Date('2026-02-12T10:00:00.000Z')
    const holding = { key: 'held', person: 'person_held', merchant: 'gym', use: 'sports' as const, until }
    const { id } = await hold(ledger, { ...holding, amountCents: 600 }, new Date('2026-02-10T20:00:00.000Z'))
    expect(await expireBenefits(ledger, new Date('2026-02-11T10:00:00.000Z'))).toEqual({
      lots: 1,
      cents: 400,
    })
    await release(ledger, { key: 'not-bought', hold: id }, new Date('2026-02-11T12:00:00.000Z'))
    expect(await expireBenefits(ledger, new Date('2026-02-11T13:00:00.000Z'))).toEqual({
      lots: 1,
      cents: 600,
    })
  })

  it('works through more than a batch, and is complete after being killed between two', async () => {
    const people = Array.from({ length: 600 }, (_, index) => `person_many_${index}`)
    await Promise.all(people.map((person) => load(person, 1, '2026-02-10')))
    let batches = 0
    const dying = new Proxy(ledger, {
      get(target, name) {
        if (name === 'prepare') return target.prepare.bind(target)
        return async (statements: D1PreparedStatement[]) => {
          const results = await target.batch(statements)
          if (++batches === 2) throw new Error('killed')
          return results
        }
      },
    })
    const now = new Date('2026-03-01T00:00:00.000Z')
    await expect(expireBenefits(dying, now)).rejects.toThrow('killed')
    expect(await expireBenefits(ledger, now)).toEqual({ lots: 100, cents: 100 })
  })

  it('finds what has ended by index alone, however much there is', async () => {
    await load('person_plan', 1, '2026-02-10')
    const observed = observe(ledger)
    await expireBenefits(observed.ledger, new Date('2026-03-01T00:00:00.000Z'))
    const plans = (await Promise.all(observed.statements.map((sql) => queryPlan(ledger, sql)))).flat()
    expect(plans.join('\n')).toContain('account_to_expire')
    expect(plans.filter((step) => /SCAN (?!CONSTANT ROW|expiry)|TEMP B-TREE|AUTOMATIC/.test(step))).toEqual(
      [],
    )
  })
})
