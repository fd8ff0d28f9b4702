import { css, html, nothing, type TemplateResult } from 'lit'
import { figuresOf } from '../../../../common/tax-figures.ts'
import type { PayrollReport } from '../../../../worker/reports/schemas.ts'
import type { SmartumError } from '../../../client/problem.ts'
import { warningNotice } from '../../../parts/blocks.ts'
import { dayInFinland } from '../../../parts/days.ts'
import { icon } from '../../../parts/icons.ts'
import type { ViewFailure, ViewHeading } from '../view.ts'
import { type Bar, barChart, chartStyles } from './bar-chart.ts'
import { monthName, shortMonthName } from './months.ts'
import { payrollTexts } from './payroll-texts.ts'
import { type Column, ReportView, reportTable } from './report-view.ts'
import type { Cell } from './spreadsheet/write-table.ts'

type Row = PayrollReport['rows'][number]
type Total = PayrollReport['totals'][number]

/** How many months can be chosen, with the one that it is. */
const MONTHS = 13
/** From which sum on, in cents, the chart counts in thousands: what stands on the bars would not fit beside each other. */
const MANY = 1_000_000

function lastMonths(): string[] {
  const [year, month] = dayInFinland().split('-').map(Number) as [number, number]
  return Array.from({ length: MONTHS }, (_, back) =>
    new Date(Date.UTC(year, month - 1 - back)).toISOString().slice(0, 7),
  )
}

/** Words without the places where they may be divided. */
const undivided = (words: string): string => words.replaceAll('\u00ad', '')

const peopleIn = (rows: Row[]): number =>
  new Set(rows.map(({ user, given_names, family_name }) => user ?? `${given_names} ${family_name}`)).size

/** A month by its number, `11`. */
const numberOf = (month: string): string => String(Number(month.slice(5)))

/** What payroll has to know of a month. */
export class SmartumEmployerPayroll extends ReportView<PayrollReport, 'payroll'> {
  static override styles = [
    ReportView.styles,
    chartStyles,
    css`
      .months {
        position: relative;
        flex: 1 1 200px;
      }
      .months summary {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 8px;
        min-height: 48px;
        padding: 4px 16px;
        border: 1px solid var(--_border);
        border-radius: var(--_radius);
        background: var(--_surface);
        font-weight: 600;
        cursor: pointer;
        list-style: none;
      }
      .months summary svg {
        color: var(--_accent);
        rotate: 90deg;
      }
      .months[open] summary svg {
        rotate: -90deg;
      }
      .months ul {
        position: absolute;
        inset: calc(100% + 4px) 0 auto;
        z-index: 2;
        max-height: 320px;
        overflow: auto;
        padding: 4px;
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
        background: var(--_surface);
        box-shadow: 0 8px 24px rgb(0 0 0 / 0.1);
      }
      .months a {
        display: flex;
        align-items: center;
        justify-content: space-between;
        min-height: 44px;
        padding: 4px 12px;
        border-radius: calc(var(--_radius) / 2);
        color: var(--_text);
        font-weight: 400;
        text-decoration: none;
      }
      .months a:hover {
        background: var(--_accent-soft);
      }
      .months [aria-current] a {
        font-weight: 600;
        color: var(--_accent);
      }
      .state {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 16px;
      }
      .charts,
      .picture {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 20px;
      }
      .picture {
        align-content: start;
        gap: 8px;
      }
      @container (min-width: 480px) {
        .months {
          max-width: 320px;
        }
      }
      @container (min-width: 640px) {
        .panel.of-totals {
          gap: 0;
          padding: 0;
          overflow: clip;
        }
        .of-totals > h3 {
          padding: 16px;
        }
        .charts table {
          border: 1px solid var(--_line);
        }
        .charts :is(th, td) {
          padding-inline: 8px;
        }
        .charts :is(th, td):first-child {
          padding-inline-start: 16px;
        }
        .charts :is(th, td):last-child {
          padding-inline-end: 16px;
        }
      }
      /* Without room for a table beside it, what is written on the bars has to do. */
      @container (max-width: 819px) {
        .charts table {
          display: none;
        }
      }
      @container (min-width: 820px) {
        .of-totals > h3 {
          padding-inline: 24px;
        }
        .charts {
          grid-template-columns: minmax(220px, 1fr) auto;
          gap: 32px;
        }
        .charts table {
          font-size: 14px;
          white-space: nowrap;
        }
      }
    `,
  ]

