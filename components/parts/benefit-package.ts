import { css, html, type TemplateResult } from 'lit'
import type { BenefitPackage } from '../../worker/enrolment/schemas.ts'
import type { Formats } from '../localize/formats.ts'
import type { Language } from '../localize/localize.ts'
import { benefitNames } from './benefit-names.ts'
import { icon } from './icons.ts'

type Reader = { language: Language; formats: Formats }

/** Until when the money of a package can be used. */
const validUntil: Record<Language, (day: string) => string> = {
  fi: (day) => `Voimassa ${day} asti`,
  sv: (day) => `Gäller till ${day}`,
  en: (day) => `Valid until ${day}`,
}

/** What somebody gets: the benefit, how much, and until when. To be put into a `.package`. */
export const packageLines = (
  { language, formats }: Reader,
  { benefit, amount_cents, expires_on }: BenefitPackage,
): TemplateResult =>
  html`<span class="tile">${icon(benefit)}</span>
    <span class="what">
      <strong>${benefitNames[language][benefit]}</strong>
      <span class="small">${validUntil[language](formats.date(expires_on))}</span>
    </span>
    <strong class="sum">${formats.money(amount_cents)}</strong>`

export const packageStyles = css`
  .package {
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: 68px;
    padding: 10px 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    font-weight: 400;
  }
  .package .what {
    flex: 1;
    min-width: 0;
  }
  .package .small {
    display: block;
  }
  .package .sum {
    font-variant-numeric: tabular-nums lining-nums;
    white-space: nowrap;
  }
  @container (max-width: 359px) {
    .package .tile {
      display: none;
    }
  }
`
