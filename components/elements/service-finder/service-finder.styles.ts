import { css } from 'lit'

export const finderStyles = css`
  .body {
    gap: 16px;
  }
  h3 {
    font-size: 18px;
    line-height: 26px;
  }
  .answered li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 12px;
    padding-block: 8px;
    border-block: 1px solid var(--_line);
  }
  .answered li + li {
    border-top: 0;
  }
  .answered div {
    flex: 1 1 180px;
    min-width: 0;
  }
  .answered button {
    min-height: 44px;
    margin-inline-start: auto;
    color: var(--_accent);
    font-weight: 600;
  }
  .question,
  .options,
  .result {
    display: grid;
    gap: 8px;
  }
  .choice {
    min-height: 52px;
  }
  .result {
    gap: 12px;
    padding: 16px;
    border: 1px solid var(--_accent-line);
    border-radius: var(--_radius);
    background: var(--_accent-soft);
  }
  .which {
    display: flex;
    align-items: center;
    gap: 12px;
  }
  .which .tile {
    background: var(--_surface);
  }
  .which strong {
    display: block;
    color: var(--_text);
    font-size: 22px;
    line-height: 30px;
  }
  .result .button {
    justify-self: stretch;
  }
  .wrong {
    border-color: transparent;
    color: var(--_accent);
  }
`
