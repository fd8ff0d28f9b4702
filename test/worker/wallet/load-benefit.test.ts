import { env } from 'cloudflare:workers'
import { afterEach, describe, expect, it } from 'vitest'
import { type LoadInput, loadBenefit, MAX_LOAD_CENTS } from '../../../worker/wallet/load-benefit.ts'
import { account, insert, MAX, operation, outcome, snapshot, transfer } from './ledger.ts'
import { observe, queryPlan } from './observe.ts'
import { reconcile } from './reconcile.ts'

const ledger = env.LEDGER_0
const NOW = new Date('2026-01-15T08:30:00.000Z')
const load = (changes: Partial<LoadInput> = {}): LoadInput => ({
  key: crypto.randomUUID(),
  employer: 'employer_havuranta',
  person: 'person_aino',
  benefit: 'sports-culture',
  service: 'saldo',
  amountCents: 40_000,
  expiresOn: '2026-12-31',
  ...changes,
})
const refusal = async (work: Promise<unknown>) => {
  try {
    return await work
  } catch (error) {
    const { kind, parameter } = error as { kind?: { code: string; status: number }; parameter?: string }
    return kind ? { status: kind.status, code: kind.code, parameter } : error
  }
}

afterEach(async () => {
  expect(await reconcile(ledger)).toEqual([])
})

describe('loading a benefit', () => {
  it("moves the employer's money to a new lot, in one round trip", async () => {
    const observed = observe(ledger)
    const input = load({ employer: 'employer_new' })
    const { operation: id, lot } = await loadBenefit(observed.ledger, input, NOW)

    expect(observed.calls).toEqual(['batch'])
    expect(await ledger.prepare('SELECT * FROM account WHERE id = ?').bind(lot).first()).toEqual({
      id: lot,
      kind: 'lot',
      owner: 'person_aino',
      benefit: 'sports-culture',
      service: 'saldo',
      employer: 'employer_new',
      expires_on: '2026-12-31',
      debits_posted: 0,
      credits_posted: 40_000,
      debits_pending: 0,
      credits_pending: 0,
      last_transfer: expect.any(Number),
      created_at: NOW.toISOString(),
    })
    const moved = await ledger.prepare('SELECT * FROM transfer WHERE operation = ?').bind(id).all()
    expect(moved.results).toMatchObject([
      { kind: 'single', debit_account: 'funding:employer_new', credit_account: lot, amount: 40_000 },
    ])
    expect(await ledger.prepare('SELECT * FROM operation WHERE id = ?').bind(id).first()).toMatchObject({
      key: input.key,
      kind: 'load',
      amount: 40_000,
      created_at: NOW.toISOString(),
    })
  })

  it("debits one funding account for all of an employer's loads", async () => {
    await loadBenefit(ledger, load({ employer: 'employer_two', amountCents: 100 }))
    await loadBenefit(ledger, load({ employer: 'employer_two', amountCents: 23, person: 'person_onni' }))
    const { results } = await ledger
      .prepare("SELECT id, debits_posted FROM account WHERE owner = 'employer_two'")
      .all()
    expect(results).toEqual([{ id: 'funding:employer_two', debits_posted: 123 }])
  })

  it('looks everything up by an index, in what it writes and in what triggers read', async () => {
    const observed = observe(ledger)
    await loadBenefit(observed.ledger, load())
    const plans = await Promise.all(observed.statements.map((sql) => queryPlan(ledger, sql)))
    const steps = plans.flat()
    expect(steps.filter((step) => step.includes('transfer_of_operation')).length).toBeGreaterThan(0)
    expect(steps.filter((step) => /SCAN (?!CONSTANT ROW)|TEMP B-TREE|AUTOMATIC/.test(step))).toEqual([])
  })
})

