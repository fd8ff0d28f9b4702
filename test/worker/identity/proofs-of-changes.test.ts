import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { app } from '../../../worker/app.ts'
import { helsinkiDate } from '../../../worker/platform/clock.ts'
import { randomText, sha256 } from '../../support/relying-party-browser.ts'
import { openPeriod, ownWish } from '../enrolment/registering.ts'
import { observe } from '../wallet/observe.ts'
import { refusal, registerClient } from './api.ts'
import {
  endSession,
  isOver,
  mailsTo,
  newAddress,
  newSaldoUser,
  registerOwnPage,
  type SignedIn,
  sendAs,
  signInHere,
  userIdOf,
} from './saldo.ts'

beforeAll(async () => {
  await registerClient()
  await registerOwnPage()
  const today = helsinkiDate(new Date())
  Object.assign(registration, ownWish(await openPeriod({ starts: today, ends: today })))
})

const next = newAddress('uusi')
const registration: object = {}
const changes: [path: string, body?: object][] = [
  ['/v1/me/password', { password: 'murtomaahiihto sunnuntaina' }],
  ['/v1/me/user-id', { email: next, language: 'en' }],
  ['/v1/me/user-id/confirm', { token: 'x'.repeat(43), password: 'murtomaahiihto sunnuntaina' }],
  ['/v1/me/sessions/session_x/end'],
  ['/v1/me/sign-out-everywhere'],
  ['/v1/me/cards', { parts: [{ lot: 'lot_x', version: 1, amount_cents: 1 }] }],
  ['/v1/me/cards/card_x/replace', { revision: 1 }],
  ['/v1/me/reminders', { wanted: 'none' }],
  ['/v1/me/registrations', registration],
  ['/v1/me/plus-invitations/accept', { token: 'x'.repeat(43), terms: '2026-11', language: 'en' }],
  ['/v1/me/orderer-invitations/accept', { token: 'x'.repeat(43) }],
]
const isUsed = async ({ keys }: SignedIn, proofId: string) => {
  const hash = await sha256(`${keys.thumbprint}.${proofId}`)
  return (await env.DB.prepare('SELECT 1 FROM used_proof WHERE proof_hash = ?').bind(hash).first()) !== null
}
async function someone() {
  const email = newAddress()
  const person = await newSaldoUser(email)
  return { email, person, here: await signInHere(person) }
}

describe('the proof of a request that changes something', () => {
  it('is looked at here for every such request', () => {
    const routes = app.routes.filter(
      ({ method, path }) => /^(?!GET|ALL)/.test(method) && path.startsWith('/v1/me/'),
    )
    const paths = changes.map(([path]) => path.replace(/(session|card)_x/, ':id'))
    expect([...new Set(routes.map(({ path }) => path))].sort()).toEqual(paths.sort())
  })

  it.each(changes)('is used up for every isolate: POST %s', async (path, body) => {
    const { here } = await someone()
    const proofId = randomText()
    await sendAs(here, path, { proofId, ...(body && { body }) })
    expect(await isUsed(here, proofId)).toBe(true)
  })

  it.each(changes)('that another isolate has used changes nothing: POST %s', async (path, body) => {
    const { here, person, email } = await someone()
    const proofId = randomText()
    await env.DB.prepare('INSERT INTO used_proof (proof_hash, expires_at) VALUES (?, ?)')
      .bind(await sha256(`${here.keys.thumbprint}.${proofId}`), Math.floor(Date.now() / 1000) + 60)
      .run()
    const before = await env.DB.prepare('SELECT count(*) AS n FROM attempt').first('n')
    const mails = (await mailsTo(next)).length
    const response = await sendAs(here, path, { proofId, ...(body && { body }) })
    expect(await refusal(response)).toEqual([401, 'proof-replayed'])
    expect(await isOver(here)).toBe(false)
    expect(await userIdOf(person)).toMatchObject({ email, password: null })
    expect((await mailsTo(next)).length).toBe(mails)
    expect(await env.DB.prepare('SELECT count(*) AS n FROM attempt').first('n')).toBe(before)
  })

  it.each(changes)('leaves nothing behind once the session is over: POST %s', async (path, body) => {
    const { here } = await someone()
    await endSession(here)
    const proofId = randomText()
    const response = await sendAs(here, path, { proofId, ...(body && { body }) })
    expect(await refusal(response)).toEqual([401, 'session-ended'])
    expect(await isUsed(here, proofId)).toBe(false)
  })

  it('is only remembered by the isolate for a read, which writes nothing', async () => {
    const { here } = await someone()
    const proofId = randomText()
    for (const path of ['/v1/me/user-id', '/v1/me/sessions']) {
      const { ledger: DB, statements } = observe(env.DB)
      const response = await sendAs(here, path, { method: 'GET', bindings: { ...env, DB } })
      expect(response.status).toBe(200)
      expect(statements.map((sql) => sql.trim().split(/\s/)[0])).toEqual(['SELECT'])
    }
    expect(await isUsed(here, proofId)).toBe(false)
  })
})
