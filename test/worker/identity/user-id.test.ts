import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { moveUserId } from '../../../worker/identity/change-user-id.ts'
import { verifyPassword } from '../../../worker/identity/passwords.ts'
import { sendPasswordLink } from '../../../worker/identity/request-password-link.ts'
import { storeCode } from '../../../worker/identity/store/sessions.ts'
import { readConfig } from '../../../worker/platform/config.ts'
import type { Language } from '../../../worker/platform/language.ts'
import { Problem } from '../../../worker/platform/problem.ts'
import { sha256 } from '../../../worker/platform/secrets.ts'
import { observe } from '../wallet/observe.ts'
import { CLIENT, newPerson, now, refusal, registerClient } from './api.ts'
import {
  API,
  askForLink,
  checkLink,
  endSession,
  HOST,
  interruptedBefore,
  isOver,
  kindsOfMailTo,
  mailsTo,
  newAddress,
  newNetwork,
  newSaldoUser,
  registerOwnPage,
  type SignedIn,
  sendAs,
  setPassword,
  signedInAgo,
  signInHere,
  tokenMailedTo,
  userIdOf,
} from './saldo.ts'

const PASSWORD = 'murtomaahiihto sunnuntaina'
/** A password that nobody types in these tests, in the form in which one is stored. */
const STORED = `$scrypt$ln=15,r=8,p=3$${'A'.repeat(22)}$${'B'.repeat(43)}`
beforeAll(async () => {
  await registerClient()
  await registerOwnPage()
})

const read = (who: SignedIn) => sendAs(who, '/v1/me/user-id', { method: 'GET' })
const ask = (who: SignedIn, email: string, language: Language = 'en') =>
  sendAs(who, '/v1/me/user-id', { body: { email, language } })
const confirm = (who: SignedIn, token: string, password = PASSWORD) =>
  sendAs(who, '/v1/me/user-id/confirm', { body: { token, password } })

/** Somebody with a user id who has just signed in with a bank on our own page, and an address that is new to us. */
async function someone({ password = null as string | null, language = 'fi' as Language } = {}) {
  const old = newAddress('vanha')
  const person = await newSaldoUser(old, { password, language })
  return { old, person, next: newAddress('uusi'), here: await signInHere(person) }
}

describe('the own user id', () => {
  it('is shown masked, with whether there is a password', async () => {
    const { here } = await someone()
    expect(await (await read(here)).json()).toEqual({
      user_id: expect.stringMatching(/^v•••.@h•••a\.example$/),
      has_password: false,
    })
    const withPassword = await someone({ password: STORED })
    expect(await (await read(withPassword.here)).json()).toMatchObject({ has_password: true })
  })

  it('is null for somebody who has none', async () => {
    const here = await signInHere((await newPerson('plus-only')).id)
    expect(await (await read(here)).json()).toEqual({ user_id: null, has_password: false })
  })

  it.each([
    ['another page', 'nordea', HOST, 'own-page-only'],
    ['a password', 'password', API, 'strong-sign-in-needed'],
  ])('is not shown to %s, nor changed', async (_, provider, origin, code) => {
    const { person, next } = await someone()
    const who = await signInHere(person, provider, origin)
    for (const response of [await read(who), await ask(who, next), await confirm(who, 'x'.repeat(43))]) {
      expect(await refusal(response)).toEqual([403, code])
    }
    expect(await mailsTo(next)).toEqual([])
  })

  it('is not shown, nor changed, once the session is over', async () => {
    const { here, next } = await someone()
    await endSession(here)
    for (const response of [await read(here), await ask(here, next), await confirm(here, 'x'.repeat(43))]) {
      expect(await refusal(response)).toEqual([401, 'session-ended'])
    }
  })
})

