/** An address that somebody has pasted, and the line on which it stood, from 1. */
export type PastedAddress = { line: number; address: string }
/** A line in which something is wrong. */
export type BadLine = { line: number; text: string }

/**
 * The addresses in a list that somebody has pasted: one to a line, several with commas, semicolons or spaces between
 * them, or rows of a spreadsheet or of a mail program with names beside them. Each address once. A line without an
 * address, and one with something that looks like one and is not, are bad.
 */
export function readAddresses(text: string): { addresses: PastedAddress[]; bad: BadLine[] } {
  const addresses: PastedAddress[] = []
  const bad: BadLine[] = []
  const seen = new Set<string>()
  for (const [index, row] of text.split(/\r\n|\r|\n/).entries()) {
    if (!row.trim()) continue
    const line = index + 1
    const found = row.split(/[\s,;<>"'()[\]]+/).filter((each) => each.includes('@'))
    if (!found.length) bad.push({ line, text: row.trim() })
    for (const typed of found) {
      const address = typed.replace(/^mailto:/i, '').replace(/\.$/, '')
      if (!/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(address)) bad.push({ line, text: typed })
      else if (!seen.has(address.toLowerCase())) {
        seen.add(address.toLowerCase())
        addresses.push({ line, address })
      }
    }
  }
  return { addresses, bad }
}
