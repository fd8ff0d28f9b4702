import { env } from 'cloudflare:workers'
import { afterEach, describe, expect, it } from 'vitest'
import { expireBenefits } from '../../../worker/wallet/expire-benefits.ts'
import {
  depositPrepaid,
  type LoadInput,
  loadBenefit,
  reverseLoad,
} from '../../../worker/wallet/load-benefit.ts'
import { MAX_CENTS } from '../../../worker/wallet/operation.ts'
import { reconcile } from '../../../worker/wallet/reconcile.ts'
import { account, counters, insert, lot, MAX, operation, outcome, snapshot, transfer } from './ledger.ts'
import { observe } from './observe.ts'
import { expectRefusal, NOW, newKey, partsOf, walletOf } from './wallet-of.ts'

const ledger = env.LEDGER_0
const inputOf = (changes: Partial<LoadInput> = {}): LoadInput => ({
  key: newKey(),
  employer: 'employer_havuranta',
  person: 'person_aino',
  benefit: 'sports-culture',
  service: 'saldo',
  amountCents: 40_000,
  expiresOn: '2026-12-31',
  ...changes,
})
const load = (changes?: Partial<LoadInput>) => loadBenefit(ledger, inputOf(changes), NOW)
const deposit = (employer: string, amountCents: number) =>
  depositPrepaid(ledger, { key: newKey(), employer, amountCents }, NOW)
const reverse = (id: string, now = NOW) => reverseLoad(ledger, { key: newKey(), load: id }, now)

afterEach(async () => {
  expect(await reconcile(ledger)).toEqual([])
})

describe('loading a benefit', () => {
  it("moves the employer's money to a new lot", async () => {
    const receipt = await load({ employer: 'employer_new' })
    const id = receipt.parts[0]!.to
    expect(receipt).toEqual({
      id: expect.stringMatching(/^operation_/),
      kind: 'load',
      amount_cents: 40_000,
      at: NOW.toISOString(),
      parts: [
        {
          kind: 'single',
          from: 'funding:employer_new',
          to: id,
          amount_cents: 40_000,
          benefit: 'sports-culture',
        },
      ],
    })
    expect(await ledger.prepare('SELECT * FROM account WHERE id = ?').bind(id).first()).toEqual({
      id: expect.stringMatching(/^lot_/),
      kind: 'lot',
      owner: 'person_aino',
      benefit: 'sports-culture',
      uses: 'sports culture',
      service: 'saldo',
      employer: 'employer_new',
      expires_on: '2026-12-31',
      ends_on: '2026-12-31',
      debits_posted: 0,
      credits_posted: 40_000,
      debits_pending: 0,
      credits_pending: 0,
      available: 40_000,
      last_transfer: expect.any(Number),
      last_closing: 0,
      created_at: NOW.toISOString(),
    })
  })

  it('writes a message about it', async () => {
    const person = 'person_told'
    await load({ person })
    const { results } = await ledger
      .prepare('SELECT topic, body, due_at FROM outbox WHERE subject = ?')
      .bind(person)
      .all()
    const body = { person, employer: 'employer_havuranta', service: 'saldo', day: '2026-01-15' }
    expect(results).toEqual([
      { topic: 'benefit-loaded', body: JSON.stringify(body), due_at: NOW.toISOString() },
    ])
  })

  it("debits one funding account for all of an employer's loads", async () => {
    await load({ employer: 'employer_two', amountCents: 100 })
    await load({ employer: 'employer_two', amountCents: 23, person: 'person_onni' })
    expect(await counters(ledger, 'funding:employer_two')).toEqual([123, 0, 0, 0])
  })

  it('writes the uses that the employer allows of a flexible benefit in their order', async () => {
    const { parts } = await load({ benefit: 'flexible', uses: ['bicycle', 'sports', 'lunch'] })
    const row = await ledger.prepare('SELECT uses FROM account WHERE id = ?').bind(parts[0]!.to).first()
    expect(row).toEqual({ uses: 'sports lunch bicycle' })
  })

  it('may be as much as the limit, and last until a leap day', async () => {
    await load({ amountCents: MAX_CENTS, expiresOn: '2028-02-29' })
  })
})

