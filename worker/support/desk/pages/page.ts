import type { Context } from 'hono'
import { html, raw } from 'hono/html'
import { documentOf, type Html, languageLinks, mark, setPolicy } from '../../../pages/page.ts'
import { withoutIdentityCodes } from '../../../platform/identity-code.ts'
import { type Language, pageLanguage } from '../../../platform/language.ts'
import type { DeskContext } from '../access.ts'
import type { DeskError, DeskText, Done, NotDone } from '../text.ts'

/** What every page of the desk is drawn with. */
export type Frame = { language: Language; text: DeskText; requestId: string }
export type Place = keyof DeskText['places']

const PLACES: Record<Place, string> = {
  start: '/desk',
  providers: '/desk/providers',
  employers: '/desk/employers',
  campaigns: '/desk/campaigns',
  payments: '/desk/payments',
  log: '/desk/log',
}

export function frameOf(c: Context<DeskContext>): Frame {
  const language = pageLanguage(c)
  return { language, text: c.get('deskText'), requestId: c.get('requestId') }
}

/** A link within the desk that keeps the language; `query` leaves out what is undefined. */
export function href(
  { language }: Pick<Frame, 'language'>,
  path: string,
  query: Record<string, string | number | undefined> = {},
): string {
  const known = Object.entries(query).filter(([, value]) => value !== undefined)
  return `${path}?${new URLSearchParams([...known, ['lang', language]] as string[][])}`
}

/**
 * A page of the desk: nobody keeps it, frames it or indexes it, and no script runs on it. Its forms may end at Access,
 * which sends people there when they have to sign in again.
 */
export function deskPage(
  c: Context<DeskContext>,
  { title, main, place, hasError = false }: { title: string; main: Html; place?: Place; hasError?: boolean },
): Response | Promise<Response> {
  const frame = frameOf(c)
  const { language, text } = frame
  setPolicy(c, { 'form-action': `'self' ${c.get('config').ACCESS_ISSUER}` })
  c.header('Cache-Control', 'no-store')
  c.header('X-Robots-Tag', 'noindex')
  const agent = c.get('agent') as string | undefined
  const body = html`<header>
  <a class="brand" href="${href(frame, PLACES.start)}">${mark}${text.desk}</a>
  ${
    agent
      ? html`<nav aria-label="${text.menu}" class="menu">${Object.entries(text.places).map(
          ([name, label]) =>
            html`<a href="${href(frame, PLACES[name as Place])}" ${name === place ? raw('aria-current="page"') : ''}>${label}</a>`,
        )}</nav>`
      : ''
  }
  ${languageLinks(c, language)}
</header>
<main>${main}</main>
<footer>
  <span class="meta">${agent ? html`${text.signedInAs} <strong>${agent}</strong>` : ''}</span>
  <a href="/cdn-cgi/access/logout">${text.signOut}</a>
  <span class="meta">${text.requestIdLabel} ${frame.requestId}</span>
</footer>`
  const whole = `${hasError ? `${text.errorPrefix}: ` : ''}${title} – ${text.desk}`
  return c.html(
    documentOf(language, whole, 'document desk', body, html`<link rel="stylesheet" href="/desk.css">`),
  )
}

/** A page that says one thing, and leads back to the start. */
export function deskMessage(
  c: Context<DeskContext>,
  { title, text }: { title: string; text: string },
): Response | Promise<Response> {
  const frame = frameOf(c)
  return deskPage(c, {
    title,
    main: html`<section class="card one-thing"><h1>${title}</h1><p>${text}</p>
      <p><a class="button quiet" href="${href(frame, PLACES.start)}">${frame.text.backToStart}</a></p></section>`,
  })
}

/** The page for a person, a request or an address that does not exist. */
export function nothingHere(c: Context<DeskContext>): Response | Promise<Response> {
  c.status(404)
  return deskMessage(c, frameOf(c).text.notFound)
}

