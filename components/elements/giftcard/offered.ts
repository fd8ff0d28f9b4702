import { html, nothing, type TemplateResult } from 'lit'
import { button } from '../../parts/blocks.ts'
import { horizon } from '../../parts/icons.ts'
import { cardList } from './cards.ts'
import { amount, benefits, blankTill, choiceRow } from './choose.ts'
import { checkAndPay } from './pay.ts'
import { type Scene, stepTitle } from './scene.ts'
import type { Wares } from './till.ts'

/** A message with the picture of the low sun; takes the focus when it answers something that the person did. */
export const message = (title: string, text: string): TemplateResult =>
  html`<div class="centred">${horizon}<h3 tabindex="-1" data-focus>${title}</h3><p>${text}</p></div>`

/** What can be bought, or why nothing can; `hint` is that there may be more. */
export const offered = (scene: Scene, wares: Wares, hint: unknown): TemplateResult =>
  scene.isLink ? offeredByLink(scene, wares) : offeredInWallet(scene, wares, hint)

function offeredInWallet(scene: Scene, { accounts }: Wares, hint: unknown): TemplateResult {
  const { texts, choice } = scene
  if (choice.open.length) return html`${hint} ${form(scene)}`
  const hasCards = accounts.some(({ kind }) => kind === 'card')
  return html`${choice.money.length ? message(texts.noneTitle, texts.none) : message(texts.nothingTitle, texts.nothing)}
    ${hint} ${moneyRows(scene)} ${hasCards ? button(texts.showCards, scene.showCards) : nothing}`
}

/** The cards that the link has bought come first: whoever comes back with it wants these. */
function offeredByLink(scene: Scene, { cards = [], first_name = '' }: Wares): TemplateResult {
  const { texts, choice, localize, isAtTill, isWide } = scene
  const canBuy = choice.open.length > 0
  if (canBuy && isAtTill && !isWide) return form(scene)
  const [money] = choice.money
  const whyNot =
    money?.extension.state === 'later'
      ? texts.worksThen(localize.formats.date(money.extension.opens_on))
      : money
        ? nothing
        : texts.allUsed
  return html`<div class="greeting">
      <h3>${texts.greeting(first_name)}</h3>
      <p>${canBuy ? texts.withLink : whyNot}</p>
    </div>
    ${cards.length ? html`<h3>${texts.haveCard(cards.length)}</h3> ${cardList(scene, cards)}` : nothing}
    ${cards.length && canBuy ? html`<h3>${texts.another}</h3>` : nothing} ${canBuy ? form(scene) : moneyRows(scene)}`
}

const moneyRows = (scene: Scene): unknown =>
  html`<div class="rows">${scene.choice.money.map((each) => choiceRow(scene, each, false))}</div>`

/** A field that loses the focus may tell of an error, and the button would move away under the press. */
const keepFocus = (event: Event): void => event.preventDefault()

/** Choosing and paying: side by side, or one after the other. */
export function form(scene: Scene): TemplateResult {
  const { texts, isWide, isAtTill, isLink, isLoading, wares, choice } = scene
  if (isAtTill && !isWide) return html`<div class="paying">${checkAndPay(scene)}</div>`
  return html`<form class="columns" novalidate @submit=${scene.goOn}>
    <div class="choosing">
      ${isLink ? choice.money.map((each) => choiceRow(scene, each, false)) : benefits(scene)}
      ${amount(scene, isLink ? 1 : 2)}
      ${
        isWide
          ? nothing
          : html`<button
              class="button main"
              part="button"
              aria-disabled=${isLoading || !wares}
              @mousedown=${keepFocus}
            >${texts.goOn}</button>`
      }
    </div>
    ${
      isWide
        ? html`<div class="paying">
            <h3 class="step">${stepTitle(isLink ? 2 : 3, texts.checkAndPay)}</h3>
            ${wares ? checkAndPay(scene) : blankTill()}
          </div>`
        : nothing
    }
  </form>`
}
