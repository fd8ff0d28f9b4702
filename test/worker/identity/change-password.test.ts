import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { hashPassword, renewHash, verifyPassword } from '../../../worker/identity/passwords.ts'
import { newPerson, refusal, registerClient } from './api.ts'
import { cheapHash } from './password-window.ts'
import {
  askForLink,
  checkLink,
  endSession,
  HOST,
  interruptedBefore,
  isOver,
  kindsOfMailTo,
  newAddress,
  newNetwork,
  newSaldoUser,
  registerOwnPage,
  type SignedIn,
  sendAs,
  signedInAgo,
  signInHere,
  tokenMailedTo,
  userIdOf,
} from './saldo.ts'

const OLD = 'kevaan ensimmainen lenkki'
const NEW = 'murtomaahiihto sunnuntaina'
let stored: string
beforeAll(async () => {
  await registerClient()
  await registerOwnPage()
  stored = await hashPassword(OLD)
})

const change = (who: SignedIn, password: string, current_password?: string) =>
  sendAs(who, '/v1/me/password', { body: { password, ...(current_password && { current_password }) } })
type Someone = Awaited<ReturnType<typeof someone>>
async function someone(provider: string, password: string | null = stored) {
  const email = newAddress()
  const person = await newSaldoUser(email, { password })
  return { email, person, here: await signInHere(person, provider) }
}
const passwordOf = async (person: string) => (await userIdOf(person))!.password
const counted = async () =>
  (await env.DB.prepare('SELECT sum(count) AS n FROM attempt').first<{ n: number }>())!.n

