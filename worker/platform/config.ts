import { z } from 'zod'
import type { Env } from './env.ts'

const jwkSchema = z.looseObject({ kty: z.string(), kid: z.string() })
const json = <T extends z.ZodType>(schema: T) =>
  z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown
      } catch {
        context.addIssue('has to be JSON')
        return z.NEVER
      }
    })
    .pipe(schema)
const key256 = z.string().regex(/^[\w-]{43}$/, 'has to be 32 bytes in base64url')
const origin = z.url().refine((url) => URL.parse(url)?.origin === url, 'has to be an origin, without a path')

const configSchema = z.object({
  ENVIRONMENT: z.enum(['production', 'development']),
  PUBLIC_ORIGIN: origin,
  BROKER_PROFILE: z.enum(['telia', 'op', 'signicat']),
  BROKER_ISSUER: z.url(),
  BROKER_CLIENT_ID: z.string().min(1),
  BROKER_KEYS: json(z.object({ keys: z.array(jwkSchema).length(2, 'has to hold a "sig" and an "enc" key') })),
  TOKEN_KEY: json(jwkSchema),
  LOGIN_COOKIE_KEY: key256,
  IDENTITY_HASH_KEY: key256,
  IDENTITY_SEAL_KEY: key256,
})

/** The worker's settings and secrets, checked. README says what each is and how to make it. */
export type Config = z.infer<typeof configSchema> & { ledgers: D1Database[] }

/** Thrown when settings are missing or malformed; the message names every one of them, and never a value. */
export class ConfigError extends Error {}

const read = new WeakMap<Env, Config>()

/** Reads the settings once for each isolate. Throws ConfigError. */
export function readConfig(env: Env): Config {
  let config = read.get(env)
  if (!config) {
    const result = configSchema.safeParse(env)
    const missing = (['DB', 'LEDGER_0', 'LEDGER_1', 'CACHE', 'ASSETS'] as const).filter((name) => !env[name])
    const wrong = result.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []
    if (!result.success || missing.length) {
      throw new ConfigError([...missing.map((name) => `${name}: is not bound`), ...wrong].join('; '))
    }
    config = { ...result.data, ledgers: [env.LEDGER_0, env.LEDGER_1] }
    read.set(env, config)
  }
  return config
}
