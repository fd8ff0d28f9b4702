import { html, nothing } from 'lit'
import { failure } from '../../parts/blocks.ts'
import { message } from '../../parts/message.ts'
import { linkTo } from '../../parts/own-pages.ts'
import { currentPasswordField, knownUserId, newPasswordField } from './fields.ts'
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

/** Sets a password with a link that works. */
export function setPassword(scene: Scene, email: string): Screen {
  const { texts, form } = scene
  const fields = html`${knownUserId(texts, email)} ${newPasswordField(form, texts)}`
  return {
    title: texts.chooseTitle,
    ...sendingStatus(scene, texts.saving),
    body: html`${formNotice(scene)} ${formOf(scene, scene.save, fields, [texts.save, texts.saving])}`,
  }
}

/** Changes the password of whoever is signed in. */
export function changePassword(scene: Scene): Screen {
  const { texts, messages, form, withPassword, userId, error } = scene
  const title = texts.changeTitle
  if (!scene.isOwnPage) return onOwnPage(scene, title, '/password?do=change')
  if (scene.isSignedIn === undefined) return waiting(title, '')
  if (!scene.isSignedIn) {
    return {
      title,
      body: html`${signInFirst(scene, texts.changeLead, scene.isStale ? texts.prove : messages.signIn)}
        <button class="text-button" @click=${() => scene.go('request')}>${texts.forgot}</button>`,
    }
  }
  if (error) return { title, ...failure(messages, error, texts.userIdFailed, messages.tryLater, scene.retry) }
  if (!withPassword && !userId) return waiting(title, texts.loadingUserId)
  if (userId && !userId.user_id) return noUserId(scene, title)
  const fields = html`${
    withPassword
      ? html`<div>
          ${currentPasswordField(form, texts)}
          <button class="text-button" type="button" @click=${() => scene.go('request')}>${texts.forgot}</button>
        </div>`
      : nothing
  }
  ${newPasswordField(form, texts)}`
  return {
    title,
    ...sendingStatus(scene, texts.saving),
    body: html`${userId ? html`<p class="known"><span class="small">${texts.yourUserId}</span>${userId.user_id}</p>` : nothing}
      ${formNotice(scene)} ${formOf(scene, scene.save, fields, [texts.save, texts.saving])}`,
  }
}

/** The password is saved, and what comes next: the registration that somebody had to leave for it, or signing in. */
export function done(scene: Scene): Screen {
  const { texts, newUserId, registration } = scene
  const next = registration
    ? linkTo(scene, texts.register, `/registration?link=${encodeURIComponent(registration)}`, 'button main')
    : linkTo(scene, texts.signInToSaldo, '/login', 'button main')
  return {
    title: texts.chooseTitle,
    status: texts.doneTitle,
    body: html`${message(texts.doneTitle, newUserId ? texts.addressDone(newUserId) : texts.done)}
      <div class="buttons">
        ${next}
        ${linkTo(scene, texts.guide, '/guides/saldo/use', 'button')}
      </div>`,
  }
}
