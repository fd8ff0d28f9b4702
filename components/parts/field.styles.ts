import { css } from 'lit'

/** Forms and what people fill in. */
export const fieldStyles = css`
  form {
    display: grid;
    gap: 20px;
  }
  .field {
    display: grid;
    gap: 6px;
    min-width: 0;
  }
  label {
    font-weight: 600;
  }
  .control {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
  }
  .field :is(input, select, textarea) {
    box-sizing: border-box;
    grid-area: 1 / 1 / 2 / -1;
    width: 100%;
    min-width: 0;
    min-height: 48px;
    margin: 0;
    padding: 11px 14px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
  }
  .field textarea {
    resize: vertical;
  }
  .field [readonly] {
    background: var(--_sunken);
  }
  .field [aria-invalid] {
    padding: 10px 13px;
    border: 2px solid var(--_danger);
  }
  .control .icon-button {
    grid-area: 1 / 2;
    margin: 2px;
  }
  .control:has(.icon-button) input {
    padding-inline-end: 50px;
  }
  /* Struck through as long as the password shows. */
  .control [aria-pressed='true'] {
    background: linear-gradient(to top right, transparent 48.5%, var(--_text) 48.5% 51.5%, transparent 51.5%)
      50% / 20px 20px no-repeat;
    color: var(--_text);
  }
  ::-ms-reveal {
    display: none;
  }
  .field-error {
    display: flex;
    gap: 6px;
    color: var(--_danger);
    font-size: 14px;
    font-weight: 600;
    line-height: 20px;
  }
  .field .icon-button:focus-visible {
    outline-offset: -3px;
    box-shadow: none;
  }
  @media (forced-colors: active) {
    .control [aria-pressed='true'] {
      outline: 2px solid;
      outline-offset: -6px;
    }
  }
`
