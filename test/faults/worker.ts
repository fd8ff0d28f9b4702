import { relayMessages } from '../../worker/jobs.ts'
import type { Env } from '../../worker/platform/env.ts'
import { Problem } from '../../worker/platform/problem.ts'
import { closeBenefit } from '../../worker/wallet/close-benefit.ts'
import { convertToCards } from '../../worker/wallet/convert-to-cards.ts'
import { expireBenefits } from '../../worker/wallet/expire-benefits.ts'
import { capture, hold, release } from '../../worker/wallet/hold.ts'
import {
  depositLunch,
  depositPrepaid,
  loadBenefit,
  reverseLoad,
  settleFunding,
  withdrawLunch,
} from '../../worker/wallet/load-benefit.ts'
import { reconcile } from '../../worker/wallet/reconcile.ts'
import { refund } from '../../worker/wallet/refund.ts'
import type { Receipt } from '../../worker/wallet/schemas.ts'
import { spend } from '../../worker/wallet/spend.ts'
import { type Enrolled, type OperationName, THROW_AFTER_COMMIT } from './contract.ts'
import { enrol, readDirectory, readShard } from './observed.ts'

/** The worker that is killed: the wallet's own functions, each behind a route, and the clock in the caller's hand. */

type Operation = (ledger: D1Database, input: never, now: Date) => Promise<Receipt>

const OPERATIONS = {
  deposit: depositPrepaid,
  topUp: depositLunch,
  withdraw: withdrawLunch,
  settle: settleFunding,
  load: loadBenefit,
  spend,
  hold: (ledger, { until, ...input }: Parameters<typeof hold>[1], now) =>
    hold(ledger, { ...input, until: new Date(until) }, now),
  capture,
  release,
  refund,
  convert: convertToCards,
  close: closeBenefit,
  reverse: reverseLoad,
} satisfies Record<OperationName, Operation>

const throwingAfterCommit = (ledger: D1Database) =>
  ({
    prepare: (sql: string) => ledger.prepare(sql),
    async batch(statements: D1PreparedStatement[]) {
      await ledger.batch(statements)
      throw new Error('the connection was lost')
    },
  }) as unknown as D1Database

type Body = { statements?: string[]; people?: Enrolled[]; input?: object; now?: string }

async function answer(request: Request, env: Env): Promise<unknown> {
  const [, place, action, name] = new URL(request.url).pathname.split('/')
  const body = request.method === 'POST' ? await request.json<Body>() : {}
  if (place === 'migrate') {
    const database = env[action as 'DB']
    return database.batch(body.statements!.map((sql) => database.prepare(sql)))
  }
  if (place === 'directory') return body.people ? enrol(env.DB, body.people) : readDirectory(env.DB)
  const now = new Date(body.now!)
  const shard = place === '0' ? env.LEDGER_0 : env.LEDGER_1
  const ledger = request.headers.has(THROW_AFTER_COMMIT) ? throwingAfterCommit(shard) : shard
  switch (action) {
    case 'operations':
      return (OPERATIONS[name as OperationName] as Operation)(ledger, body.input as never, now)
    case 'expire':
      return expireBenefits(ledger, now)
    case 'relay':
      return { delivered: await relayMessages(env, ledger, now) }
    case 'reconcile':
      return reconcile(ledger)
    default:
      return readShard(ledger)
  }
}

export default {
  async fetch(request, env) {
    try {
      return Response.json((await answer(request, env)) ?? {})
    } catch (error) {
      if (!(error instanceof Problem)) return Response.json({ error: String(error) }, { status: 500 })
      const { kind, availableCents } = error
      return Response.json({ code: kind.code, available_cents: availableCents }, { status: kind.status })
    }
  },
} satisfies ExportedHandler<Env>
