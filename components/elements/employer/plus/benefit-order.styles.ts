import { css } from 'lit'

export const benefitOrderStyles = css`
  .steps {
    display: grid;
    grid-template-columns: repeat(3, 1fr);
    gap: 8px;
    max-width: 720px;
    font-size: 14px;
    line-height: 20px;
  }
  .steps li {
    display: contents;
  }
  .steps i {
    grid-row: 1;
    height: 4px;
    border-radius: 2px;
    background: var(--_line);
  }
  .steps .done i {
    background: var(--_accent);
  }
  .steps .now i {
    background: linear-gradient(to right, var(--_accent) 50%, var(--_accent-line) 50%);
  }
  .steps li > span {
    display: none;
  }
  .steps .now > span {
    display: block;
    grid-area: 2 / 1 / 3 / -1;
    font-weight: 600;
  }
  .count {
    color: var(--_muted);
    font-weight: 400;
  }
  form {
    max-width: 720px;
  }
  fieldset {
    display: grid;
    gap: 8px;
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0 0 8px;
  }
  .option {
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .option > label,
  .inner label:has(input[type='radio'], input[type='checkbox']) {
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: 44px;
    font-weight: 400;
    cursor: pointer;
  }
  .option > label {
    padding: 8px 16px;
    font-weight: 600;
  }
  .option label > span:not(.tile) {
    flex: 1;
    min-width: 0;
  }
  .option .small {
    display: block;
    font-weight: 400;
  }
  .option:has(> label :checked) {
    border-color: var(--_accent);
    outline: 1px solid var(--_accent);
    outline-offset: -2px;
  }
  .option:has(> label :checked) > label {
    border-radius: var(--_radius);
    background: var(--_accent-soft);
  }
  .option:has(> label :checked) > label .tile {
    background: var(--_surface);
  }
  .option > label:has(:focus-visible) {
    border-radius: var(--_radius);
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  .option > label :focus-visible {
    outline: 0;
    box-shadow: none;
  }
  .option :is([type='radio'], [type='checkbox']) {
    flex: none;
    width: 22px;
    height: 22px;
    margin: 0;
    accent-color: var(--_accent);
  }
  .inner {
    display: grid;
    gap: 8px;
    padding: 8px 16px 16px;
  }
  .groups {
    grid-template-columns: repeat(auto-fill, minmax(min(220px, 100%), 1fr));
    gap: 4px 16px;
    padding-bottom: 8px;
  }
  .groups .field-error {
    grid-column: 1 / -1;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0 24px;
  }
  .wrong button {
    display: block;
    min-height: 28px;
    padding-block: 2px;
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  /* What is to be done comes before the list of people, which may be long. */
  .sides > .stack:has(.people) {
    display: contents;
  }
  .sides .people {
    order: 1;
  }
  .wide {
    width: 100%;
  }
  .notice p + p {
    margin-top: 8px;
  }
  .sides .buttons > .button {
    flex: 1 0 auto;
    min-width: 0;
  }
  .asks {
    flex: 1 1 100%;
  }
  .asks .buttons {
    gap: 0 12px;
  }
  .awaits {
    display: flex;
    grid-column: 2 / -1;
    gap: 6px;
    margin-top: 4px;
    color: var(--_warning);
  }
  .awaits svg {
    flex: none;
    margin-top: 2px;
  }
  .of-state {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 16px;
  }
  .people .list > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 4px 16px;
    padding-block: 12px;
    border-bottom: 1px solid var(--_line);
  }
  .list .who-is {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    align-items: center;
  }
  .list .sum {
    font-weight: 600;
  }
  .list .gets {
    grid-column: 1 / -1;
  }
  .list :is(.pill, .who-is > .small) {
    white-space: nowrap;
  }
  .pager {
    justify-content: space-between;
  }
  .pager :disabled {
    opacity: 0.4;
    cursor: default;
  }
  @container (max-width: 359px) {
    .option .tile {
      display: none;
    }
    .awaits {
      grid-column: 1 / -1;
    }
    .option > label,
    .inner {
      padding-inline: 8px;
    }
  }
  @container (min-width: 480px) {
    .steps li > span,
    .steps .now > span {
      display: block;
      grid-area: 2 / auto;
    }
    .steps .count {
      display: none;
    }
  }
  @container (min-width: 840px) {
    .sides {
      grid-template-columns: minmax(0, 1.3fr) minmax(0, 1fr);
    }
    .sides > .stack:has(.people) {
      display: grid;
    }
  }
  @media (forced-colors: active) {
    .steps i {
      border: 1px solid;
    }
    .steps :is(.done, .now) i {
      background: Highlight;
      forced-color-adjust: none;
    }
    .option:has(> label :checked) {
      outline-color: Highlight;
    }
  }
`
