/** Bindings to a ledger on which something goes wrong. */

type Batch = D1Database['batch']

const withBatch = (ledger: D1Database, batch: (statements: D1PreparedStatement[]) => Promise<D1Result[]>) =>
  new Proxy(ledger, {
    get: (target, name) => (name === 'batch' ? (batch as Batch) : target.prepare.bind(target)),
  })

/** Every batch is carried out twice, as when a request is repeated on the way. */
export const deliveringTwice = (ledger: D1Database) =>
  withBatch(ledger, async (statements) => {
    await ledger.batch(statements)
    return ledger.batch(statements)
  })

/** What was asked for is done, and the answer is lost. */
export const losingAnswers = (ledger: D1Database) =>
  withBatch(ledger, async (statements) => {
    await ledger.batch(statements)
    throw new Error('D1_ERROR: Network connection lost.')
  })

/** A batch fails before its statement of this number, 0 being the first. */
export const failingBefore = (ledger: D1Database, statement: number) =>
  withBatch(ledger, (statements) =>
    ledger.batch(statements.toSpliced(statement, 0, ledger.prepare("SELECT json('not json')"))),
  )

/** The statements that move money are lost, and the others carried out. */
export const losingTransfers = (ledger: D1Database) =>
  new Proxy(ledger, {
    get: (target, name) =>
      name === 'prepare'
        ? (sql: string) => target.prepare(sql.startsWith('INSERT INTO transfer') ? 'SELECT ?1' : sql)
        : target.batch.bind(target),
  })
