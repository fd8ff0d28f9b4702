import { css } from 'lit'

export const newPeriodStyles = css`
  .panel {
    max-width: 720px;
  }
  form {
    gap: 24px;
  }
  .package-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-height: 44px;
  }
  .wrong {
    margin-top: 4px;
  }
  .wrong button {
    display: block;
    min-height: 28px;
    padding-block: 2px;
    text-decoration: underline;
    text-underline-offset: 3px;
  }
`
