import { env } from 'cloudflare:workers'
import crypto from 'node:crypto'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { hashPassword } from '../../../worker/identity/passwords.ts'
import { registerClient } from './api.ts'
import { Browser, codeIn } from './password-window.ts'
import { newAddress, newNetwork, newSaldoUser } from './saldo.ts'

/** What a browser in which people have signed in before is worth; test/worker/identity/guessing.test.ts has the rest. */

const PASSWORD = 'kolme hauen poikaa'
const { scrypt } = crypto
beforeAll(registerClient)
beforeEach(() => {
  // At next to no cost: here it only matters what is compared.
  vi.spyOn(crypto, 'scrypt').mockImplementation((password, salt, length, _cost, done) =>
    scrypt(password, salt, length, { N: 2, r: 1, p: 1 }, done),
  )
})
afterEach(() => {
  vi.restoreAllMocks()
})

const newUser = async () => {
  const email = newAddress()
  return { email, person: await newSaldoUser(email, { password: await hashPassword(PASSWORD) }) }
}
const type = async (browser: Browser, email: string, password: string) =>
  (await browser.startSignIn()).submit(email, password)
const isIn = async (browser: Browser, email: string) =>
  (await codeIn(await type(browser, email, PASSWORD))) !== null
/** Uses up what an account takes from browsers that it does not know. */
async function guessFromElsewhere(email: string) {
  const stranger = new Browser(newNetwork())
  for (let at = 0; at < 10; at++) await type(stranger, email, 'guess')
  expect(await isIn(new Browser(newNetwork()), email)).toBe(false)
}
async function knownBrowserOf(...users: { email: string }[]) {
  const browser = new Browser(newNetwork())
  for (const { email } of users) expect(await isIn(browser, email)).toBe(true)
  return browser
}

describe('a browser that several people share', () => {
  it('counts the wrong passwords of each apart', async () => {
    const [one, other] = [await newUser(), await newUser()]
    const browser = await knownBrowserOf(one, other)
    for (let at = 0; at < 10; at++) await type(browser, one.email, 'guess')
    expect((await type(browser, one.email, PASSWORD)).status).toBe(429)
    expect(await isIn(browser, other.email)).toBe(true)
  })
})

describe('a browser that knows somebody by an older user id', () => {
  it('is nothing special under the new one, until they sign in there', async () => {
    const { email, person } = await newUser()
    const browser = await knownBrowserOf({ email })
    const next = newAddress('uusi')
    await env.DB.prepare('UPDATE saldo_user SET email = ? WHERE person = ?').bind(next, person).run()
    await guessFromElsewhere(next)
    expect((await type(browser, next, PASSWORD)).status).toBe(429)
    await env.DB.prepare('DELETE FROM attempt').run()
    expect(await isIn(browser, next)).toBe(true)
    await guessFromElsewhere(next)
    expect(await isIn(browser, next)).toBe(true)
  })

  it('knows nobody else who gets that user id later', async () => {
    const { email, person } = await newUser()
    const browser = await knownBrowserOf({ email })
    await env.DB.prepare('UPDATE saldo_user SET email = ? WHERE person = ?').bind(newAddress(), person).run()
    await newSaldoUser(email, { password: await hashPassword(PASSWORD) })
    await guessFromElsewhere(email)
    expect((await type(browser, email, PASSWORD)).status).toBe(429)
  })
})
