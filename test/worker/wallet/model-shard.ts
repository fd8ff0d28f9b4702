import type { State } from './model-properties.ts'

/** All there is of a history in a shard, in one row. */
const STATE = `SELECT
  (SELECT json_group_array(json_object('id', id, 'kind', kind, 'owner', owner, 'uses', uses, 'available', available,
     'held', abs(debits_pending - credits_pending), 'expires_on', expires_on, 'ends_on', ends_on,
     'version', last_transfer + last_closing))
   FROM account WHERE owner IN (SELECT value FROM json_each(?1))) AS accounts,
  (SELECT coalesce(sum(t.amount), 0) FROM account a JOIN transfer t ON t.debit_account = a.id
   WHERE +t.credit_account = 'expired' AND a.owner IN (SELECT value FROM json_each(?1))) AS expired,
  (SELECT json_array((SELECT max(sequence) FROM operation), (SELECT max(sequence) FROM transfer),
     (SELECT max(operation) FROM closing), (SELECT max(sequence) FROM outbox))) AS written`

/** A real shard that histories take turns on; each sees its own people, employers and merchants only. */
export class ModelShard {
  /** Whether the ledger has been asked for anything. */
  touched = false
  /** The ledger, which reads in the round trip of each batch what there is after it. */
  readonly ledger: D1Database
  readonly #d1: D1Database
  #owners: string[] = []
  #state: State | undefined

  constructor(d1: D1Database) {
    this.#d1 = d1
    const watched: Pick<D1Database, 'prepare' | 'batch'> = {
      prepare: (sql) => {
        this.touched = true
        this.#state = undefined
        return d1.prepare(sql)
      },
      batch: async <Row>(statements: D1PreparedStatement[]) => {
        const results = await d1.batch<Row>([...statements, this.#read()])
        this.#state = stateOf(results.pop() as D1Result<unknown>)
        return results
      },
    }
    this.ledger = watched as D1Database
  }

  watch(owners: string[]): void {
    this.#owners = owners
    this.#state = undefined
  }

  async state(): Promise<State> {
    this.#state ??= stateOf(await this.#read().all())
    return this.#state
  }

  /** What others than the watched have left after its last day, for the expiry job to find. */
  async endedOfOthers(today: string): Promise<{ lots: number; cents: number }> {
    const others = await this.#d1
      .prepare(
        `SELECT count(*) AS lots, coalesce(sum(available), 0) AS cents FROM account
         WHERE ends_on < ?1 AND available > 0 AND ends_on IS NOT NULL
           AND owner NOT IN (SELECT value FROM json_each(?2))`,
      )
      .bind(today, JSON.stringify(this.#owners))
      .first<{ lots: number; cents: number }>()
    return others!
  }

  #read(): D1PreparedStatement {
    return this.#d1.prepare(STATE).bind(JSON.stringify(this.#owners))
  }
}

function stateOf({ results }: D1Result<unknown>): State {
  const [row] = results as { accounts: string; expired: number; written: string }[]
  const accounts: State['accounts'] extends Map<string, infer Row> ? Row[] : never = JSON.parse(row!.accounts)
  return {
    accounts: new Map(accounts.map((account) => [account.id, account])),
    expired: row!.expired,
    written: row!.written,
  }
}
