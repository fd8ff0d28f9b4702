import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { birthDate } from '../../common/identity-code.ts'
import { type Bank, startBank } from '../../demo/bank/bank.ts'
import { TEST_PERSONS } from '../../demo/bank/test-persons.ts'
import { authorize, newBrowser, openNordea, redeem, relyingParty, setUp } from '../support/bank-client.ts'

describe('ways out and disturbances', () => {
  it.each([
    ['telia', 'access_denied'],
    ['op', 'cancel'],
    ['signicat', 'access_denied'],
  ] as const)('ends a cancelled sign-in as %s ends it', async (profile, error) => {
    const { bank, browser, config, open } = await openNordea(profile)
    await open()
    await browser.submit({ outcome: 'cancelled' })
    expect(browser.returned.get('error')).toBe(error)
    expect(browser.returned.get('state')).toBe('the-state')
    expect(browser.returned.get('iss')).toBe(bank.issuer)

    const choosing = await newBrowser().open(await authorize(config))
    await choosing.submit({ outcome: 'cancelled' })
    expect(choosing.returned.get('error')).toBe(error)
  })

  it('cancels by itself where the bank is told to', async () => {
    const { bank, browser, open } = await openNordea('op')
    bank.control.setBank('nordea', 'cancels')
    await open()
    expect(browser.returned.get('error')).toBe('cancel')
  })

  it('shows a bank that is down, and hands the person back', async () => {
    const { bank, browser, open } = await openNordea()
    bank.control.setBank('nordea', 'down')
    await open()
    expect(browser.status).toBe(503)
    expect(browser.title).toBe('Nordea is not responding right now')
    await browser.submit({ outcome: 'unavailable' })
    expect(browser.returned.get('error')).toBe('temporarily_unavailable')
  })

  it('signs nobody in at a bank that goes down meanwhile, and offers the others', async () => {
    const { bank, config } = await setUp()
    const browser = await newBrowser().open(await authorize(config))
    await browser.follow('?bank=pop&lang=fi')
    bank.control.setBank('pop', 'down')
    await browser.submit({ person: 'aino-virtanen' })
    expect(browser.title).toBe('POP Pankki ei vastaa juuri nyt')
    await browser.follow('?lang=fi')
    expect(browser.body).toMatch(/<b>POP Pankki<\/b>\s*<span class="status">Häiriö/)
    await browser.follow('?bank=op&lang=fi')
    await browser.submit({ person: 'aino-virtanen' })
    expect(browser.returned.get('code')).toBeTruthy()
  })

  it('keeps the person waiting at a slow bank', async () => {
    const { bank, browser, open } = await openNordea()
    bank.control.setBank('nordea', 'slow')
    bank.control.delayMs = 400
    const before = performance.now()
    await open()
    expect(performance.now() - before).toBeGreaterThan(390)
    expect(browser.status).toBe(200)
  })

  it('keeps the relying party waiting at a slow broker', async () => {
    const { bank, config } = await setUp()
    bank.control.broker = 'slow'
    bank.control.delayMs = 400
    const before = performance.now()
    await authorize(config)
    expect(performance.now() - before).toBeGreaterThan(390)
  })

  it('answers 503 for the whole broker, at the end of a sign-in too', async () => {
    const { bank, browser, config, open } = await openNordea()
    await open()
    bank.control.broker = 'down'
    await browser.submit({ person: 'aino-virtanen' })
    await expect(redeem(config, browser)).rejects.toMatchObject({
      cause: expect.objectContaining({ status: 503 }),
    })
    await expect(authorize(config)).rejects.toMatchObject({ cause: expect.objectContaining({ status: 503 }) })
    expect((await fetch(`${bank.issuer}/.well-known/openid-configuration`)).status).toBe(503)
    bank.control.reset()
    expect((await fetch(`${bank.issuer}/.well-known/openid-configuration`)).status).toBe(200)
  })

  it('says that a sign-in is over, to the person and to whoever else opens its address', async () => {
    const { browser, open } = await openNordea()
    await open()
    const page = browser.url
    const stranger = await newBrowser().open(page)
    expect(stranger.status).toBe(400)
    await browser.submit({ person: 'aino-virtanen' })
    await browser.open(page)
    for (const { status, title } of [stranger, browser]) {
      expect(status).toBe(400)
      expect(title).toBe('Tunnistautuminen on vanhentunut')
    }
  })
})

