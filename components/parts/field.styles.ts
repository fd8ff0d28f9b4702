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
  .field-error {
    display: flex;
    gap: 6px;
    color: var(--_danger);
    font-size: 14px;
    font-weight: 600;
    line-height: 20px;
  }
`
