import { css, html, svg, type TemplateResult } from 'lit'

/**
 * A bar: what it stands for, in fewer letters where there is little room, how high it is, what is written on it, and how it
 * is read out.
 */
export type Bar = { label: string; shortLabel: string; value: number; written: string; said: string }

/** In pixels: from the top of the highest bar down, above it for what is written there, and under it for its label. */
const HEIGHT = 132
const ABOVE = 28
const BELOW = 30

/** Bars beside each other, of which the last is the one that matters. Read out as one picture. */
export function barChart(title: string, bars: readonly Bar[]): TemplateResult {
  const highest = Math.max(1, ...bars.map(({ value }) => value))
  const width = 100 / bars.length
  const base = ABOVE + HEIGHT
  return html`<svg
    class="chart"
    role="img"
    aria-label="${title}: ${bars.map(({ said }) => said).join('; ')}"
    width="100%"
    height=${base + BELOW}
  >
    ${bars.map(({ label, shortLabel, value, written }, at) => {
      const height = Math.round((Math.max(0, value) / highest) * HEIGHT)
      const middle = `${(at + 0.5) * width}%`
      return svg`<g class=${at === bars.length - 1 ? 'current' : ''}>
        <svg x="${at * width + width * 0.08}%" y=${base - height} width="${width * 0.84}%" height=${height}>
          <rect width="100%" height=${height + 6} rx="6" />
        </svg>
        <text x=${middle} y=${base - height - 9}>${written}</text>
        <text class="long" x=${middle} y=${base + 22}>${label}</text>
        <text class="short" x=${middle} y=${base + 22}>${shortLabel}</text>
      </g>`
    })}
    <line x1="0" x2="100%" y1=${base} y2=${base} />
  </svg>`
}

export const chartStyles = css`
  .chart {
    display: block;
    overflow: visible;
    font-variant-numeric: tabular-nums lining-nums;
  }
  .chart text {
    fill: var(--_muted);
    font-size: 14px;
    text-anchor: middle;
  }
  .chart rect {
    fill: var(--_accent-line);
  }
  .chart .current rect {
    fill: var(--_accent);
  }
  .chart .current text {
    fill: var(--_text);
    font-weight: 600;
  }
  .chart .short {
    display: none;
  }
  @container (max-width: 359px) {
    .chart .long {
      display: none;
    }
    .chart .short {
      display: inline;
    }
  }
  .chart line {
    stroke: var(--_border);
  }
  @media (forced-colors: active) {
    .chart rect {
      fill: GrayText;
    }
    .chart .current rect {
      fill: Highlight;
    }
    .chart text,
    .chart .current text {
      fill: CanvasText;
    }
  }
`
