import type { Language } from '../../platform/language.ts'
import { type NewLink, sendLinks } from './invitations.ts'
import { type Details, insertUsers } from './users.ts'

/** The SQL of many who come at once. */

type ImportToWrite = {
  employer: string
  language: Language
  users: readonly (Details & { id: string })[]
  links: readonly NewLink[]
  now: Date
}

/** Puts people on the list with their links, and `act` into the batch. Throws what `isEmailTaken` and `isGroupGone` know. */
export async function insertImport(
  db: D1Database,
  { employer, language, users, links, now }: ImportToWrite,
  act: D1PreparedStatement,
): Promise<void> {
  await db.batch([
    act,
    ...insertUsers(db, users, { employer, language, at: now.toISOString() }),
    ...sendLinks(db, links, now).statements,
  ])
}
