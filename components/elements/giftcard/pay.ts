import { html, nothing, type TemplateResult } from 'lit'
import { benefitNames, namesOfUses } from '../../parts/benefit-names.ts'
import { button, errorNotice, supportCode } from '../../parts/blocks.ts'
import { drawnCard } from './cards.ts'
import type { Part } from './plan.ts'
import type { Order } from './purchase.ts'
import type { Scene } from './scene.ts'
import { timeline } from './timeline.ts'

/** The cards as they will be, what they do to the money, and paying. */
export function checkAndPay(scene: Scene): TemplateResult {
  const { localize, texts, choice, purchase, isOffline, isWide } = scene
  const order = purchase.order ?? choice.order
  if (!order) return html`<p class="small">${texts.chooseAmount}</p>`
  const { parts } = order
  const total = parts.reduce((sum, { cents }) => sum + cents, 0)
  const [part] = parts
  return html`${parts.length > 1 ? severalCards(scene, parts) : html`${preview(scene, part!)} ${timeline(scene, part!)}`}
    ${isWide ? nothing : facts(scene, order, total)}
    <p>${texts.note(parts.length, namesOfUses(localize.language, usesOf(part!)))}</p>
    ${scene.missing}
    ${
      isOffline
        ? html`<p class="no-slide">${texts.payOnline}</p>`
        : html`<smartum-slide-to-pay
            .amount=${total}
            .paying=${purchase.paying}
            .pay=${scene.pay}
          ></smartum-slide-to-pay>`
    }`
}

const usesOf = ({ lot }: Part) => (lot.extension.state === 'open' ? lot.extension.uses : lot.uses)

const preview = (scene: Scene, { lot, cents, expires_on }: Part, size: 'full' | 'small' = 'full') =>
  drawnCard(scene, { amount_cents: cents, benefit: lot.benefit, expires_on }, size)

function severalCards(scene: Scene, parts: Part[]): TemplateResult {
  const { texts, localize } = scene
  return html`<p>${texts.severalCards(parts.length)}</p>
    <ul class="previews" role="list">
      ${parts.map(
        (part) => html`<li>
          ${preview(scene, part, 'small')}
          <p class="small">${texts.oldExpiry} ${localize.formats.date(part.lot.expires_on)}</p>
        </li>`,
      )}
    </ul>`
}

/** What is paid, and what is left of the money. */
function facts({ localize, texts }: Scene, { money }: Order, total: number): TemplateResult {
  const { formats, language } = localize
  const { benefit, cents } = money
  const name = benefitNames[language][benefit]
  return html`<dl>
    <div><dt>${texts.fromBenefit(name)}</dt><dd>${formats.money(total)}</dd></div>
    <div><dt>${texts.left(name)}</dt><dd>${formats.money(cents - total)}</dd></div>
  </dl>`
}

/** Why a purchase did not go through, what that means for the money, and what to do. */
export function failureNotice({
  localize,
  texts,
  purchase,
  isLink,
  isOffline,
  showCards,
  chooseAgain,
}: Scene): unknown {
  const { messages, formats } = localize
  const { failure } = purchase
  if (!failure) return nothing
  const { retryAfter, status, code } = failure
  const tooMany =
    status === 429 && retryAfter
      ? texts.tooMany(formats.moment(new Date(Date.now() + retryAfter * 1000).toISOString()))
      : ''
  if (purchase.isUncertain) {
    const text = tooMany || (isOffline ? texts.noAnswerOffline : texts.noAnswerText)
    return html`${errorNotice(texts.noAnswer, html`${text} ${button(texts.chooseAgain, chooseAgain)}`)}
    ${supportCode(messages, failure)}`
  }
  if (tooMany) return errorNotice(texts.notMade, `${texts.nothingTaken} ${tooMany}`)
  if (code === 'balance-changed') {
    return errorNotice(
      texts.changed,
      html`${purchase.mayHaveBought ? texts.perhapsBoughtBefore : texts.perhapsBought} ${texts.nothingTaken} ${texts.seeNow}
      ${isLink ? nothing : button(texts.showCards, showCards)}`,
    )
  }
  const isRefused = /^4(04|09|22)$/.test(String(status))
  return html`${errorNotice(texts.notMade, `${texts.nothingTaken} ${isRefused ? texts.seeNow : messages.tryLater}`)}
    ${supportCode(messages, failure)}`
}
