import { type Context, Hono } from 'hono'
import { html } from 'hono/html'
import { CUSTOMER_SERVICE } from '../platform/contacts.ts'
import type { AppContext } from '../platform/http.ts'
import { type Language, pageLanguage } from '../platform/language.ts'
import { documentPage, type Html } from './page.ts'
import { pageText } from './text.ts'

/** The embed client of our own pages. */
const OWN_CLIENT = 'client_smartum'

/** What stands in an element until its script has come; for good, if that does not. */
const untilThere = (text: (typeof pageText)['fi']): Html =>
  html`<noscript><p>${text.needsScript}</p></noscript><p class="slow">${text.slow}</p>
    <p class="slow">${text.call} <a href="${CUSTOMER_SERVICE.phone.url}">${CUSTOMER_SERVICE.phone.label}</a></p>`

/** What a page is called, by the name of its words. */
type Title =
  | 'signIn'
  | 'password'
  | 'giftcard'
  | 'cardBalance'
  | 'wallet'
  | 'registration'
  | 'activation'
  | 'employer'
  | 'help'

/** A thin shell around one of the elements. `bundles` are the scripts that define it, and what it shows inside. */
function elementPage(
  c: Context<AppContext>,
  content: {
    title: Title
    bundles: string[]
    element: (inside: Html) => Html
    head?: Html
    isApp?: boolean
  },
) {
  const { title, bundles, element, head = '', isApp = false } = content
  const language = pageLanguage(c)
  const titles = { fi: pageText.fi[title], sv: pageText.sv[title], en: pageText.en[title] }
  // Elements begin with headings of the second level, as on the page of any host.
  const heading = html`<h1 class="unseen" data-fi="${titles.fi}" data-sv="${titles.sv}" data-en="${titles.en}">${titles[language]}</h1>`
  return documentPage(c, {
    language,
    title: titles[language],
    titles,
    main: [heading, element(untilThere(pageText[language]))],
    head: [
      ...[...bundles.map((bundle) => `v1/${bundle}`), 'own-page'].map(
        (script) => html`<script type="module" src="/${script}.js"></script>`,
      ),
      head,
    ],
    isApp,
  })
}

/** What makes a page an app that can be installed: its manifest, its picture and the colour of its surroundings. */
const appHead = (language: Language): Html =>
  html`<link rel="manifest" href="/wallet.${language}.webmanifest">
<link rel="apple-touch-icon" href="/icons/wallet-180.png">
<meta name="theme-color" content="#ffffff" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#151f1e" media="(prefers-color-scheme: dark)">`

/** The pages that links lead to: each shows one element. Mounted at the root. */
export const elementPages = new Hono<AppContext>()
  .get('/login', (c) =>
    elementPage(c, {
      title: 'signIn',
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
      title: 'password',
      bundles: ['password', 'sdk'],
      element: (inside) => {
        const task = ['change', 'prove', 'first'].find((each) => each === c.req.query('do')) ?? ''
        return html`<smartum-password client="${OWN_CLIENT}" ${task}>${inside}</smartum-password>`
      },
    }),
  )
  // Where password managers look for it.
  .get('/.well-known/change-password', (c) => c.redirect('/password?do=change', 302))
  // The link of a reminder stands in the fragment, which stays in the browser: opening the page does nothing.
  .get('/giftcard', (c) => {
    const task = ['check', 'buy'].find((each) => each === c.req.query('do'))
    return elementPage(c, {
      title: task === 'check' ? 'cardBalance' : 'giftcard',
      bundles: ['giftcard', 'sdk'],
      element: (inside) => {
        const source = task === 'buy' ? '' : (task ?? 'link')
        return html`<smartum-giftcard client="${OWN_CLIENT}" ${source}>${inside}</smartum-giftcard>`
      },
    })
  })
  .get('/wallet', (c) => {
    const language = pageLanguage(c)
    return elementPage(c, {
      title: 'wallet',
      bundles: ['sdk', 'accounts', 'wallet'],
      element: (inside) => html`<smartum-wallet client="${OWN_CLIENT}">${inside}</smartum-wallet>`,
      head: appHead(language),
      isApp: true,
    })
  })
  // The link of an employer: whoever has it may register, but it is for that employer's people and no search engine.
  .get('/registration', (c) => {
    c.header('X-Robots-Tag', 'noindex')
    return elementPage(c, {
      title: 'registration',
      bundles: ['registration', 'sdk'],
      element: (inside) => {
        const given = c.req.query('link') ?? ''
        // What is no code leads to what one does with a link that nobody knows.
        const link = /^[\w -]{0,64}$/.test(given) ? given : '0'
        return html`<smartum-registration client="${OWN_CLIENT}" link="${link}">${inside}</smartum-registration>`
      },
    })
  })
  // The link of an invitation stands in the fragment, too.
  .get('/activate', (c) => {
    c.header('X-Robots-Tag', 'noindex')
    return elementPage(c, {
      title: 'activation',
      bundles: ['activation', 'sdk'],
      element: (inside) => html`<smartum-activation client="${OWN_CLIENT}">${inside}</smartum-activation>`,
    })
  })
  // The query says which registration or invoice is shown, and only to whoever acts for its employer.
  .get('/employer', (c) => {
    c.header('X-Robots-Tag', 'noindex')
    return elementPage(c, {
      title: 'employer',
      bundles: ['sdk', 'employer'],
      element: (inside) => html`<smartum-employer client="${OWN_CLIENT}">${inside}</smartum-employer>`,
    })
  })
  .get('/help', (c) =>
    elementPage(c, {
      title: 'help',
      bundles: ['help'],
      element: (inside) => {
        const request = /^[\w-]{1,64}$/.exec(c.req.query('request') ?? '')?.[0] ?? ''
        const topic = c.req.query('topic') ?? ''
        return html`<smartum-help client="${OWN_CLIENT}" topic="${topic}" request="${request}">${inside}</smartum-help>`
      },
    }),
  )
