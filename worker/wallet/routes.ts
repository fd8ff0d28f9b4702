import { type Context, Hono } from 'hono'
import { describeRoute, validator } from 'hono-openapi'
import { type AppContext, NEVER_CACHED } from '../platform/http.ts'
import { jsonAnswer, PROBLEM } from '../platform/openapi.ts'
import { Problem, refuseInvalid } from '../platform/problem.ts'
import { TRANSACTION_UNKNOWN } from './problems.ts'
import { type ExtensionRule, readBalances, readWallet } from './read-balances.ts'
import { readHistory } from './read-history.ts'
import {
  accountsSchema,
  balancesSchema,
  historyQuerySchema,
  historySchema,
  receiptSchema,
  type Service,
} from './schemas.ts'
import { readReceipt } from './store/operation.ts'

const describe = { tags: ['Wallet'], security: [{ session: [] }] }

/** Whose money is read, and of which service: a password opens Saldo only. */
function readerOf(c: Context<AppContext>) {
  const { personId: person, ledger, assurance } = c.get('holder')
  const service: Service | undefined = assurance === 'password' ? 'saldo' : undefined
  return { person, ledger, service, now: c.get('now') }
}

/**
 * A signed-in person's money: mounted at /v1, behind the check of the access token. `extensionOf` says what money can be
 * made to last longer, which is for another area to know.
 */
export const walletApi = (extensionOf: ExtensionRule) =>
  new Hono<AppContext>()
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
        const { ledger, ...reader } = readerOf(c)
        return c.json(await readBalances(ledger, { ...reader, extensionOf }), 200, NEVER_CACHED)
      },
    )
    .get(
      '/me/accounts',
      describeRoute({
        ...describe,
        operationId: 'listAccounts',
        summary: 'List lots and gift cards',
        description:
          'Each gift card, and each lot that has money today, on hold or not, the soonest expiry first. Never cached.',
        responses: { 200: jsonAnswer('The accounts.', accountsSchema), default: PROBLEM },
      }),
      async (c) => {
        const { ledger, ...reader } = readerOf(c)
        return c.json(await readWallet(ledger, { ...reader, extensionOf }), 200, NEVER_CACHED)
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
        const { ledger, person, service } = readerOf(c)
        const page = { ...c.req.valid('query'), service }
        return c.json(await readHistory(ledger, person, page), 200, NEVER_CACHED)
      },
    )
    .get(
      '/me/transactions/:id',
      describeRoute({
        ...describe,
        operationId: 'getTransaction',
        summary: 'Read one transaction with all its parts',
        description:
          'A payment from several lots and cards has a part for each. It never changes. ' +
          'Of a payment from Plus and Saldo, a sign-in with a password sees the parts and cents of Saldo.',
        responses: { 200: jsonAnswer('The transaction.', receiptSchema), default: PROBLEM },
      }),
      async (c) => {
        const { ledger, person, service } = readerOf(c)
        const receipt = await readReceipt(ledger, c.req.param('id'), person, service)
        if (!receipt) throw new Problem(TRANSACTION_UNKNOWN, 'id')
        return c.json(receipt, 200, NEVER_CACHED)
      },
    )
