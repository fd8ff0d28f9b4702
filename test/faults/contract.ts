/** What the killed worker and its driver have to agree on. */

export type OperationName =
  | 'deposit'
  | 'topUp'
  | 'withdraw'
  | 'settle'
  | 'load'
  | 'spend'
  | 'hold'
  | 'capture'
  | 'release'
  | 'refund'
  | 'convert'
  | 'close'
  | 'reverse'

/** With this header, the database carries a batch out and then says that it failed. */
export const THROW_AFTER_COMMIT = 'Throw-After-Commit'

export const EMPLOYER = 'employer_faults'

export type ShardContents = {
  operations: { sequence: number; key: string; id: string; kind: string; person: string | null }[]
  /** `held`: what is on hold, on a lot or card, or for a merchant. */
  accounts: {
    id: string
    debits: number
    credits: number
    held: number
    available: number
    ends_on: string | null
  }[]
  /** What the expiry job has moved, by account. */
  expired: { account: string; amount: number }[]
  messages: {
    id: string
    subject: string
    attempts: number
    relayed: 0 | 1
    dead: 0 | 1
    last_error: string | null
  }[]
}

export type DirectoryContents = {
  /** The messages that have been carried out. */
  received: string[]
  /** The cards that have a code. */
  cardsWithCode: string[]
  /** Each change of a benefit user, in the order in which they were made. */
  effects: { person: string; last_day: string | null }[]
}

export type Enrolled = { id: string; shard: number }
