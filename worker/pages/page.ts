import type { Context } from 'hono'
import { html, raw } from 'hono/html'
import type { AppContext } from '../platform/http.ts'
import type { Language } from '../platform/language.ts'
import { pageText } from './text.ts'

export type Html = ReturnType<typeof html> | string | Html[]

/** The mark of the brand; decoration only. */
export const mark = html`<svg viewBox="0 0 24 24" width="28" height="28" aria-hidden="true">
  <rect width="24" height="24" rx="7" fill="#0e5a52"/><path d="M4.6 11.4a5.4 5.4 0 0 1 10.8 0z" fill="#f0a63a"/>
  <path d="M8.6 12.9a5.4 5.4 0 0 0 10.8 0z" fill="#fff"/></svg>`

const horizon = html`<svg width="160" height="96" viewBox="0 0 160 96" fill="none" aria-hidden="true">
  <path d="M44 62a36 36 0 0 1 72 0z" fill="var(--sun)"/>
  <path d="M4 62h152M24 74h112M48 86h64" stroke="var(--accent)" stroke-width="3" stroke-linecap="round" opacity=".5"/>
</svg>`

/** What the browser may do on a page of ours: nothing that does not come from ourselves. */
export function setPolicy(c: Context, directives: Record<string, string>): void {
  const policy = {
    'default-src': "'none'",
    'style-src': "'self'",
    'img-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
    ...directives,
  }
  c.header(
    'Content-Security-Policy',
    Object.entries(policy)
      .map(([name, sources]) => `${name} ${sources}`)
      .join('; '),
  )
}

/** A whole document; `kind` says how its style sheets lay it out, `fillsScreen` that it cares for a phone's rounded edges. */
export const documentOf = (
  language: Language,
  title: string,
  kind: string,
  body: Html,
  head: Html = '',
  fillsScreen = false,
) =>
  html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1${fillsScreen ? ', viewport-fit=cover' : ''}">
<title>${title}</title>
<link rel="icon" href="/favicon.svg">
<link rel="stylesheet" href="/pages.css">
${head}
</head>
<body class="${kind}">
${body}
</body>
</html>`

/**
 * A page of one message on our own origin, with one script at most. Nothing comes from elsewhere, nothing inline runs
 * without the nonce of this very answer.
 */
export function messagePage(
  c: Context<AppContext>,
  content: { language: Language; title: string; body: Html; script?: { code: string; data: unknown } },
): Response | Promise<Response> {
  const { language, title, body, script } = content
  const nonce = crypto.randomUUID()
  setPolicy(c, { 'script-src': `'nonce-${nonce}'` })
  c.header('Cache-Control', 'no-store')
  const data = script && JSON.stringify(script.data).replaceAll('<', '\\u003c')
  const main = html`<main>${horizon}<h1>${title}</h1>${body}</main>
${script ? html`<script nonce="${nonce}">(${raw(script.code)})(${raw(data ?? '')})</script>` : ''}`
  return c.html(documentOf(language, title, 'message', main))
}

/** The words of a page in every language, for the script that follows the language of its element. */
const inEveryLanguage = (name: 'language' | 'furtherPages' | 'guides' | 'help') =>
  html`data-fi="${pageText.fi[name]}" data-sv="${pageText.sv[name]}" data-en="${pageText.en[name]}"`

/** Links to the same page in the other languages, with its title there if that is known. */
export function languageLinks(c: Context, language: Language, titles?: Record<Language, string>): Html {
  const inLanguage = (lang: Language) => {
    const address = new URL(c.req.url)
    address.searchParams.set('lang', lang)
    return address.pathname + address.search
  }
  const languages = { fi: 'suomi', sv: 'svenska', en: 'English' }
  return html`<nav aria-label="${pageText[language].language}" ${inEveryLanguage('language')}>
    ${Object.entries(languages).map(
      ([lang, name]) => html`<a href="${inLanguage(lang as Language)}" lang="${lang}" hreflang="${lang}"
        ${titles ? html`data-title="${fullTitle(titles[lang as Language])}"` : ''}
        ${lang === language ? raw('aria-current="true"') : ''}>${lang.toUpperCase()}<span class="unseen"> ${name}</span></a>`,
    )}
  </nav>`
}

const fullTitle = (title: string) => `${title} – Smartum`

/**
 * A page on our own origin with a head and a foot. Scripts and style sheets are files of ours: `head` links them.
 * `titles`: the title in every language, for a page that changes its language without being loaded anew. `isPublic`: the
 * same for everybody who reads the same language, and so not kept from caches. `isApp`: can be installed, and then fills
 * the whole screen and leads to itself.
 */
export function documentPage(
  c: Context<AppContext>,
  content: {
    language: Language
    title: string
    titles?: Record<Language, string>
    main: Html
    narrow?: boolean
    head?: Html
    isPublic?: boolean
    isApp?: boolean
  },
): Response | Promise<Response> {
  const { language, title, titles, main, narrow = false, head, isPublic = false, isApp = false } = content
  setPolicy(c, {
    'script-src': "'self'",
    'connect-src': "'self'",
    'form-action': "'self'",
    ...(isApp && { 'manifest-src': "'self'", 'worker-src': "'self'" }),
  })
  c.header('Cache-Control', isPublic ? 'public, max-age=300' : 'no-store')
  if (isPublic) c.header('Vary', 'Accept-Language', { append: true })
  const text = pageText[language]
  const body = html`<header>
  <a class="brand" href="${isApp ? c.req.path : '/login'}?lang=${language}">${mark}Smartum</a>
  ${languageLinks(c, language, titles)}
</header>
<main class="${narrow ? 'narrow' : ''}">${main}</main>
<footer>
  <nav aria-label="${text.furtherPages}" ${inEveryLanguage('furtherPages')}>
    <a href="/guides?lang=${language}" ${inEveryLanguage('guides')}>${text.guides}</a>
    <a href="/help?lang=${language}" ${inEveryLanguage('help')}>${text.help}</a>
  </nav>
</footer>`
  return c.html(documentOf(language, fullTitle(title), 'document', body, head, isApp))
}
