import { env, exports } from 'cloudflare:workers'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { findCardByCode } from '../../../worker/giftcards/find-card.ts'
import { codeBalanceSchema } from '../../../worker/giftcards/schemas.ts'
import { bucketOf } from '../../../worker/identity/attempts.ts'
import { cardCode } from '../../../worker/platform/card-code.ts'
import { readConfig } from '../../../worker/platform/config.ts'
import type { Env } from '../../../worker/platform/env.ts'
import { SPOKEN } from '../../../worker/platform/ids.ts'
import { HOST, refusal } from '../identity/api.ts'
import { newNetwork, send } from '../identity/saldo.ts'
import { observe } from '../wallet/observe.ts'
import {
  API,
  balanceOf,
  bought,
  cardHolder,
  clockAt,
  DECEMBER,
  enter,
  newOwner,
  registerPages,
  replace,
  textOf,
} from './owner.ts'

beforeAll(registerPages)
beforeEach(async () => {
  vi.spyOn(console, 'info').mockImplementation(() => {})
  clockAt(DECEMBER)
  await env.DB.prepare('DELETE FROM attempt').run()
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** A code that is written as one is and belongs to no card. */
const codeOfNobody = async (number = 0) =>
  (await cardCode(readConfig(env).CARD_CODE_KEY, `card_nobody ${number}`, 1)).text
/** Another last character, which the check character finds out. */
const mistyped = (code: string) =>
  code.slice(0, -1) + SPOKEN[(SPOKEN.indexOf(code.at(-1)!) + 1) % SPOKEN.length]
const ofEverybody = () => bucketOf(readConfig(env), 'card codes', 'of everybody')
const countOf = (bucket: string) =>
  env.DB.prepare('SELECT count FROM attempt WHERE bucket = ?').bind(bucket).first<number>('count')
/** Where the walls in front let everybody through, so that the limits in the database are all there is. */
const open = { limit: async () => ({ success: true }) } as RateLimit
const withoutWalls: Env = { ...env, RATE_LIMIT: open, WIDE_RATE_LIMIT: open }

describe('the balance of a card', () => {
  it('is told to whoever has the code, typed in whatever way, and nothing else', async () => {
    const { here, card, ...owner } = await cardHolder()
    const code = await textOf(here, card)
    await owner.wallet.spend(6000 + 1000, {}, new Date())
    for (const typed of [
      code,
      code.replaceAll(' ', ''),
      code.toLowerCase().replaceAll(' ', '-'),
      ` ${code}\n`,
    ]) {
      const response = await balanceOf(typed)
      expect([response.status, response.headers.get('Cache-Control')]).toEqual([200, 'no-store'])
      const answer = await response.json()
      expect(codeBalanceSchema.strict().parse(answer)).toEqual({
        ...{
          benefit: 'sports',
          uses: ['sports'],
          amount_cents: 3000,
          expires_on: '2027-03-31',
          days_left: 111,
        },
        last_four: card.last_four,
      })
    }
  })

  it('is told on the pages that may embed and to servers; browsers keep other pages from asking', async () => {
    const { here, card } = await cardHolder()
    const code = await textOf(here, card)
    const preflight = (origin: string) =>
      exports.default.fetch(`${API}/v1/card-balance`, {
        method: 'OPTIONS',
        headers: {
          Origin: origin,
          'Access-Control-Request-Method': 'POST',
          'Access-Control-Request-Headers': 'content-type',
        },
      })
    const allowed = await preflight(HOST)
    expect([allowed.status, allowed.headers.get('Access-Control-Allow-Origin')]).toEqual([204, HOST])
    expect(allowed.headers.get('Access-Control-Allow-Headers')).toContain('Content-Type')
    const embedded = await balanceOf(code, { headers: { Origin: HOST } })
    expect([embedded.status, embedded.headers.get('Access-Control-Allow-Origin')]).toEqual([200, '*'])
    const elsewhere = await preflight('https://a-shop.example')
    expect(elsewhere.headers.get('Access-Control-Allow-Origin')).toBeNull()
    expect(await refusal(elsewhere)).toEqual([403, 'origin-not-allowed'])
    expect((await balanceOf(code)).status).toBe(200)
  })

  it('is told of cards on each ledger', async () => {
    const holders = [await cardHolder(), await cardHolder()]
    expect(new Set(holders.map(({ shard }) => shard)).size).toBe(2)
    for (const { here, card, shard } of holders) {
      const stores = [observe(env.LEDGER_0), observe(env.LEDGER_1)] as const
      const bindings = { ...env, LEDGER_0: stores[0].ledger, LEDGER_1: stores[1].ledger }
      expect((await balanceOf(await textOf(here, card), { bindings })).status).toBe(200)
      expect(stores.map(({ calls }) => calls.length)).toEqual(shard ? [0, 1] : [1, 0])
    }
  })

  it('is told to the end of the last day in Helsinki', async () => {
    const { here, card } = await cardHolder()
    const code = await textOf(here, card)
    clockAt('2027-03-31T20:59:59.999Z')
    expect(await (await balanceOf(code)).json()).toMatchObject({ days_left: 0 })
    clockAt('2027-03-31T21:00:00.000Z')
    expect((await balanceOf(code)).status).toBe(404)
  })

  it('says what a payment with it would find', async () => {
    const { here, card, person, ledger } = await cardHolder()
    const found = await findCardByCode(env, readConfig(env), await textOf(here, card), new Date())
    expect(found).toMatchObject({
      usable: { person, lastFour: card.last_four, card: { id: card.id, amount_cents: 4000 } },
      isGuess: false,
    })
    expect(found.usable!.ledger).toBe(ledger)
    expect(await findCardByCode(env, readConfig(env), 'nothing', new Date())).toEqual({
      ...{ usable: undefined, isGuess: false },
    })
  })
})

/** The codes of cards that were once good, and the clock at a time when none of them is any more. */
async function codesThatEnded(): Promise<Record<'blocked' | 'spent' | 'expired', string>> {
  const [blocked, spent, expired] = [await cardHolder(), await cardHolder(), await newOwner()]
  const code = {
    blocked: await textOf(blocked.here, blocked.card),
    spent: await textOf(spent.here, spent.card),
  }
  await replace(blocked.here, blocked.card)
  await spent.wallet.spend(10_000, {}, new Date())
  const lot = await expired.load({ expiresOn: '2026-12-10' })
  const here = await enter(expired)
  const ofExpired = await textOf(here, await bought(here, lot, 100))
  clockAt('2027-03-10T22:00:00.000Z')
  return { ...code, expired: ofExpired }
}

describe('codes that do not work', () => {
  it('get one answer, byte for byte and after the same work', async () => {
    const { card } = await cardHolder()
    const code = await codesThatEnded()

    const answerTo = async (typed: string) => {
      const stores = { DB: observe(env.DB), LEDGER_0: observe(env.LEDGER_0), LEDGER_1: observe(env.LEDGER_1) }
      const bindings = Object.fromEntries(Object.entries(stores).map(([name, { ledger }]) => [name, ledger]))
      const response = await balanceOf(typed, { bindings: { ...env, ...bindings } })
      const headers = [...response.headers].filter(([name]) => !['date', 'request-id'].includes(name))
      const { request_id, ...body } = await response.json<Record<string, unknown>>()
      expect(request_id).toBeTruthy()
      const { DB, LEDGER_0, LEDGER_1 } = stores
      return {
        ...{ status: response.status, headers, body },
        directory: [DB.calls, DB.statements],
        ledgers: [...LEDGER_0.calls, ...LEDGER_1.calls, ...LEDGER_0.statements, ...LEDGER_1.statements],
      }
    }
    const answer = await answerTo('what is this')
    expect(answer).toMatchObject({ status: 404, body: { code: 'card-not-usable', retryable: false } })
    expect([answer.directory[0], answer.ledgers]).toEqual([
      ['batch', 'first', 'run'],
      ['first', expect.any(String)],
    ])
    const wrong = {
      ...code,
      unknown: await codeOfNobody(),
      another: await codeOfNobody(1),
      mistyped: mistyped(code.spent),
      swapped: code.spent.slice(1) + code.spent[0],
      'too short': code.spent.slice(1),
      'too long': `${code.spent}0`,
      'of a card’s id': card.id,
      blank: '   ',
      emoji: '🎁'.repeat(20),
      SQL: "' OR 1 = 1 --",
    }
    for (const [why, typed] of Object.entries(wrong)) {
      expect({ why, ...(await answerTo(typed)) }).toEqual({ why, ...answer })
    }
  })

  it.each([{}, { code: '' }, { code: 'A'.repeat(101) }, { code: 7 }, { code: 'A', card: 'card_1' }])(
    'and what is no question at all is refused as such: %j',
    async (body) => {
      expect(await refusal(await send('/v1/card-balance', { body }))).toEqual([400, 'invalid-request'])
    },
  )
})

describe('guessing', { timeout: 30_000 }, () => {
  /** How many of so many guesses at once are looked up. */
  async function guess(times: number, network: (at: number) => string): Promise<number> {
    const answers = await Promise.all(
      Array.from({ length: times }, async (_, at) =>
        balanceOf(await codeOfNobody(at), { network: network(at), bindings: withoutWalls }),
      ),
    )
    const refused = answers.filter(({ status }) => status === 429)
    for (const response of refused) expect(Number(response.headers.get('Retry-After'))).toBeGreaterThan(0)
    const lookedUp = answers.filter(({ status }) => status === 404).length
    expect(lookedUp + refused.length).toBe(times)
    return lookedUp
  }
  const minutes = (after: number) => clockAt(new Date(Date.parse(DECEMBER) + after * 60_000))
  const aHousehold = (at: number) => `2001:db8:0:7::${(at + 1).toString(16)}`
  const anOffice = (at: number) => `2001:db8:1:${(at + 1).toString(16)}::1`
  const anAddress = () => '203.0.113.7'
  const everywhere = (at: number) => `10.${at >> 16}.${(at >> 8) & 255}.${at & 255}`

  it.each([
    ['a household', 10, 40, aHousehold],
    ['an address, behind which there can be an office,', 50, 200, anAddress],
    ['the networks of an office', 50, 200, anOffice],
  ])('from %s is looking up %i codes at once and %i in an hour', async (_, atOnce, inAnHour, network) => {
    let lookedUp = 0
    for (const quarter of [0, 15, 30, 45]) {
      minutes(quarter)
      const now = await guess(atOnce + 20, network)
      expect(now).toBe(atOnce)
      lookedUp += now
      minutes(quarter + 14)
      expect(await guess(5, network)).toBe(0)
    }
    expect(lookedUp).toBe(inAnHour)
  })

  it('from everywhere is looking up 100,000 codes in an hour', async () => {
    const first = await guess(1, everywhere)
    // Counting so far by asking takes long: the counter is set on instead, and then asked for the rest.
    const set = await env.DB.prepare('UPDATE attempt SET count = 99900 WHERE bucket = ? AND count = ?')
      .bind(await ofEverybody(), first)
      .run()
    expect(set.meta.changes).toBe(1)
    expect(await guess(300, (at) => everywhere(at + 1))).toBe(100)
    minutes(59)
    expect(await guess(5, (at) => everywhere(at + 1000))).toBe(0)
    minutes(60)
    expect(await guess(5, (at) => everywhere(at + 2000))).toBe(5)
  })

  it('is what counts for everybody: no code that is mistyped, blocked, used up or past its last day', async () => {
    const code = await codesThatEnded()
    await env.DB.prepare('DELETE FROM attempt').run()
    const network = newNetwork()
    const counts = async () => ({
      ofEverybody: await countOf(await ofEverybody()),
      ofNetwork: await countOf(await bucketOf(readConfig(env), 'card codes of a network', network)),
    })
    const honest = [code.blocked, code.spent, code.expired, mistyped(code.spent), 'what is this']
    for (const [at, typed] of honest.entries()) {
      expect((await balanceOf(typed, { network })).status).toBe(404)
      expect(await counts()).toEqual({ ofEverybody: 0, ofNetwork: at + 1 })
    }
    expect((await balanceOf(await codeOfNobody(), { network })).status).toBe(404)
    expect(await counts()).toEqual({ ofEverybody: 1, ofNetwork: honest.length + 1 })
  })

  it('keeps out nobody whose code works: that gives its attempt back', async () => {
    const { here, card } = await cardHolder()
    const code = await textOf(here, card)
    await env.DB.prepare('DELETE FROM attempt').run() // the purchase has counted
    const network = newNetwork()
    for (let at = 0; at < 60; at++) expect((await balanceOf(code, { network })).status).toBe(200)
    const { results } = await env.DB.prepare('SELECT count FROM attempt').all()
    expect(results).toEqual([{ count: 0 }, { count: 0 }])
    // Once too many were wrong, a right one waits as well, or it would tell that it is right.
    expect(await guess(50, () => network)).toBe(50)
    const right = await balanceOf(code, { network })
    expect(right.headers.get('Retry-After')).toBe(String(15 * 60))
    expect(await refusal(right)).toEqual([429, 'too-many-attempts'])
  })
})
