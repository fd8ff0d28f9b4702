import { css } from 'lit'

export const settingsStyles = css`
  .group {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .group + .group {
    padding-top: 24px;
    border-top: 1px solid var(--_line);
  }
  legend {
    margin-bottom: 12px;
    padding: 0;
  }
  legend,
  h3 {
    font-weight: 600;
  }
  .group .button {
    justify-self: start;
  }
  .options {
    display: grid;
    gap: 8px;
  }
  .option {
    display: flex;
    position: relative;
    align-items: center;
    gap: 12px;
    min-height: 60px;
    padding: 8px 12px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .option:hover {
    background: var(--_sunken);
  }
  .option:has(:checked) {
    padding: 7px 11px;
    border: 2px solid var(--_accent);
    background: var(--_accent-soft);
  }
  .option:has(:focus-visible) {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  .option input {
    appearance: none;
    flex: none;
    width: 22px;
    height: 22px;
    margin: 0;
    border: 2px solid var(--_border);
    border-radius: 50%;
    outline: none;
    box-shadow: none;
  }
  .option :checked {
    border: 7px solid var(--_accent);
    background: var(--_on-accent);
  }
  .option > span,
  .switch > span:first-child {
    flex: 1;
    min-width: 0;
    font-weight: 600;
    line-height: 22px;
  }
  .option .small {
    display: block;
    font-weight: 400;
  }

  .switch {
    display: flex;
    align-items: center;
    gap: 12px;
    width: 100%;
    min-height: 48px;
  }
  .track {
    display: flex;
    position: relative;
    flex: none;
    align-items: center;
    width: 72px;
    height: 36px;
    border: 2px solid var(--_border);
    border-radius: 99px;
    font-size: 14px;
    line-height: 20px;
  }
  .track span {
    flex: 1;
    padding-inline: 30px 6px;
    color: var(--_muted);
    text-align: center;
  }
  .track::before {
    position: absolute;
    inset: 4px auto 4px 4px;
    width: 24px;
    border-radius: 50%;
    background: var(--_border);
    content: '';
  }
  [aria-busy='true'] .track {
    opacity: 0.6;
  }
  [aria-checked='true'] .track {
    border-color: var(--_accent);
    background: var(--_accent);
  }
  [aria-checked='true'] .track span {
    padding-inline: 6px 30px;
    color: var(--_on-accent);
    font-weight: 600;
  }
  [aria-checked='true'] .track::before {
    background: var(--_on-accent);
    translate: 36px;
  }
  #remembered {
    display: grid;
    gap: 8px;
  }
  .contacts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
  }
  .contacts a {
    display: inline-flex;
    align-items: center;
    min-height: 44px;
    font-weight: 600;
  }
  @media (prefers-reduced-motion: no-preference) {
    .track::before {
      transition: translate 0.2s cubic-bezier(0.2, 0, 0, 1);
    }
  }
  @media (forced-colors: active) {
    .option :checked {
      border-color: Highlight;
    }
    .option:has(:checked) {
      border-color: Highlight;
    }
    .track::before {
      background: ButtonText;
    }
  }
`