describe('pages', () => {
  it.each([
    ['fi', 'Kenenä tunnistaudut? – Nordea'],
    ['sv-FI en', 'Vem identifierar du dig som? – Nordea'],
    ['en', 'Who are you today? – Nordea'],
    ['de', 'Kenenä tunnistaudut? – Nordea'],
  ])('speak the language of ui_locales=%s', async (ui_locales, title) => {
    const { config } = await setUp()
    const browser = await newBrowser().open(
      await authorize(config, { acr_values: 'oidc.nordea.1', ui_locales }),
    )
    expect(browser.title).toBe(title)
    await browser.follow('?lang=sv')
    expect(browser.title).toBe('Vem identifierar du dig som? – Nordea')
  })

  it('never show a whole identity code', async () => {
    const { browser, open } = await openNordea()
    await open()
    for (const { identityCode, familyName } of TEST_PERSONS) {
      expect(browser.body).toContain(familyName)
      expect(browser.body).not.toContain(identityCode)
    }
    expect(browser.body).toContain('120387-****')
  })

  it('run no script and cannot be framed; they cut off the opener only when told to', async () => {
    const { bank, browser, open } = await openNordea()
    await open()
    const policy = browser.headers.get('content-security-policy')!
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    expect(browser.body).not.toMatch(/<script| style=/)
    expect(browser.headers.get('cross-origin-opener-policy')).toBeNull()
    bank.control.coop = true
    await open()
    expect(browser.headers.get('cross-origin-opener-policy')).toBe('same-origin')
  })

  it('refuse a form that another site sends', async () => {
    const { bank, browser, open } = await openNordea()
    await open()
    const page = browser.url
    await browser.submit({ person: 'aino-virtanen' }, { origin: 'http://evil.example' })
    expect(browser.status).toBe(403)
    await browser.open(page)
    await browser.submit(
      { person: 'aino-virtanen' },
      { origin: bank.issuer, 'sec-fetch-site': 'same-origin' },
    )
    expect(browser.returned.get('code')).toBeTruthy()
  })
})

describe('the switchboard', () => {
  let bank: Bank
  const post = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
    newBrowser().open(`${bank.issuer}/control?lang=sv`, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers,
    })

  beforeEach(async () => {
    bank = (await setUp()).bank
  })

  it('does by form what the object does', async () => {
    const { control } = bank!
    const page = await post({ bank: 'op', state: 'down' })
    expect(page.title).toBe('Bankernas kontrollpanel')
    expect(control.bankState('op')).toBe('down')
    expect(control.bankState('nordea')).toBe('works')
    expect(page.body).toMatch(/value="down"\s+aria-pressed="true"/)
    await post({ broker: 'slow' })
    await post({ coop: 'on' })
    await post({ announces: 'off' })
    await post({ delay: '1.5' })
    expect(control).toMatchObject({ broker: 'slow', coop: true, announces: false, delayMs: 1500 })
    await post({ reset: '' })
    expect(control).toMatchObject({ broker: 'works', coop: false, announces: true, delayMs: 2000 })
    expect(control.bankState('op')).toBe('works')
  })

  it.each<Record<string, string>>([
    { bank: 'nobody', state: 'down' },
    { bank: 'op', state: 'broken' },
    { broker: 'cancels' },
    { coop: 'maybe' },
    { announces: 'maybe' },
    { delay: '3600' },
    {},
  ])('refuses %o', async (fields) => {
    expect((await post(fields)).status).toBe(400)
  })

  it.each<Record<string, string>>([
    { origin: 'http://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('refuses a request from another site: %o', async (headers) => {
    const answer = await post({ bank: 'op', state: 'down' }, headers)
    expect(answer.status).toBe(403)
    expect(bank.control.bankState('op')).toBe('works')
  })
})

