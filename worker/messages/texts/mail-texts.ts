import type { Language } from '../../platform/language.ts'
import { en } from './en.ts'
import { fi } from './fi.ts'
import type { MailText } from './mail-text.ts'
import { sv } from './sv.ts'

/** What worker/write-texts.ts makes static files of. */
export const mailTexts: Record<Language, MailText> = { fi, sv, en }
