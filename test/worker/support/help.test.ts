import { env, exports } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { Help } from '../../../worker/support/schemas.ts'
import { API, open, post } from './api.ts'

const helpIn = async (language: string) => {
  const response = await open(`/v1/help?lang=${language}`)
  expect(response.status).toBe(200)
  return response.json<Help>()
}

describe('the help', () => {
  it('is for everybody and every cache', async () => {
    const response = await open('/v1/help?lang=fi')
    expect(response.headers.get('Cache-Control')).toMatch(/public, max-age=\d+/)
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*')
  })

  it('answers the same questions in every language, in words of its own', async () => {
    const [fi, sv, en] = await Promise.all([helpIn('fi'), helpIn('sv'), helpIn('en')])
    const ids = ({ answers }: Help) => answers.map(({ id, topic }) => [id, topic])
    expect(ids(sv)).toEqual(ids(fi))
    expect(ids(en)).toEqual(ids(fi))
    expect(ids(fi).length).toBeGreaterThanOrEqual(11)
    const texts = [fi, sv, en].flatMap(({ answers }) =>
      answers.flatMap(({ question, answer }) => [question, ...answer]),
    )
    expect(new Set(texts).size).toBe(texts.length)
  })

  it('leads to guides that are there, in the language', async () => {
    for (const language of ['fi', 'sv', 'en']) {
      for (const { guide } of (await helpIn(language)).answers) {
        if (!guide) continue
        expect(guide.url).toMatch(new RegExp(`^${API}/guides.*lang=${language}(#|$)`))
        const page = await (await exports.default.fetch(guide.url)).text()
        expect(page).toContain(`<h1>${guide.title}</h1>`)
      }
    }
  })

  it('leads to the very place that tells what to do when benefits do not show, and to no service beforehand', async () => {
    for (const language of ['fi', 'sv', 'en']) {
      const { answers } = await helpIn(language)
      const linkOf = (id: string) => answers.find((answer) => answer.id === id)!.guide!.url
      expect(linkOf('which-service')).toBe(`${API}/guides?lang=${language}`)
      const { pathname, hash } = new URL(linkOf('benefits-not-shown'))
      expect(pathname + hash).toBe('/guides/plus/use#not-shown')
      expect(await (await open(`${pathname}?lang=${language}`)).text()).toContain('id="not-shown"')
    }
  })

  it('names customer service and the app', async () => {
    const { contacts, apps } = await helpIn('en')
    expect(contacts).toEqual({ phone: '+358 600 149 88', email: 'asiakaspalvelu@smartum.fi' })
    expect(apps.map(({ name }) => name)).toEqual(['App Store', 'Google Play', 'AppGallery'])
    for (const { url } of apps) expect(new URL(url).protocol).toBe('https:')
  })

  it.each(['', '?lang=de', '?lang=fi&more=1'])('is refused for "%s"', async (query) => {
    expect((await open(`/v1/help${query}`)).status).toBe(400)
  })
})

describe('whether an answer helped', () => {
  const judge = (id: string, helped: unknown = true, language = 'fi') =>
    post(`/v1/answers/${id}/feedback`, { helped, language })
  const counted = (answer: string) =>
    env.DB.prepare(
      'SELECT language, helped, did_not_help FROM answer_feedback WHERE answer = ? ORDER BY language',
    )
      .bind(answer)
      .all()

  it('is counted by language and day, without anybody’s name', async () => {
    for (const helped of [true, false, true, true]) expect((await judge('expiry', helped)).status).toBe(204)
    await judge('expiry', false, 'sv')
    expect((await counted('expiry')).results).toEqual([
      { language: 'fi', helped: 3, did_not_help: 1 },
      { language: 'sv', helped: 0, did_not_help: 1 },
    ])
    const days = await env.DB.prepare('SELECT DISTINCT day FROM answer_feedback').all<{ day: string }>()
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki' }).format(new Date())
    expect(days.results).toEqual([{ day: today }])
  })

  it('is taken for guides as well', async () => {
    expect((await judge('saldo-sign-in')).status).toBe(204)
    expect((await counted('saldo-sign-in')).results).toHaveLength(1)
  })

  it('is refused for what there is not', async () => {
    const response = await judge('weather')
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ code: 'unknown-answer' })
    expect((await counted('weather')).results).toEqual([])
    expect((await judge('toString')).status).toBe(404)
    expect((await judge('expiry', 'yes')).status).toBe(400)
  })
})
