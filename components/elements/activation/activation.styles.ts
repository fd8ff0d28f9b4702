import { css } from 'lit'

export const activationStyles = css`
  .body {
    gap: 20px;
  }
  form,
  .part,
  .blank {
    display: grid;
    gap: 20px;
    min-width: 0;
  }
  .part {
    align-content: start;
  }
  .lead,
  .short,
  .stages {
    display: grid;
    gap: 4px;
  }
  .heading {
    font-size: 18px;
    line-height: 26px;
    outline-offset: 4px;
  }
  .lead p {
    color: var(--_muted);
  }
  h4 {
    margin: 0;
    font: inherit;
    font-weight: 600;
  }

  .steps {
    display: grid;
    grid-template-columns: repeat(3, 1fr);
    gap: 8px;
    margin-top: 4px;
    font-size: 14px;
    line-height: 20px;
  }
  .step {
    display: contents;
  }
  .bar {
    grid-row: 1;
    height: 4px;
    border-radius: 2px;
    background: var(--_line);
  }
  .done .bar {
    background: var(--_accent);
  }
  .now .bar {
    background: linear-gradient(to right, var(--_accent) 50%, var(--_accent-line) 50%);
  }
  .dot,
  .about,
  .name {
    display: none;
  }
  .name.shown {
    display: block;
    grid-area: 2 / 1 / 3 / -1;
    font-weight: 600;
  }
  .count {
    color: var(--_muted);
    font-weight: 400;
  }

  .given {
    padding-inline: 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .given li {
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: 60px;
    padding-block: 8px;
    font-weight: 600;
  }
  .given li + li {
    border-top: 1px solid var(--_line);
  }
  .points {
    margin-top: 8px;
  }
  .short .link {
    justify-self: start;
    margin-bottom: -12px;
  }
  .field-error {
    display: flex;
    gap: 6px;
    color: var(--_danger);
    font-size: 14px;
    line-height: 20px;
  }
  .onward {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
  }
  .onward .link {
    flex: 1 0 100%;
    justify-content: center;
    color: var(--_accent);
  }
  .stages {
    gap: 8px;
    justify-self: center;
  }
  .stages li {
    display: flex;
    gap: 12px;
    color: var(--_muted);
  }
  .stages svg {
    margin-top: 2px;
  }
  .stages .past svg {
    color: var(--_success);
  }
  .stages .next {
    color: var(--_text);
    font-weight: 600;
  }
  .part > .small {
    justify-self: center;
    text-align: center;
  }

  @container (max-width: 359px) {
    .given .tile {
      display: none;
    }
    .given li {
      min-height: 48px;
    }
  }
  @container (min-width: 480px) {
    .onward {
      align-items: center;
    }
    .onward .link {
      flex: none;
    }
    .part > .button {
      justify-self: center;
    }
  }
  @container (min-width: 560px) and (max-width: 639px) {
    .name,
    .name.shown {
      display: block;
      grid-area: 2 / auto;
    }
    .done .name,
    .now .name {
      font-weight: 600;
    }
    .count {
      display: none;
    }
  }
  @container (min-width: 640px) {
    .body:has(> .steps) {
      display: grid;
      grid-template-columns: 200px minmax(0, 1fr);
      gap: 0 32px;
    }
    .body:has(> .steps) > :not(.steps) {
      grid-column: 2;
    }
    .body > .steps {
      grid-row: 1 / span 3;
      grid-template-columns: 1fr;
      align-content: start;
      gap: 0;
      margin: 0;
      font-size: 16px;
      line-height: 24px;
    }
    .step,
    .steps .name {
      position: relative;
      display: grid;
      color: var(--_muted);
      font-weight: 400;
    }
    .step {
      grid-template-columns: 32px 1fr;
      column-gap: 12px;
      min-height: 84px;
    }
    .step:last-child {
      min-height: 0;
    }
    .steps .name {
      grid-area: 1 / 2;
      align-content: start;
      margin-top: 4px;
    }
    .steps :is(.done, .now) .name {
      color: var(--_text);
      font-weight: 600;
    }
    .steps .count {
      display: none;
    }
    .steps .about {
      display: block;
      color: var(--_muted);
      font-size: 14px;
      font-weight: 400;
      line-height: 20px;
    }
    .dot {
      display: grid;
      grid-area: 1 / 1;
      place-content: center;
      width: 32px;
      height: 32px;
      border: 1px solid var(--_border);
      border-radius: 50%;
    }
    .now .dot {
      border: 2px solid var(--_accent);
      color: var(--_accent);
      font-weight: 600;
    }
    .done .dot {
      border-color: transparent;
      background: var(--_accent);
      color: var(--_on-accent);
    }
    .steps .bar {
      position: absolute;
      inset: 36px auto 4px 15px;
      width: 2px;
      height: auto;
      background: var(--_line);
    }
    .steps .done .bar {
      background: var(--_accent);
    }
    .step:last-child .bar {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .bar {
      border: 1px solid;
    }
    :is(.done, .now) .bar,
    .done .dot {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`
