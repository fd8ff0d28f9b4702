import type { Context } from 'hono'
import { html } from 'hono/html'
import { CUSTOMER_SERVICE } from '../platform/contacts.ts'
import type { AppContext } from '../platform/http.ts'
import { type Language, languageSchema, pageLanguage } from '../platform/language.ts'
import type { ProblemKind } from '../platform/problem.ts'
import { readTexts } from '../platform/static-texts.ts'
import { documentPage } from './page.ts'

/** What terms say, in one language. Each service has its own words. */
export type TermsText = {
  title: string
  lead: string
  version: string
  sections: { heading: string; paragraphs: string[] }[]
}

export const TERMS_CHANGED: ProblemKind = {
  status: 409,
  code: 'terms-changed',
  title: 'The terms are no longer those that were accepted',
  detail: 'Read the link again, and have its terms accepted.',
}

/** The terms of a service as a page, the same for everybody. */
export const termsPage =
  (service: 'plus' | 'saldo', termsVersion: string) =>
  async (c: Context<AppContext>): Promise<Response> => {
    const language = pageLanguage(c)
    const { title, lead, version, sections } = await readTexts<TermsText>(
      c.env.ASSETS,
      `terms-${service}`,
      language,
    )
    const { phone, email } = CUSTOMER_SERVICE
    const address = (lang: Language) => `${c.get('config').PUBLIC_ORIGIN}/terms/${service}?lang=${lang}`
    return documentPage(c, {
      language,
      title,
      isPublic: true,
      head: html`<meta name="description" content="${lead}">
<link rel="canonical" href="${address(language)}">
${languageSchema.options.map((lang) => html`<link rel="alternate" hreflang="${lang}" href="${address(lang)}">`)}
<link rel="stylesheet" href="/guides.css">`,
      main: html`<article class="card terms">
  <header class="opening"><h1>${title}</h1><p>${lead}</p><p class="meta">${version} ${termsVersion}</p></header>
  ${sections.map(
    ({ heading, paragraphs }) => html`<section>
    <h2>${heading}</h2>
    ${paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}
  </section>`,
  )}
  <ul class="links" role="list">
    ${[phone, email].map(({ label, url }) => html`<li><a href="${url}">${label}</a></li>`)}
  </ul>
</article>`,
    })
  }
