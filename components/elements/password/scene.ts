import { html, nothing, type TemplateResult } from 'lit'
import type { MailLink, UserId } from '../../../worker/identity/schemas.ts'
import { endsSession, type SmartumError } from '../../client/problem.ts'
import type { Formats } from '../../localize/formats.ts'
import type { Language, Messages } from '../../localize/localize.ts'
import { button, choice, errorNotice, offlineNotice, supportCode, whySignedOut } from '../../parts/blocks.ts'
import type { Content } from '../../parts/frame.ts'
import { horizon } from '../../parts/icons.ts'
import type { Form } from './form.ts'
import type { PasswordTexts } from './texts.ts'

/** Where a person is on their way to a new password. */
export type Step =
  | 'request' /* asks for a link */
  | 'requested'
  | 'link' /* has come with one */
  | 'prove' /* gives a new address, signed in with a bank */
  | 'address-sent'
  | 'change' /* chooses a new password, signed in */
  | 'done'

/** All that a screen of the element is made from, and what can be done on it. */
export type Scene = {
  language: Language
  messages: Messages
  formats: Formats
  texts: PasswordTexts
  /** Origin of our own pages. */
  api: string
  isOwnPage: boolean
  step: Step
  /** What the link is good for, once it has been checked. */
  link: MailLink | undefined
  /** Whether they came with a link that is good for nothing any more. */
  isLinkOver: boolean
  /** The user id of whoever is signed in with a bank. */
  userId: UserId | undefined
  /** The new user id, when that was changed with the password. */
  newUserId: string
  /** Whether the person is signed in as the step needs it; unknown while a session is taken up. */
  isSignedIn: boolean | undefined
  /** Why they are not, after a visit to the bank without a window. */
  signInError: SmartumError | undefined
  /** Whether they did so too long ago. */
  isStale: boolean
  /** Whether they did so with a password, and so have to type it again. */
  withPassword: boolean
  /** Whether the link has been asked for once more. */
  wasSentAgain: boolean
  form: Form
  /** Why there is nothing to show. */
  error: SmartumError | undefined
  go: (step: Step) => void
  signIn: () => void
  retry: () => void
  requestLink: () => void
  requestAddress: () => void
  save: () => void
}

/** What an element shows, with its title and a way back. */
export type Screen = Content & { title: string; back?: () => void }

/** A form that is sent by its button and by Enter alike. */
export const formOf = (
  { form }: Scene,
  send: () => void,
  fields: unknown,
  [label, sending]: [string, string],
): TemplateResult => html`<form
  novalidate
  @submit=${(event: Event) => {
    event.preventDefault()
    send()
  }}
>
  ${fields}
  <button class="button main" part="button">${form.isSending ? sending : label}</button>
</form>`

/** What kept a form from being sent. */
export function formNotice({ form, messages, texts, formats }: Scene): unknown {
  const { failure } = form
  if (!failure) return nothing
  if (failure.code === 'offline') return offlineNotice(messages, texts.typedStays)
  const { retryAfter } = failure
  if (retryAfter) {
    const moment = formats.moment(new Date(Date.now() + retryAfter * 1000).toISOString())
    return errorNotice(texts.tooManyTitle, `${texts.tooMany(moment)} ${texts.typedStays}`)
  }
  const known: Record<string, string> = {
    'user-id-changed': texts.userIdChanged,
    'address-taken': texts.addressTaken,
  }
  const text = known[failure.code] ?? `${texts.typedStays} ${messages.tryLater}`
  return html`${errorNotice(texts.failedTitle, text)} ${supportCode(messages, failure)}`
}

/** What a screen reader is told while a form is on its way. */
export const sendingStatus = ({ form }: Scene, sending: string): Pick<Content, 'busy' | 'status'> => ({
  busy: form.isSending,
  status: form.isSending ? sending : '',
})

/** The address of a page of ours. */
const pageOf = ({ api, language }: Scene, path: string): string =>
  `${api}${path}${path.includes('?') ? '&' : '?'}lang=${language}`

/** A link to a page of ours: in this tab when that is where the person is, and beside the page of a host. */
export const linkTo = (scene: Scene, label: unknown, path: string, kind: string): TemplateResult =>
  html`<a
    class=${kind}
    part="link"
    href=${pageOf(scene, path)}
    target=${scene.isOwnPage ? nothing : '_blank'}
    rel=${scene.isOwnPage ? nothing : 'noopener'}
  >${label}</a>`

/** A message with the picture of the low sun; takes the focus when it answers something that the person did. */
export const message = (title: string, ...texts: unknown[]): TemplateResult =>
  html`<div class="centred">
    ${horizon}
    <h3 tabindex="-1" data-focus>${title}</h3>
    ${texts.map((text) => html`<p>${text}</p>`)}
  </div>`

/** Asks somebody to sign in, and says why when they just tried; `more` is what to read before. */
export function signInFirst(
  scene: Scene,
  lead: string,
  label: string,
  more: unknown = nothing,
): TemplateResult {
  const { signInError, messages, texts } = scene
  const hasFailed = signInError && !endsSession(signInError) && signInError.code !== 'cancelled'
  return html`${hasFailed ? html`${errorNotice(texts.failedTitle, messages.tryLater)} ${supportCode(messages, signInError)}` : nothing}
    <p>${whySignedOut(messages, signInError)} ${scene.isStale ? texts.proveAgain : lead}</p>
    ${more}
    ${button(label, scene.signIn, 'main')}`
}

/** Keeps some room for what is on its way. */
export const waiting = (title: string, status: string): Screen => ({
  title,
  status,
  busy: true,
  body: html`<div class="loading blank" inert>
    ${[16, 24].map(
      (width) => html`<p><span>${'\u00a0'.repeat(width)}</span></p>
        <p class="control"><span></span></p>`,
    )}
  </div>`,
})

/** On the page of somebody else: the way to ours. */
export function onOwnPage(scene: Scene, title: string, path: string): Screen {
  const { texts } = scene
  return {
    title,
    body: html`<p>${texts.ownPage}</p>
      ${choice('browser', texts.openPage, texts.ownPageTitle, pageOf(scene, path))}`,
  }
}

/** For somebody whom Saldo does not know: they need no password, and have just shown a bank who they are. */
export const noUserId = (scene: Scene, title: string): Screen => ({
  title,
  status: scene.texts.noUserIdTitle,
  body: html`${message(scene.texts.noUserIdTitle, scene.texts.noUserId)}
    ${linkTo(scene, scene.texts.plusGuide, '/guides/plus/use', 'button main')}`,
})
