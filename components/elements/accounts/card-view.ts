import { html, nothing, type TemplateResult } from 'lit'
import type { Card, Code } from '../../../worker/giftcards/schemas.ts'
import type { SmartumError } from '../../client/problem.ts'
import type { LocalizeController } from '../../localize/localize.ts'
import { button, errorNotice, link, supportCode } from '../../parts/blocks.ts'
import { phoneLink } from '../../parts/contacts.ts'
import { daysLeftTexts } from '../../parts/days.ts'
import { giftCard } from '../../parts/gift-card.ts'
import { icon } from '../../parts/icons.ts'
import { accountsTexts } from './texts.ts'

/** How far somebody is with getting a new code in the place of a lost one. */
export type Replacing = 'asking' | 'sending' | 'done' | SmartumError | undefined

/** Where the code can be seen too, how it is had, and what there is to do for a card that is lost. */
type Deeds = {
  wallet: string
  loadCode: () => Promise<Code>
  ask: () => void
  replace: () => void
  cancel: () => void
}

/** A small card for each, which opens it. */
export function cardGrid(
  localize: LocalizeController,
  cards: readonly Card[],
  open: (card: Card) => void,
): TemplateResult {
  const texts = accountsTexts[localize.language]
  return html`<ul class="cards" role="list">
    ${cards.map(
      (card) => html`<li class=${card.amount_cents || card.held_cents ? '' : 'used'}>
        <button part="card-button" @click=${() => open(card)}>
          ${giftCard(localize, card, { size: 'small' })}
          <span class="caption small">${texts.codeEnds(card.last_four)}</span>
        </button>
        ${captions(localize, card)}
      </li>`,
    )}
  </ul>`
}

/** What is to be known of a card that cannot be read on it. */
function captions({ language, formats }: LocalizeController, card: Card): unknown {
  const texts = accountsTexts[language]
  const { amount_cents, held_cents, expires_soon, days_left } = card
  if (!amount_cents && !held_cents)
    return html`<p class="caption"><span class="pill">${texts.usedUp}</span></p>`
  return html`${held_cents ? html`<p class="caption small">${texts.held(formats.money(held_cents))}</p>` : nothing}
    ${
      expires_soon
        ? html`<p class="caption days-left">${icon('clock', 20)} ${daysLeftTexts[language](days_left)}</p>`
        : nothing
    }`
}

/**
 * One card with its code when it is asked for, what was done with it, and what to do when it is lost. `codes` is what is
 * known of the element that shows codes; until it is there the card is only drawn.
 */
export function cardView(
  localize: LocalizeController,
  card: Card,
  {
    history,
    codes,
    replacing,
  }: { history: unknown; codes: 'there' | 'failed' | undefined; replacing: Replacing },
  deeds: Deeds,
): TemplateResult {
  const { language, formats, messages } = localize
  const texts = accountsTexts[language]
  const { held_cents } = card
  return html`<div class="card-view">
    <div class="section">
      ${replacing === 'done' ? replaced(localize) : nothing}
      ${
        codes === 'there'
          ? html`<smartum-card .card=${card} .loadCode=${deeds.loadCode}></smartum-card>`
          : html`${giftCard(localize, card)}
              ${
                codes
                  ? html`<p class="failed" role="alert">${texts.noCodes}</p>
                    ${link(messages.openWallet, deeds.wallet)}`
                  : nothing
              }`
      }
      ${held_cents ? html`<p class="small">${texts.held(formats.money(held_cents))}</p>` : nothing}
    </div>
    <div class="section">
      <h3>${texts.cardHistory}</h3>
      ${history} ${card.amount_cents ? lost(localize, replacing, deeds) : nothing}
    </div>
  </div>`
}

const replaced = ({ language }: LocalizeController): TemplateResult => {
  const texts = accountsTexts[language]
  return html`<div class="notice calm" part="notice" tabindex="-1" data-focus>
    ${icon('done')}
    <div><h3>${texts.replacedTitle}</h3><p>${texts.replaced}</p></div>
  </div>`
}

/** Whether the code may have changed although no answer says so. */
const isUncertain = ({ status }: SmartumError): boolean => status === 0 || status >= 500

/** The way to a new code: it is explained before anything is done. */
function lost(
  { language, messages }: LocalizeController,
  replacing: Replacing,
  { ask, replace, cancel }: Deeds,
): TemplateResult {
  const texts = accountsTexts[language]
  if (!replacing || replacing === 'done') return button(texts.lost, ask, 'lost')
  const isSending = replacing === 'sending'
  if (typeof replacing === 'object' && isUncertain(replacing)) {
    const isOffline = replacing.code === 'offline'
    return html`${errorNotice(texts.maybeReplaced, html`${isOffline ? `${messages.offlineTitle}. ` : nothing}${texts.replaceAgain}`)}
      ${button(messages.tryAgain, replace, 'main')} ${supportCode(messages, replacing)}`
  }
  return html`${typeof replacing === 'object' ? failure(replacing) : nothing}
    <div class="notice warning" part="notice" aria-busy=${isSending}>
      ${icon('warning')}
      <div>
        <h3 tabindex="-1" data-focus>${texts.lostTitle}</h3>
        <p>${texts.lostText}</p>
        <div class="buttons">
          ${button(isSending ? texts.replacing : texts.replace, replace, 'main')} 
          ${isSending ? nothing : button(messages.cancel, cancel)}
        </div>
      </div>
    </div>`

  function failure(error: SmartumError): TemplateResult {
    const advice =
      error.code === 'too-many-attempts' ? html`${texts.tooMany} ${phoneLink}` : messages.tryLater
    return html`${errorNotice(texts.notReplaced, advice)} ${supportCode(messages, error)}`
  }
}
