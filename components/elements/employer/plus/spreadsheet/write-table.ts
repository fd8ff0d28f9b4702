import Papa from 'papaparse'
import writeExcelFile, { type Cell as SheetCell } from 'write-excel-file/browser'

/** What stands in a cell: text, a number, an amount of money, or nothing. */
export type Cell = string | number | { cents: number } | null
/** A table to be saved. `name` is that of its sheet. */
export type Table = { name: string; columns: string[]; rows: Cell[][] }

const euros = (cents: number): string => (cents / 100).toFixed(2)

/**
 * Text that a spreadsheet program would take for a formula, also behind spaces or after a newline, and written wide. Plain
 * numbers are none, so that amounts below zero stay what they are.
 */
const FORMULA = /^(?!-?\d+(?:,\d+)?$)(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/

function inCsv(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return cell
  return (typeof cell === 'number' ? String(cell) : euros(cell.cents)).replace('.', ',')
}

/**
 * A table as CSV that a spreadsheet program set to Finnish opens right: semicolons between columns, commas before
 * decimals, and a byte order mark. Nothing in it is taken for a formula.
 */
export function csvOf({ columns, rows }: Table): Blob {
  const text = Papa.unparse([columns, ...rows.map((cells) => cells.map(inCsv))], {
    delimiter: ';',
    escapeFormulae: FORMULA,
    // Or what is opened with another separator than it was saved with could begin a cell in the middle of this one.
    quotes: (value: unknown) =>
      typeof value === 'string' && /[,;\t]/.test(value) && !/^-?\d+,\d+$/.test(value),
  })
  return new Blob(['\ufeff', text], { type: 'text/csv;charset=utf-8' })
}

/** Characters that no XML may have, of which the file is made. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to go
const NOT_XML = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g

function inSheet(cell: Cell): SheetCell {
  if (cell === null) return null
  if (typeof cell === 'string') {
    const value = cell.replace(NOT_XML, '')
    // The library keeps texts in an object, in which a name such as "constructor" stands already.
    return { type: String, value: value in {} ? `${value} ` : value }
  }
  if (typeof cell === 'number') return { type: Number, value: cell }
  return { type: Number, value: Number(euros(cell.cents)), format: '#,##0.00' }
}

/** How wide a column is that holds these cells, in characters. */
const widthOf = (column: string, cells: Cell[]): number =>
  Math.min(48, cells.reduce<number>((most, cell) => Math.max(most, inCsv(cell).length), column.length) + 2)

/** A table as a workbook: text is text whatever it begins with, and amounts are numbers with two decimals. */
export function xlsxOf({ name, columns, rows }: Table): Promise<Blob> {
  const heading = columns.map((value): SheetCell => ({ type: String, value, fontWeight: 'bold' }))
  const widths = columns.map((column, at) => ({
    width: widthOf(
      column,
      rows.map((cells) => cells[at] ?? null),
    ),
  }))
  return writeExcelFile([heading, ...rows.map((cells) => cells.map(inSheet))], {
    sheet: name.replace(/[\\/?*:[\]]/g, ' ').slice(0, 31),
    columns: widths,
    stickyRowsCount: 1,
  }).toBlob()
}
