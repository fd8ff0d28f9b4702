import { applyD1Migrations, createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { Hono } from 'hono'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { app } from '../../worker/app.ts'
import { addBenefitUser } from '../../worker/employers/store/benefit-users.ts'
import { extensionOf } from '../../worker/giftcards/rules.ts'
import { recognisePerson } from '../../worker/identity/persons.ts'
import { CRON, relayAtOnce, runJobs } from '../../worker/jobs.ts'
import { readConfig } from '../../worker/platform/config.ts'
import type { Env } from '../../worker/platform/env.ts'
import type { AppContext } from '../../worker/platform/http.ts'
import { closeBenefit } from '../../worker/wallet/close-benefit.ts'
import { hold } from '../../worker/wallet/hold.ts'
import { loadBenefit } from '../../worker/wallet/load-benefit.ts'
import { readBalances } from '../../worker/wallet/read-balances.ts'

const NOW = new Date('2026-01-15T08:30:00.000Z')
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)
let codes = 0
/** A new person, as a bank would tell of them. */
const somebody = (now = NOW) =>
  recognisePerson(
    env.DB,
    readConfig(env),
    { identityCode: `code ${codes++}`, givenNames: 'Aino', familyName: 'Virtanen' },
    now,
  )
const load = (ledger: D1Database, person: string, changes = {}) =>
  loadBenefit(
    ledger,
    {
      ...{ key: crypto.randomUUID(), employer: 'employer_jobs', person, benefit: 'sports', service: 'plus' },
      ...{ amountCents: 500, expiresOn: '2026-02-10', ...changes },
    },
    NOW,
  )
const benefitUser = (person: string) =>
  env.DB.prepare('SELECT employer, service, since, last_day FROM benefit_user WHERE person = ?')
    .bind(person)
    .first()

beforeAll(async () => {
  await env.DB.prepare(
    `INSERT INTO employer (id, name, business_id, has_plus, has_saldo, created_at)
     VALUES ('employer_jobs', 'Havuranta Oy', '3120475-1', 1, 1, '2026-01-01T00:00:00.000Z')`,
  ).run()
})
afterEach(() => vi.restoreAllMocks())

describe('the crons', () => {
  it('run nothing at a time that is none of theirs', async () => {
    await expect(runJobs('0 0 * * *', env, NOW)).rejects.toThrow('no job runs at')
  })

  it('each minute deliver messages, release holds that have ended and expire money, on every shard', async () => {
    const config = readConfig(env)
    const people = [await somebody(), await somebody()]
    expect(new Set(people.map(({ ledger }) => ledger)).size).toBe(2)
    for (const { id, ledger } of people) {
      await load(config.ledgers[ledger]!, id)
      const paying = { person: id, merchant: 'gym', use: 'sports' as const, amountCents: 200 }
      await hold(
        config.ledgers[ledger]!,
        { key: `hold ${id}`.replace(' ', ':'), ...paying, until: later(30) },
        NOW,
      )
    }
    const usable = (now: Date) =>
      Promise.all(
        people.map(async ({ id, ledger }) => {
          return (await readBalances(config.ledgers[ledger]!, { person: id, now, extensionOf })).total_cents
        }),
      )
    await runJobs(CRON.eachMinute, env, later(29))
    expect(await usable(later(29))).toEqual([300, 300])
    for (const { id } of people) {
      expect(await benefitUser(id)).toEqual({
        ...{ employer: 'employer_jobs', service: 'plus', since: '2026-01-15', last_day: null },
      })
    }
    await runJobs(CRON.eachMinute, env, later(31))
    expect(await usable(later(31))).toEqual([500, 500])
    await runJobs(CRON.eachMinute, env, new Date('2026-02-11T00:00:00.000Z'))
    for (const ledger of config.ledgers) {
      const left = await ledger
        .prepare("SELECT sum(available) AS left FROM account WHERE kind = 'lot'")
        .first('left')
      expect(left).toBe(0)
    }
  })

  it('hourly forget what was relayed a week ago, and once a day add every ledger up', async () => {
    const said: string[] = []
    vi.spyOn(console, 'info').mockImplementation((line) => said.push(JSON.parse(line)))
    vi.spyOn(console, 'error').mockImplementation((line) => said.push(JSON.parse(line)))
    const { id, ledger } = await somebody()
    const shard = readConfig(env).ledgers[ledger]!
    await load(shard, id, { expiresOn: '2027-12-31' })
    await runJobs(CRON.eachMinute, env, NOW)
    const relayed = () => shard.prepare('SELECT count(*) AS messages FROM outbox').first<number>('messages')
    const before = await relayed()
    await runJobs(CRON.hourly, env, new Date('2026-01-22T08:00:00.000Z'))
    expect(await relayed()).toBe(before)
    await runJobs(CRON.hourly, env, new Date('2026-03-22T09:00:00.000Z'))
    expect(await relayed()).toBe(0)

    for (let hour = 0; hour < 24; hour++) {
      await runJobs(CRON.reconciling, env, new Date(Date.UTC(2026, 0, 15, hour, 43)))
    }
    expect(said).toEqual([
      { event: 'ledger-is-sound', shard: 0 },
      { event: 'ledger-is-sound', shard: 1 },
    ])
    said.length = 0
    await shard.prepare('DROP TRIGGER account_changed_without_transfer').run()
    await shard
      .prepare('UPDATE account SET credits_posted = credits_posted + 1 WHERE owner = ?')
      .bind(id)
      .run()
    await expect(runJobs(CRON.reconciling, env, new Date(Date.UTC(2026, 0, 15, ledger)))).rejects.toThrow(
      '1 jobs failed',
    )
    expect(said).toContainEqual({
      event: 'ledger-is-off',
      shard: ledger,
      off: [
        'the schema or a guard is not as it was made',
        expect.stringMatching(/^counters are not the sums of their transfers: lot_/),
        'debits and credits differ: -1 posted, 0 pending',
      ],
    })
  })

  it('go on with the other shards when one is out of reach, and say so', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const { id, ledger } = await somebody()
    await load(readConfig(env).ledgers[ledger]!, id)
    const broken = {
      prepare: () => {
        throw new Error('D1 is out of reach')
      },
    } as unknown as D1Database
    const other = `LEDGER_${1 - ledger}` as const
    await expect(runJobs(CRON.eachMinute, { ...env, [other]: broken }, NOW)).rejects.toThrow('2 jobs failed')
    expect(await benefitUser(id)).toMatchObject({ employer: 'employer_jobs' })
  })
})

