import type { Context } from 'hono'
import { html } from 'hono/html'
import type { AppContext } from '../platform/http.ts'
import { pageLanguage } from '../platform/language.ts'
import type { Problem } from '../platform/problem.ts'
import { messagePage } from './page.ts'
import { pageText } from './text.ts'

/** Which advice fits; trying again helps with none of those that are for whoever set the page up. */
const ADVICE: Record<string, keyof (typeof pageText)['fi']['whatToDo']> = {
  'sign-in-expired': 'sign-in-expired',
  'origin-not-allowed': 'not-set-up',
  'unknown-client': 'not-set-up',
  'invalid-request': 'not-set-up',
  misconfigured: 'not-set-up',
}

/** What a person sees when a sign-in cannot even tell the page that it began on. */
export function problemPage(c: Context<AppContext>, { kind }: Problem): Response | Promise<Response> {
  const language = pageLanguage(c)
  const text = pageText[language]
  const advice = text.whatToDo[ADVICE[kind.code] ?? 'other']
  c.status(kind.status)
  return messagePage(c, {
    language,
    title: text.notSignedIn,
    body: html`<p>${advice}</p>
      <button id="close" type="button" hidden>${text.closeThisWindow}</button>
      <p class="meta">${text.supportCode} ${c.get('requestId')}</p>`,
    script: {
      // Only a window that a page opened can be closed.
      code: `function () {
        const button = document.getElementById('close')
        button.hidden = !window.opener
        button.addEventListener('click', () => window.close())
      }`,
      data: null,
    },
  })
}
