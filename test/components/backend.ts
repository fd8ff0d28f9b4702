import { vi } from 'vitest'
import type { Language } from '../../components/localize/localize.ts'
import type { OwnEmployer, PlusInvitation } from '../../worker/benefit-users/schemas.ts'
import type { FirstLink } from '../../worker/enrolment/schemas.ts'
import type {
  IdentityProvider,
  MailLink,
  Sessions,
  SignInOptions,
  TokenResponse,
  UserId,
} from '../../worker/identity/schemas.ts'
import type { Reminders } from '../../worker/reminders/schemas.ts'
import { helpIn } from '../../worker/support/help.ts'
import { helpTexts } from '../../worker/support/help-texts.ts'
import { employerAnswers } from './employer-answers.ts'
import { accounts, balances, cards, code, codeBalance, history, offer, purchased, receipt } from './money.ts'

import { myRegistrations, registration, registrationLink } from './registrations.ts'

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
  ...bankNames.map((name): IdentityProvider => {
    const id = name.toLowerCase()
    return { id, kind: 'bank', names: { fi: name, sv: name, en: name }, disturbance: null }
  }),
  {
    id: 'mobile',
    kind: 'mobile-certificate',
    names: { fi: 'Mobiilivarmenne', sv: 'Mobilcertifikat', en: 'Mobile certificate' },
    disturbance: null,
  },
]

/** The ways to sign in, with whatever a test wants otherwise; banks that are `disturbed` are so since this morning. */
export const signInOptions = ({
  disturbed = [] as string[],
  service = null as SignInOptions['client']['service'],
  broker = { disturbance: null, notice: null } as SignInOptions['broker'],
} = {}): SignInOptions => ({
  client: { id: 'client', name: 'Havuranta', service },
  providers: providers.map((each) => ({
    ...each,
    disturbance: disturbed.includes(each.id) ? { since: thisMorning() } : null,
  })),
  broker,
})

/** Twelve past nine today, by this device's clock. */
export function thisMorning(): string {
  const time = new Date()
  time.setHours(9, 12, 0, 0)
  return time.toISOString()
}

export const tokens = (values: Partial<TokenResponse> = {}): TokenResponse => ({
  access_token: 'access',
  token_type: 'DPoP',
  expires_in: 300,
  refresh_token: 'refresh',
  assurance: 'strong',
  person: { id: 'person_aino', name: 'Aino Virtanen' },
  ...values,
})

/** This browser, and two others. */
export const sessions = (): Sessions['sessions'] =>
  (
    [
      ['one', 'Havuranta', 'Chrome, Windows', 'strong'],
      ['two', 'Smartum', 'Safari, iPad', 'password'],
      ['three', 'Kallionurkka', '', 'strong'],
    ] as const
  ).map(([id, site, browser, assurance]) => ({
    id,
    current: id === 'one',
    site,
    browser,
    assurance,
    signed_in_at: thisMorning(),
    last_used_at: thisMorning(),
  }))

/** What somebody has chosen about reminders. */
export const reminders = (values: Partial<Reminders> = {}): Reminders => ({
  wanted: 'all',
  sent_to: ['a•••@havuranta.example'],
  ...values,
})

/** A link of an invitation that works. */
export const plusInvitation = (
  values: Partial<Extract<PlusInvitation, { state: 'valid' }>> = {},
): PlusInvitation => ({
  ...{ state: 'valid', purpose: 'accept', employer: 'Havuranta Oy', name: 'Aino' },
  ...{ full_name: 'Aino Virtanen', email: 'aino.virtanen@havuranta.example' },
  ...{ benefits: ['sports-culture', 'lunch', 'commuting'] },
  terms: { version: '2026-11', url: 'https://smartum.example/terms/plus' },
  ...values,
})

/** From whom somebody has accepted benefits. */
export const ownEmployer = (values: Partial<OwnEmployer> = {}): OwnEmployer => ({
  ...{
    id: 'employer_havuranta',
    name: 'Havuranta Oy',
    accepted_at: thisMorning(),
    waits_for: 'order',
    lunch_on: null,
  },
  ...values,
})

