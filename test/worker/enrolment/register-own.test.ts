import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import type { MyRegistration, MyRegistrations } from '../../../worker/enrolment/schemas.ts'
import { newPerson, refusal, registerClient } from '../identity/api.ts'
import {
  endSession,
  HOST,
  interruptedBefore,
  kindsOfMailTo,
  mailsTo,
  newAddress,
  newSaldoUser,
  registerOwnPage,
  type SignedIn,
  signInHere,
  tokenMailedTo,
  userIdOf,
} from '../identity/saldo.ts'
import { observe } from '../wallet/observe.ts'
import {
  addLateLink,
  checkFirst,
  clockAt,
  confirm,
  counts,
  myRegistrations,
  newIdentityCode,
  OPEN_DAY,
  onOpenDays,
  openPeriod,
  ownWish,
  pendingOf,
  registerAs,
  registrationsOf,
  type TestLink,
} from './registering.ts'

let link: TestLink
beforeAll(async () => {
  await registerClient()
  await registerOwnPage()
  link = await openPeriod()
})
onOpenDays()

async function user(provider = 'password') {
  const email = newAddress()
  const person = await newSaldoUser(email, { language: 'sv' })
  return { email, person, here: await signInHere(person, provider, HOST) }
}
const read = async (here: SignedIn) => (await myRegistrations(here)).json<MyRegistrations>()
const registrationsOfPerson = async (person: string) =>
  (await registrationsOf(link)).filter((row) => row.person === person)

describe('somebody with a user id', () => {
  it.each(['password', 'nordea'])(
    'registers after a sign-in with %s, and is told by one e-mail',
    async (provider) => {
      const { email, person, here } = await user(provider)
      const response = await registerAs(
        here,
        ownWish(link, { package: link.packages[1]!, phone: ' +358 40 1234567' }),
      )
      const registered = await response.json<MyRegistration>()
      expect(registered).toEqual({
        id: expect.stringMatching(/^registration_/),
        state: 'registered',
        waits_for: 'decision',
        employer: { name: 'Havuranta Oy', email: 'hr@havuranta.example' },
        period: { id: link.period, name: 'Edut 2027', ends_on: '2026-12-15' },
        package: { id: link.packages[1], benefit: 'massage', amount_cents: 15_000, expires_on: '2027-12-31' },
        registered_at: `${OPEN_DAY}T10:00:00.000Z`,
        reason: null,
      })
      expect(response.headers.get('Cache-Control')).toBe('no-store')
      expect(await registrationsOfPerson(person)).toMatchObject([
        {
          ...{ email, phone: '+358 40 1234567', language: 'sv', terms: '2026-11', registered_on: OPEN_DAY },
          ...{ given_names: 'Aino Maria', family_name: 'Virtanen', link: link.code },
        },
      ])
      expect(await mailsTo(email)).toEqual([
        {
          ...{ kind: 'registered', to: email, language: 'sv', name: 'Aino', employer: 'Havuranta Oy' },
          ...{ period: 'Edut 2027', benefit: 'massage', amountCents: 15_000, expiresOn: '2027-12-31' },
        },
      ])
      const [name, domain] = email.split('@')
      const { person: self, registrations } = await read(here)
      expect(self).toMatchObject({
        given_names: 'Aino Maria',
        family_name: 'Virtanen',
        phone: '+358 40 1234567',
      })
      expect(self.user_id).toBe(`${name![0]}•••${name!.at(-1)}@${domain![0]}•••a.example`)
      expect(registrations).toEqual([registered])
    },
  )

  it('registers once for a period, however often, from several tabs at once, and after its end', async () => {
    const { email, person, here } = await user()
    const tabs = [here, here, await signInHere(person), await signInHere(person, 'password', HOST)]
    const answers = await Promise.all(tabs.map(async (tab) => (await registerAs(tab, ownWish(link))).json()))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(await registrationsOfPerson(person)).toHaveLength(1)
    expect(await kindsOfMailTo(email)).toEqual(['registered'])

    clockAt('2026-12-15T22:00:00Z')
    const later = await signInHere(person, 'password', HOST)
    expect(await (await registerAs(later, ownWish(link))).json()).toEqual(answers[0])
    const late = await addLateLink(link, { ends: '2026-12-20' })
    expect(await (await registerAs(later, ownWish(late))).json()).toEqual(answers[0])
    expect(await kindsOfMailTo(email)).toEqual(['registered'])
  })

  it('keeps the first choice of a period, also when two come at once', async () => {
    const { person, here } = await user()
    const other = ownWish(link, { package: link.packages[1]! })
    const responses = await Promise.all([registerAs(here, ownWish(link)), registerAs(here, other)])
    expect(responses.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await refusal(responses.find(({ ok }) => !ok)!)).toEqual([409, 'already-registered'])
    expect(await registrationsOfPerson(person)).toHaveLength(1)
  })

  it('registers in the period of another employer as well, the newest of which stands first', async () => {
    const { here } = await user()
    await registerAs(here, ownWish(link))
    clockAt('2026-12-03T10:00:01Z')
    const next = await openPeriod()
    await registerAs(here, ownWish(next, { phone: '09 123 4567' }))
    const { registrations, person } = await read(here)
    expect(registrations.map(({ period }) => period.id)).toEqual([next.period, link.period])
    expect(person.phone).toBe('09 123 4567')
  })

  it('keeps their user id when they send another address', async () => {
    const { email, person } = await user()
    await registerAs(await signInHere(person), ownWish(link, { email: newAddress('toinen') }))
    expect((await userIdOf(person))!.email).toBe(email)
    expect(await registrationsOfPerson(person)).toMatchObject([{ email }])
  })

  it.each([
    [{ link: '0'.repeat(16) }, [404, 'registration-link-unknown']],
    [{ package: 'package_of_another' }, [422, 'package-not-offered']],
    [{ terms: '2020-01' }, [409, 'terms-changed']],
    [{ phone: '131052-9993' }, [422, 'phone-not-valid']],
    [{ identity_code: '131052-9993' }, [400, 'invalid-request']],
  ])('is refused %j', async (other, expected) => {
    const { person, here } = await user()
    expect(await refusal(await registerAs(here, { ...ownWish(link), ...other }))).toEqual(expected)
    expect(await registrationsOfPerson(person)).toEqual([])
  })
})