describe('asking for another user id', () => {
  it('mails a link to the new address in the language that was asked for, and changes nothing else', async () => {
    const { here, person, old, next } = await someone()
    expect((await ask(here, ` ${next.toUpperCase()}`, 'sv')).status).toBe(202)
    expect(await mailsTo(next)).toMatchObject([{ kind: 'address-link', to: next, language: 'sv' }])
    expect(await userIdOf(person)).toEqual({ email: old, password: null, language: 'sv' })
    expect(await mailsTo(old)).toEqual([])
    const checked = await checkLink(await tokenMailedTo(next))
    expect(await checked.json()).toEqual({ purpose: 'address', email: next })
  })

  it('is answered the same, after the same work, when the address is somebody else’s, who is told', async () => {
    const { here, person, next } = await someone()
    const taken = newAddress('ville')
    const stranger = await newSaldoUser(taken, { password: STORED, language: 'sv' })
    const work = async (email: string) => {
      const { ledger: DB, calls, statements } = observe(env.DB)
      const response = await sendAs(here, '/v1/me/user-id', {
        body: { email, language: 'en' },
        bindings: { ...env, DB },
      })
      const headers = [...response.headers].filter(([name]) => !['date', 'request-id'].includes(name))
      const answered = statements.findIndex((sql) => sql.startsWith('UPDATE outbox'))
      return [
        response.status,
        headers,
        await response.text(),
        calls.slice(0, 3),
        statements.slice(0, answered),
      ]
    }
    const ofFree = await work(next)
    expect(await work(taken)).toEqual(ofFree)
    expect(ofFree).toEqual([202, expect.anything(), '{}', ['batch', 'batch', 'batch'], expect.anything()])
    expect(await mailsTo(taken)).toEqual([{ kind: 'address-taken', to: taken, language: 'sv' }])
    expect(await kindsOfMailTo(next)).toEqual(['address-link'])
    expect(await userIdOf(stranger)).toEqual({ email: taken, password: STORED, language: 'sv' })
    // The newer link took the place of the older one either way.
    expect(await refusal(await confirm(here, await tokenMailedTo(next)))).toEqual([410, 'link-not-valid'])
    expect((await userIdOf(person))!.email).not.toBe(taken)
  })

  it('needs a sign-in of the last 15 minutes', async () => {
    const { here, next } = await someone()
    await signedInAgo(here, 15 * 60)
    expect(await refusal(await ask(here, next))).toEqual([403, 'sign-in-again'])
    await signedInAgo(here, 14 * 60)
    expect((await ask(here, next)).status).toBe(202)
  })

  it('says to somebody without a user id that there is nothing to change', async () => {
    const next = newAddress()
    const here = await signInHere((await newPerson('plus-too')).id)
    expect(await refusal(await ask(here, next))).toEqual([404, 'no-user-id'])
    expect(await mailsTo(next)).toEqual([])
  })

  it('ends after five an hour, for each person', async () => {
    const { here } = await someone()
    const addresses = Array.from({ length: 7 }, () => newAddress())
    const responses = await Promise.all(addresses.map((address) => ask(here, address)))
    expect(responses.map(({ status }) => status).sort()).toEqual([202, 202, 202, 202, 202, 429, 429])
    const limited = responses.find(({ status }) => status === 429)!
    expect(Number(limited.headers.get('Retry-After'))).toBeGreaterThan(3500)
    expect(await refusal(limited)).toEqual([429, 'too-many-attempts'])
    expect((await Promise.all(addresses.map(mailsTo))).flat()).toHaveLength(5)
    const other = await someone()
    expect((await ask(other.here, other.next)).status).toBe(202)
  })

  it('refuses what is no address', async () => {
    const { here } = await someone()
    expect(await refusal(await ask(here, 'aino@havuranta'))).toEqual([400, 'email-not-valid'])
  })
})

