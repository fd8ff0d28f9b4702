import { css } from 'lit'

export const timelineStyles = css`
  .timeline {
    display: grid;
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
