import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { cardsOfPurchases, readAccount, readLots } from '../../../worker/wallet/store/cards.ts'
import { observe } from './observe.ts'
import { NOW, newKey, TOMORROW, walletOf } from './wallet-of.ts'

const ledger = env.LEDGER_0

describe('the lots of a purchase', () => {
  it('are read as they are, used up and ended too, and with them whether the purchase was made', async () => {
    const aino = walletOf('person_lots')
    const spent = await aino.load({ expiresOn: '2026-01-31', amountCents: 40 })
    const closed = await aino.load({ service: 'plus', benefit: 'flexible', uses: ['massage', 'sports'] })
    const left = await aino.load({ benefit: 'massage', amountCents: 7 })
    await aino.spend(40)
    await aino.hold(30)
    await aino.close('2026-01-16', { service: 'plus' })
    const ids = [spent, closed]
    const { lots, isDone } = await readLots(ledger, aino.person, ids, 'a purchase')
    const ofSaldo = { kind: 'lot', service: 'saldo', employer: aino.employer }
    expect(lots.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))).toEqual([
      {
        ...{ ...ofSaldo, id: spent, benefit: 'sports', uses: 'sports', amount_cents: 0, held_cents: 0 },
        ...{ expires_on: '2026-01-31', version: expect.any(Number) },
      },
      {
        ...{ ...ofSaldo, id: closed, service: 'plus', benefit: 'flexible', uses: 'sports massage' },
        ...{ amount_cents: 70, held_cents: 30, expires_on: '2026-01-16', version: expect.any(Number) },
      },
    ])
    expect(isDone).toBe(false)

    const key = newKey()
    await aino.convertAll([{ lot: left, amountCents: 7, uses: ['massage'] }], { key })
    expect(await readLots(ledger, aino.person, [left], key)).toMatchObject({
      lots: [{ id: left, amount_cents: 0 }],
      isDone: true,
    })
  })

  it("are none of another person's, of another shard, and no cards", async () => {
    const [aino, onni] = [walletOf('person_mine'), walletOf('person_theirs')]
    const lot = await aino.load()
    const card = (await aino.convert(lot, 1)).parts[0]!.to
    const theirs = await onni.load()
    const ids = [lot, card, theirs, 'lot_nobody', `funding:${aino.employer}`]
    const { lots } = await readLots(ledger, aino.person, ids, 'a key')
    expect(lots.map(({ id }) => id)).toEqual([lot])
    expect(await readLots(env.LEDGER_1, aino.person, ids, 'a key')).toEqual({ lots: [], isDone: false })
    expect(await readLots(ledger, aino.person, [], 'a key')).toEqual({ lots: [], isDone: false })
  })

  it('are read in one round trip', async () => {
    const observed = observe(ledger)
    await readLots(observed.ledger, 'person_anybody', ['lot_1'], 'a key')
    expect(observed.calls).toEqual(['batch'])
  })

  it('have the version that a purchase is refused with once it is old', async () => {
    const aino = walletOf('person_versions')
    const lot = await aino.load()
    const versionRead = async () => (await readLots(ledger, aino.person, [lot], 'a key')).lots[0]!.version
    expect(await aino.versions()).toEqual({ [lot]: await versionRead() })
    await aino.close('2026-06-30')
    expect(await aino.versions()).toEqual({ [lot]: await versionRead() })
    await aino.convert(lot, 1, { version: await versionRead() })
  })
})

describe('an account by its id', () => {
  it('is a lot or card with its owner, whatever is left of it and however long ago it ended', async () => {
    const aino = walletOf('person_by id')
    const lot = await aino.load({ expiresOn: '2026-01-15' })
    const card = (await aino.convert(lot, 100, { expiresOn: '2026-01-20' })).parts[0]!.to
    await aino.spend(60, {}, TOMORROW)
    expect(await readAccount(ledger, card)).toEqual({
      ...{ id: card, kind: 'card', owner: aino.person, benefit: 'sports', uses: 'sports', service: 'saldo' },
      ...{ employer: aino.employer, amount_cents: 40, held_cents: 0, expires_on: '2026-01-20' },
      version: expect.any(Number),
    })
    expect(await readAccount(ledger, lot)).toMatchObject({ kind: 'lot', owner: aino.person, amount_cents: 0 })
  })

  it('is nothing on another shard, nor of a company', async () => {
    const aino = walletOf('person_elsewhere')
    const lot = await aino.load()
    await aino.spend(1)
    expect(await readAccount(env.LEDGER_1, lot)).toBeNull()
    for (const id of [`funding:${aino.employer}`, 'merchant:gym', '', 'lot_%']) {
      expect([id, await readAccount(ledger, id)]).toEqual([id, null])
    }
  })
})

describe('the cards of purchases', () => {
  it('are those whose keys begin alike, in the order in which they were bought', async () => {
    const aino = walletOf('person_prefix')
    const [lot, other] = [await aino.load(), await aino.load()]
    const buy = async (key: string, lots = [lot]) =>
      (
        await aino.convertAll(
          lots.map((one) => ({ lot: one, amountCents: 5 })),
          { key },
        )
      ).parts.map(({ to }) => to)
    const later = await buy('link:b:2', [other, lot])
    const before = await buy('link:a:9')
    const first = await buy('link:b:1')
    const shortest = await buy('link:b:')
    await buy('link:bb')
    await buy('link:c:1')
    expect(await cardsOfPurchases(ledger, aino.person, 'link:b:')).toEqual([...later, ...first, ...shortest])
    expect(await cardsOfPurchases(ledger, aino.person, 'link:a:')).toEqual(before)
    expect(await cardsOfPurchases(ledger, aino.person, 'link:d:')).toEqual([])
    for (const wildcard of ['link:%', 'link:_:', 'LINK:b:']) {
      expect(await cardsOfPurchases(ledger, aino.person, wildcard)).toEqual([])
    }
  })

  it('take every character that a key may have, up to the last', async () => {
    const aino = walletOf('person_tilde')
    const lot = await aino.load()
    const { parts } = await aino.convertAll([{ lot, amountCents: 1 }], { key: 'tilde:~~~' })
    expect(await cardsOfPurchases(ledger, aino.person, 'tilde:~')).toEqual([parts[0]!.to])
  })

  it("are none of another person's, and nothing else that was done under such a key", async () => {
    const [aino, onni] = [walletOf('person_prefix of one'), walletOf('person_prefix of another')]
    await aino.load({ key: 'shared:load' })
    const theirs = await onni.load()
    await onni.convertAll([{ lot: theirs, amountCents: 5 }], { key: 'shared:theirs' })
    await aino.spend(1, { key: 'shared:spend' }, NOW)
    expect(await cardsOfPurchases(ledger, aino.person, 'shared:')).toEqual([])
  })
})
