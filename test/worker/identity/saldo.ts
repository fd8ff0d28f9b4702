import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { app } from '../../../worker/app.ts'
import type { TokenResponse } from '../../../worker/identity/schemas.ts'
import { linkToken, type Mail } from '../../../worker/messages/mail.ts'
import { readConfig } from '../../../worker/platform/config.ts'
import type { Env } from '../../../worker/platform/env.ts'
import type { Language } from '../../../worker/platform/language.ts'
import { type BrowserKeys, proofFor } from '../../support/relying-party-browser.ts'
import { API, CLIENT, HOST, newPerson, now, refresh, signIn } from './api.ts'

/** What the tests of Saldo's passwords and user ids do again and again. */

/** Lets the client of the tests be on our own pages too. */
export const registerOwnPage = () =>
  env.DB.prepare('INSERT INTO embed_client_origin (client, origin) VALUES (?, ?)').bind(CLIENT, API).run()

let people = 0
/** A person with a user id, and with a password where there is one. Each has an identity code of their own. */
export async function newSaldoUser(
  email: string,
  { password = null, language = 'fi' }: { password?: string | null; language?: Language } = {},
): Promise<string> {
  const person = (await newPerson(`someone-${people++}`)).id
  await env.DB.prepare(
    "INSERT INTO saldo_user (person, email, password, language, created_at) VALUES (?, ?, ?, ?, '')",
  )
    .bind(person, email, password, language)
    .run()
  return person
}

export const userIdOf = (person: string) =>
  env.DB.prepare('SELECT email, password, language FROM saldo_user WHERE person = ?')
    .bind(person)
    .first<{ email: string; password: string | null; language: Language }>()

export type SignedIn = { keys: BrowserKeys; tokens: TokenResponse; origin: string }
export const signInHere = async (person: string, provider = 'nordea', origin = API): Promise<SignedIn> => ({
  ...(await signIn(person, origin, provider)),
  origin,
})
export const isOver = async ({ keys, tokens, origin }: SignedIn) =>
  (await refresh(keys, tokens.refresh_token, {}, { origin })).status === 401

/** Puts back the instant at which somebody signed in. */
export const signedInAgo = ({ tokens }: SignedIn, seconds: number) =>
  env.DB.prepare('UPDATE session SET created_at = ? WHERE id = ?')
    .bind(now() - seconds, tokens.refresh_token.split('.')[0]!)
    .run()

/** Ends a session without its browser's knowing. */
export const endSession = ({ tokens }: SignedIn) =>
  env.DB.prepare('DELETE FROM session WHERE id = ?').bind(tokens.refresh_token.split('.')[0]!).run()

/** A request to the worker, whose work after the answer is waited for; `network` is where it comes from. */
export async function send(
  path: string,
  {
    method = 'POST',
    body,
    headers = {},
    network = '192.0.2.1',
    bindings = env,
  }: {
    method?: 'GET' | 'POST'
    body?: object | undefined
    headers?: Record<string, string>
    network?: string
    bindings?: Env
  },
): Promise<Response> {
  const context = createExecutionContext()
  const response = await app.fetch(
    new Request(API + path, {
      method,
      headers: { 'Content-Type': 'application/json', 'CF-Connecting-IP': network, ...headers },
      ...(body && { body: JSON.stringify(body) }),
    }),
    bindings,
    context,
  )
  await waitOnExecutionContext(context)
  return response
}

/** A request of somebody who is signed in. */
export async function sendAs(
  { keys, tokens, origin }: SignedIn,
  path: string,
  options: { method?: 'GET' | 'POST'; body?: object; bindings?: Env; proofId?: string } = {},
): Promise<Response> {
  const { method = 'POST', proofId } = options
  const accessToken = tokens.access_token
  const claims = proofId === undefined ? {} : { jti: proofId }
  const headers = {
    Authorization: `DPoP ${accessToken}`,
    Origin: origin,
    DPoP: await proofFor(keys, { method, url: API + path, accessToken }, { claims }),
  }
  return send(path, { ...options, method, headers })
}

/** Bindings with which something happens just before the directory gets its batch of this number, 1 being the first. */
export function interruptedBefore(batch: number, work: () => Promise<unknown>): Env {
  let batches = 0
  const get = (db: D1Database, name: string | symbol) =>
    name === 'batch'
      ? async (statements: D1PreparedStatement[]) => {
          if (++batches === batch) await work()
          return db.batch(statements)
        }
      : db.prepare.bind(db)
  return { ...env, DB: new Proxy(env.DB, { get }) }
}

/** The e-mails to an address, the newest first. */
export async function mailsTo(email: string): Promise<Mail[]> {
  const { results } = await env.DB.prepare(
    "SELECT body FROM outbox WHERE topic = 'mail' AND body ->> 'to' = ? ORDER BY sequence DESC",
  )
    .bind(email)
    .all<{ body: string }>()
  return results.map(({ body }) => JSON.parse(body) as Mail)
}
export const kindsOfMailTo = async (email: string) => (await mailsTo(email)).map(({ kind }) => kind)

/** The token of the link that was mailed to an address last. */
export async function tokenMailedTo(email: string): Promise<string> {
  for (const mail of await mailsTo(email)) {
    if ('seed' in mail) return linkToken(readConfig(env).MAIL_LINK_KEY, mail.seed)
  }
  throw new Error(`no link has been mailed to ${email}`)
}

export const askForLink = (email: string, options: { network?: string; bindings?: Env } = {}) =>
  send('/v1/password-links', { body: { email, language: 'en' }, ...options })
export const checkLink = (token: string) => send('/v1/mail-links/check', { body: { token } })
export const setPassword = (token: string, password: string) =>
  send('/v1/passwords', { body: { token, password } })

/** An address that no test has used, and a network of its own. */
let used = 0
export const newAddress = (name = 'aino') => `${name}-${used++}@havuranta.example`
export const newNetwork = () => `198.51.100.${used++}`

export { API, HOST }
