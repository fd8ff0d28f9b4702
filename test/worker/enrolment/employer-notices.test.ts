import { env } from 'cloudflare:workers'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { RegistrationPeriod } from '../../../worker/enrolment/schemas.ts'
import { tellEmployers } from '../../../worker/enrolment/tell-employers.ts'
import { CRON, runJobs } from '../../../worker/jobs.ts'
import { type Mail, mailSchema } from '../../../worker/messages/mail.ts'
import { type Contact, clockAt, newContact, newEmployer, open, register } from '../employers/contact.ts'
import { registerClient } from '../identity/api.ts'
import { registerOwnPage } from '../identity/saldo.ts'
import { metered } from '../reminders/metered.ts'

let contact: Contact
beforeAll(async () => {
  await registerClient()
  await registerOwnPage()
  contact = await newEmployer('fi')
})
afterEach(() => env.DB.prepare('DELETE FROM outbox').run())
afterAll(() => vi.useRealTimers())

/** What the job of an hour writes. */
async function told(instant: string): Promise<Mail[]> {
  await runJobs(CRON.hourly, env, new Date(instant))
  const { results } = await env.DB.prepare('SELECT topic, body FROM outbox ORDER BY sequence').all<{
    topic: string
    body: string
  }>()
  expect(new Set(results.map(({ topic }) => topic)).size).toBeLessThan(2)
  return results.map(({ body }) => mailSchema.parse(JSON.parse(body)))
}

/** Registers somebody at an instant. */
async function comesLate(period: RegistrationPeriod, instant: string): Promise<void> {
  clockAt('2026-12-01')
  const other = { ...period, starts_on: instant.slice(0, 10) }
  const link = { ...period.links[0]!, code: `LATE${period.id}` }
  await env.DB.prepare(
    "INSERT INTO registration_link SELECT ?1, period, 'late', ?2, ?2, NULL, '', created_by FROM registration_link WHERE code = ?3",
  )
    .bind(link.code, other.starts_on, period.links[0]!.code)
    .run()
  await register({ ...other, links: [link] }, [{}])
}

