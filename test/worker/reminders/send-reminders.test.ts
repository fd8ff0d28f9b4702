import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { CRON, relayBulkMail, runJobs } from '../../../worker/jobs.ts'
import { addDays, endOfDay } from '../../../worker/platform/clock.ts'
import type { Env } from '../../../worker/platform/env.ts'
import { sendReminders } from '../../../worker/reminders/send-reminders.ts'
import { deleteReminders } from '../../../worker/reminders/store/runs.ts'
import { observe, scans } from '../wallet/observe.ts'
import {
  choose,
  forgetReminders,
  giveAddress,
  morning,
  plan,
  remind,
  reminders,
  somebody,
  told,
} from './people.ts'

/** Each test has a year of its own, since the ledgers keep the money of all. */
let year = 2026
let lastDay = ''
/** So many days before the last one. */
const daysBefore = (days: number) => addDays(lastDay, -days)
/** When money that ends on the last day is loaded. */
const early = () => new Date(`${year}-01-02T10:00:00.000Z`)

beforeEach(async () => {
  for (const level of ['info', 'error'] as const) vi.spyOn(console, level).mockImplementation(() => {})
  year++
  lastDay = `${year}-05-31`
  await forgetReminders()
})

afterEach(() => vi.restoreAllMocks())

const load = (person: Awaited<ReturnType<typeof somebody>>, changes = {}) =>
  person.load({ expiresOn: lastDay, amountCents: 6400, ...changes }, early())

/** The directory, in which somebody else's statement is carried out just before what writes an e-mail about an account. */
const withWorkBefore = (account: string, statement: () => D1PreparedStatement) => {
  const ofAccount = new Set<D1PreparedStatement>()
  return new Proxy(env.DB, {
    get: (db, name) =>
      name === 'batch'
        ? (statements: D1PreparedStatement[]) =>
            db.batch(statements.some((one) => ofAccount.has(one)) ? [statement(), ...statements] : statements)
        : (sql: string) => {
            const prepared = db.prepare(sql)
            if (!sql.startsWith('INSERT INTO outbox')) return prepared
            return {
              bind(...values: string[]) {
                const bound = prepared.bind(...values)
                if (values[0]!.includes(account)) ofAccount.add(bound)
                return bound
              },
            }
          },
  })
}

