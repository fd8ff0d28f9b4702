import { actOnce, type RequestKey } from '../employers/act-once.ts'
import type { Acting } from '../employers/acting.ts'
import { type Act, recordAct } from '../employers/store/acts.ts'
import { ORDER_CHANGED } from '../invoicing/problems.ts'
import { addMonths, helsinkiDate } from '../platform/clock.ts'
import { withoutIdentityCodes } from '../platform/identity-code.ts'
import { newId } from '../platform/ids.ts'
import { Problem } from '../platform/problem.ts'
import {
  BENEFIT_TWICE,
  LAST_DAY_PASSED,
  LAST_DAY_TOO_LATE,
  ORDER_NOT_DRAFT,
  ORDERED_FOR_UNKNOWN,
  TOO_MANY_DRAFTS,
} from './problems.ts'
import { requireOrder } from './read-orders.ts'
import type { ChangedOrder, NewOrder } from './schemas.ts'
import { changeDraft, discardDraft, insertDraft, readDraftFacts } from './store/orders.ts'

/** In months. */
const LONGEST_MONEY = 24
/** Each is added up whenever the orders are listed. */
const MOST_DRAFTS = 20

/** Begins a draft, once for its key. Returns its id. Throws what is wrong with it. */
export async function draftOrder(
  db: D1Database,
  { employer: { id: employer }, person, now }: Acting,
  order: NewOrder,
  key: RequestKey,
): Promise<string> {
  const { subject } = await actOnce(db, employer, key, async () => {
    const { name, wanted, details } = contentOf(order)
    const { drafts } = await requireGoodOrder(db, { employer, now }, order, wanted)
    if (drafts >= MOST_DRAFTS) throw new Problem(TOO_MANY_DRAFTS)
    const [id, at] = [newId('order'), now.toISOString()]
    await db.batch([
      insertDraft(db, { id, employer, name, wanted, person, at }),
      recordAct(db, { employer, person, at, act: 'draft-order', subject: id, details, key }),
    ])
    return id
  })
  return subject
}

/**
 * Changes a draft that is as it was seen; the same again changes nothing. Throws order-unknown, order-not-draft,
 * order-changed, and what is wrong with it.
 */
export async function changeOrder(
  db: D1Database,
  { employer: { id: employer }, person, now }: Acting,
  id: string,
  { version, ...order }: ChangedOrder,
): Promise<void> {
  const { name, wanted, details } = contentOf(order)
  const before = await requireOrder(db, employer, id)
  if (before.state !== 'draft') throw new Problem(ORDER_NOT_DRAFT)
  if (before.name === name && before.wanted === wanted) return
  await requireGoodOrder(db, { employer, now }, order, wanted)
  const act: Act = { employer, person, at: now.toISOString(), act: 'change-order', subject: id, details }
  const isChanged = await changeDraft(db, { id, version, name, wanted }, (condition, ...bound) =>
    recordAct(db, act, condition, ...bound),
  )
  if (isChanged) return
  const after = await requireOrder(db, employer, id)
  throw new Problem(after.state === 'draft' ? ORDER_CHANGED : ORDER_NOT_DRAFT)
}

/** Discards a draft; doing it again changes nothing. Throws order-unknown and, once it is ordered, order-not-draft. */
export async function discardOrder(
  db: D1Database,
  { employer: { id: employer }, person, now }: Acting,
  id: string,
): Promise<void> {
  const { name } = await requireOrder(db, employer, id)
  const act: Act = {
    ...{ employer, person, at: now.toISOString(), act: 'discard-order', subject: id, details: { name } },
  }
  await discardDraft(db, id, (condition, ...bound) => recordAct(db, act, condition, ...bound))
  const { state } = await requireOrder(db, employer, id)
  if (state !== 'discarded') throw new Problem(ORDER_NOT_DRAFT)
}

/** What of an order is kept: its name, all else as JSON, and what the log says of it, which names nobody. */
function contentOf({ name: typed, who, benefits, expires_on }: NewOrder) {
  const name = withoutIdentityCodes(typed)
  const forWhom = who === 'all' ? who : 'groups' in who ? { groups: who.groups } : { users: who.users.length }
  return {
    name,
    wanted: JSON.stringify({ who, benefits, expires_on }),
    details: { name, who: forWhom, benefits, expires_on },
  }
}

/** Throws what is wrong with an order that somebody wants. Returns how many drafts there are. */
async function requireGoodOrder(
  db: D1Database,
  { employer, now }: { employer: string; now: Date },
  { benefits, expires_on }: NewOrder,
  wanted: string,
): Promise<{ drafts: number }> {
  if (new Set(benefits.map(({ benefit }) => benefit)).size < benefits.length) {
    throw new Problem(BENEFIT_TWICE, 'benefits')
  }
  requireGoodLastDay(expires_on, now)
  const { drafts, unknown } = await readDraftFacts(db, employer, wanted)
  if (unknown) throw new Problem(ORDERED_FOR_UNKNOWN, 'who')
  return { drafts }
}

/** Throws last-day-passed, also for today, since loading may take until the day is over, and last-day-too-late. */
export function requireGoodLastDay(expiresOn: string, now: Date): void {
  const today = helsinkiDate(now)
  if (expiresOn <= today) throw new Problem(LAST_DAY_PASSED, 'expires_on')
  if (expiresOn > addMonths(today, LONGEST_MONEY)) throw new Problem(LAST_DAY_TOO_LATE, 'expires_on')
}
