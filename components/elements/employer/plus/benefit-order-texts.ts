import { plural } from '../../../localize/formats.ts'
import type { Language } from '../../../localize/localize.ts'
import type { Complaint } from './order-form.ts'

type Refusal = { title: string; text: string }
type Refused =
  | 'order-changed'
  | 'order-not-draft'
  | 'details-missing'
  | 'nobody-to-order-for'
  | 'order-too-large'
  | 'last-day-passed'
  | 'too-many-drafts'
  | 'ordered-for-unknown'
type Texts = {
  title: string
  checkTitle: string
  failed: string
  unknownTitle: string
  unknown: string
  toOrders: string
  steps: [choose: string, check: string, load: string]
  step: (number: number) => string
  suggestedName: (date: string) => string

  who: string
  all: string
  groups: string
  users: (count: number) => string
  benefits: string
  benefitsHint: string
  fromGroups: (amounts: string) => string
  moreGroups: (count: number) => string
  asGroup: string
  same: string
  amountOf: (benefit: string) => string
  amountHint: string
  lastDay: string
  lastDayHint: string
  name: string
  nameHint: string
  check: string
  checking: string
  complaints: Record<Complaint, string>
  fields: Record<'groups' | 'benefits' | 'lastDay' | 'name', string>
  wrongTitle: string
  noUsersTitle: string
  noUsers: string
  addUsers: string
  noBenefitsTitle: string
  noBenefits: string
  toGroups: string
  notSaved: string
  changedTitle: string
  changed: string

  perPerson: string
  useBy: (date: string) => string
  awaiting: (people: number, amount: string) => string
  total: string
  onAcceptance: string
  invoicedNow: string
  nextTitle: string
  next: [strong: string, rest: string][]
  nextNobody: [strong: string, rest: string][]
  confirm: (people: string, amount: string) => string
  confirming: string
  change: string
  discard: string
  discardTitle: string
  discardText: string
  discardYes: string
  discardNo: string
  detailsTitle: string
  details: string
  fillDetails: string
  nobodyTitle: string
  nobody: string
  refused: Record<Refused, Refusal>
  unsureTitle: string
  unsure: string

  peopleTitle: string
  search: string
  searchHint: string
  found: (count: number) => string
  nobodyFound: string
  peopleFailed: string
  peopleLoading: string
  percentage: (percentage: number) => string
  awaits: string
  pages: string
  previous: string
  nextPage: string

  ordered: string
  orderedBy: (name: string, date: string) => string
  loadingTitle: string
  loading: string
  progress: (loaded: string, all: string) => string
  loadedTitle: string
  loaded: string
  waitsTitle: string
  waits: (benefits: number, amount: string) => string
  toUsers: string
  cancelled: (benefits: number) => string
  invoice: (number: number) => string
  invoices: string
  lunchWaitsTitle: string
  lunchWaits: string
  toLunch: string
}

