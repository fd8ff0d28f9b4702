import { css } from 'lit'

/** Money to choose from, and amounts. */
export const chooseStyles = css`
  .money {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: center;
    gap: 0 12px;
    min-height: 68px;
    padding: 10px 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .money:has(input) {
    grid-template-columns: auto 1fr auto;
  }
  .money :is(input, .tile) {
    grid-row: 1 / span 2;
  }
  .money:has(.why, .more-days) :is(input, .tile) {
    grid-row-end: span 3;
  }
  .money:has(.why):has(.more-days) :is(input, .tile) {
    grid-row-end: span 4;
  }
  .money .tile {
    display: none;
  }
  .money .small {
    line-height: 20px;
  }
  :is(.why, .more-days) {
    grid-column: -3 / -1;
  }
  /* Words break between them only; the row grows. */
  .what,
  .more-days,
  dt {
    overflow-wrap: break-word;
  }
  .more-days > * {
    display: inline-block;
  }
  .what {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 8px;
  }
  .what .pill {
    padding-block: 0;
  }
  .sum,
  .date {
    font-variant-numeric: tabular-nums lining-nums;
    text-align: end;
    white-space: nowrap;
  }
  .small.ending {
    color: var(--_warning);
    font-weight: 600;
  }
  label.money {
    font-weight: 400;
    cursor: pointer;
  }
  .money.closed {
    background: var(--_sunken);
    cursor: default;
  }
  .money:has(:checked),
  .chip:has(:checked) {
    border: 2px solid var(--_accent);
    background: var(--_accent-soft);
  }
  .money:has(:checked) {
    padding: 9px 11px;
  }
  .money:has(:checked) :is(.tile, .pill) {
    background: var(--_surface);
  }
  .money input {
    width: 22px;
    height: 22px;
    margin: 0;
    accent-color: var(--_accent);
  }
  .money.closed input {
    opacity: 0.5;
  }
  :is(.money, .chip):has(:focus-visible) {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  :is(.money, .chip) :focus-visible {
    outline: 0;
    box-shadow: none;
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-bottom: 8px;
  }
  .chip {
    display: flex;
    position: relative;
    flex: 1 0 auto;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-width: 52px;
    min-height: 44px;
    padding: 0 8px;
    border: 1px solid var(--_border);
    border-radius: 99px;
    cursor: pointer;
  }
  .chip:has(:checked) {
    padding: 0 7px;
    color: var(--_accent);
  }
  .chip input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: inherit;
  }
  .chip svg {
    display: none;
  }
  ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  fieldset:disabled :is(.money, .chip, .field input) {
    background: var(--_sunken);
    color: var(--_muted);
    cursor: default;
  }

  .choosing,
  .rows {
    container: choosing / inline-size;
  }
  @container choosing (min-width: 320px) {
    .money {
      grid-template-columns: auto 1fr auto;
    }
    .money:has(input) {
      grid-template-columns: auto auto 1fr auto;
    }
    .money .tile {
      display: grid;
    }
    .chip:has(:checked) svg {
      display: block;
    }
  }
  @media (forced-colors: active) {
    .money:has(:checked),
    .chip:has(:checked) {
      outline: 2px solid Highlight;
    }
  }
`
