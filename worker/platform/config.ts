import bankUtils from 'finnish-bank-utils'
import * as z from 'zod'
import type { Env } from './env.ts'

const rsaKeySchema = z.object({
  ...{ kty: z.literal('RSA'), kid: z.string(), use: z.enum(['sig', 'enc']), n: z.string(), e: z.string() },
  ...{ d: z.string(), p: z.string(), q: z.string(), dp: z.string(), dq: z.string(), qi: z.string() },
})
const ecKeySchema = z.object({
  ...{ kty: z.literal('EC'), crv: z.literal('P-256'), kid: z.string() },
  ...{ x: z.string(), y: z.string(), d: z.string() },
})
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
const webAddress = z.url({ protocol: /^https?$/ })
const origin = webAddress.refine(
  (url) => URL.parse(url)?.origin === url,
  'has to be an origin, without a path',
)

const text = z.string().trim().min(1)
/** Who sends invoices, and the account to which they are paid. */
const sellerSchema = z.strictObject({
  ...{ name: text.max(70), street: text, city: text },
  business_id: z.string().regex(/^\d{7}-\d$/, 'has to be a business ID such as 2077474-0'),
  postal_code: z.string().regex(/^\d{5}$/, 'has to be five digits'),
  iban: z
    .string()
    .refine(
      (iban) => !/\s/.test(iban) && bankUtils.isValidFinnishIBAN(iban),
      'has to be a Finnish IBAN without spaces',
    ),
  bic: z.string().regex(/^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/, 'has to be a BIC'),
})

/** A setting that may be left empty. */
const orEmpty = <T extends z.ZodType>(schema: T) => z.union([z.literal(''), schema])

const settingsSchema = z.object({
  ENVIRONMENT: z.enum(['production', 'development']),
  PUBLIC_ORIGIN: origin,
  BROKER_PROFILE: z.enum(['telia', 'op', 'signicat']),
  BROKER_ISSUER: webAddress,
  BROKER_CLIENT_ID: z.string().min(1),
  BROKER_STATUS_URL: orEmpty(webAddress),
  BROKER_KEYS: json(z.object({ keys: z.array(rsaKeySchema) })).refine(
    ({ keys }) => (['sig', 'enc'] as const).every((use) => keys.some((key) => key.use === use)),
    'has to hold a private "sig" and a private "enc" key',
  ),
  TOKEN_KEY: json(ecKeySchema),
  LOGIN_COOKIE_KEY: key256,
  IDENTITY_HASH_KEY: key256,
  IDENTITY_SEAL_KEY: key256,
  MAIL_LINK_KEY: key256,
  CARD_CODE_KEY: key256,
  MAIL_FROM: z.email(),
  MAILBOX_URL: orEmpty(webAddress),
  ACCESS_ISSUER: orEmpty(origin),
  ACCESS_AUDIENCE: z.string(),
  SELLER: json(sellerSchema),
})

/** The settings that are secrets. */
export const secretsSchema = settingsSchema.pick({
  BROKER_KEYS: true,
  TOKEN_KEY: true,
  LOGIN_COOKIE_KEY: true,
  IDENTITY_HASH_KEY: true,
  IDENTITY_SEAL_KEY: true,
  MAIL_LINK_KEY: true,
  CARD_CODE_KEY: true,
})

/** What is wrong with settings: each by its name, and never by its value. */
export const complaintsOf = (error: z.ZodError | undefined): string[] =>
  error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []

const configSchema = settingsSchema.superRefine((settings, context) => {
  const { ENVIRONMENT } = settings
  for (const name of ['PUBLIC_ORIGIN', 'BROKER_ISSUER', 'BROKER_STATUS_URL', 'ACCESS_ISSUER'] as const) {
    if (ENVIRONMENT === 'production' && settings[name] && !settings[name].startsWith('https:')) {
      context.addIssue({ code: 'custom', path: [name], message: 'has to be https in production' })
    }
  }
  if (ENVIRONMENT === 'production' && settings.MAILBOX_URL) {
    context.addIssue({ code: 'custom', path: ['MAILBOX_URL'], message: 'has to be empty in production' })
  }
  const keys = [
    settings.LOGIN_COOKIE_KEY,
    settings.IDENTITY_HASH_KEY,
    settings.IDENTITY_SEAL_KEY,
    settings.MAIL_LINK_KEY,
    settings.CARD_CODE_KEY,
  ]
  if (new Set(keys).size < keys.length) {
    context.addIssue({
      code: 'custom',
      path: ['IDENTITY_SEAL_KEY'],
      message: 'has to differ from the other keys',
    })
  }
})

/** The worker's settings and secrets, checked. README says what each is and how to make it. */
export type Config = z.infer<typeof configSchema> & { ledgers: D1Database[] }

/** Thrown when settings are missing or malformed; the message names every one of them, and never a value. */
export class ConfigError extends Error {}

/** The ledgers that are bound: LEDGER_0, LEDGER_1 and so on. */
export function boundLedgers(env: Env): D1Database[] {
  const ledgers: D1Database[] = []
  for (let shard = 0; env[`LEDGER_${shard}`]; shard++) ledgers.push(env[`LEDGER_${shard}`]!)
  return ledgers
}

const read = new WeakMap<Env, Config>()

/** Reads the settings once for each isolate. Throws ConfigError. */
export function readConfig(env: Env): Config {
  let config = read.get(env)
  if (!config) {
    const result = configSchema.safeParse(env)
    const ledgers = boundLedgers(env)
    const bound = Object.keys(env).filter((name) => /^LEDGER_\d+$/.test(name))
    const expected = Math.max(bound.length, 2)
    const missing = [
      ...(['DB', 'CACHE', 'ASSETS', 'EMAIL', 'RATE_LIMIT', 'WIDE_RATE_LIMIT'] as const).filter(
        (name) => !env[name],
      ),
      ...Array.from({ length: expected }, (_, shard) => `LEDGER_${shard}` as const).slice(ledgers.length),
    ]
    const wrong = complaintsOf(result.error)
    if (!result.success || missing.length) {
      throw new ConfigError([...missing.map((name) => `${name}: is not bound`), ...wrong].join('; '))
    }
    config = { ...result.data, ledgers }
    read.set(env, config)
  }
  return config
}
