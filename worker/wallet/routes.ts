import { Hono } from 'hono'
import { describeRoute, validator } from 'hono-openapi'
import type { AppContext } from '../platform/http.ts'
import { jsonAnswer, PROBLEM } from '../platform/openapi.ts'
import { Problem, refuseInvalid } from '../platform/problem.ts'
import { TRANSACTION_UNKNOWN } from './problems.ts'
import { readBalances, readWallet } from './read-balances.ts'
import { readHistory } from './read-history.ts'
import {
  accountsSchema,
  balancesSchema,
  historyQuerySchema,
  historySchema,
  receiptSchema,
} from './schemas.ts'
import { readReceipt } from './store/operation.ts'

const describe = { tags: ['Wallet'], security: [{ session: [] }] }
const NEVER_CACHED = { 'Cache-Control': 'no-store' }

/** A signed-in person's money: mounted at /v1, behind the check of the access token. */
export const walletApi = new Hono<AppContext>()
  .get(
    '/me/balances',
    describeRoute({
      ...describe,
      operationId: 'getBalances',
      summary: 'Read the balances',
      description:
        'What can be used today, the soonest expiry first. Money on hold, used up or expired is not in it. ' +
        'Never cached.',
      responses: { 200: jsonAnswer('What the person can use today.', balancesSchema), default: PROBLEM },
    }),
    async (c) => {
      const { personId: person, ledger } = c.get('holder')
      return c.json(await readBalances(ledger, { person, now: c.get('now') }), 200, NEVER_CACHED)
    },
  )
  .get(
    '/me/accounts',
    describeRoute({
      ...describe,
      operationId: 'listAccounts',
      summary: 'List lots and gift cards',
      description:
        'Each lot and gift card that has money today, on hold or not, the soonest expiry first. Never cached.',
      responses: { 200: jsonAnswer('The accounts.', accountsSchema), default: PROBLEM },
    }),
    async (c) => {
      const { personId: person, ledger } = c.get('holder')
      return c.json(await readWallet(ledger, { person, now: c.get('now') }), 200, NEVER_CACHED)
    },
  )
  .get(
    '/me/transactions',
    describeRoute({
      ...describe,
      operationId: 'listTransactions',
      summary: 'List what was done, newest first',
      description: 'Pages neither repeat nor miss a transaction while new ones are added. Never cached.',
      responses: { 200: jsonAnswer('A page of transactions.', historySchema), default: PROBLEM },
    }),
    validator('query', historyQuerySchema, refuseInvalid),
    async (c) => {
      const { personId, ledger } = c.get('holder')
      return c.json(await readHistory(ledger, personId, c.req.valid('query')), 200, NEVER_CACHED)
    },
  )
  .get(
    '/me/transactions/:id',
    describeRoute({
      ...describe,
      operationId: 'getTransaction',
      summary: 'Read one transaction with all its parts',
      description: 'A payment from several lots and cards has a part for each. It never changes.',
      responses: { 200: jsonAnswer('The transaction.', receiptSchema), default: PROBLEM },
    }),
    async (c) => {
      const { personId, ledger } = c.get('holder')
      const receipt = await readReceipt(ledger, c.req.param('id'), personId)
      if (!receipt) throw new Problem(TRANSACTION_UNKNOWN, 'id')
      return c.json(receipt, 200, NEVER_CACHED)
    },
  )
