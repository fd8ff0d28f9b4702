import { env } from 'cloudflare:workers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cardCode } from '../../../worker/platform/card-code.ts'
import { readConfig } from '../../../worker/platform/config.ts'
import { keyedHash } from '../../../worker/platform/secrets.ts'
import { newPerson, registerClient } from '../identity/api.ts'
import {
  interruptedBefore,
  isOver,
  kindsOfMailTo,
  mailsTo,
  newAddress,
  registerOwnPage,
  setPassword,
  signInHere,
  tokenMailedTo,
  userIdOf,
} from '../identity/saldo.ts'
import { AGENT, deskEnv, hiddenFields, publishKeys, recorded, send, visit } from './desk-agent.ts'

const CODES = ['131052-308T', '290793V6787', '020516C903K']

let access: ReturnType<typeof publishKeys>
let employerCount = 0
beforeAll(async () => {
  access = publishKeys()
  await registerClient()
  await registerOwnPage()
  await newRequest('P-7F3KQ2', newAddress())
})
afterAll(() => access.mockRestore())

let used = 0
/** A person with a user id and an employer. */
async function newUser(email = newAddress(), code = `someone-${used++}`): Promise<string> {
  const { id } = await newPerson(code)
  const employer = `employer_${employerCount++}`
  await env.DB.batch([
    env.DB.prepare(
      "INSERT INTO saldo_user (person, email, password, language, created_at) VALUES (?, ?, '$scrypt$ln=15,r=8,p=3$a$b', 'fi', '2026-01-02T03:04:05.000Z')",
    ).bind(id, email),
    env.DB.prepare(
      "INSERT INTO employer (id, name, business_id, has_plus, has_saldo, created_at) VALUES (?1, 'Havuranta Oy', ?1, 1, 1, '')",
    ).bind(employer),
    env.DB.prepare(
      "INSERT INTO benefit_user (employer, service, person, since, last_day) VALUES (?, 'saldo', ?, '2025-01-01', '2026-06-30')",
    ).bind(employer, id),
  ])
  return id
}
async function newRequest(number: string, email: string): Promise<string> {
  await env.DB.prepare(
    `INSERT INTO service_request (number, topic, name, email, language, message, content_hash, created_at)
     VALUES (?1, 'sign-in', 'Aino Virtanen', ?2, 'fi', 'En pääse sisään. Tunnus 131052-308T.', ?1, '2026-11-03T12:00:00.000Z')`,
  )
    .bind(number, email)
    .run()
  return number
}

const search = (q: string) => send('/desk', { q }, { to: '/desk/search' })
const person = (id: string) => `/desk/people/${id}`
const userIdForm = (id: string) => `${person(id)}/user-id`
/** A change that everything is right with. */
const wish = (email: string, changes: Record<string, string> = {}) => ({
  step: 'check',
  method: 'call-back',
  'detail-call-back': 'Number known from the employer, called at 10.15',
  email,
  again: email,
  request: '',
  ...changes,
})
/** What the page that asks whether to go on sends when somebody does. */
async function confirmed(id: string, email: string, changes: Record<string, string> = {}) {
  const page = await (await send(userIdForm(id), wish(email, changes))).text()
  expect(page).toContain('Nothing has changed yet')
  return { ...hiddenFields(page), step: 'change' }
}