describe('the same key', () => {
  it('with the same content returns what the first call returned, and does nothing', async () => {
    const input = load()
    const first = await loadBenefit(ledger, input, NOW)
    const before = await snapshot(ledger)
    expect(await loadBenefit(ledger, { ...input }, new Date('2027-06-01T00:00:00Z'))).toEqual(first)
    expect(await snapshot(ledger)).toEqual(before)
  })

  it.each<Partial<LoadInput>>([
    { amountCents: 40_001 },
    { expiresOn: '2026-12-30' },
    { person: 'person_onni' },
    { employer: 'employer_other' },
    { benefit: 'sports' },
    { service: 'plus' },
  ])('with other content is refused: %o', async (changes) => {
    const input = load()
    await loadBenefit(ledger, input)
    const before = await snapshot(ledger)
    expect(await refusal(loadBenefit(ledger, { ...input, ...changes }))).toEqual({
      status: 422,
      code: 'idempotency-key-reused',
      parameter: undefined,
    })
    expect(await snapshot(ledger)).toEqual(before)
  })

  it('that another kind of operation has used is refused', async () => {
    const [BANK, PREPAID] = ['bank', 'prepaid:employer_key']
    await ledger.batch([
      ...[BANK, PREPAID].map((id) => insert(ledger, 'account', account(id))),
      insert(ledger, 'operation', { ...operation('paid in', 40_000, 'reverse'), key: 'taken-by-a-reversal' }),
      insert(ledger, 'transfer', transfer('paid in', 'single', BANK, PREPAID, 40_000)),
    ])
    expect(await refusal(loadBenefit(ledger, load({ key: 'taken-by-a-reversal' })))).toMatchObject({
      code: 'idempotency-key-reused',
    })
  })

  it('sent twenty times at once loads once and answers all alike', async () => {
    const input = load({ person: 'person_twenty' })
    const answers = await Promise.all(Array.from({ length: 20 }, () => loadBenefit(ledger, input)))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    const { results } = await ledger
      .prepare("SELECT id, credits_posted FROM account WHERE owner = 'person_twenty'")
      .all()
    expect(results).toEqual([{ id: answers[0]!.lot, credits_posted: 40_000 }])
  })

  it('sent at once with two contents loads one of them and refuses the other', async () => {
    const input = load({ person: 'person_race' })
    const answers = await Promise.all(
      [1, 2, 1, 2, 1, 2].map((amountCents) => refusal(loadBenefit(ledger, { ...input, amountCents }))),
    )
    const odd = answers.filter((_, index) => index % 2 === 0)
    const even = answers.filter((_, index) => index % 2 === 1)
    const [won, lost] = 'lot' in (odd[0] as object) ? [odd, even] : [even, odd]
    expect(new Set(won.map((answer) => JSON.stringify(answer))).size).toBe(1)
    for (const answer of lost) expect(answer).toMatchObject({ code: 'idempotency-key-reused' })
  })

  it('delivered twice by the way there, as one batch, still loads once', async () => {
    const twice = new Proxy(ledger, {
      get(target, name) {
        if (name === 'prepare') return target.prepare.bind(target)
        return async (statements: D1PreparedStatement[]) => {
          await target.batch(statements)
          return target.batch(statements)
        }
      },
    })
    const { lot } = await loadBenefit(twice, load({ person: 'person_twice' }))
    const { results } = await ledger
      .prepare("SELECT id, credits_posted FROM account WHERE owner = 'person_twice'")
      .all()
    expect(results).toEqual([{ id: lot, credits_posted: 40_000 }])
  })
})

