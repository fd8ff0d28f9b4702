import type { Language } from '../platform/language.ts'

export type PasswordPageText = {
  title: string
  intro: string
  userId: string
  userIdHint: string
  password: string
  showPassword: string
  signIn: string
  forgotten: string
  wrong: string
  whatToDoWhenWrong: string
  linkForNewPassword: string
  oldEmployer: string
  changeAddress: string
  tooMany: string
  /** `wait` is such as "12 minutes". */
  tryLater: (wait: string) => string
  whatToDoMeanwhile: string
  useBank: string
  failed: string
  tryAgain: string
  notAnAddress: string
  noPassword: string
  inPlus: string
  chooseBank: string
  cancel: string
}

/** The words of the page for passwords, by language. */
export const passwordPageText: Record<Language, PasswordPageText> = {
  fi: {
    title: 'Kirjaudu Saldoon',
    intro: 'Saldossa ovat liikunta-, kulttuuri-, hieronta- ja työmatkaetusi.',
    userId: 'Käyttäjätunnus',
    userIdHint: 'Sähköpostiosoite, jonka annoit rekisteröityessäsi.',
    password: 'Salasana',
    showPassword: 'Näytä salasana',
    signIn: 'Kirjaudu Saldoon',
    forgotten: 'Unohditko salasanan?',
    wrong: 'Käyttäjätunnus ja salasana eivät täsmää',
    whatToDoWhenWrong: 'Tarkista molemmat ja yritä uudelleen.',
    linkForNewPassword: 'Pyydä sähköpostiisi linkki, jolla asetat uuden salasanan',
    oldEmployer: 'Onko käyttäjätunnuksesi entisen työnantajan osoite, jonka viestejä et enää näe?',
    changeAddress: 'Katso, miten vaihdat osoitteen',
    tooMany: 'Salasanaa on yritetty liian monta kertaa',
    tryLater: (wait) => `Seuraavan kerran voit yrittää, kun on kulunut ${wait}.`,
    whatToDoMeanwhile: 'Näin pääset sisään odottamatta:',
    useBank: 'Palaa ja tunnistaudu pankkitunnuksilla tai mobiilivarmenteella',
    failed: 'Kirjautuminen ei onnistunut, ja vika on meissä',
    tryAgain: 'Mitään ei muuttunut. Yritä hetken kuluttua uudelleen.',
    notAnAddress: 'Kirjoita koko sähköpostiosoite, esimerkiksi aino@havuranta.example.',
    noPassword: 'Kirjoita salasana.',
    inPlus: 'Ovatko etusi Plussassa? Siellä ei käytetä salasanaa.',
    chooseBank: 'Palaa ja valitse pankkisi',
    cancel: 'Peruuta',
  },
  sv: {
    title: 'Logga in i Saldo',
    intro: 'I Saldo finns dina förmåner för motion, kultur, massage och arbetsresor.',
    userId: 'Användarnamn',
    userIdHint: 'E-postadressen som du angav när du registrerade dig.',
    password: 'Lösenord',
    showPassword: 'Visa lösenordet',
    signIn: 'Logga in i Saldo',
    forgotten: 'Har du glömt lösenordet?',
    wrong: 'Användarnamnet och lösenordet hör inte ihop',
    whatToDoWhenWrong: 'Kontrollera båda och försök igen.',
    linkForNewPassword: 'Be om en länk till din e-post för att välja ett nytt lösenord',
    oldEmployer: 'Är ditt användarnamn en adress hos en tidigare arbetsgivare som du inte längre kommer åt?',
    changeAddress: 'Se hur du byter adress',
    tooMany: 'Lösenordet har prövats för många gånger',
    tryLater: (wait) => `Du kan försöka igen om ${wait}.`,
    whatToDoMeanwhile: 'Så här kommer du in utan att vänta:',
    useBank: 'Gå tillbaka och identifiera dig med bankkoder eller mobilcertifikat',
    failed: 'Inloggningen lyckades inte, och felet är vårt',
    tryAgain: 'Inget har ändrats. Försök igen om en stund.',
    notAnAddress: 'Skriv hela e-postadressen, till exempel aino@havuranta.example.',
    noPassword: 'Skriv lösenordet.',
    inPlus: 'Har du dina förmåner i Plus? Där används inget lösenord.',
    chooseBank: 'Gå tillbaka och välj din bank',
    cancel: 'Avbryt',
  },
  en: {
    title: 'Sign in to Saldo',
    intro: 'Saldo holds your sports, culture, massage and commuting benefits.',
    userId: 'User id',
    userIdHint: 'The e-mail address that you gave when you registered.',
    password: 'Password',
    showPassword: 'Show password',
    signIn: 'Sign in to Saldo',
    forgotten: 'Forgot password?',
    wrong: 'The user id and the password do not match',
    whatToDoWhenWrong: 'Check both and try again.',
    linkForNewPassword: 'Get a link by e-mail to set a new password',
    oldEmployer: "Is your user id an old employer's address that you no longer read?",
    changeAddress: 'See how to change the address',
    tooMany: 'The password has been tried too many times',
    tryLater: (wait) => `You can try again in ${wait}.`,
    whatToDoMeanwhile: 'To get in without waiting:',
    useBank: 'Go back and sign in with online banking or a mobile certificate',
    failed: 'Sign-in did not work, and the fault is ours',
    tryAgain: 'Nothing has changed. Try again in a while.',
    notAnAddress: 'Write the whole e-mail address, for example aino@havuranta.example.',
    noPassword: 'Write your password.',
    inPlus: 'Are your benefits in Plus? It uses no password.',
    chooseBank: 'Go back and choose your bank',
    cancel: 'Cancel',
  },
}
