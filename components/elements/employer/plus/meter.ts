import { css, html, type TemplateResult } from 'lit'

/** What a meter shows: a part of a whole, what it is, and how that is said. */
type Meter = { part: number; whole: number; label: string; said: string; isShort?: boolean }

const bar = (role: 'meter' | 'progressbar', { part, whole, label, said, isShort }: Meter): TemplateResult =>
  html`<div
    class="meter ${isShort ? 'short' : ''}"
    role=${role}
    aria-label=${label}
    aria-valuemin="0"
    aria-valuemax=${whole}
    aria-valuenow=${Math.min(part, whole)}
    aria-valuetext=${said}
  ><svg width="100%" height="10" aria-hidden="true"><rect width="${whole ? Math.min(100, (part / whole) * 100) : 100}%" height="10" rx="5" /></svg></div>`

/** How much of something there is; `isShort`: too little. */
export const meter = (shown: Meter): TemplateResult => bar('meter', shown)

/** How much of something is done. */
export const progressBar = (shown: Meter): TemplateResult => bar('progressbar', shown)

export const meterStyles = css`
  .meter {
    overflow: hidden;
    height: 10px;
    border-radius: 5px;
    background: var(--_line);
  }
  .meter svg {
    display: block;
  }
  .meter rect {
    fill: var(--_accent);
  }
  .meter.short rect {
    fill: light-dark(color-mix(in srgb, var(--_highlight) 80%, var(--_warning)), var(--_highlight));
  }
  @media (forced-colors: active) {
    .meter {
      border: 1px solid;
    }
    .meter rect {
      fill: Highlight;
    }
  }
`