describe('a reminder', () => {
  it('says to whom, why, how much, until when, and what can be saved', async () => {
    const aino = await somebody({ saldo: 'aino@home.example', language: 'sv' })
    const lot = await load(aino)
    expect(await remind(`${year}-04-30`)).toEqual({ mails: 1, isLeft: false })
    expect(await reminders()).toEqual([
      {
        ...{ kind: 'expiry-reminder', to: 'aino@home.example', language: 'sv', name: 'Aino' },
        ...{ person: aino.person, ledger: aino.ledger, occasion: 'month', wanted: 'all' },
        expires: endOfDay(lastDay).getTime() / 1000,
        expiring: [
          {
            ...{ account: lot, kind: 'lot', benefit: 'sports', service: 'saldo', amountCents: 6400 },
            expiresOn: lastDay,
            extension: { state: 'open', expires_on: `${year}-08-31`, uses: ['sports'] },
          },
        ],
      },
    ])
  })

  it('comes a month, a week and a day before, once each, however often the cron runs', async () => {
    const lot = await load(await somebody({ saldo: 'aino@home.example' }))
    const seen: string[] = []
    for (const days of [32, 31, 30, 8, 7, 2, 1, 0, -1]) {
      const [first, second] = [await remind(daysBefore(days)), await remind(daysBefore(days))]
      expect(second).toEqual({ mails: 0, isLeft: false })
      if (first.mails) seen.push(daysBefore(days))
    }
    expect(seen).toEqual([`${year}-04-30`, `${year}-05-24`, `${year}-05-30`])
    expect(await told()).toEqual(
      ['month', 'week', 'day'].map((occasion) => ['aino@home.example', occasion, lot]),
    )
  })

  it('names all that somebody has that ends on the day, what can be saved first, and other days apart', async () => {
    const aino = await somebody({ saldo: 'aino@home.example', plus: 'aino@home.example' })
    const lunch = await load(aino, { benefit: 'lunch', service: 'plus', amountCents: 880 })
    const flexible = await load(aino, { benefit: 'flexible', uses: ['massage', 'lunch'], service: 'plus' })
    const sports = await load(aino)
    const earlier = await load(aino, { expiresOn: daysBefore(1) })
    const [card] = (await aino.convert(earlier, 1000, { expiresOn: lastDay }, early())).parts
    await remind(`${year}-04-30`)
    const mails = await reminders()
    expect(mails.map(({ expiring }) => expiring.map(({ account }) => account))).toEqual([
      [earlier],
      [flexible, sports, card!.to, lunch].sort(
        (one, other) => rank(one) - rank(other) || (one < other ? -1 : 1),
      ),
    ])
    function rank(id: string) {
      return id === flexible || id === sports ? 0 : 1
    }
    const extensions = Object.fromEntries(
      mails[1]!.expiring.map(({ account, extension }) => [account, extension]),
    )
    expect(extensions).toEqual({
      [flexible]: { state: 'open', expires_on: `${year}-08-31`, uses: ['massage'] },
      [sports]: { state: 'open', expires_on: `${year}-08-31`, uses: ['sports'] },
      [card!.to]: { state: 'never', reason: 'card' },
      [lunch]: { state: 'never', reason: 'benefit' },
    })
  })

  it('goes to each address with what is of its service', async () => {
    const aino = await somebody({ saldo: 'aino@home.example', plus: 'aino@work.example' })
    const [plus, saldo] = [await load(aino, { service: 'plus' }), await load(aino)]
    await remind(daysBefore(7))
    expect((await told()).sort()).toEqual([
      ['aino@home.example', 'week', saldo],
      ['aino@work.example', 'week', plus],
    ])
  })

  it('does not come for what is used up, on hold, converted or expired', async () => {
    const aino = await somebody({ saldo: 'aino@home.example' })
    await load(aino)
    await aino.spend(6400, {}, early())
    await load(aino, { benefit: 'massage' })
    await aino.hold(6400, { use: 'massage', until: new Date(`${year}-01-20T00:00:00.000Z`) }, early())
    const converted = await load(aino)
    await aino.convert(converted, 6400, { expiresOn: `${year}-08-31` }, early())
    await load(aino, { expiresOn: daysBefore(31) })
    for (const days of [30, 7, 1, 0]) await remind(daysBefore(days))
    expect(await told()).toEqual([])
  })

  it('tells what is left now, and only of what is left', async () => {
    const aino = await somebody({ saldo: 'aino@home.example' })
    const lot = await load(aino)
    await aino.spend(2400, {}, early())
    await remind(`${year}-04-30`)
    await aino.convert(lot, 4000, { expiresOn: `${year}-08-31` }, morning(`${year}-05-01`))
    await remind(daysBefore(7))
    expect((await reminders()).map(({ expiring }) => expiring[0]!.amountCents)).toEqual([4000])
  })

  it('follows a last day that an employer has moved', async () => {
    const aino = await somebody({ plus: 'aino@work.example' })
    const lot = await load(aino, { service: 'plus' })
    await aino.close(`${year}-03-31`, { service: 'plus' }, early())
    for (const day of [`${year}-02-28`, `${year}-04-30`, daysBefore(7)]) await remind(day)
    expect(await told()).toEqual([['aino@work.example', 'month', lot]])
  })

  it('comes anew for a last day that was moved after the reminders of the one before', async () => {
    const aino = await somebody({ plus: 'aino@work.example' })
    const lot = await load(aino, { service: 'plus' })
    await aino.close(`${year}-03-31`, { service: 'plus' }, early())
    await remind(`${year}-03-30`)
    await aino.close(lastDay, { service: 'plus' }, morning(`${year}-03-31`))
    for (const days of [30, 29, 7, 6, 1, 0]) await remind(daysBefore(days))
    expect((await reminders()).map(({ occasion, expiring }) => [occasion, expiring[0]!.expiresOn])).toEqual([
      ['day', `${year}-03-31`],
      ['month', lastDay],
      ['week', lastDay],
      ['day', lastDay],
    ])
    expect((await told()).every(([, , account]) => account === lot)).toBe(true)
  })

  it('of Plus never goes to a user id of Saldo, nor the other way round', async () => {
    const [aino, elin] = [
      await somebody({ saldo: 'aino@home.example' }),
      await somebody({ plus: 'elin@work.example' }),
    ]
    for (const person of [aino, elin]) {
      await load(person, { service: 'plus' })
      await load(person)
    }
    await remind(daysBefore(7))
    expect(
      (await reminders()).map(({ to, expiring }) => [to, expiring.map(({ service }) => service)]),
    ).toEqual([
      ['aino@home.example', ['saldo']],
      ['elin@work.example', ['plus']],
    ])
  })

  it('is not written outside the hours for it', async () => {
    const aino = await somebody({ saldo: 'aino@home.example' })
    const lot = await load(aino)
    const at = (time: string) => sendReminders(env, new Date(`${daysBefore(1)}T${time}Z`))
    expect(await at('04:59:59')).toEqual({ mails: 0, isLeft: false })
    expect(await at('17:00:00')).toEqual({ mails: 0, isLeft: false })
    expect(await env.DB.prepare('SELECT count(*) AS runs FROM reminder_run').first('runs')).toBe(0)
    expect(await at('16:59:59')).toEqual({ mails: 1, isLeft: false })
    expect(await told()).toEqual([['aino@home.example', 'day', lot]])
  })
})

