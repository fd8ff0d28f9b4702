import { env, exports } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { describeBrowser } from '../../../worker/identity/describe-browser.ts'
import type { Sessions, TokenResponse } from '../../../worker/identity/schemas.ts'
import { type BrowserKeys, newBrowserKeys, proofFor } from '../../support/relying-party-browser.ts'
import { API, exchange, HOST, issueCode, newPerson, refresh, refusal, registerClient, signIn } from './api.ts'

type SignedIn = { keys: BrowserKeys; tokens: TokenResponse }

async function call({ keys, tokens }: SignedIn, method: 'GET' | 'POST', path: string): Promise<Response> {
  const url = API + path
  const accessToken = tokens.access_token
  return exports.default.fetch(url, {
    method,
    headers: {
      Authorization: `DPoP ${accessToken}`,
      Origin: HOST,
      DPoP: await proofFor(keys, { method, url, accessToken }),
    },
  })
}
const list = async (who: SignedIn) =>
  (await (await call(who, 'GET', '/v1/me/sessions')).json<Sessions>()).sessions
const isOver = async ({ keys, tokens }: SignedIn) =>
  (await refresh(keys, tokens.refresh_token)).status === 401

let aino: string
let emma: string
beforeAll(async () => {
  await registerClient()
  aino = (await newPerson('131052-308T')).id
  emma = (await newPerson('020516C903K', 'Emma')).id
})

describe('where somebody is signed in', () => {
  it('is listed with the page, how they signed in, and which one asks', async () => {
    const person = (await newPerson('030594W903B')).id
    const first = await signIn(person)
    const second = await signIn(person, HOST, 'password')
    const sessions = await list(first)
    expect(sessions).toHaveLength(2)
    const current = sessions.find((each) => each.current)!
    expect(first.tokens.refresh_token).toContain(current.id)
    expect(current).toMatchObject({ site: 'Havuranta', assurance: 'strong' })
    expect(sessions.find((each) => !each.current)).toMatchObject({ assurance: 'password' })
    expect(Date.parse(current.signed_in_at)).toBeGreaterThan(Date.now() - 60_000)
    expect(await isOver(second)).toBe(false)
  })

  it('holds nobody else, and nothing that could be used to sign in', async () => {
    const ainos = await signIn(aino)
    await signIn(emma)
    const answer = await (await call(ainos, 'GET', '/v1/me/sessions')).text()
    expect((JSON.parse(answer) as Sessions).sessions.every(({ site }) => site === 'Havuranta')).toBe(true)
    expect(JSON.parse(answer).sessions).toHaveLength(1)
    const row = await env.DB.prepare('SELECT * FROM session WHERE person = ?').bind(aino).first()
    for (const secret of ['refresh_hash', 'rotation_key', 'code_hash']) {
      expect(row![secret]).toBeTruthy()
      expect(answer).not.toContain(row![secret])
    }
  })

  it.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0 Safari/537.36',
      'Chrome, Windows',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/141.0 Safari/537.36 Edg/141.0',
      'Edge, Windows',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605 Version/19 Safari/604',
      'Safari, iPhone',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox, Linux'],
    ['curl/8', ''],
  ])('names the browser of %s', (userAgent, words) => {
    expect(describeBrowser(userAgent)).toBe(words)
  })
})

describe('signing out', () => {
  it('in another place ends that one alone', async () => {
    const [here, there] = [await signIn(aino), await signIn(aino)]
    const [id] = there.tokens.refresh_token.split('.')
    expect((await call(here, 'POST', `/v1/me/sessions/${id}/end`)).status).toBe(204)
    expect(await isOver(there)).toBe(true)
    expect(await isOver(here)).toBe(false)
  })

  it('of somebody else does nothing', async () => {
    const [ainos, emmas] = [await signIn(aino), await signIn(emma)]
    const [id] = emmas.tokens.refresh_token.split('.')
    expect((await call(ainos, 'POST', `/v1/me/sessions/${id}/end`)).status).toBe(204)
    expect(await isOver(emmas)).toBe(false)
  })

  it('everywhere ends every session of the person, and of nobody else', async () => {
    const [here, there, emmas] = [await signIn(aino), await signIn(aino), await signIn(emma)]
    expect((await call(here, 'POST', '/v1/me/sign-out-everywhere')).status).toBe(204)
    expect(await Promise.all([here, there, emmas].map(isOver))).toEqual([true, true, false])
  })
})

describe('a code that comes a second time', () => {
  it('is refused, and ends the session that it made', async () => {
    const keys = await newBrowserKeys()
    const code = await issueCode(keys, aino)
    const tokens = await (await exchange(keys, code)).json<TokenResponse>()
    expect(await refusal(await exchange(keys, code))).toEqual([400, 'code-not-valid'])
    expect(await isOver({ keys, tokens })).toBe(true)
  })
})
