import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { app } from '../../../worker/app.ts'
import { extensionOf } from '../../../worker/giftcards/rules.ts'
import { readBalances, readWallet } from '../../../worker/wallet/read-balances.ts'
import { accountsSchema, historySchema, type Receipt, receiptSchema } from '../../../worker/wallet/schemas.ts'
import { type BrowserKeys, proofFor } from '../../support/relying-party-browser.ts'
import { API, HOST, newPerson, registerClient, signIn } from '../identity/api.ts'
import { observe } from './observe.ts'
import { walletOf } from './wallet-of.ts'

type SignedIn = { id: string; ledger: D1Database; get: (path: string, bindings?: Env) => Promise<Response> }
type Env = typeof env
let aino: SignedIn
let onni: SignedIn

/** A new person with an access token, on the shard that the directory has given them. */
async function signedIn(identityCode: string, provider?: string): Promise<SignedIn> {
  const person = await newPerson(identityCode)
  const { keys, tokens } = await signIn(person.id, HOST, provider)
  const get = async (path: string, bindings = env) =>
    app.request(`${API}${path}`, { headers: await headersFor(keys, tokens.access_token, path) }, bindings)
  return { id: person.id, ledger: [env.LEDGER_0, env.LEDGER_1][person.ledger]!, get }
}
const headersFor = async (keys: BrowserKeys, accessToken: string, path: string) => ({
  Authorization: `DPoP ${accessToken}`,
  Origin: HOST,
  DPoP: await proofFor(keys, { method: 'GET', url: API + path.split('?')[0], accessToken }),
})
const walletOfPerson = ({ id, ledger }: SignedIn) => walletOf(id, ledger)
const now = () => new Date()
const expectNeverCached = (response: Response) => {
  expect([response.status, response.headers.get('Cache-Control')]).toEqual([200, 'no-store'])
}

beforeAll(async () => {
  await registerClient()
  aino = await signedIn('120387-902P')
  onni = await signedIn('290793V6787')
  for (const person of [aino, onni]) {
    await walletOfPerson(person).load({ amountCents: 10_000, expiresOn: '2099-12-31' }, now())
  }
})

describe('GET /v1/me/balances', () => {
  it('answers with the balances of the signed-in person', async () => {
    const response = await aino.get('/v1/me/balances')
    expectNeverCached(response)
    const { as_of, ...balances } = await response.json<{ as_of: string }>()
    const { as_of: _, ...read } = await readBalances(aino.ledger, {
      person: aino.id,
      now: now(),
      extensionOf,
    })
    expect(Math.abs(Date.parse(as_of) - Date.now())).toBeLessThan(5000)
    expect(balances).toEqual(read)
    expect(read.total_cents).toBeGreaterThan(0)
  })
})

describe('GET /v1/me/accounts', () => {
  it('answers with the lots and cards of the signed-in person', async () => {
    const response = await aino.get('/v1/me/accounts')
    expectNeverCached(response)
    const accounts = accountsSchema.parse(await response.json())
    const read = await readWallet(aino.ledger, { person: aino.id, now: now(), extensionOf })
    expect(accounts.accounts).toEqual(read.accounts)
    expect(accounts.accounts).toMatchObject([
      { extension: { state: 'later', opens_on: '2099-11-30', expires_on: '2100-03-31', uses: ['sports'] } },
    ])
  })
})

