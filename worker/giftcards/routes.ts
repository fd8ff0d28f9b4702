import { type Context, Hono } from 'hono'
import { describeRoute, validator } from 'hono-openapi'
import { outerWall } from '../identity/attempts.ts'
import { maskEmail } from '../identity/email-address.ts'
import { fromOwnPageOnly, sessionOf } from '../identity/own-page.ts'
import { SESSION_ENDED } from '../identity/problems.ts'
import { refuseReplay } from '../identity/sessions.ts'
import { type AppContext, NEVER_CACHED } from '../platform/http.ts'
import { jsonAnswer, PROBLEM } from '../platform/openapi.ts'
import { Problem, refuseInvalid } from '../platform/problem.ts'
import { buyCards, keyOfPurchase, purchaseLimit } from './buy-cards.ts'
import { readCode, replaceCardCode } from './card-codes.ts'
import { buyFromOffer, readOffer, readOfferCode } from './offers.ts'
import { readCardBalance } from './read-card-balance.ts'
import { type CardOwner, readCards } from './read-cards.ts'
import {
  type Cards,
  cardsSchema,
  codeBalanceSchema,
  codeSchema,
  type OfferPurchased,
  offerCodeSchema,
  offerPurchasedSchema,
  offerPurchaseSchema,
  offerQuestionSchema,
  offerSchema,
  type Purchased,
  purchasedSchema,
  purchaseSchema,
  replacementSchema,
  typedCodeSchema,
} from './schemas.ts'
import { countPurchase } from './store.ts'

const open = { tags: ['OwnGiftcard'] }
const signedIn = { tags: ['OwnGiftcard'], security: [{ session: [] }] }
const ONLY_SALDO = 'After a sign-in with a password, of Saldo only.'
const WITH_A_LINK =
  'For our own page, with the token of a reminder’s link and no sign-in. The link lasts as long as its money, and as reminders of it go to the same address; then it is `offer-expired`.'
const ONCE =
  'Each `version` buys once: the same request again, from wherever, is answered with the same cards as they are now, and ' +
  '`balance-changed` says that anything else has happened to the money since it was looked at.'
const AT_MOST = 'Thirty purchases a day at most, signed in and with links together.'

/** Whose cards are asked for: a password opens Saldo only. */
function ownerOf(c: Context<AppContext>): CardOwner {
  const { personId: person, ledger, assurance } = c.get('holder')
  return { person, ledger, service: assurance === 'password' ? 'saldo' : undefined }
}

