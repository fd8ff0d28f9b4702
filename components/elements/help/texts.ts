import type { Language } from '../../localize/localize.ts'

type Texts = {
  title: string
  questions: string
  loading: string
  failedTitle: string
  failed: string
  readGuide: string
  newTab: string
  didItHelp: string
  yes: string
  no: string
  thanks: string
  sorry: string
  askForHelp: string
  contactsTitle: string
  contacts: string
  phone: string
  email: string
  newsletterTitle: string
  newsletter: string
  newsletterEmail: string
  newsletterWrong: string
  subscribe: string
  subscribing: string
  newsletterFailed: string
  newsletterTooMany: string
  newsletterSent: (email: string) => string
  appsTitle: string
}

/** The words of the help. */
export const helpTexts: Record<Language, Texts> = {
  fi: {
    title: 'Apua',
    questions: 'Usein kysyttyä',
    loading: 'Haetaan vastauksia…',
    failedTitle: 'Vastausten haku ei onnistunut',
    failed: 'Yritä hetken päästä uudelleen. Asiakaspalvelu auttaa sillä välin.',
    readGuide: 'Lue ohje:',
    newTab: 'avautuu uuteen välilehteen',
    didItHelp: 'Oliko tästä apua?',
    yes: 'Kyllä',
    no: 'Ei',
    thanks: 'Kiitos, kiva kuulla.',
    sorry: 'Kiitos. Kerro meille lisää, niin autamme.',
    askForHelp: 'Tee palvelupyyntö',
    contactsTitle: 'Asiakaspalvelu',
    contacts: 'Kirjoita tai soita, jos vastausta ei löydy.',
    phone: 'Puhelin',
    email: 'Sähköposti',
    newsletterTitle: 'Uutiskirje',
    newsletter: 'Kerromme, miten saat eduistasi enemmän irti. Voit lopettaa tilauksen milloin tahansa.',
    newsletterEmail: 'Sähköpostiosoite',
    newsletterWrong: 'Tarkista sähköpostiosoite.',
    subscribe: 'Tilaa uutiskirje',
    subscribing: 'Lähetetään…',
    newsletterFailed: 'Tilaus ei lähtenyt. Yritä hetken päästä uudelleen.',
    newsletterTooMany: 'Tilausta on pyydetty jo monta kertaa. Yritä tunnin päästä uudelleen.',
    newsletterSent: (email) =>
      `Lähetimme linkin osoitteeseen ${email}. Tilaus alkaa, kun vahvistat sen linkistä.`,
    appsTitle: 'Sovellus puhelimeen',
  },
  sv: {
    title: 'Hjälp',
    questions: 'Vanliga frågor',
    loading: 'Hämtar svaren\u00a0…',
    failedTitle: 'Vi kunde inte hämta svaren',
    failed: 'Försök igen om en stund. Kundtjänsten hjälper dig under tiden.',
    readGuide: 'Läs anvisningen:',
    newTab: 'öppnas i en ny flik',
    didItHelp: 'Hjälpte det här dig?',
    yes: 'Ja',
    no: 'Nej',
    thanks: 'Tack, roligt att höra.',
    sorry: 'Tack. Berätta mer för oss, så hjälper vi dig.',
    askForHelp: 'Skicka ett serviceärende',
    contactsTitle: 'Kundtjänst',
    contacts: 'Skriv eller ring om du inte hittar svaret.',
    phone: 'Telefon',
    email: 'E-post',
    newsletterTitle: 'Nyhetsbrev',
    newsletter: 'Vi berättar hur du får ut mer av dina förmåner. Du kan avsluta prenumerationen när du vill.',
    newsletterEmail: 'E-postadress',
    newsletterWrong: 'Kontrollera e-postadressen.',
    subscribe: 'Beställ nyhetsbrevet',
    subscribing: 'Skickar\u00a0…',
    newsletterFailed: 'Beställningen skickades inte. Försök igen om en stund.',
    newsletterTooMany: 'Nyhetsbrevet har redan beställts många gånger. Försök igen om en timme.',
    newsletterSent: (email) =>
      `Vi har skickat en länk till ${email}. Prenumerationen börjar när du bekräftar den via länken.`,
    appsTitle: 'Appen för telefonen',
  },
  en: {
    title: 'Help',
    questions: 'Common questions',
    loading: 'Getting the answers…',
    failedTitle: 'We could not get the answers',
    failed: 'Try again in a moment. Customer service helps you meanwhile.',
    readGuide: 'Read the guide:',
    newTab: 'opens in a new tab',
    didItHelp: 'Did this help?',
    yes: 'Yes',
    no: 'No',
    thanks: 'Thank you, good to hear.',
    sorry: 'Thank you. Tell us more, and we will help.',
    askForHelp: 'Make a service request',
    contactsTitle: 'Customer service',
    contacts: 'Write or call if you do not find the answer.',
    phone: 'Phone',
    email: 'Email',
    newsletterTitle: 'Newsletter',
    newsletter: 'We tell you how to get more out of your benefits. You can stop it whenever you like.',
    newsletterEmail: 'Email address',
    newsletterWrong: 'Check the email address.',
    subscribe: 'Get the newsletter',
    subscribing: 'Sending…',
    newsletterFailed: 'It was not sent. Try again in a moment.',
    newsletterTooMany: 'The newsletter has been asked for many times already. Try again in an hour.',
    newsletterSent: (email) =>
      `We have sent a link to ${email}. The newsletter begins once you confirm it with the link.`,
    appsTitle: 'App for your phone',
  },
}
