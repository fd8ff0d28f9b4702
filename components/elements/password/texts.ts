import { plural } from '../../localize/formats.ts'
import type { Language } from '../../localize/localize.ts'
import type { Advice } from '../../parts/blocks.ts'
import { emailTexts } from '../../parts/email-texts.ts'
import { identityCodeTexts } from '../../parts/identity-code-texts.ts'
import type { FieldProblem } from './form.ts'

export type PasswordTexts = {
  requestTitle: string
  requestLead: string
  userId: string
  userIdHint: string
  oldAddressTitle: string
  oldAddress: string
  changeAddress: string
  orCall: string
  plus: string
  sendLink: string
  sending: string

  sentTitle: string
  sent: (email: string) => string
  sentAdvice: Advice
  sendAgain: string
  sentAgain: string
  otherAddress: string

  checking: string
  checkFailed: string
  linkOverTitle: string
  linkOver: string
  addressLinkOver: string
  chooseTitle: string
  newPassword: string
  passwordHint: string
  missing: (characters: number) => string
  longEnough: string
  showPassword: string
  save: string
  saving: string

  firstTitle: string
  firstLead: string
  identityCode: string
  identityCodeHint: string
  identityCodeWhy: string
  firstLinkOver: string
  refusedTitle: string
  checkCode: string
  hadBefore: string
  hadPassword: string
  notTaken: Record<'registration-full' | 'registration-closed' | 'registration-withdrawn', string>
  registerAgain: string
  help: string
  registeredTitle: string
  registered: (email: string) => string
  mine: string

  addressTitle: string
  proveLead: string
  proveAdvice: Advice
  confirmLead: (email: string) => string
  confirm: string
  prove: string
  proveAgain: string
  loadingUserId: string
  userIdFailed: string
  yourUserId: string
  newAddress: string
  newAddressHint: string
  keep: string
  keepHint: string
  noUserIdTitle: string
  noUserId: string
  plusGuide: string
  addressSent: (email: string) => string
  addressAdvice: Advice

  changeTitle: string
  changeLead: string
  currentPassword: string
  forgot: string
  ownPageTitle: string
  ownPage: string
  openPage: string

  doneTitle: string
  done: string
  addressDone: (email: string) => string
  signInToSaldo: string
  register: string
  guide: string

  problems: Record<FieldProblem, string>
  failedTitle: string
  typedStays: string
  tooManyTitle: string
  tooMany: (moment: string) => string
  userIdChanged: string
  addressTaken: string
}

const { codeProblems: problemsFi, ...codeFi } = identityCodeTexts.fi
const { codeProblems: problemsSv, ...codeSv } = identityCodeTexts.sv
const { codeProblems: problemsEn, ...codeEn } = identityCodeTexts.en