describe('who was left out', () => {
  it('without an address is passed by, and told if there is one on a later day', async () => {
    const aino = await somebody()
    const lot = await load(aino)
    await remind(`${year}-04-30`)
    await giveAddress(aino.person, 'saldo_user', 'aino@home.example')
    await remind(`${year}-04-30`)
    expect(await told()).toEqual([])
    await remind(`${year}-05-01`)
    await remind(`${year}-05-02`)
    expect(await told()).toEqual([['aino@home.example', 'month', lot]])
  })

  it('because the worker was down is told within two days, and nobody else again', async () => {
    const aino = await somebody({ saldo: 'aino@home.example' })
    const lots = [
      await load(aino, { expiresOn: daysBefore(2) }),
      await load(aino, { expiresOn: daysBefore(1) }),
      await load(aino),
    ]
    await remind(daysBefore(9))
    await remind(daysBefore(7))
    expect(await told()).toEqual(lots.map((lot) => ['aino@home.example', 'week', lot]))
    await load(aino, { expiresOn: daysBefore(3) })
    await remind(daysBefore(7))
    await remind(daysBefore(6))
    expect(await told()).toHaveLength(3)
  })

  it('on the day before is told on the last day itself, and not after it', async () => {
    const aino = await somebody({ saldo: 'aino@home.example' })
    const lot = await load(aino)
    await remind(daysBefore(-1))
    expect(await told()).toEqual([])
    await remind(daysBefore(0))
    expect(await told()).toEqual([['aino@home.example', 'day', lot]])
  })

  it('since the money came later in the day is told on the next', async () => {
    const aino = await somebody({ saldo: 'aino@home.example' })
    const lot = await load(aino)
    await remind(`${year}-04-30`)
    const later = await aino.load({ expiresOn: lastDay }, morning(`${year}-04-30`))
    await remind(`${year}-04-30`)
    expect(await told()).toEqual([['aino@home.example', 'month', lot]])
    await remind(`${year}-05-01`)
    expect(await told()).toEqual([
      ['aino@home.example', 'month', lot],
      ['aino@home.example', 'month', later],
    ])
  })
})

