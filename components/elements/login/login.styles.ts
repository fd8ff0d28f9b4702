import { css } from 'lit'

export const loginStyles = css`
  .body {
    gap: 16px;
  }
  .ruler {
    display: block;
  }
  .ways,
  .column,
  .banks li {
    display: grid;
    gap: 16px;
  }
  .around,
  .banks {
    display: grid;
    gap: 8px;
  }
  .notice .around {
    margin-top: 12px;
  }
  /* What does not depend on the answer is there already, and is read like anything else. */
  .ways.loading p {
    overflow: visible;
    white-space: normal;
  }
  .ways.loading p > * {
    background: none;
  }

  .segment {
    display: grid;
    grid-auto-columns: 1fr;
    grid-auto-flow: column;
    gap: 4px;
    padding: 4px;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) + 4px);
    background: var(--_sunken);
  }
  .segment button {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-height: 44px;
    padding: 4px 12px;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    color: var(--_muted);
    font-weight: 600;
    line-height: 20px;
    text-align: center;
  }
  .segment [aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_surface);
    color: var(--_accent);
  }

  .columns {
    display: flex;
    gap: 24px;
  }
  .column {
    flex: 1;
    align-content: start;
    min-width: 0;
  }
  .column.plus {
    flex: 1.28;
  }
  .column + .column {
    padding-inline-start: 24px;
    border-inline-start: 1px solid var(--_line);
  }
  .columns .or {
    display: none;
  }
  .of-service {
    display: flex;
    align-items: center;
    gap: 12px;
  }
  .of-service h3 {
    font-size: 18px;
    line-height: 26px;
  }
  .pill {
    display: inline-block;
    padding-block: 0;
  }

  .banks {
    grid-template-columns: 1fr 1fr;
  }
  .bank {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 52px;
    padding: 6px 8px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    font-size: 14px;
    font-weight: 600;
    line-height: 18px;
    transition: background 0.12s;
  }
  .bank:hover {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }
  .bank span {
    min-width: 0;
  }
  .monogram {
    width: 32px;
    height: 32px;
    border-radius: calc(var(--_radius) * 0.67);
  }
  .out {
    border: 1px dashed var(--_warning);
    background: var(--_warning-soft);
  }
  .out .tile {
    background: var(--_surface);
    color: var(--_warning);
  }
  .disturbed {
    display: block;
    color: var(--_warning);
    font-weight: 400;
  }
  .disturbed svg {
    display: none;
    margin-block: -3px;
  }
  .or {
    display: flex;
    align-items: center;
    gap: 12px;
    color: var(--_muted);
    font-size: 14px;
    line-height: 20px;
  }
  .or::before,
  .or::after {
    flex: 1;
    border-top: 1px solid var(--_line);
    content: '';
  }
  .ways .link {
    margin-block: -10px;
  }
  .next {
    display: grid;
    justify-items: start;
    margin-block: -8px;
  }
  .apart {
    padding-top: 16px;
    border-top: 1px solid var(--_line);
  }
  .helper {
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: 48px;
    margin-bottom: -12px;
    padding-top: 12px;
    border-top: 1px solid var(--_line);
    font-weight: 600;
  }
  .helper svg {
    color: var(--_accent);
  }
  .helper svg:last-child {
    margin-inline-start: auto;
    color: var(--_muted);
  }

  .waiting {
    position: relative;
    width: 64px;
    height: 64px;
    margin-block: 16px 4px;
    border-radius: 50%;
    font-size: 18px;
  }
  .waiting::before {
    position: absolute;
    inset: -4px;
    border: 3px solid var(--_accent-line);
    border-top-color: var(--_accent);
    border-radius: 50%;
    content: '';
  }

  @media (prefers-reduced-motion: no-preference) {
    .waiting::before {
      animation: turn 1.2s linear infinite;
    }
  }
  /* Where the name of a bank would break beside its monogram. */
  @container (max-width: 419px) {
    .monogram {
      display: none;
    }
    .bank {
      padding-inline: 6px;
    }
    .bank .disturbed svg {
      display: inline;
    }
    .notice .around {
      margin-inline-start: -36px;
    }
    .notice .tile {
      display: none;
    }
  }
  @container (max-width: 379px) {
    .segment svg {
      display: none;
    }
    .segment button {
      padding-inline: 6px;
    }
  }
  @container (max-width: 311px) {
    .segment button {
      padding-inline: 2px;
      font-size: 14px;
    }
    .banks {
      grid-template-columns: 1fr;
    }
    .bank {
      padding-inline: 12px;
    }
    .disturbed svg {
      display: inline;
    }
  }
  @container (min-width: 640px) and (max-width: 747px) {
    .columns .monogram {
      display: none;
    }
    .bank .disturbed svg {
      display: inline;
    }
  }
  @container (min-width: 680px) {
    .notice .around {
      grid-template-columns: 1fr 1fr;
    }
  }
  @media (forced-colors: active) {
    .segment [aria-pressed='true'] {
      border: 2px solid Highlight;
    }
  }
`
