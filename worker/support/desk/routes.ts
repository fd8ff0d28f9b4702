import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { outerWall } from '../../identity/attempts.ts'
import { NOT_OUR_FORM, TOO_MANY_ATTEMPTS } from '../../identity/problems.ts'
import { log } from '../../platform/log.ts'
import { problemOf } from '../../platform/problem.ts'
import { type DeskContext, onlyAgents } from './access.ts'
import { askForUserId, changeUserId } from './change-user-id.ts'
import { find, start } from './find.ts'
import { handleRequest, showRequest } from './handle-request.ts'
import { deskMessage, frameOf, href, nothingHere } from './pages/page.ts'
import { changeCampaigns, showCampaigns } from './plan-campaigns.ts'
import { showLog } from './read-log.ts'
import { showPerson } from './see-person.ts'
import { mailPasswordLink } from './send-password-link.ts'
import { showProviders, switchNotice } from './switch-notice.ts'

/** In bytes; the largest form of the desk is a note. */
const LARGEST_FORM = 16_384

/** For who comes back to an address that only takes forms, as from signing in again. */
const toPerson = (c: Context<DeskContext, '/people/:id/*'>) =>
  c.redirect(href(frameOf(c), `/desk/people/${c.req.param('id')}`))

/** What customer service works with. Mounted at /desk. */
export const deskPages = new Hono<DeskContext>()
  .use(outerWall, onlyAgents, csrf(), bodyLimit({ maxSize: LARGEST_FORM }))
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
  .get('/providers', showProviders)
  .post('/providers', switchNotice)
  .get('/campaigns', (c) => showCampaigns(c))
  .post('/campaigns', changeCampaigns)
  .get('/log', showLog)
  .all('*', (c) => nothingHere(c))

deskPages.onError((error, c) => {
  const { text, requestId } = frameOf(c)
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
