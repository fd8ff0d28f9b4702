import type { Language } from '../platform/language.ts'

type Text = {
  language: string
  furtherPages: string
  guides: string
  help: string
  signIn: string
  password: string
  giftcard: string
  cardBalance: string
  wallet: string
  registration: string
  activation: string
  employer: string
  signedIn: string
  notSignedIn: string
  closing: string
  goBack: string
  needsScript: string
  slow: string
  call: string
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
    giftcard: 'OmaLahjakortti',
    cardBalance: 'Lahjakortin saldo',
    wallet: 'Lompakko',
    registration: 'Rekisteröityminen Saldoon',
    activation: 'Ota Plus käyttöön',
    employer: 'Työnantajalle',
    signedIn: 'Tunnistautuminen onnistui',
    notSignedIn: 'Kirjautuminen jäi kesken',
    closing: 'Viemme sinut takaisin sivulle, jolta tulit.',
    goBack: 'Palaa sivulle',
    needsScript: 'Tämä sivu tarvitsee JavaScriptin. Salli se selaimen asetuksista ja lataa sivu uudelleen.',
    slow: 'Sivu latautuu hitaasti. Jos mitään ei näy, lataa se uudelleen tai kokeile toista selainta.',
    call: 'Asiakaspalvelu:',
    supportCode: 'Tukikoodi',
  },
  sv: {
    language: 'Språk',
    furtherPages: 'Andra sidor',
    guides: 'Anvisningar',
    help: 'Hjälp',
    signIn: 'Logga in',
    password: 'Lösenord',
    giftcard: 'EgetPresentkort',
    cardBalance: 'Presentkortets saldo',
    wallet: 'Plånbok',
    registration: 'Registrering i Saldo',
    activation: 'Aktivera Plus',
    employer: 'För arbetsgivare',
    signedIn: 'Identifieringen lyckades',
    notSignedIn: 'Inloggningen slutfördes inte',
    closing: 'Du kommer strax tillbaka till sidan du kom från.',
    goBack: 'Gå tillbaka till sidan',
    needsScript:
      'Den här sidan behöver JavaScript. Tillåt det i webbläsarens inställningar och ladda om sidan.',
    slow: 'Sidan laddas långsamt. Om inget visas, ladda om den eller prova en annan webbläsare.',
    call: 'Kundtjänst:',
    supportCode: 'Supportkod',
  },
  en: {
    language: 'Language',
    furtherPages: 'Other pages',
    guides: 'Guides',
    help: 'Help',
    signIn: 'Sign in',
    password: 'Password',
    giftcard: 'OwnGiftcard',
    cardBalance: 'Gift card balance',
    wallet: 'Wallet',
    registration: 'Registering for Saldo',
    activation: 'Activate Plus',
    employer: 'For employers',
    signedIn: 'Your identity is confirmed',
    notSignedIn: 'Sign-in did not finish',
    closing: 'We are taking you back to the page you came from.',
    goBack: 'Go back to the page',
    needsScript: 'This page needs JavaScript. Allow it in the settings of the browser and reload the page.',
    slow: 'The page is slow to load. If nothing appears, reload it or try another browser.',
    call: 'Customer service:',
    supportCode: 'Support code',
  },
}
