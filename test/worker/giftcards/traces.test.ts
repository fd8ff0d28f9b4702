import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { relayMessages } from '../../../worker/jobs.ts'
import {
  balanceOf,
  buyOffer,
  cardHolder,
  clockAt,
  codeOf,
  codeOfOffer,
  DECEMBER,
  offerOf,
  openOffer,
  registerPages,
  replace,
  textOf,
  tokenFor,
} from './owner.ts'

/** What the log keeps of gift cards: people and cards by their ids, and nothing that could be used or read. */

type Line = { event: string } & Record<string, unknown>
let lines: Line[]
beforeAll(registerPages)
beforeEach(() => {
  lines = []
  for (const level of ['info', 'error', 'log', 'warn', 'debug'] as const) {
    vi.spyOn(console, level).mockImplementation((line) => lines.push(JSON.parse(line)))
  }
  clockAt(DECEMBER)
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})
const of = (event: string) => lines.filter((line) => line.event === event)

describe('the log', () => {
  it('tells what was bought, replaced and refused, without codes, tokens, addresses and names', async () => {
    const { person, here, card, lot, shard, ledger, userId } = await cardHolder()
    const old = await textOf(here, card)
    await codeOf(here, card)
    await balanceOf(old)
    await replace(here, card)
    await replace(here, card)
    const fresh = await textOf(here, card)
    await balanceOf(old)
    await balanceOf(`${fresh.slice(0, -1)}?`)
    const token = await tokenFor({ shard, userId }, lot)
    const { version } = (await offerOf(token)).account
    const [offered] = (await (await buyOffer(token, version, 100)).json<{ cards: { id: string }[] }>()).cards
    const ofOffer = await (await codeOfOffer(token, offered!.id)).json<{ code: string }>()
    await openOffer(`${token}x`)
    await openOffer(token, { headers: { Origin: 'https://elsewhere.example' } })
    await relayMessages(env, ledger, new Date())

    expect(of('cards-bought')).toEqual([
      { event: 'cards-bought', person, operation: expect.any(String), cards: [card.id] },
      { event: 'cards-bought', person, operation: expect.any(String), cards: [offered!.id] },
    ])
    const session = here.tokens.refresh_token.split('.')[0]
    expect(of('card-code-replaced')).toEqual([
      { event: 'card-code-replaced', person, session, card: card.id, revision: 2 },
    ])
    expect(of('refused')).toMatchObject([
      { code: 'card-not-usable', buckets: [expect.stringMatching(/^[\w-]{43}$/)] },
      { code: 'card-not-usable' },
      { code: 'own-page-only', path: '/v1/giftcard-offer' },
    ])
    const log = JSON.stringify(lines).replaceAll(/[\s-]/g, '')
    const codes = [old, fresh, ofOffer.code]
    expect(new Set(codes).size).toBe(3)
    for (const code of codes) expect(log).not.toContain(code.replaceAll(' ', ''))
    for (const part of token.split('.')) expect(log).not.toContain(part.replaceAll('-', ''))
    for (const personal of [userId, '@', 'Aino', 'Virtanen']) expect(log).not.toContain(personal)
  })
})
