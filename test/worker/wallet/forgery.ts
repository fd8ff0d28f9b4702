import { expect } from 'vitest'
import type { Row } from './ledger.ts'

/** What is wrong with a row, the row, and the word that refuses it. */
export type Forgery = [what: string, row: Row, word: unknown]

/** For a row that several guards refuse, as SQLite promises no order. */
export const anyOf = (...words: string[]) => expect.stringMatching(new RegExp(`^(${words.join('|')})$`))

/** Forgeries that are refused by the same word. */
export const refusedBy = (word: unknown, rows: [what: string, row: Row][]) =>
  rows.map(([what, row]): Forgery => [what, row, word])
