import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { hashPassword, verifyPassword } from '../../../worker/identity/passwords.ts'
import type { MailLink } from '../../../worker/identity/schemas.ts'
import { newBrowserKeys } from '../../support/relying-party-browser.ts'
import { observe } from '../wallet/observe.ts'
import { issueCode, newPerson, now, refusal, registerClient } from './api.ts'
import {
  API,
  askForLink,
  checkLink,
  HOST,
  isOver,
  kindsOfMailTo,
  mailsTo,
  newAddress,
  newNetwork,
  newSaldoUser,
  registerOwnPage,
  send,
  setPassword,
  signInHere,
  tokenMailedTo,
  userIdOf,
} from './saldo.ts'

const PASSWORD = 'murtomaahiihto sunnuntaina'
let oldPassword: string
beforeAll(async () => {
  await registerClient()
  await registerOwnPage()
  oldPassword = await hashPassword('kevaan ensimmainen lenkki')
})

const linkRows = async (person: string) =>
  (await env.DB.prepare('SELECT * FROM mail_link WHERE person = ?').bind(person).all()).results
const ask = (email: string) => askForLink(email, { network: newNetwork() })
const expire = (person: string) =>
  env.DB.prepare('UPDATE mail_link SET expires_at = ? WHERE person = ?').bind(now(), person).run()

describe('asking for a link', () => {
  it('mails one to the user id, in the language of its person, that tells what it is good for', async () => {
    const email = newAddress()
    await newSaldoUser(email, { language: 'sv' })
    const response = await ask(` ${email.toUpperCase()} `)
    expect(response.status).toBe(202)
    expect(await mailsTo(email)).toMatchObject([{ kind: 'password-link', to: email, language: 'sv' }])
    const checked = await checkLink(await tokenMailedTo(email))
    expect(await checked.json<MailLink>()).toEqual({ purpose: 'password', email })
  })

  it('is answered the same, byte for byte and after the same work, for an address that is nobody’s', async () => {
    const [known, unknown] = [newAddress(), newAddress('nobody')]
    await newSaldoUser(known)
    const work = async (email: string) => {
      const { ledger: DB, calls, statements } = observe(env.DB)
      const response = await askForLink(email, { network: newNetwork(), bindings: { ...env, DB } })
      const headers = [...response.headers].filter(([name]) => !['date', 'request-id'].includes(name))
      return {
        calls,
        statements,
        status: response.status,
        headers,
        body: [...new Uint8Array(await response.arrayBuffer())],
      }
    }
    // The relay after the answer marks what it has sent, and has sent nothing for the other.
    const ofKnown = await work(known)
    const ofUnknown = await work(unknown)
    const beforeTheAnswer = 2
    expect(ofKnown.calls.slice(0, beforeTheAnswer)).toEqual(['batch', 'batch'])
    expect(ofUnknown.calls.slice(0, beforeTheAnswer)).toEqual(['batch', 'batch'])
    const untilTheRelay = ({ statements }: { statements: string[] }) =>
      statements.slice(
        0,
        statements.findIndex((sql) => sql.startsWith('UPDATE outbox')),
      )
    expect(untilTheRelay(ofKnown).length).toBeGreaterThan(4)
    expect(untilTheRelay(ofUnknown)).toEqual(untilTheRelay(ofKnown))
    for (const part of ['status', 'headers', 'body'] as const) expect(ofUnknown[part]).toEqual(ofKnown[part])
    expect(await kindsOfMailTo(known)).toEqual(['password-link'])
    expect(await kindsOfMailTo(unknown)).toEqual([])
  })

  it('writes something for an address that is nobody’s too, since a write takes longer than none', async () => {
    const total = async () =>
      (await env.DB.prepare('SELECT sum(count) AS total FROM attempt').first<{ total: number }>())!.total
    const network = newNetwork()
    await askForLink(newAddress('nobody'), { network })
    const before = await total()
    await askForLink(newAddress('nobody'), { network })
    expect(await total()).toBe(before + 2)
  })

  it.each([
    ['aino.havuranta.example', 'email-not-valid'],
    ['aino@havuranta', 'email-not-valid'],
    ['x', 'invalid-request'],
  ])('for "%s" is refused', async (email, code) => {
    const response = await ask(email)
    expect(await refusal(response)).toEqual([400, code])
  })

  it('leaves nothing in a table that would work as the token', async () => {
    const email = newAddress()
    const person = await newSaldoUser(email)
    await ask(email)
    const token = await tokenMailedTo(email)
    const { results: outbox } = await env.DB.prepare('SELECT * FROM outbox').all()
    const stored = JSON.stringify([await linkRows(person), outbox])
    expect(stored).not.toContain(token)
    const candidates = stored.match(/[\w-]{43}/g)!
    expect(candidates.length).toBeGreaterThan(1)
    for (const candidate of new Set(candidates)) {
      expect(await refusal(await checkLink(candidate))).toEqual([410, 'link-not-valid'])
    }
  })
})

