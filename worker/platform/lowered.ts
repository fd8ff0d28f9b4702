/** The capitals of Finland's names that SQLite does not know, which are all but those of ASCII. */
const CAPITALS = 'ÅÄÖÆØÁÉÍÓÚÜŠŽČĐŊŦ'

/** SQL for a text in lower case, given the SQL of the text; compare it with what `toLowerCase` makes. */
export const lowered = (text: string): string =>
  [...CAPITALS].reduce(
    (sql, letter) => `replace(${sql}, '${letter}', '${letter.toLowerCase()}')`,
    `lower(${text})`,
  )