describe('searching', () => {
  it('finds a person by user id, whatever way it is written, and the address is in no link', async () => {
    const email = newAddress('liisa')
    const id = await newUser(email)
    const response = await search(`  ${email.toUpperCase()} `)
    expect(response.status).toBe(303)
    expect(response.headers.get('Location')).toBe(`/desk/people/${id}?lang=en`)
    expect((await recorded('search')).at(-1)).toEqual({
      agent: AGENT,
      act: 'search',
      person: id,
      service_request: null,
      details: { searched: expect.stringMatching(/^l•••\d@h•••a\.example$/), found: 'person' },
    })
  })

  it.each(['P-7F3KQ2', 'p 7f3kq2', '7F3KQ2', 'P7F3KQ2'])('finds a request as %s', async (typed) => {
    await env.DB.prepare("DELETE FROM service_request WHERE number = 'P-7F3KQ2'")
      .run()
      .catch(() => {})
    await newRequest('P-7F3KQ2', newAddress()).catch(() => {})
    const response = await search(typed)
    expect(response.headers.get('Location')).toBe('/desk/requests/P-7F3KQ2?lang=en')
    expect((await recorded('search')).at(-1)).toMatchObject({
      service_request: 'P-7F3KQ2',
      details: { found: 'request' },
    })
  })

  it('reads letters that are mistaken for digits as those', async () => {
    await newRequest('P-01ABC1', newAddress())
    expect((await search('P-OIABCL')).headers.get('Location')).toContain('P-01ABC1')
  })

  it('that finds nobody says so, keeps what was typed, and is recorded, masked', async () => {
    const response = await search('nobody@havuranta.example')
    expect(response.status).toBe(404)
    const html = await response.text()
    expect(html).toContain('Nobody has this user id')
    expect(html).toContain('value="nobody@havuranta.example"')
    expect(html).toMatch(/aria-invalid="true"[^>]*autofocus/s)
    const last = (await recorded('search')).at(-1)
    expect(last).toMatchObject({
      person: null,
      details: { searched: 'n•••y@h•••a.example', found: 'nothing' },
    })
  })

  it('lists the requests of an address that is nobody’s user id', async () => {
    const email = newAddress('guest')
    const number = await newRequest('P-AAAAA1', email)
    const html = await (await search(email)).text()
    expect(html).toContain('Nobody has this user id, but')
    expect(html).toContain(`/desk/requests/${number}`)
  })

  it.each([
    ['', 'Type an e-mail address'],
    ['aino', 'neither a whole e-mail address'],
    ['aino@', 'neither a whole e-mail address'],
    ['P-ZZZZZZZ', 'neither a whole e-mail address'],
    ['P-ZZZZZZ', 'no request with this number'],
    ['131052-308T', 'never searched for by identity code'],
    ['131052 308T', 'never searched for by identity code'],
  ])('for %o is told what to do', async (typed, advice) => {
    const before = (await recorded('search')).length
    const response = await search(typed)
    expect([404, 422]).toContain(response.status)
    const html = await response.text()
    expect(html).toContain(advice)
    expect(html).not.toContain('308T')
    const made = (await recorded('search')).slice(before)
    expect(JSON.stringify(made)).not.toContain('308T')
  })
})

