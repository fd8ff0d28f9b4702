import { env } from 'cloudflare:workers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readProviderStates } from '../../../worker/identity/provider-states.ts'
import { listNotices } from '../../../worker/identity/store/providers.ts'
import { forgetSenders } from '../../../worker/support/store.ts'
import { newPerson } from '../identity/api.ts'
import {
  AGENT,
  claims,
  deskEnv,
  hiddenFields,
  publishKeys,
  recorded,
  send,
  sign,
  visit,
} from './desk-agent.ts'

let access: ReturnType<typeof publishKeys>
beforeAll(() => {
  access = publishKeys()
})
afterAll(() => access.mockRestore())

const path = (number: string) => `/desk/requests/${number}`
let made = 0
async function newRequest(
  changes: { content?: string; state?: string; createdAt?: string; number?: string } = {},
): Promise<string> {
  const number = changes.number ?? `P-${String(made++).padStart(6, '0')}`
  await env.DB.prepare(
    `INSERT INTO service_request (number, topic, name, email, language, message, content_hash, state, created_at, closed_at)
     VALUES (?1, 'benefits', 'Ville <b>Korhonen</b>', 'ville@havuranta.example', 'fi', 'Hei <script>alert(1)</script>', ?2, ?3, ?4, iif(?3 = 'closed', ?4, NULL))`,
  )
    .bind(
      number,
      changes.content ?? number,
      changes.state ?? 'open',
      changes.createdAt ?? '2026-11-03T12:00:00.000Z',
    )
    .run()
  return number
}
const stateOf = (number: string) =>
  env.DB.prepare('SELECT state FROM service_request WHERE number = ?').bind(number).first<string>('state')
const closedAtOf = (number: string) =>
  env.DB.prepare('SELECT closed_at FROM service_request WHERE number = ?')
    .bind(number)
    .first<string>('closed_at')
const actsOn = async (number: string) =>
  (await recorded()).filter((act) => act.service_request === number && act.act !== 'see-request')
const seen = async (response: Response) => (await visit(response.headers.get('Location')!)).text()

describe('a service request', () => {
  it('is shown as text, and that somebody looked is recorded', async () => {
    const number = await newRequest()
    const html = await (await visit(path(number))).text()
    expect(html).toContain('Hei &lt;script&gt;alert(1)&lt;/script&gt;')
    expect(html).toContain('Ville &lt;b&gt;Korhonen')
    expect(html).toContain('ville@havuranta.example')
    expect(html).toContain('Nobody has this address as user id')
    expect((await recorded('see-request')).at(-1)).toMatchObject({ agent: AGENT, service_request: number })
  })

  it('leads to the person who has its address as user id', async () => {
    const number = await newRequest()
    const { id } = await newPerson('someone')
    await env.DB.prepare(
      "INSERT INTO saldo_user (person, email, language, created_at) VALUES (?, 'ville@havuranta.example', 'fi', '2026-01-01T00:00:00.000Z')",
    )
      .bind(id)
      .run()
    expect(await (await visit(path(number))).text()).toContain(`/desk/people/${id}`)
  })

  it('gets notes, each once, which stay', async () => {
    const number = await newRequest()
    const form = {
      ...hiddenFields(await (await visit(path(number))).text()),
      do: 'note',
      note: 'Called, no answer',
    }
    const [one] = await Promise.all([visit(path(number), { form }), visit(path(number), { form })])
    expect(await seen(one!)).toMatch(/The note is saved.*Wrote a note.*Called, no answer/s)
    // The same form with other words is another note, as from the page before.
    await visit(path(number), { form: { ...form, note: 'Called again' } })
    expect((await actsOn(number)).map(({ details }) => details.note)).toEqual([
      'Called, no answer',
      'Called again',
    ])
  })

  it.each([
    ['', 'Write the note first', ''],
    ['x'.repeat(1001), 'too long', 'x'.repeat(1001)],
    ['Their code is 131052-308T', 'A personal identity code was taken out', 'Their code is ••••••-••••'],
  ])('takes no note of %o, and keeps what was typed', async (note, advice, kept) => {
    const number = await newRequest()
    const response = await send(path(number), { do: 'note', note })
    expect(response.status).toBe(422)
    const html = await response.text()
    expect(html).toContain(advice)
    expect(html).toContain(`>${kept}</textarea>`)
    expect(await actsOn(number)).toEqual([])
  })

  it('is closed and opened again, with a note or without', async () => {
    const number = await newRequest()
    expect(await seen(await send(path(number), { do: 'close', note: 'Solved' }))).toContain(
      'The request is closed',
    )
    expect(await stateOf(number)).toBe('closed')
    const closedAt = await closedAtOf(number)
    expect(Math.abs(Date.parse(closedAt!) - Date.now())).toBeLessThan(60_000)
    expect(await seen(await send(path(number), { do: 'reopen', note: '' }))).toContain('open again')
    expect(await stateOf(number)).toBe('open')
    expect(await closedAtOf(number)).toBeNull()
    expect((await actsOn(number)).map(({ act, details }) => [act, details])).toEqual([
      ['close-request', { note: 'Solved' }],
      ['reopen-request', {}],
    ])
  })

  it('is closed once by a double click, and by one of two colleagues', async () => {
    const number = await newRequest()
    const page = await (await visit(path(number))).text()
    const form = { ...hiddenFields(page), do: 'close', note: 'Mine' }
    const colleague = await sign(claims({ email: 'jonas@asiakaspalvelu.example' }))
    const clicks = await Promise.all([visit(path(number), { form }), visit(path(number), { form })])
    for (const click of clicks) expect(click.headers.get('Location')).toContain('done=closed')
    const late = await send(path(number), { do: 'close', note: 'Theirs' }, { token: colleague })
    expect(late.status).toBe(409)
    expect(await late.text()).toMatch(/A colleague has closed the request already.*>Theirs<\/textarea>/s)
    expect((await actsOn(number)).map(({ details }) => details.note)).toEqual(['Mine'])
  })

  it('stays closed when its sender has sent the same again, and that is open', async () => {
    const number = await newRequest({ content: 'same', state: 'closed' })
    await newRequest({ content: 'same' })
    const response = await send(path(number), { do: 'reopen', note: '' })
    expect(response.status).toBe(409)
    expect(await response.text()).toContain('has sent the same request again')
    expect(await actsOn(number)).toEqual([])
    expect(await stateOf(number)).toBe('closed')
  })

  it('that was closed long ago says that its sender is forgotten, and keeps what was done', async () => {
    const number = await newRequest()
    await send(path(number), { do: 'close', note: 'Solved' })
    await forgetSenders(env.DB, new Date(Date.now() + 60_000).toISOString(), 1000)
    const html = await (await visit(path(number))).text()
    expect(html).toContain('have been removed')
    expect(html).toMatch(/Closed request.*Solved/s)
    expect(html).not.toContain('Ville')
    expect(html).not.toContain('value="reopen"')
  })

  it('that does not exist is not there', async () => {
    const form = { form: 'a'.repeat(43), do: 'note', note: 'Hello' }
    expect((await visit(path('P-ZZZZZZ'))).status).toBe(404)
    expect((await visit(path('P-ZZZZZZ'), { form })).status).toBe(404)
    expect((await visit(path('P-ZZZZZZ'), { form: { ...form, do: 'close' } })).status).toBe(404)
    expect(await actsOn('P-ZZZZZZ')).toEqual([])
  })
})

