import {
  type AttemptOutcome,
  attemptOutcome,
  attemptStatements,
  giveBackStatement,
  type Limit,
} from './attempts.ts'
import { type CodeRow, storeCode } from './sessions.ts'

/** The SQL of signing in with a user id and a password. Instants are whole seconds since 1970. */

/** Whose user id an address is. */
export type SaldoUserRow = { person: string; password: string | null }

/**
 * Whether a stored password has a salt, so that it is the same password, at whatever cost it was hashed: a newer hash of a
 * password keeps its salt, and a new password never does.
 */
export const HAS_SALT = (password: string, salt: string) => `instr(${password}, '$' || ${salt} || '$') > 0`

/** Whether the address ?3 is the user id of one of the people ?4. */
const OF_THIS_BROWSER =
  'EXISTS (SELECT 1 FROM saldo_user WHERE email = ?3 AND person IN (SELECT value FROM json_each(?4)))'

/**
 * Counts an attempt to sign in, and reads whose user id the address is. `people` are those who have signed in with this
 * browser before: for their own user ids the browser's limits hold, for all others the limits for everybody.
 */
export async function countAndFindUser(
  db: D1Database,
  {
    email,
    people,
    limits,
  }: { email: string; people: string[]; limits: { browser: Limit[]; others: Limit[] } },
  now: number,
): Promise<{ user: SaldoUserRow | null; isKnown: boolean; attempt: AttemptOutcome }> {
  const bound = [email, JSON.stringify(people)]
  const [found, full, , fullOfBrowser] = await db.batch([
    db.prepare('SELECT person, password FROM saldo_user WHERE email = ?').bind(email),
    ...attemptStatements(db, limits.others, now, `NOT ${OF_THIS_BROWSER}`, ...bound),
    ...attemptStatements(db, limits.browser, now, OF_THIS_BROWSER, ...bound),
  ])
  const user = (found!.results as SaldoUserRow[])[0] ?? null
  const isKnown = user !== null && people.includes(user.person)
  return { user, isKnown, attempt: attemptOutcome(isKnown ? fullOfBrowser! : full!) }
}

/**
 * Stores the one-time code of somebody whose password was right, if it still is the password of that address, told by its
 * salt; gives the attempt back, and puts a newer hash of the same password into its place where there is one. Returns
 * whether the code was stored.
 */
export async function insertPasswordCode(
  db: D1Database,
  user: { email: string; password: string; salt: string },
  code: { hash: string; expiresAt: number; row: CodeRow },
  { newHash, buckets }: { newHash: string | null; buckets: string[] },
  now: number,
): Promise<boolean> {
  const { person } = code.row
  const [inserted] = await db.batch([
    storeCode(
      db,
      code.hash,
      code.row,
      code.expiresAt,
      `EXISTS (SELECT 1 FROM saldo_user WHERE person = ?9 AND email = ?10 AND ${HAS_SALT('password', '?11')})`,
      ...[person, user.email, user.salt],
    ),
    giveBackStatement(db, buckets, now),
    db
      .prepare('UPDATE saldo_user SET password = ?2 WHERE person = ?1 AND password = ?3 AND ?2 IS NOT NULL')
      .bind(person, newHash, user.password),
  ])
  return inserted!.meta.changes === 1
}
