import { env } from 'cloudflare:workers'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { listCampaigns } from '../../../worker/reminders/store/campaigns.ts'
import { AGENT, claims, hiddenFields, publishKeys, recorded, send, sign, visit } from './desk-agent.ts'

const PAGE = '/desk/campaigns'

let access: ReturnType<typeof publishKeys>
beforeAll(() => {
  access = publishKeys()
})
afterAll(() => access.mockRestore())
afterEach(async () => {
  vi.useRealTimers()
  await env.DB.batch(
    ['reminder_campaign', 'reminder_run'].map((table) => env.DB.prepare(`DELETE FROM ${table}`)),
  )
})

/** Half past midnight on 18 November in Finland, when it is still the 17th elsewhere. */
const NIGHT = new Date('2026-11-17T22:30:00Z')
const at = (now: Date) => vi.useFakeTimers({ now, toFake: ['Date'] })
const add = (day: string, expires_by: string) => send(PAGE, { do: 'add', day, expires_by })
const days = async () => (await listCampaigns(env.DB, '2000-01-01')).map(({ day }) => day)
const acts = async (act: string, since = 0) => (await recorded(act)).slice(since)
/** The form that removes the campaign of a day. */
async function removal(day: string): Promise<Record<string, string>> {
  const html = await (await visit(PAGE)).text()
  const row = html.split('<tr>').find((part) => part.includes(`name="day" value="${day}"`))!
  return { ...hiddenFields(row.split('</tr>')[0]!), do: 'remove' }
}
/** What a run writes when it begins to remind people. */
const begin = (day: string) =>
  env.DB.prepare(
    "INSERT INTO reminder_run (ledger, day, occasion, ends_on, owner, account, page) VALUES (0, ?1, 'campaign ' || ?1, ?1, '', '', 250)",
  )
    .bind(day)
    .run()

