import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { outerWall } from '../../identity/attempts.ts'
import { NOT_OUR_FORM, TOO_MANY_ATTEMPTS } from '../../identity/problems.ts'
import { log } from '../../platform/log.ts'
import { problemOf } from '../../platform/problem.ts'
import { type DeskContext, onlyAgents, withText } from './access.ts'
import { addNewEmployer } from './add-employer.ts'
import { askForChange, changeEmployer } from './change-employer.ts'
import { askForUserId, changeUserId } from './change-user-id.ts'
import { find, start } from './find.ts'
import { searchEmployers, showEmployer } from './find-employers.ts'
import { handleRequest, showRequest } from './handle-request.ts'
import { addEmployerPage } from './pages/add-employer.ts'
import { employersPage } from './pages/employers.ts'
import { deskMessage, frameOf, href, nothingHere } from './pages/page.ts'
import { handlePayments, refuseLargeFile, showPayments } from './payments.ts'
import { changeCampaigns, showCampaigns } from './plan-campaigns.ts'
import { showLog } from './read-log.ts'
import { showPerson } from './see-person.ts'
import { mailPasswordLink } from './send-password-link.ts'
import { showProviders, switchNotice } from './switch-notice.ts'

/** In bytes; the largest form of the desk is a note, beside files of the bank. */
const LARGEST_FORM = 16_384
const LARGEST_FILE = 2 * 1024 * 1024

/** Where files of the bank go in. */
export const BANK_FILES = '/desk/payments'

const limitForm = bodyLimit({ maxSize: LARGEST_FORM })
const limitFile = bodyLimit({ maxSize: LARGEST_FILE + LARGEST_FORM, onError: refuseLargeFile })

/** For who comes back to an address that only takes forms, as from signing in again. */
const toPerson = (c: Context<DeskContext, '/people/:id/*'>) =>
  c.redirect(href(frameOf(c), `/desk/people/${c.req.param('id')}`))

/** What customer service works with. Mounted at /desk. */
export const deskPages = new Hono<DeskContext>()
  .use(withText, outerWall, onlyAgents, csrf(), (c, next) =>
    c.req.path === BANK_FILES ? limitFile(c, next) : limitForm(c, next),
  )
  .get('/', (c) => start(c))
  .get('/search', (c) => c.redirect(href(frameOf(c), '/desk')))
  .post('/search', find)
  .get('/people/:id', (c) => showPerson(c, c.req.param('id')))
  .get('/people/:id/user-id', (c) => askForUserId(c, c.req.param('id')))
  .post('/people/:id/user-id', (c) => changeUserId(c, c.req.param('id')))
  .get('/people/:id/password-link', toPerson)
  .post('/people/:id/password-link', (c) => mailPasswordLink(c, c.req.param('id')))
  .get('/requests/:number', (c) => showRequest(c, c.req.param('number')))
  .post('/requests/:number', (c) => handleRequest(c, c.req.param('number')))
  .get('/employers', (c) => employersPage(c))
  .post('/employers', searchEmployers)
  .get('/employers/add', (c) => addEmployerPage(c))
  .post('/employers/add', addNewEmployer)
  .get('/employers/:id', (c) => showEmployer(c, c.req.param('id')))
  .get('/employers/:id/:change', (c) => askForChange(c, c.req.param('id'), c.req.param('change')))
  .post('/employers/:id/:change', (c) => changeEmployer(c, c.req.param('id'), c.req.param('change')))
  .get('/providers', showProviders)
  .post('/providers', switchNotice)
  .get('/campaigns', (c) => showCampaigns(c))
  .post('/campaigns', changeCampaigns)
  .get('/payments', (c) => showPayments(c))
  .post('/payments', handlePayments)
  .get('/log', showLog)
  .all('*', (c) => nothingHere(c))

deskPages.onError((error, c) => {
  const { text, requestId } = frameOf(c)
  if (!text) throw error // and so to the page of the whole worker
  const status = error instanceof HTTPException ? error.status : problemOf(error, requestId).kind.status
  const { code, message } =
    status === 403
      ? { code: NOT_OUR_FORM.code, message: text.crossSite }
      : status === 429
        ? { code: TOO_MANY_ATTEMPTS.code, message: text.tooMany }
        : { code: undefined, message: text.failed }
  if (code) log('info', 'refused', { requestId, code, path: c.req.path })
  c.status(status as Parameters<typeof c.status>[0])
  return deskMessage(c, message)
})
