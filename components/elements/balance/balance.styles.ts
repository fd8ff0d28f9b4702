import { css } from 'lit'

export const balanceStyles = css`
  .total {
    color: var(--_muted);
  }
  .large {
    color: var(--_text);
    font-size: 36px;
    line-height: 44px;
    letter-spacing: -0.02em;
  }
  .large small {
    font-size: 22px;
    letter-spacing: 0;
  }
  .large,
  .amount {
    font-variant-numeric: tabular-nums lining-nums;
    font-weight: 600;
    white-space: nowrap;
  }

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
  .soon .tile,
  .soon .pill {
    background: var(--_surface);
  }
  .soon .tile,
  .days-left {
    color: var(--_warning);
  }
  .days-left {
    display: flex;
    grid-column: 2 / -1;
    gap: 6px;
    margin-top: 6px;
    font-size: 14px;
    font-weight: 600;
    line-height: 20px;
  }

  @media (prefers-reduced-motion: no-preference) {
    .busy svg {
      animation: turn 1s linear infinite;
    }
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
    .tile {
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
  @container (min-width: 560px) {
    .row {
      grid-template-columns: 44px 1fr auto auto;
    }
    .days-left {
      grid-row: 1;
      grid-column: 3;
      margin: 0 12px 0 0;
    }
  }
`