describe('GET /v1/me/transactions', () => {
  const pageOf = async (person: SignedIn, query = '') => {
    const response = await person.get(`/v1/me/transactions${query}`)
    expectNeverCached(response)
    return historySchema.parse(await response.json())
  }
  const ids = (transactions: { id: string }[]) => transactions.map(({ id }) => id)

  it('answers with 20 at first, and more for those who ask', async () => {
    const wallet = walletOfPerson(onni)
    for (let cents = 1; cents <= 25; cents++) await wallet.spend(cents, {}, now())
    expect((await pageOf(onni)).transactions).toHaveLength(20)
    expect((await pageOf(onni, '?limit=100')).transactions).toHaveLength(26)
    expect((await pageOf(onni, '?limit=1')).transactions).toMatchObject([{ kind: 'spend', amount_cents: 25 }])
  })

  it('answers with pages that stay right while more is done', async () => {
    const wallet = walletOfPerson(aino)
    const done: Receipt[] = []
    for (let cents = 1; cents <= 6; cents++) done.push(await wallet.spend(cents, {}, now()))
    const newestFirst = ids(done).reverse()

    const first = await pageOf(aino, '?limit=3')
    expect(ids(first.transactions)).toEqual(newestFirst.slice(0, 3))
    await wallet.spend(7, {}, now())
    const second = await pageOf(aino, `?limit=3&before=${first.next}`)
    expect(ids(second.transactions)).toEqual(newestFirst.slice(3))
    await wallet.spend(8, {}, now())
    const third = await pageOf(aino, `?limit=3&before=${second.next}`)
    expect(third).toMatchObject({ transactions: [{ kind: 'load' }], next: null })
  })

  it('answers with what is of one lot or card, when that is asked for', async () => {
    const wallet = walletOfPerson(aino)
    const lot = await wallet.load({ benefit: 'massage', expiresOn: '2099-12-31' }, now())
    const massage = { uses: ['massage' as const], expiresOn: '2100-03-31' }
    const card = (await wallet.convert(lot, 40, massage, now())).parts[0]!.to
    expect(await pageOf(aino, `?account=${card}`)).toMatchObject({
      transactions: [{ kind: 'convert', amount_cents: 40, benefits: ['massage'] }],
      next: null,
    })
    expect((await pageOf(aino, `?account=${lot}&limit=1`)).next).not.toBeNull()
  })

  it.each([
    ['before=', 'before'],
    ['before=1', 'before'],
    ['before=operation_', 'before'],
    ['before=lot_1', 'before'],
    ["before=operation_1'--", 'before'],
    [`before=operation_${'1'.repeat(61)}`, 'before'],
    ['before=operation_1&before=operation_2', 'before'],
    ['account=', 'account'],
    ['account=merchant:gym', 'account'],
    ['account=operation_1', 'account'],
    ['account=card_', 'account'],
    ['account=lot_1&account=lot_2', 'account'],
    ['limit=0', 'limit'],
    ['limit=101', 'limit'],
    ['limit=1.5', 'limit'],
    ['limit=many', 'limit'],
    ['after=3', undefined],
  ])('refuses %s', async (query, parameter) => {
    const response = await aino.get(`/v1/me/transactions?${query}`)
    expect(response.status).toBe(400)
    expect(response.headers.get('Content-Type')).toBe('application/problem+json')
    const problem = await response.json<{ parameter?: string }>()
    expect(problem).toMatchObject({ code: 'invalid-request', retryable: false })
    expect(problem.parameter).toBe(parameter)
  })
})

describe('a cursor', () => {
  it.each(['of nobody', 'of another person'])('%s is refused', async (whose) => {
    const { id } = await walletOfPerson(onni).spend(1, {}, now())
    const before = whose === 'of nobody' ? 'operation_nobody' : id
    const response = await aino.get(`/v1/me/transactions?before=${before}`)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ code: 'cursor-unknown', parameter: 'before' })
  })
})

describe('GET /v1/me/transactions/:id', () => {
  it('answers with a transaction and all its parts, as it was answered when it was done', async () => {
    const receipt = await walletOfPerson(aino).spend(10, {}, now())
    const response = await aino.get(`/v1/me/transactions/${receipt.id}`)
    expectNeverCached(response)
    expect(receiptSchema.parse(await response.json())).toEqual(receipt)
  })

  it("answers 404 to somebody else's, and to what is none", async () => {
    const { id } = await walletOfPerson(onni).spend(1, {}, now())
    for (const unknown of [id, 'operation_nobody', '%', "'"]) {
      const response = await aino.get(`/v1/me/transactions/${encodeURIComponent(unknown)}`)
      expect(response.status).toBe(404)
      expect(await response.json()).toMatchObject({ code: 'transaction-unknown', parameter: 'id' })
    }
  })
})

