import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose'
import { AGENTS, type Agent, languageOf, signInPage } from './page.ts'

/** What stands before the desk, as Cloudflare Access does. */
export type Access = { origin: string; audience: string; close(): Promise<void> }

/** The cookie of a browser that is signed in; cookies know no ports, so the name has to be our own. */
const COOKIE = 'demo-access'
/** Seconds for which what we say about an agent holds. */
const ASSERTION_LIFETIME = 60
/** The largest form of ours, in bytes. */
const FORM_LIMIT = 1024
/** What we let through of the worker: the desk and the files that its pages use. */
const LET_THROUGH = /^\/desk(?:[/?]|$)|^\/(?:pages|desk)\.css$|^\/favicon\.svg$/
const NEEDS_SIGN_IN = /^\/desk(?:[/?]|$)/

type Keys = { sign(agent: Agent): Promise<string>; jwks: { keys: JWK[] } }

/**
 * Starts a proxy that lets customer service through to the desk of the worker at `smartum`, over plain HTTP on this
 * machine. It does what Cloudflare Access does: whoever is not signed in has to say who they are, every request that
 * goes on carries a token about that, and no such token ever comes in from outside. `port` 0 takes any free one.
 */
export async function startAccess({ port, smartum }: { port: number; smartum: string }): Promise<Access> {
  const server = createServer()
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const audience = randomBytes(32).toString('hex')
  const keys = await makeKeys(origin, audience)
  const sessions = new Map<string, Agent>()
  server.on('request', (incoming, answer) => {
    respond({ incoming, answer, keys, sessions, smartum, origin }).catch(() => {
      if (!answer.headersSent) answer.writeHead(502, { 'Content-Type': 'text/plain' })
      answer.end('The worker does not answer.')
    })
  })
  return {
    origin,
    audience,
    async close() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

async function makeKeys(issuer: string, audience: string): Promise<Keys> {
  const { publicKey, privateKey } = await generateKeyPair('RS256')
  const kid = randomBytes(32).toString('hex')
  return {
    jwks: { keys: [{ ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' }] },
    sign: ({ email, id }) =>
      new SignJWT({ email, type: 'app', identity_nonce: id, country: 'FI' })
        .setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' })
        .setIssuer(issuer)
        .setAudience([audience])
        .setSubject(id)
        .setIssuedAt()
        .setNotBefore('0s')
        .setExpirationTime(`${ASSERTION_LIFETIME}s`)
        .sign(privateKey),
  }
}

type Exchange = {
  incoming: IncomingMessage
  answer: ServerResponse
  keys: Keys
  sessions: Map<string, Agent>
  smartum: string
  origin: string
}

async function respond(exchange: Exchange): Promise<void> {
  const { incoming, answer, keys, sessions, origin } = exchange
  const { pathname, searchParams } = new URL(incoming.url!, origin)
  const session = cookieOf(incoming)
  const agent = sessions.get(session ?? '')
  switch (pathname) {
    case '/cdn-cgi/access/certs':
      answer.writeHead(200, { 'Content-Type': 'application/json' })
      return void answer.end(JSON.stringify(keys.jwks))
    case '/cdn-cgi/access/logout':
      sessions.delete(session ?? '')
      answer.setHeader('Set-Cookie', `${COOKIE}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0`)
      return sendSignIn(exchange, '/desk', true)
    case '/cdn-cgi/access/login':
      return incoming.method === 'POST'
        ? signIn(exchange)
        : sendSignIn(exchange, searchParams.get('to') ?? '/desk')
    case '/':
      return redirect(answer, '/desk')
  }
  if (!LET_THROUGH.test(incoming.url!)) {
    answer.writeHead(404, { 'Content-Type': 'text/plain' })
    return void answer.end('Only the desk is behind this address.')
  }
  if (!NEEDS_SIGN_IN.test(incoming.url!)) return forward(exchange)
  if (!agent) return redirect(answer, `/cdn-cgi/access/login?${new URLSearchParams({ to: incoming.url! })}`)
  return forward(exchange, await keys.sign(agent))
}

function redirect(answer: ServerResponse, to: string): void {
  answer.writeHead(302, { Location: to, 'Cache-Control': 'no-store' })
  answer.end()
}

const cookieOf = ({ headers }: IncomingMessage): string | undefined =>
  headers.cookie
    ?.split('; ')
    .find((pair) => pair.startsWith(`${COOKIE}=`))
    ?.slice(COOKIE.length + 1)

/** Only ways back to the desk itself, so that nobody is sent elsewhere from here. */
const wayBack = (to: string | null) => (to && NEEDS_SIGN_IN.test(to) ? to : '/desk')

function sendSignIn({ incoming, answer }: Exchange, to: string, hasSignedOut = false): void {
  const language = languageOf(incoming.headers['accept-language'], wayBack(to))
  answer.writeHead(200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'Content-Security-Policy':
      "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    'Referrer-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
  })
  answer.end(String(signInPage(language, wayBack(to), hasSignedOut)))
}

async function signIn({ incoming, answer, sessions, origin }: Exchange): Promise<void> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of incoming) {
    size += chunk.length
    if (size <= FORM_LIMIT) chunks.push(chunk)
  }
  const form = new URLSearchParams(Buffer.concat(chunks).toString())
  const agent = AGENTS.find(({ id }) => id === form.get('agent'))
  if (!agent || incoming.headers.origin !== origin) return redirect(answer, '/desk')
  const session = randomBytes(32).toString('base64url')
  sessions.set(session, agent)
  answer.setHeader('Set-Cookie', `${COOKIE}=${session}; Path=/; HttpOnly; SameSite=Lax`)
  return redirect(answer, wayBack(form.get('to')))
}

/** The headers that go on: everything but what only this connection is about, and what only we may say. */
function headersToForward(headers: IncomingHttpHeaders, assertion?: string): IncomingHttpHeaders {
  const kept = Object.entries(headers).filter(
    ([name]) => !name.startsWith('cf-access-') && !['connection', 'cookie', 'keep-alive'].includes(name),
  )
  // The host stays: the worker compares it with the origin of the forms that it gets.
  return { ...Object.fromEntries(kept), ...(assertion && { 'cf-access-jwt-assertion': assertion }) }
}

function forward({ incoming, answer, smartum }: Exchange, assertion?: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const { method, headers, url } = incoming
    const onward = request(
      new URL(url!, smartum),
      { method: method!, headers: headersToForward(headers, assertion) },
      (response) => {
        const { connection: _, 'keep-alive': __, ...kept } = response.headers
        answer.writeHead(response.statusCode!, kept)
        response.pipe(answer)
        response.once('end', resolve)
        response.once('error', reject)
      },
    )
    onward.once('error', reject)
    incoming.pipe(onward)
  })
}
