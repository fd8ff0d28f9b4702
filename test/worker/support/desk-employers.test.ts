import { env } from 'cloudflare:workers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newAddress, newSaldoUser } from '../identity/saldo.ts'
import { AGENT, hiddenFields, publishKeys, recorded, send, visit } from './desk-agent.ts'

let access: ReturnType<typeof publishKeys>
beforeAll(async () => {
  access = publishKeys()
  await newEmployer('employer_aija', 'Äijälän Sähkö Oy', '2077474-0')
  await newEmployer('employer_aija_2', 'Äijälän Putki Oy', '1057825-2')
  await env.DB.prepare(
    `INSERT INTO service_request (number, topic, name, email, language, message, content_hash, created_at)
     VALUES ('P-7F3KQ2', 'company', 'Leena', 'l@b.example', 'fi', 'Uusi yhteyshenkilö', 'x', '2026-11-03T12:00:00.000Z')`,
  ).run()
})
afterAll(() => access.mockRestore())

const newEmployer = (id: string, name: string, businessId: string) =>
  env.DB.prepare("INSERT INTO employer VALUES (?, ?, ?, 0, 1, '')").bind(id, name, businessId).run()
const PAGE = '/desk/employers/employer_aija'
const DETAIL = { detail: 'Managing director asked, called back at 10.15', request: '' }
const search = (q: string) => send('/desk/employers', { q })
const html = async (response: Promise<Response> | Response) => (await response).text()
const contacts = async (employer = 'employer_aija') =>
  (
    await env.DB.prepare('SELECT person FROM employer_role WHERE employer = ?')
      .bind(employer)
      .all<{ person: string }>()
  ).results.map(({ person }) => person)

/** The page that asks whether to go on, and what it sends when somebody does. */
async function confirmed(page: string, fields: Record<string, string>, to = page) {
  const shown = await html(send(page, { step: 'check', ...DETAIL, ...fields }, { to }))
  expect(shown).toContain('Nothing has changed yet')
  return { shown, form: { ...hiddenFields(shown), step: 'change' } }
}

describe('finding an employer', () => {
  it('is by business ID or by a part of the name, and what was searched is recorded', async () => {
    for (const typed of ['2077474-0', ' 20774740 ', 'äijälän s']) {
      const response = await search(typed)
      expect(response.headers.get('Location')).toBe(`${PAGE}?lang=en`)
    }
    const both = await html(search('ÄIJÄLÄ'))
    expect(both).toMatch(
      /employers\/employer_aija_2\?lang=en">Äijälän Putki Oy.*employers\/employer_aija\?lang=en/s,
    )
    expect((await recorded('search')).at(-1)).toMatchObject({
      details: { searched: 'ÄIJÄLÄ', found: 'employers' },
    })
  })

  it.each([
    ['', 422, 'Type a name or a business ID'],
    ['Kallio', 404, 'There is no such employer'],
    ['1234567-8', 404, 'There is no such employer'],
    ['131052-308T', 422, 'never searched for by identity code'],
  ])('by %o says what to do next', async (typed, status, advice) => {
    const response = await search(typed)
    expect(response.status).toBe(status)
    expect(await response.text()).toContain(advice)
  })

  it('that does not exist leads nowhere', async () => {
    for (const path of [
      '/desk/employers/x',
      '/desk/employers/x/name',
      `${PAGE}/merge`,
      `${PAGE}/end?person=x`,
    ]) {
      expect((await visit(path)).status).toBe(404)
    }
  })
})

