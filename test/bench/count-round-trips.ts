/** What was asked of each database. */
export type Counts = Record<string, { roundTrips: number; statements: number }>

/** The same databases, and counts that grow with each call of them. */
export function countRoundTrips<Env extends object>(env: Env): { countedEnv: Env; counts: Counts } {
  const counts: Counts = {}
  const databases = Object.entries(env).filter((entry): entry is [string, D1Database] =>
    ['prepare', 'batch'].every((method) => typeof entry[1]?.[method] === 'function'),
  )
  const counted = databases.map(([name, database]) => {
    const count = { roundTrips: 0, statements: 0 }
    counts[name] = count
    return [name, countedDatabase(database, count)]
  })
  return { countedEnv: { ...env, ...Object.fromEntries(counted) }, counts }
}

function countedDatabase(database: D1Database, count: Counts[string]): D1Database {
  const originals = new WeakMap<object, D1PreparedStatement>()
  const called = (statements: number) => {
    count.roundTrips += 1
    count.statements += statements
  }
  const countedStatement = (statement: D1PreparedStatement): D1PreparedStatement => {
    const proxy = new Proxy(statement, {
      get(target, method) {
        if (method === 'bind') return (...values: unknown[]) => countedStatement(target.bind(...values))
        return (...options: unknown[]) => {
          called(1)
          return Reflect.apply(Reflect.get(target, method), target, options)
        }
      },
    })
    originals.set(proxy, statement)
    return proxy
  }
  return new Proxy(database, {
    get(target, method) {
      if (method === 'prepare') return (sql: string) => countedStatement(target.prepare(sql))
      if (method === 'batch') {
        return (statements: D1PreparedStatement[]) => {
          called(statements.length)
          return target.batch(statements.map((statement) => originals.get(statement)!))
        }
      }
      throw new Error(`nobody counts ${String(method)}`)
    },
  })
}
