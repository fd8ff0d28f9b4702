import type { Wanted } from '../../../worker/reminders/schemas.ts'
import type { Language } from '../../localize/localize.ts'

type Texts = {
  title: string
  reminders: string
  wanted: Record<Wanted, [name: string, hint: string]>
  loading: string
  sentTo: (addresses: string) => string
  noAddress: string
  notReceived: string
  saved: string
  failed: string
  notSaved: string
  signInFirst: string
  device: string
  remember: string
  remembered: string
  rememberHint: string
  rememberWarning: string
  on: string
  off: string
  isOn: string
  isOff: string
  notTurnedOn: string
  sessions: string
  sessionsHint: string
  app: string
  appHint: string
  install: string
  installByMenu: string
  help: string
  guides: string
}

/** The words of the wallet's settings. */
export const settingsTexts: Record<Language, Texts> = {
  fi: {
    title: 'Asetukset',
    reminders: 'Muistutukset',
    wanted: {
      all: ['Kaikki', 'Kuukausi, viikko ja päivä ennen kuin etu vanhenee, ja joskus muulloinkin'],
      'last-day': ['Vain viimeinen', 'Päivä ennen kuin etu vanhenee, kun sen voi vielä säästää'],
      none: ['Ei mitään', 'Emme kerro, kun etu on vanhenemassa'],
    },
    loading: 'Haetaan valintaasi…',
    sentTo: (addresses) => `Muistutukset tulevat sähköpostiin: ${addresses}`,
    noAddress: 'Emme tiedä sähköpostiosoitettasi. Asiakaspalvelu auttaa lisäämään sen.',
    notReceived: 'Eikö muistutus tullut? Katso roskapostista tai ota yhteyttä asiakaspalveluun:',
    saved: 'Valinta on tallennettu.',
    failed: 'Muistutusten haku ei onnistunut',
    notSaved: 'Valintaa ei tallennettu',
    signInFirst: 'Kirjaudu, niin voit valita muistutuksesi ja nähdä, missä olet kirjautuneena.',
    device: 'Tämä laite',
    remember: 'Muista tällä laitteella',
    remembered: 'Lompakko aukeaa myös ilman verkkoa ja näyttää viimeksi nähdyn tilanteen kellonaikoineen.',
    rememberHint:
      'Saldot säilyvät tällä laitteella, kunnes kirjaudut ulos tai otat tämän pois käytöstä. Ne näkee jokainen, joka avaa lompakon tällä laitteella. Korttien koodeja ei säilytetä.',
    rememberWarning: 'Ota käyttöön vain omalla laitteellasi.',
    on: 'Päällä',
    off: 'Pois',
    isOn: 'Saldot säilyvät nyt tällä laitteella.',
    isOff: 'Saldot on poistettu tältä laitteelta.',
    notTurnedOn: 'Käyttöönotto ei onnistunut',
    sessions: 'Missä olet kirjautuneena',
    sessionsHint: 'Katso ja kirjaudu ulos muualta',
    app: 'Lompakko sovelluksena',
    appHint: 'Lisää lompakko aloitusnäytölle, niin se aukeaa kuin sovellus.',
    install: 'Asenna lompakko',
    installByMenu: 'Valitse selaimen valikosta tai jakopainikkeesta ”Lisää aloitusnäytölle” tai ”Asenna”.',
    help: 'Apua',
    guides: 'Ohjeet',
  },
  sv: {
    title: 'Inställningar',
    reminders: 'Påminnelser',
    wanted: {
      all: ['Alla', 'En månad, en vecka och en dag innan en förmån går ut, och ibland annars också'],
      'last-day': ['Bara den sista', 'En dag innan en förmån går ut, när den ännu går att rädda'],
      none: ['Inga', 'Vi säger inte till när en förmån håller på att gå ut'],
    },
    loading: 'Hämtar ditt val\u00a0…',
    sentTo: (addresses) => `Påminnelserna kommer med e-post: ${addresses}`,
    noAddress: 'Vi vet inte din e-postadress. Kundtjänsten hjälper dig att lägga till den.',
    notReceived: 'Kom ingen påminnelse? Titta i skräpposten eller kontakta kundtjänsten:',
    saved: 'Ditt val är sparat.',
    failed: 'Vi kunde inte hämta påminnelserna',
    notSaved: 'Ditt val sparades inte',
    signInFirst: 'Logga in för att välja dina påminnelser och se var du är inloggad.',
    device: 'Den här enheten',
    remember: 'Kom ihåg på den här enheten',
    remembered: 'Plånboken öppnas också utan internet och visar hur det såg ut senast, med klockslag.',
    rememberHint:
      'Saldona sparas på den här enheten tills du loggar ut eller stänger av det här. Alla som öppnar plånboken på enheten ser dem. Kortens koder sparas inte.',
    rememberWarning: 'Slå på det bara på din egen enhet.',
    on: 'På',
    off: 'Av',
    isOn: 'Saldona sparas nu på den här enheten.',
    isOff: 'Saldona är borttagna från den här enheten.',
    notTurnedOn: 'Det gick inte att slå på',
    sessions: 'Var du är inloggad',
    sessionsHint: 'Se och logga ut på andra ställen',
    app: 'Plånboken som app',
    appHint: 'Lägg till plånboken på hemskärmen, så öppnas den som en app.',
    install: 'Installera plånboken',
    installByMenu:
      'Välj ”Lägg till på hemskärmen” eller ”Installera” i webbläsarens meny eller delningsmeny.',
    help: 'Hjälp',
    guides: 'Anvisningar',
  },
  en: {
    title: 'Settings',
    reminders: 'Reminders',
    wanted: {
      all: ['All of them', 'A month, a week and a day before a benefit expires, and at times in between'],
      'last-day': ['The last one only', 'A day before a benefit expires, while you can still save it'],
      none: ['None', 'We do not tell you when a benefit is about to expire'],
    },
    loading: 'Getting your choice…',
    sentTo: (addresses) => `Reminders come by email: ${addresses}`,
    noAddress: 'We do not know your email address. Customer service helps you add it.',
    notReceived: 'Did a reminder not arrive? Look in your spam folder, or contact customer service:',
    saved: 'Your choice is saved.',
    failed: 'We could not get your reminders',
    notSaved: 'Your choice was not saved',
    signInFirst: 'Sign in to choose your reminders and see where you are signed in.',
    device: 'This device',
    remember: 'Remember on this device',
    remembered: 'The wallet opens without a network too, and shows your last balances with their time.',
    rememberHint:
      'Balances are kept on this device until you sign out or turn this off. Whoever opens the wallet on this device sees them. The codes of your cards are not kept.',
    rememberWarning: 'Turn it on only on your own device.',
    on: 'On',
    off: 'Off',
    isOn: 'Balances are now kept on this device.',
    isOff: 'Balances are deleted from this device.',
    notTurnedOn: 'This could not be turned on',
    sessions: 'Where you are signed in',
    sessionsHint: 'See and sign out elsewhere',
    app: 'The wallet as an app',
    appHint: 'Add the wallet to your home screen, and it opens like an app.',
    install: 'Install the wallet',
    installByMenu: 'Choose “Add to Home Screen” or “Install” in the menu or share menu of your browser.',
    help: 'Help',
    guides: 'Guides',
  },
}
