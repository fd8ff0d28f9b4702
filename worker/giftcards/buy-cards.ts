import type { Context } from 'hono'
import { bucketOf, tooMany } from '../identity/attempts.ts'
import { type AttemptOutcome, giveBackStatement, type Limit } from '../identity/store/attempts.ts'
import { epochSeconds, helsinkiDate } from '../platform/clock.ts'
import type { Config } from '../platform/config.ts'
import type { AppContext } from '../platform/http.ts'
import { log } from '../platform/log.ts'
import { Problem } from '../platform/problem.ts'
import { sha256 } from '../platform/secrets.ts'
import { type CardPart, convertToCards } from '../wallet/convert-to-cards.ts'
import { BALANCE_CHANGED, IDEMPOTENCY_KEY_REUSED, LOT_UNKNOWN } from '../wallet/problems.ts'
import { withTimeLeft } from '../wallet/read-balances.ts'
import type { Receipt } from '../wallet/schemas.ts'
import type { AccountRow } from '../wallet/store/balances.ts'
import { readLots } from '../wallet/store/cards.ts'
import { giveCodes } from './deliver-cards.ts'
import { GIFTCARD_NOT_FOR_THIS_BENEFIT, GIFTCARD_OPENS_LATER } from './problems.ts'
import { type CardOwner, readCards } from './read-cards.ts'
import { extensionOf } from './rules.ts'
import type { Card, Purchase } from './schemas.ts'

/** How many purchases somebody may make in a day, signed in and with links: more than anybody needs. */
const PURCHASES = { limit: 30, seconds: 24 * 60 * 60 }

/** What counts the purchases of a person. */
export const purchaseLimit = async (
  config: Pick<Config, 'IDENTITY_HASH_KEY'>,
  person: string,
): Promise<Limit> => ({ bucket: await bucketOf(config, 'card purchases of a person', person), ...PURCHASES })

/** The key of a purchase by somebody who is signed in: the same for whatever asks for the same lots as they were seen. */
export function keyOfPurchase(person: string, parts: Purchase['parts']): string {
  const seen = parts.map(({ lot, version }) => `${lot} ${version}`).sort()
  return `own-giftcard:${sha256(JSON.stringify([person, seen]))}`
}

/** What counting a purchase in its limit has come to, or will. */
type Counted = { limit: Limit; attempt: AttemptOutcome | Promise<AttemptOutcome> }

/**
 * Buys a card from each of some lots, once for the key; asked again, it answers with the same cards as they are now, also
 * where no more purchases are allowed, and what was counted is given back. Returns them and where they are mailed.
 * Throws `too-many-attempts`, `lot-unknown`, `giftcard-not-for-this-benefit`, `giftcard-opens-later`, `balance-changed`,
 * also for a key that has bought something else, and what `convertToCards` throws. After an error that is no `Problem`
 * the cards may have been bought: asking again does not buy them twice, and the ledger's outbox delivers them in any case.
 */
export async function buyCards(
  c: Context<AppContext>,
  { key, parts, ...owner }: CardOwner & { key: string } & Purchase,
  { limit, attempt }: Counted,
): Promise<{ cards: Card[]; mailedTo: string[] }> {
  const { person, ledger, service } = owner
  const [config, now] = [c.get('config'), c.get('now')]
  const ids = parts.map(({ lot }) => lot)
  let isMade = false
  try {
    const [{ lots, isDone }, { allowed, retryAfter }] = await Promise.all([
      readLots(ledger, person, ids, key),
      attempt,
    ])
    if (!isDone && !allowed) tooMany(c, retryAfter)
    const cardParts = parts.map(({ lot: id, version, amount_cents }) => {
      const lot = lots.find((row) => row.id === id)
      if (!lot || (service && lot.service !== service)) throw new Problem(LOT_UNKNOWN, 'lot')
      return { lot: id, version, amountCents: amount_cents, ...cardOf(lot, helsinkiDate(now), isDone) }
    })
    const { id: operation, parts: bought } = await convert(ledger, { key, person, parts: cardParts }, now)
    isMade = !isDone
    const cardIds = bought.map(({ to }) => to)
    if (!isDone) log('info', 'cards-bought', { person, operation, cards: cardIds })
    const [{ mailedTo, isNew }, cards] = await Promise.all([
      giveCodes(c.env, ledger, { person, operation, cards: cardIds }, now),
      readCards(c.env, config, owner, now),
    ])
    isMade &&= isNew // of several that ask for the same at once, one has made it
    if (isNew && mailedTo.length) c.set('hasMessages', true)
    return { cards: cards.filter(({ id }) => cardIds.includes(id)), mailedTo }
  } finally {
    if (!isMade && (await attempt).allowed) {
      await giveBackStatement(c.env.DB, [limit.bucket], epochSeconds(now)).run()
    }
  }
}

/** What a card of a lot would be. Cards that have been bought stay as they are, also when the rules would give none now. */
function cardOf(lot: AccountRow, today: string, isDone: boolean): Pick<CardPart, 'uses' | 'expiresOn'> {
  const { uses, extension } = withTimeLeft(lot, today, extensionOf)
  if (isDone) return { uses, expiresOn: lot.expires_on }
  if (extension.state === 'never') throw new Problem(GIFTCARD_NOT_FOR_THIS_BENEFIT, 'lot')
  if (extension.state === 'later') {
    const detail = `It can be bought from ${extension.opens_on} on. ${GIFTCARD_OPENS_LATER.detail}`
    throw new Problem({ ...GIFTCARD_OPENS_LATER, detail }, 'lot')
  }
  return { uses: extension.uses, expiresOn: extension.expires_on }
}

async function convert(...purchase: Parameters<typeof convertToCards>): Promise<Receipt> {
  try {
    return await convertToCards(...purchase)
  } catch (error) {
    // The same money as it was seen has bought another amount meanwhile: for whoever asks, it has changed.
    const isReused = error instanceof Problem && error.kind === IDEMPOTENCY_KEY_REUSED
    throw isReused ? new Problem(BALANCE_CHANGED, 'version') : error
  }
}
