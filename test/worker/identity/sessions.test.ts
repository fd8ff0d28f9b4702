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
const idOf = ({ tokens }: SignedIn) => tokens.refresh_token.split('.')[0]!
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

describe('a session that is over', () => {
  const over: Record<string, string> = {
    'was ended': 'DELETE FROM session WHERE id = ?',
    'was idle for too long': 'UPDATE session SET idle_until = created_at WHERE id = ?',
    'has had its time': 'UPDATE session SET ends_at = created_at WHERE id = ?',
    'was copied': 'UPDATE session SET reused_at = created_at WHERE id = ?',
  }
  it.each(Object.entries(over))(
    'sees and ends no other, though its token still holds: it %s',
    async (_, end) => {
      const person = (await newPerson('131052-9993')).id
      const [here, there] = [await signIn(person), await signIn(person)]
      await env.DB.prepare(end).bind(idOf(here)).run()
      const answers = [
        await call(here, 'GET', '/v1/me/sessions'),
        await call(here, 'POST', `/v1/me/sessions/${idOf(there)}/end`),
        await call(here, 'POST', '/v1/me/sign-out-everywhere'),
      ]
      for (const answer of answers) expect(await refusal(answer)).toEqual([401, 'session-ended'])
      expect(await isOver(there)).toBe(false)
    },
  )
})

describe('a session that began with a password', () => {
  const threeOf = async (identityCode: string) => {
    const person = (await newPerson(identityCode)).id
    const signInWith = async (provider: string) => signIn(person, HOST, provider)
    return {
      person,
      here: await signInWith('password'),
      like: await signInWith('password'),
      strong: await signInWith('nordea'),
    }
  }

  it('sees only others that did, and ends only those', async () => {
    const { here, like, strong } = await threeOf('131052+308T')
    expect((await list(here)).map(({ id }) => id).sort()).toEqual([here, like].map(idOf).sort())
    expect(await list(strong)).toHaveLength(3)
    expect((await call(here, 'POST', `/v1/me/sessions/${idOf(strong)}/end`)).status).toBe(204)
    expect(await isOver(strong)).toBe(false)
    expect((await call(here, 'POST', `/v1/me/sessions/${idOf(like)}/end`)).status).toBe(204)
    expect(await Promise.all([here, like, strong].map(isOver))).toEqual([false, true, false])
  })

  it('signs out everywhere where there was a password, and nowhere else', async () => {
    const { here, like, strong } = await threeOf('131052B308T')
    expect((await call(here, 'POST', '/v1/me/sign-out-everywhere')).status).toBe(204)
    expect(await Promise.all([here, like, strong].map(isOver))).toEqual([true, true, false])
  })
})

describe('a sign-in under way while its person signs out', () => {
  it.each([
    ['nordea', [400, 400]],
    ['password', [200, 400]],
  ])('everywhere comes to nothing, as far as that reaches: by %s', async (provider, statuses) => {
    const person = (await newPerson(`under way, ${provider}`)).id
    const here = await signIn(person, HOST, provider)
    const codes: [BrowserKeys, string][] = []
    for (const way of ['nordea', 'password']) {
      const keys = await newBrowserKeys()
      codes.push([keys, await issueCode(keys, person, undefined, HOST, way)])
    }
    const ofEmma = await newBrowserKeys()
    const emmas = await issueCode(ofEmma, emma)
    expect((await call(here, 'POST', '/v1/me/sign-out-everywhere')).status).toBe(204)
    const answers = await Promise.all(codes.map((code) => exchange(...code)))
    expect(answers.map(({ status }) => status)).toEqual(statuses)
    expect((await exchange(ofEmma, emmas)).status).toBe(200)
  })

  it('in one place goes on', async () => {
    const [here, there] = [await signIn(aino), await signIn(aino)]
    const keys = await newBrowserKeys()
    const code = await issueCode(keys, aino)
    await call(here, 'POST', `/v1/me/sessions/${idOf(there)}/end`)
    expect((await exchange(keys, code)).status).toBe(200)
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