/** What the worker answers. A test replaces the answer that it is about. */
export const backend = {
  signIn: (): Answer => json(signInOptions()),
  token: (): Answer => json(tokens()),
  sessions: (): Answer => json({ sessions: sessions() }),
  endSession: (_id: string): Answer => new Response(null, { status: 204 }),
  endAllSessions: (): Answer => new Response(null, { status: 204 }),
  balances: (): Answer => json(balances()),
  reminders: (): Answer => json(reminders()),
  chooseReminders: (_body: unknown): Answer => new Response(null, { status: 204 }),
  accounts: (): Answer => json(accounts()),
  cards: (): Answer => json(cards()),
  transactions: (_query: URLSearchParams): Answer => json(history()),
  transaction: (id: string): Answer => json(receipt(id)),
  code: (_card: string): Answer => json(code()),
  buyCards: (_body: unknown): Answer => json(purchased(), 201),
  offer: (_body: unknown): Answer => json(offer()),
  buyOffered: (_body: unknown): Answer => json(purchased({ mailed_to: null }), 201),
  offeredCode: (_body: unknown): Answer => json(code()),
  cardBalance: (_body: unknown): Answer => json(codeBalance()),
  replaceCode: (_card: string, _body: unknown): Answer => json(code({ last_four: '9XWM', revision: 2 })),
  registrationLink: (_code: string): Answer => json(registrationLink()),
  register: (_body: unknown): Answer => json({}, 202),
  checkFirstLink: (_body: unknown): Answer => json({ email: 'ville@oma.example' } satisfies FirstLink),
  confirmRegistration: (_body: unknown): Answer => new Response(null, { status: 204 }),
  myRegistrations: (): Answer => json(myRegistrations()),
  registerOwn: (_body: unknown): Answer => json(registration()),
  checkPlusInvitation: (_body: unknown): Answer => json(plusInvitation()),
  acceptPlusInvitation: (_body: unknown): Answer => json(ownEmployer()),
  ownPlus: (): Answer => json({ employers: [] }),
  signOut: (): Answer => new Response(null, { status: 204 }),
  passwordLinks: (_body: unknown): Answer => json({}, 202),
  checkLink: (_body: unknown): Answer =>
    json({ purpose: 'password', email: 'aino@havuranta.example' } satisfies MailLink),
  setPassword: (_body: unknown): Answer => new Response(null, { status: 204 }),
  userId: (): Answer => json({ user_id: 'a•••o@h•••a.example', has_password: true } satisfies UserId),
  changeUserId: (_body: unknown): Answer => json({}, 202),
  confirmUserId: (_body: unknown): Answer => new Response(null, { status: 204 }),
  changePassword: (_body: unknown): Answer => new Response(null, { status: 204 }),
  help: (language: Language): Answer =>
    json(helpIn(language, helpTexts[language], 'https://smartum.example')),
  feedback: (_id: string, _body: unknown): Answer => new Response(null, { status: 204 }),
  serviceRequest: (_body: unknown): Answer => json({ number: 'P-7F3KQ2' }, 201),
  newsletter: (_body: unknown): Answer => json({}, 202),
  /** What is for whoever acts for an employer: `path` is all after `/v1/employer`, with its query. */
  employer: (path: string, sent?: { body: unknown; key: string | null }): Answer =>
    employerAnswers(path, undefined, sent),
}
const usual = { ...backend }