describe('a contact person', () => {
  it('is named by user id once, after a look at who it is, and ended the same way', async () => {
    const email = newAddress('leena')
    const person = await newSaldoUser(email)
    const { shown, form } = await confirmed(`${PAGE}/name`, {
      contact: ` ${email.toUpperCase()}`,
      request: 'p 7f3kq2',
    })
    expect(shown).toContain('Aino Maria Virtanen')
    expect(await contacts()).toEqual([])
    const responses = await Promise.all([1, 2].map(() => visit(`${PAGE}/name`, { form })))
    responses.push(await visit(`${PAGE}/name`, { form }))
    for (const { headers } of responses)
      expect(headers.get('Location')).toBe(`${PAGE}?done=contact-named&lang=en`)
    expect(await contacts()).toEqual([person])
    expect(await recorded('name-contact')).toEqual([
      {
        ...{ agent: AGENT, act: 'name-contact', person, service_request: 'P-7F3KQ2' },
        details: {
          employer: 'employer_aija',
          address: expect.stringMatching(/^l•••/),
          detail: DETAIL.detail,
        },
      },
    ])
    const page = await html(visit(responses[0]!.headers.get('Location')!))
    expect(page).toMatch(/The contact person is named.*Named a contact person/s)
    expect(await html(send(`${PAGE}/name`, { step: 'check', ...DETAIL, contact: email }))).toContain(
      'is a contact person already',
    )

    const ending = `${PAGE}/end?person=${person}`
    expect(await html(visit(ending))).toContain('the only contact person')
    const end = await confirmed(ending, {}, `${PAGE}/end`)
    const ended = await Promise.all([1, 2].map(() => visit(`${PAGE}/end`, { form: end.form })))
    for (const { headers } of ended)
      expect(headers.get('Location')).toBe(`${PAGE}?done=contact-ended&lang=en`)
    expect(await contacts()).toEqual([])
    expect(await recorded('end-contact')).toMatchObject([{ person, details: { employer: 'employer_aija' } }])
    // A colleague who still has the page open.
    const late = await visit(`${PAGE}/end`, { form: { ...end.form, detail: 'Asked again by e-mail' } })
    expect(late.status).toBe(409)
    expect(await late.text()).toContain('has ended this role already')
  })

  it('who has no user id is named by the id that they see after signing in', async () => {
    const person = await newSaldoUser(newAddress('bank'))
    await env.DB.prepare('DELETE FROM saldo_user WHERE person = ?').bind(person).run()
    const page = '/desk/employers/employer_aija_2'
    const { shown, form } = await confirmed(`${page}/name`, { contact: ` ${person}` })
    expect(shown).toContain('Aino Maria Virtanen')
    await visit(`${page}/name`, { form })
    expect(await contacts('employer_aija_2')).toEqual([person])
    expect(await html(send(`${page}/name`, { step: 'check', ...DETAIL, contact: 'person_x' }))).toContain(
      'with their bank',
    )
  })

  it.each([
    [{ contact: 'leena' }, 'This is not a whole e-mail address'],
    [{ contact: 'nobody@havuranta.example' }, 'Ask the contact person which address'],
    [{ contact: 'known@havuranta.example', detail: '' }, 'without it nothing can be changed'],
    [
      { contact: 'known@havuranta.example', detail: 'Code 131052-308T' },
      'A personal identity code was taken out',
    ],
    [{ contact: 'known@havuranta.example', request: 'P-000000' }, 'There is no request with this number'],
  ])('is not named with %j', async (fields, advice) => {
    await newSaldoUser('known@havuranta.example').catch(() => {})
    const response = await send(`${PAGE}/name`, { step: 'check', ...DETAIL, ...fields })
    expect(response.status).toBe(422)
    const page = await response.text()
    expect(page).toContain(advice)
    expect(page).not.toContain('131052-308T')
    expect(page.match(/ autofocus/g)).toHaveLength(1)
    expect(await contacts()).toEqual([])
  })
})

