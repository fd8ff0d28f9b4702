import { exports } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { TERMS_VERSION } from '../../../worker/enrolment/terms.ts'
import { termsTexts } from '../../../worker/enrolment/terms-texts.ts'

const open = (path: string) => exports.default.fetch(`https://smartum.example${path}`)

it.each(['fi', 'sv', 'en'] as const)(
  'the terms of Saldo are a page in %s that says everything, and which version it is',
  async (language) => {
    const response = await open(`/terms/saldo?lang=${language}`)
    expect(response.status).toBe(200)
    expect(response.headers.get('Cache-Control')).toMatch(/^public/)
    const page = await response.text()
    expect(page).toContain(`<html lang="${language}">`)
    const { title, lead, version, sections } = termsTexts[language]
    expect(page).toContain(`<h1>${title}</h1><p>${lead}</p>`)
    expect(page).toContain(`${version} ${TERMS_VERSION}`)
    for (const { heading, paragraphs } of sections) {
      expect(page).toContain(`<h2>${heading}</h2>`)
      for (const paragraph of paragraphs) expect(page).toContain(`<p>${paragraph}</p>`)
    }
    expect(sections).toHaveLength(termsTexts.fi.sections.length)
  },
)
