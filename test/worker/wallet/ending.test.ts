import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { type EndingAccount, findEnding } from '../../../worker/wallet/store/ending.ts'
import { observe } from './observe.ts'
import { NOW, walletOf } from './wallet-of.ts'

const ledger = env.LEDGER_0
const START = { endsOn: '', owner: '', account: '' }
/** All of a person that ends on a day. */
const whole = (endsOn: string, owner: string) => ({ endsOn, owner, account: '~' })
type Asked = Partial<Parameters<typeof findEnding>[1]>
const findIn = (changes: Asked = {}) =>
  findEnding(ledger, { from: '2026-02-01', to: '2026-02-28', after: START, limit: 1000, ...changes })
const seen = (found: EndingAccount[]) =>
  found.map(({ expires_on, owner, amount_cents }) => [expires_on, owner, amount_cents])

beforeAll(async () => {
  const give = (owner: string, expiresOn: string, amountCents: number) =>
    walletOf(owner).load({ expiresOn, amountCents })
  await give('b', '2026-02-10', 20)
  await give('a', '2026-02-10', 10)
  await give('c', '2026-02-01', 30)
  await give('d', '2026-02-28', 40)
  await give('e', '2026-01-31', 50)
  await give('f', '2026-03-01', 60)
  await give('g', '2026-02-10', 70)
  await walletOf('g').spend(70)
  await give('h', '2026-02-10', 80)
  await walletOf('h').hold(79)
  await give('i', '2026-12-31', 90)
  await walletOf('i').close('2026-02-20')
  await walletOf('j').convert(await give('j', '2026-02-05', 100), 100, { expiresOn: '2026-02-27' })
  await walletOf('k', env.LEDGER_1).load({ expiresOn: '2026-02-10' })
})

describe('what ends soon', () => {
  it('is each lot and card that has money, from the first day to the last, by last day and owner', async () => {
    expect(seen(await findIn())).toEqual([
      ['2026-02-01', 'c', 30],
      ['2026-02-10', 'a', 10],
      ['2026-02-10', 'b', 20],
      ['2026-02-10', 'h', 1],
      ['2026-02-20', 'i', 90],
      ['2026-02-27', 'j', 100],
      ['2026-02-28', 'd', 40],
    ])
  })

  it('tells of each what a reminder needs', async () => {
    const aino = walletOf('person_told')
    const flexible = await aino.load({
      ...{ benefit: 'flexible', uses: ['lunch', 'massage'], service: 'plus', expiresOn: '2026-05-05' },
    })
    expect(await findIn({ from: '2026-05-05', to: '2026-05-05' })).toEqual([
      {
        ...{ id: flexible, kind: 'lot', owner: aino.person, benefit: 'flexible', uses: 'massage lunch' },
        ...{ service: 'plus', amount_cents: 100, expires_on: '2026-05-05' },
      },
    ])
  })

  it('goes on after a person, and before nobody else', async () => {
    const after = whole('2026-02-10', 'a')
    expect(seen(await findIn({ after, limit: 2 }))).toEqual([
      ['2026-02-10', 'b', 20],
      ['2026-02-10', 'h', 1],
    ])
    // Owners of a later day may sort before the one of the cursor.
    expect(seen(await findIn({ after: whole('2026-02-20', 'i') }))).toEqual([
      ['2026-02-27', 'j', 100],
      ['2026-02-28', 'd', 40],
    ])
    expect(await findIn({ after: whole('2026-02-28', 'd') })).toEqual([])
  })

  it('begins with the first day, when the cursor is of an earlier one', async () => {
    const all = await findIn()
    for (const after of [START, whole('2026-01-31', 'z'), { ...START, endsOn: '2026-02-01' }]) {
      expect(await findIn({ after })).toEqual(all)
    }
  })

  it.each([1, 2, 3, 7])('comes whole in runs of %i people at a time', async (limit) => {
    const found: EndingAccount[] = []
    let after = START
    for (;;) {
      const some = await findIn({ after, limit })
      if (!some.length) break
      found.push(...some)
      const last = some.at(-1)!
      after = { endsOn: last.expires_on, owner: last.owner, account: last.id }
    }
    expect(found).toEqual(await findIn())
  })

  it('has the several accounts of a person that end on one day side by side, by their ids', async () => {
    const giving = [1, 2, 3].map(() => walletOf('person_of three').load({ expiresOn: '2026-04-04' }))
    const lots = await Promise.all(giving)
    await walletOf('person_of one').load({ expiresOn: '2026-04-04' })
    const found = await findIn({ from: '2026-04-04', to: '2026-04-04' })
    expect(found.map(({ owner }) => owner)).toEqual(['person_of one', ...Array(3).fill('person_of three')])
    expect(found.slice(1).map(({ id }) => id)).toEqual(lots.sort())
  })

  it('is asked for by one statement', async () => {
    const observed = observe(ledger)
    const day = NOW.toISOString().slice(0, 10)
    await findEnding(observed.ledger, { from: day, to: day, after: START, limit: 10 })
    expect(observed).toMatchObject({ calls: ['all'], statements: [expect.any(String)] })
  })
})
