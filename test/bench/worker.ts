import { decodeJwt } from 'jose'
import { app } from '../../worker/app.ts'
import { SESSION_ENDED } from '../../worker/identity/problems.ts'
import { epochSeconds } from '../../worker/platform/clock.ts'
import type { Env } from '../../worker/platform/env.ts'
import { Problem } from '../../worker/platform/problem.ts'
import type { Use } from '../../worker/wallet/schemas.ts'
import { spend } from '../../worker/wallet/spend.ts'
import { readUsable } from '../../worker/wallet/store/balances.ts'
import { countRoundTrips } from './count-round-trips.ts'
import { acceptAll, insertRows, loadEverything, openEmployer } from './large-employer.ts'
import { timedReconcile } from './timed-reconcile.ts'

/** The worker that is measured: the real app with a route to pay, and bare handlers to compare it with. */

type BenchEnv = Env & { BARE: D1Database }
export type PaymentRequest = { merchant: string; use: Use; amount_cents: number }

const readSession = (db: D1Database, id: string) =>
  db
    .prepare('SELECT idle_until, ends_at FROM session WHERE id = ?')
    .bind(id)
    .first<{ idle_until: number; ends_at: number }>()

// Merchants take payments in another way. What a payment costs is the same: who pays, whether their session is alive,
// and the ledger's round trip.
app.post('/v1/me/payments', async (c) => {
  const { personId: person, ledger } = c.get('holder')
  const now = c.get('now')
  const { sid } = decodeJwt(c.req.header('Authorization')!.slice('DPoP '.length))
  const session = await readSession(c.env.DB, sid as string)
  if (!session || Math.min(session.idle_until, session.ends_at) <= epochSeconds(now)) {
    throw new Problem(SESSION_ENDED)
  }
  const { merchant, use, amount_cents: amountCents } = await c.req.json<PaymentRequest>()
  const key = c.req.header('Idempotency-Key') ?? ''
  return c.json(await spend(ledger, { key, person, merchant, use, amountCents }, now), 201)
})

const ledgerOf = (env: BenchEnv, url: URL) =>
  url.searchParams.get('ledger') === '1' ? env.LEDGER_1 : env.LEDGER_0

/** Handlers with nothing around them; an address names what only a token would in the app. */
async function answerBare(request: Request, env: BenchEnv): Promise<Response> {
  const url = new URL(request.url)
  const id = url.searchParams.get('id') ?? ''
  switch (url.pathname) {
    case '/bare/nothing':
      return new Response('ok')
    case '/bare/balances':
      return Response.json(await readUsable(env.LEDGER_0, id, new Date().toISOString().slice(0, 10)))
    case '/bare/payments': {
      const { merchant, amount_cents } = await request.json<PaymentRequest>()
      const session = await readSession(env.DB, url.searchParams.get('session') ?? '')
      const [inserted] = await env.BARE.batch([
        env.BARE.prepare(
          'INSERT INTO bare_transfer (id, debit_account, credit_account, amount) VALUES (?, ?, ?, ?)',
        ).bind(crypto.randomUUID(), id, merchant, amount_cents),
        env.BARE.prepare('UPDATE bare_account SET debits = debits + ?2 WHERE id = ?1').bind(id, amount_cents),
      ])
      return Response.json({ alive: session !== null, sequence: inserted!.meta.last_row_id }, { status: 201 })
    }
    case '/bare/employer':
      return Response.json(await openEmployer(env.DB, await request.json()))
    case '/bare/acceptances':
      return Response.json(await acceptAll(env.DB, id))
    case '/bare/loading':
      return Response.json(await loadEverything(env))
    case '/bare/rows':
      return Response.json(await insertRows(env.BARE, Number(id), Number(url.searchParams.get('batches'))))
    case '/bare/reconcile':
      return Response.json(await timedReconcile(ledgerOf(env, url)))
    default:
      return new Response(null, { status: 404 })
  }
}

export default {
  async fetch(request, env, context) {
    if (request.url.includes('/bare/')) return answerBare(request, env)
    if (!request.headers.has('Count-Round-Trips')) return app.fetch(request, env, context)
    const { countedEnv, counts } = countRoundTrips(env)
    const later: Promise<unknown>[] = []
    const began = Date.now()
    const answer = await app.fetch(request, countedEnv, {
      waitUntil: (work) => later.push(work),
      passThroughOnException: () => {},
      props: {},
    })
    const text = await answer.text()
    const took = Date.now() - began
    const counted = structuredClone(counts)
    await Promise.all(later)
    return Response.json({ status: answer.status, counts, text, answered: { took, counts: counted } })
  },
} satisfies ExportedHandler<BenchEnv>
