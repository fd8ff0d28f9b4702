import type { Context } from 'hono'
import { html } from 'hono/html'
import { CUSTOMER_SERVICE } from '../platform/contacts.ts'
import type { AppContext } from '../platform/http.ts'
import { pageLanguage } from '../platform/language.ts'
import type { Problem } from '../platform/problem.ts'
import { type Html, messagePage } from './page.ts'
import { problemText } from './problem-text.ts'

type ProblemText = (typeof problemText)['fi']

/** Which words fit a sign-in window; trying again does not help where the page itself is not set up. */
const OF_WINDOW: Record<string, keyof ProblemText['ofWindow']> = {
  'sign-in-expired': 'expired',
  'not-our-form': 'expired',
  'origin-not-allowed': 'notSetUp',
  'unknown-client': 'notSetUp',
  'invalid-request': 'notSetUp',
  'not-a-window': 'notSetUp',
  misconfigured: 'notSetUp',
  'too-many-attempts': 'wait',
}
const OF_PAGE: Record<string, keyof ProblemText['ofPage']> = {
  'not-found': 'notFound',
  'too-many-attempts': 'wait',
}

/** Whether a request is one of the window in which somebody signs in. */
export const isPersonsWindow = (c: Context<AppContext>) => /^\/sign-in(\/|$)/.test(c.req.path)

/**
 * What a person sees where a page of ours fails: what happened, what to do, and the request id to quote. A window that
 * signs somebody in has advice of its own, for when it cannot even tell the page that it began on.
 */
export function problemPage(c: Context<AppContext>, { kind }: Problem): Response | Promise<Response> {
  const language = pageLanguage(c)
  const text = problemText[language]
  const requestId = c.get('requestId')
  const isWindow = isPersonsWindow(c)
  const { phone } = CUSTOMER_SERVICE
  const topic = isWindow ? '&topic=sign-in' : ''
  const help = `/help?lang=${language}&request=${requestId}${topic}`
  const { title, lead, actions, script } = isWindow
    ? windowContent(text, OF_WINDOW[kind.code] ?? 'other')
    : pageContent(text, OF_PAGE[kind.code] ?? 'other', `lang=${language}`)
  c.status(kind.status)
  return messagePage(c, {
    language,
    title,
    body: html`<p>${lead}</p>
      ${actions}
      <p><a href="${help}"${isWindow ? html` target="_blank" rel="noopener"` : ''}>${text.help}</a></p>
      <p>${text.call} <a href="${phone.url}">${phone.label}</a></p>
      <p class="meta">${text.supportCode} <strong>${requestId}</strong></p>`,
    ...(script && { script }),
  })
}

type Parts = { title: string; lead: string; actions: Html; script?: { code: string; data: null } }

function windowContent(
  { ofWindow, steps, signInFailed, closeWindow }: ProblemText,
  what: keyof ProblemText['ofWindow'],
): Parts {
  const advice = what === 'notSetUp' ? '' : html`<ol>${steps.map((step) => html`<li>${step}</li>`)}</ol>`
  return {
    title: signInFailed,
    lead: ofWindow[what],
    actions: html`${advice}<button id="close" type="button" hidden>${closeWindow}</button>`,
    script: {
      // Only a window that a page opened can be closed.
      code: `function () {
        const button = document.getElementById('close')
        button.hidden = !window.opener
        button.addEventListener('click', () => window.close())
      }`,
      data: null,
    },
  }
}

const pageContent = (
  { ofPage, signIn, guides }: ProblemText,
  what: keyof ProblemText['ofPage'],
  query: string,
): Parts => ({
  ...ofPage[what],
  actions: html`<a class="button" href="/login?${query}">${signIn}</a>
    <a class="button quiet" href="/guides?${query}">${guides}</a>`,
})
