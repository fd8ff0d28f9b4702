import type { Context } from 'hono'
import { bucketOf, tooMany } from '../identity/attempts.ts'
import { requireOpen, sessionOf } from '../identity/own-page.ts'
import { SESSION_ENDED } from '../identity/problems.ts'
import { refuseReplay } from '../identity/sessions.ts'
import { findRecipients } from '../identity/store/contacts.ts'
import { proveSessionOwner, readSessionOwner } from '../identity/store/user-ids.ts'
import { epochSeconds, helsinkiDate } from '../platform/clock.ts'
import type { AppContext } from '../platform/http.ts'
import { log } from '../platform/log.ts'
import { Problem } from '../platform/problem.ts'
import type { AccountRow } from '../wallet/store/balances.ts'
import { readAccount } from '../wallet/store/cards.ts'
import { receiptMails, recipientsOf } from './deliver-cards.ts'
import { codeOf, storedCodeOf } from './make-code.ts'
import { CARD_REVISION_UNKNOWN, CARD_UNKNOWN } from './problems.ts'
import type { CardOwner } from './read-cards.ts'
import type { Code } from './schemas.ts'
import { findWorkingCode, replaceCode } from './store.ts'

/** How many codes somebody may replace: enough for all the cards of a lost telephone. */
const REPLACEMENTS = { limit: 10, seconds: 24 * 60 * 60 }

/** A person's own card; undefined when it is none, or past its last day. */
async function findOwnCard(
  { person, ledger, service }: CardOwner,
  id: string,
  now: Date,
): Promise<AccountRow | undefined> {
  const account = await readAccount(ledger, id)
  const isOwn =
    account?.kind === 'card' &&
    account.owner === person &&
    account.service === (service ?? account.service) &&
    account.expires_on >= helsinkiDate(now)
  return isOwn ? account : undefined
}

/** The code of a card that works. Throws `session-ended` and `card-unknown`. */
export async function readCode(c: Context<AppContext>, owner: CardOwner, id: string): Promise<Code> {
  const { DB } = c.env
  const now = c.get('now')
  const [open, card, working] = await Promise.all([
    readSessionOwner(DB, sessionOf(c), epochSeconds(now)),
    findOwnCard(owner, id, now),
    findWorkingCode(DB, id),
  ])
  requireOpen(open)
  if (!card) throw new Problem(CARD_UNKNOWN, 'id')
  return codeOf(c.get('config'), id, working?.revision ?? 1)
}

/**
 * Blocks the code of that revision of a card, makes the next and mails that it did. A code that is blocked already stays so, and
 * the answer is the one that works: asking twice blocks one. Throws `card-unknown`, `card-revision-unknown`,
 * `too-many-attempts`, `session-ended` and `proof-replayed`.
 */
export async function replaceCardCode(
  c: Context<AppContext>,
  owner: CardOwner,
  id: string,
  revision: number,
): Promise<Code> {
  const { DB } = c.env
  const [config, now, session] = [c.get('config'), c.get('now'), sessionOf(c)]
  const { person } = session
  const [card, recipients, blocked, next, bucket] = await Promise.all([
    findOwnCard(owner, id, now),
    findRecipients(DB, recipientsOf(person)),
    storedCodeOf(config, id, revision),
    storedCodeOf(config, id, revision + 1),
    bucketOf(config, 'card codes that a person replaces', person),
  ])
  if (!card) {
    requireOpen(await refuseReplay(proveSessionOwner(DB, session, epochSeconds(now))))
    throw new Problem(CARD_UNKNOWN, 'id')
  }
  const mails = receiptMails('replaced', [{ ...card, revision: next.revision }], recipients).map(
    ({ mail }) => mail,
  )
  const replacement = { session, blocked, next, mails, limit: { bucket, ...REPLACEMENTS } }
  const { isOpen, attempt, isNew, working } = await refuseReplay(replaceCode(DB, replacement, now))
  if (!isOpen) throw new Problem(SESSION_ENDED)
  if (!attempt.allowed) tooMany(c, attempt.retryAfter)
  if (!working || working.revision <= revision) throw new Problem(CARD_REVISION_UNKNOWN, 'revision')
  if (isNew) {
    log('info', 'card-code-replaced', { person, session: session.session, card: id, revision: next.revision })
    c.set('hasMessages', true)
  }
  return codeOf(config, id, working.revision)
}
