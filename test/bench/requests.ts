import { randomInt, randomUUID } from 'node:crypto'
import type { DevVars } from '../../demo/dev-vars.ts'
import { ACCESS_TOKEN_LIFETIME, signAccessToken } from '../../worker/identity/access-token.ts'
import type { Config } from '../../worker/platform/config.ts'
import { newBrowserKeys, proofFor } from '../support/relying-party-browser.ts'
import { idOf, MERCHANTS, ORIGIN, type ShardSize } from './fixture.ts'
import type { Outgoing } from './load.ts'
import { PUBLIC_ORIGIN } from './server.ts'
import type { PaymentRequest } from './worker.ts'

/** Somebody of a shard, by number. */
type Somebody = { shard: ShardSize; number: number }

export const anybodyOf = (shard: ShardSize): Somebody => ({ shard, number: randomInt(shard.people) })

const aPayment = (shard: ShardSize): PaymentRequest => ({
  merchant: idOf('merchant', shard.number, randomInt(MERCHANTS)),
  use: 'sports',
  amount_cents: randomInt(50, 250),
})

/** A page on which somebody is signed in. Each request has a proof of its own. */
export type Page = {
  who: Somebody
  get(path: string): Promise<Outgoing>
  post(path: string, body: object): Promise<Outgoing>
  pay(changes?: Partial<PaymentRequest>, key?: string): Promise<Outgoing>
}

/** Signs people in, each with a key of their own. */
export function signInAs({ TOKEN_KEY }: Pick<DevVars, 'TOKEN_KEY'>) {
  const config = { TOKEN_KEY: JSON.parse(TOKEN_KEY), PUBLIC_ORIGIN } as Config

  return async (who: Somebody): Promise<Page> => {
    const { shard, number } = who
    const keys = await newBrowserKeys()
    const newToken = () =>
      signAccessToken(
        config,
        {
          personId: idOf('person', shard.number, number),
          session: idOf('session', shard.number, number),
          client: 'client_bench',
          origin: ORIGIN,
          ledger: shard.number,
          assurance: 'strong',
          keyThumbprint: keys.thumbprint,
        },
        new Date(),
      )
    let token = await newToken()
    let renewAt = Date.now() + (ACCESS_TOKEN_LIFETIME / 2) * 1000
    const signed = async ({ method, path, headers, body }: Outgoing): Promise<Outgoing> => {
      if (Date.now() > renewAt) {
        renewAt = Date.now() + (ACCESS_TOKEN_LIFETIME / 2) * 1000
        token = await newToken()
      }
      const accessToken = token
      const proof = await proofFor(keys, { method, url: PUBLIC_ORIGIN + path.split('?')[0], accessToken })
      return {
        method,
        path,
        ...(body && { body }),
        headers: { ...headers, Authorization: `DPoP ${accessToken}`, DPoP: proof, Origin: ORIGIN },
      }
    }
    return {
      who,
      get: (path) => signed({ method: 'GET', path }),
      post: (path, body) =>
        signed({
          ...{ method: 'POST', path, body: JSON.stringify(body) },
          headers: { 'Content-Type': 'application/json' },
        }),
      pay: (changes = {}, key = randomUUID()) => {
        const payment = { ...aPayment(shard), ...changes }
        return signed({
          method: 'POST',
          path: '/v1/me/payments',
          headers: { 'Content-Type': 'application/json', 'Idempotency-Key': `${payment.merchant}:${key}` },
          body: JSON.stringify(payment),
        })
      },
    }
  }
}

/** The same to bare handlers, which need no signatures. */
export const bare = {
  balances: ({ shard, number }: Somebody): Outgoing => ({
    method: 'GET',
    path: `/bare/balances?id=${idOf('person', shard.number, number)}`,
  }),
  pay: ({ shard, number }: Somebody): Outgoing => ({
    method: 'POST',
    path: `/bare/payments?id=${idOf('person', shard.number, number)}&session=${idOf('session', shard.number, number)}`,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(aPayment(shard)),
  }),
}
