import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { newPerson, refusal, registerClient } from '../identity/api.ts'
import {
  API,
  HOST,
  kindsOfMailTo,
  mailsTo,
  newAddress,
  newNetwork,
  tokenMailedTo,
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
  pendingOf,
  register,
  type TestLink,
  wish,
} from './registering.ts'

const BOTH_MAILS = ['first-password', 'registration-received']
let link: TestLink
beforeAll(async () => {
  await registerClient()
  link = await openPeriod()
})
onOpenDays()

/** Somebody with a user id, by their identity code. */
async function known(): Promise<{ identity_code: string; email: string }> {
  const [identity_code, email] = [newIdentityCode(), newAddress('tuttu')]
  const { id } = await newPerson(identity_code)
  await env.DB.prepare("INSERT INTO saldo_user (person, email, language, created_at) VALUES (?, ?, 'sv', '')")
    .bind(id, email)
    .run()
  return { identity_code, email }
}

describe('what somebody new sends', () => {
  it('is kept until they confirm it, and told to their address in two e-mails', async () => {
    const before = await counts()
    const one = wish(link, {
      identity_code: ` ${newIdentityCode().toLowerCase().replace('-', ' – ')}`,
      email: ` ${newAddress('Saimi').toUpperCase()} `,
      language: 'sv',
      package: link.packages[1]!,
      link: link.code
        .toLowerCase()
        .replace(/(.{4})/g, '$1-')
        .replaceAll('0', 'o')
        .replaceAll('1', 'l'),
    })
    const response = await register(one, { headers: { Origin: HOST } })
    expect([response.status, await response.text()]).toEqual([202, '{}'])
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    expect(await counts()).toEqual(before)

    const email = one.email.trim().toLowerCase()
    const sealed = expect.stringMatching(/^v1\./)
    expect(await pendingOf(email)).toMatchObject([
      {
        ...{ person: null, identity_sealed: sealed, given_names: 'Saimi Orvokki', family_name: 'Katajisto' },
        ...{ link: link.code, package: link.packages[1], phone: '040 123 4567', language: 'sv' },
        ...{ terms: '2026-11', registered_on: OPEN_DAY, attempts: 0 },
      },
    ])
    expect(await mailsTo(email)).toMatchObject([
      { kind: 'first-password', language: 'sv' },
      {
        ...{ kind: 'registration-received', to: email, language: 'sv' },
        ...{ employer: 'Havuranta Oy', period: 'Edut 2027', code: link.code },
      },
    ])
  })

  it('comes to no more when it is sent again at once, but for another choice', async () => {
    const one = wish(link)
    const responses = await Promise.all([register(one), register(one), register(one)])
    responses.push(await register(one))
    for (const response of responses) expect([response.status, await response.text()]).toEqual([202, '{}'])
    expect(await kindsOfMailTo(one.email)).toEqual(BOTH_MAILS)
    expect(await pendingOf(one.email)).toHaveLength(1)
    await register({ ...one, package: link.packages[1]! })
    expect(await pendingOf(one.email)).toHaveLength(2)
  })

  it('brings a new link when it is sent again later, also after too many wrong codes', async () => {
    const one = wish(link)
    await register(one)
    const first = await tokenMailedTo(one.email)
    for (let times = 0; times < 5; times++) await confirm(first, newIdentityCode())
    expect((await checkFirst(first)).status).toBe(410)
    clockAt('2026-12-03T10:09:59Z')
    await register(one)
    expect(await kindsOfMailTo(one.email)).toEqual(BOTH_MAILS)
    clockAt('2026-12-03T10:11:00Z')
    await register(one)
    expect(await kindsOfMailTo(one.email)).toEqual([...BOTH_MAILS, ...BOTH_MAILS])
    expect(await pendingOf(one.email)).toHaveLength(2)
    expect((await confirm(await tokenMailedTo(one.email), one.identity_code)).status).toBe(204)
  })
})