describe('an orderer of Plus', () => {
  it('is named, may add others, and is ended unless nobody else may', async () => {
    const page = '/desk/employers/employer_ordering'
    await env.DB.prepare(
      "INSERT INTO employer VALUES ('employer_ordering', 'Tilaus Oy', '0116297-6', 1, 0, '')",
    ).run()
    const roles = async () =>
      (
        await env.DB.prepare(
          "SELECT person, role FROM employer_role WHERE employer = 'employer_ordering'",
        ).all()
      ).results
    const [first, second] = await Promise.all(['one', 'two'].map((name) => newSaldoUser(newAddress(name))))
    for (const person of [first, second]) {
      const { form } = await confirmed(`${page}/orderer`, { contact: person! })
      for (const _ of [1, 2]) {
        const { headers } = await visit(`${page}/orderer`, { form })
        expect(headers.get('Location')).toBe(`${page}?done=orderer-named&lang=en`)
      }
    }
    expect(await roles()).toHaveLength(2)
    const again = await send(`${page}/orderer`, { step: 'check', ...DETAIL, contact: first! })
    expect(await again.text()).toContain('is an orderer already')
    await env.DB.batch(
      [first, second].map((person) =>
        env.DB.prepare(
          `INSERT INTO orderer_invitation (id, employer, token_hash, email, given_names, family_name, role, language, invited_by,
             sent_at, expires_at)
           VALUES (?1, 'employer_ordering', ?1, ?1 || '@a.example', 'A', 'B', 'admin', 'fi', ?1, '', 9999999999)`,
        ).bind(person!),
      ),
    )
    for (const [person, answer] of [
      [first, `${page}?done=orderer-ended&lang=en`],
      [second, null],
    ] as const) {
      const { form } = await confirmed(`${page}/end-orderer?person=${person}`, {}, `${page}/end-orderer`)
      const response = await visit(`${page}/end-orderer`, { form })
      expect(response.headers.get('Location')).toBe(answer)
      if (!answer) expect(await response.text()).toContain('nobody else can invite orderers')
    }
    expect(await roles()).toEqual([{ person: second, role: 'admin' }])
    expect(await recorded('end-orderer')).toHaveLength(1)
    // With the invitations of who was ended, and of nobody else.
    const waiting = 'SELECT invited_by FROM orderer_invitation WHERE ended IS NULL'
    expect((await env.DB.prepare(waiting).all()).results).toEqual([{ invited_by: second }])
    expect(await html(visit(page))).toContain('Orderer, can invite others')
  })
})