describe('a person', () => {
  it('is shown with what customer service needs, and that somebody looked is recorded', async () => {
    const email = newAddress('maija')
    const id = await newUser(email)
    await newRequest('P-BBBBB1', email)
    await signInHere(id)
    await send(person(id), {}, { to: `${person(id)}/password-link` })
    const html = await (await visit(person(id))).text()
    for (const shown of [
      'Aino Maria Virtanen',
      email,
      'm•••',
      'Havuranta Oy',
      'Saldo',
      '1 Jan 2025',
      '30 Jun 2026',
      'P-BBBBB1',
      'Set a password, until',
      'Sent password link',
    ]) {
      expect(html).toContain(shown)
    }
    expect(html).toMatch(/<dt>Signed in now<\/dt><dd>1<\/dd>/)
    expect(html).toMatch(/<dt>Password<\/dt><dd>Set<\/dd>/)
    const looks = (await recorded('see-person')).filter((act) => act.person === id)
    expect(looks).toHaveLength(2)
    expect(looks[0]).toMatchObject({ agent: AGENT, details: {} })
  })

  it('without a user id has none to change', async () => {
    const { id } = await newPerson('someone-plus')
    const html = await (await visit(person(id))).text()
    expect(html).toContain('bank or mobile certificate only')
    expect(html).not.toContain('Change user id')
    const response = await send(person(id), { form: 'a'.repeat(43) }, { to: `${person(id)}/password-link` })
    expect(response.status).toBe(404)
    const change = await visit(userIdForm(id), { form: wish('x@y.example', { form: 'a'.repeat(43) }) })
    expect(await change.text()).toContain('bank or mobile certificate only')
  })

  it('has OwnGiftcards, of which nobody sees a code, and gets the reminders that they want', async () => {
    const { id } = await newPerson('someone-with-cards')
    const { CARD_CODE_KEY } = readConfig(env)
    const codes = await Promise.all([1, 2].map((revision) => cardCode(CARD_CODE_KEY, 'card_lost', revision)))
    const insert = env.DB.prepare(
      'INSERT INTO card_code (code_hash, card, revision, last_four, person, created_at, blocked_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
    )
    await env.DB.batch([
      ...codes.map(({ hash, lastFour }, index) =>
        insert.bind(
          ...[hash, 'card_lost', index + 1, lastFour, id],
          ...[`2026-11-0${index + 1}T10:00:00.000Z`, index ? null : '2026-11-02T10:00:00.000Z'],
        ),
      ),
      env.DB.prepare(
        "INSERT INTO contact (person, email, language, created_at) VALUES (?, 'someone@plus.example', 'fi', '2026-11-01T10:00:00.000Z')",
      ).bind(id),
    ])
    const shown = async () => (await visit(person(id))).text()
    const html = await shown()
    const [lost, working] = codes
    expect(html).toMatch(
      new RegExp(
        `${working!.lastFour}<.*Works.*2 Nov 2026.*${lost!.lastFour}<.*Blocked.*2 Nov 2026.*1 Nov 2026`,
        's',
      ),
    )
    for (const { text, hash } of codes) {
      for (const secret of [text.slice(0, 9), text.slice(5, 14), hash]) expect(html).not.toContain(secret)
    }
    expect(html).toContain('someone@plus.example')
    expect(html).toMatch(/<dt>Reminders<\/dt><dd>All<\/dd>/)
    await env.DB.prepare("INSERT INTO reminder_choice (person, wanted, chosen_at) VALUES (?, 'last-day', '')")
      .bind(id)
      .run()
    expect(await shown()).toMatch(/<dt>Reminders<\/dt><dd>On the day before only<\/dd>/)
  })

  it('who does not exist is not there, and nothing is recorded', async () => {
    const before = (await recorded()).length
    for (const path of ['/desk/people/person_nobody', '/desk/people/person_nobody/user-id', '/desk/x']) {
      const response = await visit(path)
      expect(response.status).toBe(404)
      expect(await response.text()).toContain('There is nothing here')
    }
    expect(await recorded()).toHaveLength(before)
  })

  it('has an identity code that no page of the desk shows, in whatever form', async () => {
    const config = readConfig(env)
    for (const code of CODES) {
      const email = newAddress()
      const id = await newUser(email, code)
      const number = await newRequest(`P-CCCCC${CODES.indexOf(code)}`, email)
      await send(`/desk/requests/${number}`, { do: 'note', note: 'Called back' })
      const sealed = await env.DB.prepare('SELECT identity_sealed FROM person WHERE id = ?')
        .bind(id)
        .first<string>('identity_sealed')
      const hash = await keyedHash(config.IDENTITY_HASH_KEY, code)
      const pages = [
        '/desk',
        '/desk?state=closed',
        person(id),
        userIdForm(id),
        `/desk/requests/${number}`,
        '/desk/log',
        `/desk/log?person=${id}`,
        '/desk/providers',
        '/desk/campaigns',
      ].map(async (path) => (await visit(path)).text())
      const confirm = send(userIdForm(id), wish(newAddress())).then((response) => response.text())
      const html = (await Promise.all([...pages, confirm])).join('\n')
      expect(html).toContain('••••••-••••') // what the sender of the request had written
      for (const secret of [...CODES, code.slice(0, 6), code.slice(-4), hash, sealed!]) {
        expect(html).not.toContain(secret)
      }
    }
  })
})

