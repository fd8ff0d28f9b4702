import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import type { Env } from '../../../worker/platform/env.ts'
import { sendAs } from '../identity/saldo.ts'
import { observe, scans } from '../wallet/observe.ts'
import {
  balanceOf,
  buy,
  buyOffer,
  cardHolder,
  clockAt,
  codeOfOffer,
  DECEMBER,
  offerOf,
  openOffer,
  partOf,
  registerPages,
  replace,
  textOf,
  tokenFor,
} from './owner.ts'

/** The same statement with numbers for its parameters. */
function numbered(sql: string): string {
  let number = 0
  return sql.replaceAll(/\?(?!\d)/g, () => `?${++number}`)
}

beforeAll(registerPages)
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

it('whatever is asked about cards, nothing is read from end to end', { timeout: 30_000 }, async () => {
  vi.spyOn(console, 'info').mockImplementation(() => {})
  clockAt(DECEMBER)
  const { here, card, lot, shard, userId } = await cardHolder()
  const token = await tokenFor({ shard, userId }, lot)
  const part = await partOf(here, lot, 10)
  const code = await textOf(here, card)
  const [directory, ledger] = [observe(env.DB), observe(shard ? env.LEDGER_1 : env.LEDGER_0)]
  const bindings: Env = { ...env, DB: directory.ledger, [`LEDGER_${shard}`]: ledger.ledger }
  const read = (path: string) => sendAs(here, path, { method: 'GET', bindings })
  const statuses = [
    await read('/v1/me/cards'),
    await read(`/v1/me/cards/${card.id}/code`),
    await balanceOf(code, { bindings }),
    await buy(here, [part], { bindings }),
    await replace(here, card, { bindings }),
    await openOffer(token, { bindings }),
  ].map(({ status }) => status)
  expect(statuses).toEqual([200, 200, 200, 201, 200, 200])
  const offered = await buyOffer(token, (await offerOf(token)).account.version, 10, { bindings })
  const { cards } = await offered.json<{ cards: [{ id: string }] }>()
  expect((await codeOfOffer(token, cards[0].id, { bindings })).status).toBe(200)

  for (const [db, { statements }] of [
    [env.DB, directory],
    [shard ? env.LEDGER_1 : env.LEDGER_0, ledger],
  ] as const) {
    expect(statements.length).toBeGreaterThan(10)
    const scanning = await Promise.all(
      [...new Set(statements)].map(async (sql) => ({ sql, scans: await scans(db, numbered(sql)) })),
    )
    expect(scanning.filter((statement) => statement.scans.length)).toEqual([])
  }
})
