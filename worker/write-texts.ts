import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describeApi } from './api-description.ts'
import { plusTermsTexts } from './benefit-users/terms-texts.ts'
import { termsTexts } from './enrolment/terms-texts.ts'
import { mailTexts } from './messages/texts/mail-texts.ts'
import { passwordPageText } from './pages/password-page-text.ts'
import { textsToJson } from './platform/static-texts.ts'
import { choiceTexts } from './reminders/page-text.ts'
import { deskTexts } from './support/desk/desk-texts.ts'
import { helpTexts } from './support/help-texts.ts'
import { newsletterTexts } from './support/newsletter-text.ts'

// Writes the texts that the worker reads as static files, and the description of the API: a part of the build.

const publicFolder = join(import.meta.dirname, '../dist/public')
const folder = join(publicFolder, 'texts')

const written = {
  desk: deskTexts,
  help: helpTexts,
  mail: mailTexts,
  newsletter: newsletterTexts,
  password: passwordPageText,
  reminders: choiceTexts,
  'terms-plus': plusTermsTexts,
  'terms-saldo': termsTexts,
}

mkdirSync(folder, { recursive: true })
for (const [name, texts] of Object.entries(written)) {
  for (const [language, text] of Object.entries(texts)) {
    writeFileSync(join(folder, `${name}-${language}.json`), textsToJson(text))
  }
}
writeFileSync(join(publicFolder, 'openapi.json'), JSON.stringify(await describeApi()))
