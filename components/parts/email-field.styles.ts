import { css } from 'lit'

/** What stands under an e-mail address, and other presses in the line of a text. */
export const emailFieldStyles = css`
  .text-button {
    justify-self: start;
    min-height: 44px;
    padding-block: 10px;
    color: var(--_accent);
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .meant > span {
    margin-top: 6px;
  }
  .meant {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 8px;
  }
`
