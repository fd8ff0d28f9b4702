import { css } from 'lit'

export const lunchStyles = css`
  .lead {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
  }
  .lead > :is(p, h3) {
    flex: 1 1 140px;
  }
  .lead .small,
  .option .small,
  .history .small {
    display: block;
    font-weight: 400;
  }
  .lead strong {
    font-size: 18px;
    line-height: 26px;
  }
  .amounts {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 16px;
    margin-bottom: -8px;
  }
  .hero {
    font-size: 28px;
    font-weight: 600;
    line-height: 36px;
  }
  .hero small {
    font-size: 20px;
  }
  .asks .buttons {
    gap: 0 12px;
  }
  .facts {
    grid-template-columns: repeat(auto-fit, minmax(min(104px, 100%), 1fr));
  }
  .history .link {
    margin-block: -10px;
  }
  .options {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(260px, 100%), 1fr));
    gap: 8px;
  }
  .option {
    display: flex;
    gap: 12px;
    padding: 12px 16px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .option:has(:checked) {
    padding: 11px 15px;
    border: 2px solid var(--_accent);
    background: var(--_accent-soft);
  }
  .option:has(:focus-visible) {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  .option input {
    flex: none;
    width: 22px;
    height: 22px;
    margin: 0;
    accent-color: var(--_accent);
  }
  .option input:focus-visible {
    outline: 0;
    box-shadow: none;
  }
  .history li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
    padding-block: 10px;
    border-bottom: 1px solid var(--_line);
  }
  .history li:first-child {
    padding-top: 0;
  }
  .history li:last-child {
    padding-bottom: 0;
    border-bottom: 0;
  }
  .history p {
    flex: 1 1 100px;
  }
  .history .money {
    min-width: 92px;
    margin-inline-start: auto;
    font-weight: 600;
    text-align: end;
  }
`