  get #texts() {
    return payrollTexts[this.localize.language]
  }

  get #month(): string {
    return this.place.month ?? dayInFinland().slice(0, 7)
  }

  protected override get heading(): ViewHeading {
    return { title: this.#texts.title, aside: this.#monthChooser() }
  }

  protected override failureTexts({ code }: SmartumError): ViewFailure {
    const { unknownMonthTitle, unknownMonth, failed } = this.#texts
    const isUnknown = code === 'month-not-valid' || code === 'invalid-request'
    return isUnknown ? { title: unknownMonthTitle, text: unknownMonth } : { title: failed }
  }

  protected override read(signal: AbortSignal): Promise<PayrollReport> {
    return this.fetch<PayrollReport>(`/plus/reports/payroll?month=${this.#month}`, signal)
  }

  #monthChooser(): TemplateResult {
    const { language } = this.localize
    const close = ({ currentTarget }: Event) => {
      ;(currentTarget as HTMLElement).closest('details')?.removeAttribute('open')
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      const details = event.currentTarget as HTMLDetailsElement
      details.open = false
      details.querySelector('summary')?.focus()
    }
    return html`<details class="months" @keydown=${onKey}>
      <summary>
        <span><span class="unseen">${this.#texts.chooseMonth}: </span>${monthName(language, this.#month)}</span
        >${icon('chevron', 20)}
      </summary>
      <ul role="list" @click=${close}>
        ${lastMonths().map(
          (month) => html`<li aria-current=${month === this.#month ? 'true' : nothing}>
            ${this.placeLink(monthName(language, month), { view: 'payroll', month }, '')}
          </li>`,
        )}
      </ul>
    </details>`
  }

  protected override content(report: PayrollReport): TemplateResult {
    const texts = this.#texts
    const { formats } = this.localize
    const hasAnything = report.months.some((one) => one.loaded_cents || one.used_cents || one.taxable_cents)
    if (!report.rows.length && !hasAnything) return this.#empty()
    return html`<div class="state">
        <span class="pill ${report.due_on < dayInFinland() ? 'over' : 'waits'}">${icon('clock', 16)}${texts.due(formats.date(report.due_on))}</span>
        <span class="small">${report.is_complete ? texts.isComplete : texts.isOpen}</span>
      </div>
      ${this.#warnings(report)}
      <section class="panel" aria-label=${texts.months}>
        <div class="charts">${this.#chart(report)} ${this.#monthTable(report)}</div>
      </section>
      ${
        report.rows.length
          ? html`${this.#totals(report)} ${this.downloads()}
              ${this.people(texts.people, report.rows, this.#columns(report.rows), this.shared.allPeople(peopleIn(report.rows)))}`
          : html`<p>${texts.nothingInMonth}</p>`
      }
      ${this.#basis(report)} ${this.#links()}`
  }

  #empty(): TemplateResult {
    const { emptyTitle, empty } = this.#texts
    const way = this.placeLink(this.shared.toOrders, { view: 'orders' }, 'button main')
    return html`<div class="panel">${this.nothingHere(emptyTitle, empty, way)}</div>`
  }

  #links(): TemplateResult {
    return html`<div class="links">
      ${this.placeLink(this.#texts.toBalances, { view: 'balances' })}
      ${this.placeLink(this.shared.toUsers, { view: 'users' })}
    </div>`
  }

  /** What of the limits somebody has to look at. */
  #warnings({ month, rows }: PayrollReport): unknown {
    const texts = this.#texts
    const { formats } = this.localize
    const year = month.slice(0, 4)
    const figures = figuresOf(year)
    if (!figures) return warningNotice(texts.noFiguresTitle(year), texts.noFigures)
    const over = (benefits: Row['benefit'][]) => {
      const found = rows.filter((row) => benefits.includes(row.benefit) && (row.taxable_cents ?? 0) > 0)
      return peopleIn(found)
    }
    const [sports, commuting] = [over(['sports', 'sports-culture']), over(['commuting'])]
    const limits = [
      sports && texts.overSports(this.shared.people(sports), formats.money(figures.sportsAndCulture), year),
      commuting && texts.overCommuting(this.shared.people(commuting), formats.money(figures.commuting), year),
    ].filter(Boolean)
    return limits.length ? warningNotice(texts.overTitle, limits.join(' ')) : nothing
  }

  #chart({ months }: PayrollReport): TemplateResult {
    const texts = this.#texts
    const { language, formats } = this.localize
    const isTold = months.every(({ taxable_cents }) => taxable_cents !== null)
    const isTaxed = isTold && months.some(({ taxable_cents }) => taxable_cents)
    const centsOf = (one: PayrollReport['months'][number]) =>
      isTaxed ? (one.taxable_cents ?? 0) : one.used_cents
    const isMany = months.some((one) => Math.abs(centsOf(one)) >= MANY)
    const unit = isMany ? `${this.number(1000)}\u00a0€` : '€'
    const title = isTaxed ? texts.chartOfTaxed(unit) : texts.chartOfUsed(unit)
    const written = new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'fi-FI', {
      maximumFractionDigits: isMany ? 1 : 0,
    })
    const bars = months.map((one): Bar => {
      const value = centsOf(one)
      return {
        label: shortMonthName(language, one.month),
        shortLabel: language === 'fi' ? numberOf(one.month) : shortMonthName(language, one.month),
        value,
        written: written.format(value / (isMany ? 100_000 : 100)),
        said: `${monthName(language, one.month)} ${formats.money(value)}`,
      }
    })
    return html`<div class="picture"><h3>${title}</h3>${barChart(title, bars)}</div>`
  }

  #money = (cents: number): TemplateResult =>
    html`<span class="money">${this.localize.formats.money(cents)}</span>`

  #monthTable({ months }: PayrollReport): TemplateResult {
    const { columns, month, months: title } = this.#texts
    const { language } = this.localize
    const cents = (heading: string, of: 'loaded_cents' | 'used_cents' | 'taxable_cents') => ({
      ...{ heading, isNumber: true },
      cell: ({ [of]: value }: PayrollReport['months'][number]) => (value === null ? '–' : this.#money(value)),
    })
    return reportTable(
      title,
      [
        {
          heading: month,
          kind: 'whose',
          cell: (one) => `${shortMonthName(language, one.month)} ${one.month.slice(0, 4)}`,
        },
        cents(columns.given, 'loaded_cents'),
        cents(columns.used, 'used_cents'),
        cents(columns.taxed, 'taxable_cents'),
      ],
      months.toReversed(),
      'months',
    )
  }

  #amounts<Of extends Row | Total>(): [Column<Of>, Column<Of>, Column<Of>] {
    const { columns, check } = this.#texts
    return [
      { heading: columns.given, isNumber: true, cell: (row) => this.#money(row.loaded_cents) },
      { heading: columns.used, isNumber: true, cell: (row) => this.#money(row.used_cents) },
      {
        heading: columns.taxed,
        isNumber: true,
        cell: ({ taxable_cents: taxed }) =>
          taxed === null ? check : html`<strong>${this.#money(taxed)}</strong>`,
      },
    ]
  }

  #columns(rows: Row[]): Column<Row>[] {
    const sum = (of: 'payments' | 'loaded_cents' | 'used_cents' | 'taxable_cents') =>
      rows.reduce((all, { [of]: one }) => all + (one ?? 0), 0)
    const [given, used, taxed] = this.#amounts<Row>()
    const told = html`<strong>${this.#money(sum('taxable_cents'))}</strong>`
    const isWhole = rows.every(({ taxable_cents }) => taxable_cents !== null)
    return [
      { heading: this.shared.columns.benefit, cell: ({ benefit }) => this.names[benefit] },
      {
        heading: this.#texts.columns.payments,
        isNumber: true,
        cell: ({ payments }) => this.number(payments),
        all: this.number(sum('payments')),
      },
      { ...given, all: this.#money(sum('loaded_cents')) },
      { ...used, all: this.#money(sum('used_cents')) },
      // What nobody has told yet is no part of the sum, and the sum says so.
      { ...taxed, all: isWhole ? told : html`${told} <span class="small">+ ${this.#texts.check}</span>` },
    ]
  }

  #totals({ totals }: PayrollReport): TemplateResult {
    const { totals: title, columns, meals, payments } = this.#texts
    const benefit: Column<Total> = {
      heading: this.shared.columns.benefit,
      kind: 'whose',
      cell: (total) =>
        html`<strong>${this.names[total.benefit]}</strong><span class="small">${this.shared.people(total.people)}</span>`,
    }
    const paid: Column<Total> = {
      ...{ heading: columns.payments, isNumber: true },
      cell: (total) =>
        (total.benefit === 'lunch' ? meals : payments)(total.payments, this.number(total.payments)),
    }
    return html`<section class="panel of-totals">
      <h3>${title}</h3>
      ${reportTable(title, [benefit, paid, ...this.#amounts<Total>()], totals, 'totals')}
    </section>`
  }

  /** By which figures the tax values were found, and why some are not told. */
  #basis({ month, totals }: PayrollReport): unknown {
    const { reasons, basis, onlyPlus } = this.#texts
    const { formats } = this.localize
    const year = month.slice(0, 4)
    const figures = figuresOf(year)
    if (!figures) return nothing
    const { bicycle, lunch, sportsAndCulture, commuting } = figures
    const untold = totals.filter(({ taxable_cents }) => taxable_cents === null)
    const reasonOf: Partial<Record<Total['benefit'], string>> = {
      bicycle: reasons.bicycle(formats.date(bicycle.agreedBefore)),
      massage: reasons.massage,
      flexible: reasons.flexible,
    }
    const [least, most] = [formats.money(lunch.least), formats.money(lunch.most)]
    const limits = [formats.money(sportsAndCulture), formats.money(commuting)] as const
    return html`<div class="basis">
      ${untold.map(({ benefit }) => html`<p class="small">${reasonOf[benefit]}</p>`)}
      <p class="small">${basis(year, least, most, lunch.taxedPercent, ...limits)}</p>
      <p class="small">${onlyPlus}</p>
    </div>`
  }

  protected override file(report: PayrollReport) {
    const texts = this.#texts
    const { columns, file, total: totalWord, people } = this.shared
    const amounts = ({ payments, loaded_cents, used_cents, taxable_cents }: Row | Total): Cell[] => [
      ...[payments, { cents: loaded_cents }, { cents: used_cents }],
      taxable_cents === null ? undivided(texts.check) : { cents: taxable_cents },
    ]
    const row = (one: Row): Cell[] => [
      ...[one.family_name, one.given_names, one.payroll_number, one.group, this.names[one.benefit]],
      ...amounts(one),
    ]
    const total = (one: Total): Cell[] => [
      ...[totalWord, people(one.people), null, null, this.names[one.benefit]],
      ...amounts(one),
    ]
    const { payments, given, used, taxed } = texts.columns
    return {
      name: `${texts.file}-${report.month}`,
      table: {
        name: `${texts.title} ${report.month}`,
        columns: [
          ...[file.familyName, file.givenNames, columns.payrollNumber, columns.group, columns.benefit],
          ...[payments, `${given} €`, `${used} €`, `${taxed} €`].map(undivided),
        ],
        rows: [...report.rows.map(row), ...report.totals.map(total)],
      },
    }
  }
}
