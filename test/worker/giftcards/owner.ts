import { env } from 'cloudflare:workers'
import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from 'vitest'
import {
  type Card,
  type Cards,
  type Code,
  type Offer,
  type OfferPurchased,
  offerPurchasedSchema,
  type Purchased,
  purchasedSchema,
} from '../../../worker/giftcards/schemas.ts'
import type { Mail } from '../../../worker/messages/mail.ts'
import { signOffer } from '../../../worker/messages/offer-token.ts'
import { readConfig } from '../../../worker/platform/config.ts'
import type { Env } from '../../../worker/platform/env.ts'
import type { LoadInput } from '../../../worker/wallet/load-benefit.ts'
import { reconcile } from '../../../worker/wallet/reconcile.ts'
import type { Accounts } from '../../../worker/wallet/schemas.ts'
import { sha256 } from '../../support/relying-party-browser.ts'
import { newPerson, registerClient } from '../identity/api.ts'
import {
  API,
  mailsTo,
  newAddress,
  newNetwork,
  registerOwnPage,
  type SignedIn,
  send,
  sendAs,
  signInHere,
} from '../identity/saldo.ts'
import { walletOf } from '../wallet/wallet-of.ts'

/** What the tests of gift cards do again and again. */

export async function registerPages(): Promise<void> {
  await registerClient()
  await registerOwnPage()
}

/** Sets the clock of the worker and of the tests. */
export const clockAt = (instant: string | Date) =>
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(instant) })

/** A day on which Saldo's money of the end of the year can be bought with, and so can every other. */
export const DECEMBER = '2026-12-10T10:00:00.000Z'

/** For the tests of a file: our pages are known, and each test begins in December, on a quiet log. */
export function beginInDecember(): void {
  beforeAll(registerPages)
  beforeEach(() => {
    vi.spyOn(console, 'info').mockImplementation(() => {})
    clockAt(DECEMBER)
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.restoreAllMocks()
  })
}

/** For the tests of a file: whatever they did, the ledgers add up. */
export function addUpAfterwards(): void {
  afterAll(async () => {
    for (const ledger of [env.LEDGER_0, env.LEDGER_1]) expect(await reconcile(ledger)).toEqual([])
  })
}

const register = (table: 'saldo_user' | 'contact', person: string, email: string, language: string) =>
  env.DB.prepare(`INSERT INTO ${table} (person, email, language, created_at) VALUES (?, ?, ?, '')`)
    .bind(person, email, language)
    .run()

let people = 0
/** Somebody with a user id in Saldo, an address that their employer gave, both, or neither. */
export async function newOwner({ saldo = true, plus = false } = {}) {
  const { id: person, ledger: shard } = await newPerson(`card owner ${people++}`, 'Aino Maria')
  const [userId, contact] = [newAddress('aino'), newAddress('tyo')]
  if (saldo) await register('saldo_user', person, userId, 'fi')
  if (plus) await register('contact', person, contact, 'sv')
  const ledger = readConfig(env).ledgers[shard]!
  const wallet = walletOf(person, ledger)
  await env.DB.prepare(
    "INSERT INTO employer (id, name, business_id, has_plus, has_saldo, created_at) VALUES (?1, 'Havuranta', ?1, 1, 1, '')",
  )
    .bind(wallet.employer)
    .run()
  /** Loads a lot now, 100 euros of Saldo's for sports until the end of 2026 unless it is said otherwise. */
  const load = (changes: Partial<LoadInput> = {}) =>
    wallet.load({ amountCents: 10_000, ...changes }, new Date())
  return { person, shard, ledger, wallet, load, userId, contact }
}
export type Owner = Awaited<ReturnType<typeof newOwner>>

/** Signs somebody in on our own page. */
export const enter = ({ person }: Pick<Owner, 'person'>, provider?: string): Promise<SignedIn> =>
  signInHere(person, provider)

const read = async <T>(here: SignedIn, path: string): Promise<T> =>
  (await sendAs(here, path, { method: 'GET' })).json<T>()
export const cardsOf = async (here: SignedIn) => (await read<Cards>(here, '/v1/me/cards')).cards
export const accountsOf = async (here: SignedIn) => (await read<Accounts>(here, '/v1/me/accounts')).accounts
export const codeOf = (here: SignedIn, { id }: Pick<Card, 'id'>) =>
  sendAs(here, `/v1/me/cards/${id}/code`, { method: 'GET' })
export const textOf = async (here: SignedIn, card: Pick<Card, 'id'>) =>
  (await (await codeOf(here, card)).json<Code>()).code
export const replace = (
  here: SignedIn,
  { id, revision }: Pick<Card, 'id' | 'revision'>,
  options: { bindings?: Env; proofId?: string } = {},
) => sendAs(here, `/v1/me/cards/${id}/replace`, { body: { revision }, ...options })

