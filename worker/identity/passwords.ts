import crypto from 'node:crypto'

/** What one hash costs: memory is 128 · 2^ln · r bytes, and time grows with p beside it. */
type Cost = { ln: number; r: number; p: number }

/** What a new hash costs: 32 MB and about a quarter of a second. */
const TODAY: Cost = { ln: 15, r: 8, p: 3 }
/** A stored hash may have cost more or less than today's, but not more than an isolate of 128 MB can bear. */
const MOST = { memory: 64 * 1024 * 1024, p: 8 }

const SALT_BYTES = 16
const KEY_BYTES = 32
/** Whom nobody is compared with: the work is the same, and no key fits. */
const NOBODY = { cost: TODAY, salt: Buffer.alloc(SALT_BYTES), key: undefined }

const STORED = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]{22,86})\$([A-Za-z0-9+/]{43})$/

const memoryOf = ({ ln, r }: Cost) => 128 * 2 ** ln * r

/**
 * The same characters can be typed as different code points, by keyboard and by system; NFKC makes one of them.
 * workerd does the work of a hash at once and in one piece, so that however many come, only one needs its memory.
 */
function derive(password: string, salt: Buffer, cost: Cost): Promise<Buffer> {
  const options = { N: 2 ** cost.ln, r: cost.r, p: cost.p, maxmem: 2 * memoryOf(cost) }
  return new Promise((resolve, reject) =>
    crypto.scrypt(password.normalize('NFKC'), salt, KEY_BYTES, options, (error, key) =>
      error ? reject(error) : resolve(key),
    ),
  )
}

const unpadded = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '')

/** Hashes a password for storing: `$scrypt$ln=…,r=…,p=…$salt$key`, so that what it cost is known later. */
export async function hashPassword(password: string): Promise<string> {
  const salt = crypto.randomBytes(SALT_BYTES)
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

/**
 * Whether a password is the one that was stored. `null` stands for somebody who does not exist or has no password yet:
 * it takes the same work and never matches. `outdated`: the hash cost something else than a new one would, and should
 * be replaced while the password is at hand.
 */
export async function verifyPassword(
  password: string,
  stored: string | null,
): Promise<{ matches: boolean; outdated: boolean }> {
  const { cost, salt, key } = stored === null ? NOBODY : parse(stored)
  const derived = await derive(password, salt, cost)
  const outdated = cost.ln !== TODAY.ln || cost.r !== TODAY.r || cost.p !== TODAY.p
  return { matches: key !== undefined && crypto.timingSafeEqual(derived, key), outdated }
}
