import { css } from 'lit'
import { pagerStyles } from './pager.ts'
import { searchStyles } from './search-field.ts'

/** Boxes to tick with their labels, and buttons that look like text. */
export const checkStyles = css`
  .check {
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: 44px;
    font-weight: 400;
    cursor: pointer;
  }
  .check input {
    flex: none;
    width: 22px;
    height: 22px;
    margin: 0;
    accent-color: var(--_accent);
  }
  .text-button {
    display: inline-flex;
    align-items: center;
    min-height: 44px;
    color: var(--_accent);
    font-weight: 600;
  }
  .text-button:hover {
    text-decoration: underline;
  }
`

/** What stands around a list of people: which of them, a search, what can be done with the chosen, and pages. */
export const peopleStyles = [
  searchStyles,
  pagerStyles,
  css`
    .tools {
      display: flex;
      flex-wrap: wrap;
      gap: 12px;
    }
    .filters {
      display: flex;
      flex-wrap: wrap;
      gap: 4px;
    }
    .filters button {
      display: flex;
      align-items: center;
      gap: 8px;
      min-height: 44px;
      padding: 4px 14px;
      border: 1px solid transparent;
      border-radius: 99px;
      color: var(--_muted);
      font-weight: 600;
    }
    .filters button:hover {
      color: var(--_text);
    }
    .filters [aria-pressed='true'] {
      border-color: var(--_accent);
      background: var(--_accent-soft);
      color: var(--_accent);
    }
    .filters .count {
      font-weight: 400;
    }
    .field.filter {
      display: none;
    }
    .bulk {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 16px;
      margin-inline: -16px;
      padding: 4px 16px;
      border-block: 1px solid var(--_line);
    }
    .bulk.some {
      background: var(--_accent-soft);
    }
    @media (forced-colors: active) {
      .filters [aria-pressed='true'] {
        background: Highlight;
        color: HighlightText;
        forced-color-adjust: none;
      }
    }
    @container (max-width: 311px) {
      .bulk {
        margin-inline: -8px;
        padding-inline: 8px;
      }
    }
  `,
]