describe('the list of requests', () => {
  it('has the newest first, fifty at a time, and none twice', async () => {
    await env.DB.prepare("UPDATE service_request SET state = 'closed', closed_at = created_at").run()
    const numbers = Array.from({ length: 60 }, (_, index) => `P-K${String(index).padStart(5, '0')}`)
    // Ten in each second, so that the number decides between those.
    for (const [index, number] of numbers.entries()) {
      await newRequest({ number, createdAt: `2026-11-04T12:00:0${Math.floor(index / 10)}.000Z` })
    }
    const listed = (html: string) =>
      [...html.matchAll(/\/desk\/requests\/(P-K\d+)/g)].map(([, number]) => number)
    const first = await (await visit('/desk')).text()
    const next = /href="([^"]+before=[^"]+)"/.exec(first)![1]!.replaceAll('&amp;', '&')
    const second = await (await visit(next)).text()
    expect(listed(first)).toEqual(numbers.toReversed().slice(0, 50))
    expect(listed(second)).toEqual(numbers.toReversed().slice(50))
    expect(second).not.toContain('rel="next"')
    expect(first).not.toContain('Ville') // whom a request is from shows only where looking is recorded
  })
})

describe('a notice of disturbance', () => {
  const notices = async () => (await listNotices(env.DB)).map(({ provider, set_by }) => [provider, set_by])
  const bindings = deskEnv()

  it('is put up and taken down, at once for everybody, once for each form', async () => {
    const page = await (await visit('/desk/providers', { bindings })).text()
    const form = { ...hiddenFields(page), provider: 'nordea', do: 'up' }
    const [one] = await Promise.all([
      visit('/desk/providers', { form, bindings }),
      visit('/desk/providers', { form, bindings }),
    ])
    expect(await notices()).toEqual([['nordea', AGENT]])
    const { providers } = await readProviderStates(bindings, new Date())
    expect(providers.filter(({ disturbance }) => disturbance).map(({ id }) => id)).toEqual(['nordea'])
    const html = await (await visit(one!.headers.get('Location')!, { bindings })).text()
    expect(html).toMatch(/The notice is up.*Take down the notice of disturbance for Nordea/s)
    expect(await (await visit('/desk', { bindings })).text()).toContain('Disturbed: Nordea.')

    const down = await send('/desk/providers', { provider: 'nordea', do: 'down' }, { bindings })
    expect(down.status).toBe(303)
    expect(await notices()).toEqual([])
    expect((await recorded()).filter(({ act }) => act.includes('notice'))).toMatchObject([
      { act: 'put-up-notice', agent: AGENT, details: { provider: 'nordea' } },
      { act: 'take-down-notice', agent: AGENT, details: { provider: 'nordea' } },
    ])
  })

  it('that is as it should be already changes and records nothing', async () => {
    const before = (await recorded('take-down-notice')).length
    await send('/desk/providers', { provider: 'aktia', do: 'down' }, { bindings })
    expect(await recorded('take-down-notice')).toHaveLength(before)
  })

  it('can be of the broker itself, but of nobody unknown', async () => {
    await send('/desk/providers', { provider: 'broker', do: 'up' }, { bindings })
    expect(await (await visit('/desk', { bindings })).text()).toContain('Identification service as a whole')
    await send('/desk/providers', { provider: 'broker', do: 'down' }, { bindings })
    expect((await send('/desk/providers', { provider: 'monopoly', do: 'up' }, { bindings })).status).toBe(400)
    expect((await send('/desk/providers', { provider: 'aktia', do: 'x' }, { bindings })).status).toBe(400)
  })
})

