import type { Service } from '../../../worker/wallet/schemas.ts'
import { plural } from '../../localize/formats.ts'
import type { Language } from '../../localize/localize.ts'

type Texts = {
  title: string
  chooseBank: string
  ownBank: string
  loading: string
  loadingFailed: string
  or: string
  allOperators: string
  lastUsed: string
  ownPage: string
  signInToSaldo: string
  forgotPassword: string
  oldAddress: string
  oldAddressHelp: string
  newToSaldo: string
  contactPerson: string
  whichService: string
  openHelp: string

  waitingTitle: string
  opened: (name: string) => string
  waiting: string
  waitingPassword: string
  showWindow: string
  cancelled: string
  signedIn: string

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
  doInstead: string
  anotherBank: string
  working: (banks: number) => string
  worksNow: string
  payInBrowser: string
  payInBrowserHint: string
  ownGiftcard: string
  ownGiftcardHint: string
  tryBankAgain: (name: string) => string

  whereSignedIn: string
  userId: string
  password: string
  guide: Record<Service, string>
}

/** The words of signing in. */
export const loginTexts: Record<Language, Texts> = {
  fi: {
    title: 'Kirjaudu etupalveluun',
    chooseBank: 'Valitse pankkisi. Se vahvistaa, kuka olet.',
    ownBank: 'Tunnistaudut omilla tunnuksillasi. Erillistä käyttäjätiliä tai palautettavaa salasanaa ei ole.',
    loading: 'Haetaan kirjautumistapoja…',
    loadingFailed: 'Kirjautumistapojen haku ei onnistunut',
    or: 'tai',
    allOperators: 'Kaikki operaattorit',
    lastUsed: 'Käytit viimeksi',
    ownPage: 'Salasana kysytään omalla sivullamme, joka avautuu uuteen ikkunaan.',
    signInToSaldo: 'Kirjaudu Saldoon',
    forgotPassword: 'Unohditko salasanan?',
    oldAddress: 'Onko käyttäjätunnuksesi entisen työnantajan osoite?',
    oldAddressHelp: 'Katso, mitä tehdä',
    newToSaldo: 'Uusi Saldossa? Tarvitset linkin työnantajaltasi.',
    contactPerson: 'Yhteyshenkilön vaihtaa asiakaspalvelu.',
    whichService: 'Kumpaa palvelua käytän?',
    openHelp: 'Avaa apusivu',

    waitingTitle: 'Jatka uudessa ikkunassa',
    opened: (name) => `${name} avautui uuteen ikkunaan.`,
    waiting: 'Vahvista siellä, kuka olet.',
    waitingPassword: 'Kirjoita siellä käyttäjätunnuksesi ja salasanasi.',
    showWindow: 'Näytä ikkuna',
    cancelled: 'Kirjautuminen keskeytyi. Jatka, kun sinulle sopii.',
    signedIn: 'Olet kirjautunut',

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
    doInstead: 'Tee näin',
    anotherBank: 'Toinen pankki',
    working: (banks) => plural(banks, '1 pankki toimii nyt', `${banks} pankkia toimii nyt`),
    worksNow: 'Toimii nyt',
    payInBrowser: 'Maksa selaimessa',
    payInBrowserHint: 'Lahjakortin koodilla',
    ownGiftcard: 'Osta OmaLahjakortti',
    ownGiftcardHint: 'Muistutusviestin linkistä',
    tryBankAgain: (name) => `Kokeile uudelleen: ${name}`,
    whereSignedIn: 'Missä olet kirjautuneena',
    userId: 'Saldon käyttäjätunnus ja salasana',
    password: 'Vaihda Saldon salasana',
    guide: { plus: 'Näin käytät Plussaa', saldo: 'Näin käytät Saldoa' },
  },
  sv: {
    title: 'Logga in i förmånstjänsten',
    chooseBank: 'Välj din bank. Den bekräftar vem du är.',
    ownBank:
      'Du identifierar dig med dina egna bankkoder eller ditt mobilcertifikat. Det finns inget användarkonto och inget lösenord att återställa.',
    loading: 'Hämtar inloggningssätten\u00a0…',
    loadingFailed: 'Vi kunde inte hämta inloggningssätten',
    or: 'eller',
    allOperators: 'Alla operatörer',
    lastUsed: 'Senast använd',
    ownPage: 'Vi frågar efter lösenordet på vår egen sida, som öppnas i ett nytt fönster.',
    signInToSaldo: 'Logga in i Saldo',
    forgotPassword: 'Har du glömt lösenordet?',
    oldAddress: 'Är ditt användarnamn en adress hos en tidigare arbetsgivare?',
    oldAddressHelp: 'Se vad du kan göra',
    newToSaldo: 'Ny i Saldo? Du behöver länken från din arbetsgivare.',
    contactPerson: 'Byte av kontaktperson sköts av kundtjänsten.',
    whichService: 'Vilken tjänst använder jag?',
    openHelp: 'Öppna hjälpsidan',

    waitingTitle: 'Fortsätt i det nya fönstret',
    opened: (name) => `${name} har öppnats i ett nytt fönster.`,
    waiting: 'Bekräfta där vem du är.',
    waitingPassword: 'Skriv ditt användarnamn och ditt lösenord där.',
    showWindow: 'Visa fönstret',
    cancelled: 'Inloggningen avbröts. Fortsätt när det passar dig.',
    signedIn: 'Du är inloggad',

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
    doInstead: 'Gör så här',
    anotherBank: 'En annan bank',
    working: (banks) => plural(banks, '1 bank fungerar nu', `${banks} banker fungerar nu`),
    worksNow: 'Fungerar nu',
    payInBrowser: 'Betala i webbläsaren',
    payInBrowserHint: 'Med koden på ett presentkort',
    ownGiftcard: 'Köp EgetPresentkort',
    ownGiftcardHint: 'Via länken i påminnelsen',
    tryBankAgain: (name) => `Försök igen med ${name}`,
    whereSignedIn: 'Var du är inloggad',
    userId: 'Användarnamn och lösenord i Saldo',
    password: 'Byt lösenordet i Saldo',
    guide: { plus: 'Så använder du Plus', saldo: 'Så använder du Saldo' },
  },
  en: {
    title: 'Sign in to your benefits',
    chooseBank: 'Choose your bank. It confirms who you are.',
    ownBank: 'Use your own bank or mobile certificate. There is no user account and nothing to reset.',
    loading: 'Getting the ways to sign in…',
    loadingFailed: 'We could not get the ways to sign in',
    or: 'or',
    allOperators: 'All operators',
    lastUsed: 'Used last',
    ownPage: 'We ask for the password on our own page, which opens in a new window.',
    signInToSaldo: 'Sign in to Saldo',
    forgotPassword: 'Forgot password?',
    oldAddress: 'Is your user id an old employer’s address?',
    oldAddressHelp: 'See what to do',
    newToSaldo: 'New to Saldo? You need the link from your employer.',
    contactPerson: 'Customer service changes the contact person.',
    whichService: 'Which service do I use?',
    openHelp: 'Open the help page',

    waitingTitle: 'Continue in the new window',
    opened: (name) => `${name} has opened in a new window.`,
    waiting: 'Confirm your identity there.',
    waitingPassword: 'Enter your email and password there.',
    showWindow: 'Show the window',
    cancelled: 'Sign-in was cancelled. Carry on when you are ready.',
    signedIn: 'You are signed in',

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
    doInstead: 'Do this instead',
    anotherBank: 'Use another bank',
    working: (banks) => plural(banks, '1 bank works now', `${banks} banks work now`),
    worksNow: 'Works now',
    payInBrowser: 'Pay in the browser',
    payInBrowserHint: 'With a gift card code',
    ownGiftcard: 'Buy an OwnGiftcard',
    ownGiftcardHint: 'With the link in our reminder',
    tryBankAgain: (name) => `Try ${name} again`,
    whereSignedIn: 'Where you are signed in',
    userId: 'Saldo user id and password',
    password: 'Change the Saldo password',
    guide: { plus: 'How to use Plus', saldo: 'How to use Saldo' },
  },
}