/** OwnGiftcards: mounted at /v1; what is under /me is behind the check of the access token. */
export const giftcardsApi = new Hono<AppContext>()
  .get(
    '/me/cards',
    describeRoute({
      ...signedIn,
      operationId: 'listCards',
      summary: 'List the OwnGiftcards',
      description: `Each that is not past its last day, also with nothing left, the soonest expiry first. ${ONLY_SALDO} Never cached.`,
      responses: { 200: jsonAnswer('The cards, without their codes.', cardsSchema), default: PROBLEM },
    }),
    async (c) => {
      const now = c.get('now')
      const cards = await readCards(c.env, c.get('config'), ownerOf(c), now)
      return c.json({ as_of: now.toISOString(), cards } satisfies Cards, 200, NEVER_CACHED)
    },
  )
  .post(
    '/me/cards',
    describeRoute({
      ...signedIn,
      operationId: 'buyCards',
      summary: 'Buy OwnGiftcards with benefits',
      description:
        'A card from each of the lots, all of them or none, with what is left of a lot staying as it was. The accounts say ' +
        `from which lots and when, and until when the card lasts. ${ONCE} ${AT_MOST} The codes are e-mailed as well. ${ONLY_SALDO}`,
      responses: { 201: jsonAnswer('The cards as they are now.', purchasedSchema), default: PROBLEM },
    }),
    validator('json', purchaseSchema, refuseInvalid),
    async (c) => {
      const owner = ownerOf(c)
      const limit = await purchaseLimit(c.get('config'), owner.person)
      const counting = countPurchase(c.env.DB, sessionOf(c), limit, c.get('now'))
      const { isOpen, attempt } = await refuseReplay(counting)
      if (!isOpen) throw new Problem(SESSION_ENDED)
      const { parts } = c.req.valid('json')
      const purchase = { ...owner, parts, key: keyOfPurchase(owner.person, parts) }
      const { cards, mailedTo } = await buyCards(c, purchase, { limit, attempt })
      const mailed_to = mailedTo.map(maskEmail).join(', ') || null
      return c.json({ cards, mailed_to } satisfies Purchased, 201, NEVER_CACHED)
    },
  )
  .get(
    '/me/cards/:id/code',
    describeRoute({
      ...signedIn,
      operationId: 'getCardCode',
      summary: 'Read the code of a card',
      description: `Whoever has the code can pay with the card. ${ONLY_SALDO} Never cached.`,
      responses: { 200: jsonAnswer('The code that works.', codeSchema), default: PROBLEM },
    }),
    async (c) => c.json(await readCode(c, ownerOf(c), c.req.param('id')), 200, NEVER_CACHED),
  )
  .post(
    '/me/cards/:id/replace',
    describeRoute({
      ...signedIn,
      operationId: 'replaceCardCode',
      summary: 'Block the code of a card and get a new one',
      description:
        'The money stays on the card. Blocks the code of the revision that is sent: the same request again blocks no other, ' +
        `and is answered with the code that works. An e-mail tells of it, and does not hold the new code. Ten a day at most. ${ONLY_SALDO}`,
      responses: { 200: jsonAnswer('The code that works now.', codeSchema), default: PROBLEM },
    }),
    validator('json', replacementSchema, refuseInvalid),
    async (c) => {
      const { revision } = c.req.valid('json')
      return c.json(await replaceCardCode(c, ownerOf(c), c.req.param('id'), revision), 200, NEVER_CACHED)
    },
  )
  .post(
    '/card-balance',
    describeRoute({
      ...open,
      operationId: 'getCardBalance',
      summary: 'See what is on a card, with its code',
      description:
        'For the pages that may embed the elements, and for servers: browsers keep other pages from asking. With the code ' +
        'typed in whatever way. Every code that does not work gets the same answer, ' +
        '`card-not-usable`: mistyped, unknown, blocked, used up or past its last day. Wrong codes are limited for a network, ' +
        'and for all together.',
      responses: { 200: jsonAnswer('What can be used today.', codeBalanceSchema), default: PROBLEM },
    }),
    outerWall,
    validator('json', typedCodeSchema, refuseInvalid),
    async (c) => c.json(await readCardBalance(c, c.req.valid('json').code), 200, NEVER_CACHED),
  )
  .post(
    '/giftcard-offer',
    describeRoute({
      ...open,
      operationId: 'getGiftcardOffer',
      summary: 'See what a reminder’s link offers',
      description: `Changes nothing, however often it is opened: the money it is about, and the cards that were bought with it. ${WITH_A_LINK}`,
      responses: { 200: jsonAnswer('The offer as it is now.', offerSchema), default: PROBLEM },
    }),
    outerWall,
    fromOwnPageOnly,
    validator('json', offerQuestionSchema, refuseInvalid),
    async (c) => c.json(await readOffer(c.env, c.req.valid('json').token, c.get('now')), 200, NEVER_CACHED),
  )
  .post(
    '/giftcard-offer/cards',
    describeRoute({
      ...open,
      operationId: 'buyOfferedCard',
      summary: 'Buy an OwnGiftcard with a reminder’s link',
      description:
        `From the lot of the link, the whole of it or a part. ${ONCE} ${AT_MOST} The code is e-mailed as well; to which address is not ` +
        `told, so \`mailed_to\` is null. ${WITH_A_LINK}`,
      responses: { 201: jsonAnswer('The card as it is now.', offerPurchasedSchema), default: PROBLEM },
    }),
    outerWall,
    fromOwnPageOnly,
    validator('json', offerPurchaseSchema, refuseInvalid),
    async (c) => {
      const cards = await buyFromOffer(c, c.req.valid('json'))
      return c.json({ cards, mailed_to: null } satisfies OfferPurchased, 201, NEVER_CACHED)
    },
  )
  .post(
    '/giftcard-offer/code',
    describeRoute({
      ...open,
      operationId: 'getOfferedCardCode',
      summary: 'Read the code of a card that was bought with a reminder’s link',
      description: `Only of a card that was bought with a link of the same lot, and only its first one: a code that has taken its place is for those who sign in. ${WITH_A_LINK}`,
      responses: { 200: jsonAnswer('The code that works.', codeSchema), default: PROBLEM },
    }),
    outerWall,
    fromOwnPageOnly,
    validator('json', offerCodeSchema, refuseInvalid),
    async (c) => c.json(await readOfferCode(c.env, c.req.valid('json'), c.get('now')), 200, NEVER_CACHED),
  )
