/** The SQL of what customer service has done and seen. Rows are only ever added. */

/** Everything that can be done or seen at the desk. */
export const acts = [
  'search',
  'see-person',
  'see-request',
  'see-employer',
  'see-log',
  'change-user-id',
  'send-password-link',
  'note',
  'close-request',
  'reopen-request',
  'put-up-notice',
  'take-down-notice',
  'add-campaign',
  'remove-campaign',
  'name-contact',
  'end-contact',
  'name-orderer',
  'end-orderer',
  'change-company',
  'add-employer',
  'give-service',
  'read-bank-file',
  'book-payment',
  'return-payment',
  'cancel-invoice',
] as const
export type Act = (typeof acts)[number]

/** Those that change nothing. */
const LOOKS: Act[] = ['search', 'see-person', 'see-request', 'see-employer', 'see-log']

/** What an act was, beyond who did it to whom; it never holds an identity code, and addresses only masked. */
export type ActDetails = Record<string, string>

export type NewAct = {
  act: Act
  agent: string
  now: Date
  person?: string
  request?: string
  details?: ActDetails
  /** Of the form that asks for it: the same one never does it twice. See `isDone`. */
  formHash?: string
}

/**
 * A statement that adds an act, for the batch of the act itself. `condition` is SQL with parameters from ?2 on: nothing
 * is added unless it holds. A form that has been carried out before takes its whole batch back.
 */
export function recordAct(
  db: D1Database,
  { now, ...act }: NewAct,
  condition = 'true',
  ...bound: (string | number | null)[]
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO desk_act (form_hash, at, agent, act, person, service_request, details)
       SELECT ?1 ->> 'formHash', ?1 ->> 'at', ?1 ->> 'agent', ?1 ->> 'act', ?1 ->> 'person', ?1 ->> 'request',
              ?1 -> 'details'
       WHERE ${condition} RETURNING sequence`,
    )
    .bind(JSON.stringify({ details: {}, ...act, at: now.toISOString() }), ...bound)
}

/** Adds that something was searched for, and what came of it. */
export async function recordSearch(
  db: D1Database,
  search: Omit<NewAct, 'act'> & {
    details: { searched: string; found: 'person' | 'requests' | 'request' | 'employers' | 'nothing' }
  },
): Promise<void> {
  await recordAct(db, { act: 'search', ...search }).run()
}

/** Whether a form has been carried out. */
export async function isDone(db: D1Database, formHash: string): Promise<boolean> {
  return Boolean(await db.prepare('SELECT 1 FROM desk_act WHERE form_hash = ?').bind(formHash).first())
}

export type ActRow = {
  sequence: number
  at: string
  agent: string
  act: Act
  person: string | null
  request: string | null
  details: ActDetails
}
type StoredAct = Omit<ActRow, 'details'> & { details: string }

const COLUMNS = 'sequence, at, agent, act, person, service_request AS request, details'
const IS_NO_LOOK = `act NOT IN (${LOOKS.map((look) => `'${look}'`).join(', ')})`

const parse = ({ details, ...row }: StoredAct): ActRow => ({ ...row, details: JSON.parse(details) })

/** What a statement of `actsOf` has found. */
export const actsFrom = (result: D1Result | undefined): ActRow[] =>
  ((result?.results ?? []) as StoredAct[]).map(parse)

/** A statement that reads the last acts on a person or a service request, without those who only looked. */
export const actsOf = (db: D1Database, column: 'person' | 'service_request', id: string, limit: number) =>
  db
    .prepare(
      `SELECT ${COLUMNS} FROM desk_act WHERE ${column} = ? AND ${IS_NO_LOOK} ORDER BY sequence DESC LIMIT ?`,
    )
    .bind(id, limit)

/** A statement that reads the last changes of an employer. */
export const actsOfEmployer = (db: D1Database, employer: string, limit: number) =>
  db
    .prepare(
      `SELECT ${COLUMNS} FROM desk_act
       WHERE act IN ('name-contact', 'end-contact', 'name-orderer', 'end-orderer', 'change-company', 'add-employer', 'give-service') AND details ->> 'employer' = ?
       ORDER BY sequence DESC LIMIT ?`,
    )
    .bind(employer, limit)

/** Which acts to list; `agentOf` is the number of any act of the agent, so that no address has to be in a link. */
export type ActFilter = {
  act?: Act | undefined
  agentOf?: number | undefined
  person?: string | undefined
  before?: number | undefined
}

/**
 * Acts, the newest first, and by whom there are any at all. That they were read is added after them; of somebody who does
 * not exist there is nothing to read.
 */
export async function listActs(
  db: D1Database,
  look: NewAct,
  { act, agentOf, person, before }: ActFilter,
  limit: number,
): Promise<{ acts: ActRow[]; agents: { agent: string; sequence: number }[] }> {
  const filters = [
    [act, 'act = ?'],
    [agentOf, 'agent = (SELECT agent FROM desk_act WHERE sequence = ?)'],
    [person, 'person = ?'],
    [before, 'sequence < ?'],
  ] as const
  const used = filters.filter(([value]) => value !== undefined)
  const where = ['true', ...used.map(([, sql]) => sql)].join(' AND ')
  const [rows, agents] = await db.batch([
    db
      .prepare(`SELECT ${COLUMNS} FROM desk_act WHERE ${where} ORDER BY sequence DESC LIMIT ?`)
      .bind(...used.map(([value]) => value!), limit),
    // Leaps from agent to agent along the index, however many acts each has.
    db
      .prepare(
        `WITH RECURSIVE known (agent) AS (
           SELECT min(agent) FROM desk_act
           UNION ALL SELECT (SELECT min(agent) FROM desk_act WHERE agent > known.agent) FROM known WHERE agent IS NOT NULL)
         SELECT agent, (SELECT min(sequence) FROM desk_act WHERE desk_act.agent = known.agent) AS sequence
         FROM known WHERE agent IS NOT NULL LIMIT 200`,
      )
      .bind(),
    recordAct(db, look, '(?2 IS NULL OR EXISTS (SELECT 1 FROM person WHERE id = ?2))', person ?? null),
  ])
  return { acts: actsFrom(rows), agents: (agents?.results ?? []) as { agent: string; sequence: number }[] }
}
