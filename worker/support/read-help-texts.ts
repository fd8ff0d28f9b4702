import type { Env } from '../platform/env.ts'
import type { Language } from '../platform/language.ts'
import { readTexts } from '../platform/static-texts.ts'
import type { HelpTexts } from './help.ts'

/** The words of guides and answers in a language; help-texts.ts has them together. */
export const readHelpTexts = (assets: Env['ASSETS'], language: Language): Promise<HelpTexts> =>
  readTexts(assets, 'help', language)
