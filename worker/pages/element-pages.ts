import { type Context, Hono } from 'hono'
import { html } from 'hono/html'
import type { AppContext } from '../platform/http.ts'
import { pageLanguage } from '../platform/language.ts'
import { documentPage, type Html } from './page.ts'
import { pageText } from './text.ts'

/** The embed client of our own pages. */
const OWN_CLIENT = 'client_smartum'

/** A thin shell around one of the elements. `bundle` is the script that defines it. */
function elementPage(c: Context<AppContext>, title: string, bundle: 'sdk' | 'help', element: Html) {
  return documentPage(c, {
    language: pageLanguage(c),
    title,
    main: element,
    head: html`<script type="module" src="/v1/${bundle}.js"></script>`,
  })
}

/** The pages that links lead to: each shows one element. Mounted at the root. */
export const elementPages = new Hono<AppContext>()
  .get('/login', (c) =>
    elementPage(
      c,
      pageText[pageLanguage(c)].signIn,
      'sdk',
      html`<smartum-login client="${OWN_CLIENT}" role="${c.req.query('role') === 'employer' ? 'employer' : 'employee'}"></smartum-login>`,
    ),
  )
  .get('/password', (c) =>
    elementPage(
      c,
      pageText[pageLanguage(c)].password,
      'help',
      html`<smartum-password client="${OWN_CLIENT}" ${c.req.query('do') === 'change' ? 'change' : ''}></smartum-password>`,
    ),
  )
  .get('/.well-known/change-password', (c) => c.redirect('/password?do=change', 302))
  .get('/help', (c) =>
    elementPage(
      c,
      pageText[pageLanguage(c)].help,
      'help',
      html`<smartum-help client="${OWN_CLIENT}" topic="${c.req.query('topic') ?? ''}" request="${c.req.query('request') ?? ''}"></smartum-help>`,
    ),
  )
