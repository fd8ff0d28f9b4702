import type { ActName } from '../../../../worker/employers/schemas.ts'
import { plural } from '../../../localize/formats.ts'
import type { Language } from '../../../localize/localize.ts'

type Texts = {
  title: string
  failed: string
  lead: string
  emptyTitle: string
  empty: string
  more: string
  loading: string
  people: (count: number, written: string) => string
  /** Until when the removed may use what they have. */
  lastDay: (day: string) => string
  mayInvite: string
  acts: Record<ActName, string>
}

/** The words of the log. */
export const logTexts: Record<Language, Texts> = {
  fi: {
    title: 'Tapahtumat',
    failed: 'Tapahtumien haku ei onnistunut',
    lead: 'Mitä työnantajan puolesta on tehty, uusin ensin.',
    emptyTitle: 'Ei vielä tapahtumia',
    empty: 'Tänne kirjautuu, kuka teki mitä ja milloin.',
    more: 'Näytä lisää',
    loading: 'Haetaan…',
    people: (count, written) => plural(count, '1 henkilö', `${written} henkilöä`),
    lastDay: (day) => `viimeinen käyttöpäivä ${day}`,
    mayInvite: 'voi kutsua muita',
    acts: {
      'open-period': 'Avasi rekisteröitymisajan',
      'withdraw-period': 'Perui rekisteröitymisajan',
      'add-late-link': 'Teki linkin myöhästyneille',
      invite: 'Lähetti rekisteröitymislinkin',
      approve: 'Hyväksyi rekisteröityneitä',
      reject: 'Hylkäsi rekisteröityneitä',
      'bring-in': 'Toi mukaan edellisestä rekisteröitymisestä',
      order: 'Tilasi Saldo-edut',
      'change-details': 'Muutti yrityksen tietoja',
      'add-group': 'Lisäsi ryhmän',
      'change-group': 'Muutti ryhmää',
      'remove-group': 'Poisti ryhmän',
      'add-users': 'Kutsui edunkäyttäjiä',
      'change-user': 'Muutti edunkäyttäjän tietoja',
      'change-users': 'Muutti edunkäyttäjien ryhmää tai prosenttia',
      resend: 'Lähetti kutsuja uudelleen',
      'remove-users': 'Poisti edunkäyttäjiä',
      'draft-order': 'Aloitti tilauksen',
      'change-order': 'Muutti tilausta',
      'discard-order': 'Hylkäsi tilausluonnoksen',
      'confirm-order': 'Vahvisti tilauksen',
      'change-lunch': 'Muutti lounasedun latausta',
      'invite-orderer': 'Kutsui tilaajan',
      'accept-orderer': 'Aloitti tilaajana',
      'remove-orderer': 'Poisti tilaajan tai perui kutsun',
    },
  },
  sv: {
    title: 'Händelser',
    failed: 'Händelserna kunde inte hämtas',
    lead: 'Vad som har gjorts för arbetsgivaren, det nyaste först.',
    emptyTitle: 'Inga händelser än',
    empty: 'Här antecknas vem som gjorde vad och när.',
    more: 'Visa fler',
    loading: 'Hämtar…',
    people: (count, written) => plural(count, '1 person', `${written} personer`),
    lastDay: (day) => `sista användningsdagen ${day}`,
    mayInvite: 'kan bjuda in andra',
    acts: {
      'open-period': 'Öppnade en registreringstid',
      'withdraw-period': 'Tog tillbaka en registreringstid',
      'add-late-link': 'Gjorde en länk för sena',
      invite: 'Skickade registreringslänken',
      approve: 'Godkände registrerade',
      reject: 'Avslog registrerade',
      'bring-in': 'Tog med från en tidigare registrering',
      order: 'Beställde Saldo-förmåner',
      'change-details': 'Ändrade företagets uppgifter',
      'add-group': 'Lade till en grupp',
      'change-group': 'Ändrade en grupp',
      'remove-group': 'Tog bort en grupp',
      'add-users': 'Bjöd in förmånsanvändare',
      'change-user': 'Ändrade en förmånsanvändares uppgifter',
      'change-users': 'Ändrade förmånsanvändares grupp eller procent',
      resend: 'Skickade inbjudningar på nytt',
      'remove-users': 'Tog bort förmånsanvändare',
      'draft-order': 'Påbörjade en beställning',
      'change-order': 'Ändrade en beställning',
      'discard-order': 'Förkastade ett beställningsutkast',
      'confirm-order': 'Bekräftade en beställning',
      'change-lunch': 'Ändrade laddningen av lunchförmånen',
      'invite-orderer': 'Bjöd in en beställare',
      'accept-orderer': 'Började som beställare',
      'remove-orderer': 'Tog bort en beställare eller inbjudan',
    },
  },
  en: {
    title: 'Log',
    failed: 'The log could not be fetched',
    lead: 'What was done for the employer, the newest first.',
    emptyTitle: 'Nothing has happened yet',
    empty: 'Who did what, and when, is noted here.',
    more: 'Show more',
    loading: 'Fetching…',
    people: (count, written) => plural(count, '1 person', `${written} people`),
    lastDay: (day) => `last day of use ${day}`,
    mayInvite: 'can invite others',
    acts: {
      'open-period': 'Opened a registration period',
      'withdraw-period': 'Took a registration period back',
      'add-late-link': 'Made a link for latecomers',
      invite: 'Sent the registration link',
      approve: 'Approved registrations',
      reject: 'Rejected registrations',
      'bring-in': 'Brought people in from an earlier registration',
      order: 'Ordered Saldo benefits',
      'change-details': 'Changed the company’s details',
      'add-group': 'Added a group',
      'change-group': 'Changed a group',
      'remove-group': 'Removed a group',
      'add-users': 'Invited benefit users',
      'change-user': 'Changed a benefit user’s details',
      'change-users': 'Changed the group or percentage of benefit users',
      resend: 'Sent invitations again',
      'remove-users': 'Removed benefit users',
      'draft-order': 'Began an order',
      'change-order': 'Changed an order',
      'discard-order': 'Discarded a draft order',
      'confirm-order': 'Confirmed an order',
      'change-lunch': 'Changed the loading of lunch',
      'invite-orderer': 'Invited an orderer',
      'accept-orderer': 'Began as an orderer',
      'remove-orderer': 'Removed an orderer or an invitation',
    },
  },
}
