import { html, nothing, type TemplateResult } from 'lit'
import { endsSession, type SmartumError } from '../client/problem.ts'
import type { Messages } from '../localize/localize.ts'
import type { Content } from './frame.ts'
import { type IconName, icon, type Outline } from './icons.ts'

export const button = (label: unknown, press: () => void, kind = ''): TemplateResult =>
  html`<button class="button ${kind}" part="button" @click=${press}>${label}</button>`

/** A link in the line of a button. */
export const link = (label: unknown, href: string): TemplateResult =>
  html`<a class="link" part="link" href=${href} target="_blank" rel="noopener">${label}</a>`

/**
 * A row that leads on: a picture, what it is, and a hint. An address is a page of ours, which opens in a tab of its
 * own so that the page of the host stays.
 */
export function choice(
  picture: IconName | Outline,
  name: unknown,
  hint: unknown,
  lead: (() => void) | string,
  kind = '',
): TemplateResult {
  const isLink = typeof lead === 'string'
  const content = html`<span class="tile">${icon(picture)}</span>
    <span>${name} <span class="small">${hint}</span></span>
    ${icon(isLink ? 'external' : 'chevron', 20)}`
  return isLink
    ? html`<a class="choice ${kind}" part="choice" href=${lead} target="_blank" rel="noopener">${content}</a>`
    : html`<button class="choice ${kind}" part="choice" @click=${lead}>${content}</button>`
}

/** Pieces of advice, each a few strong words and what goes with them. */
export type Advice = [strong: string, rest: unknown][]

export const advice = (points: Advice): TemplateResult =>
  html`<ol class="advice" role="list">
    ${points.map(([strong, rest]) => html`<li><span><strong>${strong}</strong> ${rest}</span></li>`)}
  </ol>`

/** An error: what happened and what to do. Takes the focus when it answers something that the person did. */
export const errorNotice = (title: string, text: unknown): TemplateResult =>
  html`<div class="notice" part="notice" tabindex="-1" data-focus>${noticeContent('error', title, text)}</div>`

/** What a person should know of and can live with; `more` is what they can do instead. */
export const warningNotice = (title: string, text: unknown, more: unknown = nothing): TemplateResult =>
  html`<div class="notice warning" part="notice">${noticeContent('warning', title, text, more)}</div>`

/** That there is no network, which passes by itself. */
export const offlineNotice = (messages: Messages, before: unknown = nothing): TemplateResult =>
  html`<div class="notice warning" part="notice">
    ${noticeContent('offline', messages.offlineTitle, html`${before} ${messages.offline}`)}
  </div>`

const noticeContent = (name: IconName, title: unknown, text: unknown, more: unknown = nothing) =>
  html`${icon(name)}<div><h3>${title}</h3><p>${text}</p>${more}</div>`

/** Why the person who was signed in is not any more; nothing if they did it themselves. */
export const whySignedOut = (messages: Messages, error: SmartumError | undefined): string =>
  error && endsSession(error) ? (error.code === 'session-reused' ? messages.reused : messages.ended) : ''

/** After a password: that there may be more to see, and the way to it. */
export const saldoOnlyNotice = (messages: Messages, signIn: () => void): TemplateResult =>
  html`<div class="notice calm" part="notice">
    ${icon('bank')}
    <div><p>${messages.saldoOnly}</p>${button(messages.signInWithBank, signIn)}</div>
  </div>`

/** The line that customer service asks for, where there is one. */
export const supportCode = (messages: Messages, { requestId }: SmartumError) =>
  requestId
    ? html`<p class="small support">${messages.supportCode} <strong>${requestId}</strong></p>`
    : nothing

/** Keeps some room for what is on its way. */
export const blank = (): TemplateResult =>
  html`<div class="loading blank" inert>
    <p><span>${'\u00a0'.repeat(20)}</span></p>
    <p><span>${'\u00a0'.repeat(30)}</span></p>
    ${[1, 2, 3].map(() => html`<div class="choice"></div>`)}
  </div>`

/** Errors that only whoever looks after the page can put right. */
const isSetUpError = ({ code }: SmartumError): boolean =>
  /^(unknown-client|origin-not-allowed|insecure-page)$/.test(code)

/** For an element that cannot work on this page: without a client, or for a reason that the worker gives. */
export const notSetUp = (messages: Messages, error?: SmartumError): Content => ({
  status: messages.notSetUpTitle,
  body: html`${errorNotice(
    messages.notSetUpTitle,
    html`${error ? nothing : messages.clientMissing} ${messages.notSetUp}`,
  )}
  ${error && supportCode(messages, error)}`,
})

/** For an element that has nothing to show but why: what happened, what to do, and a way to try again. */
export function failure(
  messages: Messages,
  error: SmartumError,
  title: string,
  text: string,
  retry: () => void,
): Content {
  if (isSetUpError(error)) return notSetUp(messages, error)
  const isOffline = error.code === 'offline'
  return {
    status: isOffline ? messages.offlineTitle : title,
    body: html`${isOffline ? offlineNotice(messages) : errorNotice(title, text)}
      ${button(html`${icon('refresh', 20)}${messages.tryAgain}`, retry)} ${supportCode(messages, error)}`,
  }
}
