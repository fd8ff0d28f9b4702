import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose'
import { answerAnnouncement } from './announcement.ts'
import { BankControl } from './control.ts'
import { answerControl } from './control-page.ts'
import { ExpiringMap } from './expiring-map.ts'
import type { Context, Next } from './http.ts'
import { answerInteraction, INTERACTION_PATH, type InteractionParts } from './interaction.ts'
import { PROFILES, type ProfileName } from './profiles.ts'
import { createProvider, type RelyingParty, ROUTES } from './provider.ts'
import { answerStatement } from './statement.ts'
import type { TestPerson } from './test-persons.ts'

export type BankOptions = {
  /** 0 takes any free port. */
  port: number
  /** Where to listen, and the name in the issuer's address; `127.0.0.1` where absent. */
  host?: string
  /** Whose claim names, parameters and errors the bank speaks. */
  profile: ProfileName
  relyingParty: RelyingParty
  /** Private RS256 keys as a JWK set; made anew at every start where absent. */
  keys?: { keys: JWK[] }
}

export type Bank = {
  /** `http://127.0.0.1:PORT` */
  issuer: string
  control: BankControl
  close(): Promise<void>
}

const BACK_CHANNEL = new Set([
  '/.well-known/openid-configuration',
  '/.well-known/oauth-authorization-server',
  ROUTES.pushed_authorization_request,
  ROUTES.token,
  ROUTES.jwks,
])

const ASSETS: Record<string, { type: string; body: string }> = {
  '/bank.css': { type: 'css', body: readFileSync(new URL('bank.css', import.meta.url), 'utf8') },
  '/bank.svg': { type: 'svg', body: readFileSync(new URL('bank.svg', import.meta.url), 'utf8') },
}

/**
 * Starts a broker of the Finnish Trust Network with its banks, for one relying party, over plain HTTP on this
 * machine. Rejects with the error of listening, such as EADDRINUSE.
 */
export async function startBank(options: BankOptions): Promise<Bank> {
  const { port, host = '127.0.0.1', relyingParty } = options
  const keys = options.keys ?? { keys: [await generateSigningKey()] }

  // The provider has to know its own address, and only a listening server knows its port.
  const server = createServer()
  server.listen(port, host)
  await once(server, 'listening')
  const issuer = `http://${host}:${(server.address() as AddressInfo).port}`

  const profile = PROFILES[options.profile]
  const control = new BankControl()
  const logins = new ExpiringMap<TestPerson>()
  const provider = createProvider({ issuer, profile, relyingParty, keys, logins })
  provider.use(router({ provider, profile, control, logins }))
  server.on('request', provider.callback())

  return {
    issuer,
    control,
    async close() {
      control.close()
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

/** Answers the bank's own pages, lays the disturbances over the provider's answers, and leaves it the rest. */
function router(parts: InteractionParts) {
  const { control, provider } = parts
  return async (ctx: Context, next: Next): Promise<unknown> => {
    const isPageRequest = ctx.method === 'GET' || ctx.method === 'POST'
    const asset = ASSETS[ctx.path]
    if (asset) {
      ctx.set('Cache-Control', 'no-cache')
      ctx.type = asset.type
      ctx.body = asset.body
      return
    }
    if (ctx.path === '/') return ctx.redirect('/control')
    if (ctx.path === '/control' && isPageRequest) return answerControl(ctx, control, provider.issuer)
    if (ctx.path === '/statement' && isPageRequest) return answerStatement(ctx, provider.issuer)
    if (ctx.path === '/disturbances') return answerAnnouncement(ctx, parts.profile, control)
    if (BACK_CHANNEL.has(ctx.path)) return answerBackChannel(ctx, next, control)

    if (control.coop) ctx.set('Cross-Origin-Opener-Policy', 'same-origin')
    if (INTERACTION_PATH.test(ctx.path) && isPageRequest) return answerInteraction(ctx, parts)
    return next()
  }
}

async function answerBackChannel(ctx: Context, next: Next, control: BankControl): Promise<unknown> {
  if (control.broker === 'slow') await control.delay()
  if (control.broker === 'down') {
    ctx.status = 503
    ctx.set('Retry-After', '60')
    ctx.body = { error: 'temporarily_unavailable', error_description: 'The broker is out of service.' }
    return
  }
  return next()
}

async function generateSigningKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const jwk = await exportJWK(privateKey)
  return { ...jwk, kid: await calculateJwkThumbprint(jwk), alg: 'RS256', use: 'sig' }
}
