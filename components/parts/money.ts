import { html, type TemplateResult } from 'lit'
import type { Formats } from '../localize/formats.ts'

/** An amount whose cents are drawn smaller, and which is still read out as one amount. */
export const largeMoney = (cents: number, formats: Formats): TemplateResult =>
  html`<span class="unseen">${formats.money(cents)}</span><span aria-hidden="true">${formats
    .moneyParts(cents)
    .map(({ type, value }) =>
      /decimal|fraction/.test(type) ? html`<small>${value}</small>` : value,
    )}</span>`
