import { env } from 'cloudflare:workers'
import { expect } from 'vitest'
import type { Problem } from '../../../worker/platform/problem.ts'
import { closeBenefit } from '../../../worker/wallet/close-benefit.ts'
import { type CardPart, convertToCards } from '../../../worker/wallet/convert-to-cards.ts'
import { capture, hold, release } from '../../../worker/wallet/hold.ts'
import { type LoadInput, loadBenefit } from '../../../worker/wallet/load-benefit.ts'
import { type ExtensionRule, readWallet } from '../../../worker/wallet/read-balances.ts'
import { refund } from '../../../worker/wallet/refund.ts'
import type { Receipt } from '../../../worker/wallet/schemas.ts'
import { type PayInput, spend } from '../../../worker/wallet/spend.ts'
import { snapshot } from './ledger.ts'

export const NOW = new Date('2026-01-15T08:30:00.000Z')
export const TOMORROW = new Date('2026-01-16T08:30:00.000Z')
export const newKey = () => crypto.randomUUID()

/** A rule as simple as can be, for what does not care about it. */
export const extensionOf: ExtensionRule = ({ kind }) => ({
  state: 'never',
  reason: kind === 'card' ? 'card' : 'benefit',
})

/** A card that is wanted, with what a test does not care about left out. */
export type Wanted = Partial<CardPart> & Pick<CardPart, 'lot' | 'amountCents'>
type Close = Parameters<typeof closeBenefit>[1]

const cardPart = (wanted: Wanted): CardPart => ({ uses: ['sports'], expiresOn: '2027-03-31', ...wanted })

/** A person's operations, each under a new key, with everything filled in that a test does not care about. */
export function walletOf(person: string, ledger = env.LEDGER_0) {
  const employer = `employer of ${person}`
  const payment = { person, merchant: 'gym', use: 'sports' as const }
  async function ofEachAccount<Value>(column: 'available' | 'ends_on'): Promise<Record<string, Value>> {
    const { results } = await ledger
      .prepare(`SELECT id, ${column} AS value FROM account WHERE owner = ? AND ends_on IS NOT NULL`)
      .bind(person)
      .all<{ id: string; value: Value }>()
    return Object.fromEntries(results.map(({ id, value }) => [id, value]))
  }
  return {
    employer,
    person,
    /** Returns the new lot's id. */
    async load(changes: Partial<LoadInput> = {}, now = NOW): Promise<string> {
      const given = { benefit: 'sports' as const, service: 'saldo' as const, expiresOn: '2026-12-31' }
      const input = { key: newKey(), employer, person, ...given, amountCents: 100, ...changes }
      return (await loadBenefit(ledger, input, now)).parts[0]!.to
    },
    spend: (amountCents: number, changes: Partial<PayInput> = {}, now = NOW) =>
      spend(ledger, { key: newKey(), ...payment, amountCents, ...changes }, now),
    hold: (amountCents: number, changes: Partial<PayInput & { until: Date }> = {}, now = NOW) =>
      hold(ledger, { key: newKey(), ...payment, amountCents, until: TOMORROW, ...changes }, now),
    capture: ({ id }: Receipt, amountCents: number, now = NOW) =>
      capture(ledger, { key: newKey(), hold: id, amountCents }, now),
    release: ({ id }: Receipt, now = NOW) => release(ledger, { key: newKey(), hold: id }, now),
    refund: ({ id }: Receipt, amountCents: number, now = NOW) =>
      refund(ledger, { key: newKey(), payment: id, amountCents }, now),
    convert: (lot: string, amountCents: number, changes: Partial<CardPart> = {}, now = NOW) =>
      convertToCards(
        ledger,
        { key: newKey(), person, parts: [cardPart({ lot, amountCents, ...changes })] },
        now,
      ),
    /** Several cards in one operation. */
    convertAll: (wanted: Wanted[], { key = newKey(), now = NOW } = {}) =>
      convertToCards(ledger, { key, person, parts: wanted.map(cardPart) }, now),
    /** The version of each lot that has money, as its owner sees it. */
    async versions(now = NOW): Promise<Record<string, number>> {
      const { accounts } = await readWallet(ledger, { person, now, extensionOf })
      return Object.fromEntries(accounts.map(({ id, version }) => [id, version]))
    },
    close: (lastDay: string, changes: Partial<Close> = {}, now = NOW) =>
      closeBenefit(ledger, { key: newKey(), person, employer, service: 'saldo', lastDay, ...changes }, now),
    /** What is available in each lot and card, whether it has ended or not. */
    left: () => ofEachAccount<number>('available'),
    /** The last day of use of each lot and card. */
    lastDays: () => ofEachAccount<string>('ends_on'),
  }
}

/** How each part of a receipt moved, from where to where, and how much. */
export const partsOf = ({ parts }: Receipt) =>
  parts.map(({ kind, from, to, amount_cents }) => [kind, from, to, amount_cents])

/** What a refusal says: its HTTP status and code, the parameter that is wrong, and how much there is. */
type Refusal = [status: number, code: string, parameter?: string, availableCents?: number]

/** An operation has to be refused like this, and to leave the ledger as it was. */
export async function expectRefusal(ask: () => Promise<unknown>, ...refusal: Refusal): Promise<void> {
  const before = await snapshot(env.LEDGER_0)
  const [status, code, parameter, availableCents] = refusal
  const said = await ask().then(
    (answer) => ({ answer }),
    ({ kind, message, ...problem }: Problem) => (kind ? { ...problem, ...kind } : { message }),
  )
  expect(said).toMatchObject({ status, code, parameter, availableCents })
  expect(await snapshot(env.LEDGER_0)).toEqual(before)
}
