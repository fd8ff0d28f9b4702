import type { Context } from 'hono'
import { html } from 'hono/html'
import type { AppContext } from '../platform/http.ts'
import type { Language } from '../platform/language.ts'
import { messagePage } from './page.ts'
import { pageText } from './text.ts'

/** Runs in the window: hands the answer to the page that opened it, or takes it there in this very window. */
const handOver = `function ({ message, origin, address }) {
  const goBack = () => location.replace(address)
  if (!window.opener) return goBack()
  const unheard = setTimeout(goBack, 2000)
  addEventListener('message', (event) => {
    if (event.origin !== origin || event.data?.type !== 'smartum-sign-in-heard') return
    clearTimeout(unheard)
    window.close()
  })
  window.opener.postMessage(message, origin)
}`

/** Runs in the page's own window, which goes on from here. */
const goOn = 'function ({ address }) { location.replace(address) }'

/** How a sign-in ended: a one-time code, or why there is none. */
export type Outcome = { code: string } | { error: string }

/**
 * Ends a sign-in where it began. The code goes to the page's registered origin alone: posted by the window, or in
 * the query of the page's address. Not in its fragment, which browsers carry along when the page redirects to
 * somebody else; the query they do not.
 */
export function returnToHost(
  c: Context<AppContext>,
  to: { client: string; state: string; lang: Language; mode: 'popup' | 'redirect'; return_to: string },
  outcome: Outcome,
): Response | Promise<Response> {
  const requestId = c.get('requestId')
  const address = new URL(to.return_to)
  const fields = { 'sign-in': to.state, client: to.client, ...outcome, request: requestId }
  for (const [name, value] of Object.entries(fields)) address.searchParams.set(`smartum-${name}`, value)
  const isWindow = to.mode === 'popup'
  // Browsers hold a form to `form-action` through all redirects of its answer, so a form of ours is answered with a page:
  // where the host's own page redirects to is no business of ours.
  if (!isWindow && c.req.method === 'GET') return c.redirect(address.href, 303)
  if (isWindow) address.searchParams.set('smartum-window', '1')
  const text = pageText[to.lang]
  return messagePage(c, {
    language: to.lang,
    title: 'code' in outcome ? text.signedIn : text.notSignedIn,
    body: html`<p>${text.closing}</p><a class="button" href="${address.href}">${text.goBack}</a>`,
    script: {
      code: isWindow ? handOver : goOn,
      data: {
        message: { type: 'smartum-sign-in', state: to.state, ...outcome, requestId },
        origin: address.origin,
        address: address.href,
      },
    },
  })
}
