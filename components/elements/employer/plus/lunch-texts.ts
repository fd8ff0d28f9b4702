import type { Language } from '../../../localize/localize.ts'

type Texts = {
  title: string
  failed: string
  balance: string
  shared: string
  suffices: string
  missing: (amount: string) => string
  need: (month: string, amount: string) => string
  waitingTitle: (month: string) => string
  waiting: (amount: string) => string
  next: string
  nextDay: string
  nextPeople: string
  nextSum: string
  nobodyTitle: string
  nobody: string
  toGroups: string
  reserved: string
  topUp: string
  topUpHint: string
  exactly: string
  other: string
  otherAmount: string
  otherHint: string
  showSlip: string
  amountProblem: string
  tooMuch: string
  gettingSlip: string
  slipFailed: string
  soon: string
  firstOn: string
  automatic: string
  on: (month: string) => string
  onFrom: (month: string) => string
  off: string
  how: string
  fromWhen: string
  thisMonth: (month: string) => string
  thisMonthHint: string
  nextMonth: (month: string) => string
  nextMonthHint: (date: string) => string
  switchOn: string
  switchingOn: string
  switchedOn: string
  switchOff: string
  offTitle: string
  offText: string
  offYes: string
  offNo: string
  switchedOff: string
  notSwitched: string
  topUps: string
  noTopUps: string
  loads: string
  noLoads: string
  showMore: (count: number) => string
  missingSaid: (amount: string, need: string) => string
}

