import { css, html, nothing, type TemplateResult } from 'lit'
import type { Card } from '../../worker/giftcards/schemas.ts'
import type { LocalizeController } from '../localize/localize.ts'
import { benefitNames } from './benefit-names.ts'
import { giftCardTexts } from './gift-card-texts.ts'
import { mark } from './icons.ts'
import { largeMoney } from './money.ts'
import { motif } from './motifs.ts'

/** What is drawn of a card; one that has not been bought yet has no last four characters. */
export type DrawnCard = Pick<Card, 'amount_cents' | 'benefit' | 'expires_on'> & { last_four?: string }

/**
 * A card as it would lie on a table: what is on it, its `code` or dots in its place, for what and until when. The small
 * one is for rows of cards, and has no code. Its styles are `giftCardStyles`.
 */
export function giftCard(
  localize: LocalizeController,
  card: DrawnCard,
  { code, size = 'full' }: { code?: string | undefined; size?: 'full' | 'small' } = {},
): TemplateResult {
  const { language, formats } = localize
  const { amount_cents, benefit, expires_on } = card
  const texts = giftCardTexts[language]
  const name = benefitNames[language][benefit]
  const until = texts.until(formats.date(expires_on))
  if (size === 'small') {
    return html`<div class="gift-card small-card" part="card">
      <div class="art">${motif(benefit, true)}</div>
      <p class="card-amount">${formats.money(amount_cents)}</p>
      <p>${name}</p>
      <p>${until[0]!.toUpperCase() + until.slice(1)}</p>
    </div>`
  }
  return html`<div class="gift-card" part="card">
    ${motif(benefit, false)}
    <p class="card-name">${mark} ${texts.name}</p>
    <div>
      <p class="card-amount">${largeMoney(amount_cents, formats)}</p>
      ${codeLine(localize, card.last_four, code)}
      <p class="card-facts"><span>${name}</span><span>${until}</span></p>
    </div>
  </div>`
}

const DOTS = '••••'

/** Five groups of four characters, which break between groups only. */
function codeLine({ language }: LocalizeController, lastFour = '', code = ''): TemplateResult {
  const texts = giftCardTexts[language]
  const groups = code ? code.split(' ') : [DOTS, DOTS, DOTS, DOTS, lastFour || DOTS]
  const spoken = lastFour ? texts.hiddenCodeEnds(lastFour) : texts.hiddenCode
  return html`${code ? nothing : html`<span class="unseen">${spoken}</span>`}
    <p class="card-code" aria-hidden=${code ? nothing : 'true'}>${groups.map((group) => html`<span>${group}</span> `)}</p>`
}

/** Styles of drawn cards, for an element that has those of the frame. */
export const giftCardStyles = css`
  .gift-card {
    --_card: var(--_mark);
    --_on-card: light-dark(var(--_on-accent), var(--_text));
    --_card-1: color-mix(in srgb, var(--_on-card) 8%, var(--_card));
    --_card-2: color-mix(in srgb, var(--_on-card) 15%, var(--_card));
    --_card-3: color-mix(in srgb, var(--_on-card) 22%, var(--_card));
    display: flex;
    position: relative;
    isolation: isolate;
    flex-direction: column;
    justify-content: space-between;
    gap: 8px;
    container-type: inline-size;
    min-width: 0;
    aspect-ratio: 1.586;
    padding: 16px;
    border-radius: calc(var(--_radius) * 1.34);
    background: var(--_card);
    color: var(--_on-card);
    overflow: clip;
    overflow-wrap: break-word;
  }
  .motif {
    position: absolute;
    inset: 0;
    z-index: -1;
    width: 100%;
    height: 100%;
  }
  .motif .plain {
    fill: var(--_card);
  }
  .motif .faint {
    fill: var(--_card-1);
  }
  .motif .soft {
    fill: var(--_card-2);
  }
  .motif .clear {
    fill: var(--_card-3);
  }
  .motif .warm {
    fill: var(--_highlight);
  }
  .motif .line {
    fill: none;
    stroke: var(--_card-1);
    stroke-width: 15;
  }
  .motif .soft.line {
    stroke: var(--_card-2);
  }
  .card-name {
    display: flex;
    align-items: center;
    gap: 8px;
    font-weight: 600;
  }
  .card-name .mark {
    fill: var(--_card-3);
  }
  .card-amount {
    font-size: clamp(30px, 14.2cqi, 36px);
    font-variant-numeric: tabular-nums lining-nums;
    font-weight: 600;
    line-height: 44px;
    letter-spacing: -0.02em;
    white-space: nowrap;
  }
  .card-amount small {
    font-size: 22px;
    letter-spacing: 0;
  }
  .card-code {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.4em;
    font-size: 14px;
    font-variant-numeric: tabular-nums lining-nums;
    font-weight: 600;
    line-height: 22px;
    letter-spacing: 0.04em;
    white-space: nowrap;
  }
  /* What comes first in a line has no point before it. */
  .card-facts {
    display: flex;
    flex-wrap: wrap;
    max-width: 80%;
    margin-inline-start: -14px;
    clip-path: inset(0 0 0 14px);
    font-size: 14px;
    line-height: 20px;
  }
  .card-facts span::before {
    display: inline-block;
    width: 14px;
    text-align: center;
    content: '·';
  }
  .small-card {
    justify-content: start;
    gap: 0;
    aspect-ratio: auto;
    min-height: 144px;
    padding: 66px 12px 12px;
    border-radius: var(--_radius);
    font-size: 14px;
    line-height: 18px;
  }
  .small-card .card-amount {
    font-size: 18px;
    line-height: 26px;
    letter-spacing: 0;
  }
  .art {
    position: absolute;
    inset: 0 0 auto;
    z-index: -1;
    height: 60px;
    border-bottom: 1px solid var(--_card-2);
    overflow: clip;
  }
  @container (min-width: 300px) {
    .card-code {
      font-size: 16px;
      line-height: 24px;
    }
  }
  @container (min-width: 480px) {
    .gift-card:not(.small-card) {
      padding: 20px;
    }
  }
  @media (forced-colors: active) {
    .gift-card {
      border: 1px solid;
    }
    .motif,
    .card-name .mark {
      display: none;
    }
  }
`