describe('a flood of requests', () => {
  it('fills no mailbox: three an hour, the same answer after that, and the last link works', async () => {
    const email = newAddress()
    await newSaldoUser(email)
    const answers: string[] = []
    let third = ''
    for (let request = 0; request < 6; request++) {
      const response = await ask(email)
      answers.push(`${response.status} ${await response.text()}`)
      if (request === 2) third = await tokenMailedTo(email)
    }
    expect(new Set(answers)).toEqual(new Set(['202 {}']))
    expect(await mailsTo(email)).toHaveLength(3)
    expect(await tokenMailedTo(email)).toBe(third)
    expect((await checkLink(third)).status).toBe(200)
  })

  it('fills no mailbox when all come at once', async () => {
    const email = newAddress()
    await newSaldoUser(email)
    await Promise.all(Array.from({ length: 9 }, () => ask(email)))
    expect(await mailsTo(email)).toHaveLength(3)
    expect((await checkLink(await tokenMailedTo(email))).status).toBe(200)
  })

  it('from one network ends after a hundred an hour, with when to come back, whoever the addresses are', async () => {
    const known = newAddress()
    await newSaldoUser(known)
    const network = newNetwork()
    const responses: Response[] = []
    for (let request = 0; request < 102; request++) {
      responses.push(await askForLink(request % 2 ? known : newAddress('nobody'), { network }))
    }
    const limited = responses.slice(100)
    expect(responses.map(({ status }) => status)).toEqual([...Array(100).fill(202), 429, 429])
    expect(Number(limited[0]!.headers.get('Retry-After'))).toBeGreaterThan(3500)
    expect(await limited[0]!.json()).toMatchObject({ code: 'too-many-attempts', retryable: true })
    expect((await ask(newAddress('nobody'))).status).toBe(202)
  })

  it('from one household of an IPv6 network ends after twenty, while its neighbours may ask', async () => {
    const askFrom = (network: string) => askForLink(newAddress('nobody'), { network })
    for (let request = 0; request < 20; request++) await askFrom(`2001:db8:5:1::${request + 1}`)
    expect((await askFrom('2001:db8:5:1::ff')).status).toBe(429)
    expect((await askFrom('2001:db8:5:2::1')).status).toBe(202)
  })
})

describe('a link', () => {
  it('can be looked at as often as a mail scanner likes, and works after that', async () => {
    const email = newAddress()
    const person = await newSaldoUser(email)
    await ask(email)
    const token = await tokenMailedTo(email)
    const before = await linkRows(person)
    const answers = await Promise.all([checkLink(token), checkLink(token), checkLink(token)])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(await linkRows(person)).toEqual(before)
    expect((await setPassword(token, PASSWORD)).status).toBe(204)
  })

  it('is void once a newer one is sent', async () => {
    const email = newAddress()
    await newSaldoUser(email)
    await ask(email)
    const first = await tokenMailedTo(email)
    await ask(email)
    const second = await tokenMailedTo(email)
    expect(second).not.toBe(first)
    expect(await refusal(await checkLink(first))).toEqual([410, 'link-not-valid'])
    expect(await refusal(await setPassword(first, PASSWORD))).toEqual([410, 'link-not-valid'])
    expect((await checkLink(second)).status).toBe(200)
  })

  it('works for sixty minutes', async () => {
    const email = newAddress()
    const person = await newSaldoUser(email)
    await ask(email)
    const token = await tokenMailedTo(email)
    const [row] = await linkRows(person)
    expect(Math.abs(Number(row!.expires_at) - now() - 3600)).toBeLessThan(10)
    await expire(person)
    const [checked, set] = [await checkLink(token), await setPassword(token, PASSWORD)]
    expect([checked.status, set.status]).toEqual([410, 410])
    expect((await checked.json<{ detail: string }>()).detail).toContain('Ask for a new one')
    expect((await userIdOf(person))!.password).toBeNull()
  })
})