describe('confirming another user id', () => {
  it('changes it with a password, and what the old address had opened is over', async () => {
    const { here, person, old, next } = await someone({ password: STORED, language: 'sv' })
    await askForLink(old, { network: newNetwork() })
    const oldLink = await tokenMailedTo(old)
    const withPassword = await signInHere(person, 'password', HOST)
    const elsewhere = await signInHere(person, 'nordea', HOST)
    await ask(here, next, 'sv')
    const response = await confirm(here, await tokenMailedTo(next))
    expect(response.status).toBe(204)
    expect(response.headers.get('Set-Cookie')).toMatch(/^__Host-known-browser=/)

    const user = (await userIdOf(person))!
    expect(user).toMatchObject({ email: next, language: 'sv' })
    expect(await verifyPassword(PASSWORD, user.password)).toMatchObject({ matches: true })
    expect(await Promise.all([withPassword, elsewhere, here].map(isOver))).toEqual([true, false, false])
    expect(await refusal(await checkLink(oldLink))).toEqual([410, 'link-not-valid'])
    expect(await refusal(await setPassword(oldLink, PASSWORD))).toEqual([410, 'link-not-valid'])
    expect((await mailsTo(old))[0]).toEqual({
      kind: 'address-changed',
      to: old,
      language: 'sv',
      newAddress: expect.stringMatching(/^u•••.@h•••a\.example$/),
    })
    expect(await kindsOfMailTo(next)).toEqual(['address-link'])

    // From now on a request for the old address finds nobody, and one for the new address the person.
    await askForLink(old, { network: newNetwork() })
    await askForLink(next, { network: newNetwork() })
    expect((await kindsOfMailTo(old))[0]).toBe('address-changed')
    expect((await kindsOfMailTo(next))[0]).toBe('password-link')
  })

  it('to the same address sets a password, and says only that', async () => {
    const { here, person, old } = await someone()
    await ask(here, old)
    expect((await confirm(here, await tokenMailedTo(old))).status).toBe(204)
    expect((await userIdOf(person))!).toMatchObject({ email: old, password: expect.any(String) })
    expect(await kindsOfMailTo(old)).toEqual(['password-changed', 'address-link'])
  })

  it('needs the person who asked: whoever else has the mailbox gets nothing of theirs', async () => {
    const { here, person, old, next } = await someone()
    await ask(here, next)
    const token = await tokenMailedTo(next)
    const stranger = await someone()
    expect(await refusal(await confirm(stranger.here, token))).toEqual([410, 'link-not-valid'])
    expect(await refusal(await setPassword(token, PASSWORD))).toEqual([410, 'link-not-valid'])
    expect(await userIdOf(person)).toMatchObject({ email: old, password: null })
    expect(await userIdOf(stranger.person)).toMatchObject({ email: stranger.old, password: null })
    expect((await confirm(here, token)).status).toBe(204)
  })

  it('takes no link that is for a password', async () => {
    const { here, old } = await someone()
    await askForLink(old, { network: newNetwork() })
    expect(await refusal(await confirm(here, await tokenMailedTo(old)))).toEqual([410, 'link-not-valid'])
  })

  it('does nothing when the address has become somebody else’s meanwhile', async () => {
    const { here, person, old, next } = await someone()
    const withPassword = await signInHere(person, 'password', HOST)
    await ask(here, next)
    const token = await tokenMailedTo(next)
    await newSaldoUser(next)
    expect(await refusal(await confirm(here, token))).toEqual([409, 'address-taken'])
    expect(await userIdOf(person)).toMatchObject({ email: old, password: null })
    expect(await isOver(withPassword)).toBe(false)
    expect(await mailsTo(old)).toEqual([])
  })

  it('succeeds once, however many try at the same time, and a weak password uses nothing up', async () => {
    const { here, old, next } = await someone()
    await ask(here, next)
    const token = await tokenMailedTo(next)
    expect(await refusal(await confirm(here, token, 'salasana123'))).toEqual([422, 'password-too-common'])
    const responses = await Promise.all([confirm(here, token), confirm(here, token)])
    expect(responses.map(({ status }) => status).sort()).toEqual([204, 410])
    expect(await kindsOfMailTo(old)).toEqual(['address-changed'])
  })
})

describe('a session that ends while a request is on its way', () => {
  it('gets no link, and no other language', async () => {
    const { here, person, next } = await someone()
    const response = await sendAs(here, '/v1/me/user-id', {
      body: { email: next, language: 'sv' },
      bindings: interruptedBefore(3, () => endSession(here)),
    })
    expect(await refusal(response)).toEqual([401, 'session-ended'])
    expect(await mailsTo(next)).toEqual([])
    expect(await userIdOf(person)).toMatchObject({ language: 'fi' })
  })

  it('confirms nothing', async () => {
    const { here, person, old, next } = await someone()
    await ask(here, next)
    const response = await sendAs(here, '/v1/me/user-id/confirm', {
      body: { token: await tokenMailedTo(next), password: PASSWORD },
      bindings: interruptedBefore(2, () => endSession(here)),
    })
    expect(await refusal(response)).toEqual([410, 'link-not-valid'])
    expect(await userIdOf(person)).toMatchObject({ email: old, password: null })
    expect(await mailsTo(old)).toEqual([])
  })
})

