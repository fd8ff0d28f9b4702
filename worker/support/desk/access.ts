import { createMiddleware } from 'hono/factory'
import { createRemoteJWKSet, customFetch, jwtVerify, type RemoteJWKSet } from 'jose'
import * as z from 'zod'
import type { Config } from '../../platform/config.ts'
import type { AppContext } from '../../platform/http.ts'
import { pageLanguage } from '../../platform/language.ts'
import { log } from '../../platform/log.ts'
import { readTexts } from '../../platform/static-texts.ts'
import { accessProblemPage } from './pages/access-problem.ts'
import type { DeskText } from './text.ts'

/** Milliseconds that Access has for its keys. */
const DEADLINE = 2_000
/** Milliseconds until keys are asked for again: because of one that is unknown, or after Access did not answer. */
const COOLDOWN = 30_000
const FAILURE_COOLDOWN = 5_000
/** Access keeps a key valid for days after it has a newer one. */
const KEYS_LIFETIME = 60 * 60_000
/** Seconds by which the clock of Access may differ from ours. */
const CLOCK_TOLERANCE = 5

/** What we need of what Access says about somebody; tokens of programs carry no e-mail address. */
const claimsSchema = z.object({ type: z.literal('app'), email: z.email().max(254) })

/** What handlers of the desk find in Hono's context. */
export type DeskContext = AppContext & {
  Variables: AppContext['Variables'] & {
    /** Who of customer service it is: their e-mail address, as Access vouches for it. */
    agent: string
    /** The words of the desk, in the language of the page. */
    deskText: DeskText
  }
}

/** Reads the words that every page of the desk is made of, also those that let nobody in. */
export const withText = createMiddleware<DeskContext>(async (c, next) => {
  c.set('deskText', await readTexts(c.env.ASSETS, 'desk', pageLanguage(c)))
  await next()
})

/** Access did not hand out its keys, so that nothing can be said of a token. */
class KeysOutOfReach extends Error {}

const keySets = new WeakMap<Config, RemoteJWKSet>()

/** The keys of Access: fetched when they are first needed, and left alone for a while when it does not answer. */
function keysOf(config: Config): RemoteJWKSet {
  const known = keySets.get(config)
  if (known) return known
  let failedAt = Number.NEGATIVE_INFINITY
  const keys = createRemoteJWKSet(new URL('/cdn-cgi/access/certs', config.ACCESS_ISSUER), {
    timeoutDuration: DEADLINE,
    cooldownDuration: COOLDOWN,
    cacheMaxAge: KEYS_LIFETIME,
    [customFetch]: async (url, options) => {
      if (Date.now() - failedAt < FAILURE_COOLDOWN) throw new KeysOutOfReach('did not answer a moment ago')
      try {
        const response = await fetch(url, options)
        if (response.status !== 200) throw new Error(`answered ${response.status}`)
        return new Response(await response.text())
      } catch (error) {
        failedAt = Date.now()
        throw new KeysOutOfReach((error as Error).message)
      }
    },
  })
  keySets.set(config, keys)
  return keys
}

/**
 * Lets in whoever Cloudflare Access vouches for in this very request, and nobody else. Where Access is not set up, the
 * desk does not exist.
 */
export const onlyAgents = createMiddleware<DeskContext>(async (c, next) => {
  const config = c.get('config')
  const { ACCESS_ISSUER, ACCESS_AUDIENCE } = config
  if (!ACCESS_ISSUER || !ACCESS_AUDIENCE) return c.notFound()
  const requestId = c.get('requestId')
  const token = c.req.header('Cf-Access-Jwt-Assertion')
  if (!token) {
    // Somebody who came by at the public hostname; nothing that an operator has to look at.
    log('info', 'desk-access', { requestId, reason: 'no token' })
    return accessProblemPage(c, false)
  }
  try {
    const { payload } = await jwtVerify(token, keysOf(config), {
      algorithms: ['RS256'],
      issuer: ACCESS_ISSUER,
      audience: ACCESS_AUDIENCE,
      requiredClaims: ['exp', 'iat', 'sub'],
      currentDate: c.get('now'),
      clockTolerance: CLOCK_TOLERANCE,
    })
    c.set('agent', claimsSchema.parse(payload).email.toLowerCase())
  } catch (error) {
    const isOutOfReach = error instanceof KeysOutOfReach
    const { name, code, message } = error as { name: string; code?: string; message: string }
    const reason = isOutOfReach ? message : (code ?? name)
    log('error', 'desk-access', { requestId, isOutOfReach, reason })
    return accessProblemPage(c, isOutOfReach)
  }
  await next()
})
