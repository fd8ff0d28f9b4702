import { type Context, Hono } from 'hono'
import { html } from 'hono/html'
import type { AppContext } from '../platform/http.ts'
import { pageLanguage } from '../platform/language.ts'
import { documentPage, type Html } from './page.ts'
import { pageText } from './text.ts'

/** The embed client of our own pages. */
const OWN_CLIENT = 'client_smartum'

/** What stands in an element until its script has come; for good, if that does not. */
const untilThere = (text: (typeof pageText)['fi']): Html =>
  html`<noscript><p>${text.needsScript}</p></noscript><p class="slow">${text.slow}</p>
    <p class="slow">${text.call} <a href="tel:+35860014988">+358 600 149 88</a></p>`

/** A thin shell around one of the elements. `bundles` are the scripts that define it, and what it shows inside. */
function elementPage(
  c: Context<AppContext>,
  { title, bundles, element }: { title: string; bundles: string[]; element: (inside: Html) => Html },
) {
  const language = pageLanguage(c)
  return documentPage(c, {
    language,
    title,
    main: element(untilThere(pageText[language])),
    head: bundles.map((bundle) => html`<script type="module" src="/v1/${bundle}.js"></script>`),
  })
}

/** The pages that links lead to: each shows one element. Mounted at the root. */
export const elementPages = new Hono<AppContext>()
  .get('/login', (c) =>
    elementPage(c, {
      title: pageText[pageLanguage(c)].signIn,
      bundles: ['sdk'],
      element: (inside) => {
        const audience = c.req.query('audience') === 'employer' ? 'employer' : 'employee'
        const service = ['plus', 'saldo'].find((each) => each === c.req.query('service')) ?? ''
        return html`<smartum-login client="${OWN_CLIENT}" audience="${audience}" service="${service}">${inside}</smartum-login>`
      },
    }),
  )
  .get('/password', (c) =>
    elementPage(c, {
      title: pageText[pageLanguage(c)].password,
      bundles: ['password', 'sdk'],
      element: (inside) => {
        const task = ['change', 'prove'].find((each) => each === c.req.query('do')) ?? ''
        return html`<smartum-password client="${OWN_CLIENT}" ${task}>${inside}</smartum-password>`
      },
    }),
  )
  // Where password managers look for it.
  .get('/.well-known/change-password', (c) => c.redirect('/password?do=change', 302))
  .get('/help', (c) =>
    elementPage(c, {
      title: pageText[pageLanguage(c)].help,
      bundles: ['help'],
      element: (inside) => {
        const request = /^[\w-]{1,64}$/.exec(c.req.query('request') ?? '')?.[0] ?? ''
        const topic = c.req.query('topic') ?? ''
        return html`<smartum-help client="${OWN_CLIENT}" topic="${topic}" request="${request}">${inside}</smartum-help>`
      },
    }),
  )