describe('a reminder campaign', () => {
  it('is added, by whom is recorded, and the soonest stands first', async () => {
    at(NIGHT)
    const response = await add('2026-12-10', '2026-12-31')
    expect(response.headers.get('Location')).toBe('/desk/campaigns?done=campaign-added&lang=en')
    await add('2026-11-18', '2026-11-18')
    const html = await (await visit(response.headers.get('Location')!)).text()
    expect(html).toContain('The campaign is added')
    expect(html).toMatch(/18 Nov 2026.*18 Nov 2026.*10 Dec 2026.*31 Dec 2026/s)
    expect(await days()).toEqual(['2026-11-18', '2026-12-10'])
    expect((await acts('add-campaign')).at(0)).toEqual({
      ...{ agent: AGENT, act: 'add-campaign', person: null, service_request: null },
      details: { day: '2026-12-10', expires_by: '2026-12-31' },
    })
    const log = await (await visit('/desk/log')).text()
    expect(log).toMatch(/Added a reminder campaign.*Money that expires by.*31 Dec 2026/s)
  })

  it('is added once, however often the form is sent', async () => {
    at(NIGHT)
    const before = (await acts('add-campaign')).length
    const fields = hiddenFields(await (await visit(PAGE)).text())
    const form = { ...fields, do: 'add', day: '2026-12-01', expires_by: '2026-12-31' }
    const responses = await Promise.all([1, 2, 3].map(() => visit(PAGE, { form })))
    responses.push(await visit(PAGE, { form }))
    for (const { headers } of responses) expect(headers.get('Location')).toContain('done=campaign-added')
    expect(await days()).toEqual(['2026-12-01'])
    expect(await acts('add-campaign', before)).toHaveLength(1)
  })

  it.each([
    ['2026-11-17', '2026-12-31', 'no longer go out on this day'],
    ['', '2026-12-31', 'Choose a day.'],
    ['2026-12-01', '', 'Choose a day.'],
    ['2026-02-30', '2026-12-31', 'Choose a day.'],
    ['02026-12-01', '2026-12-31', 'Choose a day.'],
    ['2026-12-01', '2026-11-30', 'Money that has expired cannot be saved any more'],
    ['2026-12-24', '2026-12-31', 'There is a campaign on this day already'],
  ])('of %o for what expires by %o is refused, and the form keeps both', async (day, expires_by, advice) => {
    at(NIGHT)
    await add('2026-12-24', '2026-12-24')
    const before = (await acts('add-campaign')).length
    const response = await add(day, expires_by)
    expect(response.status).toBe(422)
    const html = await response.text()
    expect(html).toContain(advice)
    expect(html).toMatch(/<title>Check the form/)
    expect(html.match(/ autofocus/g)).toHaveLength(1)
    for (const value of [day, expires_by]) expect(html).toContain(`type="date"  value="${value}"`)
    expect(await days()).toEqual(['2026-12-24'])
    expect(await acts('add-campaign', before)).toEqual([])
  })

  it('is for today until its hours are over', async () => {
    at(new Date('2026-11-18T17:59:00Z')) // a minute to eight in the evening
    expect((await add('2026-11-18', '2026-12-31')).status).toBe(303)
    at(new Date('2026-11-19T18:00:00Z'))
    const late = await add('2026-11-19', '2026-12-31')
    expect(await late.text()).toContain('no longer go out on this day')
    expect(await days()).toEqual(['2026-11-18'])
  })

  it('is one on a day, though two colleagues add it at once', async () => {
    at(NIGHT)
    const colleague = await sign(claims({ email: 'jonas@asiakaspalvelu.example' }))
    const responses = await Promise.all([
      add('2026-12-01', '2026-12-31'),
      send(PAGE, { do: 'add', day: '2026-12-01', expires_by: '2026-12-30' }, { token: colleague }),
    ])
    expect(responses.map(({ status }) => status).sort()).toEqual([303, 422])
    expect(await days()).toEqual(['2026-12-01'])
  })

  it('is taken back before it begins, once', async () => {
    at(NIGHT)
    await add('2026-11-18', '2026-12-31')
    await add('2026-12-01', '2026-12-31')
    const form = await removal('2026-11-18')
    const before = (await acts('remove-campaign')).length
    const responses = await Promise.all([visit(PAGE, { form }), visit(PAGE, { form })])
    // And by a colleague who still sees it.
    const page = await removal('2026-12-01')
    responses.push(await visit(PAGE, { form: { ...page, day: '2026-11-18' } }))
    for (const { headers } of responses) expect(headers.get('Location')).toContain('done=campaign-removed')
    expect(await days()).toEqual(['2026-12-01'])
    expect((await acts('remove-campaign', before)).map(({ details }) => details)).toEqual([
      { day: '2026-11-18' },
    ])
  })

  it('that has begun, or was on an earlier day, stays', async () => {
    at(NIGHT)
    await add('2026-11-18', '2026-12-31')
    await add('2026-11-19', '2026-12-31')
    const [first, second] = [await removal('2026-11-18'), await removal('2026-11-19')]
    await begin('2026-11-18')
    const response = await visit(PAGE, { form: first })
    expect(response.status).toBe(409)
    const html = await response.text()
    expect(html).toContain('are going out already')
    expect(html).toContain('Has begun')
    expect(html).not.toContain('Remove the campaign of 18 Nov 2026')
    expect(html).toContain('Remove the campaign of 19 Nov 2026')

    at(new Date('2026-11-19T22:30:00Z'))
    expect((await visit(PAGE, { form: second })).status).toBe(409)
    expect(await days()).toEqual(['2026-11-18', '2026-11-19'])
    expect(await (await visit(PAGE)).text()).toContain('None.')
    expect((await acts('remove-campaign')).filter(({ details }) => details.day === '2026-11-19')).toEqual([])
  })

  it.each<Record<string, string>>([{ do: 'x' }, { do: 'remove', day: 'x' }, { do: 'remove' }])(
    'is not what a form with %j is about',
    async (fields) => {
      expect((await send(PAGE, fields)).status).toBe(400)
    },
  )
})
