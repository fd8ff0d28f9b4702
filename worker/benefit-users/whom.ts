import { Problem } from '../platform/problem.ts'
import { USER_UNKNOWN, USERS_NOT_AS_SEEN } from './employer-problems.ts'
import { foldSearch } from './names.ts'
import type { Who } from './schemas.ts'
import { findAll, findNamed, type MeantRow } from './store/users.ts'

/**
 * Who is meant on the list of an employer: those who are named, or all whom a search finds, if they are as many as were seen.
 * Throws user-unknown and users-not-as-seen.
 */
export async function findMeant(db: D1Database, employer: string, who: Who): Promise<MeantRow[]> {
  if ('users' in who) {
    const ids = [...new Set(who.users)]
    const named = await findNamed(db, employer, ids)
    if (named.length < ids.length) throw new Problem(USER_UNKNOWN, 'who')
    return named
  }
  const { found, count } = who
  const all = await findAll(db, { ...found, employer, search: foldSearch(found.search) }, count)
  if (all.length !== count) throw new Problem(USERS_NOT_AS_SEEN, 'who')
  return all
}
