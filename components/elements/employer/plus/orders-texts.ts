import type { Language } from '../../../localize/localize.ts'

type Step = { title: string; text: string; link: string }
type Texts = {
  title: string
  failed: string
  order: string
  drafts: string
  begun: (date: string) => string
  goOn: string
  made: string
  showMore: (count: number) => string
  emptyTitle: string
  empty: string
  groups: Step
  users: Step
  first: Step
  ready: string
}

/** The words of the list of orders. */
export const ordersTexts: Record<Language, Texts> = {
  fi: {
    title: 'Tilaukset',
    failed: 'Tilausten haku ei onnistunut',
    order: 'Tilaa etuja',
    drafts: 'Luonnokset',
    begun: (date) => `Aloitettu ${date}`,
    goOn: 'Jatka',
    made: 'Tilaukset ja lounaat',
    showMore: (count) => `Näytä ${count} lisää`,
    emptyTitle: 'Ei vielä tilauksia',
    empty: 'Näin pääset ensimmäiseen tilaukseen.',
    groups: {
      title: 'Tee ryhmät ja valitse niiden edut.',
      text: 'Ryhmä kertoo, mitä etuja siihen kuuluvat saavat ja kuinka paljon.',
      link: 'Ryhmät ja edut',
    },
    users: {
      title: 'Lisää edunkäyttäjät.',
      text: 'Jokainen saa kutsun sähköpostiin ja hyväksyy edut käyttöön.',
      link: 'Lisää edunkäyttäjiä',
    },
    first: {
      title: 'Tilaa edut.',
      text: 'Voit tilata heti. Se, joka ei ole vielä hyväksynyt, saa edun hyväksyttyään.',
      link: 'Aloita tilaus',
    },
    ready: 'Valmis',
  },
  sv: {
    title: 'Beställningar',
    failed: 'Beställningarna kunde inte hämtas',
    order: 'Beställ förmåner',
    drafts: 'Utkast',
    begun: (date) => `Påbörjades ${date}`,
    goOn: 'Fortsätt',
    made: 'Beställningar och luncher',
    showMore: (count) => `Visa ${count} till`,
    emptyTitle: 'Inga beställningar ännu',
    empty: 'Så här kommer du till den första beställningen.',
    groups: {
      title: 'Skapa grupper och välj deras förmåner.',
      text: 'Gruppen säger vilka förmåner de som hör till den får och hur mycket.',
      link: 'Grupper och förmåner',
    },
    users: {
      title: 'Lägg till förmånsanvändare.',
      text: 'Var och en får en inbjudan per e-post och godkänner förmånerna.',
      link: 'Lägg till användare',
    },
    first: {
      title: 'Beställ förmånerna.',
      text: 'Du kan beställa genast. Den som inte har godkänt än får förmånen efter sitt godkännande.',
      link: 'Påbörja beställningen',
    },
    ready: 'Klart',
  },
  en: {
    title: 'Orders',
    failed: 'Your orders could not be fetched',
    order: 'Order benefits',
    drafts: 'Drafts',
    begun: (date) => `Begun ${date}`,
    goOn: 'Go on',
    made: 'Orders and lunches',
    showMore: (count) => `Show ${count} more`,
    emptyTitle: 'No orders yet',
    empty: 'This is the way to the first one.',
    groups: {
      title: 'Make groups and choose their benefits.',
      text: 'A group says which benefits its people get, and how much.',
      link: 'Groups and benefits',
    },
    users: {
      title: 'Add benefit users.',
      text: 'Each gets an invitation by email and accepts the benefits.',
      link: 'Add people',
    },
    first: {
      title: 'Order the benefits.',
      text: 'You can order at once. Who has not accepted yet gets the benefit after accepting.',
      link: 'Begin an order',
    },
    ready: 'Done',
  },
}
