import type { Context } from 'hono'
import { html } from 'hono/html'
import type { AppContext } from '../platform/http.ts'
import { pageLanguage } from '../platform/language.ts'
import { documentPage, type Html } from './page.ts'

/** A page that says one thing; `below` is what its reader can do about it. */
export function cardPage(
  c: Context<AppContext>,
  { title, text }: { title: string; text: string },
  below: Html = '',
) {
  return documentPage(c, {
    language: pageLanguage(c),
    title,
    narrow: true,
    main: html`<section class="card">
  <h1>${title}</h1>
  <p>${text}</p>
  ${below}
</section>`,
  })
}

/** For a link of an e-mail that does not work, or no longer: says so, and leads to the help. */
export function brokenLinkPage(
  c: Context<AppContext>,
  message: { title: string; text: string; button?: string },
) {
  c.status(410)
  return cardPage(
    c,
    message,
    html`<a class="button" href="/help?lang=${pageLanguage(c)}">${message.button}</a>`,
  )
}
