/** How long the JSON of a piece may be. D1 takes values of two million bytes, and a character may be three. */
const LONGEST = 500_000

/** Splits rows so that the JSON of each piece can be bound to a statement. */
export function inPieces<Row>(rows: readonly Row[]): Row[][] {
  const pieces: Row[][] = []
  let left = 0
  for (const row of rows) {
    const length = JSON.stringify(row).length + 1
    if (length > left) {
      pieces.push([])
      left = LONGEST
    }
    pieces.at(-1)!.push(row)
    left -= length
  }
  return pieces
}
