import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import type { Benefit } from '../../../../worker/wallet/schemas.ts'
import { benefitNames } from '../../../parts/benefit-names.ts'
import { errorNotice } from '../../../parts/blocks.ts'
import { state } from '../../../parts/decorators.ts'
import { icon } from '../../../parts/icons.ts'
import { pager, pagerStyles, wholeNumber } from '../pager.ts'
import { download } from '../pictures.ts'
import { searchField, searchStyles } from '../search-field.ts'
import { EmployerView } from '../view.ts'
import { reportStyles } from './report.styles.ts'
import { reportTexts } from './report-texts.ts'
import type { Table } from './spreadsheet/write-table.ts'
import { type FileKind, saveTable } from './spreadsheets.ts'
import { tableStyles } from './table.styles.ts'

/** What every row of a report says of whose it is, and of what. */
export type ReportRow = {
  given_names: string
  family_name: string
  payroll_number: string
  group: string
  benefit: Benefit
}

/** A column of a table: its heading, what stands in a row and in the last one, of all, and whether that is a number. */
export type Column<Row> = {
  heading: string
  cell: (row: Row) => unknown
  all?: unknown
  isNumber?: boolean
  kind?: string
}

/** How many rows are shown at a time. */
const PAGE = 25

/**
 * A report with a row for each person and benefit. All rows are here, to be searched and turned over page by page, and
 * to be saved as a file.
 */
export abstract class ReportView<
  Data extends { rows: readonly ReportRow[] },
  View extends 'payroll' | 'balances',
> extends EmployerView<Data, View> {
  static override styles = [EmployerView.styles, searchStyles, pagerStyles, tableStyles, reportStyles]

  @state() private sought = ''
  @state() private page = 0
  /** The file that is being made, or could not be. */
  @state() private making: FileKind | undefined
  @state() private isNotMade = false

  get shared() {
    return reportTexts[this.localize.language]
  }

  get names() {
    return benefitNames[this.localize.language]
  }

  /** A whole number as the reader writes it. */
  protected number(count: number): string {
    return wholeNumber(this.localize.language, count)
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed)
    if (changed.has('employer')) this.sought = ''
    if (changed.has('employer') || changed.has('place')) {
      this.page = 0
      this.isNotMade = false
    }
  }

  /** Everything of the report, with its totals at the end, and what the file is called. */
  protected abstract file(data: Data): { table: Table; name: string }

  #save = async (kind: FileKind): Promise<void> => {
    const { data, shared } = this
    if (!data || this.making) return
    this.making = kind
    this.isNotMade = false
    this.said = shared.making
    try {
      const { table, name } = this.file(data)
      await saveTable(table, kind, name)
      this.said = shared.saved
    } catch {
      this.isNotMade = true
      this.said = ''
    }
    this.making = undefined
  }

  /** The buttons that save the report, and why it was not saved. */
  protected downloads(): TemplateResult {
    const { shared, making } = this
    const kinds: [FileKind, string, string][] = [
      ['csv', 'CSV', 'main'],
      ['xlsx', 'Excel', ''],
    ]
    return html`${this.isNotMade ? errorNotice(shared.notMadeTitle, shared.notMade) : nothing}
      <div class="files">
        ${kinds.map(
          ([kind, name, look]) => html`<button
            class="button small-button ${look}"
            part="button"
            aria-disabled=${making !== undefined}
            @click=${() => this.#save(kind)}
          >${icon(download, 20)}${making === kind ? shared.making : shared.download(name)}</button>`,
        )}
      </div>`
  }

  #found<Row extends ReportRow>(rows: readonly Row[]): readonly Row[] {
    const words = this.sought.toLocaleLowerCase('fi').split(/\s+/).filter(Boolean)
    if (!words.length) return rows
    return rows.filter(({ given_names, family_name, payroll_number, group, benefit }) => {
      const text = [given_names, family_name, payroll_number, group, this.names[benefit]]
        .join(' ')
        .toLocaleLowerCase('fi')
      return words.every((word) => text.includes(word))
    })
  }

  #type = (typed: string): void => {
    this.sought = typed
    this.page = 0
  }

  #turn = async (pages: number): Promise<void> => {
    this.page += pages
    await this.focusOn('#people')
  }

  /** The rows of people: a search, a table or cards, and pages. `all` begins a last row of all, which a search leaves out. */
  protected people<Row extends ReportRow>(
    title: string,
    rows: readonly Row[],
    columns: Column<Row>[],
    all?: string,
  ): TemplateResult {
    const { shared } = this
    const found = this.#found(rows)
    const first = this.page * PAGE
    return html`<section class="panel of-people" aria-labelledby="by-person">
      <div class="tools">
        <h3 id="by-person">${title}</h3>
        ${searchField(shared, this.sought, this.#type)}
      </div>
      ${
        found.length
          ? reportTable(
              title,
              [{ ...this.#nameColumn<Row>(), all: all && html`<strong>${all}</strong>` }, ...columns],
              found.slice(first, first + PAGE),
              'people',
              all !== undefined && found === rows,
            )
          : html`<p class="nothing">${shared.nothingFound}</p>`
      }
      ${found.length > PAGE ? this.#pager(first, found.length) : nothing}
      <p class="unseen" role="status">${this.sought ? shared.found(found.length) : ''}</p>
    </section>`
  }

  #nameColumn<Row extends ReportRow>(): Column<Row> {
    return {
      heading: this.shared.columns.name,
      kind: 'whose',
      cell: ({ given_names, family_name, payroll_number, group }) =>
        html`<strong>${given_names} ${family_name}</strong><span class="small"
            >${[payroll_number, group].filter(Boolean).join(' · ')}</span
          >`,
    }
  }

  #pager(first: number, all: number): TemplateResult {
    const shown = Math.min(PAGE, all - first)
    return pager(this.localize.language, { first: first + 1, shown, all, turn: this.#turn })
  }
}

/** A table where there is room for one, and else cards, each fact of which has its heading. */
export const reportTable = <Row>(
  title: string,
  columns: Column<Row>[],
  rows: readonly Row[],
  id: string,
  hasAll = false,
): TemplateResult => {
  const rowOf = (content: (column: Column<Row>) => unknown) =>
    html`<tr role="row">
      ${columns.map((column) => {
        const { heading, isNumber, kind = '' } = column
        const shown = content(column)
        const isNamed = !kind && shown !== undefined
        return html`<td role="cell" class="${kind} ${isNumber ? 'number' : ''}"
          >${isNamed ? html`<span class="if-card" aria-hidden="true">${heading}</span>` : nothing}<span
            >${shown}</span
          ></td
        >`
      })}
    </tr>`
  return html`<table id=${id} role="table" tabindex="-1" aria-label=${title}>
    <thead role="rowgroup">
      <tr role="row">
        ${columns.map(
          ({ heading, isNumber }) =>
            html`<th role="columnheader" class=${isNumber ? 'number' : ''}>${heading}</th>`,
        )}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map((row) => rowOf(({ cell }) => cell(row)))}
    </tbody>
    ${hasAll ? html`<tfoot role="rowgroup">${rowOf(({ all }) => all)}</tfoot>` : nothing}
  </table>`
}
