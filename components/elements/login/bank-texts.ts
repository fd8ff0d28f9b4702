import type { Language } from '../../localize/localize.ts'

export type BankTexts = {
  loading: string
  loadingFailed: string
  or: string
  allOperators: string
  waitingTitle: string
  opened: (name: string) => string
  waiting: string
  waitingPassword: string
  showWindow: string
  cancelled: string
  failedTitle: string
  failed: string
  tryOnce: [string, string]
  allowWindows: [string, string]
  otherBrowser: [string, string]
  checkService: [string, string]
  customerService: string
  giveCode: string
  anotherWay: string
  askForHelp: string
  disturbed: string
  bankProblem: (names: string) => string
  brokerProblem: string
  since: (moment: string) => string
}

/** The words of the way to a bank or the mobile certificate and back. */
export const bankTexts: Record<Language, BankTexts> = {
  fi: {
    loading: 'Haetaan kirjautumistapoja…',
    loadingFailed: 'Kirjautumistapojen haku ei onnistunut',
    or: 'tai',
    allOperators: 'Kaikki operaattorit',
    waitingTitle: 'Jatka uudessa ikkunassa',
    opened: (name) => `${name} avautui uuteen ikkunaan.`,
    waiting: 'Vahvista siellä, kuka olet.',
    waitingPassword: 'Kirjoita siellä käyttäjätunnuksesi ja salasanasi.',
    showWindow: 'Näytä ikkuna',
    cancelled: 'Kirjautuminen keskeytyi. Jatka, kun sinulle sopii.',
    failedTitle: 'Kirjautuminen jäi kesken',
    failed: 'Mitään ei muuttunut.',
    tryOnce: ['Yritä vielä kerran.', 'Aika on voinut loppua kesken.'],
    allowWindows: ['Salli ponnahdusikkunat', 'tällä sivulla.'],
    otherBrowser: ['Kokeile yksityistä ikkunaa', 'tai toista selainta, tai tyhjennä historia ja evästeet.'],
    checkService: [
      'Tarkista palvelu.',
      'Plussaan kirjaudutaan pankkitunnuksilla, Saldoon sähköpostilla ja salasanalla.',
    ],
    customerService: 'Kysy asiakaspalvelusta:',
    giveCode: 'Kerro alla oleva tukikoodi.',
    anotherWay: 'Valitse toinen tapa',
    askForHelp: 'Tee palvelupyyntö',
    disturbed: 'Häiriö',
    bankProblem: (names) => `Tunnistautumisessa on häiriö: ${names}`,
    brokerProblem: 'Tunnistautuminen ei toimi juuri nyt',
    since: (moment) => `Häiriö alkoi ${moment}.`,
  },
  sv: {
    loading: 'Hämtar inloggningssätten\u00a0…',
    loadingFailed: 'Vi kunde inte hämta inloggningssätten',
    or: 'eller',
    allOperators: 'Alla operatörer',
    waitingTitle: 'Fortsätt i det nya fönstret',
    opened: (name) => `${name} har öppnats i ett nytt fönster.`,
    waiting: 'Bekräfta där vem du är.',
    waitingPassword: 'Skriv ditt användarnamn och ditt lösenord där.',
    showWindow: 'Visa fönstret',
    cancelled: 'Inloggningen avbröts. Fortsätt när det passar dig.',
    failedTitle: 'Inloggningen slutfördes inte',
    failed: 'Inget har ändrats.',
    tryOnce: ['Försök en gång till.', 'Tiden kan ha gått ut.'],
    allowWindows: ['Tillåt popup-fönster', 'på den här sidan.'],
    otherBrowser: ['Prova ett privat fönster', 'eller en annan webbläsare, eller rensa historik och kakor.'],
    checkService: [
      'Kontrollera tjänsten.',
      'I Plus loggar du in med bankkoder, i Saldo med e-post och lösenord.',
    ],
    customerService: 'Fråga kundtjänsten:',
    giveCode: 'Uppge supportkoden här nedan.',
    anotherWay: 'Välj ett annat sätt',
    askForHelp: 'Skicka ett serviceärende',
    disturbed: 'Störning',
    bankProblem: (names) => `Störning i identifieringen med ${names}`,
    brokerProblem: 'Identifieringen fungerar inte just nu',
    since: (moment) => `Störningen började ${moment}.`,
  },
  en: {
    loading: 'Getting the ways to sign in…',
    loadingFailed: 'We could not get the ways to sign in',
    or: 'or',
    allOperators: 'All operators',
    waitingTitle: 'Continue in the new window',
    opened: (name) => `${name} has opened in a new window.`,
    waiting: 'Confirm your identity there.',
    waitingPassword: 'Enter your email and password there.',
    showWindow: 'Show the window',
    cancelled: 'Sign-in was cancelled. Carry on when you are ready.',
    failedTitle: 'Sign-in did not finish',
    failed: 'Nothing has changed.',
    tryOnce: ['Try once more.', 'Time may have run out.'],
    allowWindows: ['Allow pop-ups', 'for this page.'],
    otherBrowser: ['Try a private window', 'or another browser, or clear history and cookies.'],
    checkService: ['Check the service.', 'Plus uses a bank, Saldo uses email and password.'],
    customerService: 'Ask customer service:',
    giveCode: 'Give the support code below.',
    anotherWay: 'Choose another way',
    askForHelp: 'Make a service request',
    disturbed: 'Problem',
    bankProblem: (names) => `${names} sign-in has a problem`,
    brokerProblem: 'Identification is down right now',
    since: (moment) => `It began ${moment}.`,
  },
}
