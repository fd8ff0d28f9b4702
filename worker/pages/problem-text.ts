import type { Language } from '../platform/language.ts'

type Text = {
  signInFailed: string
  ofWindow: Record<'expired' | 'notSetUp' | 'wait' | 'other', string>
  /** What helps most often, in order. */
  steps: string[]
  closeWindow: string
  ofPage: Record<'notFound' | 'wait' | 'other', { title: string; lead: string }>
  signIn: string
  guides: string
  help: string
  call: string
  supportCode: string
}

/** What a person reads where a page of ours fails. */
export const problemText: Record<Language, Text> = {
  fi: {
    signInFailed: 'Kirjautuminen jäi kesken',
    ofWindow: {
      expired: 'Tämä kirjautuminen ei ole enää voimassa. Rahasi ovat tallessa.',
      notSetUp: 'Kirjautuminen ei ole käytössä sivulla, jolta tulit. Kerro asiasta sivun ylläpitäjälle.',
      wait: 'Samasta verkosta on tullut lyhyessä ajassa hyvin monta pyyntöä. Odota minuutti ja yritä uudelleen.',
      other: 'Jokin meni vikaan. Mitään ei muuttunut, ja rahasi ovat tallessa.',
    },
    steps: [
      'Palaa sivulle, jolta aloitit, ja kirjaudu uudelleen.',
      'Jos se ei auta, tyhjennä selaimen evästeet, tai kokeile toista selainta tai yksityistä ikkunaa.',
      'Jos sekään ei auta, ota meihin yhteyttä ja kerro tukikoodi.',
    ],
    closeWindow: 'Sulje ikkuna',
    ofPage: {
      notFound: {
        title: 'Tällaista sivua ei ole',
        lead: 'Osoite voi olla vanha tai väärin kirjoitettu. Näistä pääset eteenpäin.',
      },
      wait: {
        title: 'Odota hetki',
        lead: 'Samasta verkosta on tullut lyhyessä ajassa hyvin monta pyyntöä. Odota minuutti ja lataa sivu uudelleen.',
      },
      other: {
        title: 'Sivun avaaminen ei onnistunut',
        lead: 'Lataa sivu hetken päästä uudelleen. Rahasi ovat tallessa.',
      },
    },
    signIn: 'Kirjaudu',
    guides: 'Ohjeet',
    help: 'Hae apua',
    call: 'Asiakaspalvelu:',
    supportCode: 'Tukikoodi',
  },
  sv: {
    signInFailed: 'Inloggningen slutfördes inte',
    ofWindow: {
      expired: 'Den här inloggningen gäller inte längre. Dina pengar är i tryggt förvar.',
      notSetUp: 'Inloggningen är inte i bruk på sidan du kom från. Berätta det för den som sköter sidan.',
      wait: 'Det har kommit väldigt många förfrågningar från samma nätverk på kort tid. Vänta en minut och försök igen.',
      other: 'Något gick fel. Inget har ändrats, och dina pengar är i tryggt förvar.',
    },
    steps: [
      'Gå tillbaka till sidan där du började och logga in igen.',
      'Om det inte hjälper, rensa webbläsarens kakor, eller prova en annan webbläsare eller ett privat fönster.',
      'Hjälper inte det heller, kontakta oss och uppge supportkoden.',
    ],
    closeWindow: 'Stäng fönstret',
    ofPage: {
      notFound: {
        title: 'Sidan finns inte',
        lead: 'Adressen kan vara gammal eller felskriven. Härifrån kommer du vidare.',
      },
      wait: {
        title: 'Vänta en stund',
        lead: 'Det har kommit väldigt många förfrågningar från samma nätverk på kort tid. Vänta en minut och ladda om sidan.',
      },
      other: {
        title: 'Sidan kunde inte öppnas',
        lead: 'Ladda om sidan om en stund. Dina pengar är i tryggt förvar.',
      },
    },
    signIn: 'Logga in',
    guides: 'Anvisningar',
    help: 'Få hjälp',
    call: 'Kundtjänst:',
    supportCode: 'Supportkod',
  },
  en: {
    signInFailed: 'Sign-in did not finish',
    ofWindow: {
      expired: 'This sign-in is no longer valid. Your money is safe.',
      notSetUp: 'Sign-in is not set up on the page you came from. Tell whoever looks after the page.',
      wait: 'Very many requests have come from the same network. Wait a minute and try again.',
      other: 'Something went wrong. Nothing has changed, and your money is safe.',
    },
    steps: [
      'Go back to the page where you started and sign in again.',
      'If that does not help, clear the cookies, or try another browser or a private window.',
      'If that does not help either, contact us and give the support code.',
    ],
    closeWindow: 'Close the window',
    ofPage: {
      notFound: {
        title: 'There is no such page',
        lead: 'The address may be old or mistyped. From here you can carry on.',
      },
      wait: {
        title: 'Wait a moment',
        lead: 'Very many requests have come from the same network. Wait a minute and reload the page.',
      },
      other: {
        title: 'The page could not be opened',
        lead: 'Reload it in a moment. Your money is safe.',
      },
    },
    signIn: 'Sign in',
    guides: 'Guides',
    help: 'Get help',
    call: 'Customer service:',
    supportCode: 'Support code',
  },
}
