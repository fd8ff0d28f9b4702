import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { exportJWK, generateKeyPair, type JWK } from 'jose'

const FILE = new URL('../.dev.vars', import.meta.url)

/** The worker's secrets on this machine. */
export type DevVars = {
  BROKER_KEYS: string
  TOKEN_KEY: string
  LOGIN_COOKIE_KEY: string
  IDENTITY_HASH_KEY: string
  IDENTITY_SEAL_KEY: string
}

/** Fresh random secrets. */
export async function newSecrets(): Promise<DevVars> {
  return {
    BROKER_KEYS: JSON.stringify({ keys: [await newKey('RS256', 'sig'), await newKey('RSA-OAEP', 'enc')] }),
    TOKEN_KEY: JSON.stringify(await newKey('ES256', 'sig')),
    LOGIN_COOKIE_KEY: newSecret(),
    IDENTITY_HASH_KEY: newSecret(),
    IDENTITY_SEAL_KEY: newSecret(),
  }
}

/** Reads `.dev.vars`, made with fresh secrets the first time; git never sees it. */
export async function ensureDevVars(): Promise<DevVars> {
  if (!existsSync(FILE)) {
    const lines = Object.entries(await newSecrets()).map(([name, value]) => `${name}='${value}'`)
    writeFileSync(FILE, `${lines.join('\n')}\n`, { mode: 0o600 })
  }
  return parseEnv(readFileSync(FILE, 'utf8')) as DevVars
}

/** The public half of the keys that the worker shows to the broker. */
export function publicBrokerKeys({ BROKER_KEYS }: DevVars): { keys: JWK[] } {
  const { keys } = JSON.parse(BROKER_KEYS) as { keys: JWK[] }
  return { keys: keys.map(({ kty, kid, use, alg, n, e }) => ({ kty, kid, use, alg, n, e }) as JWK) }
}

const newSecret = () => randomBytes(32).toString('base64url')

async function newKey(alg: string, use: 'sig' | 'enc'): Promise<JWK> {
  const { privateKey } = await generateKeyPair(alg, { extractable: true })
  return { ...(await exportJWK(privateKey)), alg, use, kid: `${use}-${randomBytes(6).toString('hex')}` }
}
