import type { Language } from '../platform/language.ts'

type Text = {
  language: string
  furtherPages: string
  guides: string
  help: string
  signIn: string
  password: string
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
    language: 'Kieli',
    furtherPages: 'Muut sivut',
    guides: 'Ohjeet',
    help: 'Apua',
    signIn: 'Kirjaudu',
    password: 'Salasana',
    signedIn: 'Tunnistautuminen onnistui',
    notSignedIn: 'Kirjautuminen jäi kesken',
    closing: 'Viemme sinut takaisin sivulle, jolta tulit.',
    closeThisWindow: 'Sulje ikkuna',
    goBack: 'Palaa sivulle',
    whatToDo: {
      'sign-in-expired':
        'Tämä kirjautuminen ei ole enää voimassa. Palaa sivulle, jolta aloitit, ja kirjaudu uudelleen.',
      'not-set-up':
        'Kirjautuminen ei ole vielä käytössä sivulla, jolta tulit. Kerro asiasta sivun ylläpitäjälle.',
      other: 'Mitään ei muuttunut. Palaa sivulle, jolta aloitit, ja yritä uudelleen.',
    },
    supportCode: 'Tukikoodi',
  },
  sv: {
    language: 'Språk',
    furtherPages: 'Andra sidor',
    guides: 'Anvisningar',
    help: 'Hjälp',
    signIn: 'Logga in',
    password: 'Lösenord',
    signedIn: 'Identifieringen lyckades',
    notSignedIn: 'Inloggningen slutfördes inte',
    closing: 'Vi tar dig tillbaka till sidan du kom från.',
    closeThisWindow: 'Stäng fönstret',
    goBack: 'Gå tillbaka till sidan',
    whatToDo: {
      'sign-in-expired':
        'Den här inloggningen gäller inte längre. Gå tillbaka till sidan där du började och logga in igen.',
      'not-set-up':
        'Inloggningen har ännu inte tagits i bruk på sidan du kom från. Berätta det för den som sköter sidan.',
      other: 'Inget har ändrats. Gå tillbaka till sidan där du började och försök igen.',
    },
    supportCode: 'Supportkod',
  },
  en: {
    language: 'Language',
    furtherPages: 'Other pages',
    guides: 'Guides',
    help: 'Help',
    signIn: 'Sign in',
    password: 'Password',
    signedIn: 'Your identity is confirmed',
    notSignedIn: 'Sign-in did not finish',
    closing: 'We are taking you back to the page you came from.',
    closeThisWindow: 'Close the window',
    goBack: 'Go back to the page',
    whatToDo: {
      'sign-in-expired':
        'This sign-in is no longer valid. Go back to the page where you started and sign in again.',
      'not-set-up': 'Sign-in is not set up yet on the page you came from. Tell whoever looks after the page.',
      other: 'Nothing has changed. Go back to the page where you started and try again.',
    },
    supportCode: 'Support code',
  },
}