describe('a choice', () => {
  const everyReminder = async () => {
    await plan(`${year}-04-01`, lastDay)
    for (const day of [`${year}-04-01`, `${year}-04-30`, daysBefore(7), daysBefore(1)]) await remind(day)
    return (await reminders()).map(({ occasion, wanted }) => [occasion, wanted])
  }

  it('of all, or none yet, brings each of them', async () => {
    await load(await somebody({ saldo: 'aino@home.example' }))
    const elin = await somebody({ saldo: 'elin@home.example' })
    await load(elin, { expiresOn: daysBefore(-1) })
    await choose(elin.person, 'all')
    expect(await everyReminder()).toEqual([
      ['campaign', 'all'],
      ['month', 'all'],
      ['week', 'all'],
      ['day', 'all'],
    ])
    await remind(daysBefore(6))
    expect((await told()).at(-1)?.slice(0, 2)).toEqual(['elin@home.example', 'week'])
  })

  it('of the last day brings that one alone, which knows it', async () => {
    const aino = await somebody({ saldo: 'aino@home.example' })
    await load(aino)
    await choose(aino.person, 'last-day')
    expect(await everyReminder()).toEqual([['day', 'last-day']])
  })

  it('of none brings none', async () => {
    const aino = await somebody({ saldo: 'aino@home.example' })
    await load(aino)
    await choose(aino.person, 'none')
    expect(await everyReminder()).toEqual([])
  })
})

describe('a campaign', () => {
  it('is of all that ends by its day, and says from when what cannot be saved yet can', async () => {
    const aino = await somebody({ saldo: 'aino@home.example', plus: 'aino@home.example' })
    const saldo = await load(aino)
    const plus = await load(aino, { service: 'plus', expiresOn: daysBefore(60) })
    await load(aino, { expiresOn: daysBefore(-1) })
    const day = daysBefore(80)
    await plan(day, lastDay)
    await remind(daysBefore(81))
    expect(await told()).toEqual([])
    await remind(day)
    await remind(day)
    await remind(daysBefore(79))
    expect(await told()).toEqual([
      ['aino@home.example', 'campaign', plus],
      ['aino@home.example', 'campaign', saldo],
    ])
    expect((await reminders()).map(({ expiring }) => expiring[0]!.extension)).toEqual([
      { state: 'open', expires_on: expect.any(String), uses: ['sports'] },
      { state: 'later', opens_on: `${year}-04-30`, expires_on: `${year}-08-31`, uses: ['sports'] },
    ])
    const { results } = await env.DB.prepare('SELECT DISTINCT occasion FROM reminder').all()
    expect(results).toEqual([{ occasion: `campaign ${day}` }])
  })

  it('may come again on another day, and does not bring what has been told on the same', async () => {
    const aino = await somebody({ saldo: 'aino@home.example' })
    const [lot, other] = [await load(aino), await load(aino, { expiresOn: daysBefore(3) })]
    await plan(daysBefore(10), lastDay)
    await plan(daysBefore(7), lastDay)
    await remind(daysBefore(10))
    await remind(daysBefore(7))
    expect(await told()).toEqual([
      ['aino@home.example', 'week', other],
      ['aino@home.example', 'campaign', lot],
      ['aino@home.example', 'week', lot],
      ['aino@home.example', 'campaign', other],
    ])
  })

  it('that nobody was reminded of on its day is caught up on for two days, and no longer', async () => {
    const aino = await somebody({ saldo: 'aino@home.example' })
    const lot = await load(aino)
    await plan(daysBefore(23), lastDay)
    await remind(daysBefore(20))
    expect(await told()).toEqual([])
    await plan(daysBefore(22), lastDay)
    await remind(daysBefore(20))
    await remind(daysBefore(19))
    expect(await told()).toEqual([['aino@home.example', 'campaign', lot]])
    const { results } = await env.DB.prepare('SELECT occasion FROM reminder').all()
    expect(results).toEqual([{ occasion: `campaign ${daysBefore(22)}` }])
  })

  it('that is taken back just before its first mail is not begun', async () => {
    const aino = await somebody({ saldo: 'aino@home.example' })
    const lot = await load(aino)
    const day = daysBefore(20)
    await plan(day, lastDay)
    const overtaken = {
      ...env,
      DB: withWorkBefore(lot, () => env.DB.prepare('DELETE FROM reminder_campaign WHERE day = ?').bind(day)),
    }
    await remind(day, overtaken)
    await remind(day)
    expect(await told()).toEqual([])
    const { results } = await env.DB.prepare(
      "SELECT * FROM reminder_run WHERE occasion LIKE 'campaign%' AND ledger = ?",
    )
      .bind(aino.ledger)
      .all()
    expect(results).toEqual([])
  })

  it('that is set in the course of the day begins at once', async () => {
    await load(await somebody({ saldo: 'aino@home.example' }))
    await remind(daysBefore(20))
    await plan(daysBefore(20), lastDay)
    await remind(daysBefore(20))
    expect(await told()).toHaveLength(1)
  })
})

