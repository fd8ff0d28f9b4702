import type { Language } from '../platform/language.ts'

type Text = {
  signedIn: string
  notSignedIn: string
  closing: string
  closeThisWindow: string
  goBack: string
  whatToDo: Record<'sign-in-expired' | 'not-set-up' | 'other', string>
  supportCode: string
}

/** The words of our own pages, by language. */
export const pageText: Record<Language, Text> = {
  fi: {
    signedIn: 'Tunnistautuminen onnistui',
    notSignedIn: 'Kirjautuminen jäi kesken',
    closing: 'Palaamme sivulle, jolta lähdit.',
    closeThisWindow: 'Sulje ikkuna',
    goBack: 'Palaa sivulle',
    whatToDo: {
      'sign-in-expired':
        'Tämä kirjautuminen ei ole enää voimassa. Palaa sivulle, jolta aloitit, ja kirjaudu uudelleen.',
      'not-set-up': 'Sivua, jolta tulit, ei ole vielä otettu käyttöön. Kerro asiasta työnantajallesi.',
      other: 'Mitään ei muutettu. Palaa sivulle, jolta aloitit, ja yritä uudelleen.',
    },
    supportCode: 'Tukikoodi',
  },
  sv: {
    signedIn: 'Identifieringen lyckades',
    notSignedIn: 'Inloggningen blev inte klar',
    closing: 'Vi går tillbaka till sidan du kom från.',
    closeThisWindow: 'Stäng fönstret',
    goBack: 'Tillbaka till sidan',
    whatToDo: {
      'sign-in-expired':
        'Den här inloggningen gäller inte längre. Gå tillbaka till sidan där du började och logga in på nytt.',
      'not-set-up': 'Sidan du kom från har inte tagits i bruk ännu. Berätta det för din arbetsgivare.',
      other: 'Ingenting ändrades. Gå tillbaka till sidan där du började och försök på nytt.',
    },
    supportCode: 'Stödkod',
  },
  en: {
    signedIn: 'You are identified',
    notSignedIn: 'Sign-in did not finish',
    closing: 'We are taking you back to the page you came from.',
    closeThisWindow: 'Close this window',
    goBack: 'Back to the page',
    whatToDo: {
      'sign-in-expired':
        'This sign-in is no longer open. Go back to the page where you started and sign in again.',
      'not-set-up': 'The page you came from has not been set up yet. Tell your employer about it.',
      other: 'Nothing was changed. Go back to the page where you started and try again.',
    },
    supportCode: 'Support code',
  },
}
