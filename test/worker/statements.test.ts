import { applyD1Migrations } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { CRON, runJobs } from '../../worker/jobs.ts'
import type { Mail } from '../../worker/messages/mail.ts'
import { queueMails } from '../../worker/messages/store.ts'
import { convertToCards } from '../../worker/wallet/convert-to-cards.ts'
import { EVERY_KIND } from './messages/mails.ts'
import { gather } from './reminders/crowd.ts'
import { metered } from './reminders/metered.ts'
import { plan } from './reminders/people.ts'

/** D1 answers one invocation 1,000 statements. Here everything that a cron does has more to do than it may. */

const LAST_DAY = '2026-12-31'
const EACH = 5_200
const send = async () => ({ messageId: '<1@cloudflare>' })
const shards = [2, 8]

/** Messages of every topic that are due: of each person one, since those of one wait for each other. */
const fillOutbox = (ledger: D1Database) =>
  ledger.batch(
    ['benefit-loaded', 'benefit-closed', 'hold-ended'].map((topic, index) =>
      ledger
        .prepare(
          `INSERT INTO outbox (id, operation, topic, subject, body, due_at)
           SELECT 'message_' || sequence, sequence, ?1, person, json_object('person', person, 'employer',
             'employer_crowd', 'service', 'plus', 'day', day, 'lastDay', day, 'hold', 'operation_none'), created_at
           FROM operation WHERE kind = 'load' ORDER BY sequence LIMIT 500 OFFSET ?2`,
        )
        .bind(topic, index * 500),
    ),
  )

async function buyCards(ledger: D1Database) {
  const { results } = await ledger
    .prepare("SELECT id, owner FROM account WHERE kind = 'lot' ORDER BY owner DESC LIMIT 60")
    .all<{ id: string; owner: string }>()
  for (const { id, owner } of results) {
    const part = { lot: id, amountCents: 100, uses: ['sports' as const], expiresOn: '2027-03-31' }
    await convertToCards(ledger, { key: `buy:${id}`, person: owner, parts: [part] }, new Date('2026-12-01'))
  }
}

async function fillMail(topic: 'mail' | 'bulk-mail') {
  const mail: Mail = { to: 'aino@home.example', language: 'fi', ...EVERY_KIND['password-changed'] }
  const mails = Array.from({ length: 6000 }, () => ({ mail }))
  await queueMails(env.DB, mails, new Date('2026-01-01'), 'true').statement.run()
  if (topic === 'mail')
    await env.DB.prepare("UPDATE outbox SET topic = 'mail' WHERE topic = 'bulk-mail'").run()
}

beforeAll(async () => {
  for (const level of ['info', 'error'] as const) vi.spyOn(console, level).mockImplementation(() => {})
  await applyD1Migrations(env.SPARE, env.LEDGER_MIGRATIONS)
  await env.DB.batch([
    env.DB.prepare('INSERT INTO shard (number) VALUES (2)'),
    env.DB.prepare("INSERT INTO employer VALUES ('employer_crowd', 'Havuranta Oy', '3120475-1', 1, 1, '')"),
  ])
  const ledgers = [env.LEDGER_0, env.LEDGER_1, env.SPARE]
  await gather(ledgers.length * EACH, LAST_DAY, { ledgers })
  for (const ledger of ledgers) {
    await fillOutbox(ledger)
    await buyCards(ledger)
  }
  await fillMail('mail')
  await fillMail('bulk-mail')
}, 120_000)
afterAll(() => vi.restoreAllMocks())

const run = async (cron: string, shards: number, now: Date) => {
  const { meter, bindings } = metered(shards)
  await runJobs(cron, { ...bindings, EMAIL: { send } as SendEmail }, now)
  return meter.statements
}

it.each(shards)(
  'reminders and bulk mail stay below what D1 answers, with %i shards',
  { timeout: 60_000 },
  async (number) => {
    const day = `2026-12-${20 + number}`
    await plan(day, LAST_DAY)
    const statements = await run(CRON.bulk, number, new Date(`${day}T10:00:00.000Z`))
    expect(statements).toBeGreaterThan(300)
    expect(statements).toBeLessThan(900)
  },
)

it.each(shards.toReversed())(
  'a minute stays below what D1 answers, with %i shards',
  { timeout: 60_000 },
  async (number) => {
    const statements = await run(CRON.eachMinute, number, new Date('2027-01-01T10:00:00.000Z'))
    expect(statements).toBeGreaterThan(700)
    expect(statements).toBeLessThan(900)
  },
)
