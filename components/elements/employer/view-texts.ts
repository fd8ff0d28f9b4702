import type { Language } from '../../localize/localize.ts'

type Texts = { notDone: string; notSent: string }

/** The words of every view: something was not done. */
export const viewTexts: Record<Language, Texts> = {
  fi: {
    notDone: 'Tämä ei onnistunut',
    notSent: 'Mitään ei lähetetty. Paina painiketta uudelleen, kun yhteys palaa.',
  },
  sv: {
    notDone: 'Det här lyckades inte',
    notSent: 'Inget skickades. Tryck på knappen igen när anslutningen är tillbaka.',
  },
  en: {
    notDone: 'That did not work',
    notSent: 'Nothing was sent. Press the button again when you are back online.',
  },
}
