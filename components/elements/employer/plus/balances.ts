import { css, html, type TemplateResult } from 'lit'
import type { BalanceReport } from '../../../../worker/reports/schemas.ts'
import { dayInFinland } from '../../../parts/days.ts'
import { largeMoney } from '../../../parts/money.ts'
import type { ViewFailure, ViewHeading } from '../view.ts'
import { balancesTexts } from './balances-texts.ts'
import { type Column, ReportView } from './report-view.ts'
import type { Cell } from './spreadsheet/write-table.ts'

type Row = BalanceReport['rows'][number]

/** What people have left of what the employer gave them. */
export class SmartumEmployerBalances extends ReportView<BalanceReport, 'balances'> {
  static override styles = [
    ReportView.styles,
    css`
      .sum {
        margin: 0;
        font-size: 28px;
        font-weight: 600;
        line-height: 36px;
        font-variant-numeric: tabular-nums lining-nums;
      }
      .sum small {
        font-size: 22px;
      }
    `,
  ]

  get #texts() {
    return balancesTexts[this.localize.language]
  }

  protected override get heading(): ViewHeading {
    return { title: this.#texts.title, back: { view: 'payroll' } }
  }

  protected override failureTexts(): ViewFailure {
    return { title: this.#texts.failed }
  }

  protected override read(signal: AbortSignal): Promise<BalanceReport> {
    return this.fetch<BalanceReport>('/plus/reports/balances', signal)
  }

  protected override content(report: BalanceReport): TemplateResult {
    const texts = this.#texts
    const toUsers = this.placeLink(this.shared.toUsers, { view: 'users' })
    if (!report.rows.length) {
      const way = this.placeLink(this.shared.toOrders, { view: 'orders' }, 'button main')
      return html`<div class="panel">${this.nothingHere(texts.emptyTitle, texts.empty, html`${way} ${toUsers}`)}</div>`
    }
    return html`${this.#totals(report)} ${this.downloads()}
      ${this.people(texts.people, report.rows, this.#columns())}
      <div class="links">${toUsers}</div>`
  }

  #totals({ totals, as_of }: BalanceReport): TemplateResult {
    const texts = this.#texts
    const { formats } = this.localize
    const all = totals.reduce((sum, { available_cents }) => sum + available_cents, 0)
    return html`<section class="panel" aria-label=${texts.totals}>
      <div>
        <h3>${texts.total}</h3>
        <p class="sum">${largeMoney(all, formats)}</p>
        <p class="small">${texts.asOf(formats.moment(as_of))}</p>
      </div>
      <dl class="facts">
        ${totals.map(
          ({ benefit, people, available_cents }) => html`<div>
            <dt>${this.names[benefit]} · ${this.shared.people(people)}</dt>
            <dd class="money">${formats.money(available_cents)}</dd>
          </div>`,
        )}
      </dl>
    </section>`
  }

  #columns(): Column<Row>[] {
    const { columns, kinds } = this.#texts
    const { formats } = this.localize
    return [
      {
        heading: this.shared.columns.benefit,
        cell: ({ benefit, kind }) =>
          kind === 'card' ? `${this.names[benefit]} · ${kinds.card}` : this.names[benefit],
      },
      { heading: columns.lastDay, isNumber: true, cell: ({ ends_on }) => formats.date(ends_on) },
      {
        heading: columns.left,
        isNumber: true,
        cell: ({ available_cents }) => html`<strong class="money">${formats.money(available_cents)}</strong>`,
      },
    ]
  }

  protected override file({ rows, totals, as_of }: BalanceReport) {
    const texts = this.#texts
    const { columns, file, total: totalWord, people } = this.shared
    const row = (one: Row): Cell[] => [
      ...[one.family_name, one.given_names, one.payroll_number, one.group, this.names[one.benefit]],
      ...[texts.kinds[one.kind], one.ends_on, { cents: one.available_cents }],
    ]
    const total = (one: BalanceReport['totals'][number]): Cell[] => [
      ...[totalWord, people(one.people), null, null, this.names[one.benefit], null, null],
      { cents: one.available_cents },
    ]
    const { kind, lastDay, left } = texts.columns
    return {
      name: `${texts.file}-${dayInFinland(new Date(as_of))}`,
      table: {
        name: texts.title,
        columns: [
          ...[file.familyName, file.givenNames, columns.payrollNumber, columns.group, columns.benefit],
          ...[kind, lastDay, `${left} €`],
        ],
        rows: [...rows.map(row), ...totals.map(total)],
      },
    }
  }
}
