import type { Invoice } from '../../../worker/invoicing/schemas.ts'
import { plural } from '../../localize/formats.ts'
import type { Language } from '../../localize/localize.ts'

type Texts = {
  title: string
  failed: string
  emptyTitle: string
  empty: string
  toPeriods: string
  emptyInPlus: string
  toOrders: string
  invoice: (number: number) => string
  people: (count: number) => string
  due: (date: string) => string
  paid: (amount: string) => string
  showMore: (count: number) => string
  states: Record<Invoice['state'] | 'partlyPaid', string>

  unknownTitle: string
  unknown: string
  next: {
    open: (date: string) => string
    overdue: (date: string) => string
    partlyPaid: (paid: string, rest: string, date: string) => string
    partlyPaidOverdue: (paid: string, rest: string, date: string) => string
    paid: (date: string) => string
    loaded: (date: string, people: string) => string
    cancelled: string
    /** Of Plus, whose benefits were loaded when they were ordered. */
    plus: Record<'open' | 'overdue' | 'paid', (date: string) => string>
  }
  lines: string
  useBy: (date: string) => string
  parties: string

  download: string
  making: string
  saved: string
  notMadeTitle: string
  notMade: string
}

/** The words of invoices. */
export const invoicesTexts: Record<Language, Texts> = {
  fi: {
    title: 'Laskut',
    failed: 'Laskujen haku ei onnistunut',
    emptyTitle: 'Ei vielä laskuja',
    empty: 'Kun rekisteröitymisaika on päättynyt, hyväksy työntekijät ja tee tilaus. Lasku tulee tähän heti.',
    toPeriods: 'Näytä rekisteröitymiset',
    emptyInPlus: 'Kun vahvistat tilauksen, sen lasku tulee tähän heti.',
    toOrders: 'Näytä tilaukset',
    invoice: (number) => `Lasku ${number}`,
    people: (count) => plural(count, '1 henkilö', `${count} henkilöä`),
    due: (date) => `Eräpäivä ${date}`,
    paid: (amount) => `Maksettu ${amount}`,
    showMore: (count) => `Näytä ${count} lisää`,
    states: {
      open: 'Avoin',
      partlyPaid: 'Osittain maksettu',
      overdue: 'Erääntynyt',
      paid: 'Maksettu',
      loaded: 'Edut ladattu',
      cancelled: 'Peruttu',
    },
    unknownTitle: 'Laskua ei löydy',
    unknown: 'Tällä työnantajalla ei ole tätä laskua. Valitse lasku luettelosta.',
    next: {
      open: (date) => `Maksa viimeistään ${date}. Kun maksu on kirjattu, edut latautuvat heti.`,
      overdue: (date) =>
        `Eräpäivä oli ${date}. Maksa lasku, niin edut latautuvat. Jos olet jo maksanut, maksu näkyy täällä yleensä seuraavana pankkipäivänä.`,
      partlyPaid: (paid, rest, date) =>
        `Olemme saaneet ${paid}. Maksa vielä ${rest} samalla viitteellä viimeistään ${date}.`,
      partlyPaidOverdue: (paid, rest, date) =>
        `Olemme saaneet ${paid}. Maksa vielä ${rest} samalla viitteellä. Eräpäivä oli ${date}.`,
      paid: (date) =>
        `Maksu on kirjattu ${date}. Lataamme etuja parhaillaan, sinun ei tarvitse tehdä mitään.`,
      loaded: (date, people) =>
        `Maksu on kirjattu ${date} ja edut ovat käytettävissä: ${people}. Työntekijöille on lähetetty viesti.`,
      cancelled: 'Lasku on peruttu. Älä maksa sitä. Voit tilata hyväksytyille työntekijöille uudelleen.',
      plus: {
        open: (date) => `Maksa viimeistään ${date}. Laskun edut on jo ladattu.`,
        overdue: (date) =>
          `Eräpäivä oli ${date}. Laskun edut on jo ladattu, joten maksa se pian. Jos olet jo maksanut, maksu näkyy täällä yleensä seuraavana pankkipäivänä.`,
        paid: (date) => `Maksu on kirjattu ${date}. Sinun ei tarvitse tehdä mitään.`,
      },
    },
    lines: 'Laskun rivit',
    useBy: (date) => `käytettävissä ${date} asti`,
    parties: 'Laskun tiedot',
    download: 'Lataa PDF',
    making: 'Tehdään PDF…',
    saved: 'PDF on ladattu.',
    notMadeTitle: 'PDF ei onnistunut',
    notMade:
      'Tarkista verkkoyhteys, lataa sivu uudelleen ja yritä vielä kerran. Voit myös tulostaa tämän sivun.',
  },
  sv: {
    title: 'Fakturor',
    failed: 'Fakturorna kunde inte hämtas',
    emptyTitle: 'Inga fakturor ännu',
    empty:
      'När registreringstiden är slut, godkänn de anställda och gör beställningen. Fakturan kommer hit genast.',
    toPeriods: 'Visa registreringarna',
    emptyInPlus: 'När du bekräftar en beställning kommer dess faktura hit genast.',
    toOrders: 'Visa beställningarna',
    invoice: (number) => `Faktura ${number}`,
    people: (count) => plural(count, '1 person', `${count} personer`),
    due: (date) => `Förfaller ${date}`,
    paid: (amount) => `Betalt ${amount}`,
    showMore: (count) => `Visa ${count} till`,
    states: {
      open: 'Öppen',
      partlyPaid: 'Delvis betald',
      overdue: 'Förfallen',
      paid: 'Betald',
      loaded: 'Förmånerna laddade',
      cancelled: 'Annullerad',
    },
    unknownTitle: 'Fakturan hittades inte',
    unknown: 'Den här arbetsgivaren har ingen sådan faktura. Välj en faktura i listan.',
    next: {
      open: (date) => `Betala senast ${date}. När betalningen är bokförd laddas förmånerna genast.`,
      overdue: (date) =>
        `Fakturan förföll ${date}. Betala den, så laddas förmånerna. Om du redan har betalat syns det här vanligen följande bankdag.`,
      partlyPaid: (paid, rest, date) =>
        `Vi har fått ${paid}. Betala ännu ${rest} med samma referens senast ${date}.`,
      partlyPaidOverdue: (paid, rest, date) =>
        `Vi har fått ${paid}. Betala ännu ${rest} med samma referens. Fakturan förföll ${date}.`,
      paid: (date) => `Betalningen bokfördes ${date}. Förmånerna laddas just nu, du behöver inte göra något.`,
      loaded: (date, people) =>
        `Betalningen bokfördes ${date} och förmånerna kan användas: ${people}. De anställda har fått ett meddelande.`,
      cancelled: 'Fakturan är annullerad. Betala den inte. Du kan beställa på nytt för de godkända.',
      plus: {
        open: (date) => `Betala senast ${date}. Förmånerna på fakturan är redan laddade.`,
        overdue: (date) =>
          `Fakturan förföll ${date}. Förmånerna på den är redan laddade, så betala den snart. Om du redan har betalat syns det här vanligen följande bankdag.`,
        paid: (date) => `Betalningen bokfördes ${date}. Du behöver inte göra något.`,
      },
    },
    lines: 'Fakturans rader',
    useBy: (date) => `kan användas till ${date}`,
    parties: 'Fakturans uppgifter',
    download: 'Ladda ner PDF',
    making: 'Gör en PDF\u00a0…',
    saved: 'PDF-filen är nerladdad.',
    notMadeTitle: 'PDF-filen kunde inte göras',
    notMade: 'Kontrollera nätet, ladda om sidan och försök igen. Du kan också skriva ut den här sidan.',
  },
  en: {
    title: 'Invoices',
    failed: 'Your invoices could not be fetched',
    emptyTitle: 'No invoices yet',
    empty: 'When a registration has ended, approve the employees and order. The invoice comes here at once.',
    toPeriods: 'Show registrations',
    emptyInPlus: 'When you confirm an order, its invoice comes here at once.',
    toOrders: 'Show orders',
    invoice: (number) => `Invoice ${number}`,
    people: (count) => plural(count, '1 person', `${count} people`),
    due: (date) => `Due ${date}`,
    paid: (amount) => `Paid ${amount}`,
    showMore: (count) => `Show ${count} more`,
    states: {
      open: 'Open',
      partlyPaid: 'Partly paid',
      overdue: 'Overdue',
      paid: 'Paid',
      loaded: 'Benefits loaded',
      cancelled: 'Cancelled',
    },
    unknownTitle: 'There is no such invoice',
    unknown: 'This employer does not have this invoice. Choose one from the list.',
    next: {
      open: (date) => `Pay by ${date}. When the payment has been booked, the benefits load at once.`,
      overdue: (date) =>
        `It was due ${date}. Pay it and the benefits load. If you have paid already, it usually shows here the next bank day.`,
      partlyPaid: (paid, rest, date) =>
        `We have received ${paid}. Pay the remaining ${rest} with the same reference by ${date}.`,
      partlyPaidOverdue: (paid, rest, date) =>
        `We have received ${paid}. Pay the remaining ${rest} with the same reference. It was due ${date}.`,
      paid: (date) => `The payment was booked ${date}. The benefits are loading now; there is nothing to do.`,
      loaded: (date, people) =>
        `The payment was booked ${date} and the benefits can be used: ${people}. The employees have got a message.`,
      cancelled: 'This invoice is cancelled. Do not pay it. You can order again for those who are approved.',
      plus: {
        open: (date) => `Pay by ${date}. The benefits on it have been loaded already.`,
        overdue: (date) =>
          `It was due ${date}. The benefits on it have been loaded already, so pay it soon. If you have paid already, it usually shows here the next bank day.`,
        paid: (date) => `The payment was booked ${date}. There is nothing to do.`,
      },
    },
    lines: 'Lines',
    useBy: (date) => `usable until ${date}`,
    parties: 'About this invoice',
    download: 'Download PDF',
    making: 'Making the PDF…',
    saved: 'The PDF has been downloaded.',
    notMadeTitle: 'The PDF could not be made',
    notMade: 'Check the network, reload the page and try again. You can also print this page.',
  },
}
