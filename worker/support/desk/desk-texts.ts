import type { Language } from '../../platform/language.ts'
import { deskTextEn } from './text.en.ts'
import { deskTextFi } from './text.fi.ts'
import { deskTextSv } from './text.sv.ts'
import type { DeskText } from './text.ts'

/** The words of the desk: what the build writes, and the desk reads with `withText` of access.ts. */
export const deskTexts: Record<Language, DeskText> = { fi: deskTextFi, sv: deskTextSv, en: deskTextEn }
