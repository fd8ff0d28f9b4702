import type { Context } from 'hono'
import { html } from 'hono/html'
import { documentPage, type Html } from '../../pages/page.ts'
import type { AppContext } from '../../platform/http.ts'
import { type Language, languageSchema, pageLanguage } from '../../platform/language.ts'
import { readHelpTexts } from '../read-help-texts.ts'
import type { GuideId, GuideTexts, Section } from './guide.ts'
import { guideFacts, guideIds, guidePath, guideText, wayPath } from './guides.ts'
import type { GuidePageText } from './page-text.ts'

type Page = Response | Promise<Response>

const SERVICES = ['plus', 'saldo'] as const
const nameOf = (service: string) => service[0]!.toUpperCase() + service.slice(1)
const serviceOf = (id: GuideId) => id.split('/')[0]!

/** A day as a reader writes it out: `22 November 2026`. */
function writtenOut(day: string, language: Language): string {
  const locale = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' }[language]
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))
}

/** A public page, which caches may keep: for each language, since without `lang` the browser's own decides. */
function publicPage(
  c: Context<AppContext>,
  { title, description, path, main }: { title: string; description: string; path: string; main: Html },
): Page {
  const language = pageLanguage(c)
  const address = (lang: string) => `${c.get('config').PUBLIC_ORIGIN}${path}?lang=${lang}`
  return documentPage(c, {
    language,
    title,
    main,
    isPublic: true,
    head: html`<meta name="description" content="${description}">
<link rel="canonical" href="${address(language)}">
${languageSchema.options.map((lang) => html`<link rel="alternate" hreflang="${lang}" href="${address(lang)}">`)}
<link rel="stylesheet" href="/guides.css">`,
  })
}

const linkTo = (id: GuideId, language: Language, guides: GuideTexts): Html =>
  html`<a href="${guidePath(id, language)}">${guideText(guides, id).title}</a>`

/** All guides, by service. */
export async function guideIndex(c: Context<AppContext>): Promise<Response> {
  const language = pageLanguage(c)
  const { guides, guidePages: text } = await readHelpTexts(c.env.ASSETS, language)
  return publicPage(c, {
    title: text.title,
    description: text.lead,
    path: '/guides',
    main: html`<header class="opening"><h1>${text.title}</h1><p>${text.lead}</p></header>
<div class="services">
  ${SERVICES.map(
    (service) => html`<section class="card" aria-labelledby="${service}">
    <div><h2 id="${service}">${nameOf(service)}</h2><p class="meta">${text.services[service]}</p></div>
    <ul class="links" role="list">
      ${guideIds
        .filter((id) => serviceOf(id) === service)
        .map((id) => html`<li>${linkTo(id, language, guides)}</li>`)}
    </ul>
  </section>`,
  )}
</div>`,
  })
}

/** One guide. With `helped` in its address, thanks stand where the question was. */
export async function guidePage(c: Context<AppContext>, id: GuideId): Promise<Response> {
  const language = pageLanguage(c)
  const { guides, guidePages: text } = await readHelpTexts(c.env.ASSETS, language)
  const { title, lead, sections } = guideText(guides, id)
  const { updated, ways, related } = guideFacts[id]
  return publicPage(c, {
    title: `${title} – ${text.title}`,
    description: lead,
    path: `/guides/${id}`,
    main: html`<div class="guide">
  <article class="card">
    <header class="opening">
      <p class="meta"><a class="all-guides" href="/guides?lang=${language}">${text.allGuides}</a> <span class="pill">${nameOf(serviceOf(id))}</span></p>
      <h1>${title}</h1>
      <p>${lead}</p>
      <p class="meta"><time datetime="${updated}">${text.updated(writtenOut(updated, language))}</time></p>
    </header>
    ${sections.map(section)}
    ${
      ways.length
        ? html`<p class="ways">${ways.map(
            (way, position) =>
              html`<a class="button ${position ? 'quiet' : ''}" href="${wayPath[way](language)}">${text.ways[way]}</a>`,
          )}</p>`
        : ''
    }
  </article>
  ${feedback(text, id, language, c.req.query('helped'))}
  <section class="card related" aria-labelledby="related">
    <h2 id="related">${text.related}</h2>
    <ul class="links" role="list">${related.map((other) => html`<li>${linkTo(other, language, guides)}</li>`)}</ul>
  </section>
</div>`,
  })
}

const section = ({ heading, anchor, paragraphs = [], steps }: Section): Html =>
  html`<section ${anchor ? html`id="${anchor}"` : ''}>
  <h2>${heading}</h2>
  ${paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}
  ${steps ? html`<ol class="steps" role="list">${steps.map((step) => html`<li>${step}</li>`)}</ol>` : ''}
</section>`

function feedback(text: GuidePageText, id: GuideId, language: Language, helped: string | undefined): Html {
  const answer = (value: string, label: string) =>
    html`<button class="quiet" name="helped" value="${value}">${label}</button>`
  return html`<section class="card feedback" id="feedback" aria-labelledby="helped">
  <h2 id="helped">${text.didItHelp}</h2>
  ${
    helped
      ? html`<p role="status">${text.thanks}</p>
        ${helped === 'no' ? html`<a class="button quiet" href="/help?lang=${language}">${text.askUs}</a>` : ''}`
      : html`<form method="post" action="/guides/feedback">
          <input type="hidden" name="guide" value="${id}"><input type="hidden" name="lang" value="${language}">
          <div class="answers">${answer('yes', text.yes)}${answer('no', text.no)}</div>
        </form>`
  }
</section>`
}

/** For an address under /guides that leads to none. */
export async function noSuchGuide(c: Context<AppContext>): Promise<Response> {
  const language = pageLanguage(c)
  const { guidePages: text } = await readHelpTexts(c.env.ASSETS, language)
  c.status(404)
  return documentPage(c, {
    language,
    title: text.unknown.title,
    narrow: true,
    main: html`<section class="card">
  <h1>${text.unknown.title}</h1>
  <p>${text.unknown.text}</p>
  <a class="button" href="/guides?lang=${language}">${text.allGuides}</a>
</section>`,
  })
}
