import type { Context } from 'hono'
import { errors } from 'jose'
import { countAttempts } from '../identity/attempts.ts'
import { firstName } from '../identity/first-name.ts'
import { findRecipients } from '../identity/store/contacts.ts'
import { addressInOffer, verifyOffer } from '../messages/offer-token.ts'
import { helsinkiDate } from '../platform/clock.ts'
import { readConfig } from '../platform/config.ts'
import type { Env } from '../platform/env.ts'
import type { AppContext } from '../platform/http.ts'
import { Problem } from '../platform/problem.ts'
import { withTimeLeft } from '../wallet/read-balances.ts'
import { cardsOfPurchases, readAccount } from '../wallet/store/cards.ts'
import { buyCards, purchaseLimit } from './buy-cards.ts'
import { codeOf } from './make-code.ts'
import { CARD_CODE_REPLACED, CARD_UNKNOWN, OFFER_EXPIRED, OFFER_NOT_VALID } from './problems.ts'
import { readCards } from './read-cards.ts'
import { extensionOf } from './rules.ts'
import type { Card, Code, Offer, OfferedCard, OfferPurchase } from './schemas.ts'

/**
 * What the link of a reminder opens, without anybody having signed in: one lot, the first name of its person, and the cards
 * that were bought with links of this lot. All of it throws `offer-expired` when the link or the lot has ended, or when the
 * address that it went to is no longer where we write about such money, and `offer-not-valid` for what is no link of ours.
 */

/** How the keys of purchases with links of a lot begin; the version that was seen comes after it. */
const keyOfLink = (lot: string) => `own-giftcard-link:${lot}:`

/** The lot that a link is for, on its ledger, which is the one of its person, and the person's given names. */
async function openOffer(env: Env, token: string, now: Date) {
  const config = readConfig(env)
  const offered = await verifyOffer(config.MAIL_LINK_KEY, token, now).catch((error: unknown) => {
    if (error instanceof errors.JWTExpired) throw new Problem(OFFER_EXPIRED)
    throw error instanceof errors.JOSEError ? new Problem(OFFER_NOT_VALID) : error
  })
  const ledger = config.ledgers[offered.ledger]
  const lot = ledger && (await readAccount(ledger, offered.lot))
  if (!ledger || lot?.kind !== 'lot') throw new Problem(OFFER_NOT_VALID)
  if (lot.expires_on < helsinkiDate(now)) throw new Problem(OFFER_EXPIRED)
  const [reader] = await findRecipients(env.DB, [{ person: lot.owner, service: lot.service }])
  if (!reader || offered.address !== (await addressInOffer(config.MAIL_LINK_KEY, reader.email))) {
    throw new Problem(OFFER_EXPIRED)
  }
  return { ledger, lot, person: lot.owner, givenNames: reader.given_names }
}
type OpenOffer = Awaited<ReturnType<typeof openOffer>>

/** The cards that were bought with links of a lot, and no others of its person. */
async function cardsOf(env: Env, { ledger, lot, person }: OpenOffer, now: Date) {
  const [ids, cards] = await Promise.all([
    cardsOfPurchases(ledger, person, keyOfLink(lot.id)),
    readCards(env, readConfig(env), { person, ledger }, now),
  ])
  return cards.filter(({ id }) => ids.includes(id))
}

const offeredCard = ({ employer: _, ...card }: Card): OfferedCard => card

/** What a link shows. It only reads, so it may be opened by anybody, and any number of times. */
export async function readOffer(env: Env, token: string, now: Date): Promise<Offer> {
  const offer = await openOffer(env, token, now)
  const cards = await cardsOf(env, offer, now)
  const { owner: _, employer: __, ...lot } = offer.lot
  return {
    first_name: firstName(offer.givenNames),
    account: withTimeLeft(lot, helsinkiDate(now), extensionOf),
    cards: cards.map(offeredCard),
  }
}

/** Buys a card from the lot of a link, once for the version of the lot that was seen. Throws what `buyCards` throws. */
export async function buyFromOffer(
  c: Context<AppContext>,
  { token, version, amount_cents }: OfferPurchase,
): Promise<OfferedCard[]> {
  const { ledger, lot, person } = await openOffer(c.env, token, c.get('now'))
  const limit = await purchaseLimit(c.get('config'), person)
  const key = `${keyOfLink(lot.id)}${version}`
  const parts = [{ lot: lot.id, version, amount_cents }]
  const counted = { limit, attempt: countAttempts(c.env.DB, [limit], c.get('now')) }
  return (await buyCards(c, { person, ledger, key, parts }, counted)).cards.map(offeredCard)
}

/**
 * The code of a card that was bought with a link of the same lot. Throws `card-unknown` for every other, and
 * `card-code-replaced` once the person has blocked the first one: whoever they kept from using it may have the link as well.
 */
export async function readOfferCode(
  env: Env,
  { token, card }: { token: string; card: string },
  now: Date,
): Promise<Code> {
  const offer = await openOffer(env, token, now)
  const bought = (await cardsOf(env, offer, now)).find(({ id }) => id === card)
  if (!bought) throw new Problem(CARD_UNKNOWN, 'card')
  if (bought.revision > 1) throw new Problem(CARD_CODE_REPLACED, 'card')
  return codeOf(readConfig(env), bought.id, bought.revision)
}
