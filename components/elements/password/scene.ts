import { html, nothing, type TemplateResult } from 'lit'
import type { FirstLink } from '../../../worker/enrolment/schemas.ts'
import type { MailLink, UserId } from '../../../worker/identity/schemas.ts'
import { endsSession, type SmartumError } from '../../client/problem.ts'
import type { Formats } from '../../localize/formats.ts'
import type { Language, Messages } from '../../localize/localize.ts'
import { button, choice, errorNotice, offlineNotice, supportCode, whySignedOut } from '../../parts/blocks.ts'
import type { Content } from '../../parts/frame.ts'
import { message } from '../../parts/message.ts'
import { linkTo, pageOf } from '../../parts/own-pages.ts'
import { browser } from '../../parts/seldom-icons.ts'
import type { Form } from './form.ts'
import type { PasswordTexts } from './texts.ts'

/** Where a person is on their way to a new password. */
export type Step =
  | 'request' /* asks for a link */
  | 'requested'
  | 'link' /* has come with one */
  | 'first' /* has come with the one for who has just registered */
  | 'registered'
  | 'prove' /* gives a new address, signed in with a bank */
  | 'address-sent'
  | 'change' /* chooses a new password, signed in */
  | 'done'

/** What a link is good for; the first one of somebody is for nothing but a password. */
export type Link = FirstLink & Partial<MailLink>

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
  link: Link | undefined
  /** Whether they came with a link that is good for nothing any more. */
  isLinkOver: boolean
  /** The user id of whoever is signed in with a bank. */
  userId: UserId | undefined
  /** The new user id, when that came with the password. */
  newUserId: string
  /** The code of the link with which somebody was registering, if they came from there. */
  registration: string
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
    ...texts.notTaken,
  }
  const text = known[failure.code] ?? `${texts.typedStays} ${messages.tryLater}`
  return html`${errorNotice(texts.failedTitle, text)} ${supportCode(messages, failure)}`
}

/** What a screen reader is told while a form is on its way. */
export const sendingStatus = ({ form }: Scene, sending: string): Pick<Content, 'busy' | 'status'> => ({
  busy: form.isSending,
  status: form.isSending ? sending : '',
})

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
      ${choice(browser, texts.openPage, texts.ownPageTitle, pageOf(scene, path))}`,
  }
}

/** For somebody whom Saldo does not know: they need no password, and have just shown a bank who they are. */
export const noUserId = (scene: Scene, title: string): Screen => ({
  title,
  status: scene.texts.noUserIdTitle,
  body: html`${message(scene.texts.noUserIdTitle, scene.texts.noUserId)}
    ${linkTo(scene, scene.texts.plusGuide, '/guides/plus/use', 'button main')}`,
})