describe('what an employer has paid in', () => {
  it('is booked, and loaded from until it is used up', async () => {
    const employer = 'employer_paying'
    const receipt = await deposit(employer, 500)
    expect(receipt).toMatchObject({ kind: 'deposit', amount_cents: 500 })
    expect(partsOf(receipt)).toEqual([['single', 'bank', `prepaid:${employer}`, 500]])
    await deposit(employer, 100)

    const { parts } = await load({ employer, from: 'prepaid', amountCents: 400 })
    expect(parts[0]!.from).toBe(`prepaid:${employer}`)
    const short = () => load({ employer, from: 'prepaid', amountCents: 201 })
    await expectRefusal(short, 409, 'insufficient-funds', 'amount_cents', 200)
    await load({ employer, from: 'prepaid', amountCents: 200 })
    expect(await counters(ledger, `prepaid:${employer}`)).toEqual([600, 600, 0, 0])
    expect(await counters(ledger, `funding:${employer}`)).toBeUndefined()
  })

  it('is nothing when there is no such employer', async () => {
    const unknown = () => load({ employer: 'employer_unpaid', from: 'prepaid' })
    await expectRefusal(unknown, 409, 'insufficient-funds', 'amount_cents', 0)
  })

  it('may be a hundred times what one load may be', async () => {
    await deposit('employer_large', 100 * MAX_CENTS)
  })

  it.each([0, -1, 0.5, 100 * MAX_CENTS + 1, Number.NaN])('is never %s', async (cents) => {
    await expectRefusal(() => deposit('employer_wrong', cents), 422, 'amount-not-valid', 'amount_cents')
  })
})

describe('what cannot be loaded', () => {
  it('is money whose last day has passed', async () => {
    await expectRefusal(() => load({ expiresOn: '2026-01-14' }), 422, 'day-passed', 'expires_on')
    await load({ expiresOn: '2026-01-15' })
  })

  it.each<[Partial<LoadInput>, string, string | undefined]>([
    [{ amountCents: 0 }, 'amount-not-valid', 'amount_cents'],
    [{ amountCents: -1 }, 'amount-not-valid', 'amount_cents'],
    [{ amountCents: 0.5 }, 'amount-not-valid', 'amount_cents'],
    [{ amountCents: MAX_CENTS + 1 }, 'amount-not-valid', 'amount_cents'],
    [{ amountCents: 2 ** 53 }, 'amount-not-valid', 'amount_cents'],
    [{ amountCents: Number.NaN }, 'amount-not-valid', 'amount_cents'],
    [{ amountCents: Number.POSITIVE_INFINITY }, 'amount-not-valid', 'amount_cents'],
    [{ amountCents: '100' as never }, 'amount-not-valid', 'amount_cents'],
    [{ expiresOn: '2026-02-30' }, 'date-not-valid', 'expires_on'],
    [{ expiresOn: '2025-02-29' }, 'date-not-valid', 'expires_on'],
    [{ expiresOn: '2026-13-01' }, 'date-not-valid', 'expires_on'],
    [{ expiresOn: '2026-1-1' }, 'date-not-valid', 'expires_on'],
    [{ expiresOn: '' }, 'date-not-valid', 'expires_on'],
    [{ uses: ['sports'] }, 'uses-not-valid', 'uses'],
    [{ benefit: 'flexible' }, 'uses-not-valid', 'uses'],
    [{ benefit: 'flexible', uses: [] }, 'uses-not-valid', 'uses'],
    [{ benefit: 'flexible', uses: ['gold' as never] }, 'uses-not-valid', 'uses'],
    [{ benefit: 'flexible', uses: ['sports', 'gold' as never] }, 'uses-not-valid', 'uses'],
    [{ benefit: 'flexible', uses: ['sports', 'sports'] }, 'uses-not-valid', 'uses'],
    [{ key: '' }, 'idempotency-key-not-valid', undefined],
    [{ key: 'k'.repeat(256) }, 'idempotency-key-not-valid', undefined],
    [{ key: '\0key' }, 'idempotency-key-not-valid', undefined],
  ])('is refused before anything is sent: %o', async (changes, code, parameter) => {
    const observed = observe(ledger)
    await expectRefusal(() => loadBenefit(observed.ledger, inputOf(changes)), 422, code, parameter)
    expect(observed.calls).toEqual([])
  })

  it('leaves nothing half-done when the ledger refuses it, and can be sent again', async () => {
    const employer = 'employer_full'
    await ledger.batch([
      ...[account(`funding:${employer}`), lot('lot_full', 'person_1', { employer })].map((row) =>
        insert(ledger, 'account', row),
      ),
      insert(ledger, 'operation', operation('nearly full', MAX - 100)),
      insert(
        ledger,
        'transfer',
        transfer('nearly full', 'single', `funding:${employer}`, 'lot_full', MAX - 100),
      ),
    ])
    const input = inputOf({ employer, amountCents: 101 })
    const before = await snapshot(ledger)
    expect(await outcome(loadBenefit(ledger, input))).toBe('counter_full')
    expect(await snapshot(ledger)).toEqual(before)
    await loadBenefit(ledger, { ...input, amountCents: 100 })
  })
})

