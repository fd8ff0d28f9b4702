import { Hono } from 'hono'
import { describeRoute } from 'hono-openapi'
import type { AppContext } from '../platform/http.ts'
import { jsonAnswer } from '../platform/openapi.ts'
import { readBalances } from './read-balances.ts'
import { balancesSchema } from './schemas.ts'

/** A signed-in person's money: mounted at /v1, behind the check of the access token. */
export const walletApi = new Hono<AppContext>().get(
  '/me/balances',
  describeRoute({
    operationId: 'getBalances',
    summary: 'Read the balances',
    description:
      'What can be used today, the soonest expiry first. Money on hold, used up or expired is not in it. ' +
      'Never cached.',
    tags: ['Wallet'],
    security: [{ session: [] }],
    responses: {
      200: jsonAnswer('What the person can use today.', balancesSchema),
    },
  }),
  async (c) => {
    const { personId, ledger } = c.get('holder')
    const balances = await readBalances(ledger, { person: personId, now: c.get('now') })
    return c.json(balances, 200, { 'Cache-Control': 'no-store' })
  },
)
