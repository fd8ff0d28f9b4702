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

/** How SQLite carries a statement out, a line for each table it reads, those of triggers included. */
export async function queryPlan(ledger: D1Database, sql: string): Promise<string[]> {
  const parameters = Math.max(0, ...[...sql.matchAll(/\?(\d+)/g)].map(([, number]) => Number(number)))
  const { results } = await ledger
    .prepare(`EXPLAIN QUERY PLAN ${sql}`)
    .bind(...Array(parameters).fill(null))
    .all<{ detail: string }>()
  return results.map(({ detail }) => detail)
}
