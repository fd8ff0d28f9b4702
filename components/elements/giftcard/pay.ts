import { html, nothing, type TemplateResult } from 'lit'
import { benefitNames, namesOfUses } from '../../parts/benefit-names.ts'
import { button, errorNotice, supportCode } from '../../parts/blocks.ts'
import { drawnCard } from './cards.ts'
import type { Part } from './plan.ts'
import type { Scene } from './scene.ts'
import { timeline } from './timeline.ts'

/** The cards as they will be, what they do to the money, and paying. */
export function checkAndPay(scene: Scene): TemplateResult {
  const { localize, texts, choice, purchase, isOffline, isWide } = scene
  const { chosen, plan } = choice
  if (!chosen || !plan.length) return html`<p class="small">${texts.chooseAmount}</p>`
  const total = plan.reduce((sum, { cents }) => sum + cents, 0)
  const [part] = plan
  return html`${plan.length > 1 ? severalCards(scene, plan) : html`${preview(scene, part!)} ${timeline(scene, part!)}`}
    ${isWide ? nothing : facts(scene, total)}
    <p>${texts.note(namesOfUses(localize.language, usesOf(part!)))}</p>
    ${scene.missing}
    ${
      isOffline
        ? nothing
        : html`<smartum-slide-to-pay
            .amount=${total}
            .paying=${purchase.isPaying ? 'paying' : purchase.isUncertain ? 'again' : 'ready'}
            .pay=${scene.pay}
          ></smartum-slide-to-pay>`
    }`
}

const usesOf = ({ lot }: Part) => (lot.extension.state === 'open' ? lot.extension.uses : lot.uses)

const preview = (scene: Scene, { lot, cents, expires_on }: Part, size: 'full' | 'small' = 'full') =>
  drawnCard(scene, { amount_cents: cents, benefit: lot.benefit, expires_on }, size)

function severalCards(scene: Scene, plan: Part[]): TemplateResult {
  const { texts, localize } = scene
  return html`<p>${texts.severalCards(plan.length)}</p>
    <ul class="previews" role="list">
      ${plan.map(
        (part) => html`<li>
          ${preview(scene, part, 'small')}
          <p class="small">${texts.oldExpiry} ${localize.formats.date(part.lot.expires_on)}</p>
        </li>`,
      )}
    </ul>`
}

/** What is paid, and what is left of the money. */
function facts({ localize, texts, choice }: Scene, total: number): TemplateResult {
  const { formats, language } = localize
  const { benefit, cents } = choice.chosen!
  const name = benefitNames[language][benefit]
  return html`<dl>
    <div><dt>${texts.from} ${name}</dt><dd>${formats.money(total)}</dd></div>
    <div><dt>${texts.left(name)}</dt><dd>${formats.money(cents - total)}</dd></div>
  </dl>`
}

/** Why a purchase did not go through, what that means for the money, and what to do. */
export function failureNotice({ localize, texts, purchase, isLink, showCards }: Scene): unknown {
  const { messages, formats } = localize
  const { failure } = purchase
  if (!failure) return nothing
  const { retryAfter, status, code } = failure
  if (purchase.isUncertain) {
    return html`${errorNotice(texts.noAnswer, texts.noAnswerText)} ${supportCode(messages, failure)}`
  }
  if (retryAfter) {
    const moment = formats.moment(new Date(Date.now() + retryAfter * 1000).toISOString())
    return errorNotice(texts.notMade, `${texts.nothingTaken} ${texts.tooMany(moment)}`)
  }
  if (code === 'balance-changed') {
    return errorNotice(
      texts.changed,
      html`${texts.perhapsBought} ${texts.nothingTaken} ${texts.seeNow}
      ${isLink ? nothing : button(texts.showCards, showCards)}`,
    )
  }
  const isRefused = /^4(04|09|22)$/.test(String(status))
  return html`${errorNotice(texts.notMade, `${texts.nothingTaken} ${isRefused ? texts.seeNow : messages.tryLater}`)}
    ${supportCode(messages, failure)}`
}
