import type { Service } from '../../../worker/wallet/schemas.ts'
import { plural } from '../../localize/formats.ts'
import type { Language } from '../../localize/localize.ts'
import { type BankTexts, bankTexts } from './bank-texts.ts'

type Texts = BankTexts & {
  title: string
  chooseBank: string
  ownBank: string
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

  signedIn: string

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
    ...bankTexts.fi,
    title: 'Kirjaudu etupalveluun',
    chooseBank: 'Valitse pankkisi. Se vahvistaa, kuka olet.',
    ownBank: 'Tunnistaudut omilla tunnuksillasi. Erillistä käyttäjätiliä tai palautettavaa salasanaa ei ole.',
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

    signedIn: 'Olet kirjautunut',

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
    ...bankTexts.sv,
    title: 'Logga in i förmånstjänsten',
    chooseBank: 'Välj din bank. Den bekräftar vem du är.',
    ownBank:
      'Du identifierar dig med dina egna bankkoder eller ditt mobilcertifikat. Det finns inget användarkonto och inget lösenord att återställa.',
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

    signedIn: 'Du är inloggad',

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
    ...bankTexts.en,
    title: 'Sign in to your benefits',
    chooseBank: 'Choose your bank. It confirms who you are.',
    ownBank: 'Use your own bank or mobile certificate. There is no user account and nothing to reset.',
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

    signedIn: 'You are signed in',

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
