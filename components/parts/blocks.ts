import { html, nothing, type TemplateResult } from 'lit'
import type { SmartumError } from '../client/problem.ts'
import type { Messages } from '../localize/localize.ts'
import type { Content } from './frame.ts'
import { type IconName, icon } from './icons.ts'

export const button = (label: unknown, press: () => void, kind = ''): TemplateResult =>
  html`<button class="button ${kind}" part="button" @click=${press}>${label}</button>`

/** Advice as a list: a few strong words, and what goes with them. */
export const advice = (points: [string, string][]): TemplateResult =>
  html`<ol class="advice" role="list">
    ${points.map(([strong, rest]) => html`<li><span><strong>${strong}</strong> ${rest}</span></li>`)}
  </ol>`

/** An error: what happened and what to do. Takes the focus when it answers something that the person did. */
export const errorNotice = (title: string, text: unknown): TemplateResult =>
  html`<div class="notice" part="notice" tabindex="-1" data-focus>${noticeContent('error', title, text)}</div>`

/** That there is no network, which passes by itself. */
export const offlineNotice = (messages: Messages, before: unknown = nothing): TemplateResult =>
  html`<div class="notice warning" part="notice">
    ${noticeContent('offline', messages.offlineTitle, html`${before} ${messages.offline}`)}
  </div>`

const noticeContent = (name: IconName, title: string, text: unknown) =>
  html`${icon(name)}<div><h3>${title}</h3><p>${text}</p></div>`

/** The line that customer service asks for, where there is one. */
export const supportCode = (messages: Messages, { requestId }: SmartumError) =>
  requestId
    ? html`<p class="small support">${messages.supportCode} <strong>${requestId}</strong></p>`
    : nothing

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
