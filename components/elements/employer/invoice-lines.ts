import { css, html, type TemplateResult } from 'lit'
import type { Invoice } from '../../../worker/invoicing/schemas.ts'
import type { LocalizeController } from '../../localize/localize.ts'
import { icon } from '../../parts/icons.ts'

type Line = Invoice['lines'][number]

/** What is ordered for how many people; `describe` says in words what it is, and until when it can be used. */
export const invoiceLines = (
  { formats }: LocalizeController,
  lines: readonly Line[],
  describe: (line: Line) => [name: string, hint: string],
): TemplateResult =>
  html`<ul class="lines" role="list">
    ${lines.map((line) => {
      const [name, hint] = describe(line)
      return html`<li>
        <span class="tile">${icon(line.benefit)}</span>
        <span class="what"><strong>${name}</strong> <span class="small">${hint}</span></span>
        <span class="times small">${line.people} × ${formats.money(line.unit_cents)}</span>
        <span class="money">${formats.money(line.total_cents)}</span>
      </li>`
    })}
  </ul>`

/** A sum under lines, the last of which is the one that counts. */
export const sums = (rows: [label: string, amount: string][]): TemplateResult =>
  html`<dl class="sums">
    ${rows.map(([label, amount]) => html`<div><dt>${label}</dt><dd class="money">${amount}</dd></div>`)}
  </dl>`

export const lineStyles = css`
  .lines li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 12px;
    padding-block: 12px;
    border-bottom: 1px solid var(--_line);
  }
  .lines li:first-child {
    padding-top: 0;
  }
  .lines .tile {
    grid-row: 1 / 3;
  }
  .what .small {
    display: block;
  }
  .what {
    grid-column: 2 / -1;
  }
  .times {
    grid-column: 2;
  }
  .lines .money {
    font-weight: 600;
  }
  .sums {
    display: grid;
    gap: 8px;
    margin: 0;
  }
  .sums div {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 16px;
  }
  .sums dt {
    color: var(--_muted);
  }
  .sums dd {
    margin: 0 0 0 auto;
    font-weight: 600;
  }
  .sums div:last-child {
    font-size: 18px;
    line-height: 26px;
  }
  .sums div:last-child dt {
    color: var(--_text);
    font-weight: 600;
  }
  @container (max-width: 359px) {
    .lines .tile {
      display: none;
    }
    .lines li {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .what,
    .times {
      grid-column-start: 1;
    }
  }
`
