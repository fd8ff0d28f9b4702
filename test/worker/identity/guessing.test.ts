import { env } from 'cloudflare:workers'
import crypto from 'node:crypto'
import { afterEach, beforeAll, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest'
import { hashPassword } from '../../../worker/identity/passwords.ts'
import type { Env } from '../../../worker/platform/env.ts'
import { registerClient } from './api.ts'
import { Browser, codeIn } from './password-window.ts'
import { askForLink, newAddress, newNetwork, newSaldoUser, setPassword, tokenMailedTo } from './saldo.ts'

/** How much guessing costs whoever guesses, and that it costs nobody else their way in. */

const PASSWORD = 'kolme hauen poikaa'
const NOON = new Date('2026-03-02T10:00:00.000Z')
const QUARTER = 15 * 60

/** Every comparing of a password, at next to no cost: here it only matters how many there are. */
let scrypt: MockInstance
const { scrypt: realScrypt } = crypto
beforeAll(registerClient)
beforeEach(() => {
  vi.spyOn(console, 'info').mockImplementation(() => {})
  scrypt = vi
    .spyOn(crypto, 'scrypt')
    .mockImplementation((password, salt, length, _cost, done) =>
      realScrypt(password, salt, length, { N: 2, r: 1, p: 1 }, done),
    )
  clockAt(0)
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

/** Sets the clock so many seconds after noon. */
const clockAt = (seconds: number) =>
  vi.useFakeTimers({ toFake: ['Date'], now: NOON.getTime() + seconds * 1000 })

const newUser = async () => {
  const email = newAddress()
  await newSaldoUser(email, { password: await hashPassword(PASSWORD) })
  return email
}

/** Many people with user ids, all with the same password. */
async function newUsers(many: number): Promise<string[]> {
  const emails = Array.from({ length: many }, () => newAddress())
  const insert = (sql: string, ...more: string[]) =>
    env.DB.prepare(`${sql} FROM json_each(?1)`).bind(JSON.stringify(emails), ...more)
  await env.DB.batch([
    insert(`INSERT INTO person (id, identity_hash, identity_sealed, given_names, family_name, ledger, created_at)
            SELECT value, value, '', 'Aino', 'Virtanen', 0, ''`),
    insert(
      "INSERT INTO saldo_user (person, email, password, language, created_at) SELECT value, value, ?2, 'fi', ''",
      await hashPassword(PASSWORD),
    ),
  ])
  return emails
}

let networks = 0
/** A network that nobody has come from yet. */
const elsewhere = () => {
  const number = networks++
  return { 'CF-Connecting-IP': `10.${number >> 16}.${(number >> 8) & 255}.${number & 255}` }
}
const ours = { 'Sec-Fetch-Site': 'same-origin' }

/** Types wrong passwords for an address, each from a network of its own. Returns how many reached the comparing. */
async function guess(email: string, times: number): Promise<number> {
  const window = await new Browser(newNetwork()).startSignIn()
  const before = scrypt.mock.calls.length
  await Promise.all(
    Array.from({ length: times }, (_, at) =>
      window.submit(email, `guess ${at}`, { ...ours, ...elsewhere() }),
    ),
  )
  return scrypt.mock.calls.length - before
}

const signInWith = async (browser: Browser, email: string, password = PASSWORD) =>
  (await browser.startSignIn()).submit(email, password)
const isIn = async (response: Response) => (await codeIn(response)) !== null

/** Where the walls in front have let everybody through, so that the limits in the database are all there is. */
const open = { limit: async () => ({ success: true }) } as RateLimit
const withoutWalls: Env = { ...env, RATE_LIMIT: open, WIDE_RATE_LIMIT: open }

/** For tests that ask a thousand times. */
const LONG = { timeout: 30_000 }

describe('guessing one password', LONG, () => {
  it('a thousand times at once, from a thousand networks, is guessing ten times', async () => {
    expect(await guess(await newUser(), 1000)).toBe(10)
  })

  it('a thousand times in a day is guessing a hundred times', async () => {
    const email = await newUser()
    let compared = 0
    for (let quarter = 0; quarter < 12; quarter++) {
      clockAt(quarter * QUARTER)
      compared += await guess(email, 90)
    }
    expect(compared).toBe(100)
    clockAt(95 * QUARTER)
    expect(await guess(email, 11)).toBe(0)
    clockAt(96 * QUARTER)
    expect(await guess(email, 11)).toBe(10)
  })
})

describe('guessing at a thousand accounts', LONG, () => {
  it.each([
    ['one address, behind which there can be an office,', 500, () => '203.0.113.7'],
    ['the addresses of a household', 100, (at: number) => `2001:db8:0:7::${(at + 1).toString(16)}`],
    ['all networks of an office', 500, (at: number) => `2001:db8:1:${(at + 1).toString(16)}::1`],
  ])('from %s is guessing at %i', async (_, most, address) => {
    const emails = await newUsers(1000)
    scrypt.mockClear()
    const window = await new Browser(newNetwork()).startSignIn()
    window.browser.bindings = withoutWalls
    const answers = await Promise.all(
      emails.map((email, at) => window.submit(email, 'guess', { ...ours, 'CF-Connecting-IP': address(at) })),
    )
    expect(scrypt).toHaveBeenCalledTimes(most)
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(1000 - most)
  })
})

describe('whoever is kept waiting', () => {
  it('learns for how long, and the ways in that are open, whether there is such a user id or not', async () => {
    const known = await newUser()
    const unknown = newAddress('nobody')
    const pages = []
    for (const email of [known, unknown]) {
      await guess(email, 10)
      scrypt.mockClear()
      const window = await new Browser(newNetwork()).startSignIn()
      const response = await window.submit(email, PASSWORD)
      expect(response.status).toBe(429)
      expect(response.headers.get('Retry-After')).toBe(String(QUARTER))
      expect(scrypt).not.toHaveBeenCalled()
      pages.push((await response.text()).replaceAll(email, 'EMAIL').replace(/state=[\w-]+/g, 'state=STATE'))
    }
    expect(pages[1]).toBe(pages[0])
    expect(pages[0]).toContain('You can try again in 15 minutes.')
    expect(pages[0]).toContain('Get a link by e-mail')
    expect(pages[0]).toContain('online banking or a mobile certificate')
  })

  it('waits as long as it says, and not for what was refused meanwhile', async () => {
    const email = await newUser()
    await guess(email, 30)
    clockAt(QUARTER - 1)
    expect(await isIn(await signInWith(new Browser(newNetwork()), email))).toBe(false)
    clockAt(QUARTER)
    expect(await isIn(await signInWith(new Browser(newNetwork()), email))).toBe(true)
  })
})

describe('whoever knows the password', () => {
  it('can sign in from as many new browsers as they like', async () => {
    const email = await newUser()
    for (let i = 0; i < 12; i++)
      expect(await isIn(await signInWith(new Browser('203.0.113.9'), email))).toBe(true)
  })

  it('gets in with a browser that has seen them before, while strangers guess', async () => {
    const email = await newUser()
    const own = new Browser('203.0.113.10')
    await signInWith(own, email)
    expect(await guess(email, 40)).toBe(10)
    expect(await isIn(await signInWith(new Browser(newNetwork()), email))).toBe(false)
    expect(await isIn(await signInWith(own, email))).toBe(true)
  })

  it('gets in with it from a network in which a stranger has guessed at everybody', async () => {
    const email = await newUser()
    const own = new Browser('203.0.113.11')
    await signInWith(own, email)
    const stranger = await new Browser(own.network).startSignIn()
    stranger.browser.bindings = withoutWalls
    await Promise.all((await newUsers(500)).map((one) => stranger.submit(one, 'guess')))
    expect(await isIn(await signInWith(new Browser(own.network), email))).toBe(false)
    expect(await isIn(await signInWith(own, email))).toBe(true)
  })

  it('gets in with a new browser by a link, while strangers guess', async () => {
    const email = await newUser()
    await guess(email, 40)
    await askForLink(email)
    const answer = await setPassword(await tokenMailedTo(email), 'neljäs hauenpoika')
    const fresh = new Browser(newNetwork())
    const [, name, value] = /^([^=]+)=([^;]+)/.exec(answer.headers.getSetCookie()[0]!)!
    fresh.cookies.set(name!, value!)
    expect(await isIn(await signInWith(fresh, email, 'neljäs hauenpoika'))).toBe(true)
  })
})

describe('a known browser', () => {
  const NAME = '__Host-known-browser'
  const known = async () => {
    const browser = new Browser(newNetwork())
    const email = await newUser()
    const response = await signInWith(browser, email)
    return { browser, email, header: response.headers.getSetCookie().find((each) => each.startsWith(NAME))! }
  }

  it('is told by a cookie that only we can read, for a year', async () => {
    const { header, email } = await known()
    for (const attribute of ['Max-Age=31536000', 'Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']) {
      expect(header).toContain(attribute)
    }
    expect(header).not.toContain('Domain')
    expect(header).not.toContain(email)
  })

  it('is limited too, and then says so as any other does', async () => {
    const { browser, email } = await known()
    scrypt.mockClear()
    const window = await browser.startSignIn()
    for (let i = 0; i < 15; i++) await window.submit(email, 'guess')
    expect(scrypt).toHaveBeenCalledTimes(10)
    expect((await window.submit(email, PASSWORD)).status).toBe(429)
    // What was tried in it is nobody else's count.
    expect(await isIn(await signInWith(new Browser(newNetwork()), email))).toBe(true)
  })

  it('is one for several people who share it', async () => {
    const { browser, email } = await known()
    const other = await newUser()
    await signInWith(browser, other)
    await guess(email, 10)
    await guess(other, 10)
    expect(await isIn(await signInWith(browser, email))).toBe(true)
    expect(await isIn(await signInWith(browser, other))).toBe(true)
  })

  it('is nothing special for somebody whom it does not know', async () => {
    const { browser } = await known()
    const other = await newUser()
    await guess(other, 10)
    expect((await signInWith(browser, other)).status).toBe(429)
  })

  it.each([
    ['whose cookie was changed', (value: string) => `${value.slice(0, -3)}AAA`, 0],
    ['that was not used for a year', (value: string) => value, 365 * 24 * 60 * 60 + 1],
  ])('%s is not one', async (_, change, later) => {
    const { browser, email } = await known()
    browser.cookies.set(NAME, change(browser.cookies.get(NAME)!))
    clockAt(later)
    await guess(email, 10)
    expect((await signInWith(browser, email)).status).toBe(429)
  })

  it('leaves no address and no network in the clear in the counts', async () => {
    const { browser, email } = await known()
    await guess(email, 3)
    const { results } = await env.DB.prepare('SELECT bucket FROM attempt').all<{ bucket: string }>()
    expect(results.length).toBeGreaterThan(5)
    for (const { bucket } of results) expect(bucket).toMatch(/^[\w-]{43}$/)
    expect(JSON.stringify(results)).not.toContain(browser.network)
  })
})
