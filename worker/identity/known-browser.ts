import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { base64url, EncryptJWT, jwtDecrypt } from 'jose'
import * as z from 'zod'
import { epochSeconds } from '../platform/clock.ts'
import type { AppContext } from '../platform/http.ts'
import { randomSecret, sha256 } from '../platform/secrets.ts'

const NAME = 'known-browser'
const TYPE = 'known-browser'
/** Seconds that a browser is known after the last time. */
const LIFETIME = 365 * 24 * 60 * 60
/** How many people a browser is known for: those of a family, say, at the same computer. */
const MOST_PEOPLE = 5

/** Somebody whom a browser is known for, with a hash of the user id that they had: with another one it is not known. */
const knownPersonSchema = z.object({ person: z.string(), userId: z.string() })
const knownBrowserSchema = z.object({ jti: z.string(), people: z.array(knownPersonSchema) })

/** A browser in which people have proved before that they know their password; the one who did last comes first. */
type KnownBrowser = { id: string; people: z.infer<typeof knownPersonSchema>[] }

/** The browser's own name, and whom it is known for with a user id; undefined when it is not known at all. */
export async function readKnownBrowser(
  c: Context<AppContext>,
  email: string,
): Promise<{ id: string; people: string[] } | undefined> {
  const known = await readCookie(c)
  const userId = sha256(email)
  return (
    known && {
      id: known.id,
      people: known.people.filter((one) => one.userId === userId).map(({ person }) => person),
    }
  )
}

async function readCookie(c: Context<AppContext>): Promise<KnownBrowser | undefined> {
  const sealed = getCookie(c, NAME, 'host')
  if (!sealed) return undefined
  try {
    const { payload } = await jwtDecrypt(sealed, base64url.decode(c.get('config').LOGIN_COOKIE_KEY), {
      typ: TYPE,
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
      currentDate: c.get('now'),
    })
    const { jti: id, people } = knownBrowserSchema.parse(payload)
    return { id, people }
  } catch {
    return undefined
  }
}

/**
 * Remembers in this browser that a person has signed in with it, or set their password with it, under a user id. Whoever
 * has got hold of an older user id's mailbox keeps nothing of it when the user id changes. It proves nothing of who
 * is there: it only takes their attempts out of the count that strangers can fill up (password-sign-in.ts). It goes with
 * answers to our own pages alone, since browsers take no cookie from us on other sites.
 */
export async function rememberBrowser(
  c: Context<AppContext>,
  { person, email }: { person: string; email: string },
): Promise<void> {
  const known = await readCookie(c)
  const others = known?.people.filter((other) => other.person !== person) ?? []
  const people = [{ person, userId: sha256(email) }, ...others].slice(0, MOST_PEOPLE)
  const sealed = await new EncryptJWT({ people })
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', typ: TYPE })
    .setJti(known?.id ?? randomSecret())
    .setExpirationTime(epochSeconds(c.get('now')) + LIFETIME)
    .encrypt(base64url.decode(c.get('config').LOGIN_COOKIE_KEY))
  setCookie(c, NAME, sealed, {
    prefix: 'host',
    secure: true,
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
    maxAge: LIFETIME,
  })
}