describe('runs that meet or die', () => {
  /** The directory, with something amiss around each batch that writes reminders. */
  const withDirectory = (batch: (run: () => Promise<D1Result[]>) => Promise<D1Result[]>): Env => ({
    ...env,
    DB: new Proxy(env.DB, {
      get: (db, name) =>
        name === 'batch'
          ? (statements: D1PreparedStatement[]) =>
              statements.length === 3 ? batch(() => db.batch(statements)) : db.batch(statements)
          : db.prepare.bind(db),
    }),
  })
  const people = async () => {
    const everybody = [
      await somebody({ saldo: 'aino@home.example' }),
      await somebody({ saldo: 'elin@home.example' }),
      await somebody({ saldo: 'onni@home.example' }),
    ]
    for (const person of everybody) await load(person)
    return everybody
  }

  it('at once remind once', async () => {
    await people()
    const runs = await Promise.all([remind(daysBefore(7)), remind(daysBefore(7)), remind(daysBefore(7))])
    expect(runs.reduce((sum, { mails }) => sum + mails, 0)).toBe(3)
    expect((await told()).map(([to]) => to).sort()).toEqual([
      'aino@home.example',
      'elin@home.example',
      'onni@home.example',
    ])
  })

  it('before they have written anything leave all to the next', async () => {
    await people()
    const dying = withDirectory(async () => {
      throw new Error('the worker was stopped')
    })
    await expect(remind(daysBefore(7), dying)).rejects.toThrow('the worker was stopped')
    expect(await told()).toEqual([])
    expect(await remind(daysBefore(7))).toEqual({ mails: 3, isLeft: false })
  })

  it('after they have written, without knowing it, remind nobody twice', async () => {
    await people()
    const deaf = withDirectory(async (run) => {
      await run()
      throw new Error('Network connection lost')
    })
    await expect(remind(daysBefore(7), deaf)).rejects.toThrow('Network connection lost')
    await remind(daysBefore(7), deaf).catch(() => {})
    await remind(daysBefore(7), deaf).catch(() => {})
    expect(await remind(daysBefore(7))).toEqual({ mails: 0, isLeft: false })
    expect(await told()).toHaveLength(3)
  })

  it('whose batch is delivered twice remind once', async () => {
    await people()
    const twice = withDirectory(async (run) => {
      await run()
      return run()
    })
    await remind(daysBefore(7), twice)
    expect(await told()).toHaveLength(3)
    expect(await env.DB.prepare('SELECT count(*) AS noted FROM reminder').first('noted')).toBe(3)
  })

  it('write an e-mail whole or not at all, when another has told a part of it meanwhile', async () => {
    const aino = await somebody({ saldo: 'aino@home.example' })
    const [lot, other] = [await load(aino), await load(aino)]
    const insertion = env.DB.prepare("INSERT INTO reminder VALUES (?, 'week', ?, ?)")
    const overtaken: Env = {
      ...env,
      DB: withWorkBefore(other, () => insertion.bind(lot, lastDay, daysBefore(7))),
    }
    await remind(daysBefore(7), overtaken)
    expect(await told()).toEqual([])
    await remind(daysBefore(6))
    expect(await told()).toEqual([['aino@home.example', 'week', other]])
  })

  it('on what cannot be written pass by its owner alone, within the day', async () => {
    const everybody = Array.from({ length: 30 }, (_, index) => `reader${index}@home.example`)
    const people = []
    for (const saldo of everybody) people.push(await somebody({ saldo }))
    const lots = await Promise.all(people.map((person) => load(person)))
    const [unlucky, bad] = [people[13]!, lots[13]!]
    const failing: Env = {
      ...env,
      DB: withWorkBefore(bad, () => env.DB.prepare('INSERT INTO reminder VALUES (NULL, 1, 1, 1)')),
    }
    const logged: unknown[] = []
    vi.spyOn(console, 'error').mockImplementation((line) => void logged.push(JSON.parse(line)))
    let failures = 0
    for (let run = 0; run < 60; run++) await remind(daysBefore(7), failing).catch(() => failures++)
    expect((await told()).map(([to]) => to).sort()).toEqual(
      everybody.filter((_, index) => index !== 13).sort(),
    )
    expect(failures).toBeLessThan(15)
    expect(logged).toEqual([{ event: 'reminder-given-up', person: unlucky.person, occasion: 'week' }])
    await remind(daysBefore(6))
    expect((await told()).at(-1)).toEqual([everybody[13], 'week', bad])
  })

  it('of one shard that is out of reach leave the others to theirs, and say so', async () => {
    const everybody = await people()
    const broken = {
      prepare: () => {
        throw new Error('D1 is out of reach')
      },
    } as unknown as D1Database
    await expect(remind(daysBefore(7), { ...env, LEDGER_0: broken })).rejects.toThrow('D1 is out of reach')
    expect(await told()).toHaveLength(everybody.filter(({ ledger }) => ledger === 1).length)
    await remind(daysBefore(7))
    expect(await told()).toHaveLength(3)
  })
})

