import { env } from 'cloudflare:workers'
import { readConfig } from '../../../worker/platform/config.ts'

/** Many people at once, each with a lot, as somebody would write them who does not use the code that is tested. */

const AT = '2026-01-15T08:30:00.000Z'
const AT_ONCE = 1000

const lots = (ledger: D1Database, json: string) =>
  ledger.batch(
    [
      `INSERT INTO account (id, kind, owner, created_at) SELECT 'funding:employer_crowd', 'funding', 'employer_crowd', '${AT}'
       WHERE NOT EXISTS (SELECT 1 FROM account WHERE id = 'funding:employer_crowd')`,
      `INSERT INTO operation (id, key, kind, input_hash, amount, person, day, created_at)
       SELECT 'operation_' || (value ->> 'lot'), 'key of ' || (value ->> 'lot'), 'load', '${'h'.repeat(43)}', 6400, value ->> 'person', '2026-01-15', '${AT}'
       FROM json_each(?1)`,
      `INSERT INTO account (id, kind, owner, benefit, uses, service, employer, expires_on, ends_on, created_at)
       SELECT value ->> 'lot', 'lot', value ->> 'person', 'sports', 'sports', 'plus', 'employer_crowd', value ->> 'endsOn', value ->> 'endsOn', '${AT}'
       FROM json_each(?1)`,
      `INSERT INTO transfer (operation, kind, debit_account, credit_account, amount)
       SELECT o.sequence, 'single', 'funding:employer_crowd', value ->> 'lot', 6400
       FROM json_each(?1) JOIN operation o ON o.id = 'operation_' || (value ->> 'lot') ORDER BY o.sequence`,
    ].map((sql) => ledger.prepare(sql).bind(...(sql.includes('?1') ? [json] : []))),
  )

const people = (json: string) =>
  env.DB.batch(
    [
      `INSERT INTO person (id, identity_hash, identity_sealed, given_names, family_name, ledger, created_at)
       SELECT DISTINCT value ->> 'person', 'hash of ' || (value ->> 'person'), '', 'Aino', 'Virtanen', value ->> 'ledger', '${AT}'
       FROM json_each(?1)`,
      `INSERT INTO contact (person, email, language, created_at)
       SELECT DISTINCT value ->> 'person', (value ->> 'person') || '@work.example', 'fi', '${AT}' FROM json_each(?1)`,
    ].map((sql) => env.DB.prepare(sql).bind(json)),
  )

/** Gives `number` people in turn a shard, and each of them so many lots that end on a day. */
export async function gather(
  number: number,
  endsOn: string,
  { name = 'crowd', lotsEach = 1, ledgers = readConfig(env).ledgers } = {},
): Promise<void> {
  const all = Array.from({ length: number * lotsEach }, (_, index) => {
    const person = Math.floor(index / lotsEach)
    return {
      ...{ person: `person_${name}_${person}`, lot: `lot_${name}_${index}`, endsOn },
      ledger: person % ledgers.length,
    }
  })
  const each = async (items: typeof all, work: (json: string) => Promise<unknown>) => {
    for (let from = 0; from < items.length; from += AT_ONCE) {
      await work(JSON.stringify(items.slice(from, from + AT_ONCE)))
    }
  }
  await each(
    all.filter((_, index) => index % lotsEach === 0),
    people,
  )
  for (const [shard, ledger] of ledgers.entries()) {
    await each(
      all.filter((one) => one.ledger === shard),
      (json) => lots(ledger, json),
    )
  }
}
