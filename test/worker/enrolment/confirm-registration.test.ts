import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { runJobs } from '../../../worker/jobs.ts'
import { newPerson, refusal, registerClient } from '../identity/api.ts'
import {
  API,
  HOST,
  interruptedBefore,
  kindsOfMailTo,
  mailsTo,
  newAddress,
  newSaldoUser,
  registerOwnPage,
  signInHere,
  tokenMailedTo,
  userIdOf,
} from '../identity/saldo.ts'
import { observe } from '../wallet/observe.ts'
import {
  checkFirst,
  clockAt,
  confirm,
  counts,
  newIdentityCode,
  OPEN_DAY,
  onOpenDays,
  openPeriod,
  ownWish,
  pendingOf,
  personOf,
  registerAs,
  registrationsOf,
  type TestLink,
  waiting,
} from './registering.ts'

const NOT_CONFIRMED = [422, 'registration-not-confirmed']
let link: TestLink
beforeAll(async () => {
  await registerClient()
  await registerOwnPage()
  link = await openPeriod()
})
onOpenDays()

const grownBy = async (before: Awaited<ReturnType<typeof counts>>) => {
  const after = await counts()
  return Object.fromEntries(
    Object.keys(after).map((name) => [name, Number(after[name]) - Number(before[name])]),
  )
}
const ONE_MORE = { person: 1, saldo_user: 1, registration: 1, mail_link: 0, people: 1 }