describe('changing a user id', () => {
  it('moves it at once: old password, sessions and links end, and both addresses get mail', async () => {
    const [old, fresh] = [newAddress('old'), newAddress('new')]
    const id = await newUser(old)
    const [byPassword, byBank] = [await signInHere(id, 'password'), await signInHere(id)]
    await send(person(id), {}, { to: `${person(id)}/password-link` })
    const earlierToken = await tokenMailedTo(old)
    const number = await newRequest('P-DDDDD1', old)

    const form = await confirmed(id, ` ${fresh.toUpperCase()}`, { again: fresh, request: number })
    expect(await userIdOf(id)).toMatchObject({ email: old })
    const response = await visit(userIdForm(id), { form })
    expect(response.status).toBe(303)
    const page = await (await visit(response.headers.get('Location')!)).text()
    expect(page).toContain('The user id is changed')
    expect(page).toContain(fresh)

    expect(await userIdOf(id)).toEqual({ email: fresh, password: null, language: 'fi' })
    expect(await isOver(byPassword)).toBe(true)
    expect(await isOver(byBank)).toBe(false)
    expect(await kindsOfMailTo(fresh)).toEqual(['user-id-moved'])
    expect((await mailsTo(old))[0]).toMatchObject({ kind: 'address-changed' })
    expect((await setPassword(earlierToken, 'kuusen juurella')).status).toBe(410)
    expect((await setPassword(await tokenMailedTo(fresh), 'kuusen juurella')).status).toBe(204)

    const acts = (await recorded('change-user-id')).filter((act) => act.person === id)
    expect(acts).toEqual([
      {
        agent: AGENT,
        act: 'change-user-id',
        person: id,
        service_request: number,
        details: {
          identification: 'call-back',
          detail: 'Number known from the employer, called at 10.15',
          from: expect.stringMatching(/^o•••\d@h•••a\.example$/),
          to: expect.stringMatching(/^n•••\d@h•••a\.example$/),
        },
      },
    ])
  })

  it('happens once, however often it is sent', async () => {
    const fresh = newAddress()
    const id = await newUser()
    const form = await confirmed(id, fresh)
    const responses = await Promise.all([1, 2, 3].map(() => visit(userIdForm(id), { form })))
    responses.push(await visit(userIdForm(id), { form }))
    for (const response of responses) {
      expect(response.headers.get('Location')).toBe(`/desk/people/${id}?done=user-id&lang=en`)
    }
    expect((await recorded('change-user-id')).filter((act) => act.person === id)).toHaveLength(1)
    expect(await mailsTo(fresh)).toHaveLength(1)
  })

  it.each<[string, Record<string, string>, string]>([
    ['nobody identified', { method: '' }, 'Choose how the caller was identified'],
    ['another way to identify', { method: 'voice' }, 'Choose how the caller was identified'],
    [
      'questions',
      { method: 'questions', 'detail-questions': 'Some' },
      'Choose how the caller was identified',
    ],
    ['no word on how', { 'detail-call-back': '  ' }, 'Describe it in a few words'],
    ['words on another way', { method: 'document' }, 'Describe it in a few words'],
    ['an identity code', { 'detail-call-back': 'Said 131052-308T' }, 'identity code was taken out'],
    ['too many words', { 'detail-call-back': 'x'.repeat(1001) }, 'too long'],
    ['no address', { email: '' }, 'not a whole e-mail address'],
    ['half an address', { email: 'aino@' }, 'not a whole e-mail address'],
    ['an identity code in it', { email: 'a131052-308T@x.example' }, 'not a whole e-mail address'],
    ['two addresses', { again: 'aino@havuranta.example' }, 'The two addresses differ'],
    ['a request that is none', { request: 'P-000000' }, 'no request with this number'],
  ])('with %s shows the form again, with everything in it', async (_, changes, advice) => {
    const id = await newUser()
    const response = await send(userIdForm(id), wish('kept@havuranta.example', changes))
    expect(response.status).toBe(422)
    const html = await response.text()
    expect(html).toContain(advice)
    expect(html).toMatch(/<title>Check the form/)
    expect(html.match(/ autofocus/g)).toHaveLength(1)
    if (!('email' in changes)) expect(html).toContain('value="kept@havuranta.example"')
    if (!('method' in changes)) expect(html).toMatch(/value="call-back" checked/)
    if (!('detail-call-back' in changes)) expect(html).toContain('called at 10.15</textarea>')
    expect((await recorded('change-user-id')).filter((act) => act.person === id)).toEqual([])
  })

  it('to the address that it is already, or to one of somebody else, is refused, and that it is somebody’s is recorded as a search', async () => {
    const [mine, theirs] = [newAddress(), newAddress()]
    const id = await newUser(mine)
    const other = await newUser(theirs)
    const before = (await recorded('search')).length
    expect(await (await send(userIdForm(id), wish(mine))).text()).toContain('This is the user id already')
    expect((await recorded('search')).length).toBe(before)
    expect(await (await send(userIdForm(id), wish(theirs))).text()).toContain(
      'Somebody else has this user id',
    )
    expect((await recorded('search')).slice(before)).toEqual([
      {
        ...{ agent: AGENT, act: 'search', person: other, service_request: null },
        details: { searched: expect.stringMatching(/^a•••\d@h•••a\.example$/), found: 'person' },
      },
    ])
    expect((await recorded('change-user-id')).filter((act) => act.person === id)).toEqual([])
  })

  it('tells nothing of requests that is not recorded', async () => {
    const id = await newUser()
    const number = await newRequest('P-EEEEE1', newAddress())
    const before = (await recorded('search')).length
    for (const request of [number, 'P-000000']) {
      await send(userIdForm(id), wish(newAddress(), { request }))
    }
    expect((await recorded('search')).slice(before)).toMatchObject([
      { service_request: number, details: { searched: number, found: 'request' } },
      { service_request: null, details: { searched: 'P-000000', found: 'nothing' } },
    ])
  })

  it('that somebody else takes in that very moment changes nothing and records nothing', async () => {
    const [mine, theirs] = [newAddress(), newAddress()]
    const id = await newUser(mine)
    const form = await confirmed(id, theirs)
    // The first batch asks once more whose the address is, the second changes it.
    const { DB } = interruptedBefore(2, () => newUser(theirs))
    const bindings = deskEnv({ DB })
    const response = await visit(userIdForm(id), { form, bindings })
    expect(await response.text()).toContain('Somebody else has this user id')
    expect(await userIdOf(id)).toMatchObject({ email: mine })
    expect((await recorded('change-user-id')).filter((act) => act.person === id)).toEqual([])
    expect(await mailsTo(mine)).toEqual([])
  })

  it('that has changed since the page was shown changes nothing, and what was typed is kept', async () => {
    const id = await newUser()
    const form = await confirmed(id, newAddress())
    const meanwhile = newAddress('meanwhile')
    await env.DB.prepare('UPDATE saldo_user SET email = ? WHERE person = ?').bind(meanwhile, id).run()
    const response = await visit(userIdForm(id), { form })
    expect(response.status).toBe(409)
    const html = await response.text()
    expect(html).toContain('changed meanwhile')
    expect(html).toContain('called at 10.15</textarea>')
    expect(await userIdOf(id)).toMatchObject({ email: meanwhile })
    expect((await recorded('change-user-id')).filter((act) => act.person === id)).toEqual([])
  })

  it('without having seen what will happen does nothing', async () => {
    const id = await newUser()
    const response = await send(userIdForm(id), wish(newAddress(), { step: 'change' }))
    expect(response.status).toBe(409)
    expect((await recorded('change-user-id')).filter((act) => act.person === id)).toEqual([])
  })

  it('can be corrected before it is done', async () => {
    const id = await newUser()
    const form = await confirmed(id, 'kept@havuranta.example')
    const html = await (await visit(userIdForm(id), { form: { ...form, step: 'edit' } })).text()
    expect(html).toContain('value="kept@havuranta.example"')
    expect(html).toContain('called at 10.15</textarea>')
  })
})

