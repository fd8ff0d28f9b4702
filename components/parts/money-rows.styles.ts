import { css } from 'lit'

/** Rows of money. */
export const rowStyles = css`
  .row {
    display: grid;
    position: relative;
    grid-template-columns: 44px 1fr auto;
    align-items: center;
    gap: 0 12px;
    padding-block: 12px;
  }
  .row + .row::before {
    position: absolute;
    inset: 0 0 auto 56px;
    border-top: 1px solid var(--_line);
    content: '';
  }
  .name {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 8px;
    font-weight: 600;
    line-height: 22px;
  }
  .name .pill {
    padding-block: 0;
  }
  .amount {
    grid-row: 1;
    grid-column: -2;
    font-size: 18px;
    font-variant-numeric: tabular-nums lining-nums;
    font-weight: 600;
    white-space: nowrap;
  }
  .row.soon {
    margin: 0 -8px 8px;
    padding: 12px 8px;
    border-radius: var(--_radius);
    background: var(--_warning-soft);
  }
  .soon + .row::before {
    display: none;
  }
  .soon :is(.tile, .pill) {
    background: var(--_surface);
  }
  .soon .tile,
  .days-left {
    color: var(--_warning);
  }
  .ending,
  .days-left {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .ending {
    flex-wrap: wrap;
    grid-column: 1 / -1;
    justify-content: space-between;
    gap: 8px 12px;
    margin-top: 8px;
  }
  .days-left {
    font-size: 14px;
    font-weight: 600;
    line-height: 20px;
  }
  .ending .button {
    min-width: 0;
    min-height: 44px;
    padding: 8px 16px;
  }
  /* One filled button is enough to show the way. */
  .soon:has(.button) ~ .soon .button:not(:hover) {
    border-color: var(--_border);
    background: var(--_surface);
    color: var(--_text);
  }

  @container (max-width: 311px) {
    .row {
      grid-template-columns: 36px 1fr auto;
      column-gap: 10px;
    }
    .row + .row::before {
      left: 46px;
    }
    .row.soon {
      margin-inline: -4px;
      padding-inline: 4px;
    }
    .row .tile {
      width: 36px;
      height: 36px;
    }
  }
  @container (min-width: 480px) {
    .row.soon {
      margin-inline: -12px;
      padding-inline: 12px;
    }
  }
  @container (min-width: 640px) {
    .row {
      grid-template-columns: 44px minmax(168px, 1fr) auto auto;
    }
    .ending {
      grid-row: 1;
      grid-column: 3;
      justify-content: end;
      margin: 0 12px 0 0;
    }
  }
`
