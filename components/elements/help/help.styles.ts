import { css } from 'lit'

export const helpStyles = css`
  .columns,
  .column,
  .block {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 24px;
  }
  .block {
    gap: 12px;
  }
  h3 {
    font-size: 16px;
  }
  h4 {
    margin: 0;
    font: inherit;
  }

  .answers {
    border-block: 1px solid var(--_line);
  }
  .answers > li + li {
    border-top: 1px solid var(--_line);
  }
  .question {
    display: flex;
    align-items: center;
    gap: 12px;
    width: 100%;
    min-height: 52px;
    padding-block: 10px;
    font-weight: 600;
  }
  .question:hover {
    text-decoration: underline var(--_border);
    text-underline-offset: 3px;
  }
  .question span {
    flex: 1;
  }
  .question svg {
    color: var(--_muted);
    rotate: 90deg;
  }
  .question[aria-expanded='true'] svg {
    rotate: -90deg;
  }
  .answer:not([hidden]) {
    display: grid;
    gap: 12px;
    padding-bottom: 20px;
  }
  .helped {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    padding: 4px 12px;
    border-radius: var(--_radius);
    background: var(--_sunken);
  }
  .helped p {
    flex: 1 1 auto;
    padding-block: 10px;
  }
  .helped .button {
    flex: 0 1 auto;
    min-width: 64px;
    min-height: 44px;
    margin-block: 4px;
    padding: 8px 16px;
    background: var(--_surface);
  }

  .contacts a,
  .apps a {
    display: inline-flex;
    align-items: center;
    min-height: 44px;
    font-weight: 600;
  }
  .contacts .small,
  .apps a {
    display: block;
    padding-block: 10px;
  }
  .contacts .small {
    padding-block: 4px 0;
  }
  .apps {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
  }

  @media (prefers-reduced-motion: no-preference) {
    .question svg {
      transition: rotate 0.2s;
    }
  }
  @container (max-width: 359px) {
    .helped p {
      flex-basis: 100%;
    }
  }
  @container (min-width: 640px) {
    .columns {
      grid-template-columns: minmax(0, 1.15fr) minmax(0, 1fr);
      gap: 24px;
    }
  }
`