describe('employers are told', () => {
  it('on the day before the end, and when decisions wait after it, from eight in the morning, each once', async () => {
    clockAt('2026-12-01')
    const colleague = await newContact(contact.employer, 'sv')
    const [period, quiet] = [await open(contact), await open(contact, { name: 'Kevät' })]
    const gone = await open(contact)
    await register(period, [{}, {}])
    await env.DB.prepare("UPDATE registration_period SET withdrawn_at = '2026-12-02' WHERE id = ?")
      .bind(gone.id)
      .run()

    expect(await told('2026-12-13T18:17:00.000Z')).toEqual([])
    expect(await told('2026-12-14T05:17:00.000Z')).toEqual([])
    const about = {
      kind: 'period-ends-tomorrow',
      endsOn: '2026-12-15',
      employer: 'Havuranta Oy',
      period: 'Edut 2027',
      id: period.id,
      people: 2,
    }
    const endings = await told('2026-12-14T06:17:00.000Z')
    expect(endings).toHaveLength(4)
    expect(endings).toContainEqual({ ...about, to: contact.email, language: 'fi' })
    expect(endings).toContainEqual({ ...about, to: colleague.email, language: 'sv' })
    expect(endings).toContainEqual({
      ...about,
      period: 'Kevät',
      id: quiet.id,
      people: 0,
      to: contact.email,
      language: 'fi',
    })
    expect(await told('2026-12-14T07:17:00.000Z')).toHaveLength(4)
    await env.DB.prepare('DELETE FROM outbox').run()

    await env.DB.prepare(
      "UPDATE registration SET state = 'approved', decided_at = '' WHERE id = (SELECT min(id) FROM registration WHERE period = ?)",
    )
      .bind(period.id)
      .run()
    expect(await told('2026-12-15T18:17:00.000Z')).toEqual([])
    expect(await told('2026-12-16T05:17:00.000Z')).toEqual([])
    const { endsOn: _, ...waiting } = { ...about, kind: 'decisions-waiting', people: 1 }
    const both = await told('2026-12-16T06:17:00.000Z')
    expect(both).toHaveLength(2)
    expect(both).toContainEqual({ ...waiting, to: contact.email, language: 'fi' })
    expect(both).toContainEqual({ ...waiting, to: colleague.email, language: 'sv' })
    // Of a period in which only somebody late waits they are told then.
    await register(quiet, [{}])
    expect((await told('2027-01-20T08:17:00.000Z')).slice(2)).toMatchObject([
      { id: quiet.id },
      { id: quiet.id },
    ])
    expect(await told('2027-01-20T09:17:00.000Z')).toHaveLength(4)
    // Somebody who comes after the last notice is told of on another day, and then no more.
    await comesLate(quiet, '2027-01-20T10:00:00.000Z')
    expect(await told('2027-01-20T11:17:00.000Z')).toHaveLength(4)
    expect((await told('2027-01-21T08:17:00.000Z')).slice(4)).toMatchObject([
      { id: quiet.id, people: 2 },
      { id: quiet.id, people: 2 },
    ])
    expect(await told('2027-01-22T08:17:00.000Z')).toHaveLength(6)
  })

  it('at the address that the employer gave where a contact person has no user id, in one mail', async () => {
    clockAt('2026-12-01')
    const employer = await newEmployer('en')
    const second = await newContact(employer.employer)
    const period = await open(employer)
    await env.DB.batch([
      env.DB.prepare(
        "INSERT INTO employer_details VALUES (?, 'hr@havuranta.example', '09 1', 'Katu 1', '00100', 'Helsinki', '')",
      ).bind(employer.employer),
      ...[employer, second].map(({ person }) =>
        env.DB.prepare('DELETE FROM saldo_user WHERE person = ?').bind(person),
      ),
    ])
    expect(
      (await told('2026-12-14T08:17:00.000Z')).filter((mail) => 'id' in mail && mail.id === period.id),
    ).toMatchObject([{ to: 'hr@havuranta.example', language: 'fi' }])
  })

  it('as soon as somebody can be told, also where nobody acts for the employer', async () => {
    clockAt('2026-12-01')
    const { employer, ...contact } = await newEmployer()
    const period = await open({ employer, ...contact })
    await register(period, [{}])
    const toldOf = async (instant: string) =>
      (await told(instant)).filter((mail) => 'id' in mail && mail.id === period.id)
    await env.DB.prepare('DELETE FROM employer_role WHERE employer = ?').bind(employer).run()
    expect(await toldOf('2026-12-16T08:17:00.000Z')).toEqual([])
    await env.DB.prepare(
      "INSERT INTO employer_details VALUES (?, 'hr@havuranta.example', '09 1', 'Katu 1', '00100', 'Helsinki', '')",
    )
      .bind(employer)
      .run()
    expect(await toldOf('2026-12-16T09:17:00.000Z')).toMatchObject([{ to: 'hr@havuranta.example' }])
  })

  it('with as few statements for many periods as for one, and once by two runs at a time', async () => {
    clockAt('2026-12-01')
    const employer = await newEmployer()
    const period = await open(employer)
    await env.DB.prepare(
      `INSERT INTO registration_period SELECT 'period_' || many.value, employer, 'Edut', starts_on, '2027-03-02', opened_at, opened_by, NULL
       FROM registration_period, json_each(?2) many WHERE registration_period.id = ?1`,
    )
      .bind(period.id, JSON.stringify(Array.from({ length: 1500 }, (_, index) => index)))
      .run()
    const { meter, bindings } = metered()
    await Promise.all([1, 2].map(() => tellEmployers(bindings.DB, new Date('2027-03-01T08:17:00.000Z'))))
    expect(meter.statements).toBe(8)
    expect(
      await env.DB.prepare(
        "SELECT count(*) AS n FROM outbox WHERE body ->> 'kind' = 'period-ends-tomorrow' AND topic = 'bulk-mail'",
      ).first('n'),
    ).toBe(1500)
  })
})