/** Lets a proof be one that another isolate has seen. */
export const useUp = async ({ keys }: SignedIn, proofId: string) =>
  env.DB.prepare('INSERT INTO used_proof (proof_hash, expires_at) VALUES (?, ?)')
    .bind(await sha256(`${keys.thumbprint}.${proofId}`), Math.floor(Date.now() / 1000) + 60)
    .run()

export type Part = { lot: string; version: number; amount_cents: number }
/** What to buy from a lot, as it is seen now. */
export async function partOf(here: SignedIn, lot: string, amount_cents: number): Promise<Part> {
  const { version } = (await accountsOf(here)).find(({ id }) => id === lot)!
  return { lot, version, amount_cents }
}
export const buy = (here: SignedIn, parts: Part[], options: { bindings?: Env; proofId?: string } = {}) =>
  sendAs(here, '/v1/me/cards', { body: { parts }, ...options })
/** What a purchase was answered with. */
export const purchased = async (response: Response): Promise<Purchased> => {
  expect([response.status, response.headers.get('Cache-Control')]).toEqual([201, 'no-store'])
  return purchasedSchema.parse(await response.json())
}
/** What a purchase with a link was answered with. */
export const purchasedByLink = async (response: Response): Promise<OfferPurchased> => {
  expect([response.status, response.headers.get('Cache-Control')]).toEqual([201, 'no-store'])
  return offerPurchasedSchema.strict().parse(await response.json())
}
/** How many purchases a person has made. */
export const purchasesOf = ({ ledger, person }: Owner) =>
  ledger
    .prepare("SELECT count(*) AS n FROM operation WHERE person = ? AND kind = 'convert'")
    .bind(person)
    .first('n')
/** Bindings on which the ledger of a person is another. */
export const withLedger = ({ shard }: Owner, ledger: D1Database): Env => ({
  ...env,
  [`LEDGER_${shard}`]: ledger,
})
/** Buys a card of so many cents from a lot. */
export async function bought(here: SignedIn, lot: string, cents: number): Promise<Card> {
  const response = await buy(here, [await partOf(here, lot, cents)])
  return (await response.json<Purchased>()).cards[0]!
}

/** Somebody who has bought a card of 40 euros of 100. */
export async function cardHolder() {
  const owner = await newOwner()
  const lot = await owner.load()
  const here = await enter(owner)
  return { ...owner, lot, here, card: await bought(here, lot, 4000) }
}

/** The e-mails with cards to an address, the newest first. */
export const receiptsTo = async (email: string) =>
  (await mailsTo(email)).filter(
    (mail): mail is Extract<Mail, { kind: 'giftcard-receipt' }> => mail.kind === 'giftcard-receipt',
  )

/** The token of a reminder's link, sent to somebody's user id. */
export const tokenFor = (
  { shard, userId }: Pick<Owner, 'shard' | 'userId'>,
  lot: string,
  expiresOn = '2026-12-31',
) => signOffer(readConfig(env).MAIL_LINK_KEY, { lot, ledger: shard }, userId, expiresOn)

type Sending = { network?: string; headers?: Record<string, string>; bindings?: Env }
const sendPublic = (path: string, body: object, options: Sending = {}) =>
  send(path, { body, network: newNetwork(), ...options })
export const openOffer = (token: string, options?: Sending) =>
  sendPublic('/v1/giftcard-offer', { token }, options)
export const offerOf = async (token: string) => (await openOffer(token)).json<Offer>()
export const buyOffer = (token: string, version: number, amount_cents: number, options?: Sending) =>
  sendPublic('/v1/giftcard-offer/cards', { token, version, amount_cents }, options)
export const codeOfOffer = (token: string, card: string, options?: Sending) =>
  sendPublic('/v1/giftcard-offer/code', { token, card }, options)
export const balanceOf = (code: string, options?: Sending) =>
  sendPublic('/v1/card-balance', { code }, options)

/** Somebody who has been reminded of a lot of 100 euros. */
export async function reminded(changes: Partial<LoadInput> = {}) {
  const owner = await newOwner()
  const lot = await owner.load(changes)
  return { ...owner, lot, token: await tokenFor(owner, lot, changes.expiresOn) }
}
/** The version of the lot of a link, as it is shown now. */
export const versionOf = async (token: string) => (await offerOf(token)).account.version

/** Everything that is stored about money and codes; e-mails without how their sending went. */
export async function snapshot(): Promise<unknown> {
  const all = async (db: D1Database, ...queries: string[]) =>
    (await db.batch(queries.map((query) => db.prepare(query)))).map(({ results }) => results)
  return [
    await all(env.DB, 'SELECT * FROM card_code ORDER BY card', 'SELECT id, body FROM outbox ORDER BY id'),
    ...(await Promise.all(
      [env.LEDGER_0, env.LEDGER_1].map((ledger) =>
        all(ledger, 'SELECT * FROM operation', 'SELECT * FROM transfer', 'SELECT * FROM account'),
      ),
    )),
  ]
}

export { API }
