import { type Context, Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { benefitUsersForEmployers } from './benefit-users/employer-routes.ts'
import { activationApi } from './benefit-users/routes.ts'
import { TERMS_VERSION as PLUS_TERMS } from './benefit-users/terms.ts'
import { actsForEmployer, actsIn } from './employers/authorise.ts'
import { orderersApi } from './employers/orderer-routes.ts'
import { employersApi } from './employers/routes.ts'
import { enrolmentForEmployers } from './enrolment/employer-routes.ts'
import { enrolmentApi } from './enrolment/routes.ts'
import { TERMS_VERSION as SALDO_TERMS } from './enrolment/terms.ts'
import { giftcardsApi } from './giftcards/routes.ts'
import { extensionOf } from './giftcards/rules.ts'
import { authenticate } from './identity/authenticate.ts'
import { cors } from './identity/cors.ts'
import { passwordPages } from './identity/password-pages-routes.ts'
import { passwordApi } from './identity/password-routes.ts'
import { identityApi, signInPages } from './identity/routes.ts'
import { sessionsApi } from './identity/session-routes.ts'
import { invoicingApi } from './invoicing/routes.ts'
import { loadAtOnce, relayMailAtOnce } from './jobs.ts'
import { lunchApi } from './ordering/lunch-routes.ts'
import { orderingApi } from './ordering/routes.ts'
import { apiReference } from './pages/api-reference.ts'
import { elementPages } from './pages/element-pages.ts'
import { isPersonsWindow, problemPage } from './pages/problem-page.ts'
import { termsPage } from './pages/terms.ts'
import { readConfig } from './platform/config.ts'
import { health } from './platform/health.ts'
import type { AppContext } from './platform/http.ts'
import { newRequestId } from './platform/ids.ts'
import {
  answerProblem,
  limitBody,
  limitImport,
  logRefusal,
  notFound,
  type Problem,
  problemOf,
} from './platform/problem.ts'
import { reminderPages } from './reminders/pages.ts'
import { remindersApi } from './reminders/routes.ts'
import { reportsApi } from './reports/routes.ts'
import { BANK_FILES, deskPages } from './support/desk/routes.ts'
import { supportPages } from './support/pages.ts'
import { supportApi } from './support/routes.ts'
import { walletApi } from './wallet/routes.ts'

const strictTransportSecurity = 'max-age=31536000; includeSubDomains'
const NONE = ["'none'"]
const callHeaders = secureHeaders({
  strictTransportSecurity,
  contentSecurityPolicy: { defaultSrc: NONE, baseUri: NONE, formAction: NONE, frameAncestors: NONE },
})
// Pages set a policy of their own, and keep the windows that they open to sign somebody in.
const pageHeaders = secureHeaders({
  strictTransportSecurity,
  crossOriginOpenerPolicy: 'same-origin-allow-popups',
})
// A window that signs somebody in has to keep its opener, to which it hands the answer.
const windowHeaders = secureHeaders({ strictTransportSecurity, crossOriginOpenerPolicy: false })

const isCall = (c: Context<AppContext>) => /^\/(v1|healthz)(\/|$)/.test(c.req.path)

/** The whole worker. Areas know nothing of each other's routes; they meet here. */
export const app = new Hono<AppContext>()

app.use(async (c, next) => {
  const requestId = newRequestId()
  c.set('requestId', requestId)
  const now = new Date()
  c.set('now', now)
  c.header('Request-Id', requestId)
  c.header('Date', now.toUTCString()) // browsers with a wrong clock set theirs by it
  const headers = isCall(c) ? callHeaders : isPersonsWindow(c) ? windowHeaders : pageHeaders
  await headers(c, next)
})
// People get a page, programs problem details.
const answer = (c: Context<AppContext>, problem: Problem) =>
  isCall(c) ? answerProblem(c, problem) : problemPage(c, problem)
app.onError((error, c) => {
  const problem = problemOf(error, c.get('requestId'))
  logRefusal(c, problem)
  return answer(c, problem)
})
app.notFound((c) => answer(c, notFound()))

app.get('/healthz', health)
app.use('/v1/*', cors)
// Files of the bank, and lists of people to invite or to order for, are larger than anything else: they have limits of their
// own, for those who may send them.
const LISTS = ['users', 'users/check', 'orders', 'orders/:order'].map(
  (path) => `/v1/employer/:employer/plus/${path}`,
)
const IS_LIST = new RegExp(`^(${LISTS.join('|').replace(/:\w+/g, '[^/]+')})$`)
app.use((c, next) => (c.req.path === BANK_FILES || IS_LIST.test(c.req.path) ? next() : limitBody(c, next)))
app.use(async (c, next) => {
  c.set('config', readConfig(c.env))
  await next()
})
app.use(relayMailAtOnce)
app.use(BANK_FILES, loadAtOnce)
app.use('/v1/employer/:employer/plus/orders/:order/confirm', loadAtOnce)
app.use('/v1/employer/:employer/plus/lunch', loadAtOnce)
app.use('/v1/employer/:employer/plus/users/remove', loadAtOnce)
app.use('/v1/me/plus-invitations/accept', loadAtOnce)
app.use('/v1/me/*', authenticate)
app.use('/v1/employer/*', authenticate)
app.use('/v1/employer/:employer/*', actsForEmployer)
app.use('/v1/employer/:employer/plus/*', actsIn('plus'))
for (const path of LISTS) app.use(path, limitImport)
app.use('/v1/employer/:employer/periods/*', actsIn('saldo'))
app.route('/v1', identityApi)
app.route('/v1', sessionsApi)
app.route('/v1', passwordApi)
app.route('/v1', supportApi)
app.route('/v1', walletApi(extensionOf))
app.route('/v1', giftcardsApi)
app.route('/v1', remindersApi)
app.route('/v1', enrolmentApi)
app.route('/v1', activationApi)
app.route('/v1', benefitUsersForEmployers)
app.route('/v1', employersApi)
app.route('/v1', orderersApi)
app.route('/v1', enrolmentForEmployers)
app.route('/v1', invoicingApi)
app.route('/v1', orderingApi)
app.route('/v1', lunchApi)
app.route('/v1', reportsApi)
app.route('/sign-in', signInPages)
app.route('/sign-in', passwordPages)
app.route('/reminders', reminderPages)
app.route('/desk', deskPages)
app.route('/', elementPages)
app.route('/', supportPages)
app.get('/terms/saldo', termsPage('saldo', SALDO_TERMS))
app.get('/terms/plus', termsPage('plus', PLUS_TERMS))
app.get('/docs', apiReference)
