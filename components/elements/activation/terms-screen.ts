import { html, nothing, type TemplateResult } from 'lit'
import { benefitNames } from '../../parts/benefit-names.ts'
import { errorNotice, supportCode } from '../../parts/blocks.ts'
import { consent, termsInShort, termsLink } from '../../parts/consent.ts'
import { icon } from '../../parts/icons.ts'
import type { Scene, Screen, ValidInvitation } from './scene.ts'
import { heading, progress } from './steps.ts'

/** Who gives what, the terms in short, and the one button that leads on. */
export function terms(scene: Scene, link: ValidInvitation): Screen {
  const { texts, language } = scene
  const { name, employer, benefits } = link
  return stepOf(
    scene,
    html`<div class="lead">
        ${heading(scene, 1, texts.welcome(name))}
        <p>${benefits.length ? texts.gives(employer) : texts.invites(employer)}</p>
      </div>
      ${
        benefits.length
          ? html`<ul class="given" role="list">
              ${benefits.map((benefit) => html`<li><span class="tile">${icon(benefit)}</span> ${benefitNames[language][benefit]}</li>`)}
            </ul>`
          : nothing
      }
      ${scene.failure?.code === 'terms-changed' ? errorNotice(texts.termsChanged, '') : nothing}
      ${shortTerms(scene, link)}
      <p class="small">${texts.writesTo(link.email)}</p>
      ${consent(texts, scene, scene.tick)}`,
    [texts.goOn, texts.acceptAs],
  )
}

/** For somebody who has accepted before and whose employer has given a new address. */
export function newAddress(scene: Scene, { employer, email }: ValidInvitation): Screen {
  const { texts } = scene
  return stepOf(
    scene,
    html`<div class="lead">
      ${heading(scene, 1, texts.addressTitle)}
      <p>${texts.address(employer, email)}</p>
    </div>`,
    [texts.confirm, texts.confirmAs],
    false,
  )
}

/** A step that its button and Enter leave: to the bank, or done as whoever is signed in. */
function stepOf(
  scene: Scene,
  content: unknown,
  [goOn, as]: [string, (name: string) => string],
  withSteps = true,
): Screen {
  const { texts, name, isSending } = scene
  return {
    busy: isSending,
    status: isSending ? texts.sending : '',
    body: html`${withSteps ? progress(scene, 1) : nothing}
      <form
        novalidate
        @submit=${(event: Event) => {
          event.preventDefault()
          scene.goOn()
        }}
      >
        ${content} ${failureNotice(scene)}
        <div class="onward">
          <button class="button main" part="button" aria-disabled=${isSending}>
            ${isSending ? texts.sending : name ? as(name) : goOn}
          </button>
          ${
            name && !isSending
              ? html`<button class="link" part="button" type="button" @click=${scene.otherIdentity}>${texts.otherIdentity}</button>`
              : nothing
          }
        </div>
      </form>`,
  }
}

function shortTerms(scene: Scene, { terms: { url } }: ValidInvitation): TemplateResult {
  const { texts } = scene
  return html`<div class="short">
    <h4>${texts.termsTitle}</h4>
    ${termsInShort(texts.points)} ${termsLink(scene, url)}
  </div>`
}

/** Why nothing was accepted, where trying again may help, and whether it may have arrived. */
function failureNotice({ failure, texts, messages }: Scene): unknown {
  if (!failure || failure.code === 'terms-changed') return nothing
  if (failure.code === 'offline') return errorNotice(messages.offlineTitle, texts.notSent)
  const isUncertain = failure.status === 0 || failure.status >= 500
  return html`${
    isUncertain
      ? errorNotice(texts.noAnswerTitle, texts.noAnswer)
      : errorNotice(texts.failedTitle, `${texts.failedText} ${messages.tryLater}`)
  }
  ${supportCode(messages, failure)}`
}
