import { css } from 'lit'

export const timelineStyles = css`
  .timeline {
    container: timeline / inline-size;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    padding: 12px 16px 14px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_sunken);
    font-size: 14px;
    line-height: 20px;
  }
  .timeline .more {
    margin-inline-start: min(var(--_old, 50%), 100% - 84px);
    color: var(--_accent);
    font-weight: 600;
    text-align: center;
  }
  .timeline svg {
    overflow: visible;
    stroke-width: 4;
  }
  .timeline .left {
    stroke: var(--_border);
    stroke-dasharray: 4;
  }
  .timeline .added {
    stroke: var(--_accent);
  }
  .timeline .tick {
    stroke: var(--_sunken);
    stroke-width: 2;
  }
  .timeline circle {
    fill: var(--_surface);
    stroke-width: 3;
  }
  .timeline .today {
    stroke: var(--_border);
  }
  .timeline .old {
    stroke: var(--_warning);
  }
  .timeline .new {
    fill: var(--_accent);
    stroke: var(--_accent-soft);
    stroke-width: 5;
    paint-order: stroke;
  }
  .days {
    display: flex;
    gap: 10px;
    color: var(--_muted);
  }
  .days p {
    min-width: min-content;
  }
  .days > :first-child {
    flex: 0 99 calc(var(--_old, 30%) - 16px);
    min-width: max-content;
  }
  .days > :last-child {
    flex: auto;
    text-align: end;
  }
  .day {
    display: block;
    color: var(--_text);
    white-space: nowrap;
  }
  /* Too narrow for the days to stand under their places: a row for each, with its mark. */
  @container timeline (max-width: 339px) {
    .days {
      display: grid;
      gap: 4px;
    }
    .days p {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 8px;
    }
    .days p::before {
      flex: none;
      width: 12px;
      height: 12px;
      border: 3px solid var(--_border);
      border-radius: 50%;
      content: '';
    }
    .days p:nth-child(2)::before {
      border-color: var(--_warning);
    }
    .days p:nth-child(3)::before {
      border-color: var(--_accent);
      background: var(--_accent);
    }
    .days .day {
      margin-inline-start: auto;
    }
  }
  @media (forced-colors: active) {
    .timeline svg [class] {
      stroke: CanvasText;
    }
    .timeline svg .tick {
      stroke: Canvas;
    }
    .timeline svg :is(.today, .old) {
      fill: Canvas;
    }
    .timeline svg .new {
      fill: CanvasText;
    }
  }
`
