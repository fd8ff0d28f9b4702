import { helsinkiDate } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import { Problem } from '../platform/problem.ts'
import { checkAmount, checkDay, inputHash, type Keyed, perform } from './operation.ts'
import {
  DAY_PASSED,
  IDEMPOTENCY_KEY_REUSED,
  INSUFFICIENT_FUNDS,
  LOAD_UNKNOWN,
  LOAD_USED,
  USES_NOT_VALID,
} from './problems.ts'
import { type Benefit, type Receipt, type Service, USES, USES_OF, type Use } from './schemas.ts'
import {
  DEPOSIT,
  DEPOSIT_LUNCH,
  type FundsFacts,
  LOAD,
  REVERSE_LOAD,
  type ReverseFacts,
  recordLoads,
  SETTLE,
  WITHDRAW_LUNCH,
} from './store/loads.ts'

/** The most that an employer can pay in at once: 100 million euros, for which an account has room 900,000 times. */
const MAX_DEPOSIT_CENTS = 10_000_000_000

type EmployerMoney = Keyed & { employer: string; amountCents: number }

/** Books money that an employer has paid in, to load from later. */
export const depositPrepaid = (
  ledger: D1Database,
  input: EmployerMoney,
  now = new Date(),
): Promise<Receipt> => perform(ledger, 'deposit', DEPOSIT, input, { now, maxCents: MAX_DEPOSIT_CENTS })

/** Books money that an employer has paid in to its lunch balance. */
export const depositLunch = (ledger: D1Database, input: EmployerMoney, now = new Date()): Promise<Receipt> =>
  perform(ledger, 'deposit', DEPOSIT_LUNCH, { ...input, to: 'lunch' }, { now, maxCents: MAX_DEPOSIT_CENTS })

/**
 * Takes money out of an employer's lunch balance, back to the bank, from where it can go on to other ledgers.
 * Throws the problems of `perform`, and `insufficient-funds`.
 */
export const withdrawLunch = (ledger: D1Database, input: EmployerMoney, now = new Date()): Promise<Receipt> =>
  perform<FundsFacts>(ledger, 'withdraw', WITHDRAW_LUNCH, input, {
    now,
    maxCents: MAX_DEPOSIT_CENTS,
    refuse: (facts) => new Problem(INSUFFICIENT_FUNDS, 'amount_cents', facts!.available),
  })

export { readLunchBalance } from './store/loads.ts'

/** Books what an employer has paid of an invoice for money that was loaded before. */
export const settleFunding = (ledger: D1Database, input: EmployerMoney, now = new Date()): Promise<Receipt> =>
  perform(ledger, 'settle', SETTLE, input, { now, maxCents: MAX_DEPOSIT_CENTS })

export type LoadInput = Keyed & {
  employer: string
  /** What is debited: an account that is invoiced later, or money that the employer has paid in before. */
  from?: 'funding' | 'prepaid'
  person: string
  benefit: Benefit
  /** The uses that the employer allows of a flexible benefit; not given for any other. */
  uses?: readonly Use[]
  service: Service
  amountCents: number
  /** The last day of use, `YYYY-MM-DD`. */
  expiresOn: string
}

/**
 * Gives a person money of an employer: a new lot with its own last day, the `to` of the receipt's only part.
 * Throws the problems of `perform`, and `date-not-valid`, `day-passed`, `uses-not-valid`, `insufficient-funds`.
 */
export async function loadBenefit(
  ledger: D1Database,
  { from = 'funding', uses, ...input }: LoadInput,
  now = new Date(),
): Promise<Receipt> {
  checkDay(input.expiresOn, 'expires_on')
  const content = { ...input, from, uses: usesOf(input.benefit, uses).join(' ') }
  return perform<FundsFacts>(ledger, 'load', LOAD, content, {
    now,
    ids: { lot: newId('lot'), message: newId('message') },
    refuse: (facts) =>
      input.expiresOn < helsinkiDate(now)
        ? new Problem(DAY_PASSED, 'expires_on')
        : new Problem(INSUFFICIENT_FUNDS, 'amount_cents', facts!.available),
  })
}

/**
 * Gives many people money of one employer, as `loadBenefit` does for one: each once for its key, all that are not done yet
 * or, when it throws, none. One round trip of six statements, seven from funding, however many they are. Throws
 * `day-passed` and what loadBenefit does but for insufficient-funds: that enough is prepaid is for the caller to see to.
 */
export async function loadMany(
  ledger: D1Database,
  { employer, from }: Required<Pick<LoadInput, 'employer' | 'from'>>,
  loads: readonly Omit<LoadInput, 'employer' | 'from'>[],
  now = new Date(),
): Promise<void> {
  const day = helsinkiDate(now)
  const prepared = loads.map(({ key, amountCents, uses, ...load }) => {
    checkAmount(amountCents)
    checkDay(load.expiresOn, 'expires_on')
    if (load.expiresOn < day) throw new Problem(DAY_PASSED, 'expires_on')
    const content = { ...load, employer, from, uses: usesOf(load.benefit, uses).join(' ') }
    const ids = { operation: newId('operation'), lot: newId('lot'), message: newId('message') }
    return { ...content, ...ids, key, amount: amountCents, hash: inputHash('load', amountCents, content) }
  })
  const hashes = await recordLoads(ledger, { employer, from, loads: prepared, day, at: now.toISOString() })
  if (prepared.some(({ key, hash }) => hashes.get(key) !== hash)) throw new Problem(IDEMPOTENCY_KEY_REUSED)
}

function usesOf(benefit: Benefit, chosen: readonly Use[] | undefined): readonly Use[] {
  if (benefit !== 'flexible') {
    if (chosen) throw new Problem(USES_NOT_VALID, 'uses')
    return USES_OF[benefit]
  }
  const uses = USES.filter((use) => chosen?.includes(use))
  if (!uses.length || uses.length < chosen!.length) throw new Problem(USES_NOT_VALID, 'uses')
  return uses
}

/**
 * Takes a mistaken load back to where it came from, all of it. `load` is the id of its receipt.
 * Throws the problems of `perform`, `load-unknown`, and `load-used` once any of it has been used or has expired.
 */
export const reverseLoad = (
  ledger: D1Database,
  input: Keyed & { load: string },
  now = new Date(),
): Promise<Receipt> =>
  perform<ReverseFacts>(ledger, 'reverse', REVERSE_LOAD, input, {
    now,
    refuse: (facts) => new Problem(facts?.kind === 'load' ? LOAD_USED : LOAD_UNKNOWN, 'load'),
  })