describe('the audit log', () => {
  it('shows who did what, filtered by agent and act, with nobody’s address in a link', async () => {
    const maria = await sign(claims({ email: 'Maria@asiakaspalvelu.example' }))
    const number = await newRequest()
    await send(path(number), { do: 'close', note: 'Done by Maria' }, { token: maria })
    await send(path(await newRequest()), { do: 'note', note: 'Done by Satu' })
    const all = await (await visit('/desk/log')).text()
    expect(all).toMatch(/Done by Satu.*Done by Maria/s)
    const option = /<option value="(\d+)" >maria@/.exec(all)![1]!
    const hers = await (await visit(`/desk/log?agentOf=${option}&act=`)).text()
    expect(hers).toContain('Done by Maria')
    expect(hers).not.toContain('Done by Satu')
    const notes = await (await visit('/desk/log?agentOf=&act=note')).text()
    expect(notes).toContain('Done by Satu')
    expect(notes).not.toContain('Done by Maria')
    for (const html of [all, hers, notes]) expect(html).not.toMatch(/href="[^"]*(@|%40)/)
    expect((await visit('/desk/log?agentOf=x&act=y&before=-1')).status).toBe(200)
  })

  it('holds who has read it, and about whom', async () => {
    const before = (await recorded('see-log')).length
    const { id } = await newPerson('somebody who is looked at')
    const first = await (await visit('/desk/log?act=see-log')).text()
    await visit(`/desk/log?person=${id}`)
    await visit('/desk/log?person=person_nobody')
    expect((await recorded('see-log')).slice(before)).toMatchObject([
      { agent: AGENT, person: null },
      { agent: AGENT, person: id },
    ])
    const rows = (html: string) => html.match(/<td>Looked at the audit log<\/td>/g)?.length ?? 0
    expect(rows(await (await visit('/desk/log?act=see-log')).text())).toBe(rows(first) + 2)
  })

  it('is read in pages, and never as a whole', async () => {
    const record = env.DB.prepare(
      "INSERT INTO desk_act (at, agent, act, details) VALUES ('2026-11-03T12:00:00.000Z', 'old@agent.example', 'search', ?)",
    )
    await env.DB.batch(
      Array.from({ length: 120 }, (_, index) => record.bind(JSON.stringify({ searched: `n${index}.` }))),
    )
    const first = await (await visit('/desk/log?act=search')).text()
    const next = /href="([^"]+before=\d+[^"]*)"/.exec(first)![1]!.replaceAll('&amp;', '&')
    expect(next).toContain('act=search')
    const second = await (await visit(next)).text()
    const rows = (html: string) => [...html.matchAll(/>n(\d+)\.</g)].map(([, index]) => Number(index))
    expect(rows(first)).toHaveLength(100)
    expect(rows(first)[0]).toBe(119)
    expect(rows(second)).toEqual(Array.from({ length: 20 }, (_, index) => 19 - index))
  })

  it.each([
    "UPDATE desk_act SET agent = 'somebody else'",
    "UPDATE desk_act SET details = '{}' WHERE sequence = 1",
    'DELETE FROM desk_act',
    "INSERT OR REPLACE INTO desk_act (sequence, at, agent, act, details) VALUES (1, '', 'x', 'y', '{}')",
    "INSERT OR REPLACE INTO desk_act (form_hash, at, agent, act, details) SELECT form_hash, '', 'x', 'y', '{}' FROM desk_act WHERE form_hash IS NOT NULL LIMIT 1",
    "INSERT INTO desk_act (at, agent, act, details) VALUES ('', '', 'y', '{}')",
    "INSERT INTO desk_act (at, agent, act, details) VALUES ('', 'x', 'y', 'no json')",
  ])('does not suffer %s', async (sql) => {
    const before = await env.DB.prepare('SELECT * FROM desk_act').all()
    await expect(env.DB.prepare(sql).run()).rejects.toThrow(/desk-act-is|CHECK/)
    expect((await env.DB.prepare('SELECT * FROM desk_act').all()).results).toEqual(before.results)
  })
})
