/** A code that machines read, drawn as one SVG path in which a module is 1 wide. */
export type Modules = { width: number; height: number; path: string }

/** Draws the dark modules of rows that are `rowHeight` high; neighbours in a row are one rectangle. */
export function drawModules(rows: readonly (readonly boolean[])[], rowHeight = 1): Modules {
  const path = rows.flatMap((row, y) =>
    darkRuns(row).map(([x, width]) => {
      return `M${x} ${y * rowHeight}h${width}v${rowHeight}h-${width}z`
    }),
  )
  return { width: rows[0]?.length ?? 0, height: rows.length * rowHeight, path: path.join('') }
}

/** Where dark modules begin in a row, and how many follow each other. */
function darkRuns(row: readonly boolean[]): [start: number, length: number][] {
  return row.flatMap((isDark, x) => {
    if (!isDark || row[x - 1]) return []
    const end = row.indexOf(false, x)
    return [[x, (end < 0 ? row.length : end) - x]]
  })
}