describe('changing the password', () => {
  it('with the current one ends every other sign-in with it, and open links, and tells the person', async () => {
    const { email, person, here } = await someone('password')
    const [elsewhere, withBank] = [await signInHere(person, 'password', HOST), await signInHere(person)]
    await askForLink(email, { network: newNetwork() })
    const before = await counted()
    const response = await change(here, NEW, OLD)
    expect(response.status).toBe(204)
    expect(response.headers.get('Set-Cookie')).toMatch(/known-browser/)
    expect(await verifyPassword(NEW, await passwordOf(person))).toMatchObject({ matches: true })
    expect(await Promise.all([elsewhere, withBank, here].map(isOver))).toEqual([true, false, false])
    expect((await checkLink(await tokenMailedTo(email))).status).toBe(410)
    expect((await kindsOfMailTo(email))[0]).toBe('password-changed')
    expect(await counted()).toBe(before)
  })

  it('after sign-in with a password is refused with a wrong one, which counts, and with none', async () => {
    const { email, person, here } = await someone('password')
    const before = await counted()
    expect(await refusal(await change(here, NEW))).toEqual([403, 'wrong-password'])
    expect(await counted()).toBe(before)
    expect(await refusal(await change(here, NEW, 'syksyn viimeinen lenkki'))).toEqual([403, 'wrong-password'])
    expect(await counted()).toBeGreaterThan(before)
    expect(await passwordOf(person)).toBe(stored)
    expect(await kindsOfMailTo(email)).toEqual([])
  })

  it('is refused without a look at the password once there were ten wrong ones', async () => {
    const { person, here } = await someone('password')
    await change(here, NEW, 'syksyn viimeinen lenkki')
    await env.DB.prepare('UPDATE attempt SET count = 10 WHERE count = 1').run()
    const response = await change(here, NEW, OLD)
    expect(Number(response.headers.get('Retry-After'))).toBeGreaterThan(0)
    expect(await refusal(response)).toEqual([429, 'too-many-attempts'])
    expect(await passwordOf(person)).toBe(stored)
    await env.DB.prepare('DELETE FROM attempt').run()
  })

  it('just after a strong sign-in needs no current one, and may be the first', async () => {
    const { person, here } = await someone('nordea', null)
    expect((await change(here, NEW)).status).toBe(204)
    expect(await passwordOf(person)).not.toBeNull()
    expect(await isOver(here)).toBe(false)
  })

  it('a while after a strong sign-in needs another one, or the current password', async () => {
    const { person, here } = await someone('nordea')
    await signedInAgo(here, 15 * 60)
    expect(await refusal(await change(here, NEW))).toEqual([403, 'sign-in-again'])
    expect(await passwordOf(person)).toBe(stored)
    expect((await change(here, NEW, OLD)).status).toBe(204)
  })

  it('ten times an hour needs no more than that sign-in, and then the person waits', async () => {
    const { person, here } = await someone('nordea', null)
    const statuses = []
    let last: string | null = null
    for (let at = 0; at < 12; at++) {
      const response = await change(here, `${NEW} ${at}`)
      statuses.push(response.status)
      if (response.status === 204) last = await passwordOf(person)
      else expect(Number(response.headers.get('Retry-After'))).toBeGreaterThan(3500)
    }
    expect(statuses).toEqual([...Array(10).fill(204), 429, 429])
    expect(await passwordOf(person)).toBe(last)
    expect(await refusal(await change(here, 'salasana123'))).toEqual([422, 'password-too-common'])
    const other = await someone('nordea', null)
    expect((await change(other.here, NEW)).status).toBe(204)
  })

  it('knows the current one though its hash is renewed meanwhile', async () => {
    const { person, here } = await someone('password', cheapHash(OLD))
    const renewed = await renewHash(OLD, (await passwordOf(person))!)
    const renew = () =>
      env.DB.prepare('UPDATE saldo_user SET password = ? WHERE person = ?').bind(renewed, person).run()
    const body = { password: NEW, current_password: OLD }
    const response = await sendAs(here, '/v1/me/password', { body, bindings: interruptedBefore(3, renew) })
    expect(response.status).toBe(204)
    expect(await verifyPassword(NEW, await passwordOf(person))).toMatchObject({ matches: true })
  })

  it('is done once when two requests know the same current one', async () => {
    const { person, here, email } = await someone('password')
    const passwords = [NEW, 'lauantain pitka pyoralenkki']
    const responses = await Promise.all(passwords.map((password) => change(here, password, OLD)))
    expect(responses.map(({ status }) => status).sort()).toEqual([204, 403])
    const winner = passwords[responses.findIndex(({ status }) => status === 204)]!
    expect(await verifyPassword(winner, await passwordOf(person))).toMatchObject({ matches: true })
    expect(await kindsOfMailTo(email)).toEqual(['password-changed'])
  })

  it('does nothing when the session, or the user id, ends while the request is on its way', async () => {
    for (const end of [
      ({ here }: Someone) => endSession(here),
      ({ person }: Someone) =>
        env.DB.prepare('UPDATE saldo_user SET email = ? WHERE person = ?').bind(newAddress(), person).run(),
    ]) {
      const one = await someone('nordea')
      const bindings = interruptedBefore(3, () => end(one))
      const response = await sendAs(one.here, '/v1/me/password', { body: { password: NEW }, bindings })
      expect(await refusal(response)).toEqual([401, 'session-ended'])
      expect(await passwordOf(one.person)).toBe(stored)
      expect(await kindsOfMailTo(one.email)).toEqual([])
    }
  })

  it('is refused to another page, to a session that is over, without a user id, and with a weak one', async () => {
    const { person, here } = await someone('nordea')
    const elsewhere = await signInHere(person, 'nordea', HOST)
    expect(await refusal(await change(elsewhere, NEW))).toEqual([403, 'own-page-only'])
    expect(await refusal(await change(here, 'salasana123'))).toEqual([422, 'password-too-common'])
    await endSession(here)
    expect(await refusal(await change(here, NEW))).toEqual([401, 'session-ended'])
    expect(await passwordOf(person)).toBe(stored)
    const plusOnly = await signInHere((await newPerson('plus-only')).id)
    expect(await refusal(await change(plusOnly, NEW))).toEqual([404, 'no-user-id'])
  })
})
