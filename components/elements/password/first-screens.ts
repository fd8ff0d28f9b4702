import { html, nothing, type TemplateResult } from 'lit'
import { failure } from '../../parts/blocks.ts'
import { icon } from '../../parts/icons.ts'
import { message } from '../../parts/message.ts'
import { linkTo } from '../../parts/own-pages.ts'
import { identityCodeField, knownUserId, newPasswordField } from './fields.ts'
import { formNotice, formOf, type Scene, type Screen, sendingStatus, waiting } from './scene.ts'

/** The first password of somebody who has registered, who types their identity code as well. */
export function firstPassword(scene: Scene): Screen {
  const { texts, messages, link, isLinkOver, form, error } = scene
  const title = texts.firstTitle
  if (isLinkOver) {
    return {
      title,
      status: texts.linkOverTitle,
      body: html`${message(texts.linkOverTitle, texts.firstLinkOver)}
        <div class="buttons">
          ${linkTo(scene, texts.signInToSaldo, '/login', 'button main')} ${registerAgain(scene)} ${help(scene, 'button')}
        </div>`,
    }
  }
  if (error) return { title, ...failure(messages, error, texts.checkFailed, messages.tryLater, scene.retry) }
  if (!link) return waiting(title, texts.checking)
  const isRefused = form.failure?.code === 'registration-not-confirmed'
  const fields = html`${knownUserId(texts, link.email)} ${identityCodeField(form, texts)}
    ${newPasswordField(form, texts)}`
  return {
    title,
    ...sendingStatus(scene, texts.saving),
    body: html`${isRefused ? refused(scene) : html`<p>${texts.firstLead}</p>${formNotice(scene)}`}
      ${formOf(scene, scene.save, fields, [texts.save, texts.saving])}`,
  }
}

/** Why there is no new user id, as far as anybody may know, and what to do in each case. */
function refused(scene: Scene): TemplateResult {
  const { texts } = scene
  return html`<div class="notice" part="notice" tabindex="-1" data-focus>
    ${icon('error')}
    <div>
      <h3>${texts.refusedTitle}</h3>
      <p>${texts.checkCode}</p>
      <p>${texts.hadBefore}</p>
      ${registerAgain(scene)}
      <p>${texts.hadPassword}</p>
      ${linkTo(scene, texts.signInToSaldo, '/login', 'button')} ${help(scene, 'text-button')}
    </div>
  </div>`
}

/** The way back to the link of the employer, where this browser knows it. */
const registerAgain = (scene: Scene): unknown =>
  scene.registration
    ? linkTo(
        scene,
        scene.texts.registerAgain,
        `/registration?link=${encodeURIComponent(scene.registration)}`,
        'button',
      )
    : nothing

const help = (scene: Scene, kind: string): TemplateResult =>
  linkTo(scene, scene.texts.help, '/help?topic=registration', kind)

/** The password is saved, and with it the registration has gone to the employer. */
export const registered = (scene: Scene): Screen => ({
  title: scene.texts.firstTitle,
  status: scene.texts.registeredTitle,
  body: html`${message(scene.texts.registeredTitle, scene.texts.registered(scene.newUserId))}
    <div class="buttons">
      ${linkTo(scene, scene.texts.mine, '/registration', 'button main')}
      ${linkTo(scene, scene.texts.guide, '/guides/saldo/use', 'button')}
    </div>`,
})
