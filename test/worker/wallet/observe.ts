/** A ledger that remembers what it was asked: how often it was called, and with which statements. */
type Observed = { ledger: D1Database; calls: string[]; statements: string[] }

export function observe(ledger: D1Database): Observed {
  const calls: string[] = []
  const statements: string[] = []
  const bare = Symbol('the statement without its observer')
  type Watched = D1PreparedStatement & { [bare]: D1PreparedStatement }

  const watch = (statement: D1PreparedStatement): Watched =>
    new Proxy(statement as Watched, {
      get(target, name) {
        if (name === bare) return target
        if (name === 'bind') return (...values: unknown[]) => watch(target.bind(...values))
        const member = Reflect.get(target, name)
        if (typeof member !== 'function') return member
        return (...values: unknown[]) => {
          calls.push(String(name))
          return member.apply(target, values)
        }
      },
    })
  const observed = {
    prepare(sql: string) {
      statements.push(sql)
      return watch(ledger.prepare(sql))
    },
    batch(batch: Watched[]) {
      calls.push('batch')
      return ledger.batch(batch.map((statement) => statement[bare]))
    },
  }
  return { ledger: observed as unknown as D1Database, calls, statements }
}

const explain = async <Row>(ledger: D1Database, how: string, sql: string): Promise<Row[]> => {
  const parameters = Math.max(0, ...[...sql.matchAll(/\?(\d+)/g)].map(([, number]) => Number(number)))
  const { results } = await ledger
    .prepare(`${how} ${sql}`)
    .bind(...Array(parameters).fill(null))
    .all<Row>()
  return results
}

/** How SQLite carries a statement out, a line for each table it reads. Triggers are left out: see `scans`. */
export async function queryPlan(ledger: D1Database, sql: string): Promise<string[]> {
  const steps = await explain<{ detail: string }>(ledger, 'EXPLAIN QUERY PLAN', sql)
  return steps.map(({ detail }) => detail)
}

/**
 * The tables and indexes that a statement reads from end to end instead of looking something up, its triggers
 * included; `an automatic index` is one that SQLite would make for this statement alone, from a whole table.
 */
export async function scans(ledger: D1Database, sql: string): Promise<string[]> {
  const { results } = await ledger
    .prepare('SELECT rootpage, name FROM sqlite_schema WHERE rootpage > 0')
    .all<{ rootpage: number; name: string }>()
  const names = new Map(results.map(({ rootpage, name }) => [rootpage, name]))
  const found: string[] = []
  let programme: Programme = { opened: new Map(), fromAnEnd: new Set(), bounded: new Set() }
  const finish = () => {
    for (const [cursor, name] of programme.opened) {
      if (programme.fromAnEnd.has(cursor) && !programme.bounded.has(cursor)) found.push(name)
    }
  }
  for (const { addr, opcode, p1, p2 } of await explain<Instruction>(ledger, 'EXPLAIN', sql)) {
    if (addr === 0) {
      finish()
      programme = { opened: new Map(), fromAnEnd: new Set(), bounded: new Set() }
    }
    if (OPENS.includes(opcode)) programme.opened.set(p1, names.get(p2) ?? `root page ${p2}`)
    if (STARTS_AT_AN_END.includes(opcode)) programme.fromAnEnd.add(p1)
    if (STOPS_AT_A_BOUND.includes(opcode)) programme.bounded.add(p1)
    if (opcode === 'OpenAutoindex') found.push('an automatic index')
  }
  finish()
  return found
}

/** An instruction of SQLite's virtual machine. `p1` is a cursor where it matters here. */
type Instruction = { addr: number; opcode: string; p1: number; p2: number }
const OPENS = ['OpenRead', 'OpenWrite', 'ReopenIdx']
const STARTS_AT_AN_END = ['Rewind', 'Last', 'Count']
const STOPS_AT_A_BOUND = ['IdxLT', 'IdxLE', 'IdxGT', 'IdxGE']

/** What the instructions of a statement, or of one of its triggers, do with their cursors. */
type Programme = { opened: Map<number, string>; fromAnEnd: Set<number>; bounded: Set<number> }
