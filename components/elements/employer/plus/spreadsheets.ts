import { download } from '../download.ts'
import type { readTable } from './spreadsheet/read-table.ts'
import type { sheetOf } from './spreadsheet/sheet-of.ts'
import type { csvOf, Table, xlsxOf } from './spreadsheet/write-table.ts'

type Spreadsheets = {
  sheetOf: typeof sheetOf
  readTable: typeof readTable
  csvOf: typeof csvOf
  xlsxOf: typeof xlsxOf
}

let bring: () => Promise<Spreadsheets>

/** Says where what reads and makes the files comes from, once somebody wants one. */
export const useSpreadsheets = (from: () => Promise<Spreadsheets>): void => {
  bring = from
}

/** What reads and makes the files of spreadsheet programs. Throws when it cannot be had. */
export const spreadsheets = (): Promise<Spreadsheets> => bring()

/** The files that a table can be saved as. */
export type FileKind = 'csv' | 'xlsx'

/** Saves a table where the browser keeps downloads; `name` is without what tells the kind. */
export async function saveTable(table: Table, kind: FileKind, name: string): Promise<void> {
  const { csvOf, xlsxOf } = await bring()
  download(await (kind === 'csv' ? csvOf(table) : xlsxOf(table)), `${name}.${kind}`)
}
