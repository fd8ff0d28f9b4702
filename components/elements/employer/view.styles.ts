import { css } from 'lit'

/** What every view of an employer is put together from: a heading, panels, rows, facts and pills. */
export const viewStyles = css`
  :host {
    max-width: none;
  }
  .view {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 20px;
    padding: 16px;
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    min-height: 48px;
  }
  .top h2 {
    flex: 1 1 12ch;
    font-size: 22px;
    line-height: 30px;
  }
  .button.main svg {
    color: inherit;
  }
  .top .button {
    min-width: 0;
  }
  .body {
    gap: 20px;
    padding: 0;
  }
  h3 {
    font-size: 18px;
    line-height: 26px;
  }
  h4 {
    margin: 0;
    font-size: 16px;
    font-weight: 600;
    line-height: 24px;
  }
  .panel {
    min-width: 0;
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.34);
    background: var(--_surface);
  }
  .panel,
  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 16px;
  }
  /* Two columns where there is room for them. */
  .sides {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .sides,
  .sides > .stack {
    gap: 20px;
  }
  .panel.rows {
    gap: 0;
    padding-block: 0;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    min-height: 64px;
    padding-block: 12px;
  }
  .row + .row {
    border-top: 1px solid var(--_line);
  }
  .row > :first-child {
    flex: 1 1 220px;
    min-width: 0;
  }
  /* Fields beside each other: label beside label, and control beside control, whatever else they have. */
  .pair {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    column-gap: 16px;
  }
  .pair .field {
    grid-row: span 4;
    grid-template-rows: subgrid;
    row-gap: 6px;
  }
  .pair .field + .field {
    margin-top: 10px;
  }
  .pair .control {
    grid-row: 3;
    align-items: stretch;
  }
  .pair .field-error {
    grid-row: 4;
  }
  .packages {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(240px, 100%), 1fr));
    gap: 12px 24px;
  }
  .packages li {
    display: flex;
    align-items: center;
    gap: 12px;
  }
  .packages .small {
    display: block;
  }
  .money {
    font-variant-numeric: tabular-nums lining-nums;
    white-space: nowrap;
  }
  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(200px, 100%), 1fr));
    gap: 12px 24px;
    margin: 0;
  }
  .facts dt {
    color: var(--_muted);
    font-size: 14px;
    line-height: 20px;
  }
  .facts dd {
    margin: 0;
    font-weight: 600;
  }
  .pill {
    display: inline-flex;
    align-items: center;
    gap: 4px;
  }
  .pill.waits {
    background: var(--_warning-soft);
    color: var(--_warning);
  }
  .pill.done {
    background: light-dark(
      color-mix(in srgb, var(--_success) 9%, var(--_surface)),
      color-mix(in srgb, var(--_success) 14%, var(--_surface))
    );
    color: var(--_success);
  }
  .pill.over {
    background: var(--_sunken);
    color: var(--_muted);
  }
  .pill.refused {
    background: var(--_danger-soft);
    color: var(--_danger);
  }
  .button.tonal {
    border-color: var(--_accent-line);
    background: var(--_accent-soft);
    color: var(--_accent);
  }
  .button.small-button {
    min-width: 0;
    justify-self: stretch;
    min-height: 44px;
    padding: 8px 16px;
    font-size: 16px;
  }
  .button.danger {
    color: var(--_danger);
  }
  .button.danger-main {
    background: var(--_danger);
    color: var(--_surface);
  }
  .button.danger-main:hover {
    background: color-mix(in srgb, var(--_danger) 88%, var(--_text));
  }
  .button[aria-disabled='true'] {
    opacity: 0.6;
    cursor: default;
  }
  @container (max-width: 311px) {
    .view {
      padding: 12px 8px;
      hyphens: auto;
    }
    .panel {
      padding-inline: 8px;
    }
    .top .back {
      margin-inline-start: -8px;
    }
    .top h2 {
      font-size: 20px;
      line-height: 28px;
    }
    /* Where a hyphen would belong to it. */
    :is(dd, .slip, .url, .who-is .small) {
      hyphens: manual;
    }
    .button {
      padding-inline: 8px;
    }
  }
  @container (min-width: 640px) {
    .view {
      gap: 24px;
      padding: 24px 28px 32px;
    }
    .top h2 {
      font-size: 28px;
      line-height: 36px;
    }
    .body {
      gap: 24px;
    }
    .panel {
      padding: 20px 24px;
    }
  }
  @container (min-width: 480px) {
    .pair {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .pair .field + .field {
      margin-top: 0;
    }
    .buttons {
      justify-content: start;
    }
    .top .button {
      flex: none;
    }
    .button.small-button {
      justify-self: start;
    }
  }
  @container (min-width: 840px) {
    .sides {
      grid-template-columns: minmax(0, 1.2fr) minmax(0, 1fr);
      align-items: start;
    }
    .sides,
    .sides > .stack {
      gap: 24px;
    }
  }
`
