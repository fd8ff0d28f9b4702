import type { Context } from 'hono'
import { html } from 'hono/html'
import type { AppContext } from '../platform/http.ts'
import { languageSchema } from '../platform/language.ts'
import type { Problem } from '../platform/problem.ts'
import { page } from './page.ts'
import { pageText } from './text.ts'

/** What a person sees when a sign-in cannot even tell the page that it began on. */
export function problemPage(c: Context<AppContext>, { kind }: Problem): Response | Promise<Response> {
  const language = languageSchema.safeParse(c.req.query('lang')).data ?? preferredLanguage(c)
  const text = pageText[language]
  const advice = text.whatToDo[kind.code as keyof typeof text.whatToDo] ?? text.whatToDo.other
  c.status(kind.status)
  return page(c, {
    language,
    title: text.notSignedIn,
    body: html`<p>${advice}</p>
      <button id="close" type="button">${text.closeThisWindow}</button>
      <p class="meta">${text.supportCode} ${c.get('requestId')}</p>`,
    script: {
      // Only a window that a page opened can be closed; in any other, the button leads back.
      code: `function () {
        document.getElementById('close').addEventListener('click', () => { window.close(); history.back() })
      }`,
      data: null,
    },
  })
}

const preferredLanguage = (c: Context<AppContext>) => {
  const wanted = c.req.header('Accept-Language')?.slice(0, 2)
  return languageSchema.safeParse(wanted).data ?? 'en'
}