describe('a password link', () => {
  it('goes out once for each time it is asked for', async () => {
    const email = newAddress()
    const id = await newUser(email)
    const form = hiddenFields(await (await visit(person(id))).text())
    const path = `${person(id)}/password-link`
    const responses = await Promise.all([visit(path, { form }), visit(path, { form })])
    for (const response of responses) {
      expect(response.headers.get('Location')).toBe(`/desk/people/${id}?done=password-link&lang=en`)
    }
    expect(await kindsOfMailTo(email)).toEqual(['password-link'])
    await send(person(id), {}, { to: path })
    expect(await kindsOfMailTo(email)).toEqual(['password-link', 'password-link'])
    expect((await recorded('send-password-link')).filter((act) => act.person === id)).toHaveLength(2)
  })
})

describe('every page', () => {
  it.each(['fi', 'sv', 'en'])('speaks %s, and stays in it', async (language) => {
    const id = await newUser()
    const pages = [
      '/desk',
      person(id),
      userIdForm(id),
      '/desk/log',
      '/desk/providers',
      '/desk/campaigns',
      '/desk/nothing',
    ]
    for (const path of pages) {
      const html = await (await visit(`${path}?lang=${language}`)).text()
      expect(html).toContain(`<html lang="${language}">`)
      const links = [...html.matchAll(/(?:href|action)="(\/desk[^"]*)"/g)].map(([, link]) => link!)
      const others = links.filter((link) => !link.includes(`lang=${language}`))
      // The links to the other languages, the style sheet, and a form that has the language in a field.
      expect(others.filter((link) => !/lang=|\.css$|^\/desk\/log$/.test(link))).toEqual([])
    }
  })
})
