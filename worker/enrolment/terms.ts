import { type Context, Hono } from 'hono'
import { html } from 'hono/html'
import { documentPage } from '../pages/page.ts'
import { CUSTOMER_SERVICE } from '../platform/contacts.ts'
import type { AppContext } from '../platform/http.ts'
import { type Language, languageSchema, pageLanguage } from '../platform/language.ts'
import { readTexts } from '../platform/static-texts.ts'

/** The terms of Saldo that are accepted now. What they say changes with it alone, so that it tells what was accepted. */
export const TERMS_VERSION = '2026-11'

/** What the terms say, in one language; terms-texts.ts has the words. */
export type TermsText = {
  title: string
  lead: string
  version: string
  sections: { heading: string; paragraphs: string[] }[]
}

/** The terms as a page, the same for everybody. Mounted at /terms. */
export const termsPages = new Hono<AppContext>().get('/saldo', saldoTerms)

async function saldoTerms(c: Context<AppContext>): Promise<Response> {
  const language = pageLanguage(c)
  const { title, lead, version, sections } = await readTexts<TermsText>(c.env.ASSETS, 'terms', language)
  const { phone, email } = CUSTOMER_SERVICE
  const address = (lang: Language) => `${c.get('config').PUBLIC_ORIGIN}/terms/saldo?lang=${lang}`
  return documentPage(c, {
    language,
    title,
    isPublic: true,
    head: html`<meta name="description" content="${lead}">
<link rel="canonical" href="${address(language)}">
${languageSchema.options.map((lang) => html`<link rel="alternate" hreflang="${lang}" href="${address(lang)}">`)}
<link rel="stylesheet" href="/guides.css">`,
    main: html`<article class="card terms">
  <header class="opening"><h1>${title}</h1><p>${lead}</p><p class="meta">${version} ${TERMS_VERSION}</p></header>
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
