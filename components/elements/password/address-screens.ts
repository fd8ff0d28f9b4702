import { html, nothing } from 'lit'
import { advice, button, choice, errorNotice, failure } from '../../parts/blocks.ts'
import { phoneLink } from '../../parts/contacts.ts'
import { message } from '../../parts/message.ts'
import { addressField } from './fields.ts'
import { setPassword } from './password-screens.ts'
import {
  formNotice,
  formOf,
  noUserId,
  onOwnPage,
  type Scene,
  type Screen,
  sendingStatus,
  signInFirst,
  waiting,
} from './scene.ts'

/** Another address as user id, for somebody who shows with a bank who they are. */
export function changeAddress(scene: Scene): Screen {
  const { texts, messages, isLinkOver, userId, error } = scene
  const title = texts.addressTitle
  const back = () => scene.go('request')
  if (!scene.isOwnPage) return onOwnPage(scene, title, '/password?do=prove')
  if (scene.isSignedIn === undefined) return waiting(title, '')
  const over = isLinkOver ? errorNotice(texts.linkOverTitle, texts.addressLinkOver) : nothing
  if (!scene.isSignedIn) {
    return {
      title,
      back,
      body: html`${over} ${signInFirst(scene, texts.proveLead, texts.prove, scene.isStale ? nothing : advice(texts.proveAdvice))}
        <p class="small">${texts.orCall} ${phoneLink}</p>`,
    }
  }
  if (error) {
    return { title, back, ...failure(messages, error, texts.userIdFailed, messages.tryLater, scene.retry) }
  }
  if (!userId) return waiting(title, texts.loadingUserId)
  if (!userId.user_id) return noUserId(scene, title)
  const address = addressField(scene, {
    label: texts.newAddress,
    hint: texts.newAddressHint,
    autocomplete: 'email',
  })
  return {
    title,
    back,
    ...sendingStatus(scene, texts.sending),
    body: html`${over} <p class="known"><span class="small">${texts.yourUserId}</span>${userId.user_id}</p>
      ${formNotice(scene)} ${formOf(scene, scene.requestAddress, address, [texts.sendLink, texts.sending])}
      ${choice('lock', texts.keep, texts.keepHint, () => scene.go('change'))}`,
  }
}

/** A link is on its way to the new address. */
export function addressSent(scene: Scene): Screen {
  const { texts } = scene
  return {
    title: texts.addressTitle,
    body: html`${message(texts.sentTitle, texts.addressSent(scene.form.values.email.trim()))}
      ${advice(texts.addressAdvice)}
      ${button(texts.otherAddress, () => scene.go('prove'))}`,
  }
}

/** The link that was sent to the new address: whoever opens it has to be the one who asked for it. */
export function confirmAddress(scene: Scene, email: string): Screen {
  const { texts } = scene
  const title = texts.confirm
  if (scene.isSignedIn === undefined) return waiting(title, '')
  if (scene.isSignedIn) return { ...setPassword(scene, email), title }
  return {
    title,
    body: signInFirst(scene, texts.confirmLead(email), texts.prove),
  }
}
