import type { Receipt } from '../../worker/wallet/schemas.ts'
import type { Enrolled, OperationName } from './contract.ts'

/** One thing that is asked of a ledger. Asked again, it is the same to the last letter. */
export type Call = {
  /** Whom it is about, and so the shard. */
  person: Enrolled
  operation: OperationName
  input: { key: string; amountCents?: number } & Record<string, unknown>
  /** The clock of the moment, RFC 3339. */
  now: string
}

export type Answer = { status: number; body: string }

/** A call and what was heard of it. Without an answer, or with one of 500, it may or may not have been done. */
export class Entry {
  readonly call: Call
  #answer: Answer | undefined

  constructor(call: Call) {
    this.call = call
  }

  get isOpen(): boolean {
    return this.#answer === undefined
  }
  /** The receipt, letter by letter, once there is one. */
  get receiptText(): string | undefined {
    return this.#answer?.status === 200 ? this.#answer.body : undefined
  }
  get receipt(): Receipt | undefined {
    return this.receiptText === undefined ? undefined : JSON.parse(this.receiptText)
  }
  get refusal(): string | undefined {
    return this.receiptText === undefined && this.#answer ? JSON.parse(this.#answer.body).code : undefined
  }

  /** Takes an answer down; none for an error. Returns whether it is another receipt than before. */
  heard(answer: Answer | undefined): boolean {
    const before = this.receiptText
    if (before !== undefined) return answer?.status === 200 && answer.body !== before
    if (answer) this.#answer = answer
    return false
  }

  /** Forgets a refusal, when another attempt at the same time was not answered and may have been done. */
  doubtRefusal(): void {
    if (this.receiptText === undefined) this.#answer = undefined
  }
}

/** Everything that was asked, on all shards, by key. */
export class Book {
  readonly entries = new Map<string, Entry>()
  readonly #holds = new Map<string, Receipt>()

  enter(call: Call): Entry {
    const entry = new Entry(call)
    this.entries.set(call.input.key, entry)
    return entry
  }

  /** The receipt of a hold, by its id. */
  holdOf(id: string): Receipt | undefined {
    if (!this.#holds.has(id)) {
      for (const { call, receipt } of this.entries.values()) {
        if (call.operation === 'hold' && receipt) this.#holds.set(receipt.id, receipt)
      }
    }
    return this.#holds.get(id)
  }
}
