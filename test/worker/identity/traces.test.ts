import { env } from 'cloudflare:workers'
import crypto from 'node:crypto'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { bucketOf } from '../../../worker/identity/attempts.ts'
import { moveUserId } from '../../../worker/identity/change-user-id.ts'
import { hashPassword } from '../../../worker/identity/passwords.ts'
import { sendPasswordLink } from '../../../worker/identity/request-password-link.ts'
import { readConfig } from '../../../worker/platform/config.ts'
import { registerClient } from './api.ts'
import { Browser } from './password-window.ts'
import {
  askForLink,
  newAddress,
  newNetwork,
  newSaldoUser,
  registerOwnPage,
  type SignedIn,
  sendAs,
  setPassword,
  signInHere,
  tokenMailedTo,
} from './saldo.ts'

/** What the log keeps, so that whoever looks into an attack finds what was done; and that it names nobody. */

const PASSWORD = 'murtomaahiihto sunnuntaina'
const { scrypt } = crypto
type Line = { event: string } & Record<string, unknown>
let lines: Line[]
beforeAll(async () => {
  await registerClient()
  await registerOwnPage()
})
beforeEach(() => {
  lines = []
  vi.spyOn(console, 'info').mockImplementation((line) => lines.push(JSON.parse(line)))
  // At next to no cost: here it only matters what is compared.
  vi.spyOn(crypto, 'scrypt').mockImplementation((password, salt, length, _cost, done) =>
    scrypt(password, salt, length, { N: 2, r: 1, p: 1 }, done),
  )
})
afterEach(() => {
  expect(JSON.stringify(lines)).not.toMatch(/@|havuranta|hiihto/)
  vi.restoreAllMocks()
})

const of = (event: string) => lines.filter((line) => line.event === event)
const idOf = ({ tokens }: SignedIn) => tokens.refresh_token.split('.')[0]!
async function someone(password: string | null = null) {
  const email = newAddress()
  const person = await newSaldoUser(email, { password })
  const here = await signInHere(person)
  return { email, person, here, session: idOf(here) }
}

describe('the log', () => {
  it('tells that a link was asked for, by the name under which that is counted, whether there is such a user id', async () => {
    const { email } = await someone()
    for (const address of [email, newAddress('nobody')]) {
      lines = []
      await askForLink(address, { network: newNetwork() })
      const bucket = await bucketOf(readConfig(env), 'password links to an address', address)
      expect(of('link-requested')).toEqual([{ event: 'link-requested', bucket }])
    }
  })

  it('tells whose password was set by a link', async () => {
    const { email, person } = await someone()
    await askForLink(email, { network: newNetwork() })
    await setPassword(await tokenMailedTo(email), PASSWORD)
    expect(of('password-set')).toEqual([{ event: 'password-set', person }])
  })

  it('tells whose password was changed, and in which session', async () => {
    const { person, here, session } = await someone()
    await sendAs(here, '/v1/me/password', { body: { password: PASSWORD } })
    expect(of('password-changed')).toEqual([{ event: 'password-changed', person, session }])
  })

  it('tells whose user id was changed, and in which session', async () => {
    const { person, here, session } = await someone()
    const next = newAddress('uusi')
    await sendAs(here, '/v1/me/user-id', { body: { email: next, language: 'fi' } })
    expect(of('link-requested')).toEqual([{ event: 'link-requested', person, session }])
    expect(of('user-id-changed')).toEqual([])
    const body = { token: await tokenMailedTo(next), password: PASSWORD }
    await sendAs(here, '/v1/me/user-id/confirm', { body })
    expect(of('user-id-changed')).toEqual([{ event: 'user-id-changed', person, session }])
  })

  it('tells the same of what customer service does', async () => {
    const { person } = await someone()
    const now = new Date()
    await sendPasswordLink(env.DB, readConfig(env), { person, now }, [])
    expect(of('link-requested')).toEqual([{ event: 'link-requested', person }])
    const moved = { person, email: newAddress(), language: 'fi' as const, now }
    await moveUserId(env.DB, readConfig(env), moved, [])
    expect(of('user-id-changed')).toEqual([{ event: 'user-id-changed', person }])
  })

  it('tells which sessions were ended, and by which', async () => {
    const { person, here, session } = await someone()
    const [one, two] = [await signInHere(person), await signInHere(person)]
    await sendAs(here, `/v1/me/sessions/${idOf(one)}/end`)
    await sendAs(here, '/v1/me/sign-out-everywhere')
    expect(of('sessions-ended')).toEqual([
      { event: 'sessions-ended', person, session, ended: [idOf(one)] },
      { event: 'sessions-ended', person, session, ended: [session, idOf(two)].sort() },
    ])
  })

  it('tells who was guessed at and from where, by the names under which that is counted', async () => {
    const { email, here } = await someone(await hashPassword(PASSWORD))
    const unknown = newAddress('nobody')
    const account = (address: string) => bucketOf(readConfig(env), 'sign-in account', address)
    const refused = () => lines.filter(({ code }) => /^password-/.test(String(code)))
    const network = newNetwork()
    const window = await new Browser(network).startSignIn()
    for (const address of [email, unknown]) {
      lines = []
      for (let at = 0; at < 11; at++) await window.submit(address, 'guess')
      const codes = refused().map(({ code }) => code)
      expect(codes).toEqual([...Array(10).fill('password-wrong'), 'password-too-many'])
      for (const { buckets } of refused()) expect(buckets).toContain(await account(address))
    }
    await env.DB.prepare('DELETE FROM attempt').run()
    lines = []
    await env.DB.prepare('UPDATE session SET created_at = created_at - 3600').run()
    await sendAs(here, '/v1/me/password', { body: { password: PASSWORD, current_password: 'guess' } })
    expect(refused()).toMatchObject([{ code: 'password-wrong' }])
    expect(refused()[0]!.buckets).toContain(await account(email))
  })
})
