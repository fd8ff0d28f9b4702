import { setTimeout as wait } from 'node:timers/promises'
import { BANKS, type BankId } from './banks.ts'

export const BANK_STATES = ['works', 'slow', 'down', 'cancels'] as const
export const BROKER_STATES = ['works', 'slow', 'down'] as const

export type BankState = (typeof BANK_STATES)[number]
type BrokerState = (typeof BROKER_STATES)[number]

const DEFAULT_DELAY_MS = 2000

/** The switchboard: which parts of the broker and its banks are disturbed at the moment, and how. */
export class BankControl {
  readonly #banks = new Map<BankId, BankState>()
  readonly #closing = new AbortController()

  /** `down` answers the relying party's own requests with 503; `slow` answers them after the delay. */
  broker: BrokerState = 'works'
  /** Whether the bank's pages cut the window off from the page that opened it. */
  coop = false
  /** Whether the broker announces which banks are disturbed, and that it is itself. */
  announces = true
  /** How long `slow` lasts, in milliseconds. */
  delayMs = DEFAULT_DELAY_MS

  bankState(bank: BankId): BankState {
    return this.#banks.get(bank) ?? 'works'
  }

  setBank(bank: BankId, state: BankState): void {
    this.#banks.set(bank, state)
  }

  /** The state of every bank, in the order of the choice page. */
  banks(): { id: BankId; state: BankState }[] {
    return BANKS.map(({ id }) => ({ id, state: this.bankState(id) }))
  }

  /** The banks that people have trouble with. */
  disturbedBanks(): BankId[] {
    return this.banks().flatMap(({ id, state }) => (state === 'down' || state === 'slow' ? [id] : []))
  }

  /** Puts everything back in working order. */
  reset(): void {
    this.#banks.clear()
    this.broker = 'works'
    this.coop = false
    this.announces = true
    this.delayMs = DEFAULT_DELAY_MS
  }

  /** Waits as long as `slow` lasts, or until the bank closes. */
  async delay(): Promise<void> {
    await wait(this.delayMs, undefined, { signal: this.#closing.signal }).catch(() => undefined)
  }

  /** Ends every delay that is under way, so that a closing server need not wait for them. */
  close(): void {
    this.#closing.abort()
  }
}
