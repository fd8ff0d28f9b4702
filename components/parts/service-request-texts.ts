import type { RequestTopic } from '../../worker/support/schemas.ts'
import type { Language } from '../localize/localize.ts'

type Texts = {
  title: string
  lead: string
  topic: string
  topics: Record<RequestTopic, string>
  name: string
  email: string
  message: string
  messageHint: string
  nameMissing: string
  emailWrong: string
  messageMissing: string
  about: (request: string) => string
  send: string
  sending: string
  failedTitle: string
  failed: string
  tooMany: string
  orCall: string
  sentTitle: string
  number: string
  sent: (email: string) => string
  urgent: string
  ready: string
}

/** The words of a service request. */
export const serviceRequestTexts: Record<Language, Texts> = {
  fi: {
    title: 'Palvelupyyntö',
    lead: 'Kerro, missä voimme auttaa. Vastaamme sähköpostitse.',
    topic: 'Aihe',
    topics: {
      'sign-in': 'Kirjautuminen',
      benefits: 'Edut ja niiden käyttö',
      registration: 'Rekisteröityminen tai aktivointi',
      payment: 'Maksaminen',
      company: 'Yrityksen tiedot',
      other: 'Muu asia',
    },
    name: 'Nimi',
    email: 'Sähköposti',
    message: 'Viesti',
    messageHint: 'Älä kirjoita henkilötunnustasi.',
    nameMissing: 'Kirjoita nimesi.',
    emailWrong: 'Tarkista sähköpostiosoite.',
    messageMissing: 'Kirjoita, mitä asiasi koskee, enintään 4\u00a0000 merkkiä.',
    about: (request) => `Liitämme viestiin tukikoodin ${request}.`,
    send: 'Lähetä pyyntö',
    sending: 'Lähetetään…',
    failedTitle: 'Pyyntö ei lähtenyt',
    failed: 'Viestisi on tallessa tässä. Yritä hetken päästä uudelleen.',
    tooMany:
      'Sinulta tai samasta verkosta on tullut jo monta pyyntöä. Viestisi on tallessa tässä. Yritä tunnin päästä uudelleen.',
    orCall: 'Voit myös soittaa:',
    sentTitle: 'Kiitos, saimme pyyntösi',
    number: 'Pyynnön numero',
    sent: (email) => `Lähetämme vahvistuksen osoitteeseen ${email}.`,
    urgent: 'Jos asialla on kiire, soita ja kerro pyynnön numero:',
    ready: 'Valmis',
  },
  sv: {
    title: 'Serviceärende',
    lead: 'Berätta vad vi kan hjälpa till med. Vi svarar per e-post.',
    topic: 'Ämne',
    topics: {
      'sign-in': 'Inloggning',
      benefits: 'Förmåner och hur de används',
      registration: 'Registrering eller aktivering',
      payment: 'Betalning',
      company: 'Företagets uppgifter',
      other: 'Något annat',
    },
    name: 'Namn',
    email: 'E-post',
    message: 'Meddelande',
    messageHint: 'Skriv inte din personbeteckning.',
    nameMissing: 'Skriv ditt namn.',
    emailWrong: 'Kontrollera e-postadressen.',
    messageMissing: 'Skriv vad ditt ärende gäller, högst 4\u00a0000 tecken.',
    about: (request) => `Vi bifogar supportkoden ${request} till meddelandet.`,
    send: 'Skicka ärendet',
    sending: 'Skickar\u00a0…',
    failedTitle: 'Ärendet skickades inte',
    failed: 'Ditt meddelande finns kvar här. Försök igen om en stund.',
    tooMany:
      'Det har redan kommit många ärenden från dig eller från samma nätverk. Ditt meddelande finns kvar här. Försök igen om en timme.',
    orCall: 'Du kan också ringa:',
    sentTitle: 'Tack, vi har fått ditt ärende',
    number: 'Ärendenummer',
    sent: (email) => `Vi skickar en bekräftelse till ${email}.`,
    urgent: 'Om det är bråttom, ring och uppge ärendenumret:',
    ready: 'Klart',
  },
  en: {
    title: 'Service request',
    lead: 'Tell us what we can help with. We answer by email.',
    topic: 'Topic',
    topics: {
      'sign-in': 'Signing in',
      benefits: 'Benefits and how to use them',
      registration: 'Registration or activation',
      payment: 'Paying',
      company: 'Company details',
      other: 'Something else',
    },
    name: 'Name',
    email: 'Email',
    message: 'Message',
    messageHint: 'Do not write your personal identity code.',
    nameMissing: 'Write your name.',
    emailWrong: 'Check the email address.',
    messageMissing: 'Write what it is about, in 4,000 characters at most.',
    about: (request) => `Support code ${request} goes with your message.`,
    send: 'Send request',
    sending: 'Sending…',
    failedTitle: 'Your request was not sent',
    failed: 'Your message is still here. Try again in a moment.',
    tooMany:
      'Several requests have already come from you or from your network. Your message is still here. Try again in an hour.',
    orCall: 'You can also call:',
    sentTitle: 'Thank you, we have your request',
    number: 'Request number',
    sent: (email) => `A confirmation is on its way to ${email}.`,
    urgent: 'If it is urgent, call us and give the request number:',
    ready: 'Done',
  },
}
