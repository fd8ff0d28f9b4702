import Papa from 'papaparse'

/** A row of a table: the line of the file on which it begins, from 1, and what stands in its columns. */
export type ReadRow = { line: number; cells: string[] }
/** What was read, or why it could not be. `line`: where quotation marks went wrong. */
export type ReadTable = { rows: ReadRow[] } | { problem: 'workbook' | 'not-text' | 'quotes'; line?: number }

/** What stands between columns. Of those that fit equally, the first: commas also stand in numbers and names. */
const SEPARATORS = ['\t', ';', ',']
/** How many rows tell which one it is. */
const SAMPLE = 20
/** What the files of spreadsheet programs begin with, newer and older. */
const WORKBOOKS = [
  [0x50, 0x4b, 3, 4],
  [0xd0, 0xcf, 0x11, 0xe0],
]

const beginsWith = (bytes: Uint8Array, beginning: number[]): boolean =>
  beginning.every((byte, at) => bytes[at] === byte)

/** The text of a file: as its byte order mark says, or as UTF-8, or as older Windows programs write it. */
function decode(bytes: Uint8Array): string {
  if (beginsWith(bytes, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(bytes)
  if (beginsWith(bytes, [0xfe, 0xff])) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

const parse = (text: string, delimiter: string, preview = 0) =>
  Papa.parse<string[]>(text, { delimiter, preview, newline: '\n' })

const isOfQuotes = ({ type }: Papa.ParseError): boolean => type === 'Quotes'
const isFilled = (cells: string[]): boolean => cells.some((cell) => cell.trim())

/**
 * The separator that makes the most columns of the first row. One that makes columns at all goes before one that leaves no
 * quotation mark open: or the table with such a mark would be taken for one of a single column.
 */
function separatorOf(text: string): string {
  const [best = ','] = SEPARATORS.map((separator) => {
    const { data, errors } = parse(text, separator, SAMPLE)
    const columns = data.find(isFilled)?.length ?? 0
    return { separator, columns, isWhole: !errors.some(isOfQuotes) }
  })
    .sort(
      (one, other) =>
        Number(other.columns > 1) - Number(one.columns > 1) ||
        Number(other.isWhole) - Number(one.isWhole) ||
        other.columns - one.columns,
    )
    .map(({ separator }) => separator)
  return best
}

/**
 * Reads a table from a file or from what was pasted: with commas, semicolons or tabs between its columns, and whatever
 * stands in quotation marks as it is, newlines too. Rows in which nothing stands are left out.
 */
export function readTable(from: Uint8Array | string): ReadTable {
  if (typeof from !== 'string' && WORKBOOKS.some((beginning) => beginsWith(from, beginning))) {
    return { problem: 'workbook' }
  }
  const text = (typeof from === 'string' ? from : decode(from)).replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  if (text.includes('\0')) return { problem: 'not-text' }
  const { data, errors } = parse(text, separatorOf(text))
  const wrong = errors.find(isOfQuotes)
  const rows: ReadRow[] = []
  let line = 1
  for (const [index, cells] of data.entries()) {
    if (index === wrong?.row) return { problem: 'quotes', line }
    if (isFilled(cells)) rows.push({ line, cells })
    line += 1 + cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0)
  }
  return { rows }
}
