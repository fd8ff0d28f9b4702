import { css } from 'lit'

/** The colour of what has been done, for the few elements that show it. */
export const successToken = css`
  :host {
    --_success: var(--smartum-success, light-dark(#2f6b1e, #93d38a));
  }
`
