import { css } from 'lit'

export const accountsStyles = css`
  .section,
  .halves,
  .card-view {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 12px;
  }
  .halves,
  .card-view {
    gap: 24px;
  }
  .more-lines > span {
    display: block;
  }

  .cards {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 12px;
  }
  .cards button {
    display: block;
    width: 100%;
    border-radius: var(--_radius);
    transition: box-shadow 0.12s;
  }
  .cards button:hover {
    box-shadow: 0 1px 2px rgb(20 33 31 / 0.06), 0 8px 24px rgb(20 33 31 / 0.1);
  }
  .cards .caption {
    display: block;
    padding: 6px 2px 0;
  }
  .caption .pill {
    display: inline-block;
  }
  .used .gift-card {
    filter: grayscale(1);
  }
  .loading .blank-card {
    min-height: 144px;
  }

  .history > li + li {
    border-top: 1px solid var(--_line);
  }
  .entry {
    display: grid;
    grid-template-columns: 1fr auto auto;
    align-items: center;
    gap: 0 8px;
    width: 100%;
    min-height: 64px;
    padding-block: 8px;
  }
  .entry > svg {
    color: var(--_muted);
    transition: rotate 0.2s;
  }
  .entry[aria-expanded='true'] > svg {
    rotate: 90deg;
  }
  .entry:hover .what {
    text-decoration: underline var(--_border);
    text-underline-offset: 3px;
  }
  .what,
  .entry .small,
  .parts span > span {
    display: block;
  }
  .moved {
    font-variant-numeric: tabular-nums lining-nums;
    white-space: nowrap;
  }
  .parts {
    margin-bottom: 12px;
    padding: 12px;
    border-radius: var(--_radius);
    background: var(--_sunken);
    font-size: 14px;
    line-height: 20px;
  }
  .parts li {
    display: flex;
    justify-content: space-between;
    gap: 12px;
    padding-bottom: 8px;
  }
  .parts > p:not(.failed) {
    color: var(--_muted);
  }
  .parts .button {
    margin-top: 8px;
  }
  .failed {
    color: var(--_danger);
  }

  .why-not {
    display: flex;
    align-items: center;
    gap: 12px;
    color: var(--_muted);
  }
  .notice .buttons {
    margin-top: 12px;
  }
  .notice .buttons .button {
    flex: auto;
    min-width: 0;
    margin: 0;
  }
  .notice .button.main {
    background: var(--_accent);
  }
  .notice .button.main:hover {
    background: var(--_accent-hover);
  }

  @container (min-width: 640px) {
    .halves,
    .card-view {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: 32px;
    }
    .halves > :only-child {
      grid-column: 1 / -1;
    }
    .halves {
      padding-top: 24px;
      border-top: 1px solid var(--_line);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .entry > svg {
      transition: none;
    }
  }
`