describe('changing a user id at the desk', () => {
  const beside = (mark: string) => [
    env.DB.prepare("INSERT INTO answer_feedback (answer, language, day) VALUES (?, 'fi', '')").bind(mark),
  ]
  const isMarked = async (mark: string) =>
    (await env.DB.prepare('SELECT 1 FROM answer_feedback WHERE answer = ?').bind(mark).first()) !== null
  const move = (person: string, email: string, mark: string, db = env.DB) =>
    moveUserId(db, readConfig(env), { person, email, language: 'sv', now: new Date() }, beside(mark))
  const kindOf = async (work: Promise<void>) =>
    work.then(
      () => 'done',
      (error) => (error instanceof Problem ? error.kind.code : error),
    )

  it('is done at once: the new address gets a link, the old one word, and all else ends', async () => {
    const { person, old, next, here } = await someone({ password: STORED })
    await ask(here, newAddress())
    const withPassword = await signInHere(person, 'password', HOST)
    await storeCode(
      env.DB,
      sha256('a code'),
      {
        ...{ client: CLIENT, origin: API, code_challenge: '', key_thumbprint: '' },
        ...{ person, provider: 'password' },
      },
      now() + 60,
    ).run()
    await move(person, ` ${next.toUpperCase()}`, 'moved')
    expect(await userIdOf(person)).toEqual({ email: next, password: null, language: 'sv' })
    expect(await mailsTo(next)).toMatchObject([{ kind: 'user-id-moved', to: next, language: 'sv' }])
    expect(await mailsTo(old)).toMatchObject([{ kind: 'address-changed', language: 'sv' }])
    expect(await isOver(withPassword)).toBe(true)
    const left = await env.DB.prepare(
      'SELECT purpose FROM mail_link WHERE person = ?1 UNION ALL SELECT provider FROM sign_in_code WHERE person = ?1',
    )
      .bind(person)
      .all()
    expect(left.results).toEqual([{ purpose: 'password' }])
    expect(await isMarked('moved')).toBe(true)
    expect((await setPassword(await tokenMailedTo(next), PASSWORD)).status).toBe(204)
  })

  it('tells the desk, and changes nothing, when the address is somebody else’s', async () => {
    const [{ person, old }, other] = [await someone({ password: STORED }), await someone()]
    expect(await kindOf(move(person, other.old, 'taken'))).toBe('address-taken')
    expect(await userIdOf(person)).toMatchObject({ email: old, password: STORED })
    expect([await mailsTo(old), await mailsTo(other.old), await isMarked('taken')]).toEqual([[], [], false])
  })

  it('and sending a link do nothing when another request has just changed it', async () => {
    const { person, old, next } = await someone({ password: STORED })
    const changed = () =>
      env.DB.prepare('UPDATE saldo_user SET email = ? WHERE person = ?').bind(next, person).run()
    const late = { person, now: new Date() }
    expect(await kindOf(move(person, newAddress(), 'late', interruptedBefore(1, changed).DB))).toBe(
      'user-id-changed',
    )
    await env.DB.prepare('UPDATE saldo_user SET email = ? WHERE person = ?').bind(old, person).run()
    const resent = sendPasswordLink(interruptedBefore(1, changed).DB, readConfig(env), late, beside('late'))
    expect(await kindOf(resent)).toBe('user-id-changed')
    expect(await userIdOf(person)).toMatchObject({ email: next, password: STORED })
    expect([await mailsTo(old), await mailsTo(next), await isMarked('late')]).toEqual([[], [], false])
  })

  it('to the address that it is already mails a new link, and no word of a change', async () => {
    const { person, old } = await someone({ password: STORED })
    await move(person, old, 'same')
    expect(await userIdOf(person)).toEqual({ email: old, password: null, language: 'sv' })
    expect(await kindsOfMailTo(old)).toEqual(['password-link'])
  })

  it('passes on what its own statements run into, and nothing is done', async () => {
    const { person, old, next } = await someone()
    await move(person, next, 'twice')
    expect(await kindOf(move(person, old, 'twice'))).toMatchObject({
      message: expect.stringContaining('answer_feedback'),
    })
    expect(await userIdOf(person)).toMatchObject({ email: next })
  })

  it('sends a link to the user id as it is, however many there were', async () => {
    const { person, old } = await someone({ password: STORED, language: 'sv' })
    const resend = (mark: string) =>
      sendPasswordLink(env.DB, readConfig(env), { person, now: new Date() }, beside(mark))
    for (const mark of ['first', 'second', 'third', 'fourth']) await resend(mark)
    expect(await mailsTo(old)).toMatchObject(Array(4).fill({ kind: 'password-link', language: 'sv' }))
    expect((await checkLink(await tokenMailedTo(old))).status).toBe(200)
    expect(await isMarked('fourth')).toBe(true)
    expect((await userIdOf(person))!.password).toBe(STORED)
  })

  it('has nothing to do for somebody without a user id', async () => {
    const { id: person } = await newPerson('plus-only-again')
    expect(await kindOf(move(person, newAddress(), 'none'))).toBe('no-user-id')
    const resent = sendPasswordLink(env.DB, readConfig(env), { person, now: new Date() }, beside('none'))
    expect(await kindOf(resent)).toBe('no-user-id')
    expect(await isMarked('none')).toBe(false)
  })
})
