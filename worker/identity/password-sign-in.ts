import type { Context } from 'hono'
import { epochSeconds } from '../platform/clock.ts'
import type { AppContext } from '../platform/http.ts'
import { log } from '../platform/log.ts'
import { bucketOf, networkLimits } from './attempts.ts'
import { newCode } from './finish-sign-in.ts'
import { readKnownBrowser, rememberBrowser } from './known-browser.ts'
import type { LoginTransaction } from './login-transaction.ts'
import { renewHash, saltOf, verifyPassword } from './passwords.ts'
import type { Limit } from './store/attempts.ts'
import { countAndFindUser, insertPasswordCode } from './store/saldo-users.ts'

const QUARTER = 15 * 60
const DAY = 24 * 60 * 60

/**
 * How often a password may be wrong. Only failures count: a success gives its attempt back.
 *
 * Guessing is slow: one account takes ten wrong passwords in a quarter of an hour and a hundred in a day, from however
 * many networks; one network gets five hundred, over however many accounts, since a whole office can be behind it; of an
 * IPv6 network each household's part gets a hundred.
 *
 * Yet nobody can be locked out by somebody else. A browser in which a person has signed in before has limits of its own
 * for that person, which nobody elsewhere can fill up. In a browser that is new to us, a person whose account is being
 * guessed at has two ways in that no wrong password closes: a link by e-mail, which also makes the browser known, and
 * a bank or the mobile certificate. The page says so beside how long to wait. An account is counted by its address, as
 * typed, whether there is such a user id or not; so the limits tell nothing either.
 */
async function limitsOf(
  c: Context<AppContext>,
  email: string,
  browser: string | undefined,
): Promise<{ browser: Limit[]; others: Limit[] }> {
  const limit = async (kind: string, value: string, most: number, seconds: number): Promise<Limit> => ({
    bucket: await bucketOf(c.get('config'), kind, value),
    limit: most,
    seconds,
  })
  const networks = await networkLimits(c, 'sign-in network', { limit: 500, seconds: QUARTER })
  const [account, accountToday, ...ofBrowser] = await Promise.all([
    limit('sign-in account', email, 10, QUARTER),
    limit('sign-in account, a day', email, 100, DAY),
    ...(browser === undefined
      ? []
      : [
          limit('sign-in known browser', `${browser} ${email}`, 10, QUARTER),
          limit('sign-in known browser, a day', `${browser} ${email}`, 100, DAY),
        ]),
  ])
  return { browser: ofBrowser, others: [account!, accountToday!, ...networks] }
}

/** `buckets`: where the attempt was counted, to be given back when it comes to what it was for. */
type PasswordTry =
  | { kind: 'right'; person: string; stored: string; outdated: boolean; buckets: string[] }
  /** Which of the two was wrong is not known to whoever typed them. */
  | { kind: 'wrong' }
  | { kind: 'too-many'; retryAfter: number }

/**
 * Counts an attempt and compares a password with that of a user id (normalised). Whether the address exists, has a
 * password or not, the work is the same: one round trip, and one hash unless a limit is reached.
 */
export async function tryPassword(
  c: Context<AppContext>,
  { email, password }: { email: string; password: string },
): Promise<PasswordTry> {
  const known = await readKnownBrowser(c, email)
  const limits = await limitsOf(c, email, known?.id)
  const asked = { email, people: known?.people ?? [], limits }
  const { user, isKnown, attempt } = await countAndFindUser(c.env.DB, asked, epochSeconds(c.get('now')))
  const buckets = (isKnown ? limits.browser : limits.others).map(({ bucket }) => bucket)
  if (!attempt.allowed) {
    logRefusedPassword(c, 'too-many', buckets)
    return { kind: 'too-many', retryAfter: attempt.retryAfter }
  }

  const { matches, outdated } = await verifyPassword(password, user?.password ?? null)
  if (!matches || !user?.password) {
    logRefusedPassword(c, 'wrong', buckets)
    return { kind: 'wrong' }
  }
  return { kind: 'right', person: user.person, stored: user.password, outdated, buckets }
}

/** Keeps a trace of an attack without an address: who was guessed at, and from where, by the names that were counted. */
function logRefusedPassword(c: Context<AppContext>, kind: 'wrong' | 'too-many', buckets: string[]): void {
  log('info', 'refused', { requestId: c.get('requestId'), code: `password-${kind}`, buckets })
}

export type PasswordAnswer = { kind: 'code'; code: string } | Exclude<PasswordTry, { kind: 'right' }>

/** Signs somebody in with a user id (normalised) and a password. */
export async function signInWithPassword(
  c: Context<AppContext>,
  transaction: LoginTransaction,
  { email, password }: { email: string; password: string },
): Promise<PasswordAnswer> {
  const tried = await tryPassword(c, { email, password })
  if (tried.kind !== 'right') return tried
  const { person, stored, outdated, buckets } = tried
  const now = c.get('now')
  const { code, ...row } = newCode(transaction, person, now)
  const newHash = outdated ? await renewHash(password, stored) : null
  const inserted = await insertPasswordCode(
    c.env.DB,
    { email, password: stored, salt: saltOf(stored) },
    row,
    { newHash, buckets },
    epochSeconds(now),
  )
  if (!inserted) {
    logRefusedPassword(c, 'wrong', buckets)
    return { kind: 'wrong' }
  }
  await rememberBrowser(c, { person, email })
  return { kind: 'code', code }
}