/** Puts the stub of the worker in the way of `fetch`, with the usual answers. */
export function resetBackend(): void {
  Object.assign(backend, usual)
  vi.stubGlobal('fetch', async (url: string, { method, body, headers }: RequestInit = {}) => {
    const { pathname, searchParams, search } = new URL(url)
    if (pathname === '/v1/token') return backend.token()
    if (pathname === '/v1/me/balances') return backend.balances()
    if (pathname === '/v1/me/accounts') return backend.accounts()
    if (pathname === '/v1/me/cards' && method !== 'POST') return backend.cards()
    if (pathname === '/v1/me/transactions') return backend.transactions(searchParams)
    const [, done] = /^\/v1\/me\/transactions\/(.+)$/.exec(pathname) ?? []
    if (done) return backend.transaction(done)
    const [, ofCode] = /^\/v1\/me\/cards\/(.+)\/code$/.exec(pathname) ?? []
    if (ofCode) return backend.code(ofCode)
    if (pathname === '/v1/me/sessions') return backend.sessions()
    if (pathname === '/v1/me/sign-out-everywhere') return backend.endAllSessions()
    const [, ended] = /^\/v1\/me\/sessions\/(.+)\/end$/.exec(pathname) ?? []
    if (ended) return backend.endSession(ended)
    const sent: unknown = typeof body === 'string' ? JSON.parse(body) : undefined
    if (/^\/v1\/employer(\/|$)/.test(pathname)) {
      const ofEmployer = pathname.slice('/v1/employer'.length) + search
      const key = new Headers(headers).get('Idempotency-Key')
      return method === 'POST'
        ? backend.employer(ofEmployer, { body: sent, key })
        : backend.employer(ofEmployer)
    }
    if (pathname === '/v1/me/reminders') {
      return method === 'POST' ? backend.chooseReminders(sent) : backend.reminders()
    }
    const [, lost] = /^\/v1\/me\/cards\/(.+)\/replace$/.exec(pathname) ?? []
    if (lost) return backend.replaceCode(lost, sent)
    if (pathname === '/v1/me/cards') return backend.buyCards(sent)
    if (pathname === '/v1/giftcard-offer') return backend.offer(sent)
    if (pathname === '/v1/giftcard-offer/cards') return backend.buyOffered(sent)
    if (pathname === '/v1/giftcard-offer/code') return backend.offeredCode(sent)
    if (pathname === '/v1/card-balance') return backend.cardBalance(sent)
    if (pathname === '/v1/help') return backend.help(searchParams.get('lang') as Language)
    const [, answer] = /^\/v1\/answers\/(.+)\/feedback$/.exec(pathname) ?? []
    if (answer) return backend.feedback(answer, sent)
    if (pathname === '/v1/service-requests') return backend.serviceRequest(sent)
    if (pathname === '/v1/newsletter') return backend.newsletter(sent)
    const [, link] = /^\/v1\/registration-links\/(.+)$/.exec(pathname) ?? []
    if (link) return backend.registrationLink(link)
    if (pathname === '/v1/registrations/check') return backend.checkFirstLink(sent)
    if (pathname === '/v1/registrations/confirm') return backend.confirmRegistration(sent)
    if (pathname === '/v1/registrations') return backend.register(sent)
    if (pathname === '/v1/me/registrations') {
      return method === 'POST' ? backend.registerOwn(sent) : backend.myRegistrations()
    }
    if (pathname === '/v1/plus-invitations/check') return backend.checkPlusInvitation(sent)
    if (pathname === '/v1/me/plus-invitations/accept') return backend.acceptPlusInvitation(sent)
    if (pathname === '/v1/me/plus') return backend.ownPlus()
    if (pathname === '/v1/password-links') return backend.passwordLinks(sent)
    if (pathname === '/v1/mail-links/check') return backend.checkLink(sent)
    if (pathname === '/v1/passwords') return backend.setPassword(sent)
    if (pathname === '/v1/me/user-id/confirm') return backend.confirmUserId(sent)
    if (pathname === '/v1/me/password') return backend.changePassword(sent)
    if (pathname === '/v1/me/user-id') {
      return method === 'POST' ? backend.changeUserId(sent) : backend.userId()
    }
    if (pathname === '/v1/sign-out') return backend.signOut()
    if (/^\/v1\/clients\/[^/]+\/sign-in$/.test(pathname)) return backend.signIn()
    throw new Error(`Nothing answers at ${url}`)
  })
}
