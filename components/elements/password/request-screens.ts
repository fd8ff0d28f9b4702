import { html, nothing, type TemplateResult } from 'lit'
import { advice, button, errorNotice } from '../../parts/blocks.ts'
import { phoneLink } from '../../parts/contacts.ts'
import { icon } from '../../parts/icons.ts'
import { message } from '../../parts/message.ts'
import { linkTo } from '../../parts/own-pages.ts'
import { addressField } from './fields.ts'
import { formNotice, formOf, type Scene, type Screen, sendingStatus } from './scene.ts'

/** Asks for a link; what speaks against it can be read before anything is sent. */
export function request(scene: Scene): Screen {
  const { texts, messages, isLinkOver } = scene
  const fields = html`${addressField(scene, {
    label: texts.userId,
    hint: texts.userIdHint,
    autocomplete: 'username',
  })}
  ${oldAddress(scene)}`
  return {
    title: texts.requestTitle,
    ...sendingStatus(scene, texts.sending),
    body: html`${isLinkOver ? errorNotice(texts.linkOverTitle, texts.linkOver) : html`<p>${texts.requestLead}</p>`}
      ${formNotice(scene)}
      ${formOf(scene, scene.requestLink, fields, [texts.sendLink, texts.sending])}
      <p class="small plus">${texts.plus} ${linkTo(scene, messages.signInWithBank, '/login', 'text-button')}</p>`,
  }
}

/** The same answer for everybody, whether the address is a user id or not. */
export function requested(scene: Scene): Screen {
  const { texts, form, wasSentAgain } = scene
  return {
    title: texts.requestTitle,
    busy: form.isSending,
    status: form.isSending ? texts.sending : wasSentAgain ? texts.sentAgain : '',
    body: html`${message(texts.sentTitle, texts.sent(form.values.email.trim()))}
      ${advice(texts.sentAdvice)}
      ${wasSentAgain ? html`<p>${texts.sentAgain}</p>` : formNotice(scene)}
      <div class="buttons">
        ${
          wasSentAgain
            ? nothing
            : html`<div class="late patient">
                ${formOf(scene, scene.requestLink, nothing, [texts.sendAgain, texts.sending])}
              </div>`
        }
        ${button(texts.otherAddress, () => scene.go('request'))}
      </div>
      ${oldAddress(scene)}`,
  }
}

/** For a user id that is the address of an employer from before: where the link would go, and the ways out. */
function oldAddress(scene: Scene): TemplateResult {
  const { texts } = scene
  return html`<div class="notice warning" part="notice">
    ${icon('warning')}
    <div>
      <h3>${texts.oldAddressTitle}</h3>
      <p>${texts.oldAddress}</p>
      ${
        scene.isOwnPage
          ? html`<button class="button" part="button" type="button" @click=${() => scene.go('prove')}>
              ${icon('bank', 20)}${texts.changeAddress}
            </button>`
          : linkTo(scene, html`${icon('bank', 20)}${texts.changeAddress}`, '/password?do=prove', 'button')
      }
      <p class="small">${texts.orCall} ${phoneLink}</p>
    </div>
  </div>`
}