describe('a session', () => {
  it('that has ended registers nobody, also when it ends in the middle, and reads nothing', async () => {
    const one = await user()
    const ending = interruptedBefore(2, () => endSession(one.here))
    expect(await refusal(await registerAs(one.here, ownWish(link), { bindings: ending }))).toEqual([
      401,
      'session-ended',
    ])
    expect(await refusal(await registerAs(one.here, ownWish(link)))).toEqual([401, 'session-ended'])
    expect(await refusal(await myRegistrations(one.here))).toEqual([401, 'session-ended'])
    expect(await registrationsOfPerson(one.person)).toEqual([])
    expect(await kindsOfMailTo(one.email)).toEqual([])
  })

  it('uses its proof up', async () => {
    const { here } = await user()
    // Another isolate remembers no proofs but those in the directory, and has not heard of this one.
    const sent = await registerAs(here, ownWish(link), { proofId: 'once' })
    expect(sent.status).toBe(200)
    const { results } = await env.DB.prepare('SELECT * FROM used_proof ORDER BY expires_at DESC').all()
    expect(results.length).toBeGreaterThan(0)
    expect(await refusal(await registerAs(here, ownWish(link), { proofId: 'once' }))).toEqual([
      401,
      'proof-replayed',
    ])
  })

  it('is asked for in the one round trip that reads, and the two that register', async () => {
    const { here } = await user()
    const watch = observe(env.DB)
    const bindings = { ...env, DB: watch.ledger }
    await myRegistrations(here, { bindings })
    expect(watch.calls).toEqual(['batch'])
    await registerAs(here, ownWish(link), { bindings })
    expect(watch.calls.slice(0, 3)).toEqual(['batch', 'batch', 'batch'])
    expect(watch.statements.findIndex((sql) => sql.startsWith('UPDATE outbox'))).toBeGreaterThan(8)
  })
})