describe('setting a password with a link', () => {
  it('stores it, uses the link up, ends older sign-ins with a password, and tells the person', async () => {
    const email = newAddress()
    const person = await newSaldoUser(email, { password: oldPassword, language: 'sv' })
    const stranger = await newSaldoUser(newAddress(), { password: oldPassword })
    const withPassword = await signInHere(person, 'password', HOST)
    const withBank = await signInHere(person, 'nordea', HOST)
    const ofStranger = await signInHere(stranger, 'password', HOST)
    const halfway = await newBrowserKeys()
    await issueCode(halfway, person, undefined, HOST, 'password')
    await ask(email)
    const token = await tokenMailedTo(email)
    const response = await setPassword(token, PASSWORD)
    expect(response.status).toBe(204)
    expect(response.headers.get('Set-Cookie')).toMatch(/^__Host-known-browser=/)

    const { password } = (await userIdOf(person))!
    expect(await verifyPassword(PASSWORD, password)).toMatchObject({ matches: true })
    expect(await refusal(await checkLink(token))).toEqual([410, 'link-not-valid'])
    expect(await refusal(await setPassword(token, 'lauantain pitka pyoralenkki'))).toEqual([
      410,
      'link-not-valid',
    ])
    expect(await Promise.all([withPassword, withBank, ofStranger].map(isOver))).toEqual([true, false, false])
    const codes = await env.DB.prepare('SELECT 1 FROM sign_in_code WHERE person = ?').bind(person).all()
    expect(codes.results).toEqual([])
    expect((await mailsTo(email))[0]).toEqual({ kind: 'password-changed', to: email, language: 'sv' })
  })

  it('succeeds once, however many try at the same time', async () => {
    const email = newAddress()
    const person = await newSaldoUser(email)
    await ask(email)
    const token = await tokenMailedTo(email)
    const passwords = [PASSWORD, 'lauantain pitka pyoralenkki']
    const responses = await Promise.all(passwords.map((password) => setPassword(token, password)))
    expect(responses.map(({ status }) => status).sort()).toEqual([204, 410])
    const winner = passwords[responses.findIndex(({ status }) => status === 204)]!
    expect(await verifyPassword(winner, (await userIdOf(person))!.password)).toMatchObject({ matches: true })
    expect((await kindsOfMailTo(email)).filter((kind) => kind === 'password-changed')).toHaveLength(1)
  })

  it.each([
    ['lyhyt', 'password-too-short'],
    ['salasana123', 'password-too-common'],
  ])('refuses "%s" and keeps the link', async (weak, code) => {
    const email = newAddress()
    const person = await newSaldoUser(email)
    await ask(email)
    const token = await tokenMailedTo(email)
    expect(await refusal(await setPassword(token, weak))).toEqual([422, code])
    expect((await userIdOf(person))!.password).toBeNull()
    expect((await checkLink(token)).status).toBe(200)
  })

  it('refuses the names of the person, who is known by the link', async () => {
    const email = newAddress('toimisto')
    const person = await newSaldoUser(email)
    await env.DB.prepare("UPDATE person SET given_names = 'Kunigunda Eulalia' WHERE id = ?")
      .bind(person)
      .run()
    await ask(email)
    expect(await refusal(await setPassword(await tokenMailedTo(email), 'KunigundaVirtanen1'))).toEqual([
      422,
      'password-too-common',
    ])
  })

  it('is refused to a page of somebody else', async () => {
    const body = { token: 'x'.repeat(43), password: PASSWORD }
    expect(await refusal(await send('/v1/passwords', { body, headers: { Origin: HOST } }))).toEqual([
      403,
      'own-page-only',
    ])
    expect(await refusal(await send('/v1/passwords', { body, headers: { Origin: API } }))).toEqual([
      410,
      'link-not-valid',
    ])
  })

  it('does nothing with a link to an address, or with none', async () => {
    const person = (await newPerson('someone-else')).id
    expect(await linkRows(person)).toEqual([])
    expect(await refusal(await setPassword('x'.repeat(43), PASSWORD))).toEqual([410, 'link-not-valid'])
    expect(await refusal(await setPassword('short', PASSWORD))).toEqual([400, 'invalid-request'])
  })
})
