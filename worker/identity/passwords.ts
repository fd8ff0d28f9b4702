import crypto from 'node:crypto'

/** What one hash costs: memory is 128 · 2^ln · r bytes, and time grows with p beside it. */
type Cost = { ln: number; r: number; p: number }

/** What a new hash costs: 32 MB and about a quarter of a second. Only ever raised: see `verifyPassword`. */
const TODAY: Cost = { ln: 15, r: 8, p: 3 }
/** A stored hash may have cost more or less than today's, but not more than an isolate of 128 MB can bear. */
const MOST = { memory: 64 * 1024 * 1024, p: 8 }

const SALT_BYTES = 16
const KEY_BYTES = 32
/** Whom nobody is compared with: the work is the same, and no key fits. */
const NOBODY = { cost: TODAY, salt: Buffer.alloc(SALT_BYTES), key: undefined }

const STORED = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]{22,86})\$([A-Za-z0-9+/]{43})$/

const memoryOf = ({ ln, r }: Cost) => 128 * 2 ** ln * r

/** The p at which a hash with the N and r of a cost takes the work of one of today's. */
const todaysWork = ({ ln, r }: Cost) => Math.floor((2 ** (TODAY.ln - ln) * TODAY.r * TODAY.p) / r)

/**
 * The same characters can be typed as different code points, by keyboard and by system; NFKC makes one of them.
 * workerd does the work of a hash at once and in one piece, so that however many come, only one needs its memory.
 */
function derive(password: string, salt: Buffer, cost: Cost): Promise<Buffer> {
  const options = {
    N: 2 ** cost.ln,
    r: cost.r,
    p: cost.p,
    maxmem: 2 * (memoryOf(cost) + 128 * cost.r * cost.p),
  }
  return new Promise((resolve, reject) =>
    crypto.scrypt(password.normalize('NFKC'), salt, KEY_BYTES, options, (error, key) =>
      error ? reject(error) : resolve(key),
    ),
  )
}

const unpadded = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '')

/**
 * Hashes a password for storing: `$scrypt$ln=…,r=…,p=…$salt$key`, so that what it cost is known later. `salt` is that of an
 * older hash of the same password, which this one replaces: so two requests that replace it at once come to the same.
 */
export async function hashPassword(
  password: string,
  salt: Buffer = crypto.randomBytes(SALT_BYTES),
): Promise<string> {
  const key = await derive(password, salt, TODAY)
  const { ln, r, p } = TODAY
  return `$scrypt$ln=${ln},r=${r},p=${p}$${unpadded(salt)}$${unpadded(key)}`
}

/** What a stored hash says; one that cannot be read, or asks for too much, fits nothing. */
function parse(stored: string): { cost: Cost; salt: Buffer; key: Buffer | undefined } {
  const [, ln, r, p, salt, key] = STORED.exec(stored) ?? []
  if (!ln || !r || !p || !salt || !key) return NOBODY
  const cost = { ln: Number(ln), r: Number(r), p: Number(p) }
  const bearable = cost.ln && cost.r && cost.p && cost.p <= MOST.p && memoryOf(cost) <= MOST.memory
  return bearable ? { cost, salt: Buffer.from(salt, 'base64'), key: Buffer.from(key, 'base64') } : NOBODY
}

/** The salt of a stored hash, by which a password is told from any other. */
export const saltOf = (stored: string): string => STORED.exec(stored)?.[4] ?? ''

/** A new hash of the same password, in the place of one that cost less. */
export const renewHash = (password: string, stored: string): Promise<string> =>
  hashPassword(password, Buffer.from(saltOf(stored), 'base64'))

/**
 * Whether a password is the one that was stored. `null` stands for somebody who does not exist or has no password yet:
 * it takes the same work and never matches. `outdated`: the hash cost something else than a new one would, and should
 * be replaced while the password is at hand.
 *
 * What an older hash cost less than one of today's is made up for by a second derivation with its N and r: as many blocks
 * are mixed, matching or not, as for a hash of today's and for nobody. A hash that cost more than today's would take
 * longer and tell that it exists, so the cost is not lowered.
 */
export async function verifyPassword(
  password: string,
  stored: string | null,
): Promise<{ matches: boolean; outdated: boolean }> {
  const { cost, salt, key } = stored === null ? NOBODY : parse(stored)
  const derived = await derive(password, salt, cost)
  const missing = todaysWork(cost) - cost.p
  if (missing > 0) await derive(password, salt, { ...cost, p: missing })
  const outdated = cost.ln !== TODAY.ln || cost.r !== TODAY.r || cost.p !== TODAY.p
  return { matches: key !== undefined && crypto.timingSafeEqual(derived, key), outdated }
}