/** The words of ordering benefits. */
export const benefitOrderTexts: Record<Language, Texts> = {
  fi: {
    title: 'Tilaa etuja',
    checkTitle: 'Tarkista tilaus',
    failed: 'Tilauksen haku ei onnistunut',
    unknownTitle: 'Tilausta ei löydy',
    unknown: 'Luonnos on poistettu, tai tilaus on toisen työnantajan. Valitse tilaus luettelosta.',
    toOrders: 'Näytä tilaukset',
    steps: ['Valitse', 'Tarkista', 'Lataus'],
    step: (number) => `Vaihe ${number}/3:`,
    suggestedName: (date) => `Tilaus ${date}`,
    who: 'Kenelle',
    all: 'Kaikille edunkäyttäjille',
    groups: 'Valituille ryhmille',
    users: (count) => plural(count, 'Valitsemallesi henkilölle', `Valitsemillesi ${count} henkilölle`),
    benefits: 'Mitä etuja',
    benefitsHint: 'Etuprosentti pienentää summaa niiltä, joille se on asetettu.',
    fromGroups: (amounts) => `Ryhmän summa: ${amounts}`,
    moreGroups: (count) => plural(count, 'yksi muu', `${count} muuta`),
    asGroup: 'Ryhmän summa',
    same: 'Sama summa kaikille',
    amountOf: (benefit) => `${benefit}, summa henkilölle euroina`,
    amountHint: 'Esimerkiksi 200 tai 199,50. Sitä ei saa, jos etu ei kuulu ryhmään.',
    lastDay: 'Viimeinen käyttöpäivä',
    lastDayHint: 'Rahaa voi käyttää päivän loppuun asti.',
    name: 'Tilauksen nimi',
    nameHint: 'Nimi näkyy laskulla.',
    check: 'Tarkista tilaus',
    checking: 'Tallennetaan luonnosta…',
    complaints: {
      groups: 'Valitse ainakin yksi ryhmä.',
      benefits: 'Valitse ainakin yksi etu.',
      amount: 'Anna summa euroina, esimerkiksi 200 tai 199,50.',
      amountTooLarge: 'Summa voi olla enintään 10 000 euroa henkilölle.',
      day: 'Anna päivä.',
      pastDay: 'Valitse huominen tai myöhempi päivä.',
      tooLong: 'Valitse päivä, johon on enintään kaksi vuotta.',
      name: 'Anna nimi, jossa on enintään 60 merkkiä.',
    },
    fields: { groups: 'Kenelle', benefits: 'Mitä etuja', lastDay: 'Viimeinen käyttöpäivä', name: 'Nimi' },
    wrongTitle: 'Korjaa nämä',
    noUsersTitle: 'Lisää ensin edunkäyttäjiä',
    noUsers: 'Etuja tilataan henkilöille, jotka ovat luettelossasi. Siellä ei ole vielä ketään.',
    addUsers: 'Lisää edunkäyttäjiä',
    noBenefitsTitle: 'Ryhmillä ei ole tilattavia etuja',
    noBenefits:
      'Lisää ryhmälle etu ja sen summa. Lounas latautuu itsestään joka kuukausi, eikä sitä tilata täältä.',
    toGroups: 'Ryhmät ja edut',
    notSaved: 'Luonnosta ei tallennettu',
    changedTitle: 'Luonnosta on muutettu toisaalla',
    changed: 'Omat valintasi ovat tallessa alla. Tarkista tilaus uudelleen, niin ne jäävät voimaan.',
    perPerson: 'Henkilöittäin',
    useBy: (date) => `käytettävissä ${date} asti`,
    awaiting: (people, amount) =>
      plural(
        people,
        `Yhden henkilön hyväksyntä puuttuu: ${amount} ladataan ja laskutetaan hyväksymisen jälkeen.`,
        `${people} henkilön hyväksyntä puuttuu: ${amount} ladataan ja laskutetaan sitä mukaa kuin he hyväksyvät.`,
      ),
    total: 'Yhteensä',
    onAcceptance: 'Laskutetaan hyväksymisen jälkeen',
    invoicedNow: 'Laskutetaan nyt',
    nextTitle: 'Kun vahvistat',
    next: [
      ['Edut latautuvat heti', 'niille, jotka ovat hyväksyneet edut. He saavat viestin.'],
      ['Lasku tulee nyt', 'ladattavista eduista. Maksuaikaa on vähintään 14 päivää.'],
      ['Muut saavat etunsa, kun he hyväksyvät.', 'Heistä tulee lasku seuraavan kuukauden alussa.'],
    ],
    nextNobody: [
      ['Etuja ei vielä ladata,', 'koska kukaan ei ole vielä hyväksynyt etuja.'],
      ['Jokainen saa etunsa, kun hän hyväksyy.', 'Siitä tulee lasku seuraavan kuukauden alussa.'],
    ],
    confirm: (people, amount) => `Tilaa: ${people}, ${amount}`,
    confirming: 'Tilataan…',
    change: 'Muuta tilausta',
    discard: 'Poista luonnos',
    discardTitle: 'Poistetaanko luonnos?',
    discardText: 'Mitään ei ole tilattu. Luonnosta ei saa takaisin.',
    discardYes: 'Poista luonnos',
    discardNo: 'Säilytä luonnos',
    detailsTitle: 'Laskulta puuttuu vielä osoite',
    details: 'Täytä yrityksen tiedot. Luonnos odottaa, ja pääset sieltä takaisin tähän.',
    fillDetails: 'Täytä yrityksen tiedot',
    nobodyTitle: 'Kukaan ei saisi mitään',
    nobody: 'Valittujen henkilöiden ryhmillä ei ole näitä etuja, tai henkilöt on poistettu luettelosta.',
    refused: {
      'order-changed': {
        title: 'Tilaus on muuttunut',
        text: 'Mitään ei tilattu. Henkilöt, summat tai luonnos ovat nyt toiset kuin hetki sitten. Alla on tilaus sellaisena kuin se on nyt: tarkista se ja vahvista.',
      },
      'order-not-draft': {
        title: 'Tilaus ei ole enää luonnos',
        text: 'Uutta tilausta ei tehty. Se on jo tilattu tai poistettu toisessa ikkunassa, tai toinen tilaaja ehti ensin.',
      },
      'details-missing': {
        title: 'Mitään ei vielä tilattu',
        text: 'Täytä ensin yrityksen tiedot, jotta laskulle tulee osoite.',
      },
      'nobody-to-order-for': {
        title: 'Mitään ei tilattu',
        text: 'Kukaan tilauksen henkilöistä ei enää saisi näitä etuja. Muuta tilausta.',
      },
      'order-too-large': {
        title: 'Tilaus on liian suuri yhdelle laskulle',
        text: 'Mitään ei tilattu. Jaa tilaus pienempiin, esimerkiksi ryhmittäin.',
      },
      'last-day-passed': {
        title: 'Viimeinen käyttöpäivä on liian pian',
        text: 'Mitään ei tilattu. Muuta tilausta ja valitse huominen tai myöhempi päivä.',
      },
      'too-many-drafts': {
        title: 'Luonnoksia on jo 20',
        text: 'Valintasi ovat tallessa. Tilaa tai poista ensin jokin luonnoksista, ja palaa sitten tähän.',
      },
      'ordered-for-unknown': {
        title: 'Luonnosta ei tallennettu',
        text: 'Jokin valituista ryhmistä tai henkilöistä ei ole enää luettelossa. Tarkista, kenelle tilaat.',
      },
    },
    unsureTitle: 'Emme saaneet vahvistusta',
    unsure: 'Tilaus on ehkä tehty. Yritä uudelleen: sama tilaus tehdään vain kerran.',
    peopleTitle: 'Henkilöt',
    search: 'Hae henkilöä',
    searchHint: 'Hae nimellä',
    found: (count) => plural(count, '1 henkilö näkyvissä', `${count} henkilöä näkyvissä`),
    nobodyFound: 'Haulla ei löytynyt ketään.',
    peopleFailed: 'Henkilöiden haku ei onnistunut',
    peopleLoading: 'Haetaan henkilöitä…',
    percentage: (percentage) => `Etuprosentti ${percentage} %`,
    awaits: 'Odottaa hyväksymistä',
    pages: 'Sivut',
    previous: 'Edelliset',
    nextPage: 'Seuraavat',
    ordered: 'Tilaus on tehty',
    orderedBy: (name, date) => `${name} tilasi ${date}`,
    loadingTitle: 'Etuja ladataan',
    loading: 'Lataus jatkuu itsestään, vaikka suljet sivun.',
    progress: (loaded, all) => `${loaded} / ${all} etua ladattu`,
    loadedTitle: 'Edut on ladattu',
    loaded: 'Henkilöt ovat saaneet viestin, ja edut ovat käytettävissä.',
    waitsTitle: 'Odottaa hyväksymistä',
    waits: (benefits, amount) =>
      plural(
        benefits,
        `1 etu, ${amount}. Se latautuu, kun henkilö hyväksyy edut, ja laskutetaan seuraavan kuukauden alussa.`,
        `${benefits} etua, ${amount}. Ne latautuvat sitä mukaa kuin henkilöt hyväksyvät edut, ja ne laskutetaan seuraavan kuukauden alussa.`,
      ),
    toUsers: 'Näytä edunkäyttäjät',
    cancelled: (benefits) =>
      plural(
        benefits,
        '1 etu peruuntui: henkilö on poistettu luettelosta, tai viimeinen käyttöpäivä meni ohi.',
        `${benefits} etua peruuntui: henkilöt on poistettu luettelosta, tai viimeinen käyttöpäivä meni ohi.`,
      ),
    invoice: (number) => `Lasku ${number}`,
    invoices: 'Tilauksen laskut',
    lunchWaitsTitle: 'Lounassaldo ei riitä',
    lunchWaits: 'Lounas latautuu itsestään heti, kun saldo riittää.',
    toLunch: 'Lounassaldoon',
  },
  sv: {
    title: 'Beställ förmåner',
    checkTitle: 'Granska beställningen',
    failed: 'Beställningen kunde inte hämtas',
    unknownTitle: 'Beställningen hittades inte',
    unknown: 'Utkastet har kastats, eller så hör beställningen till en annan arbetsgivare. Välj i listan.',
    toOrders: 'Visa beställningarna',
    steps: ['Välj', 'Granska', 'Laddning'],
    step: (number) => `Steg ${number}/3:`,
    suggestedName: (date) => `Beställning ${date}`,
    who: 'För vem',
    all: 'Alla förmånsanvändare',
    groups: 'Valda grupper',
    users: (count) => plural(count, 'Personen som du valde', `De ${count} personer som du valde`),
    benefits: 'Vilka förmåner',
    benefitsHint: 'Förmånsprocenten minskar beloppet för dem som har en sådan.',
    fromGroups: (amounts) => `Gruppens belopp: ${amounts}`,
    moreGroups: (count) => plural(count, 'en till', `${count} till`),
    asGroup: 'Gruppens belopp',
    same: 'Samma belopp för alla',
    amountOf: (benefit) => `${benefit}, belopp per person i euro`,
    amountHint: 'Till exempel 200 eller 199,50. Den vars grupp saknar förmånen får den inte.',
    lastDay: 'Sista användningsdag',
    lastDayHint: 'Pengarna kan användas till dagens slut.',
    name: 'Beställningens namn',
    nameHint: 'Namnet syns på fakturan.',
    check: 'Granska beställningen',
    checking: 'Sparar utkastet\u00a0…',
    complaints: {
      groups: 'Välj minst en grupp.',
      benefits: 'Välj minst en förmån.',
      amount: 'Ange beloppet i euro, till exempel 200 eller 199,50.',
      amountTooLarge: 'Beloppet kan vara högst 10 000 euro per person.',
      day: 'Ange en dag.',
      pastDay: 'Välj morgondagen eller en senare dag.',
      tooLong: 'Välj en dag som är högst två år framåt.',
      name: 'Ange ett namn med högst 60 tecken.',
    },
    fields: { groups: 'För vem', benefits: 'Vilka förmåner', lastDay: 'Sista användningsdag', name: 'Namn' },
    wrongTitle: 'Rätta till de här',
    noUsersTitle: 'Lägg först till förmånsanvändare',
    noUsers: 'Förmåner beställs för dem som finns i din lista. Där finns ännu ingen.',
    addUsers: 'Lägg till användare',
    noBenefitsTitle: 'Grupperna har inga förmåner att beställa',
    noBenefits:
      'Ge en grupp en förmån och ett belopp. Lunchen laddas av sig själv varje månad och beställs inte här.',
    toGroups: 'Grupper och förmåner',
    notSaved: 'Utkastet sparades inte',
    changedTitle: 'Utkastet har ändrats någon annanstans',
    changed: 'Dina egna val finns kvar nedan. Granska beställningen igen, så gäller de.',
    perPerson: 'Per person',
    useBy: (date) => `kan användas till ${date}`,
    awaiting: (people, amount) =>
      plural(
        people,
        `En person har inte godkänt än: ${amount} laddas och faktureras efter godkännandet.`,
        `${people} personer har inte godkänt än: ${amount} laddas och faktureras allt eftersom de godkänner.`,
      ),
    total: 'Sammanlagt',
    onAcceptance: 'Faktureras efter godkännandet',
    invoicedNow: 'Faktureras nu',
    nextTitle: 'När du bekräftar',
    next: [
      ['Förmånerna laddas genast', 'för dem som har godkänt. De får ett meddelande.'],
      ['Fakturan kommer nu', 'för det som laddas. Betalningstiden är minst 14 dagar.'],
      ['De andra får sin förmån när de godkänner.', 'Den faktureras i början av följande månad.'],
    ],
    nextNobody: [
      ['Inget laddas än,', 'eftersom ingen har godkänt förmånerna.'],
      ['Var och en får sin förmån efter sitt godkännande.', 'Den faktureras i början av följande månad.'],
    ],
    confirm: (people, amount) => `Beställ: ${people}, ${amount}`,
    confirming: 'Beställer\u00a0…',
    change: 'Ändra beställningen',
    discard: 'Kasta utkastet',
    discardTitle: 'Vill du kasta utkastet?',
    discardText: 'Inget har beställts. Utkastet går inte att få tillbaka.',
    discardYes: 'Kasta utkastet',
    discardNo: 'Behåll utkastet',
    detailsTitle: 'Fakturan saknar ännu adress',
    details: 'Fyll i företagets uppgifter. Utkastet väntar, och därifrån kommer du tillbaka hit.',
    fillDetails: 'Fyll i företagets uppgifter',
    nobodyTitle: 'Ingen skulle få något',
    nobody:
      'De valda personernas grupper har inte de här förmånerna, eller så har personerna tagits bort från listan.',
    refused: {
      'order-changed': {
        title: 'Beställningen har ändrats',
        text: 'Inget beställdes. Personerna, beloppen eller utkastet är inte desamma som för en stund sedan. Nedan står beställningen som den är nu: granska den och bekräfta.',
      },
      'order-not-draft': {
        title: 'Beställningen är inte längre ett utkast',
        text: 'Ingen ny beställning gjordes. Den har redan beställts eller kastats i ett annat fönster eller av en annan beställare.',
      },
      'details-missing': {
        title: 'Inget har beställts ännu',
        text: 'Fyll först i företagets uppgifter, så att fakturan får en adress.',
      },
      'nobody-to-order-for': {
        title: 'Inget beställdes',
        text: 'Ingen av personerna skulle längre få de här förmånerna. Ändra beställningen.',
      },
      'order-too-large': {
        title: 'Beställningen är för stor för en enda faktura',
        text: 'Inget beställdes. Dela upp den i mindre, till exempel en för varje grupp.',
      },
      'last-day-passed': {
        title: 'Sista användningsdagen är för nära',
        text: 'Inget beställdes. Ändra beställningen och välj morgondagen eller en senare dag.',
      },
      'too-many-drafts': {
        title: 'Det finns redan 20 utkast',
        text: 'Dina val finns kvar. Beställ eller kasta först något av utkasten och kom sedan tillbaka hit.',
      },
      'ordered-for-unknown': {
        title: 'Utkastet sparades inte',
        text: 'Någon av de valda grupperna eller personerna finns inte längre i listan. Kontrollera för vem du beställer.',
      },
    },
    unsureTitle: 'Vi fick ingen bekräftelse',
    unsure: 'Beställningen är kanske gjord. Försök igen: samma beställning görs bara en gång.',
    peopleTitle: 'Personerna',
    search: 'Sök en person',
    searchHint: 'Sök på namn',
    found: (count) => plural(count, '1 person visas', `${count} personer visas`),
    nobodyFound: 'Sökningen gav inga träffar.',
    peopleFailed: 'Personerna kunde inte hämtas',
    peopleLoading: 'Hämtar personerna\u00a0…',
    percentage: (percentage) => `Förmånsprocent ${percentage} %`,
    awaits: 'Väntar på godkännande',
    pages: 'Sidor',
    previous: 'Föregående',
    nextPage: 'Följande',
    ordered: 'Beställningen är gjord',
    orderedBy: (name, date) => `${name} beställde ${date}`,
    loadingTitle: 'Förmånerna laddas',
    loading: 'Det fortsätter av sig självt, även om du stänger sidan.',
    progress: (loaded, all) => `${loaded} av ${all} förmåner laddade`,
    loadedTitle: 'Förmånerna är laddade',
    loaded: 'Personerna har fått ett meddelande och förmånerna kan användas.',
    waitsTitle: 'Väntar på godkännande',
    waits: (benefits, amount) =>
      plural(
        benefits,
        `1 förmån, ${amount}. Den laddas när personen godkänner och faktureras i början av följande månad.`,
        `${benefits} förmåner, ${amount}. De laddas allt eftersom personerna godkänner och faktureras i början av följande månad.`,
      ),
    toUsers: 'Visa förmånsanvändarna',
    cancelled: (benefits) =>
      plural(
        benefits,
        '1 förmån annullerades: personen har tagits bort från listan, eller så har sista användningsdagen passerat.',
        `${benefits} förmåner annullerades: personerna har tagits bort från listan, eller så har sista användningsdagen passerat.`,
      ),
    invoice: (number) => `Faktura ${number}`,
    invoices: 'Beställningens fakturor',
    lunchWaitsTitle: 'Lunchsaldot räcker inte',
    lunchWaits: 'Lunchen laddas av sig själv så snart saldot räcker.',
    toLunch: 'Till lunchsaldot',
  },
  en: {
    title: 'Order benefits',
    checkTitle: 'Check the order',
    failed: 'The order could not be fetched',
    unknownTitle: 'There is no such order',
    unknown: 'The draft was discarded, or the order is of another employer. Choose one from the list.',
    toOrders: 'Show the orders',
    steps: ['Choose', 'Check', 'Loading'],
    step: (number) => `Step ${number} of 3:`,
    suggestedName: (date) => `Order ${date}`,
    who: 'For whom',
    all: 'All benefit users',
    groups: 'Some groups',
    users: (count) => plural(count, 'The person you chose', `The ${count} people you chose`),
    benefits: 'Which benefits',
    benefitsHint: 'A benefit percentage lowers the amount of those who have one.',
    fromGroups: (amounts) => `Of the group: ${amounts}`,
    moreGroups: (count) => `${count} more`,
    asGroup: 'As the group says',
    same: 'Same amount for all',
    amountOf: (benefit) => `${benefit}, amount for each in euros`,
    amountHint: 'For example 200 or 199.50. Who is in a group without the benefit does not get it.',
    lastDay: 'Last day of use',
    lastDayHint: 'The money can be used to the end of the day.',
    name: 'Name of the order',
    nameHint: 'It stands on the invoice.',
    check: 'Check the order',
    checking: 'Saving the draft…',
    complaints: {
      groups: 'Choose at least one group.',
      benefits: 'Choose at least one benefit.',
      amount: 'Give the amount in euros, for example 200 or 199.50.',
      amountTooLarge: 'The amount can be at most 10,000 euros for each person.',
      day: 'Give a day.',
      pastDay: 'Choose tomorrow or a later day.',
      tooLong: 'Choose a day that is at most two years from now.',
      name: 'Give a name of at most 60 characters.',
    },
    fields: { groups: 'For whom', benefits: 'Which benefits', lastDay: 'Last day of use', name: 'Name' },
    wrongTitle: 'Fix these',
    noUsersTitle: 'Add benefit users first',
    noUsers: 'Benefits are ordered for the people on your list. There is nobody on it yet.',
    addUsers: 'Add people',
    noBenefitsTitle: 'The groups have no benefits to order',
    noBenefits:
      'Give a group a benefit and its amount. Lunch loads by itself every month and is not ordered here.',
    toGroups: 'Groups and benefits',
    notSaved: 'The draft was not saved',
    changedTitle: 'The draft was changed elsewhere',
    changed: 'Your own choices are still below. Check the order once more to keep them.',
    perPerson: 'By person',
    useBy: (date) => `usable until ${date}`,
    awaiting: (people, amount) =>
      plural(
        people,
        `1 person has not accepted yet: ${amount} is loaded and invoiced after that.`,
        `${people} people have not accepted yet: ${amount} is loaded and invoiced as they accept.`,
      ),
    total: 'Total',
    onAcceptance: 'Invoiced after acceptance',
    invoicedNow: 'Invoiced now',
    nextTitle: 'When you confirm',
    next: [
      ['Benefits load at once', 'for those who have accepted. They get a message.'],
      ['The invoice comes now', 'for what is loaded. It is due in at least 14 days.'],
      ['The others get theirs as they accept.', 'It is invoiced at the beginning of the next month.'],
    ],
    nextNobody: [
      ['Nothing loads yet,', 'because nobody has accepted.'],
      ['Each gets theirs after accepting.', 'It is invoiced at the beginning of the next month.'],
    ],
    confirm: (people, amount) => `Order for ${people}, ${amount}`,
    confirming: 'Ordering…',
    change: 'Change the order',
    discard: 'Discard the draft',
    discardTitle: 'Discard this draft?',
    discardText: 'Nothing has been ordered. The draft cannot be brought back.',
    discardYes: 'Discard the draft',
    discardNo: 'Keep the draft',
    detailsTitle: 'The invoice has no address yet',
    details: 'Fill in the company details. The draft waits, and they lead back here.',
    fillDetails: 'Fill in company details',
    nobodyTitle: 'Nobody would get anything',
    nobody:
      'The groups of these people do not have these benefits, or the people were removed from the list.',
    refused: {
      'order-changed': {
        title: 'The order has changed',
        text: 'Nothing was ordered. The people, the amounts or the draft are not what they were a moment ago. Below is the order as it is now: check it, then confirm.',
      },
      'order-not-draft': {
        title: 'The order is no draft any more',
        text: 'No second order was made. It was ordered or discarded in another window or by another orderer.',
      },
      'details-missing': {
        title: 'Nothing has been ordered yet',
        text: 'Fill in the company details first, so that the invoice has an address.',
      },
      'nobody-to-order-for': {
        title: 'Nothing was ordered',
        text: 'None of these people would get these benefits any more. Change the order.',
      },
      'order-too-large': {
        title: 'The order is too large for a single invoice',
        text: 'Nothing was ordered. Make smaller orders of it, such as one for each group.',
      },
      'last-day-passed': {
        title: 'The last day of use is too soon',
        text: 'Nothing was ordered. Change the order and choose tomorrow or a later day.',
      },
      'too-many-drafts': {
        title: 'There are 20 drafts already',
        text: 'Your choices are kept. Order or discard one of the drafts first, then come back here.',
      },
      'ordered-for-unknown': {
        title: 'The draft was not saved',
        text: 'A group or a person you chose is no longer on the list. Check for whom you order.',
      },
    },
    unsureTitle: 'We got no confirmation',
    unsure: 'The order may have been made. Try again: the same order is made only once.',
    peopleTitle: 'People',
    search: 'Find a person',
    searchHint: 'Search by name',
    found: (count) => plural(count, '1 person shown', `${count} people shown`),
    nobodyFound: 'The search found nobody.',
    peopleFailed: 'The people could not be fetched',
    peopleLoading: 'Getting the people…',
    percentage: (percentage) => `Benefit percentage ${percentage}%`,
    awaits: 'Awaiting acceptance',
    pages: 'Pages',
    previous: 'Previous',
    nextPage: 'Next',
    ordered: 'The order is made',
    orderedBy: (name, date) => `Ordered by ${name}, ${date}`,
    loadingTitle: 'Benefits are loading',
    loading: 'It goes on by itself, also when you close this page.',
    progress: (loaded, all) => `${loaded} of ${all} benefits loaded`,
    loadedTitle: 'The benefits are loaded',
    loaded: 'The people have got a message, and their benefits are ready to use.',
    waitsTitle: 'Awaiting acceptance',
    waits: (benefits, amount) =>
      plural(
        benefits,
        `1 benefit, ${amount}. It loads when the person accepts, and is invoiced at the beginning of the next month.`,
        `${benefits} benefits, ${amount}. They load as people accept, and are invoiced at the beginning of the next month.`,
      ),
    toUsers: 'Show benefit users',
    cancelled: (benefits) =>
      plural(
        benefits,
        '1 benefit was cancelled: the person was removed from the list, or the last day of use has passed.',
        `${benefits} benefits were cancelled: the people were removed from the list, or the last day of use has passed.`,
      ),
    invoice: (number) => `Invoice ${number}`,
    invoices: 'Invoices of the order',
    lunchWaitsTitle: 'The lunch balance is too low',
    lunchWaits: 'The lunch loads by itself as soon as the balance suffices.',
    toLunch: 'To the lunch balance',
  },
}
