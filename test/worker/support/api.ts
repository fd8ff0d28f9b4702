import { env, exports } from 'cloudflare:workers'
import type { Mail } from '../../../worker/messages/mail.ts'

export const API = 'https://smartum.example'

let networks = 0
/** An address of the internet that no other test has. */
export const newNetwork = (): string => `198.51.${networks >> 8}.${networks++ & 255}`

export const post = (path: string, body: object, network = newNetwork()): Promise<Response> =>
  exports.default.fetch(API + path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'CF-Connecting-IP': network },
    body: JSON.stringify(body),
  })

/** Opens a page, as a person or a mail scanner does. */
export const open = (path: string): Promise<Response> =>
  exports.default.fetch(API + path, { redirect: 'manual' })

/** Sends a form of a page, or whatever else posts there. */
export const send = (path: string, fields: Record<string, string> = {}): Promise<Response> =>
  exports.default.fetch(API + path, {
    method: 'POST',
    headers: { 'CF-Connecting-IP': newNetwork() },
    body: new URLSearchParams(fields),
    redirect: 'manual',
  })

/** The e-mails to an address, in the order in which they were written. */
export async function mailsTo(email: string): Promise<Mail[]> {
  const { results } = await env.DB.prepare(
    "SELECT body FROM outbox WHERE topic = 'mail' ORDER BY sequence",
  ).all<{
    body: string
  }>()
  return results.map(({ body }) => JSON.parse(body) as Mail).filter(({ to }) => to === email)
}

let people = 0
/** An address that no other test has. */
export const newEmail = (): string => `reader-${people++}@havuranta.example`