/** Everything that whoever asks can see, and all that is asked of the directory until then. */
async function answerTo(body: object, network = newNetwork()) {
  const { ledger: DB, calls, statements } = observe(env.DB)
  const response = await register(body, { network, bindings: { ...env, DB } })
  const headers = [...response.headers].filter(([name]) => name !== 'request-id')
  const relay = statements.findIndex((sql) => sql.startsWith('UPDATE outbox'))
  return {
    calls: calls.slice(0, 2),
    statements: statements.slice(0, relay),
    status: response.status,
    headers,
    body: [...new Uint8Array(await response.arrayBuffer())],
  }
}

describe('whether a code or an address is known', () => {
  it('shows in no answer, nor in the work for it, and changes nothing for anybody', async () => {
    const [user, other] = [await known(), await known()]
    const ofBank = newIdentityCode()
    await newPerson(ofBank)
    const earlier = wish(link)
    await register(earlier)
    const wishes = {
      'a code with a user id': wish(link, { identity_code: user.identity_code }),
      'the same code with another address': wish(link, { identity_code: user.identity_code }),
      'a code with its own user id': wish(link, { identity_code: user.identity_code, email: user.email }),
      'a code with the user id of somebody else': wish(link, {
        identity_code: user.identity_code,
        email: other.email,
      }),
      'an address with another code': wish(link, { email: other.email }),
      'a code of Plus': wish(link, { identity_code: ofBank }),
      'what waits already': earlier,
      'the code of who waits': wish(link, { identity_code: earlier.identity_code }),
    }
    const before = await counts()
    const expected = await answerTo(wish(link))
    expect(expected).toMatchObject({ status: 202, calls: ['batch', 'batch'] })
    expect(expected.statements.length).toBeGreaterThan(9)
    for (const [who, one] of Object.entries(wishes)) {
      expect([who, await answerTo(one)]).toEqual([who, expected])
    }
    expect(await counts()).toEqual(before)
  })

  it('of a code shows in no e-mail to the address that was typed; its owner is told, once a day', async () => {
    const user = await known()
    const strangers = [wish(link), wish(link, { identity_code: user.identity_code })]
    for (const one of strangers) await register(one)
    await register(wish(link, { identity_code: user.identity_code }))
    const [ofNobody, ofKnown] = await Promise.all(
      strangers.map(async ({ email }) =>
        (await mailsTo(email)).map((mail) => ({ ...mail, to: '', seed: 'seed' in mail && mail.seed.length })),
      ),
    )
    expect(ofKnown).toEqual(ofNobody)
    expect(ofKnown!.map(({ kind }) => kind)).toEqual(BOTH_MAILS)
    expect(await mailsTo(user.email)).toEqual([
      {
        ...{ kind: 'user-id-known', to: user.email, language: 'sv' },
        ...{ employer: 'Havuranta Oy', period: 'Edut 2027', code: link.code },
      },
    ])
  })

  it('of an address is told to its mailbox alone', async () => {
    const user = await known()
    await register(wish(link, { email: user.email }))
    await register(wish(link, user))
    expect((await mailsTo(user.email)).map(({ kind, language }) => [kind, language])).toEqual([
      ['user-id-known', 'sv'],
      ['user-id-known', 'sv'],
    ])
  })

  it('shows in no limit of a mailbox: beyond it mail is left out in silence', async () => {
    const mailbox = newAddress('taysi')
    for (let times = 0; times < 3; times++) await register(wish(link, { email: mailbox }))
    expect(await mailsTo(mailbox)).toHaveLength(6)
    const response = await register(wish(link, { email: mailbox }))
    expect([response.status, response.headers.get('Retry-After')]).toEqual([202, null])
    expect(await mailsTo(mailbox)).toHaveLength(6)
    expect(await pendingOf(mailbox)).toHaveLength(3)
  })
})

