import { html, nothing } from 'lit'
import { advice, button, supportCode } from '../../parts/blocks.ts'
import { icon } from '../../parts/icons.ts'
import { message } from '../../parts/message.ts'
import { linkTo } from '../../parts/own-pages.ts'
import type { Outcome, Scene, Screen, ValidInvitation } from './scene.ts'
import { progress } from './steps.ts'
import { type Ended, type Refusal, refusals } from './texts.ts'

const WALLET = '/wallet'
const HELP = '/help?topic=benefits'

/** What has been accepted, and what is still to come before there is money. */
export function accepted(scene: Scene, { own, isAddress, totalCents }: Outcome): Screen {
  const { texts, formats } = scene
  const { waits_for, name, lunch_on } = own
  const said = waits_for
    ? texts.waits[waits_for](name, lunch_on ? formats.date(lunch_on) : '')
    : totalCents
      ? texts.youHave(formats.money(totalCents))
      : texts.ready
  const title = isAddress ? texts.addressDone : waits_for ? texts.acceptedTitle : texts.readyTitle
  const past = waits_for ? (waits_for === 'order' ? 1 : 2) : texts.stages.length
  return {
    status: said,
    body: html`${progress(scene, 3, !waits_for)}
      <div class="part">
        ${message(title, said)}
        ${
          waits_for
            ? html`<ol class="stages" role="list">
                ${texts.stages.map(([next, done], index) => {
                  const isPast = index < past
                  const look = isPast ? 'past' : index === past ? 'next' : ''
                  return html`<li class=${look}>${icon(isPast ? 'done' : 'clock', 20)}<span>${isPast ? done : next}</span></li>`
                })}
              </ol>
              <p class="small">${texts.emailed}</p>`
            : nothing
        }
        ${linkTo(scene, texts.benefits, WALLET, `button ${waits_for ? '' : 'main'}`)}
      </div>`,
  }
}

/** A link that is good for nothing, or none at all: what happened, and what to do. */
export function ended(scene: Scene, state: Ended | undefined, employer: string): Screen {
  const { texts } = scene
  const { title, text } = state ? texts.ended[state] : texts.noLink
  const isDone = state === 'used'
  return {
    status: title,
    body: html`${message(title, typeof text === 'string' ? text : text(employer))}
      ${advice(isDone ? texts.usedAdvice : texts.endedAdvice)}
      <div class="buttons">
        ${linkTo(scene, texts.benefits, WALLET, `button ${isDone ? 'main' : ''}`)}
        ${linkTo(scene, texts.help, HELP, 'button')}
      </div>`,
  }
}

/** Why the identity that somebody has shown cannot accept, with what it is, whom the link is for, and the ways out. */
export function refused(scene: Scene, refusal: Refusal, link: ValidInvitation): Screen {
  const { texts, name, failure, messages } = scene
  const { title, text, advice: points } = texts.refused[refusal]
  const hasAccepted = refusal === 'already-accepted'
  return {
    status: title,
    body: html`${message(title, text({ listed: link.full_name, name, employer: link.employer }))}
      ${advice(points)}
      <div class="buttons">
        ${hasAccepted ? linkTo(scene, texts.benefits, WALLET, 'button main') : nothing}
        ${button(texts.otherIdentity, scene.otherIdentity, hasAccepted ? '' : 'main')}
        ${linkTo(scene, texts.help, HELP, 'button')}
      </div>
      ${supportCode(messages, failure!)}`,
  }
}

export const refusalOf = (code: string | undefined): Refusal | undefined =>
  refusals.find((refusal) => refusal === code)
