import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { expireBenefits } from '../../../worker/wallet/expire-benefits.ts'
import { readHistory } from '../../../worker/wallet/read-history.ts'
import type { History, Service } from '../../../worker/wallet/schemas.ts'
import { expectRefusal, walletOf } from './wallet-of.ts'

const ledger = env.LEDGER_0
const historyOf = (person: string, account: string, service?: Service) =>
  readHistory(ledger, person, { limit: 20, account, service })
const shown = ({ transactions }: History) =>
  transactions.map(({ kind, amount_cents, benefits }) => [kind, amount_cents, ...benefits])

describe('history of a lot or card', () => {
  it('is what moved its money, and the cents of it alone, newest first', async () => {
    const aino = walletOf('person_parts')
    const massage = await aino.load({ benefit: 'massage' })
    const flexible = await aino.load({ benefit: 'flexible', uses: ['sports', 'massage'], amountCents: 200 })
    const { parts } = await aino.convertAll([
      { lot: massage, amountCents: 60, uses: ['massage'] },
      { lot: flexible, amountCents: 150, uses: ['sports', 'massage'] },
    ])
    const [ofMassage, ofFlexible] = parts.map(({ to }) => to) as [string, string]
    await aino.close('2026-06-30')
    const paid = await aino.spend(250, { use: 'massage' })
    await aino.refund(paid, 20)

    expect(shown(await historyOf(aino.person, massage))).toEqual([
      ['spend', 40, 'massage'],
      ['convert', 60, 'massage'],
      ['load', 100, 'massage'],
    ])
    expect(shown(await historyOf(aino.person, flexible))).toEqual([
      ['spend', 50, 'flexible'],
      ['convert', 150, 'flexible'],
      ['load', 200, 'flexible'],
    ])
    expect(shown(await historyOf(aino.person, ofMassage))).toEqual([
      ['spend', 60, 'massage'],
      ['convert', 60, 'massage'],
    ])
    expect(shown(await historyOf(aino.person, ofFlexible))).toEqual([
      ['refund', 20, 'flexible'],
      ['spend', 100, 'flexible'],
      ['convert', 150, 'flexible'],
    ])
  })

  it('adds up to what is left of each, whatever was done with several', async () => {
    const aino = walletOf('person_adding up')
    const lot = await aino.load({ amountCents: 500 })
    const early = await aino.load({ amountCents: 300, service: 'plus', expiresOn: '2026-02-28' })
    const { parts } = await aino.convertAll([
      { lot, amountCents: 120 },
      { lot: early, amountCents: 80, expiresOn: '2026-04-30' },
    ])
    await aino.release(await aino.hold(400))
    const captured = await aino.capture(await aino.hold(600), 310)
    await aino.refund(captured, 200)
    await aino.spend(350)
    const march = new Date('2026-03-02T10:00:00.000Z')
    const back = await aino.refund(captured, 100, march) // in part to a new lot
    await expireBenefits(ledger, new Date('2026-05-02T10:00:00.000Z'))

    const isIn = (kind: string, account: string) =>
      ['load', 'refund'].includes(kind) || (kind === 'convert' && account.startsWith('card_'))
    const isOut = (kind: string, account: string) =>
      ['spend', 'capture', 'expire'].includes(kind) || (kind === 'convert' && account.startsWith('lot_'))
    const left = await aino.left()
    const cards = parts.map(({ to }) => to)
    const renewed = back.parts.map(({ to }) => to)
    expect(Object.keys(left).sort()).toEqual([...new Set([lot, early, ...cards, ...renewed])].sort())
    expect(Object.keys(left).length).toBeGreaterThan(4)
    for (const [account, available] of Object.entries(left)) {
      const sum = (await historyOf(aino.person, account)).transactions.reduce(
        (cents, { kind, amount_cents }) =>
          cents + (Number(isIn(kind, account)) - Number(isOut(kind, account))) * amount_cents,
        0,
      )
      expect([account, sum]).toEqual([account, available])
    }
  })

  it('comes in pages that are full, though other things lie between', async () => {
    const aino = walletOf('person_paging')
    const lot = await aino.load({ expiresOn: '2026-02-28' })
    await aino.load({ benefit: 'lunch' })
    const card = (await aino.convert(lot, 50)).parts[0]!.to
    for (const cents of [1, 2, 3]) {
      await aino.spend(cents)
      await aino.spend(1, { use: 'lunch' })
    }
    const seen: number[] = []
    let before: string | undefined
    do {
      const page = await readHistory(ledger, aino.person, { limit: 2, account: lot, before })
      expect(page.transactions.length).toBeGreaterThan(0)
      seen.push(...page.transactions.map(({ amount_cents }) => amount_cents))
      before = page.next ?? undefined
    } while (before)
    expect(seen).toEqual([3, 2, 1, 50, 100])
    const [bought] = (await historyOf(aino.person, card)).transactions
    const older = () => readHistory(ledger, aino.person, { limit: 2, account: card, before: bought!.id })
    await expectRefusal(older, 400, 'cursor-unknown', 'before')
  })

  it("is empty of another person's, and of what there is not", async () => {
    const [aino, onni] = [walletOf('person_asks'), walletOf('person_is asked about')]
    await aino.load()
    const theirs = await onni.load()
    for (const account of [theirs, 'lot_nobody']) {
      expect(await historyOf(aino.person, account)).toEqual({ transactions: [], next: null })
    }
    expect(await readHistory(env.LEDGER_1, onni.person, { limit: 9, account: theirs })).toMatchObject({
      transactions: [],
    })
  })

  it('of one service shows nothing of a lot of the other, though both paid together', async () => {
    const aino = walletOf('person_services')
    const saldo = await aino.load({ benefit: 'sports-culture', expiresOn: '2026-02-28' })
    const plus = await aino.load({ service: 'plus' })
    await aino.spend(150)
    expect(shown(await historyOf(aino.person, plus, 'saldo'))).toEqual([])
    expect(shown(await historyOf(aino.person, saldo, 'saldo'))).toEqual([
      ['spend', 100, 'sports-culture'],
      ['load', 100, 'sports-culture'],
    ])
    const all = await readHistory(ledger, aino.person, { limit: 20, service: 'saldo' })
    expect(shown(all)[0]).toEqual(['spend', 100, 'sports-culture'])
  })
})
