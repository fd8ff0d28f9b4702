import {
  type AttemptOutcome,
  attemptOutcome,
  attemptStatements,
  HAS_ROOM,
  type Limit,
} from '../identity/store/attempts.ts'
import { IS_OPEN, type UsedProof, useProof } from '../identity/store/sessions.ts'
import type { Mail } from '../messages/mail.ts'
import { queueMail } from '../messages/store.ts'
import { epochSeconds } from '../platform/clock.ts'

/** All SQL of the giftcards area: the codes of cards, in the directory. */

/** What is stored of a code. */
export type StoredCode = { card: string; revision: number; hash: string; lastFour: string }
/** The code of a card that works. */
export type WorkingCode = { card: string; revision: number; last_four: string }

/**
 * A statement that stores codes, if `condition` holds, which is SQL of the caller's with parameters from ?3 on, and answers
 * with a row for each.
 */
const insertCodes = (
  db: D1Database,
  { person, codes, now }: { person: string; codes: StoredCode[]; now: Date },
  condition: string,
  ...bound: (string | number)[]
): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO card_code (code_hash, card, revision, last_four, person, created_at)
       SELECT code.value ->> 'hash', code.value ->> 'card', code.value ->> 'revision', code.value ->> 'lastFour',
         ?2 ->> 'person', ?2 ->> 'now' FROM json_each(?1) code WHERE ${condition} RETURNING 1`,
    )
    .bind(JSON.stringify(codes), JSON.stringify({ person, now: now.toISOString() }), ...bound)

/** Whether each of some cards has a code, or had one. */
export async function haveCodes(db: D1Database, cards: readonly string[]): Promise<boolean> {
  const missing = await db
    .prepare(
      'SELECT 1 FROM json_each(?1) asked WHERE NOT EXISTS (SELECT 1 FROM card_code WHERE card = asked.value) LIMIT 1',
    )
    .bind(JSON.stringify(cards))
    .first()
  return missing === null
}

const HAS_NO_CODE = `NOT EXISTS (SELECT 1 FROM card_code WHERE card = code.value ->> 'card')`

/**
 * Stores the first codes of cards, unless they have one, and queues each mail if none of its cards has: so however often
 * and from wherever this is asked, one mail goes out. Returns whether it stored any.
 */
export async function insertFirstCodes(
  db: D1Database,
  { person, codes, mails }: { person: string; codes: StoredCode[]; mails: { mail: Mail; cards: string[] }[] },
  now: Date,
): Promise<boolean> {
  const areNew = 'NOT EXISTS (SELECT 1 FROM card_code WHERE card IN (SELECT value FROM json_each(?3)))'
  const results = await db.batch([
    ...mails.map(({ mail, cards }) => queueMail(db, mail, now, areNew, JSON.stringify(cards))),
    insertCodes(db, { person, codes, now }, HAS_NO_CODE),
  ])
  return results.at(-1)!.results.length > 0
}

const SELECT_WORKING = 'SELECT card, revision, last_four FROM card_code WHERE blocked_at IS NULL'

/** The codes of a person's cards that work. */
export async function findWorkingCodes(db: D1Database, person: string): Promise<WorkingCode[]> {
  const { results } = await db.prepare(`${SELECT_WORKING} AND person = ?`).bind(person).all<WorkingCode>()
  return results
}

const selectWorkingCode = (db: D1Database, card: string) =>
  db.prepare(`${SELECT_WORKING} AND card = ?`).bind(card)

export const findWorkingCode = (db: D1Database, card: string): Promise<WorkingCode | null> =>
  selectWorkingCode(db, card).first<WorkingCode>()

/** A card that a code leads to, and where its money is. */
export type CardOfCode = { card: string; last_four: string; person: string; ledger: number; works: 0 | 1 }

/** The card with a code, whether that works or was blocked. */
export const findCard = (db: D1Database, codeHash: string): Promise<CardOfCode | null> =>
  db
    .prepare(
      `SELECT card, last_four, person, ledger, blocked_at IS NULL AS works
       FROM card_code JOIN person ON person.id = card_code.person WHERE code_hash = ?`,
    )
    .bind(codeHash)
    .first<CardOfCode>()

/** Uses up the proof of a purchase, and counts it, if the session is open and the limit has room. One batch. */
export async function countPurchase(
  db: D1Database,
  { session, proof }: { session: string; proof: UsedProof },
  limit: Limit,
  now: Date,
): Promise<{ isOpen: boolean; attempt: AttemptOutcome }> {
  const seconds = epochSeconds(now)
  const open = [session, seconds]
  const [, opened, full] = await db.batch([
    useProof(db, proof, 'session', session),
    db.prepare(`SELECT 1 WHERE ${IS_OPEN('?1', '?2')}`).bind(...open),
    ...attemptStatements(db, [limit], seconds, IS_OPEN('?3', '?4'), ...open),
  ])
  return { isOpen: opened!.results.length > 0, attempt: attemptOutcome(full!) }
}

/** A code to block, and the one that comes after it. */
export type Replacement = {
  session: { session: string; person: string; proof: UsedProof }
  blocked: StoredCode
  next: StoredCode
  mails: Mail[]
  limit: Limit
}

/**
 * Blocks a code and stores the next, with its mail, if it works, the session is open and the limit has room. One batch.
 * `isNew`: whether it did. `working`: the code that works then.
 */
export async function replaceCode(
  db: D1Database,
  { session: { session, person, proof }, blocked, next, mails, limit }: Replacement,
  now: Date,
): Promise<{ isOpen: boolean; attempt: AttemptOutcome; isNew: boolean; working: WorkingCode | undefined }> {
  const { card, revision } = blocked
  const seconds = epochSeconds(now)
  const isOpen = IS_OPEN('?3', '?4')
  const open = [session, seconds]
  const works = `${isOpen} AND EXISTS (SELECT 1 FROM card_code WHERE card = ?5 AND revision = ?6 AND blocked_at IS NULL)`
  // Between the two statements of this batch that block one code and store the next, and never else.
  const isJustBlocked = `EXISTS (SELECT 1 FROM card_code WHERE card = ?3 AND revision = ?4 AND blocked_at IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM card_code WHERE card = ?3 AND revision > ?4)`
  const limits = [limit]
  // A first code that is not stored yet because the limit is full is one that would have been blocked.
  const wouldWork = `${works} OR ${isOpen} AND ?6 = 1 AND NOT EXISTS (SELECT 1 FROM card_code WHERE card = ?5)`
  const [full] = attemptStatements(db, limits, seconds, wouldWork, ...open, card, revision)
  const [, count] = attemptStatements(db, limits, seconds, isJustBlocked, card, revision)
  const block = db
    .prepare(
      `UPDATE card_code SET blocked_at = ?1 WHERE card = ?5 AND revision = ?6 AND blocked_at IS NULL
         AND ${isOpen} AND ${HAS_ROOM('?2', '?4')} RETURNING 1`,
    )
    .bind(now.toISOString(), JSON.stringify(limits), ...open, card, revision)
  const results = await db.batch([
    useProof(db, proof, 'session', session),
    db.prepare(`SELECT 1 WHERE ${IS_OPEN('?1', '?2')}`).bind(...open),
    // For a card that has just been bought, and whose code has not been stored yet. Its mail is never sent then, since the
    // next code has one: so only if there is a next code.
    insertCodes(
      db,
      { person, codes: revision === 1 ? [blocked] : [], now },
      `${HAS_NO_CODE} AND ${isOpen} AND ${HAS_ROOM('?5', '?4')}`,
      ...open,
      JSON.stringify(limits),
    ),
    full,
    block,
    ...mails.map((mail) => queueMail(db, mail, now, isJustBlocked, card, revision)),
    count,
    insertCodes(db, { person, codes: [next], now }, isJustBlocked, card, revision),
    selectWorkingCode(db, card),
  ])
  return {
    isOpen: results[1]!.results.length > 0,
    attempt: attemptOutcome(results[3]!),
    isNew: results[4]!.results.length > 0,
    working: results.at(-1)!.results[0] as WorkingCode | undefined,
  }
}
