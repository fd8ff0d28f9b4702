import { env, exports } from 'cloudflare:workers'
import { base64url, SignJWT } from 'jose'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { linkToken } from '../../../worker/messages/mail.ts'
import { readConfig } from '../../../worker/platform/config.ts'
import { reconcile } from '../../../worker/wallet/reconcile.ts'
import { refusal } from '../identity/api.ts'
import { NIGHTS } from '../wallet/nights.ts'
import {
  API,
  bought,
  buyOffer,
  clockAt,
  codeOfOffer,
  DECEMBER,
  enter,
  offerOf,
  openOffer,
  purchased,
  registerPages,
  reminded,
  snapshot,
  versionOf,
} from './owner.ts'

beforeAll(registerPages)
beforeEach(() => {
  vi.spyOn(console, 'info').mockImplementation(() => {})
  clockAt(DECEMBER)
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})
afterAll(async () => {
  for (const ledger of [env.LEDGER_0, env.LEDGER_1]) expect(await reconcile(ledger)).toEqual([])
})

/** All that a link is for, asked for with a token. */
const asks = (token: string) => [openOffer(token), buyOffer(token, 1, 1), codeOfOffer(token, 'card_1')]

describe('a link that has ended', () => {
  it.each(NIGHTS)('says so, and works to the end of the last day: %s', async (_, lastDay, last, over) => {
    clockAt(last)
    const { token } = await reminded({ expiresOn: lastDay })
    expect((await openOffer(token)).status).toBe(200)
    const version = await versionOf(token)
    await purchased(await buyOffer(token, version, 1))
    clockAt(over)
    for (const response of await Promise.all([...asks(token), buyOffer(token, version, 1)])) {
      expect(await refusal(response)).toEqual([410, 'offer-expired'])
    }
  })

  it('because the employer has ended the use says the same, whatever the link says', async () => {
    const { token, wallet } = await reminded()
    await wallet.close('2026-12-20', {}, new Date())
    clockAt('2026-12-20T21:59:59.999Z')
    expect(await offerOf(token)).toMatchObject({
      account: { expires_on: '2026-12-20', extension: { expires_on: '2027-03-20' } },
    })
    clockAt('2026-12-20T22:00:00.000Z')
    for (const response of await Promise.all(asks(token))) {
      const { status, code, detail } = await response.json<{ status: number; code: string; detail: string }>()
      expect([status, code]).toEqual([410, 'offer-expired'])
      expect(detail).toMatch(/sign in.*e-mail/i)
    }
  })
})

describe('a token that is none of ours', () => {
  const key = () => base64url.decode(readConfig(env).MAIL_LINK_KEY)
  const inAYear = () => new Date(Date.now() + 365 * 86_400_000)
  type Claims = {
    lot: string
    ledger?: unknown
    audience?: string
    typ?: string
    alg?: string
    signedWith?: Uint8Array
  }
  const sign = ({
    lot,
    ledger = 0,
    audience = 'giftcard-offer',
    typ = 'giftcard-offer+jwt',
    alg = 'HS256',
    signedWith = key(),
  }: Claims) =>
    new SignJWT({ ledger })
      .setProtectedHeader({ alg, typ })
      .setSubject(lot)
      .setAudience(audience)
      .setExpirationTime(inAYear())
      .sign(signedWith)
  const json = (value: unknown) => base64url.encode(JSON.stringify(value))
  const payloadOf = (lot: string, ledger: number) => ({
    ...{ sub: lot, ledger, aud: 'giftcard-offer', exp: Math.floor(inAYear().getTime() / 1000) },
  })

  type Forger = (good: {
    lot: string
    shard: number
    token: string
    card: string
  }) => string | Promise<string>
  it.each<[string, Forger]>([
    [
      'without a signature',
      ({ lot, shard }) =>
        `${json({ alg: 'none', typ: 'giftcard-offer+jwt' })}.${json(payloadOf(lot, shard))}.`,
    ],
    [
      'that says it needs none',
      ({ lot, shard, token }) =>
        `${json({ alg: 'none', typ: 'giftcard-offer+jwt' })}.${json(payloadOf(lot, shard))}.${token.split('.')[2]}`,
    ],
    [
      'signed with another key',
      ({ lot, shard }) =>
        sign({ lot, ledger: shard, signedWith: crypto.getRandomValues(new Uint8Array(32)) }),
    ],
    [
      'signed with the key as it is written',
      ({ lot, shard }) =>
        sign({ lot, ledger: shard, signedWith: new TextEncoder().encode(readConfig(env).MAIL_LINK_KEY) }),
    ],
    ['for something else', ({ lot, shard }) => sign({ lot, ledger: shard, audience: 'unsubscribe' })],
    ['of another type', ({ lot, shard }) => sign({ lot, ledger: shard, typ: 'JWT' })],
    [
      'of another algorithm',
      ({ lot, shard }) => sign({ lot, ledger: shard, alg: 'HS512', signedWith: new Uint8Array(64) }),
    ],
    [
      'with another lot put in',
      ({ shard, token }) =>
        token
          .split('.')
          .with(1, json(payloadOf('lot_1', shard)))
          .join('.'),
    ],
    ['for a card', ({ card, shard }) => sign({ lot: card, ledger: shard })],
    ['for a lot that is not there', ({ shard }) => sign({ lot: 'lot_nobody', ledger: shard })],
    ['for another ledger', ({ lot, shard }) => sign({ lot, ledger: 1 - shard })],
    ['for a ledger that is not there', ({ lot }) => sign({ lot, ledger: 7 })],
    ['that was cut off', ({ token }) => token.slice(0, -1)],
    ['with something at its end', ({ token }) => `${token}A`],
    ['of a link to set a password', () => linkToken(readConfig(env).MAIL_LINK_KEY, 'seed')],
    ['that is no token', () => 'token'],
  ])('%s opens nothing', async (_, forge) => {
    const { lot, shard, token, person } = await reminded()
    const card = (await bought(await enter({ person }), lot, 10)).id
    expect((await openOffer(token)).status).toBe(200)
    const forged = await forge({ lot, shard, token, card })
    const before = await snapshot()
    for (const response of await Promise.all(asks(forged))) {
      expect(await refusal(response)).toEqual([404, 'offer-not-valid'])
    }
    expect(await snapshot()).toEqual(before)
  })

  it('without an end opens nothing', async () => {
    const { lot, shard } = await reminded()
    const endless = await new SignJWT({ ledger: shard })
      .setProtectedHeader({ alg: 'HS256', typ: 'giftcard-offer+jwt' })
      .setSubject(lot)
      .setAudience('giftcard-offer')
      .sign(key())
    expect(await refusal(await openOffer(endless))).toEqual([404, 'offer-not-valid'])
  })

  it('opens no session’s routes: a good token is no access token', async () => {
    const { token } = await reminded()
    const response = await exports.default.fetch(`${API}/v1/me/cards`, {
      headers: { Authorization: `DPoP ${token}` },
    })
    expect(response.status).toBe(401)
  })
})
