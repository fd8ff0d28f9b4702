import { isOver } from '../identity/mail-link.ts'
import { Problem } from '../platform/problem.ts'
import { USER_UNKNOWN } from './employer-problems.ts'
import { foldSearch } from './names.ts'
import type { PlusUser, PlusUsers, UserList } from './schemas.ts'
import { findUser, findUsers, type UserRow } from './store/users.ts'

/** A page of the people of an employer, by family name. */
export async function listUsers(
  db: D1Database,
  employer: string,
  { search, limit, ...wanted }: UserList,
  now: Date,
): Promise<PlusUsers> {
  const { users, found, counts } = await findUsers(db, {
    ...{ ...wanted, employer, search: foldSearch(search), limit: limit + 1 },
  })
  const page = users.slice(0, limit)
  const { invited = 0, accepted = 0, active = 0, removed = 0 } = counts
  return {
    users: page.map((user) => userFrom(user, now)),
    next: users.length > limit ? page.at(-1)!.id : null,
    found,
    counts: { all: invited + accepted + active, invited, accepted, active, removed },
  }
}

/** Somebody on the list of an employer, also when they were removed from it. Throws user-unknown. */
export async function readUser(db: D1Database, employer: string, id: string, now: Date): Promise<PlusUser> {
  return userFrom(await requireUser(db, employer, id), now)
}

/** The same as a row. */
export async function requireUser(db: D1Database, employer: string, id: string): Promise<UserRow> {
  const user = await findUser(db, employer, id)
  if (!user) throw new Problem(USER_UNKNOWN)
  return user
}

function userFrom(row: UserRow, now: Date): PlusUser {
  const { id, email, given_names, family_name, payroll_number, percentage, state, last_day } = row
  const since = {
    invited: row.sent_at ?? row.added_at,
    accepted: row.accepted_at,
    active: row.active_at,
    removed: row.removed_at,
  }
  return {
    ...{ id, email, given_names, family_name, payroll_number, percentage, state, last_day },
    group: { id: row.benefit_group, name: row.group_name },
    since: since[state] ?? row.added_at,
    invitation:
      row.link_email !== null && row.expires_at !== null
        ? {
            email: row.link_email,
            state: isOver(row.expires_at, now) ? 'expired' : 'valid',
            expires_at: new Date(row.expires_at * 1000).toISOString(),
          }
        : null,
  }
}