describe('a company', () => {
  const page = '/desk/employers/employer_renamed'
  const now = () =>
    env.DB.prepare("SELECT name, business_id FROM employer WHERE id = 'employer_renamed'").first()
  const old = { name: 'Vanha Oy', business_id: '0112038-9' }
  beforeAll(() => newEmployer('employer_renamed', old.name, old.business_id))

  it.each([
    [{ name: ' ', business_id: old.business_id }, 'Type the name of the company'],
    [{ name: 'Uusi Oy', business_id: '0737546-1' }, 'This is not a business ID'],
    [old, 'what the company is called already'],
  ])('is not changed to %j', async (fields, advice) => {
    const response = await send(`${page}/company`, { step: 'check', ...DETAIL, ...fields })
    expect(response.status).toBe(422)
    expect(await response.text()).toContain(advice)
    expect(await now()).toEqual(old)
  })

  it('gets a new name and business ID once, if nobody else has that, and as long as it is what was seen', async () => {
    const taken = await confirmed(`${page}/company`, { name: 'Uusi Oy', business_id: '2077474-0' })
    const refused = await visit(`${page}/company`, { form: taken.form })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Another employer has this business ID')

    const wanted = { name: 'Uusi  Oy ', business_id: '07375460' }
    const { form } = await confirmed(`${page}/company`, { ...wanted, business_id: '1572860-0' })
    const overtaken = await confirmed(`${page}/company`, { name: 'Muu Oy', business_id: old.business_id })
    const responses = await Promise.all([1, 2].map(() => visit(`${page}/company`, { form })))
    for (const { headers } of responses)
      expect(headers.get('Location')).toBe(`${page}?done=company-changed&lang=en`)
    expect(await now()).toEqual({ name: 'Uusi Oy', business_id: '1572860-0' })
    expect(await recorded('change-company')).toMatchObject([
      { details: { from: 'Vanha Oy, 0112038-9', to: 'Uusi Oy, 1572860-0' } },
    ])
    const late = await visit(`${page}/company`, { form: overtaken.form })
    expect(late.status).toBe(409)
    expect(await late.text()).toContain('was changed meanwhile')
    expect(await now()).toEqual({ name: 'Uusi Oy', business_id: '1572860-0' })
  })

  it('is added once, with the chosen service, unless it is there already', async () => {
    const add = '/desk/employers/add'
    expect(await html(visit('/desk/employers'))).toContain(`${add}?lang=en`)
    const wanted = { name: ' Lisätty  Oy', business_id: '01098628', service: 'saldo' }
    for (const [fields, advice] of [
      [{ ...wanted, business_id: '2077474-0' }, 'Another employer has this business ID'],
      [{ ...wanted, business_id: '0737546-1' }, 'This is not a business ID'],
      [{ ...wanted, name: '' }, 'Type the name of the company'],
      [{ ...wanted, service: '' }, 'Choose which service'],
    ] as const) {
      const response = await send(add, { step: 'check', ...DETAIL, ...fields })
      expect(response.status).toBe(422)
      expect(await response.text()).toContain(advice)
    }
    const { shown, form } = await confirmed(add, wanted)
    expect(shown).toContain('Lisätty Oy, 0109862-8')
    const responses = await Promise.all([1, 2].map(() => visit(add, { form })))
    responses.push(await visit(add, { form }))
    const { results } = await env.DB.prepare(
      "SELECT id, name, has_plus, has_saldo FROM employer WHERE business_id = '0109862-8'",
    ).all<{ id: string }>()
    const [added] = results
    expect(results).toEqual([{ id: added?.id, name: 'Lisätty Oy', has_plus: 0, has_saldo: 1 }])
    for (const { headers } of responses) {
      expect(headers.get('Location')).toBe(`/desk/employers/${added?.id}?done=employer-added&lang=en`)
    }
    expect(await html(visit(responses[0]!.headers.get('Location')!))).toMatch(
      /The employer is added.*Added an employer/s,
    )
    expect(await recorded('add-employer')).toMatchObject([
      { details: { employer: added?.id, to: 'Lisätty Oy, 0109862-8, saldo', detail: DETAIL.detail } },
    ])
  })

  it('that is there without the service gets it once, under its own name', async () => {
    const add = '/desk/employers/add'
    const wanted = { name: 'Plussa', business_id: '0201256-6', service: 'saldo' }
    // It comes to be there after somebody has confirmed a new one: what happens now is said first.
    const early = await confirmed(add, wanted)
    await env.DB.prepare(
      "INSERT INTO employer VALUES ('employer_plus', 'Plussa Oy', '0201256-6', 1, 0, '')",
    ).run()
    expect(await html(visit(add, { form: early.form }))).toContain('Add the service for this employer?')
    const { shown, form } = await confirmed(add, wanted)
    expect(shown).toMatch(/Plussa Oy, 0201256-6.*without this service has this business ID/s)
    const before = (await recorded('add-employer')).length
    const responses = await Promise.all([1, 2].map(() => visit(add, { form })))
    responses.push(await visit(add, { form }))
    for (const { headers } of responses) {
      expect(headers.get('Location')).toBe('/desk/employers/employer_plus?done=service-given&lang=en')
    }
    const now = env.DB.prepare(
      "SELECT name, has_plus, has_saldo FROM employer WHERE business_id = '0201256-6'",
    )
    expect((await now.all()).results).toEqual([{ name: 'Plussa Oy', has_plus: 1, has_saldo: 1 }])
    expect(await html(visit(responses[0]!.headers.get('Location')!))).toMatch(
      /The employer has this service now.*Gave the employer a service/s,
    )
    expect(await recorded('give-service')).toMatchObject([
      { details: { employer: 'employer_plus', to: 'Plussa Oy, 0201256-6, saldo', detail: DETAIL.detail } },
    ])
    expect(await recorded('add-employer')).toHaveLength(before)
    const again = await send(add, { step: 'check', ...DETAIL, ...wanted })
    expect(await again.text()).toContain('Another employer has this business ID')
  })

  it.each(['fi', 'sv', 'en'])('is told of in every language: %s', async (lang) => {
    for (const place of [PAGE, `${PAGE}/name`, `${PAGE}/orderer`, `${PAGE}/company`, '/desk/employers/add']) {
      const response = await visit(`${place}?lang=${lang}`)
      expect(response.status).toBe(200)
      expect(await response.text()).not.toContain('undefined')
    }
  })
})
