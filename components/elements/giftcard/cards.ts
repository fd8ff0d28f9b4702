import { html, nothing, type TemplateResult } from 'lit'
import type { OfferedCard } from '../../../worker/giftcards/schemas.ts'
import { benefitNames } from '../../parts/benefit-names.ts'
import { button, link } from '../../parts/blocks.ts'
import type { DrawnCard } from '../../parts/gift-card.ts'
import { icon } from '../../parts/icons.ts'
import { send } from '../../parts/seldom-icons.ts'
import type { Bought } from './purchase.ts'
import type { Scene } from './scene.ts'

/** A card that may be bought. What draws it comes in a bundle of its own; until then the words are there. */
export const drawnCard = (scene: Scene, card: DrawnCard, size: 'full' | 'small'): TemplateResult =>
  html`<smartum-card class=${size} .card=${card} .size=${size}>${inWords(scene, card)}</smartum-card>`

/** Cards that a person has, each with its code when they ask for it. */
export const cardList = (scene: Scene, cards: OfferedCard[]): TemplateResult =>
  html`${scene.missing}
    <ul class="cards" role="list">
      ${cards.map(
        (card) =>
          html`<li>
            <smartum-card .card=${card} .loadCode=${() => scene.till.code(card.id)}>${inWords(scene, card)}</smartum-card>
          </li>`,
      )}
    </ul>`

const inWords = ({ localize, texts }: Scene, { amount_cents, expires_on }: DrawnCard) =>
  html`${texts.name} <strong>${localize.formats.money(amount_cents)}</strong> ${localize.formats.date(expires_on)}`

/** What has been bought, and what there is to do now. */
export function bought(scene: Scene, { cards, mailed_to, money, paid }: Bought): TemplateResult {
  const { localize, texts, isLink, back, wallet } = scene
  const { formats, language } = localize
  const name = benefitNames[language][money.benefit]
  const left = money.cents - paid
  return html`<div class="bought">
    <div class="ready">
      <span class="seal">${icon('done')}</span>
      <h3 tabindex="-1" data-focus>${texts.ready(cards.length)}</h3>
    </div>
    ${cardList(scene, cards)}
    <div class="after">
      <p>${texts.howToUse}</p>
      <dl>
        <div><dt>${texts.paid}</dt><dd>${formats.money(paid)}</dd></div>
        <div><dt>${texts.from}</dt><dd>${name}</dd></div>
        <div><dt>${texts.left(name)}</dt><dd>${formats.money(left)}</dd></div>
      </dl>
      ${
        isLink || mailed_to
          ? html`<p class="mailed">
              <span class="tile">${icon(send)}</span>
              <span><strong>${texts.mailed(cards.length)}</strong> <span class="small">${mailed_to}</span></span>
            </p>`
          : nothing
      }
      ${isLink ? link(localize.messages.openWallet, wallet) : nothing}
      <div class="buttons">
        ${back ? button(texts.backToBenefits, back) : nothing} ${left ? button(texts.another, scene.another) : nothing}
      </div>
    </div>
  </div>`
}
