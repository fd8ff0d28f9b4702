import { plural } from '../../localize/formats.ts'
import type { Language } from '../../localize/localize.ts'

type Texts = {
  title: string
  failed: string
  people: (count: number) => string
  total: string
  useBy: (date: string) => string
  nextTitle: string
  next: [strong: string, rest: string][]
  order: (people: string, amount: string) => string
  ordering: string
  detailsTitle: string
  details: string
  fillDetails: string
  nothingTitle: string
  nothing: string
  toInvoices: string
  toPeriod: string
  refused: Record<'order-changed' | 'nothing-to-order' | 'details-missing' | 'order-too-large', Refusal>
  unknownTitle: string
  unknown: string
}
type Refusal = { title: string; text: string }

/** The words of an order. */
export const orderTexts: Record<Language, Texts> = {
  fi: {
    title: 'Tilaus',
    failed: 'Tilauksen haku ei onnistunut',
    people: (count) => plural(count, '1 henkilö', `${count} henkilöä`),
    total: 'Yhteensä',
    useBy: (date) => `Käytettävissä ${date} asti`,
    nextTitle: 'Näin tilaus etenee',
    next: [
      ['Saat laskun heti.', 'Se on täällä ja tulee sähköpostiin. Lasku maksetaan etukäteen.'],
      ['Maksuaikaa on vähintään 14 päivää.', 'Maksa laskun viitteellä, niin maksu kohdistuu oikein.'],
      ['Edut latautuvat, kun maksu on kirjattu.', 'Työntekijät saavat viestin, kun etu on käytettävissä.'],
    ],
    order: (people, amount) => `Tilaa: ${people}, ${amount}`,
    ordering: 'Tilataan…',
    detailsTitle: 'Laskulta puuttuu vielä osoite',
    details: 'Täytä yrityksen tiedot. Pääset sieltä takaisin tähän tilaukseen.',
    fillDetails: 'Täytä yrityksen tiedot',
    nothingTitle: 'Ei tilattavaa',
    nothing:
      'Kaikki hyväksytyt on jo tilattu, tai ketään ei ole vielä hyväksytty. Tehdyt tilaukset näkyvät laskuissa.',
    toInvoices: 'Näytä laskut',
    toPeriod: 'Näytä rekisteröityneet',
    refused: {
      'order-changed': {
        title: 'Tilaus on muuttunut',
        text: 'Mitään ei tilattu. Hyväksyttyjä on nyt eri määrä kuin hetki sitten. Alla on tilaus sellaisena kuin se on nyt: tarkista se ja tilaa.',
      },
      'nothing-to-order': {
        title: 'Kaikki on jo tilattu',
        text: 'Uutta tilausta ei tehty. Tilaus on jo tehty toisessa ikkunassa, tai toinen yhteyshenkilö on tehnyt sen.',
      },
      'details-missing': {
        title: 'Mitään ei vielä tilattu',
        text: 'Täytä ensin yrityksen tiedot, jotta laskulle tulee osoite.',
      },
      'order-too-large': {
        title: 'Tilaus on liian suuri yhdelle laskulle',
        text: 'Mitään ei tilattu. Asiakaspalvelu auttaa näin suuren tilauksen kanssa.',
      },
    },
    unknownTitle: 'Emme saaneet vahvistusta',
    unknown: 'Tilaus on ehkä tehty. Yritä uudelleen: sama tilaus tehdään vain kerran.',
  },
  sv: {
    title: 'Beställning',
    failed: 'Beställningen kunde inte hämtas',
    people: (count) => plural(count, '1 person', `${count} personer`),
    total: 'Sammanlagt',
    useBy: (date) => `Kan användas till ${date}`,
    nextTitle: 'Så går det till',
    next: [
      ['Du får fakturan genast.', 'Den finns här och kommer med e-post. Den betalas i förskott.'],
      ['Betalningstiden är minst 14 dagar.', 'Använd fakturans referens, så hamnar betalningen rätt.'],
      [
        'Förmånerna laddas när betalningen är bokförd.',
        'De anställda får ett meddelande när förmånen är klar.',
      ],
    ],
    order: (people, amount) => `Beställ: ${people}, ${amount}`,
    ordering: 'Beställer\u00a0…',
    detailsTitle: 'Fakturan saknar ännu adress',
    details: 'Fyll i företagets uppgifter. Därifrån kommer du tillbaka till den här beställningen.',
    fillDetails: 'Fyll i företagets uppgifter',
    nothingTitle: 'Inget att beställa',
    nothing:
      'Alla som har godkänts är redan beställda, eller ingen har godkänts ännu. Gjorda beställningar finns bland fakturorna.',
    toInvoices: 'Visa fakturorna',
    toPeriod: 'Visa de registrerade',
    refused: {
      'order-changed': {
        title: 'Beställningen har ändrats',
        text: 'Inget beställdes. Antalet godkända är ett annat än för en stund sedan. Nedan står beställningen som den är nu: kontrollera den och beställ.',
      },
      'nothing-to-order': {
        title: 'Allt är redan beställt',
        text: 'Ingen ny beställning gjordes. Den hann göras i ett annat fönster eller av en annan kontaktperson.',
      },
      'details-missing': {
        title: 'Inget har beställts ännu',
        text: 'Fyll först i företagets uppgifter, så att fakturan får en adress.',
      },
      'order-too-large': {
        title: 'Beställningen är för stor för en faktura',
        text: 'Inget beställdes. Kundtjänsten hjälper till med en så stor beställning.',
      },
    },
    unknownTitle: 'Vi fick ingen bekräftelse',
    unknown: 'Beställningen är kanske gjord. Försök igen: samma beställning görs bara en gång.',
  },
  en: {
    title: 'Order',
    failed: 'The order could not be fetched',
    people: (count) => plural(count, '1 person', `${count} people`),
    total: 'Total',
    useBy: (date) => `Usable until ${date}`,
    nextTitle: 'What happens next',
    next: [
      ['You get the invoice at once.', 'It is here and comes by email. It is paid in advance.'],
      ['It is due in at least 14 days.', 'Pay with its reference, so that we know what the payment is for.'],
      ['Benefits load when the payment is booked.', 'Employees get a message when theirs is ready.'],
    ],
    order: (people, amount) => `Order for ${people}, ${amount}`,
    ordering: 'Ordering…',
    detailsTitle: 'The invoice has no address yet',
    details: 'Fill in the company details. They lead back to this order.',
    fillDetails: 'Fill in company details',
    nothingTitle: 'Nothing to order',
    nothing:
      'Everybody who is approved has been ordered for, or nobody is approved yet. Orders are among your invoices.',
    toInvoices: 'Show invoices',
    toPeriod: 'Show who has registered',
    refused: {
      'order-changed': {
        title: 'The order has changed',
        text: 'Nothing was ordered. The number of approved people is not what it was a moment ago. Below is the order as it is now: check it, then order.',
      },
      'nothing-to-order': {
        title: 'Everything has been ordered already',
        text: 'No second order was made. It was made in another window, or by another contact person.',
      },
      'details-missing': {
        title: 'Nothing has been ordered yet',
        text: 'Fill in the company details first, so that the invoice has an address.',
      },
      'order-too-large': {
        title: 'The order is too large for one invoice',
        text: 'Nothing was ordered. Customer service helps with an order of this size.',
      },
    },
    unknownTitle: 'We got no confirmation',
    unknown: 'The order may have been made. Try again: the same order is made only once.',
  },
}
