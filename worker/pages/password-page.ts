import type { Context } from 'hono'
import { html, raw } from 'hono/html'
import type { AppContext } from '../platform/http.ts'
import type { Language } from '../platform/language.ts'
import { readTexts } from '../platform/static-texts.ts'
import { documentPage, type Html } from './page.ts'
import type { PasswordPageText } from './password-page-text.ts'
import { pageText } from './text.ts'

/** What the page has to say beside its form. */
export type PasswordPageState =
  | { kind: 'fresh' }
  | { kind: 'incomplete'; field: 'email' | 'password' }
  | { kind: 'wrong' }
  /** `retryAfter` is in seconds. */
  | { kind: 'too-many'; retryAfter: number }
  | { kind: 'failed' }

const STATUS = { fresh: 200, incomplete: 422, wrong: 422, 'too-many': 429, failed: 500 } as const

const eye = html`<svg viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="1.75"
  stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
  <path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z"/><circle cx="12" cy="12" r="3"/>
  <path class="struck" d="M4 4l16 16"/></svg>`

const alert = html`<svg viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" stroke-width="1.9"
  stroke-linecap="round" aria-hidden="true"><circle cx="12" cy="12" r="9"/><path d="M12 7.5v5M12 16.2v.1"/></svg>`

/** A time to wait, in whole minutes or hours and never too short. */
function waitText(language: Language, seconds: number): string {
  const minutes = Math.ceil(seconds / 60)
  const [amount, unit] = minutes < 60 ? [minutes, 'minute'] : [Math.ceil(minutes / 60), 'hour']
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(amount)
}

const notice = (title: string, content: Html) =>
  html`<div class="notice" role="alert" tabindex="-1" autofocus>
    <strong class="marked">${alert}<span>${title}</span></strong>${content}</div>`

/** What happened, and the ways on; where each leads is the same whoever's address was typed. */
function noticeOf(
  state: PasswordPageState,
  text: PasswordPageText,
  { language, back, requestId }: { language: Language; back: string; requestId: string },
): Html {
  const link = `/password?lang=${language}`
  switch (state.kind) {
    case 'wrong':
      return notice(
        text.wrong,
        html`<p>${text.whatToDoWhenWrong}</p>
        <p><a href="${link}">${text.linkForNewPassword}</a></p>
        <p>${text.oldEmployer} <a href="${link}">${text.changeAddress}</a></p>`,
      )
    case 'too-many':
      return notice(
        text.tooMany,
        html`<p>${text.tryLater(waitText(language, state.retryAfter))}</p>
        <p>${text.whatToDoMeanwhile}</p>
        <ul>
          <li><a href="${link}">${text.linkForNewPassword}</a></li>
          <li><a href="${back}">${text.useBank}</a></li>
        </ul>`,
      )
    case 'failed':
      return notice(
        text.failed,
        html`<p>${text.tryAgain}</p>
        <p class="meta">${pageText[language].supportCode} ${requestId}</p>`,
      )
    default:
      return ''
  }
}

/**
 * The page on which a user id and a password are typed: a form like any other, so that password managers fill and save
 * it and it works without a script. `signIn` names the sign-in under way.
 */
export async function passwordPage(
  c: Context<AppContext>,
  content: {
    language: Language
    signIn: string
    email?: string
    state?: PasswordPageState
  },
): Promise<Response> {
  const { language, signIn, email = '', state = { kind: 'fresh' } } = content
  const text = await readTexts<PasswordPageText>(c.env.ASSETS, 'password', language)
  const query = new URLSearchParams({ state: signIn, lang: language })
  const back = `/sign-in/password/cancel?${query}`
  const missing = state.kind === 'incomplete' ? state.field : undefined
  const focus = missing ?? (state.kind === 'fresh' ? 'email' : undefined)
  // What is wrong with a field stands under it, and is read with it.
  const attributes = (field: 'email' | 'password', hint = '') => {
    const described = [hint, missing === field && `${field}-error`].filter(Boolean).join(' ')
    return html`${described && html`aria-describedby="${described}"`}
      ${missing === field ? raw('aria-invalid="true"') : ''} ${focus === field ? raw('autofocus') : ''}`
  }
  const errorOf = (field: 'email' | 'password', complaint: string) =>
    missing === field
      ? html`<span class="error marked" id="${field}-error">${alert}<span>${complaint}</span></span>`
      : ''

  c.status(STATUS[state.kind])
  return documentPage(c, {
    language,
    title: text.title,
    narrow: true,
    // The browser tells our own pages, and nobody else, where a form was sent from: see password-pages-routes.ts.
    head: html`<meta name="referrer" content="same-origin">
<link rel="stylesheet" href="/password-page.css">
<script type="module" src="/password-page.js"></script>`,
    main: html`<div class="heading"><h1>${text.title}</h1><p class="hint">${text.intro}</p></div>
${noticeOf(state, text, { language, back, requestId: c.get('requestId') })}
<form class="card" method="post" action="/sign-in/password?${query}">
  <div class="field">
    <label for="email">${text.userId}</label>
    <span class="hint" id="email-hint">${text.userIdHint}</span>
    <input id="email" name="email" type="email" autocomplete="username" autocapitalize="none" spellcheck="false"
      required value="${email}" ${attributes('email', 'email-hint')}>
    ${errorOf('email', text.notAnAddress)}
  </div>
  <div class="field">
    <label for="password">${text.password}</label>
    <span class="secret">
      <input id="password" name="password" type="password" autocomplete="current-password" required
        ${attributes('password')}>
      <button id="reveal" type="button" aria-pressed="false" aria-label="${text.showPassword}" hidden>${eye}</button>
    </span>
    ${errorOf('password', text.noPassword)}
  </div>
  <button>${text.signIn}</button>
  <a class="action" href="/password?lang=${language}">${text.forgotten}</a>
</form>
<p>${text.inPlus} <a href="${back}">${text.chooseBank}</a></p>
<a class="button quiet" href="${back}">${text.cancel}</a>`,
  })
}