describe('every read', () => {
  const paths = ['balances', 'accounts', 'transactions', 'transactions/operation_nobody']

  it.each(paths)('asks one shard, once, and nothing else: %s', async (path) => {
    const stores = { DB: observe(env.DB), LEDGER_0: observe(env.LEDGER_0), LEDGER_1: observe(env.LEDGER_1) }
    const bindings = Object.fromEntries(Object.entries(stores).map(([name, { ledger }]) => [name, ledger]))
    for (const person of [aino, onni]) {
      for (const { calls } of Object.values(stores)) calls.length = 0
      await person.get(`/v1/me/${path}`, { ...env, ...bindings })
      const own = person.ledger === env.LEDGER_0 ? 'LEDGER_0' : 'LEDGER_1'
      const calls = Object.entries(stores).map(([name, store]) => [name, store.calls])
      expect(Object.fromEntries(calls)).toEqual({ DB: [], LEDGER_0: [], LEDGER_1: [], [own]: ['all'] })
    }
  })

  it('finds the two people of these tests on different shards', () => {
    expect(aino.ledger).not.toBe(onni.ledger)
  })

  it.each(paths)('needs an access token: %s', async (path) => {
    expect((await app.request(`${API}/v1/me/${path}`, {}, env)).status).toBe(401)
  })
})

describe('after a sign-in with a password', () => {
  it('only Saldo is shown, in balances, accounts and history; a bank shows all of the same person', async () => {
    const code = '030594W903B'
    const [byPassword, byBank] = [await signedIn(code, 'password'), await signedIn(code)]
    expect(byPassword.id).toBe(byBank.id)
    const wallet = walletOfPerson(byBank)
    const expiresOn = '2099-12-31'
    const saldoLot = await wallet.load({ amountCents: 300, expiresOn, service: 'saldo' }, now())
    await wallet.load({ amountCents: 5_000, expiresOn, service: 'plus', benefit: 'massage' }, now())
    const ofSaldo = await wallet.spend(100, {}, now())
    const ofPlus = await wallet.spend(1_000, { use: 'massage' }, now())
    const flexible = { benefit: 'flexible' as const, uses: ['sports' as const] }
    const ending = { amountCents: 50, expiresOn: '2099-12-30', service: 'plus' as const }
    const plusLot = await wallet.load({ ...ending, ...flexible }, now())
    const ofBoth = await wallet.spend(70, {}, now())
    await wallet.close('2099-01-01', { service: 'plus' }, now())

    const seenBy = async (person: SignedIn) => {
      const read = async <T>(path: string) => (await person.get(`/v1/me/${path}`)).json<T>()
      const balances = await read<{ total_cents: number; benefits: { service: string }[] }>('balances')
      const { accounts } = await read<{ accounts: { service: string }[] }>('accounts')
      const history = async (query = '') =>
        historySchema
          .parse(await read(`transactions${query}`))
          .transactions.map(({ kind, amount_cents, benefits }) => [kind, amount_cents, ...benefits])
      const mixed = await read<Receipt>(`transactions/${ofBoth.id}`)
      return {
        total: balances.total_cents,
        services: [...new Set([...balances.benefits, ...accounts].map(({ service }) => service))].sort(),
        history: await history(),
        ofSaldoLot: await history(`?account=${saldoLot}`),
        ofPlusLot: await history(`?account=${plusLot}`),
        mixed: [mixed.amount_cents, ...mixed.parts.map(({ amount_cents }) => amount_cents)],
        receipts: await Promise.all(
          [ofSaldo, ofPlus].map(async ({ id }) => (await person.get(`/v1/me/transactions/${id}`)).status),
        ),
      }
    }
    const ofSaldoLot = [
      ['spend', 20, 'sports'],
      ['spend', 100, 'sports'],
      ['load', 300, 'sports'],
    ]
    expect(await seenBy(byPassword)).toEqual({
      total: 180,
      services: ['saldo'],
      history: ofSaldoLot,
      ofSaldoLot,
      ofPlusLot: [],
      mixed: [20, 20],
      receipts: [200, 404],
    })
    expect(await seenBy(byBank)).toEqual({
      total: 4_180,
      services: ['plus', 'saldo'],
      history: [
        ['close', 0],
        ['spend', 70, 'flexible', 'sports'],
        ['load', 50, 'flexible'],
        ['spend', 1_000, 'massage'],
        ['spend', 100, 'sports'],
        ['load', 5_000, 'massage'],
        ['load', 300, 'sports'],
      ],
      ofSaldoLot,
      ofPlusLot: [
        ['spend', 50, 'flexible'],
        ['load', 50, 'flexible'],
      ],
      mixed: [70, 50, 20],
      receipts: [200, 200],
    })
  })
})