describe('reversing a load', () => {
  const USED = [409, 'load-used', 'load'] as const
  const UNKNOWN = [404, 'load-unknown', 'load'] as const

  it('takes all of it back to where it came from, once', async () => {
    const employer = 'employer_mistaken'
    const loaded = await load({ employer })
    const receipt = await reverse(loaded.id)
    expect(receipt).toMatchObject({ kind: 'reverse', amount_cents: 40_000 })
    expect(partsOf(receipt)).toEqual([['single', loaded.parts[0]!.to, `funding:${employer}`, 40_000]])
    expect(await counters(ledger, `funding:${employer}`)).toEqual([40_000, 40_000, 0, 0])
    await expectRefusal(() => reverse(loaded.id), ...USED)
  })

  it('gives what was prepaid back, to load it again', async () => {
    const employer = 'employer_prepaying'
    await deposit(employer, 300)
    const loaded = await load({ employer, from: 'prepaid', amountCents: 300 })
    await reverse(loaded.id)
    await load({ employer, from: 'prepaid', amountCents: 300 })
    expect(await counters(ledger, `prepaid:${employer}`)).toEqual([600, 600, 0, 0])
  })

  it('is not possible once any of it has been used, even when it was given back', async () => {
    const aino = walletOf('person_used')
    const { employer, person } = aino
    const loadSports = () => load({ employer, person, benefit: 'sports', amountCents: 100 })
    const loaded = await loadSports()
    const paid = await aino.spend(1)
    await expectRefusal(() => reverse(loaded.id), ...USED)
    await aino.refund(paid, 1)
    await expectRefusal(() => reverse(loaded.id), ...USED)

    await aino.spend(100)
    const converted = await loadSports()
    await aino.convert(converted.parts[0]!.to, 1)
    await expectRefusal(() => reverse(converted.id), ...USED)
  })

  it('is not possible while any of it is on hold, and is again when it was released', async () => {
    const aino = walletOf('person_holding')
    const loaded = await load({ person: aino.person, benefit: 'sports', amountCents: 100 })
    const held = await aino.hold(1)
    await expectRefusal(() => reverse(loaded.id), ...USED)
    await aino.release(held)
    await reverse(loaded.id)
  })

  it('is possible after the last day, until the money has expired', async () => {
    const march = new Date('2026-03-15T08:30:00.000Z')
    const [soon, late] = [await load({ expiresOn: '2026-02-28' }), await load({ expiresOn: '2026-02-28' })]
    await reverse(soon.id, march)
    await expireBenefits(ledger, march)
    await expectRefusal(() => reverse(late.id, march), ...USED)
  })

  it('is of a load, and of nothing else', async () => {
    const aino = walletOf('person_other')
    await aino.load()
    const others = [await aino.spend(1), await aino.close('2026-06-30'), await deposit('employer_other', 10)]
    for (const id of ['operation_nobody', '', ...others.map((receipt) => receipt.id)]) {
      await expectRefusal(() => reverse(id), ...UNKNOWN)
    }
  })
})
