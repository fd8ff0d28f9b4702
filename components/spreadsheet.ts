export { readTable } from './elements/employer/plus/spreadsheet/read-table.ts'
export { sheetOf } from './elements/employer/plus/spreadsheet/sheet-of.ts'
export { csvOf, xlsxOf } from './elements/employer/plus/spreadsheet/write-table.ts'
