import { css } from 'lit'

export const periodStyles = css`
  .link-of-period,
  .late-form {
    display: grid;
    gap: 8px;
  }
  .link-of-period + .link-of-period,
  .late-form,
  details {
    padding-top: 12px;
    border-top: 1px solid var(--_line);
  }
  .late-form,
  form {
    gap: 16px;
  }
  .late-form > .button {
    justify-self: start;
  }
  .of-link {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 12px;
  }
  .copied-from {
    display: grid;
    gap: 8px;
  }
  .field .url {
    grid-area: auto;
    field-sizing: content;
    overflow-wrap: anywhere;
    resize: none;
  }
  summary {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 44px;
    color: var(--_accent);
    font-weight: 600;
    cursor: pointer;
    list-style: none;
  }
  summary::before {
    width: 8px;
    height: 8px;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    rotate: -45deg;
    content: '';
  }
  [open] > summary::before {
    rotate: 45deg;
  }
  details > :not(summary) {
    margin-top: 8px;
  }
  details .button {
    justify-self: start;
  }
  .line {
    display: block;
  }

  .lead {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 12px 16px;
  }
  .lead > div {
    flex: 1 1 200px;
  }
  .tile.waits {
    background: var(--_warning-soft);
    color: var(--_warning);
  }
  /* The search has a line of its own where it does not fit beside the rest. */
  .tools > .field {
    flex: 1 1 240px;
  }
  .text-button.danger {
    color: var(--_danger);
  }
  .earlier {
    max-height: 320px;
    overflow: auto;
  }
  .earlier .check {
    min-height: 56px;
  }
  .earlier .small {
    display: block;
  }

  .list {
    display: grid;
    gap: 12px;
  }
  .list > li {
    display: grid;
    gap: 12px;
    padding: 12px 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .list > .selected {
    border-color: var(--_accent-line);
    background: var(--_accent-soft);
  }
  .person {
    display: grid;
    grid-template-columns: auto auto minmax(0, 1fr);
    align-items: center;
    gap: 8px 12px;
  }
  .person:not(:has(.check)) {
    grid-template-columns: auto minmax(0, 1fr);
  }
  .avatar {
    display: grid;
    place-content: center;
    width: 44px;
    height: 44px;
    border-radius: 50%;
    background: var(--_accent-soft);
    color: var(--_accent);
    font-weight: 600;
  }
  .selected .avatar {
    background: var(--_surface);
  }
  .who-is .small,
  .gets .small {
    display: block;
  }
  .gets .pill {
    padding-block: 0;
  }
  :is(.gets, .person > .pill, .decide) {
    grid-column: 1 / -1;
  }
  .person > .pill {
    justify-self: start;
  }
  .decide {
    display: flex;
    gap: 8px;
  }
  .decide .button {
    flex: 1 0 auto;
    padding-inline: 12px;
    overflow-wrap: normal;
  }
  .reason {
    padding: 16px;
    border: 1px solid var(--_danger-line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .order {
    border-color: var(--_accent-line);
  }

  @container (max-width: 311px) {
    .list > li {
      padding-inline: 8px;
    }
  }
  @container (max-width: 479px) {
    .filters {
      display: none;
    }
    .field.filter {
      display: grid;
    }
  }
  @container (max-width: 399px) {
    .avatar {
      display: none;
    }
    .person {
      grid-template-columns: auto minmax(0, 1fr);
    }
    .person:not(:has(.check)) {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @container (min-width: 480px) {
    .copied-from {
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: center;
    }
  }
  @container (min-width: 640px) {
    .bulk {
      margin-inline: -24px;
      padding-inline: 24px;
    }
    .order {
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: center;
    }
    .list {
      gap: 0;
      margin-inline: -24px;
    }
    .bulk + .list {
      margin-top: -16px;
    }
    .list > li {
      padding: 10px 24px;
      border-width: 0 0 1px;
      border-radius: 0;
    }
    .list > li:last-child {
      border-bottom: 0;
    }
  }
  @container (min-width: 560px) {
    .person:not(:has(.decide, .check)) {
      grid-template-columns: auto minmax(0, 3fr) minmax(0, 2fr) auto;
    }
    .person:not(:has(.decide, .check)) > :is(.gets, .pill) {
      grid-column: auto;
    }
  }
  @container (min-width: 760px) {
    .person.person {
      grid-template-columns: minmax(0, 2.2fr) minmax(0, 1fr) auto auto;
    }
    .person > * {
      grid-column: auto;
    }
    .person {
      min-height: 44px;
    }
    .person > :is(.check, .avatar) {
      grid-column: 1;
      grid-row: 1;
      justify-self: start;
    }
    .person > .who-is {
      grid-column: 1;
      grid-row: 1;
      padding-inline-start: 56px;
    }
    .person:has(.check) > .avatar {
      margin-inline-start: 34px;
    }
    .person:has(.check) > .who-is {
      padding-inline-start: 90px;
    }
    .person > .gets {
      grid-column: 2;
    }
    .person > .pill {
      grid-column: 3;
      justify-self: end;
    }
    .person > .decide {
      grid-column: 4;
    }
  }
`
