import { css } from 'lit'

export const giftcardStyles = css`
  .ruler {
    display: block;
  }
  .body,
  .columns,
  .choosing,
  .paying,
  .after {
    gap: 20px;
  }
  .columns,
  .choosing,
  .paying,
  .after,
  .bought {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
  }
  fieldset {
    display: grid;
    gap: 8px;
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend,
  .step {
    display: flex;
    align-items: center;
    gap: 10px;
    padding: 0;
    font-weight: 600;
  }
  legend {
    margin-bottom: 12px;
  }
  .step {
    margin-bottom: -8px;
  }
  .count {
    display: grid;
    flex: none;
    place-content: center;
    width: 28px;
    height: 28px;
    border-radius: 50%;
    background: var(--_accent-soft);
    color: var(--_accent);
    font-size: 14px;
  }
  .rows {
    display: grid;
    gap: 8px;
  }

  .previews {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 12px;
  }
  .previews .small {
    margin-top: 4px;
  }
  .cards {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 24px;
  }
  dl {
    display: grid;
    gap: 16px;
    margin: 0;
  }
  dl div {
    display: flex;
    justify-content: space-between;
    gap: 16px;
  }
  dt {
    color: var(--_muted);
  }
  dd {
    margin: 0;
    font-variant-numeric: tabular-nums lining-nums;
    font-weight: 600;
    text-align: end;
  }

  .bought {
    gap: 20px;
  }
  .ready {
    display: flex;
    align-items: center;
    gap: 12px;
  }
  .ready h3 {
    font-size: 22px;
    line-height: 30px;
    letter-spacing: -0.01em;
  }
  .seal {
    display: grid;
    flex: none;
    place-content: center;
    width: 44px;
    height: 44px;
    border-radius: 50%;
    background: color-mix(in srgb, var(--_success) 9%, var(--_surface));
    color: var(--_success);
  }
  .mailed {
    display: flex;
    align-items: center;
    gap: 12px;
    padding: 8px 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .mailed strong {
    display: block;
  }
  .after .buttons > * {
    flex: auto;
    min-width: 0;
  }
  .greeting h3 {
    font-size: 22px;
    line-height: 30px;
  }

  smartum-card:not(:defined) {
    display: block;
    aspect-ratio: 1.586;
    padding: 16px;
    border-radius: calc(var(--_radius) * 1.34);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  smartum-card.small:not(:defined) {
    aspect-ratio: auto;
    min-height: 144px;
  }
  .blank-card {
    aspect-ratio: 1.586;
  }
  .blank-timeline {
    height: 124px;
  }
  .blank-note,
  .blank-control {
    height: 48px;
    min-height: 0;
  }
  .blank-slide {
    height: 120px;
  }
  .no-slide {
    display: grid;
    place-content: center;
    min-height: 120px;
    padding: 12px;
    border: 1px dashed var(--_border);
    border-radius: var(--_radius);
    text-align: center;
  }
  .centred:last-child {
    margin-bottom: 16px;
  }
  .greeting {
    display: grid;
    gap: 4px;
  }

  @container (min-width: 640px) {
    .columns {
      grid-template-columns: minmax(0, 1.12fr) minmax(0, 1fr);
      gap: 32px;
    }
    .bought {
      grid-template-columns: minmax(0, 1.12fr) minmax(0, 1fr);
      grid-template-rows: auto 1fr;
      gap: 20px 32px;
    }
    .bought .cards {
      grid-row: 1 / 3;
    }
    .bought :is(.ready, .after) {
      grid-column: 2;
    }
    .bought > .cards {
      grid-column: 1;
    }
  }
  @media (forced-colors: active) {
    .count,
    .seal {
      border: 1px solid;
    }
  }
`