/** The words of the lunch balance. */
export const lunchTexts: Record<Language, Texts> = {
  fi: {
    title: 'Lounassaldo',
    failed: 'Lounassaldon haku ei onnistunut',
    balance: 'Saldo nyt',
    shared: 'Yhteinen kaikille lounaan käyttäjille',
    suffices: 'Riittää',
    missing: (amount) => `Puuttuu ${amount}`,
    need: (month, amount) => `Tarve, ${month}: ${amount}`,
    waitingTitle: (month) => `Lounas odottaa: ${month}`,
    waiting: (amount) =>
      `Saldosta puuttuu ${amount}. Lounas latautuu itsestään heti, kun saldo riittää kaikille.`,
    next: 'Seuraava lataus',
    nextDay: 'Päivä',
    nextPeople: 'Saajia',
    nextSum: 'Yhteensä',
    nobodyTitle: 'Kukaan ei saa vielä lounasta',
    nobody: 'Lisää lounas ryhmän etuihin. Lounaan saavat ne, jotka ovat hyväksyneet edut.',
    toGroups: 'Ryhmät ja edut',
    reserved: 'Luvut voivat vielä muuttua, jos edunkäyttäjät tai ryhmät muuttuvat.',
    topUp: 'Lisää saldoa',
    topUpHint: 'Maksa tilisiirtona. Mikä tahansa summa käy, ja viite on aina sama.',
    exactly: 'Puuttuva summa',
    other: 'Muu summa',
    otherAmount: 'Summa euroina',
    otherHint: 'Esimerkiksi 1200 tai 1 250,50',
    showSlip: 'Näytä maksutiedot',
    amountProblem: 'Anna summa euroina, vähintään 1 euro.',
    tooMuch: 'Summa voi olla enintään 999 999,99 euroa.',
    gettingSlip: 'Haetaan maksutietoja…',
    slipFailed: 'Maksutietojen haku ei onnistunut',
    soon: 'Raha on täällä yleensä yhden pankkipäivän kuluttua. Saat siitä sähköpostin.',
    firstOn: 'Ota kuukausilounas ensin käyttöön. Saat sitten tilinumeron ja oman viitteen.',
    automatic: 'Kuukausilounas',
    on: (month) => `Käytössä, alkoi: ${month}`,
    onFrom: (month) => `Käytössä, alkaa: ${month}`,
    off: 'Ei käytössä',
    how: 'Lounas latautuu joka kuun ensimmäisenä päivänä kaikille, joiden ryhmällä on lounas ja jotka ovat hyväksyneet edut. Kuun aikana hyväksyneet saavat sen seuraavasta kuusta. Raha otetaan lounassaldosta, ja se on käytettävissä vuoden.',
    fromWhen: 'Mistä alkaen',
    thisMonth: (month) => `Heti: ${month}`,
    thisMonthHint: 'Tämän kuun lounas latautuu heti, jos saldo riittää, ja muuten heti kun se riittää.',
    nextMonth: (month) => `Ensi kuusta: ${month}`,
    nextMonthHint: (date) => `Ensimmäinen lounas latautuu ${date}. Lisää saldoa sitä ennen.`,
    switchOn: 'Ota käyttöön',
    switchingOn: 'Otetaan käyttöön…',
    switchedOn: 'Kuukausilounas on käytössä.',
    switchOff: 'Lopeta kuukausilounas',
    offTitle: 'Lopetetaanko kuukausilounas?',
    offText:
      'Uusia lounaita ei enää ladata, ei myöskään sitä, joka odottaa saldoa. Jo ladatut lounaat ja lounassaldo säilyvät, ja voit ottaa lounaan takaisin käyttöön milloin vain.',
    offYes: 'Lopeta',
    offNo: 'Pidä käytössä',
    switchedOff: 'Kuukausilounas on lopetettu.',
    notSwitched: 'Muutos ei onnistunut',
    topUps: 'Saldon lisäykset',
    noTopUps: 'Maksut näkyvät tässä, kun ne on kirjattu.',
    loads: 'Kuukausien lounaat',
    noLoads: 'Ladatut lounaat näkyvät tässä.',
    showMore: (count) => `Näytä ${count} lisää`,
    missingSaid: (amount, need) => `${amount}, tarve ${need}`,
  },
  sv: {
    title: 'Lunchsaldo',
    failed: 'Lunchsaldot kunde inte hämtas',
    balance: 'Saldo nu',
    shared: 'Gemensamt för alla som får lunch',
    suffices: 'Räcker',
    missing: (amount) => `${amount} saknas`,
    need: (month, amount) => `Behov, ${month}: ${amount}`,
    waitingTitle: (month) => `Lunchen väntar: ${month}`,
    waiting: (amount) =>
      `På saldot saknas ${amount}. Lunchen laddas av sig själv så snart saldot räcker till alla.`,
    next: 'Nästa laddning',
    nextDay: 'Dag',
    nextPeople: 'Mottagare',
    nextSum: 'Sammanlagt',
    nobodyTitle: 'Ingen får lunch än',
    nobody: 'Lägg till lunch bland en grupps förmåner. De som har godkänt förmånerna får lunch.',
    toGroups: 'Grupper och förmåner',
    reserved: 'Siffrorna kan ännu ändras om användarna eller grupperna ändras.',
    topUp: 'Fyll på saldot',
    topUpHint: 'Betala med girering. Vilket belopp som helst går bra, och referensen är alltid densamma.',
    exactly: 'Det som saknas',
    other: 'Annat belopp',
    otherAmount: 'Belopp i euro',
    otherHint: 'Till exempel 1200 eller 1 250,50',
    showSlip: 'Visa betalningsuppgifterna',
    amountProblem: 'Ange beloppet i euro, minst 1 euro.',
    tooMuch: 'Beloppet kan vara högst 999 999,99 euro.',
    gettingSlip: 'Hämtar betalningsuppgifterna\u00a0…',
    slipFailed: 'Betalningsuppgifterna kunde inte hämtas',
    soon: 'Pengarna är vanligen här inom en bankdag. Du får ett e-postmeddelande om det.',
    firstOn: 'Ta först månadslunchen i bruk. Sedan får du kontonumret och en egen referens.',
    automatic: 'Månadslunch',
    on: (month) => `I bruk sedan ${month}`,
    onFrom: (month) => `I bruk från ${month}`,
    off: 'Inte i bruk',
    how: 'Lunchen laddas den första dagen i varje månad för alla vars grupp har lunch och som har godkänt förmånerna. Den som godkänner senare får lunch från följande månad. Pengarna tas från lunchsaldot och kan användas i ett år.',
    fromWhen: 'Från och med',
    thisMonth: (month) => `Genast: ${month}`,
    thisMonthHint: 'Den här månadens lunch laddas genast om saldot räcker, annars så snart det räcker.',
    nextMonth: (month) => `Nästa månad: ${month}`,
    nextMonthHint: (date) => `Den första lunchen laddas ${date}. Fyll på saldot före det.`,
    switchOn: 'Ta i bruk',
    switchingOn: 'Tas i bruk\u00a0…',
    switchedOn: 'Månadslunchen är i bruk.',
    switchOff: 'Avsluta månadslunchen',
    offTitle: 'Vill du avsluta månadslunchen?',
    offText:
      'Inga nya luncher laddas, inte heller den som väntar på saldo. Luncher som redan är laddade och lunchsaldot finns kvar, och du kan ta lunchen i bruk igen när du vill.',
    offYes: 'Avsluta',
    offNo: 'Behåll i bruk',
    switchedOff: 'Månadslunchen är avslutad.',
    notSwitched: 'Ändringen lyckades inte',
    topUps: 'Påfyllningar',
    noTopUps: 'Betalningarna syns här när de är bokförda.',
    loads: 'Månadernas luncher',
    noLoads: 'De laddade luncherna syns här.',
    showMore: (count) => `Visa ${count} till`,
    missingSaid: (amount, need) => `${amount}, behov ${need}`,
  },
  en: {
    title: 'Lunch balance',
    failed: 'The lunch balance could not be fetched',
    balance: 'Balance now',
    shared: 'One balance for everybody who gets lunch',
    suffices: 'Suffices',
    missing: (amount) => `${amount} missing`,
    need: (month, amount) => `Need of ${month}: ${amount}`,
    waitingTitle: (month) => `The lunch of ${month} waits`,
    waiting: (amount) =>
      `The balance lacks ${amount}. The lunch loads by itself as soon as it suffices for everybody.`,
    next: 'Next load',
    nextDay: 'Day',
    nextPeople: 'People',
    nextSum: 'Total',
    nobodyTitle: 'Nobody gets lunch yet',
    nobody: 'Add lunch to the benefits of a group. It goes to those who have accepted.',
    toGroups: 'Groups and benefits',
    reserved: 'The figures may still change if people or groups change.',
    topUp: 'Top up',
    topUpHint: 'Pay by bank transfer. Any sum will do, and the reference is always the same.',
    exactly: 'What is missing',
    other: 'Other',
    otherAmount: 'Amount in euros',
    otherHint: 'For example 1200 or 1,250.50',
    showSlip: 'Show how to pay',
    amountProblem: 'Give the amount in euros, 1 euro at least.',
    tooMuch: 'The amount can be at most 999,999.99 euros.',
    gettingSlip: 'Getting the payment details…',
    slipFailed: 'The payment details could not be fetched',
    soon: 'The money is usually here in one banking day. You get an email about it.',
    firstOn: 'Switch the monthly lunch on first. You then get the account and a reference of your own.',
    automatic: 'Monthly lunch',
    on: (month) => `On since ${month}`,
    onFrom: (month) => `On from ${month}`,
    off: 'Switched off',
    how: 'Lunch loads on the first day of each month, for everybody who has accepted and whose group has lunch. Who accepts later gets it from the next month. The money comes from the lunch balance and can be used for a year.',
    fromWhen: 'Beginning',
    thisMonth: (month) => `At once, with ${month}`,
    thisMonthHint:
      'The lunch of this month loads at once if the balance suffices, or else as soon as it does.',
    nextMonth: (month) => `Next month, with ${month}`,
    nextMonthHint: (date) => `The first lunch loads on ${date}. Top up before that.`,
    switchOn: 'Switch on',
    switchingOn: 'Switching on…',
    switchedOn: 'The monthly lunch is on.',
    switchOff: 'Switch the monthly lunch off',
    offTitle: 'Switch the monthly lunch off?',
    offText:
      'No more lunches are loaded, nor the one that waits for money. Lunches that are loaded stay, and so does the balance. You can switch it on again at any time.',
    offYes: 'Switch off',
    offNo: 'Keep it on',
    switchedOff: 'The monthly lunch is switched off.',
    notSwitched: 'The change did not work',
    topUps: 'Payments in',
    noTopUps: 'Payments show here once they are booked.',
    loads: 'Lunches of the months',
    noLoads: 'Lunches show here once they are loaded.',
    showMore: (count) => `Show ${count} more`,
    missingSaid: (amount, need) => `${amount} of ${need}`,
  },
}