describe('the crons', () => {
  it('write reminders, send them, and forget them when they have been over for 60 days', async () => {
    const aino = await somebody({ saldo: 'aino@home.example' })
    await load(aino)
    const sent: unknown[] = []
    const send = async (mail: unknown) => {
      sent.push(mail)
      return { messageId: '<1@cloudflare>' }
    }
    const bindings: Env = { ...env, EMAIL: { send } as SendEmail }
    await runJobs(CRON.bulk, bindings, morning(daysBefore(1)))
    await relayBulkMail(bindings, morning(daysBefore(1)))
    expect(sent).toMatchObject([
      { to: 'aino@home.example', subject: expect.stringContaining('liikuntaetua') },
    ])

    const left = async () =>
      (
        await env.DB.batch<{ left: number }>(
          ['reminder', 'reminder_run'].map((table) =>
            env.DB.prepare(`SELECT count(*) AS left FROM ${table}`),
          ),
        )
      ).map(({ results }) => results[0]!.left)
    expect(await left()).toEqual([1, 6])
    await runJobs(CRON.hourly, env, morning(daysBefore(-59)))
    expect(await left()).toEqual([1, 6])
    await runJobs(CRON.hourly, env, morning(daysBefore(-60)))
    expect(await left()).toEqual([1, 0])
    await runJobs(CRON.hourly, env, morning(daysBefore(-61)))
    expect(await left()).toEqual([0, 0])
  })

  it('look for what they need, and through no table from end to end', async () => {
    await load(await somebody({ saldo: 'aino@home.example' }))
    const directory = observe(env.DB)
    const ledger = observe(env.LEDGER_0)
    await plan(daysBefore(20), lastDay)
    await remind(daysBefore(20), { ...env, DB: directory.ledger, LEDGER_0: ledger.ledger })
    await remind(daysBefore(7), { ...env, DB: directory.ledger, LEDGER_0: ledger.ledger })
    await deleteReminders(directory.ledger, lastDay, 10)
    expect(await told()).toHaveLength(2)
    for (const [db, { statements }] of [
      [env.DB, directory],
      [env.LEDGER_0, ledger],
    ] as const) {
      expect(statements.length).toBeGreaterThan(0)
      const asked = new Set(statements.map((sql) => sql.replace(/\?(?!\d)/g, '?1')))
      for (const sql of asked) expect([sql, await scans(db, sql)]).toEqual([sql, []])
    }
  })

  it('forget only so many at once', async () => {
    for (const account of ['lot_1', 'lot_2', 'lot_3']) {
      await env.DB.prepare("INSERT INTO reminder VALUES (?, 'day', '2026-01-31', '2026-01-30')")
        .bind(account)
        .run()
    }
    await deleteReminders(env.DB, '2026-06-01', 2)
    expect(await env.DB.prepare('SELECT count(*) AS left FROM reminder').first('left')).toBe(1)
  })
})