/** Tells what has just been done, or why it was not, and takes the focus, so that it is read out. */
export function notice(frame: Frame, happened: Done | NotDone): Html {
  const { done, notDone } = frame.text
  const isDone = happened in done
  return html`<p class="notice ${isDone ? 'calm' : 'warning'}" role="status" tabindex="-1" autofocus>${
    isDone ? done[happened as Done] : notDone[happened as NotDone]
  }</p>`
}

/** What the address says has just been done. */
export function doneNotice(c: Context<DeskContext>): Html {
  const frame = frameOf(c)
  const wanted = c.req.query('done') ?? ''
  return Object.hasOwn(frame.text.done, wanted) ? notice(frame, wanted as Done) : ''
}

/** Errors of a form, by the name of their field. */
export type Errors = Partial<Record<string, DeskError>>
export const hasErrors = (errors: Errors) => Object.keys(errors).length > 0

/** One field of a form with its label, its hint, and what is wrong with it. The first that is wrong takes the focus. */
export function field(
  { text }: Frame,
  {
    name,
    label,
    hint,
    value = '',
    errors,
    kind = 'text',
    attributes = '',
  }: {
    name: string
    label: string
    hint?: string
    value?: string | undefined
    errors: Errors
    kind?: 'text' | 'email' | 'date' | 'long'
    /** Further attributes, as HTML of ours. */
    attributes?: string
  },
): Html {
  const error = errors[name]
  // A form that is shown again keeps everything, but for what nobody may see.
  const kept = withoutIdentityCodes(value)
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ')
  const shared = raw(
    `id="${name}" name="${name}" autocomplete="off" ${described && `aria-describedby="${described}"`}
     ${error ? 'aria-invalid="true"' : ''} ${Object.keys(errors)[0] === name ? 'autofocus' : ''} ${attributes}`,
  )
  return html`<div class="field">
    <label for="${name}">${label}</label>
    ${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : ''}
    ${
      kind === 'long'
        ? html`<textarea ${shared} rows="3">${kept}</textarea>`
        : html`<input type="${kind === 'date' ? 'date' : 'text'}" ${kind === 'email' ? raw('inputmode="email" autocapitalize="none" spellcheck="false"') : ''} value="${kept}" ${shared}>`
    }
    ${error ? html`<p class="error" id="${name}-error">${text.errors[error]}</p>` : ''}
  </div>`
}

/** An address that goes on in a new line after its @, where it has to. */
export const breakable = (address: string): Html =>
  address.split('@').flatMap((part, at) => (at ? [html`@<wbr>`, part] : part))

const LOCALES: Record<Language, string> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' }

/** An instant as people in Finland read it, with its machine form. */
export function time({ language }: Pick<Frame, 'language'>, instant: Date | string): Html {
  const date = new Date(instant)
  const written = new Intl.DateTimeFormat(LOCALES[language], {
    timeZone: 'Europe/Helsinki',
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(date)
  return html`<time datetime="${date.toISOString()}">${written}</time>`
}

/** A calendar day (`YYYY-MM-DD`), or that of an instant in Finland, as people read it. */
export function writtenDay({ language }: Pick<Frame, 'language'>, when: string): string {
  const timeZone = when.length > 10 ? 'Europe/Helsinki' : 'UTC'
  return new Intl.DateTimeFormat(LOCALES[language], { timeZone, dateStyle: 'medium' }).format(new Date(when))
}

/** What the clock said in Finland, as people read it. */
export const writtenClock = ({ language }: Pick<Frame, 'language'>, instant: string): string =>
  new Intl.DateTimeFormat(LOCALES[language], { timeZone: 'Europe/Helsinki', timeStyle: 'short' }).format(
    new Date(instant),
  )

/** Cents as people read a sum. */
export const money = ({ language }: Pick<Frame, 'language'>, cents: number): string =>
  new Intl.NumberFormat(LOCALES[language], { style: 'currency', currency: 'EUR' }).format(cents / 100)

/** A calendar day, or that of an instant, with its machine form. */
export function day(frame: Pick<Frame, 'language'>, when: string): Html {
  return html`<time datetime="${when}">${writtenDay(frame, when)}</time>`
}
