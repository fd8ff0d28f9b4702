import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { exportJWK, generateKeyPair, type JWK } from 'jose'
import { complaintsOf, secretsSchema } from '../worker/platform/config.ts'
import { SELLER_IBAN } from './bank/statement.ts'

const FILE = new URL('../.dev.vars', import.meta.url)

/** Who sends invoices in the demo. */
export const DEMO_SELLER = JSON.stringify({
  ...{ name: 'Smartum Demo Oy', business_id: '2077474-0' },
  ...{ street: 'Mallikatu 1', postal_code: '00100', city: 'Helsinki' },
  ...{ iban: SELLER_IBAN, bic: 'NDEAFIHH' },
})

/** The worker's secrets on this machine. */
export type DevVars = {
  BROKER_KEYS: string
  TOKEN_KEY: string
  LOGIN_COOKIE_KEY: string
  IDENTITY_HASH_KEY: string
  IDENTITY_SEAL_KEY: string
  MAIL_LINK_KEY: string
  CARD_CODE_KEY: string
}

/** Fresh random secrets. */
export async function newSecrets(): Promise<DevVars> {
  return {
    BROKER_KEYS: JSON.stringify({ keys: [await newKey('RS256', 'sig'), await newKey('RSA-OAEP', 'enc')] }),
    TOKEN_KEY: JSON.stringify(await newKey('ES256', 'sig')),
    LOGIN_COOKIE_KEY: newSecret(),
    IDENTITY_HASH_KEY: newSecret(),
    IDENTITY_SEAL_KEY: newSecret(),
    MAIL_LINK_KEY: newSecret(),
    CARD_CODE_KEY: newSecret(),
  }
}

/** Thrown when `.dev.vars` cannot be used; names what is wrong with it, and shows no secret. */
class DevVarsBroken extends Error {
  constructor(complaints: string[]) {
    super(
      `.dev.vars cannot be used. ${complaints.join('; ')}.\nPut it right, or "npm run reset" makes everything anew.`,
    )
  }
}

/** Reads `.dev.vars`, made with fresh secrets the first time; git never sees it. */
export async function ensureDevVars(): Promise<DevVars> {
  if (!existsSync(FILE)) {
    const lines = Object.entries(await newSecrets()).map(([name, value]) => `${name}='${value}'`)
    writeFileSync(FILE, `${lines.join('\n')}\n`, { mode: 0o600 })
  }
  const secrets = parseEnv(readFileSync(FILE, 'utf8'))
  const complaints = complaintsOf(secretsSchema.safeParse(secrets).error)
  if (complaints.length) throw new DevVarsBroken(complaints)
  return secrets as DevVars
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
