import { env, exports } from 'cloudflare:workers'
import { base64url, SignJWT } from 'jose'
import { describe, expect, it } from 'vitest'
import { linkToken } from '../../../worker/messages/mail.ts'
import { addressInOffer } from '../../../worker/messages/offer-token.ts'
import { readConfig } from '../../../worker/platform/config.ts'
import { sha256 } from '../../../worker/platform/secrets.ts'
import { refusal } from '../identity/api.ts'
import { newAddress } from '../identity/saldo.ts'
import { NIGHTS } from '../wallet/nights.ts'
import {
  API,
  addUpAfterwards,
  beginInDecember,
  bought,
  buyOffer,
  clockAt,
  codeOfOffer,
  enter,
  newOwner,
  offerOf,
  openOffer,
  purchasedByLink,
  reminded,
  snapshot,
  tokenFor,
  versionOf,
} from './owner.ts'

beginInDecember()
addUpAfterwards()

/** All that a link is for, asked for with a token. */
const asks = (token: string) => [openOffer(token), buyOffer(token, 1, 1), codeOfOffer(token, 'card_1')]

describe('a link that has ended', () => {
  it.each(NIGHTS)('says so, and works to the end of the last day: %s', async (_, lastDay, last, over) => {
    clockAt(last)
    const { token } = await reminded({ expiresOn: lastDay })
    expect((await openOffer(token)).status).toBe(200)
    const version = await versionOf(token)
    await purchasedByLink(await buyOffer(token, version, 1))
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

describe('a link that went to an address', () => {
  const setAddress = (table: 'saldo_user' | 'contact', person: string, email: string) =>
    env.DB.prepare(`UPDATE ${table} SET email = ? WHERE person = ?`).bind(email, person).run()
  /** What each of the three routes says, of a card that was bought with a link. */
  async function statuses(token: string, card: string, version: number): Promise<number[]> {
    const answers = [
      await openOffer(token),
      await buyOffer(token, version, 1),
      await codeOfOffer(token, card),
    ]
    return Promise.all(
      answers.map(async (response) => {
        if (!response.ok) expect(await refusal(response)).toEqual([410, 'offer-expired'])
        return response.status
      }),
    )
  }
  const WORKS = [200, 201, 200]
  const ENDED = [410, 410, 410]

  it('opens nothing once that is not the user id any more', async () => {
    const { token, person, userId } = await reminded()
    const version = await versionOf(token)
    const [card] = (await purchasedByLink(await buyOffer(token, version, 1))).cards
    expect(await statuses(token, card!.id, version)).toEqual(WORKS)
    await setAddress('saldo_user', person, newAddress('moved'))
    const before = await snapshot()
    expect(await statuses(token, card!.id, version)).toEqual(ENDED)
    expect(await snapshot()).toEqual(before)
    await setAddress('saldo_user', person, userId)
    expect(await statuses(token, card!.id, version)).toEqual(WORKS)
  })

  it('of Plus opens nothing once the employer gives another, also if the old one is the user id', async () => {
    const owner = await newOwner({ plus: true })
    const lot = await owner.load({ service: 'plus' })
    const toContact = await tokenFor({ ...owner, userId: owner.contact }, lot)
    const version = await versionOf(toContact)
    const [card] = (await purchasedByLink(await buyOffer(toContact, version, 1))).cards
    expect(await statuses(toContact, card!.id, version)).toEqual(WORKS)
    await setAddress('contact', owner.person, newAddress('moved'))
    expect(await statuses(toContact, card!.id, version)).toEqual(ENDED)
    await setAddress('saldo_user', owner.person, owner.contact)
    expect(await statuses(toContact, card!.id, version)).toEqual(ENDED)
  })

  it('opens nothing of somebody who has no address any more', async () => {
    const { token, person } = await reminded()
    await env.DB.prepare('DELETE FROM saldo_user WHERE person = ?').bind(person).run()
    expect(await statuses(token, 'card_1', 0)).toEqual(ENDED)
  })

  it('does not tell which it is', async () => {
    const { token, userId } = await reminded()
    const said = new TextDecoder().decode(base64url.decode(token.split('.')[1]!))
    expect(said).not.toContain(userId)
    expect(said).not.toContain(sha256(userId))
  })
})

describe('a token that is none of ours', () => {
  const key = () => base64url.decode(readConfig(env).MAIL_LINK_KEY)
  const inAYear = () => new Date(Date.now() + 365 * 86_400_000)
  type Claims = {
    lot: string
    userId: string
    ledger?: unknown
    audience?: string
    typ?: string
    alg?: string
    signedWith?: Uint8Array
  }
  const sign = async ({
    lot,
    userId,
    ledger = 0,
    audience = 'giftcard-offer',
    typ = 'giftcard-offer+jwt',
    alg = 'HS256',
    signedWith = key(),
  }: Claims) =>
    new SignJWT({ ledger, address: await addressInOffer(readConfig(env).MAIL_LINK_KEY, userId) })
      .setProtectedHeader({ alg, typ })
      .setSubject(lot)
      .setAudience(audience)
      .setExpirationTime(inAYear())
      .sign(signedWith)
  const json = (value: unknown) => base64url.encode(JSON.stringify(value))
  const payloadOf = (lot: string, ledger: number, address: string) => ({
    ...{ sub: lot, ledger, address, aud: 'giftcard-offer', exp: Math.floor(inAYear().getTime() / 1000) },
  })

  type Forger = (good: {
    lot: string
    userId: string
    address: string
    shard: number
    token: string
    card: string
  }) => string | Promise<string>
  it.each<[string, Forger]>([
    [
      'without a signature',
      ({ lot, shard, address }) =>
        `${json({ alg: 'none', typ: 'giftcard-offer+jwt' })}.${json(payloadOf(lot, shard, address))}.`,
    ],
    [
      'that says it needs none',
      ({ lot, shard, token, address }) =>
        `${json({ alg: 'none', typ: 'giftcard-offer+jwt' })}.${json(payloadOf(lot, shard, address))}.${token.split('.')[2]}`,
    ],
    [
      'signed with another key',
      ({ lot, userId, shard }) =>
        sign({ lot, userId, ledger: shard, signedWith: crypto.getRandomValues(new Uint8Array(32)) }),
    ],
    [
      'signed with the key as it is written',
      ({ lot, userId, shard }) =>
        sign({
          ...{ lot, userId, ledger: shard },
          signedWith: new TextEncoder().encode(readConfig(env).MAIL_LINK_KEY),
        }),
    ],
    [
      'for something else',
      ({ lot, userId, shard }) => sign({ lot, userId, ledger: shard, audience: 'unsubscribe' }),
    ],
    ['of another type', ({ lot, userId, shard }) => sign({ lot, userId, ledger: shard, typ: 'JWT' })],
    [
      'of another algorithm',
      ({ lot, userId, shard }) =>
        sign({ lot, userId, ledger: shard, alg: 'HS512', signedWith: new Uint8Array(64) }),
    ],
    [
      'with another lot put in',
      ({ shard, token, address }) =>
        token
          .split('.')
          .with(1, json(payloadOf('lot_1', shard, address)))
          .join('.'),
    ],
    ['for a card', ({ card, userId, shard }) => sign({ lot: card, userId, ledger: shard })],
    [
      'for a lot that is not there',
      ({ userId, shard }) => sign({ lot: 'lot_nobody', userId, ledger: shard }),
    ],
    ['for another ledger', ({ lot, userId, shard }) => sign({ lot, userId, ledger: 1 - shard })],
    ['for a ledger that is not there', ({ lot, userId }) => sign({ lot, userId, ledger: 7 })],
    ['that was cut off', ({ token }) => token.slice(0, -1)],
    ['with something at its end', ({ token }) => `${token}A`],
    ['of a link to set a password', () => linkToken(readConfig(env).MAIL_LINK_KEY, 'seed')],
    ['that is no token', () => 'token'],
  ])('%s opens nothing', async (_, forge) => {
    const { lot, userId, shard, token, person } = await reminded()
    const address = await addressInOffer(readConfig(env).MAIL_LINK_KEY, userId)
    const card = (await bought(await enter({ person }), lot, 10)).id
    expect((await openOffer(token)).status).toBe(200)
    const forged = await forge({ lot, userId, address, shard, token, card })
    const before = await snapshot()
    for (const response of await Promise.all(asks(forged))) {
      expect(await refusal(response)).toEqual([404, 'offer-not-valid'])
    }
    expect(await snapshot()).toEqual(before)
  })

  it('without an end opens nothing', async () => {
    const { lot, userId, shard } = await reminded()
    const address = await addressInOffer(readConfig(env).MAIL_LINK_KEY, userId)
    const endless = await new SignJWT({ ledger: shard, address })
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