describe('messages', () => {
  it('are delivered as soon as a request that wrote them is answered', async () => {
    const { id, ledger: shard } = await somebody()
    const ledger = readConfig(env).ledgers[shard]!
    const app = new Hono<AppContext>().post('/load', async (c) => {
      const receipt = await load(ledger, id)
      relayAtOnce(c, ledger)
      return c.json(receipt)
    })
    const context = createExecutionContext()
    expect((await app.request('/load', { method: 'POST' }, env, context)).status).toBe(200)
    await waitOnExecutionContext(context)
    expect(await benefitUser(id)).toMatchObject({ employer: 'employer_jobs', last_day: null })
  })

  it('that come again after later ones change nothing', async () => {
    const { id, ledger: shard } = await somebody()
    const ledger = readConfig(env).ledgers[shard]!
    await load(ledger, id)
    const closing = { person: id, employer: 'employer_jobs', service: 'plus' as const, lastDay: '2026-01-31' }
    await closeBenefit(ledger, { key: `close:${id}`, ...closing }, NOW)
    await runJobs(CRON.eachMinute, env, later(1))
    expect(await benefitUser(id)).toMatchObject({ last_day: '2026-01-31' })
    const { results } = await ledger
      .prepare("SELECT id FROM outbox WHERE subject = ?1 AND topic = 'benefit-loaded'")
      .bind(id)
      .all<{ id: string }>()
    const again = { ...closing, since: '2026-01-15' }
    await addBenefitUser(env.DB, results[0]!.id, again, 0)
    expect(await benefitUser(id)).toMatchObject({ last_day: '2026-01-31' })
    // Money that is loaded after that is news.
    await load(ledger, id)
    await runJobs(CRON.eachMinute, env, later(2))
    expect(await benefitUser(id)).toMatchObject({ last_day: null })
  })
})

describe('a third shard', () => {
  it('takes new people once it is bound, migrated and entered in the directory', async () => {
    await applyD1Migrations(env.SPARE, env.LEDGER_MIGRATIONS)
    const grown: Env = { ...env, LEDGER_2: env.SPARE }
    const healthOf = async (bindings: Env) =>
      (await app.request('/healthz', {}, bindings)).json<{ status: string; checks: Record<string, string> }>()

    // Entered too early, people would be sent to a ledger that is not there.
    await env.DB.prepare('INSERT INTO shard (number) VALUES (2)').run()
    expect(await healthOf(env)).toMatchObject({
      status: 'unhealthy',
      checks: { directory: 'knows of 3 ledgers; 2 are bound' },
    })
    expect(await healthOf(grown)).toMatchObject({ status: 'ok', checks: { ledger_2: 'ok' } })

    const { id, ledger } = await somebody()
    expect(ledger).toBe(2)
    const { ledgers } = readConfig(grown)
    await load(ledgers[2]!, id)
    expect((await readBalances(env.SPARE, { person: id, now: NOW, extensionOf })).total_cents).toBe(500)
    await runJobs(CRON.eachMinute, grown, NOW)
    expect(await benefitUser(id)).toMatchObject({ employer: 'employer_jobs' })
  })
})
