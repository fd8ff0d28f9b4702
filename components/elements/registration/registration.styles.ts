import { css } from 'lit'

export const registrationStyles = css`
  .body {
    gap: 20px;
  }
  .heading {
    outline-offset: 4px;
  }
  .heading,
  .offer h3 {
    font-size: 18px;
    line-height: 26px;
  }
  .ways-on,
  .offer,
  .offer ul,
  .packages,
  .blank {
    display: grid;
    gap: 8px;
  }

  .steps {
    display: grid;
    gap: 8px;
    margin-top: 4px;
    font-size: 14px;
    line-height: 20px;
  }
  .of-3 {
    grid-template-columns: repeat(3, 1fr);
  }
  .of-4 {
    grid-template-columns: repeat(4, 1fr);
  }
  .steps > i {
    grid-row: 1;
    height: 4px;
    border-radius: 2px;
    background: var(--_line);
  }
  .steps > i.done {
    background: var(--_accent);
  }
  .steps > i.now {
    background: linear-gradient(to right, var(--_accent) 50%, var(--_accent-line) 50%);
  }
  .steps > span {
    display: none;
  }
  .steps > span.now {
    display: block;
    grid-area: 2 / 1 / 3 / -1;
    font-weight: 600;
  }
  .count {
    color: var(--_muted);
    font-weight: 400;
  }

  .pair {
    display: grid;
    gap: 20px 16px;
  }
  .onward {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
  }
  .onward .button {
    flex: 1;
    min-width: 0;
  }
  .onward .text-button {
    flex: 1 0 100%;
    order: 1;
    text-align: center;
    text-decoration: none;
  }
  .wrong {
    display: flex;
    flex-wrap: wrap;
    gap: 0 24px;
  }
  .wrong a {
    padding-block: 10px;
    color: var(--_danger);
    font-weight: 600;
    hyphens: auto;
  }
  .notice > div {
    display: grid;
    gap: 4px;
  }
  .notice .button {
    justify-self: start;
    min-width: 0;
    margin-block: 8px 0;
  }
  .fact {
    display: grid;
    min-width: 0;
  }
  .known {
    display: grid;
    gap: 12px;
    padding: 12px 16px;
    border-radius: var(--_radius);
    background: var(--_sunken);
  }
  label.package {
    cursor: pointer;
  }
  .package:has(:checked) {
    padding: 9px 11px;
    border: 2px solid var(--_accent);
    background: var(--_accent-soft);
  }
  .package:has(:checked) .tile {
    background: var(--_surface);
  }
  .package:has(:focus-visible) {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  .package :focus-visible {
    outline: 0;
    box-shadow: none;
  }
  .package input {
    flex: none;
    width: 22px;
    height: 22px;
    margin: 1px 0;
    accent-color: var(--_accent);
  }
  .packages + .field-error {
    margin-top: -12px;
  }

  .row {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    padding-block: 8px;
    border-bottom: 1px solid var(--_line);
  }
  .row > .package {
    flex: 1;
    padding: 0;
    border: 0;
  }
  .row .text-button {
    flex: none;
    text-decoration: none;
  }

  @container (max-width: 479px) {
    .notice div > :is(.button, .text-button, .small, .wrong) {
      margin-inline-start: -36px;
    }
  }
  @container (min-width: 480px) {
    .pair {
      grid-template: repeat(4, auto) / 1fr 1fr;
      gap: 0 16px;
    }
    .pair .field {
      grid-row: span 4;
      grid-template-rows: subgrid;
      gap: 6px;
    }
    .pair .control {
      grid-row: 3;
    }
    .pair .field-error {
      grid-row: 4;
    }
    .onward {
      align-items: center;
      justify-content: space-between;
      padding-top: 20px;
      border-top: 1px solid var(--_line);
    }
    .onward .button {
      flex: none;
    }
    .onward .button.main {
      margin-inline-start: auto;
    }
    .onward .text-button {
      flex: none;
      order: 0;
    }
    .body > .button {
      align-self: start;
    }
  }
  @container (min-width: 560px) {
    .steps > span,
    .steps > span.now {
      display: block;
      grid-area: 2 / auto;
    }
    .steps .count {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .steps > i {
      border: 1px solid;
    }
    .steps > :is(.done, .now) {
      border-color: Highlight;
    }
    i:is(.done, .now) {
      background: Highlight;
      forced-color-adjust: none;
    }
    .package:has(:checked) {
      outline: 2px solid Highlight;
    }
  }
`
