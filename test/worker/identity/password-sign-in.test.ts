import { env } from 'cloudflare:workers'
import crypto from 'node:crypto'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { hashPassword, verifyPassword } from '../../../worker/identity/passwords.ts'
import { newBrowserKeys } from '../../support/relying-party-browser.ts'
import { observe } from '../wallet/observe.ts'
import { API, exchange, HOST, registerClient } from './api.ts'
import { Browser, cheapHash, codeIn, nextAddress, PasswordWindow } from './password-window.ts'
import { newAddress, newNetwork, newSaldoUser, userIdOf } from './saldo.ts'

const PASSWORD = 'kolme hauen poikaa'
let hash: string
let said: string[]
beforeAll(async () => {
  await registerClient()
  hash = await hashPassword(PASSWORD)
})
beforeEach(() => {
  said = []
  for (const level of ['info', 'error'] as const) {
    vi.spyOn(console, level).mockImplementation((line) => said.push(line))
  }
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

const newUser = async (password: string | null = hash) => {
  const email = newAddress()
  return { email, person: await newSaldoUser(email, { password }) }
}
const newBrowser = () => new Browser(newNetwork())
const pageOf = async (response: Response) => ({ status: response.status, page: await response.text() })
/** A page without what is different in every answer. */
const shapeOf = (page: string, email: string) => page.replaceAll(email, 'EMAIL')

describe('the page for passwords', () => {
  it('is opened by a host page, in its language, and asks as password managers expect it', async () => {
    const window = await newBrowser().startSignIn({ lang: 'sv' })
    expect(window.url).toMatch(/^https:\/\/smartum\.example\/sign-in\/password\?state=[\w-]{43}&lang=sv$/)
    const response = await window.open()
    const page = await response.text()
    expect(response.status).toBe(200)
    expect(page).toContain('<html lang="sv">')
    expect(page).toMatch(/<form[^>]+method="post"/)
    expect(page).toMatch(/<input[^>]+type="email" autocomplete="username"/)
    expect(page).toMatch(/<input[^>]+type="password" autocomplete="current-password"/)
    expect(page).toContain('href="/password?lang=sv"')
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    // The window keeps its opener, and the form ends at a page of ours, wherever the host's page may redirect to.
    expect(response.headers.get('Cross-Origin-Opener-Policy')).toBeNull()
    expect(response.headers.get('Content-Security-Policy')).toContain("form-action 'self';")
    expect(response.headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'")
  })

  it('can be read in another language than the page that it came from', async () => {
    const window = await newBrowser().startSignIn({ lang: 'fi' })
    const page = await (await window.browser.send(window.url.replace('lang=fi', 'lang=en'))).text()
    expect(page).toContain('<html lang="en">')
    expect(page).toContain('Sign in to Saldo')
  })

  it.each(['password?state=nothing', 'password?', 'password/cancel?state=nothing'])(
    'tells what to do when no sign-in is open: /sign-in/%s',
    async (path) => {
      const { status, page } = await pageOf(await newBrowser().send(`${API}/sign-in/${path}&lang=en`))
      expect(status).toBe(400)
      expect(page).toContain('Go back to the page where you started')
    },
  )

  it('goes back where it came from when the person turns back, and is then over', async () => {
    const window = await newBrowser().startSignIn()
    const cancel = window.url.replace('/password?', '/password/cancel?')
    const location = new URL((await window.browser.send(cancel)).headers.get('Location')!)
    expect(location.origin + location.pathname).toBe(`${HOST}/benefits`)
    expect(location.searchParams.get('smartum-error')).toBe('cancelled')
    expect((await window.open()).status).toBe(400)
  })
})

describe('signing in with a password', () => {
  it('ends with a code for the page that asked, and a session that opens Saldo only', async () => {
    const { email } = await newUser()
    const window = await newBrowser().startSignIn()
    const response = await window.submit(` ${email.toUpperCase()} `, PASSWORD)
    expect(response.status).toBe(200)
    const answer = await exchange(window.keys, (await codeIn(response))!)
    expect(await answer.json()).toMatchObject({ assurance: 'password', person: { name: 'Aino Virtanen' } })
    const { results } = await env.DB.prepare("SELECT provider FROM session WHERE provider = 'password'").all()
    expect(results).toHaveLength(1)
    expect(JSON.stringify(said)).not.toContain('havuranta')
  })

  it('goes on to the page that asked by a script, and by a link where there is none', async () => {
    const { email } = await newUser()
    const response = await (await newBrowser().startSignIn()).submit(email, PASSWORD)
    const page = await response.clone().text()
    const next = (await nextAddress(response))!
    expect(next.origin + next.pathname).toBe(`${HOST}/benefits`)
    expect(next.searchParams.has('smartum-window')).toBe(false)
    expect(page).toContain('location.replace(address)')
    expect(page).toContain(JSON.stringify(next.href))
    // Whoever may have opened this window is not who asked.
    expect(page).not.toContain('opener')
  })

  it('hands the code over from a window', async () => {
    const { email } = await newUser()
    const window = await newBrowser().startSignIn({ mode: 'popup' })
    const { status, page } = await pageOf(await window.submit(email, PASSWORD))
    expect(status).toBe(200)
    const code = /"code":"([\w-]+)"/.exec(page)?.[1]
    expect((await exchange(window.keys, code!)).status).toBe(200)
  })

  it('leaves nothing to send again once it is done', async () => {
    const { email } = await newUser()
    const window = await newBrowser().startSignIn()
    await window.submit(email, PASSWORD)
    expect((await window.submit(email, PASSWORD)).status).toBe(400)
  })

  it('goes on after a wrong password, keeping the user id and nothing of the password', async () => {
    const { email } = await newUser(cheapHash(PASSWORD))
    const window = await newBrowser().startSignIn()
    const { status, page } = await pageOf(await window.submit(email, 'something else <b>'))
    expect(status).toBe(422)
    expect(page).toContain('The user id and the password do not match')
    expect(page).toContain(`value="${email}"`)
    expect(page).not.toContain('something else')
    expect(page).toContain('old employer')
    expect(await codeIn(await window.submit(email, PASSWORD))).not.toBeNull()
  })

  it('in two tabs does not mix them up', async () => {
    const [one, other] = [await newUser(cheapHash(PASSWORD)), await newUser(cheapHash('neljäs hauenpoika'))]
    const browser = newBrowser()
    const [first, second] = [await browser.startSignIn(), await browser.startSignIn()]
    await first.submit(one.email, 'wrong')
    const codes = [
      await codeIn(await second.submit(other.email, 'neljäs hauenpoika')),
      await codeIn(await first.submit(one.email, PASSWORD)),
    ]
    expect((await exchange(first.keys, codes[1]!)).status).toBe(200)
    expect((await exchange(second.keys, codes[0]!)).status).toBe(200)
  })

  it('that was pressed twice gives two codes, each of them good for its page', async () => {
    const { email } = await newUser()
    const window = await newBrowser().startSignIn()
    const cookies = new Map(window.browser.cookies)
    const first = await window.submit(email, PASSWORD)
    for (const [name, value] of cookies) window.browser.cookies.set(name, value)
    const second = await window.submit(email, PASSWORD)
    expect((await exchange(window.keys, (await codeIn(first))!)).status).toBe(200)
    expect((await exchange(window.keys, (await codeIn(second))!)).status).toBe(200)
  })

  it.each([
    ['aino', PASSWORD, 'email-error'],
    ['', PASSWORD, 'email-error'],
    ['aino@havuranta.example', '', 'password-error'],
  ])('asks for what is missing and counts nothing: "%s", "%s"', async (email, password, error) => {
    const { ledger: DB, calls } = observe(env.DB)
    const window = await newBrowser().startSignIn()
    window.browser.bindings = { ...env, DB }
    const { status, page } = await pageOf(await window.submit(email, password))
    expect(status).toBe(422)
    expect(page).toContain(`id="${error}"`)
    expect(page).toMatch(/aria-invalid="true"\s+autofocus/)
    expect(calls).toEqual([])
  })

  it('keeps a quarter of an hour, and says so when it is over', async () => {
    const { email } = await newUser()
    const window = await newBrowser().startSignIn()
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 901_000 })
    const { status, page } = await pageOf(await window.submit(email, PASSWORD))
    expect(status).toBe(400)
    expect(page).toContain('no longer valid')
  })

  it.each([
    ['another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['a neighbouring host', { 'Sec-Fetch-Site': 'same-site' }],
    ['nowhere, as a typed address would', { 'Sec-Fetch-Site': 'none' }],
    ['another origin, in a browser that says only that', { Origin: 'https://evil.example' }],
    ['a page without an origin', { Origin: 'null' }],
  ] as const)('is refused to a form from %s', async (_, headers) => {
    const { email } = await newUser()
    const window = await newBrowser().startSignIn()
    const response = await window.submit(email, PASSWORD, headers)
    expect(response.status).toBe(403)
    expect(said.join()).toContain('not-our-form')
  })

  it('is open to a browser that says only the origin', async () => {
    const { email } = await newUser()
    const window = await newBrowser().startSignIn()
    expect(await codeIn(await window.submit(email, PASSWORD, { Origin: API }))).not.toBeNull()
  })

  it('takes no form that is larger than it needs to be', async () => {
    const window = await newBrowser().startSignIn()
    expect((await window.submit('aino@havuranta.example', 'x'.repeat(20_000))).status).toBe(403)
  })

  it('says so when the fault is ours, and nothing was changed', async () => {
    const { email } = await newUser()
    const window = await newBrowser().startSignIn()
    const DB = new Proxy(env.DB, {
      get: (target, name) => {
        if (name === 'batch') throw new Error('D1 is out of reach')
        return Reflect.get(target, name).bind(target)
      },
    })
    window.browser.bindings = { ...env, DB }
    const response = await window.submit(email, PASSWORD)
    const { status, page } = await pageOf(response)
    expect(status).toBe(500)
    expect(page).toContain(response.headers.get('Request-Id'))
    expect(page).toContain(`value="${email}"`)
    window.browser.bindings = env
    expect(await codeIn(await window.submit(email, PASSWORD))).not.toBeNull()
  })
})

describe('a sign-in that began at a bank', () => {
  it('cannot end with a password, nor one with a password at a bank', async () => {
    const { email } = await newUser()
    const browser = newBrowser()
    const state = 'b'.repeat(43)
    await browser.keepSignIn({ provider: 'nordea', state })
    const atBank = new PasswordWindow(
      browser,
      await newBrowserKeys(),
      `${API}/sign-in/password?state=${state}`,
    )
    expect((await atBank.open()).status).toBe(400)
    expect((await atBank.submit(email, PASSWORD)).status).toBe(400)

    const window = await browser.startSignIn()
    const callback = window.url.replace('/sign-in/password', '/sign-in/callback')
    const location = new URL((await browser.send(`${callback}&code=x`)).headers.get('Location')!)
    expect(location.searchParams.get('smartum-error')).toBe('sign-in-expired')
    expect(location.searchParams.get('smartum-code')).toBeNull()
  })
})

describe('a password that was hashed at another cost', () => {
  it('is hashed anew when its owner signs in, in the same step', async () => {
    const { email, person } = await newUser(cheapHash(PASSWORD))
    const window = await newBrowser().startSignIn()
    expect(await codeIn(await window.submit(email, PASSWORD))).not.toBeNull()
    const { password } = (await userIdOf(person))!
    expect(password).toMatch(/^\$scrypt\$ln=15,r=8,p=3\$/)
    expect(await verifyPassword(PASSWORD, password)).toEqual({ matches: true, outdated: false })
  })

  it('stays when what was typed is wrong', async () => {
    const stored = cheapHash(PASSWORD)
    const { email, person } = await newUser(stored)
    await (await newBrowser().startSignIn()).submit(email, 'wrong')
    expect((await userIdOf(person))!.password).toBe(stored)
  })
})

describe('a password that changes while it is compared', () => {
  it.each([
    ['password', "UPDATE saldo_user SET password = '$scrypt$ln=4,r=8,p=1$salt$key' WHERE person = ?"],
    ['user id', "UPDATE saldo_user SET email = 'moved-' || email WHERE person = ?"],
  ])('opens nothing any more: the %s', async (_, change) => {
    const { email, person } = await newUser(cheapHash(PASSWORD))
    const window = await newBrowser().startSignIn()
    const { scrypt } = crypto
    vi.spyOn(crypto, 'scrypt').mockImplementationOnce((...call: unknown[]) => {
      const changed = env.DB.prepare(change).bind(person).run()
      changed.then(() => Reflect.apply(scrypt, crypto, call))
    })
    const response = await window.submit(email, PASSWORD)
    expect([response.status, await codeIn(response)]).toEqual([422, null])
    const codes = env.DB.prepare('SELECT count(*) AS codes FROM sign_in_code WHERE person = ?').bind(person)
    expect(await codes.first('codes')).toBe(0)
  })
})

describe('whoever is asked for', () => {
  it('the work and the answer are the same: a wrong password, no password yet, nobody', async () => {
    const asked = [(await newUser()).email, (await newUser(null)).email, newAddress('nobody')]
    const seen = []
    for (const email of asked) {
      const { ledger: DB, calls, statements } = observe(env.DB)
      const window = await newBrowser().startSignIn()
      window.browser.bindings = { ...env, DB }
      const scrypt = vi.spyOn(crypto, 'scrypt').mockClear()
      const response = await window.submit(email, 'wrong')
      const headers = [...response.headers].filter(([name]) => !['date', 'request-id'].includes(name))
      const page = shapeOf(await response.text(), email).replace(/state=[\w-]+/g, 'state=STATE')
      const hashes = scrypt.mock.calls.map(([, , length, cost]) => ({ length, cost }))
      seen.push({ status: response.status, headers, page, calls, statements, hashes })
    }
    expect(seen[0]).toMatchObject({ status: 422, calls: ['batch'] })
    expect(seen[0]!.hashes).toHaveLength(1)
    expect(seen[1]).toEqual(seen[0])
    expect(seen[2]).toEqual(seen[0])
  })

  it('the one that may come in costs a second round trip', async () => {
    const { email } = await newUser()
    const { ledger: DB, calls } = observe(env.DB)
    const window = await newBrowser().startSignIn()
    window.browser.bindings = { ...env, DB }
    expect(await codeIn(await window.submit(email, PASSWORD))).not.toBeNull()
    expect(calls).toEqual(['batch', 'batch'])
  })
})