describe('somebody whom a bank has told of, and who has no user id', () => {
  async function plain() {
    const identity_code = newIdentityCode()
    const person = (await newPerson(identity_code)).id
    return { identity_code, person, here: await signInHere(person) }
  }

  it('is registered at once, and gets a link to make the address their user id', async () => {
    const { identity_code, person, here } = await plain()
    expect((await read(here)).person).toMatchObject({ user_id: null, phone: null })
    expect(await refusal(await registerAs(here, ownWish(link)))).toEqual([422, 'email-needed'])
    const email = newAddress()
    const wanted = ownWish(link, { email: ` ${email.toUpperCase()}`, language: 'en' })
    const responses = await Promise.all([registerAs(here, wanted), registerAs(here, wanted)])
    expect(responses.map(({ status }) => status)).toEqual([200, 200])
    expect(await userIdOf(person)).toBeNull()
    expect(await registrationsOfPerson(person)).toMatchObject([{ email, language: 'en' }])
    expect(await kindsOfMailTo(email)).toEqual(['first-password'])
    const token = await tokenMailedTo(email)
    expect((await checkFirst(token)).status).toBe(200)
    expect((await confirm(token, identity_code)).status).toBe(204)
    expect((await read(here)).person.user_id).toContain('•••')
  })

  it('names the address on our own pages only, where no script of others could name its own', async () => {
    const { person } = await plain()
    const elsewhere = await signInHere(person, 'nordea', HOST)
    const email = newAddress()
    expect(await refusal(await registerAs(elsewhere, ownWish(link, { email })))).toEqual([
      403,
      'own-page-only',
    ])
    expect(await refusal(await registerAs(elsewhere, ownWish(link)))).toEqual([422, 'email-needed'])
    expect(await registrationsOfPerson(person)).toEqual([])
    expect([await pendingOf(email), await kindsOfMailTo(email)]).toEqual([[], []])
  })

  it('is registered with the user id that they have got meanwhile', async () => {
    const { identity_code, person, here } = await plain()
    const [first, email] = [newAddress(), newAddress('toinen')]
    await registerAs(here, ownWish(await openPeriod(), { email: first }))
    const token = await tokenMailedTo(first)
    const meanwhile = interruptedBefore(2, () => confirm(token, identity_code))
    const response = await registerAs(here, ownWish(link, { email }), { bindings: meanwhile })
    expect(response.status).toBe(200)
    expect(await registrationsOfPerson(person)).toMatchObject([{ email: first }])
    expect(await kindsOfMailTo(email)).toEqual([])
    expect((await kindsOfMailTo(first)).sort()).toEqual(['first-password', 'registered'])
  })

  it('is told of an address that is taken, a few times an hour, and nothing is done', async () => {
    const { person, here } = await plain()
    const { email } = await user()
    const before = await counts()
    for (let times = 0; times < 5; times++) {
      expect(await refusal(await registerAs(here, ownWish(link, { email })))).toEqual([409, 'address-taken'])
    }
    const limited = await registerAs(here, ownWish(link, { email: newAddress() }))
    expect(limited.headers.get('Retry-After')).toBe('3600')
    expect(await refusal(limited)).toEqual([429, 'too-many-attempts'])
    expect(await counts()).toEqual(before)
    expect(await userIdOf(person)).toBeNull()
    expect(await kindsOfMailTo(email)).toEqual([])
  })
})

describe('what has to happen next', () => {
  it('is told of each registration until the money is there', async () => {
    const one = await openPeriod()
    const { here, person } = await user()
    await registerAs(here, ownWish(one))
    const step = async (sql: string, ...bound: (string | number)[]) => {
      if (sql)
        await env.DB.prepare(sql)
          .bind(...bound)
          .run()
      const [{ state, waits_for, reason }] = (await read(here)).registrations as [MyRegistration]
      return [state, waits_for, reason]
    }
    const decide =
      "UPDATE registration SET decided_at = '2026', decided_by = ?2, reason = ?3, state = ?4 WHERE person = ?1"
    expect(await step('')).toEqual(['registered', 'decision', null])
    const no = await step(decide, person, one.opener, 'Ei ole enää töissä', 'rejected')
    expect(no).toEqual(['rejected', null, 'Ei ole enää töissä'])
    await env.DB.prepare("UPDATE registration SET state = 'approved', reason = NULL WHERE person = ?")
      .bind(person)
      .run()
    expect(await step('')).toEqual(['approved', 'order', null])
    await env.DB.prepare(
      `INSERT INTO invoice (number, employer, service, period, reference, people, total_cents, issued_on, due_on, buyer,
         ordered_by, ordered_at)
       VALUES (1, ?1, 'saldo', ?2, '13', 1, 20000, '2026-12-16', '2026-12-30', '{}', ?3, '')`,
    )
      .bind(one.employer, one.period, one.opener)
      .run()
    expect(await step('UPDATE registration SET invoice = 1 WHERE person = ?', person)).toEqual([
      'approved',
      'payment',
      null,
    ])
    expect(await step("UPDATE invoice SET paid_at = '2026' WHERE number = 1")).toEqual([
      'approved',
      'loading',
      null,
    ])
    const active = "UPDATE registration SET state = 'active', active_at = '2026' WHERE person = ?"
    expect(await step(active, person)).toEqual(['active', null, null])
  })
})
