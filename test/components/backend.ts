import { vi } from 'vitest'
import type { IdentityProvider, SignInOptions, TokenResponse } from '../../worker/identity/schemas.ts'
import type { Balances } from '../../worker/wallet/schemas.ts'

type BenefitBalance = Balances['benefits'][number]
type Answer = Response | Promise<Response>

export const json = (body: object, status = 200): Response => Response.json(body, { status })

/** An answer that never comes. */
export const never = (): Promise<Response> => new Promise(() => {})

/** An error as the worker gives it. */
export const problem = (status: number, code: string, retryable = false): Response =>
  json({ code, retryable, request_id: 'req_7f3k21' }, status)

const bankNames = [
  'OP',
  'Nordea',
  'S-Pankki',
  'Danske Bank',
  'Aktia',
  'POP Pankki',
  'Säästöpankki',
  'Oma Säästöpankki',
  'Handelsbanken',
  'Ålandsbanken',
  'Hightrust.id',
]
export const providers: IdentityProvider[] = [
  ...bankNames.map((name): IdentityProvider => ({ id: name.toLowerCase(), kind: 'bank', name })),
  { id: 'mobile', kind: 'mobile-certificate', name: 'Mobiilivarmenne' },
]

/** A benefit of Plus that has time left, with whatever a test wants otherwise. */
export const benefit = (values: Partial<BenefitBalance> = {}): BenefitBalance => ({
  benefit: 'sports',
  service: 'plus',
  amount_cents: 6400,
  expires_on: '2027-06-30',
  days_left: 221,
  expires_soon: false,
  ...values,
})

/** One benefit that expires soon, and three that do not. */
const benefits: BenefitBalance[] = [
  benefit({ expires_on: '2026-12-31', days_left: 40, expires_soon: true }),
  benefit({ benefit: 'sports-culture', amount_cents: 18640 }),
  benefit({ benefit: 'massage', amount_cents: 12000, expires_on: '2027-08-31' }),
  benefit({ benefit: 'flexible', amount_cents: 25000, expires_on: '2027-12-31' }),
]

export const balances = (list = benefits, asOf = new Date()): Balances => ({
  as_of: asOf.toISOString(),
  total_cents: list.reduce((sum, { amount_cents }) => sum + amount_cents, 0),
  benefits: list,
})

/** What the worker answers. A test replaces the answer that it is about. */
export const backend = {
  signIn: (): Answer =>
    json({ client: { id: 'client', name: 'Havuranta' }, providers } satisfies SignInOptions),
  token: (): Answer =>
    json({
      access_token: 'access',
      token_type: 'DPoP',
      expires_in: 300,
      refresh_token: 'refresh',
      person: { name: 'Aino Virtanen' },
    } satisfies TokenResponse),
  balances: (): Answer => json(balances()),
  signOut: (): Answer => new Response(null, { status: 204 }),
}
const usual = { ...backend }

/** Puts the stub of the worker in the way of `fetch`, with the usual answers. */
export function resetBackend(): void {
  Object.assign(backend, usual)
  vi.stubGlobal('fetch', async (url: string) => {
    const { pathname } = new URL(url)
    if (pathname === '/v1/token') return backend.token()
    if (pathname === '/v1/me/balances') return backend.balances()
    if (pathname === '/v1/sign-out') return backend.signOut()
    if (/^\/v1\/clients\/[^/]+\/sign-in$/.test(pathname)) return backend.signIn()
    throw new Error(`Nothing answers at ${url}`)
  })
}
