import { env } from 'cloudflare:workers'
import { recognisePerson } from '../../../worker/identity/persons.ts'
import type { Mail } from '../../../worker/messages/mail.ts'
import { readConfig } from '../../../worker/platform/config.ts'
import type { Env } from '../../../worker/platform/env.ts'
import type { Language } from '../../../worker/platform/language.ts'
import { sendReminders } from '../../../worker/reminders/send-reminders.ts'
import type { ReminderMail } from '../../../worker/reminders/store/runs.ts'
import { walletOf } from '../wallet/wallet-of.ts'

type Addresses = { saldo?: string; plus?: string; language?: Language }

let people = 0
/** Somebody new with a wallet, and with the addresses that are given; the shard is the directory's choice. */
export async function somebody({ saldo, plus, language = 'fi' }: Addresses = {}) {
  const identity = { identityCode: `reader ${people++}`, givenNames: 'Aino Maria', familyName: 'Virtanen' }
  const { id, ledger } = await recognisePerson(env.DB, readConfig(env), identity, new Date('2026-01-01'))
  if (saldo) await giveAddress(id, 'saldo_user', saldo, language)
  if (plus) await giveAddress(id, 'contact', plus, language)
  return { ...walletOf(id, readConfig(env).ledgers[ledger]!), ledger }
}

/** Lets somebody be written to. */
export const giveAddress = (
  person: string,
  table: 'saldo_user' | 'contact',
  email: string,
  language: Language = 'fi',
) =>
  env.DB.prepare(`INSERT INTO ${table} (person, email, language, created_at) VALUES (?, ?, ?, '')`)
    .bind(person, email, language)
    .run()

/** Nine in the morning in Finland, or in summer ten. */
export const morning = (day: string): Date => new Date(`${day}T07:00:00.000Z`)

/** One run, as the cron does it in a minute. */
export const remind = (day: string, bindings: Env = env) => sendReminders(bindings, morning(day))

/** The reminders that wait to be sent, in the order in which they were written. */
export async function reminders(db = env.DB): Promise<ReminderMail[]> {
  const { results } = await db
    .prepare("SELECT body FROM outbox WHERE topic = 'bulk-mail' ORDER BY sequence")
    .all<{ body: string }>()
  return results.map(({ body }) => JSON.parse(body) as Mail as ReminderMail)
}

/** Each reminder in a few words: to whom, why, and of which lots and cards. */
export const told = async () =>
  (await reminders()).map(({ to, occasion, expiring }) => [
    to,
    occasion,
    ...expiring.map(({ account }) => account),
  ])

/** Forgets what has been sent and noted, and everybody's address; money stays. */
export async function forgetReminders(): Promise<void> {
  await env.DB.batch(
    [
      'reminder',
      'reminder_run',
      'reminder_campaign',
      'reminder_choice',
      'outbox',
      'saldo_user',
      'contact',
    ].map((table) => env.DB.prepare(`DELETE FROM ${table}`)),
  )
}

export const choose = (person: string, wanted: 'all' | 'last-day' | 'none') =>
  env.DB.prepare('INSERT OR REPLACE INTO reminder_choice (person, wanted, chosen_at) VALUES (?, ?, ?)')
    .bind(person, wanted, '2026-01-01T00:00:00.000Z')
    .run()

export const plan = (day: string, expires_by: string) =>
  env.DB.prepare(
    "INSERT INTO reminder_campaign (day, expires_by, set_by) VALUES (?, ?, 'agent@smartum.example')",
  )
    .bind(day, expires_by)
    .run()
