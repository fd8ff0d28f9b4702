import { html, nothing, type TemplateResult } from 'lit'
import type { Balances, Benefit, Service } from '../../worker/wallet/schemas.ts'
import type { LocalizeController } from '../localize/localize.ts'
import { benefitNames } from './benefit-names.ts'
import { daysLeftTexts, monthsBetween } from './days.ts'
import { icon } from './icons.ts'
import { rowTexts } from './money-row-texts.ts'
import { giftcard } from './seldom-icons.ts'

/** Money of a benefit: as much of it as a row shows. */
type Money = Balances['benefits'][number]

/** Goes on to buying an OwnGiftcard with money of a benefit that can be used until a day. */
export type Buy = (benefit: Benefit, service: Service, expiresOn: string) => void

/**
 * One benefit or card: what is left of it and until when, and how it can be made to last longer where that matters soon.
 * `service` is shown where it differs from row to row; `more` is what else there is to say of it.
 */
export function moneyRow(
  localize: LocalizeController,
  money: Money,
  { buy, service = nothing, more = nothing }: { buy: Buy; service?: unknown; more?: unknown },
): TemplateResult {
  const { language, formats } = localize
  const { kind, benefit, amount_cents, expires_on, expires_soon, days_left } = money
  const texts = rowTexts[language]
  const name = benefitNames[language][benefit]
  const isCard = kind === 'card'
  const date = formats.date(expires_on)
  return row(
    icon(isCard ? giftcard : benefit),
    html`<span>${isCard ? texts.giftcard : name}</span> ${service}`,
    html`${isCard ? `${name} · ` : nothing}<span class="if-wide">${texts.validUntil(date)}</span
      ><span class="if-narrow">${texts.until(date)}</span>${more}`,
    formats.money(amount_cents),
    expires_soon
      ? html`<div class="ending">
        <p class="days-left">${icon('clock', 20)} ${daysLeftTexts[language](days_left)}</p>
        ${wayToExtend(localize, money, buy)}
      </div>`
      : nothing,
  )
}

function wayToExtend({ language, formats }: LocalizeController, money: Money, buy: Buy): unknown {
  const { benefit, service, expires_on, extension } = money
  const texts = rowTexts[language]
  if (extension.state === 'never') return nothing
  if (extension.state === 'later') {
    return html`<p class="small">${texts.giftcardFrom(formats.date(extension.opens_on))}</p>`
  }
  return html`<button class="button main" part="button" @click=${() => buy(benefit, service, expires_on)}>
    <span
      >${texts.extend(monthsBetween(expires_on, extension.expires_on))}<span class="unseen"
        >: ${benefitNames[language][benefit]}</span
      ></span
    >
  </button>`
}

const row = (
  picture: unknown,
  name: unknown,
  until: unknown,
  amount: string,
  ending: unknown = nothing,
): TemplateResult =>
  html`<li class="row ${ending === nothing ? '' : 'soon'}" part="row">
    <span class="tile">${picture}</span>
    <div>
      <p class="name">${name}</p>
      <p class="small">${until}</p>
    </div>
    ${ending}
    <p class="amount"><span>${amount}</span></p>
  </li>`

/** Empty text that is so many spaces wide. */
export const blank = (width: number): string => '\u00a0'.repeat(width)

/** Rows as high as real ones, for the time until there are some. */
export const blankRows = (): TemplateResult[] =>
  [15, 22, 11, 18].map((width) =>
    row('', html`<span>${blank(width)}</span>`, html`<span>${blank(width + 8)}</span>`, blank(14)),
  )
