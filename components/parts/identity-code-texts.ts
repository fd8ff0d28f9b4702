import type { Language } from '../localize/localize.ts'
import type { CodeProblem } from './identity-code.ts'

/** What is said of a personal identity code while it is typed. */
export const identityCodeTexts: Record<
  Language,
  { identityCode: string; identityCodeHint: string; codeProblems: Record<CodeProblem, string> }
> = {
  fi: {
    identityCode: 'Henkilötunnus',
    identityCodeHint: 'Esimerkiksi 131052-308T',
    codeProblems: {
      'code-missing': 'Kirjoita henkilötunnuksesi.',
      'code-incomplete': 'Henkilötunnuksessa on 11 merkkiä, esimerkiksi 131052-308T.',
      'code-form': 'Henkilötunnus kirjoitetaan näin: 131052-308T.',
      'code-date': 'Tällaista syntymäpäivää ei ole. Tarkista seitsemän ensimmäistä merkkiä.',
      'code-check': 'Jokin merkki on väärin. Tarkista ne yksi kerrallaan.',
    },
  },
  sv: {
    identityCode: 'Personbeteckning',
    identityCodeHint: 'Till exempel 131052-308T',
    codeProblems: {
      'code-missing': 'Skriv din personbeteckning.',
      'code-incomplete': 'En personbeteckning har 11 tecken, till exempel 131052-308T.',
      'code-form': 'En personbeteckning skrivs så här: 131052-308T.',
      'code-date': 'Det finns ingen sådan födelsedag. Kontrollera de sju första tecknen.',
      'code-check': 'Något tecken är fel. Kontrollera dem ett i taget.',
    },
  },
  en: {
    identityCode: 'Personal identity code',
    identityCodeHint: 'Such as 131052-308T',
    codeProblems: {
      'code-missing': 'Write your identity code.',
      'code-incomplete': 'An identity code has 11 characters, such as 131052-308T.',
      'code-form': 'Write it like this: 131052-308T.',
      'code-date': 'There is no such date of birth. Check the first seven characters.',
      'code-check': 'One of the characters is wrong. Check them one by one.',
    },
  },
}
