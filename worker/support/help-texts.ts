import type { Language } from '../platform/language.ts'
import { answersEn } from './answers-en.ts'
import { answersFi } from './answers-fi.ts'
import { answersSv } from './answers-sv.ts'
import { guidePageTexts } from './guides/page-text.ts'
import { plusEn } from './guides/plus-en.ts'
import { plusFi } from './guides/plus-fi.ts'
import { plusSv } from './guides/plus-sv.ts'
import { saldoEn } from './guides/saldo-en.ts'
import { saldoFi } from './guides/saldo-fi.ts'
import { saldoSv } from './guides/saldo-sv.ts'
import type { HelpTexts } from './help.ts'

/** What answers, guides and the pages around them say: what the build writes, and the worker reads with `readHelpTexts`. */
export const helpTexts: Record<Language, HelpTexts> = {
  fi: { answers: answersFi, guides: { plus: plusFi, saldo: saldoFi }, guidePages: guidePageTexts.fi },
  sv: { answers: answersSv, guides: { plus: plusSv, saldo: saldoSv }, guidePages: guidePageTexts.sv },
  en: { answers: answersEn, guides: { plus: plusEn, saldo: saldoEn }, guidePages: guidePageTexts.en },
}
