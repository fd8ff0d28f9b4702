import { css, html, nothing, type TemplateResult } from 'lit'
import type { Language } from '../../localize/localize.ts'
import { icon } from '../../parts/icons.ts'

const pagerTexts: Record<Language, Record<'pages' | 'previous' | 'next', string>> = {
  fi: { pages: 'Luettelon sivut', previous: 'Edellinen sivu', next: 'Seuraava sivu' },
  sv: { pages: 'Listans sidor', previous: 'Föregående sida', next: 'Nästa sida' },
  en: { pages: 'Pages of the list', previous: 'Previous page', next: 'Next page' },
}

/** A whole number as the readers of a language write it. */
export const wholeNumber = (language: Language, count: number): string =>
  count.toLocaleString(language === 'en' ? 'en-GB' : 'fi-FI')

/** Which of so many are shown, and the ways to the others; its styles are `pagerStyles`. */
export function pager(
  language: Language,
  {
    first,
    shown,
    all,
    turn,
  }: { first: number; shown: number; all: number; turn: (direction: 1 | -1) => void },
): TemplateResult {
  const texts = pagerTexts[language]
  const last = first + shown - 1
  const number = (count: number) => wholeNumber(language, count)
  const button = (label: string, direction: 1 | -1, isOn: boolean) =>
    html`<button
      class="icon-button ${direction === -1 ? 'previous' : ''}"
      aria-label=${label}
      ?disabled=${!isOn}
      @click=${() => turn(direction)}
    >${icon('chevron', 20)}</button>`
  return html`<nav class="pager" aria-label=${texts.pages}>
    <span class="small">${number(first)}–${number(last)} / ${number(all)}</span>
    ${all > shown ? [button(texts.previous, -1, first > 1), button(texts.next, 1, last < all)] : nothing}
  </nav>`
}

export const pagerStyles = css`
  .pager {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 44px;
  }
  .pager span {
    flex: 1;
    font-variant-numeric: tabular-nums;
  }
  .pager .icon-button {
    margin: 0;
    border: 1px solid var(--_line);
    color: var(--_text);
  }
  .pager .previous svg {
    rotate: 180deg;
  }
  .pager :disabled {
    opacity: 0.4;
    cursor: default;
  }
`