describe('somebody new', () => {
  it('becomes a person with a user id and a registration of the day on which they asked, also after the period', async () => {
    const one = await waiting(link, { language: 'sv', identity_code: newIdentityCode() })
    clockAt('2026-12-10T09:59:59Z')
    expect(await (await checkFirst(one.token)).json()).toEqual({ email: one.email })
    const before = await counts()
    const response = await confirm(one.token, ` ${one.identity_code.toLowerCase().replace('-', '–')} `, {
      headers: { Origin: API },
    })
    expect([response.status, await response.text()]).toEqual([204, ''])
    expect(response.headers.get('Set-Cookie')).toContain('__Host-known-browser=')
    expect(await grownBy(before)).toEqual(ONE_MORE)
    const person = (await personOf(one.email))!
    expect(person).toMatchObject({ given_names: 'Saimi Orvokki', family_name: 'Katajisto' })
    expect(await userIdOf(String(person.id))).toEqual({
      ...{ email: one.email, language: 'sv', password: expect.stringMatching(/^\$scrypt/) },
    })
    expect((await registrationsOf(link)).filter((row) => row.person === person.id)).toMatchObject([
      {
        ...{
          link: link.code,
          package: link.packages[0],
          email: one.email,
          phone: '040 123 4567',
          language: 'sv',
        },
        ...{ given_names: 'Saimi Orvokki', family_name: 'Katajisto', terms: '2026-11', state: 'registered' },
        ...{ registered_on: OPEN_DAY, registered_at: `${OPEN_DAY}T10:00:00.000Z` },
      },
    ])
    expect(await pendingOf(one.email)).toEqual([])
    // A bank finds the same person by their code.
    expect((await newPerson(one.identity_code)).id).toBe(person.id)

    const brief = await openPeriod({ ends: OPEN_DAY })
    clockAt(OPEN_DAY)
    const last = await waiting(brief)
    clockAt('2026-12-09')
    expect((await confirm(last.token, last.identity_code)).status).toBe(204)
  })

  it('becomes one of however many confirm at once: of one link, of one code, or of one address', async () => {
    const [one, sameCode, sameAddress] = [await waiting(link), newIdentityCode(), newAddress()]
    const races = [
      [one, one, one],
      [await waiting(link, { identity_code: sameCode }), await waiting(link, { identity_code: sameCode })],
      [await waiting(link, { email: sameAddress }), await waiting(link, { email: sameAddress })],
    ]
    for (const racers of races) {
      const before = await counts()
      const answers = await Promise.all(racers.map((racer) => confirm(racer.token, racer.identity_code)))
      expect(answers.map(({ status }) => status).sort()).toEqual([204, ...racers.slice(1).map(() => 422)])
      for (const answer of answers) if (!answer.ok) expect(await refusal(answer)).toEqual(NOT_CONFIRMED)
      expect(await grownBy(before)).toEqual(ONE_MORE)
    }
  })

  it('is registered in every period in which they wait, where there is a place for them yet', async () => {
    const [open, twice, withdrawn] = [await openPeriod(), await openPeriod(), await openPeriod()]
    const full = await openPeriod({ places: 1 })
    const one = await waiting(link)
    const same = { identity_code: one.identity_code, email: one.email }
    const limits = () => env.DB.prepare('DELETE FROM attempt').run()
    for (const other of [open, full, withdrawn]) {
      await limits()
      await waiting(other, { ...same, language: 'en' })
    }
    await limits()
    await waiting(twice, same)
    clockAt('2026-12-03T11:00:00Z')
    await waiting(twice, { ...same, package: twice.packages[1]! })
    // What somebody else has asked for waits for them.
    const stranger = await waiting(open)
    const filling = await waiting(full)
    expect((await confirm(filling.token, filling.identity_code)).status).toBe(204)
    await env.DB.prepare("UPDATE registration_period SET withdrawn_at = '2026' WHERE id = ?")
      .bind(withdrawn.period)
      .run()
    const before = await counts()
    expect((await confirm(one.token, one.identity_code)).status).toBe(204)
    expect(await grownBy(before)).toEqual({ ...ONE_MORE, registration: 3 })
    const { id: person } = (await personOf(one.email))!
    const registered = { person, email: one.email, state: 'registered', registered_on: OPEN_DAY }
    expect(await registrationsOf(open)).toMatchObject([
      { ...registered, id: expect.stringMatching(/^registration_/), link: open.code, language: 'en' },
    ])
    expect(await registrationsOf(twice)).toMatchObject([{ ...registered, package: twice.packages[1] }])
    expect(await pendingOf(one.email)).toEqual([])
    expect((await confirm(stranger.token, stranger.identity_code)).status).toBe(204)
  })

  it('loses nothing when the directory fails in the middle of it', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const one = await waiting(link)
    const before = await counts()
    const failing = interruptedBefore(1, async () => {
      throw new Error('SQLITE_BUSY')
    })
    expect((await confirm(one.token, one.identity_code, { bindings: failing })).status).toBe(500)
    expect(await counts()).toEqual(before)
    expect((await confirm(one.token, one.identity_code)).status).toBe(204)
  })

  it('can choose another password as often as one is refused, whatever else is wrong', async () => {
    const one = await waiting(link)
    for (const code of [one.identity_code, newIdentityCode(), 'x']) {
      expect(await refusal(await confirm(one.token, code, { password: 'lyhyt' }))).toEqual([
        ...[422, 'password-too-short'],
      ])
      expect(await refusal(await confirm(one.token, code, { password: 'Orvokki Katajisto' }))).toEqual([
        ...[422, 'password-too-common'],
      ])
    }
    expect(await refusal(await confirm(one.token, '131052-308U'))).toEqual([422, 'identity-code-not-valid'])
    expect(await pendingOf(one.email)).toMatchObject([{ attempts: 0 }])
    expect((await confirm(one.token, one.identity_code)).status).toBe(204)
  })

  it('confirms on our own pages only', async () => {
    const one = await waiting(link)
    const elsewhere = await confirm(one.token, one.identity_code, { headers: { Origin: HOST } })
    expect(await refusal(elsewhere)).toEqual([403, 'own-page-only'])
    expect(await personOf(one.email)).toBeUndefined()
  })
})

/** Everything that whoever confirms can see, and all that is asked of the directory for it. */
async function answerTo(token: string, identityCode: string) {
  const { ledger: DB, calls, statements } = observe(env.DB)
  const response = await confirm(token, identityCode, { bindings: { ...env, DB } })
  const headers = [...response.headers].filter(([name]) => name !== 'request-id')
  const { request_id, ...problem } = await response.json<Record<string, unknown>>()
  return { calls, statements, status: response.status, headers, problem }
}