/** The words of passwords and user ids. */
export const passwordTexts: Record<Language, PasswordTexts> = {
  fi: {
    requestTitle: 'Unohditko Saldon salasanan?',
    requestLead: 'Lähetämme käyttäjätunnuksesi osoitteeseen linkin, jolla asetat uuden salasanan.',
    userId: 'Käyttäjätunnus',
    userIdHint: 'Sähköpostiosoite, jolla kirjaudut Saldoon.',
    oldAddressTitle: 'Onko tunnuksesi entisen työnantajan osoite?',
    oldAddress: 'Linkki menisi sinne. Jos et enää pääse siihen sähköpostiin, vaihda ensin osoite.',
    changeAddress: 'Vaihda osoite itse',
    orCall: 'Tai soita asiakaspalveluun:',
    plus: 'Plussassa ei ole salasanaa.',
    sendLink: 'Lähetä linkki',
    sending: 'Lähetetään…',

    sentTitle: 'Katso sähköpostisi',
    sent: (email) => `Jos ${email} on käyttäjätunnus, linkki on matkalla sinne.`,
    sentAdvice: [
      ['Linkki toimii 60 minuuttia', 'ja vain yhden kerran.'],
      ['Eikö viestiä näy?', 'Katso myös roskapostista.'],
      ['Tuliko monta linkkiä?', 'Vain uusin toimii.'],
    ],
    sendAgain: 'Lähetä uudelleen',
    sentAgain: 'Jos osoite on käyttäjätunnus, uusi linkki on matkalla. Vain uusin toimii.',
    otherAddress: 'Käytä toista osoitetta',

    checking: 'Tarkistetaan linkkiä…',
    checkFailed: 'Linkkiä ei voitu tarkistaa',
    linkOverTitle: 'Tämä linkki ei enää toimi',
    linkOver: 'Linkki toimii kerran ja tunnin ajan, ja uudempi linkki korvaa sen. Pyydä tästä uusi.',
    addressLinkOver:
      'Linkki toimii kerran ja tunnin ajan, ja uudempi linkki korvaa sen. Anna osoite uudelleen, niin saat uuden linkin.',
    chooseTitle: 'Aseta salasana',
    newPassword: 'Uusi salasana',
    passwordHint: 'Vähintään 10 merkkiä. Muutama sana peräkkäin on hyvä.',
    missing: (characters) => plural(characters, 'Vielä 1 merkki', `Vielä vähintään ${characters} merkkiä`),
    longEnough: 'Riittävän pitkä',
    showPassword: 'Näytä salasana',
    save: 'Tallenna salasana',
    saving: 'Tallennetaan…',

    firstTitle: 'Viimeistele rekisteröityminen',
    firstLead: 'Kun asetat salasanan, rekisteröitymisesi menee työnantajallesi.',
    ...codeFi,
    identityCodeWhy: 'Kysymme sen, jotta kukaan ei voi rekisteröityä nimissäsi väärällä osoitteella.',
    firstLinkOver:
      'Linkki toimii kerran ja 7 päivää. Jos asetit jo salasanan, kirjaudu. Muuten avaa työnantajasi linkki ja rekisteröidy uudelleen.',
    refusedTitle: 'Tällä linkillä ei syntynyt uutta tunnusta',
    checkCode: 'Tarkista henkilötunnus ja yritä uudelleen.',
    hadBefore:
      'Jos sinulla on ollut Smartumin etuja, myös Plussassa, rekisteröidy työnantajasi linkillä: käytä pankkitunnuksia tai käyttäjätunnusta, joka sinulla on.',
    hadPassword: 'Jos asetit jo salasanan tällä linkillä, kirjaudu sillä.',
    notTaken: {
      'registration-full': 'Kaikki paikat on täytetty. Kysy työnantajaltasi, voiko se lisätä paikkoja.',
      'registration-closed': 'Rekisteröityminen on päättynyt. Pyydä työnantajaltasi linkki myöhästyneille.',
      'registration-withdrawn': 'Rekisteröityminen on peruttu. Kysy työnantajaltasi uutta linkkiä.',
    },
    registerAgain: 'Rekisteröidy uudelleen',
    help: 'Hae apua',
    registeredTitle: 'Rekisteröitymisesi on nyt työnantajallasi',
    registered: (email) =>
      `Kirjaudu jatkossa osoitteella ${email} ja salasanallasi. Työnantajan päätöksestä kerromme sähköpostilla.`,
    mine: 'Omat rekisteröitymiset',

    addressTitle: 'Vaihda käyttäjätunnus',
    proveLead: 'Voit vaihtaa sekä osoitteen että salasanan itse.',
    proveAdvice: [
      ['Tunnistaudu', 'pankkitunnuksilla tai mobiilivarmenteella.'],
      ['Anna uusi osoite', 'ja avaa linkki, jonka lähetämme siihen.'],
      ['Aseta salasana.', 'Etusi ja tapahtumasi säilyvät.'],
    ],
    confirmLead: (email) =>
      `Tunnistaudu vielä kerran ja aseta salasana. Sen jälkeen ${email} on käyttäjätunnuksesi.`,
    confirm: 'Vahvista uusi tunnus',
    prove: 'Tunnistaudu',
    proveAgain: 'Tunnistautumisestasi on jo aikaa. Tunnistaudu turvallisuutesi vuoksi uudelleen.',
    loadingUserId: 'Haetaan käyttäjätunnustasi…',
    userIdFailed: 'Käyttäjätunnuksen haku ei onnistunut',
    yourUserId: 'Käyttäjätunnuksesi Saldossa',
    newAddress: 'Uusi sähköpostiosoite',
    newAddressHint: 'Oma osoite pysyy, vaikka työpaikka vaihtuu.',
    keep: 'Aseta vain uusi salasana',
    keepHint: 'Käyttäjätunnus pysyy ennallaan',
    noUserIdTitle: 'Sinulla ei ole tunnusta Saldossa',
    noUserId: 'Et tarvitse salasanaa. Etusi ovat Plussassa, johon kirjaudut pankkitunnuksilla.',
    plusGuide: 'Näin käytät Plussaa',
    addressSent: (email) => `Linkki on matkalla osoitteeseen ${email}.`,
    addressAdvice: [
      ['Avaa linkki tässä selaimessa.', 'Silloin sinun ei tarvitse tunnistautua uudelleen.'],
      ['Linkki toimii 60 minuuttia', 'ja vain yhden kerran.'],
      ['Eikö viestiä näy?', 'Tarkista osoite ja katso myös roskapostista.'],
    ],

    changeTitle: 'Vaihda Saldon salasana',
    changeLead: 'Kirjaudu ensin. Sen jälkeen voit vaihtaa salasanan.',
    currentPassword: 'Nykyinen salasana',
    forgot: 'Unohtuiko nykyinen?',
    ownPageTitle: 'Jatka omalla sivullamme',
    ownPage: 'Salasanaa ei kirjoiteta koskaan muualle kuin omalle sivullemme.',
    openPage: 'Avaa sivu',

    doneTitle: 'Salasana on tallennettu',
    done: 'Kirjaudu jatkossa sillä. Jos sinulla oli vanha salasana, se ei enää toimi.',
    addressDone: (email) => `Käyttäjätunnuksesi on nyt ${email}. Kerroimme muutoksesta vanhaan osoitteeseen.`,
    signInToSaldo: 'Kirjaudu Saldoon',
    register: 'Jatka rekisteröitymistä',
    guide: 'Näin käytät Saldoa',

    problems: {
      'email-not-valid': emailTexts.fi.notValid,
      ...problemsFi,
      'identity-code-not-valid': problemsFi['code-check'],
      'wrong-password': 'Tämä ei ole nykyinen salasanasi.',
      'password-too-short': 'Kirjoita vähintään 10 merkkiä.',
      'password-too-long': 'Kirjoita enintään 256 merkkiä.',
      'password-too-common': 'Tämä on helppo arvata. Keksi toinen, jossa ei ole nimeäsi tai osoitettasi.',
    },
    failedTitle: 'Tämä ei onnistunut',
    typedStays: 'Kirjoittamasi on tallessa tässä.',
    tooManyTitle: 'Liian monta yritystä',
    tooMany: (moment) => `Voit jatkaa ${moment}.`,
    userIdChanged: 'Käyttäjätunnus vaihtui juuri. Aloita alusta.',
    addressTaken: 'Tämä osoite on jo jonkun muun käyttäjätunnus. Valitse toinen tai soita asiakaspalveluun.',
  },
  sv: {
    requestTitle: 'Har du glömt lösenordet till Saldo?',
    requestLead:
      'Vi skickar en länk till adressen som är ditt användarnamn. Med den väljer du ett nytt lösenord.',
    userId: 'Användarnamn',
    userIdHint: 'E-postadressen som du loggar in i Saldo med.',
    oldAddressTitle: 'Är ditt användarnamn en tidigare arbetsgivares adress?',
    oldAddress: 'Länken skulle skickas dit. Om du inte längre kommer åt den e-posten, byt adress först.',
    changeAddress: 'Byt adress själv',
    orCall: 'Eller ring kundtjänsten:',
    plus: 'I Plus finns inget lösenord.',
    sendLink: 'Skicka länken',
    sending: 'Skickar\u00a0…',

    sentTitle: 'Titta i din e-post',
    sent: (email) => `Om ${email} är ett användarnamn är en länk på väg dit.`,
    sentAdvice: [
      ['Länken fungerar i 60 minuter', 'och bara en gång.'],
      ['Har inget kommit?', 'Titta också i skräpposten.'],
      ['Har du fått flera länkar?', 'Bara den nyaste fungerar.'],
    ],
    sendAgain: 'Skicka på nytt',
    sentAgain: 'Om adressen är ett användarnamn är en ny länk på väg. Bara den nyaste fungerar.',
    otherAddress: 'Använd en annan adress',

    checking: 'Kontrollerar länken\u00a0…',
    checkFailed: 'Länken kunde inte kontrolleras',
    linkOverTitle: 'Den här länken fungerar inte längre',
    linkOver: 'En länk fungerar en gång och i en timme, och en nyare länk ersätter den. Be om en ny här.',
    addressLinkOver:
      'En länk fungerar en gång och i en timme, och en nyare länk ersätter den. Ange adressen igen, så skickar vi en ny.',
    chooseTitle: 'Välj ett lösenord',
    newPassword: 'Nytt lösenord',
    passwordHint: 'Minst 10 tecken. Några ord efter varandra går bra.',
    missing: (characters) => plural(characters, '1 tecken till', `Minst ${characters} tecken till`),
    longEnough: 'Tillräckligt långt',
    showPassword: 'Visa lösenordet',
    save: 'Spara lösenordet',
    saving: 'Sparar\u00a0…',

    firstTitle: 'Slutför registreringen',
    firstLead: 'När du har valt ett lösenord går din registrering till arbetsgivaren.',
    ...codeSv,
    identityCodeWhy: 'Vi frågar efter den så att ingen kan registrera sig i ditt namn med fel adress.',
    firstLinkOver:
      'Länken fungerar en gång och i 7 dagar. Har du redan valt ett lösenord kan du logga in. Öppna annars arbetsgivarens länk och registrera dig på nytt.',
    refusedTitle: 'Länken gav inget nytt användarnamn',
    checkCode: 'Kontrollera personbeteckningen och försök igen.',
    hadBefore:
      'Om du har haft förmåner från Smartum, också i Plus, registrerar du dig med arbetsgivarens länk: använd bankkoder eller det användarnamn du har.',
    hadPassword: 'Om du redan har valt ett lösenord med länken kan du logga in med det.',
    notTaken: {
      'registration-full': 'Alla platser är fyllda. Fråga arbetsgivaren om det går att lägga till platser.',
      'registration-closed': 'Registreringen har avslutats. Be arbetsgivaren om en länk för dem som är sena.',
      'registration-withdrawn': 'Registreringen har dragits tillbaka. Fråga arbetsgivaren efter en ny länk.',
    },
    registerAgain: 'Registrera dig på nytt',
    help: 'Få hjälp',
    registeredTitle: 'Din registrering är nu hos arbetsgivaren',
    registered: (email) =>
      `I fortsättningen loggar du in med ${email} och ditt lösenord. Vi berättar per e-post vad arbetsgivaren beslutar.`,
    mine: 'Mina registreringar',

    addressTitle: 'Byt användarnamn',
    proveLead: 'Du kan själv byta både adressen och lösenordet.',
    proveAdvice: [
      ['Identifiera dig', 'med bankkoder eller mobilcertifikat.'],
      ['Ange en ny adress', 'och öppna länken som vi skickar dit.'],
      ['Välj ett lösenord.', 'Dina förmåner och din historik finns kvar.'],
    ],
    confirmLead: (email) =>
      `Identifiera dig en gång till och välj ett lösenord. Sedan är ${email} ditt användarnamn.`,
    confirm: 'Bekräfta det nya användarnamnet',
    prove: 'Identifiera dig',
    proveAgain:
      'Det har gått en stund sedan du identifierade dig. Gör det en gång till för din egen säkerhet.',
    loadingUserId: 'Hämtar ditt användarnamn\u00a0…',
    userIdFailed: 'Användarnamnet kunde inte hämtas',
    yourUserId: 'Ditt användarnamn i Saldo',
    newAddress: 'Ny e-postadress',
    newAddressHint: 'En egen adress finns kvar när du byter jobb.',
    keep: 'Välj bara ett nytt lösenord',
    keepHint: 'Användarnamnet förblir detsamma',
    noUserIdTitle: 'Du har inget användarnamn i Saldo',
    noUserId: 'Du behöver inget lösenord. Dina förmåner finns i Plus, där du loggar in med bankkoder.',
    plusGuide: 'Så använder du Plus',
    addressSent: (email) => `En länk är på väg till ${email}.`,
    addressAdvice: [
      ['Öppna länken i den här webbläsaren.', 'Då behöver du inte identifiera dig på nytt.'],
      ['Länken fungerar i 60 minuter', 'och bara en gång.'],
      ['Har inget kommit?', 'Kontrollera adressen och titta också i skräpposten.'],
    ],

    changeTitle: 'Byt lösenord till Saldo',
    changeLead: 'Logga in först. Sedan kan du välja ett nytt lösenord.',
    currentPassword: 'Nuvarande lösenord',
    forgot: 'Har du glömt det nuvarande?',
    ownPageTitle: 'Fortsätt på vår egen sida',
    ownPage: 'Lösenord skrivs aldrig någon annanstans än på vår egen sida.',
    openPage: 'Öppna sidan',

    doneTitle: 'Lösenordet är sparat',
    done: 'Logga in med det i fortsättningen. Om du hade ett gammalt lösenord fungerar det inte längre.',
    addressDone: (email) => `Ditt användarnamn är nu ${email}. Vi har berättat det för den gamla adressen.`,
    signInToSaldo: 'Logga in i Saldo',
    register: 'Fortsätt registreringen',
    guide: 'Så använder du Saldo',

    problems: {
      'email-not-valid': emailTexts.sv.notValid,
      ...problemsSv,
      'identity-code-not-valid': problemsSv['code-check'],
      'wrong-password': 'Det här är inte ditt nuvarande lösenord.',
      'password-too-short': 'Skriv minst 10 tecken.',
      'password-too-long': 'Skriv högst 256 tecken.',
      'password-too-common':
        'Det här är lätt att gissa. Hitta på ett annat, utan ditt namn eller din adress.',
    },
    failedTitle: 'Det här lyckades inte',
    typedStays: 'Det du skrev finns kvar här.',
    tooManyTitle: 'För många försök',
    tooMany: (moment) => `Du kan fortsätta ${moment}.`,
    userIdChanged: 'Användarnamnet har just bytts. Börja om från början.',
    addressTaken: 'Adressen är redan någon annans användarnamn. Välj en annan eller ring kundtjänsten.',
  },
  en: {
    requestTitle: 'Forgot your Saldo password?',
    requestLead: 'We send a link to your user id. With it you choose a new password.',
    userId: 'User id',
    userIdHint: 'The email address you sign in to Saldo with.',
    oldAddressTitle: "Is your user id an old employer's address?",
    oldAddress: 'The link would go there. If you no longer read that mail, change the address first.',
    changeAddress: 'Change the address yourself',
    orCall: 'Or call customer service:',
    plus: 'Plus has no password.',
    sendLink: 'Send the link',
    sending: 'Sending…',

    sentTitle: 'Check your email',
    sent: (email) => `If ${email} is a user id, a link is on its way there.`,
    sentAdvice: [
      ['The link works for 60 minutes', 'and once.'],
      ['Nothing there?', 'Look in spam as well.'],
      ['Several links?', 'Only the newest one works.'],
    ],
    sendAgain: 'Send it again',
    sentAgain: 'If the address is a user id, a new link is on its way. Only the newest one works.',
    otherAddress: 'Use another address',

    checking: 'Checking the link…',
    checkFailed: 'The link could not be checked',
    linkOverTitle: 'This link no longer works',
    linkOver: 'A link works once, for an hour, and only until a newer one is sent. Ask for a new one here.',
    addressLinkOver:
      'A link works once, for an hour, and only until a newer one is sent. Give the address again to get a new one.',
    chooseTitle: 'Choose a password',
    newPassword: 'New password',
    passwordHint: 'At least 10 characters. A few words in a row do well.',
    missing: (characters) => plural(characters, '1 more character', `At least ${characters} more characters`),
    longEnough: 'Long enough',
    showPassword: 'Show password',
    save: 'Save password',
    saving: 'Saving…',

    firstTitle: 'Finish your registration',
    firstLead: 'When you have chosen a password, your registration goes to your employer.',
    ...codeEn,
    identityCodeWhy: 'We ask for it so that nobody can register in your name with a wrong address.',
    firstLinkOver:
      "The link works once, for 7 days. If you have chosen a password already, sign in. Otherwise open your employer's link and register again.",
    refusedTitle: 'This link did not make a new user id',
    checkCode: 'Check the identity code and try again.',
    hadBefore:
      "If you have had Smartum benefits before, also in Plus, register with your employer's link: use online banking or the user id that you have.",
    hadPassword: 'If you have chosen a password with this link already, sign in with it.',
    notTaken: {
      'registration-full': 'Every place is taken. Ask your employer whether it can add some.',
      'registration-closed': 'The registration has ended. Ask your employer for a link for latecomers.',
      'registration-withdrawn': 'The registration was cancelled. Ask your employer for a new link.',
    },
    registerAgain: 'Register again',
    help: 'Get help',
    registeredTitle: 'Your registration is now with your employer',
    registered: (email) =>
      `From now on, sign in with ${email} and your password. We tell you by email what your employer decides.`,
    mine: 'My registrations',

    addressTitle: 'Change your user id',
    proveLead: 'You can change both the address and the password yourself.',
    proveAdvice: [
      ['Show who you are', 'with online banking or a mobile certificate.'],
      ['Give a new address', 'and open the link that we send there.'],
      ['Choose a password.', 'Your benefits and history stay.'],
    ],
    confirmLead: (email) => `Show who you are once more. Then ${email} is your user id.`,
    confirm: 'Confirm the new user id',
    prove: 'Show who you are',
    proveAgain: 'It is a while since you showed who you are. Do it once more, to keep you safe.',
    loadingUserId: 'Getting your user id…',
    userIdFailed: 'We could not get your user id',
    yourUserId: 'Your user id in Saldo',
    newAddress: 'New email address',
    newAddressHint: 'An address of your own stays when you change jobs.',
    keep: 'Only choose a new password',
    keepHint: 'The user id stays as it is',
    noUserIdTitle: 'You have no user id in Saldo',
    noUserId: 'You need no password. Your benefits are in Plus, where you sign in with your bank.',
    plusGuide: 'How to use Plus',
    addressSent: (email) => `A link is on its way to ${email}.`,
    addressAdvice: [
      ['Open the link in this browser.', 'Then you need not show again who you are.'],
      ['The link works for 60 minutes', 'and once.'],
      ['Nothing there?', 'Check the address, and look in spam as well.'],
    ],

    changeTitle: 'Change your Saldo password',
    changeLead: 'Sign in first. Then you can choose a new password.',
    currentPassword: 'Current password',
    forgot: 'Forgot the current one?',
    ownPageTitle: 'Go on to our own page',
    ownPage: 'A password is never typed anywhere but on our own page.',
    openPage: 'Open the page',

    doneTitle: 'Password saved',
    done: 'Sign in with it from now on. If you had an old password, it no longer works.',
    addressDone: (email) => `Your user id is now ${email}. We have told the old address about it.`,
    signInToSaldo: 'Sign in to Saldo',
    register: 'Continue your registration',
    guide: 'How to use Saldo',

    problems: {
      'email-not-valid': emailTexts.en.notValid,
      ...problemsEn,
      'identity-code-not-valid': problemsEn['code-check'],
      'wrong-password': 'This is not your current password.',
      'password-too-short': 'Write at least 10 characters.',
      'password-too-long': 'Write at most 256 characters.',
      'password-too-common':
        'This one is easy to guess. Find another one, without your name or your address.',
    },
    failedTitle: 'This did not work',
    typedStays: 'What you typed is still here.',
    tooManyTitle: 'Too many tries',
    tooMany: (moment) => `You can carry on ${moment}.`,
    userIdChanged: 'The user id has just been changed. Start again.',
    addressTaken:
      "This address is already somebody else's user id. Choose another one or call customer service.",
  },
}
