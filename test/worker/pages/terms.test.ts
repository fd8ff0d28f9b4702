import { exports } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { TERMS_VERSION as PLUS } from '../../../worker/benefit-users/terms.ts'
import { plusTermsTexts } from '../../../worker/benefit-users/terms-texts.ts'
import { TERMS_VERSION as SALDO } from '../../../worker/enrolment/terms.ts'
import { termsTexts } from '../../../worker/enrolment/terms-texts.ts'

const open = (path: string) => exports.default.fetch(`https://smartum.example${path}`)

describe.each([
  { service: 'saldo', terms: SALDO, texts: termsTexts },
  { service: 'plus', terms: PLUS, texts: plusTermsTexts },
])('the terms of $service', ({ service, terms, texts }) => {
  it.each(['fi', 'sv', 'en'] as const)(
    'are a page in %s that says everything, and which version it is',
    async (language) => {
      const response = await open(`/terms/${service}?lang=${language}`)
      expect(response.status).toBe(200)
      expect(response.headers.get('Cache-Control')).toMatch(/^public/)
      const page = await response.text()
      expect(page).toContain(`<html lang="${language}">`)
      const { title, lead, version, sections } = texts[language]
      expect(page).toContain(`<h1>${title}</h1><p>${lead}</p>`)
      expect(page).toContain(`${version} ${terms}`)
      for (const { heading, paragraphs } of sections) {
        expect(page).toContain(`<h2>${heading}</h2>`)
        for (const paragraph of paragraphs) expect(page).toContain(`<p>${paragraph}</p>`)
      }
      expect(sections).toHaveLength(texts.fi.sections.length)
    },
  )
})