describe('whoever cannot become a user', () => {
  it('gets one answer after the same work, whatever the reason, and nothing is made', async () => {
    const ofBank = newIdentityCode()
    await newPerson(ofBank)
    const user = await waiting(link)
    await confirm(user.token, user.identity_code)
    const taken = await waiting(link)
    await newSaldoUser(taken.email)
    const over = await waiting(link)
    await env.DB.prepare('UPDATE pending_registration SET expires_at = ? WHERE email = ?')
      .bind(Date.now() / 1000, over.email)
      .run()
    const people = {
      'a code of Plus': await waiting(link, { identity_code: ofBank }),
      'a code with a user id': await waiting(link, { identity_code: user.identity_code }),
      'an address that has become a user id': taken,
      'a used link': user,
      'a link that is over': over,
      'a link of nobody': { ...user, token: 'x'.repeat(43) },
    }
    const right = await waiting(link)
    const before = await counts()
    const expected = await answerTo(right.token, newIdentityCode())
    expect(expected).toMatchObject({
      status: 422,
      calls: ['first', 'batch'],
      problem: { code: 'registration-not-confirmed' },
    })
    expect(expected.statements).toHaveLength(8)
    for (const [who, { token, identity_code }] of Object.entries(people)) {
      expect([who, await answerTo(token, identity_code)]).toEqual([who, expected])
    }
    expect(await counts()).toEqual(before)

    // Before that, a link looks the same whoever is known; and it does not when it is over.
    for (const who of ['a code of Plus', 'a code with a user id'] as const) {
      expect(await (await checkFirst(people[who].token)).json()).toEqual({ email: people[who].email })
    }
    for (const { token } of [user, over])
      expect(await refusal(await checkFirst(token))).toEqual([410, 'link-not-valid'])
  })

  it('has five tries', async () => {
    const one = await waiting(link)
    const wrong = newIdentityCode()
    const tries = await Promise.all(Array.from({ length: 5 }, () => confirm(one.token, wrong)))
    for (const each of tries) expect(await refusal(each)).toEqual(NOT_CONFIRMED)
    expect(await refusal(await confirm(one.token, one.identity_code))).toEqual(NOT_CONFIRMED)
    expect((await checkFirst(one.token)).status).toBe(410)
    expect(await personOf(one.email)).toBeUndefined()
  })

  it('with somebody else’s address or code is not registered by the owner of the mailbox or the code', async () => {
    const [mine, address] = [newIdentityCode(), newAddress('naapuri')]
    const typo = await waiting(link, { identity_code: mine, email: address })
    expect(await refusal(await confirm(typo.token, newIdentityCode()))).toEqual(NOT_CONFIRMED)
    // The first who confirms has the code; the other one’s link looks as before.
    const own = await waiting(link, { identity_code: mine })
    expect((await confirm(own.token, mine)).status).toBe(204)
    expect((await checkFirst(typo.token)).status).toBe(200)
    expect(await refusal(await confirm(typo.token, mine))).toEqual(NOT_CONFIRMED)
    expect(await personOf(address)).toBeUndefined()
  })

  it('since the link is full or taken back is told so, known or not', async () => {
    const ofBank = newIdentityCode()
    await newPerson(ofBank)
    const full = await openPeriod({ places: 1 })
    const withdrawn = await openPeriod()
    const both = async (of: TestLink) => [await waiting(of), await waiting(of, { identity_code: ofBank })]
    const [atFull, atWithdrawn] = [await both(full), await both(withdrawn)]
    const filling = await waiting(full)
    expect((await confirm(filling.token, filling.identity_code)).status).toBe(204)
    await env.DB.prepare("UPDATE registration_period SET withdrawn_at = '2026' WHERE id = ?")
      .bind(withdrawn.period)
      .run()
    const before = await counts()
    for (const [people, code] of [
      [atFull, 'registration-full'],
      [atWithdrawn, 'registration-withdrawn'],
    ] as const) {
      for (const { token, identity_code } of people) {
        expect(await refusal(await confirm(token, identity_code))).toEqual([409, code])
        expect(await refusal(await confirm(token, newIdentityCode()))).toEqual([409, code])
      }
    }
    expect(await counts()).toEqual(before)
  })
})

