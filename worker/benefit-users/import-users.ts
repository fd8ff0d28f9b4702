import { actOnce, type RequestKey } from '../employers/act-once.ts'
import { type Acting, actOf } from '../employers/acting.ts'
import { recordAct } from '../employers/store/acts.ts'
import type { Config } from '../platform/config.ts'
import { newId } from '../platform/ids.ts'
import { Problem } from '../platform/problem.ts'
import { checkRows } from './check-rows.ts'
import { ROWS_NOT_VALID } from './employer-problems.ts'
import { makeLinks } from './make-links.ts'
import type { Import, Imported } from './schemas.ts'
import { insertImport } from './store/imports.ts'
import { isEmailTaken, isGroupGone } from './store/users.ts'

/**
 * Puts people on the list of an employer and mails each of them a link: all of them or, if anything is wrong with one,
 * nobody. Once for its key. Throws rows-not-valid.
 */
export async function importUsers(
  db: D1Database,
  config: Config,
  acting: Acting,
  { users: typed, language }: Import,
  key: RequestKey,
): Promise<Imported> {
  const { employer, now } = acting
  await actOnce(db, employer.id, key, async () => {
    const { check, users } = await checkRows(db, employer.id, typed)
    if (check.wrong_rows) throw new Problem(ROWS_NOT_VALID, 'users')
    const listed = users.map((details) => ({ id: newId('user'), ...details }))
    const links = await makeLinks(
      config,
      acting,
      listed.map(({ id, email, given_names }) => ({
        ...{ user: id, email, given_names, language, replaces: null, isAccepted: false },
      })),
    )
    const [only] = listed.length === 1 ? listed : []
    const subject = only?.id ?? employer.id
    const act = actOf(acting, { act: 'add-users', subject, details: { people: listed.length }, key })
    await insertImport(
      db,
      { employer: employer.id, language, users: listed, links, now },
      recordAct(db, act),
    ).catch((error: unknown) => {
      // Somebody else was quicker, with an address or by removing a group.
      if (isEmailTaken(error) || isGroupGone(error)) throw new Problem(ROWS_NOT_VALID, 'users')
      throw error
    })
    return subject
  })
  return { added: typed.length }
}
