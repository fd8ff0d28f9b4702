import { createHash } from 'node:crypto'
import { base64url } from 'jose'

const utf8 = new TextEncoder()
const bytes = (keyText: string) => new Uint8Array(base64url.decode(keyText))

/** 256 random bits as base64url: a code or token that cannot be guessed. */
export const randomSecret = (): string => base64url.encode(crypto.getRandomValues(new Uint8Array(32)))

/** SHA-256 as base64url: how secrets with enough randomness of their own are stored and compared. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64url')

/** HMAC-SHA-256 as base64url, for values that could be guessed and so need a secret key. */
export async function keyedHash(keyText: string, text: string): Promise<string> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', bytes(keyText), algorithm, false, ['sign'])
  return base64url.encode(new Uint8Array(await crypto.subtle.sign('HMAC', key, utf8.encode(text))))
}

/** Encrypts with AES-256-GCM under a fresh nonce; `context` must be the same when it is opened again. */
export async function seal(keyText: string, text: string, context: string): Promise<string> {
  const key = await crypto.subtle.importKey('raw', bytes(keyText), 'AES-GCM', false, ['encrypt'])
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const algorithm = { name: 'AES-GCM', iv, additionalData: utf8.encode(context) }
  const sealed = await crypto.subtle.encrypt(algorithm, key, utf8.encode(text))
  return `v1.${base64url.encode(iv)}.${base64url.encode(new Uint8Array(sealed))}`
}
