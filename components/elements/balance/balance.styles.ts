import { css } from 'lit'

export const balanceStyles = css`
  .total {
    color: var(--_muted);
  }
  .large {
    color: var(--_text);
    font-size: 36px;
    font-variant-numeric: tabular-nums lining-nums;
    font-weight: 600;
    line-height: 44px;
    letter-spacing: -0.02em;
    white-space: nowrap;
  }
  .large small {
    font-size: 22px;
    letter-spacing: 0;
  }

  @media (prefers-reduced-motion: no-preference) {
    .busy svg {
      animation: turn 1s linear infinite;
    }
  }
`