describe('the limit', () => {
  it.each([
    ['network, 500 an hour', 500, 3600],
    ['network with a link, 300 an hour', 300, 3600],
    ['link, 1,000 an hour', 1000, 3600],
    ['link, 5,000 a day', 5000, 86_400],
  ] as const)('of a %s holds whoever is known', async (of, most, seconds) => {
    const user = await known()
    const [network, one] = [newNetwork(), await openPeriod()]
    const others = await Promise.all([0, 1, 2].map(() => openPeriod()))
    const send = (at: number, code: string) =>
      register(wish(of.includes('link') ? one : others[at]!, { identity_code: code }), {
        network: of.startsWith('network') ? network : newNetwork(),
      })
    await env.DB.prepare('DELETE FROM attempt').run()
    const sent = wish(one)
    await register(sent, { network })
    await env.DB.prepare('UPDATE attempt SET count = ?1 WHERE ends_at = ?2')
      .bind(most - 1, Date.parse(`${OPEN_DAY}T10:00Z`) / 1000 + seconds)
      .run()
    // What is refused, and what is sent twice, uses nothing of a link up.
    if (of.startsWith('link')) {
      expect((await send(0, '131052-308U')).status).toBe(422)
      expect((await register(sent)).status).toBe(202)
    }
    expect((await send(0, newIdentityCode())).status).toBe(202)
    for (const [at, code] of [newIdentityCode(), user.identity_code].entries()) {
      const refused = await send(at + 1, code)
      expect(refused.headers.get('Retry-After')).toBe(String(seconds))
      expect(await refusal(refused)).toEqual([429, 'too-many-attempts'])
    }
    expect(await kindsOfMailTo(user.email)).toEqual([])
  })
})

describe('what is refused', () => {
  it.each([
    ['link', { link: 'XXXX' }, 404, 'registration-link-unknown'],
    ['link', { link: '0'.repeat(16) }, 404, 'registration-link-unknown'],
    ['package', { package: 'package_of_another' }, 422, 'package-not-offered'],
    ['terms', { terms: '2020-01' }, 409, 'terms-changed'],
    ['identity_code', { identity_code: '131052-308U' }, 422, 'identity-code-not-valid'],
    ['identity_code', { identity_code: '310252-308Y' }, 422, 'identity-code-not-valid'],
    ['identity_code', { identity_code: '131052-' }, 422, 'identity-code-not-valid'],
    ['identity_code', { identity_code: '131052-308T'.repeat(5) }, 400, 'invalid-request'],
    ['email', { email: 'saimi.havuranta' }, 400, 'email-not-valid'],
    ['email', { email: '131052-308T@havuranta.example' }, 400, 'email-not-valid'],
    ['phone', { phone: 'soita minulle' }, 422, 'phone-not-valid'],
    ['phone', { phone: '131052-9993' }, 422, 'phone-not-valid'],
    ['phone', { phone: '12 34' }, 422, 'phone-not-valid'],
    ['given_names', { given_names: 'Saimi 131052-308T' }, 422, 'name-not-valid'],
    ['family_name', { family_name: ' ' }, 400, 'invalid-request'],
    ['language', { language: 'de' }, 400, 'invalid-request'],
  ])('is told by its %s, and never repeated: %j', async (parameter, other, status, code) => {
    const before = await counts()
    const response = await register({ ...wish(link), ...other })
    const text = await response.clone().text()
    expect(await response.json()).toMatchObject({ status, code, parameter })
    const value = Object.values(other)[0] ?? ''
    if (value.trim().length > 4) expect(text).not.toContain(value.slice(0, 12))
    expect(await counts()).toEqual(before)
  })

  it('is a test person, where real people are', async () => {
    const one = wish(link)
    const production = {
      ...env,
      ENVIRONMENT: 'production',
      PUBLIC_ORIGIN: API,
      BROKER_ISSUER: 'https://broker.example',
    }
    expect(await refusal(await register(one, { bindings: production }))).toEqual([
      422,
      'identity-code-not-valid',
    ])
  })
})