describe('what cannot be loaded', () => {
  it.each<[Partial<LoadInput>, string, string | undefined]>([
    [{ amountCents: 0 }, 'amount-not-valid', 'amount_cents'],
    [{ amountCents: -1 }, 'amount-not-valid', 'amount_cents'],
    [{ amountCents: 0.5 }, 'amount-not-valid', 'amount_cents'],
    [{ amountCents: MAX_LOAD_CENTS + 1 }, 'amount-not-valid', 'amount_cents'],
    [{ amountCents: 2 ** 53 }, 'amount-not-valid', 'amount_cents'],
    [{ amountCents: Number.NaN }, 'amount-not-valid', 'amount_cents'],
    [{ amountCents: Number.POSITIVE_INFINITY }, 'amount-not-valid', 'amount_cents'],
    [{ amountCents: '100' as never }, 'amount-not-valid', 'amount_cents'],
    [{ expiresOn: '2026-02-30' }, 'date-not-valid', 'expires_on'],
    [{ expiresOn: '2025-02-29' }, 'date-not-valid', 'expires_on'],
    [{ expiresOn: '2026-13-01' }, 'date-not-valid', 'expires_on'],
    [{ expiresOn: '2026-1-1' }, 'date-not-valid', 'expires_on'],
    [{ expiresOn: '' }, 'date-not-valid', 'expires_on'],
    [{ key: '' }, 'idempotency-key-not-valid', undefined],
    [{ key: 'k'.repeat(256) }, 'idempotency-key-not-valid', undefined],
    [{ key: '\0key' }, 'idempotency-key-not-valid', undefined],
  ])('is refused before anything is written: %o', async (changes, code, parameter) => {
    const observed = observe(ledger)
    expect(await refusal(loadBenefit(observed.ledger, load(changes)))).toEqual({
      status: 422,
      code,
      parameter,
    })
    expect(observed.calls).toEqual([])
  })

  it('may be as much as the limit, and last until a leap day', async () => {
    await loadBenefit(ledger, load({ amountCents: MAX_LOAD_CENTS, expiresOn: '2028-02-29' }))
  })

  it('leaves nothing half-done when the ledger refuses it, and can be sent again', async () => {
    const employer = 'employer_full'
    await ledger.batch([
      ...[account('expired'), account(`funding:${employer}`)].map((row) => insert(ledger, 'account', row)),
      insert(ledger, 'operation', operation('nearly full', MAX - 100)),
      insert(
        ledger,
        'transfer',
        transfer('nearly full', 'single', `funding:${employer}`, 'expired', MAX - 100),
      ),
    ])
    const input = load({ employer, amountCents: 101 })
    const before = await snapshot(ledger)
    expect(await outcome(loadBenefit(ledger, input))).toBe('counter_full')
    expect(await snapshot(ledger)).toEqual(before)
    await loadBenefit(ledger, { ...input, amountCents: 100 })
  })

  it.each([0, 1, 2, 3, 4])(
    'leaves nothing half-done when statement %i of the batch fails',
    async (failing) => {
      const broken = new Proxy(ledger, {
        get(target, name) {
          if (name === 'prepare') return target.prepare.bind(target)
          return (statements: D1PreparedStatement[]) =>
            target.batch(statements.toSpliced(failing, 0, target.prepare("SELECT json('not json')")))
        },
      })
      const input = load({ employer: `employer_broken_${failing}` })
      const before = await snapshot(ledger)
      await expect(loadBenefit(broken, input)).rejects.toThrow('malformed JSON')
      expect(await snapshot(ledger)).toEqual(before)
      expect(await loadBenefit(ledger, input)).toHaveProperty('lot')
    },
  )

  it('converges on one load when the answer is lost on the way', async () => {
    const lossy = new Proxy(ledger, {
      get(target, name) {
        if (name === 'prepare') return target.prepare.bind(target)
        return async (statements: D1PreparedStatement[]) => {
          await target.batch(statements)
          throw new Error('D1_ERROR: Network connection lost.')
        }
      },
    })
    const input = load({ person: 'person_lossy' })
    await expect(loadBenefit(lossy, input)).rejects.toThrow('Network connection lost')
    const { lot } = await loadBenefit(ledger, input)
    const { results } = await ledger.prepare("SELECT id FROM account WHERE owner = 'person_lossy'").all()
    expect(results).toEqual([{ id: lot }])
  })
})
