import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { GuideId } from '../../../worker/support/guides/guide.ts'
import { guideIds, guidePath, guideText } from '../../../worker/support/guides/guides.ts'
import { guidePageTexts } from '../../../worker/support/guides/page-text.ts'
import { helpTexts } from '../../../worker/support/help-texts.ts'
import { open, send } from './api.ts'

const languages = ['fi', 'sv', 'en'] as const
const every = guideIds.flatMap((id) => languages.map((language) => [id, language] as const))

const pageOf = async (path: string) => {
  const response = await open(path)
  expect(response.status, path).toBe(200)
  return response.text()
}
/** What a reader sees of a page. */
const textOf = (page: string) =>
  page.replace(/<(script|style|head)[\s\S]*?<\/\1>|<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll("'", '&#39;')
const linksIn = (page: string) =>
  [...page.matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, link]) => link!.replaceAll('&amp;', '&'))
const wordsOf = (id: GuideId, language: (typeof languages)[number]) => {
  const { title, lead, sections } = guideText(helpTexts[language].guides, id)
  return [
    title,
    lead,
    ...sections.flatMap(({ heading, paragraphs = [], steps = [] }) => [heading, ...paragraphs, ...steps]),
  ]
}

describe.each(every)('the guide %s in %s', (id, language) => {
  const path = guidePath(id, language)

  it('is a page of its own, dated, with everything that it says', async () => {
    const page = await pageOf(path)
    const { title } = guideText(helpTexts[language].guides, id)
    expect(page).toContain(`<html lang="${language}">`)
    expect(page.match(/<h1>/g)).toHaveLength(1)
    expect(page).toContain(`<h1>${escaped(title)}</h1>`)
    expect(page).toMatch(new RegExp(`<title>${escaped(title)} – .+ – Smartum</title>`))
    expect(page).toMatch(/<time datetime="\d{4}-\d\d-\d\d">[^<]+ \d{4}<\/time>/)
    for (const text of wordsOf(id, language)) expect(page).toContain(escaped(text))
  })

  it('is short', () => {
    const count = wordsOf(id, language).join(' ').split(/\s+/).length
    // Finnish says the same in fewer and longer words.
    expect(count).toBeGreaterThanOrEqual(language === 'fi' ? 95 : 120)
    expect(count).toBeLessThanOrEqual(230)
  })

  it('leads only to pages and places that are there, in the same language', async () => {
    const page = await pageOf(path)
    // Above stand the links to the other languages.
    const links = linksIn(page.slice(page.indexOf('<main')))
    expect(links.length).toBeGreaterThan(3)
    for (const link of links) {
      expect(link).toMatch(/^\/[^/]/)
      expect(new URL(link, 'https://x').searchParams.get('lang'), link).toBe(language)
      const response = await open(link)
      expect(response.status, link).toBe(200)
      await response.body?.cancel()
    }
  })
})

describe('the guides', () => {
  it('speak one language each', async () => {
    const known = {
      fi: / (kirjaudu|etu|edut|voit|jos|tai) /i,
      sv: / (du|och|att|logga|inte|eller) /i,
      en: / (the|you|your|and|or) /i,
    }
    for (const [id, language] of every) {
      const text = textOf(await pageOf(guidePath(id, language)))
      for (const other of languages) {
        if (other === language) expect(text, `${id} in ${language}`).toMatch(known[other])
        else expect(text, `${id} in ${language}`).not.toMatch(known[other])
      }
    }
  })

  it('tell caches and search engines about their languages', async () => {
    const response = await open('/guides/plus/use?lang=sv')
    expect(response.headers.get('Cache-Control')).toMatch(/^public/)
    expect(response.headers.get('Vary')).toBe('Accept-Language')
    const page = await response.text()
    for (const language of languages) {
      expect(page).toContain(
        `<link rel="alternate" hreflang="${language}" href="https://smartum.example/guides/plus/use?lang=${language}">`,
      )
    }
    expect(page).toContain('<link rel="canonical" href="https://smartum.example/guides/plus/use?lang=sv">')
  })

  it('have the places that the sign-in screen leads to when a bank is down', async () => {
    for (const language of languages) {
      const page = await pageOf(`/guides/plus/bank-down?lang=${language}`)
      for (const anchor of ['gift-card', 'own-giftcard']) expect(page).toContain(`id="${anchor}"`)
    }
  })

  it('lead to the page where a user id is changed, first of all when an employer changes', async () => {
    const ways = async (path: string) =>
      linksIn((await pageOf(path)).split('class="ways"')[1]!.split('</p>')[0]!)
    for (const language of languages) {
      const address = `/password?do=prove&lang=${language}`
      const afterChange = await ways(`/guides/saldo/new-employer?lang=${language}`)
      expect(afterChange[0]).toBe(address)
      expect(await ways(`/guides/saldo/sign-in?lang=${language}`)).toContain(address)
    }
  })

  it('are all in the index', async () => {
    for (const language of languages) {
      const page = await pageOf(`/guides?lang=${language}`)
      expect(linksIn(page)).toEqual(expect.arrayContaining(guideIds.map((id) => guidePath(id, language))))
    }
  })

  it.each([
    '/guides/plus/weather',
    '/guides/bonus/use',
    '/guides/plus',
    '/guides/plus/use/more',
    '/guides/constructor/name',
  ])('say so where there is none: %s', async (path) => {
    const response = await open(`${path}?lang=fi`)
    expect(response.status).toBe(404)
    expect(await response.text()).toContain(guidePageTexts.fi.unknown.title)
  })
})

describe('"did this help?" under a guide', () => {
  const counted = () =>
    env.DB.prepare("SELECT helped, did_not_help FROM answer_feedback WHERE answer = 'saldo-expiry'").first()

  it('works without a script, and reloading counts nothing', async () => {
    expect(await pageOf('/guides/saldo/expiry?lang=fi')).toMatch(
      /<form method="post" action="\/guides\/feedback">/,
    )
    const form = { guide: 'saldo/expiry', lang: 'fi' }
    const response = await send('/guides/feedback', { ...form, helped: 'yes' })
    expect(response.status).toBe(303)
    const address = response.headers.get('Location')!
    expect(address).toBe('/guides/saldo/expiry?lang=fi&helped=yes#feedback')
    for (let time = 0; time < 2; time++) {
      const page = await pageOf(address)
      expect(page).toContain(guidePageTexts.fi.thanks)
      expect(page).not.toContain('/guides/feedback')
      expect(page).not.toContain(guidePageTexts.fi.askUs)
    }
    const no = await send('/guides/feedback', { ...form, helped: 'no' })
    expect(await pageOf(no.headers.get('Location')!)).toContain(guidePageTexts.fi.askUs)
    expect(await counted()).toEqual({ helped: 1, did_not_help: 1 })
  })

  it.each<Record<string, string>>([
    {},
    { guide: 'plus/weather', lang: 'fi', helped: 'yes' },
    { guide: 'plus/use', lang: 'de', helped: 'yes' },
  ])('is refused for %j', async (fields) => {
    expect((await send('/guides/feedback', fields)).status).toBe(404)
  })
})