describe('what is announced', () => {
  async function announced(profile: 'telia' | 'op' | 'signicat', query = '') {
    const { bank } = await setUp(profile)
    const read = () => fetch(`${bank.issuer}/disturbances${query}`)
    return { control: bank.control, read, readText: async () => (await read()).text() }
  }

  it('is one line in three languages, as with telia', async () => {
    const { control, readText } = await announced('telia')
    expect(await readText()).toBe('')
    control.setBank('s-pankki', 'down')
    control.setBank('op', 'slow')
    control.setBank('pop', 'cancels')
    expect(await readText()).toBe(
      'Häiriö tunnistautumisessa: OP, S-Pankki.|Störning i identifieringen: OP, S-Banken.|Disturbance in identification: OP, S-Bank.\n',
    )
    control.announces = false
    expect(await readText()).toBe('')
  })

  it('goes with what a page needs to show the banks, in the language asked for, as with op', async () => {
    const { control, read } = await announced('op', '?lang=sv')
    expect(await (await read()).json()).toEqual({ identityProviders: [] })
    control.broker = 'down'
    expect(await (await read()).json()).toEqual({
      identityProviders: [],
      disturbanceInfo: { header: 'Störning', text: 'Det är en störning i identifieringstjänsten.' },
    })
  })

  it('is for people alone, as with signicat', async () => {
    const { read } = await announced('signicat')
    expect((await read()).status).toBe(404)
  })
})

describe('running', () => {
  it('says which port is taken', async () => {
    const holder = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => holder.once('listening', resolve))
    const { port } = holder.address() as AddressInfo
    await expect(startBank({ port, profile: 'telia', relyingParty })).rejects.toMatchObject({
      code: 'EADDRINUSE',
      port,
    })
    holder.close()
  })

  it('writes nothing to the log, whatever is asked of it', async () => {
    const spies = (['log', 'info', 'warn', 'error'] as const).map((method) => vi.spyOn(console, method))
    const { bank, config, browser, open } = await openNordea()
    await open()
    await browser.submit({ person: 'aino-virtanen' })
    await redeem(config, browser)
    await fetch(`${bank.issuer}/token`, { method: 'POST', body: 'grant_type=nonsense' })
    await newBrowser().open(`${bank.issuer}/authorize?client_id=unknown`)
    await newBrowser().open(`${bank.issuer}/nowhere`)
    const calls = spies.flatMap((spy) => spy.mock.calls)
    for (const spy of spies) spy.mockRestore()
    expect(calls).toEqual([])
  })
})

describe('test persons', () => {
  const CHECK_CHARACTERS = '0123456789ABCDEFHJKLMNPRSTUVWXY'

  it.each(TEST_PERSONS)('$slug has a code that is valid and that no real person has', ({ identityCode }) => {
    const [, date, individual, check] = /^(\d{6})[-YXWVUA-F](\d{3})(.)$/.exec(identityCode)!
    expect(CHECK_CHARACTERS[Number(date! + individual) % 31]).toBe(check)
    expect(Number(individual)).toBeGreaterThanOrEqual(900)
    const born = birthDate(identityCode)
    expect(new Date(born).toISOString().slice(0, 10)).toBe(born)
  })

  it('differ in slug and code, and reach over centuries and separators', () => {
    expect(new Set(TEST_PERSONS.map(({ slug }) => slug)).size).toBe(TEST_PERSONS.length)
    expect(new Set(TEST_PERSONS.map(({ identityCode }) => identityCode)).size).toBe(TEST_PERSONS.length)
    const separators = TEST_PERSONS.map(({ identityCode }) => identityCode[6])
    expect(separators).toEqual(expect.arrayContaining(['-', 'A', 'B', 'X', 'Y']))
  })

  it.each([
    ['131052-308T', '1952-10-13'],
    ['131052+308T', '1852-10-13'],
    ['290793V6787', '1993-07-29'],
    ['030594W903B', '1994-05-03'],
    ['020516C903K', '2016-05-02'],
  ])('%s is born %s', (identityCode, born) => {
    expect(birthDate(identityCode)).toBe(born)
  })
})
