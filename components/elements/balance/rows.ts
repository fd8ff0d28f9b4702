import { html, nothing, type TemplateResult } from 'lit'
import type { Balances } from '../../../worker/wallet/schemas.ts'
import type { LocalizeController } from '../../localize/localize.ts'
import { icon } from '../../parts/icons.ts'
import { balanceTexts } from './texts.ts'

type BenefitBalance = Balances['benefits'][number]

/** One benefit: what is left of it and until when; `service` is shown where it differs from row to row. */
export function benefitRow(
  { language, formats }: LocalizeController,
  { benefit, amount_cents, expires_on, expires_soon, days_left }: BenefitBalance,
  service: unknown,
): TemplateResult {
  const texts = balanceTexts[language]
  const date = formats.date(expires_on)
  return row(
    icon(benefit),
    html`<span>${texts.benefits[benefit]}</span> ${service}`,
    html`<span class="if-wide">${texts.validUntil(date)}</span
      ><span class="if-narrow">${texts.until(date)}</span>`,
    formats.money(amount_cents),
    expires_soon ? texts.daysLeft(days_left) : '',
  )
}

const row = (picture: unknown, name: unknown, until: unknown, amount: string, daysLeft: string) =>
  html`<li class="row ${daysLeft && 'soon'}" part="row">
    <span class="tile">${picture}</span>
    <div>
      <p class="name">${name}</p>
      <p class="small">${until}</p>
    </div>
    ${daysLeft ? html`<p class="days-left">${icon('clock', 20)} ${daysLeft}</p>` : nothing}
    <p class="amount"><span>${amount}</span></p>
  </li>`

/** Empty text that is so many spaces wide. */
export const blank = (width: number): string => '\u00a0'.repeat(width)

/** Rows as high as real ones, for the time until there are some. */
export const blankRows = (): TemplateResult[] =>
  [15, 22, 11, 18].map((width) =>
    row('', html`<span>${blank(width)}</span>`, html`<span>${blank(width + 8)}</span>`, blank(14), ''),
  )