describe('somebody who has registered with a bank', () => {
  it('gets another link, to another address too, while they have no user id', async () => {
    const identity_code = newIdentityCode()
    const { id } = await newPerson(identity_code)
    const here = await signInHere(id)
    const [typo, email] = [newAddress('vaara'), newAddress('oikea')]
    const ask = async (address: string) => {
      expect((await registerAs(here, ownWish(link, { email: address }))).status).toBe(200)
    }
    await ask(typo)
    const lost = await tokenMailedTo(typo)
    await Promise.all([ask(email), ask(email)])
    expect(await kindsOfMailTo(email)).toEqual(['first-password'])
    expect((await registrationsOf(link)).filter((row) => row.person === id)).toMatchObject([{ email }])
    expect(await refusal(await checkFirst(lost))).toEqual([410, 'link-not-valid'])

    // The link runs out after the period has ended.
    clockAt('2026-12-20')
    const later = await signInHere(id)
    expect((await registerAs(later, ownWish(link, { email }))).status).toBe(200)
    expect(await kindsOfMailTo(email)).toEqual(['first-password', 'first-password'])
    expect(await pendingOf(email)).toHaveLength(1)
    const other = ownWish(link, { email, package: link.packages[1]! })
    expect(await refusal(await registerAs(later, other))).toEqual([409, 'already-registered'])
    const taken = newAddress()
    await newSaldoUser(taken)
    expect(await refusal(await registerAs(later, ownWish(link, { email: taken })))).toEqual([
      ...[409, 'address-taken'],
    ])
    expect((await confirm(await tokenMailedTo(email), identity_code)).status).toBe(204)
    expect((await registerAs(later, ownWish(link, { email: newAddress() }))).status).toBe(200)
    expect(await kindsOfMailTo(email)).toHaveLength(2)
    expect(await userIdOf(id)).toMatchObject({ email })
  })

  it('gets the user id that they asked for, with their own code alone, and has been registered before', async () => {
    const identity_code = newIdentityCode()
    const { id } = await newPerson(identity_code, 'Saimi Marjatta')
    const email = newAddress('pankki')
    const here = await signInHere(id)
    expect((await registerAs(here, ownWish(link, { email, language: 'en' }))).status).toBe(200)
    // Whoever reads the mailbox may be a stranger: no e-mail says who registered, and with whom.
    expect((await mailsTo(email)).map(({ kind }) => kind)).toEqual(['first-password'])
    const token = await tokenMailedTo(email)
    expect(await (await checkFirst(token)).json()).toEqual({ email })
    expect(await refusal(await confirm(token, newIdentityCode()))).toEqual(NOT_CONFIRMED)
    const before = await counts()
    expect((await confirm(token, identity_code)).status).toBe(204)
    expect(await grownBy(before)).toEqual({ ...ONE_MORE, person: 0, registration: 0, people: 0 })
    expect(await personOf(email)).toMatchObject({ id, given_names: 'Saimi Marjatta' })
    expect(await userIdOf(id)).toMatchObject({ language: 'en' })
    expect(await refusal(await confirm(token, identity_code))).toEqual(NOT_CONFIRMED)
  })

  it('can confirm when the link has filled up, and keeps their first user id when there are two links', async () => {
    const identity_code = newIdentityCode()
    const { id } = await newPerson(identity_code)
    const here = await signInHere(id)
    const [first, second] = [newAddress(), newAddress()]
    await registerAs(here, ownWish(await openPeriod({ places: 1 }), { email: first }))
    await registerAs(here, ownWish(link, { email: second }))
    expect((await confirm(await tokenMailedTo(first), identity_code)).status).toBe(204)
    expect(await refusal(await confirm(await tokenMailedTo(second), identity_code))).toEqual(NOT_CONFIRMED)
    expect((await userIdOf(id))!.email).toBe(first)
  })
})

it('what nobody has confirmed in a week is forgotten', async () => {
  const one = await waiting(link)
  await runJobs('17 * * * *', env, new Date('2026-12-10T09:59:59Z'))
  expect(await pendingOf(one.email)).toHaveLength(1)
  await runJobs('17 * * * *', env, new Date('2026-12-10T10:00:00Z'))
  expect(await pendingOf(one.email)).toEqual([])
})
