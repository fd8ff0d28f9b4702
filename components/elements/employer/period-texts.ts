import { plural } from '../../localize/formats.ts'
import type { Language } from '../../localize/localize.ts'

type Texts = {
  title: string
  failed: string
  goneTitle: string
  gone: string
  when: string
  packages: string
  withdrawn: string
  shareTitle: string
  shareText: string
  /** In place of the title, when there is none left to share. */
  links: string
  link: string
  lateLink: (day: string) => string
  linkCounts: (registered: number, places: number) => string
  mailed: (count: number) => string
  copyLink: string
  copyText: string
  copied: string
  notCopied: string
  message: string
  messageBody: (name: string, day: string, url: string) => string
  mailTitle: string
  mailHint: string
  mailWhich: string
  addresses: string
  addressesHint: string
  addressesMissing: string
  badLines: (count: number) => string
  badLine: (line: number, text: string) => string
  moreLines: (count: number) => string
  mail: string
  mailing: (sent: number, total: number) => string
  mailedNow: (count: number) => string
  already: (count: number) => string
  alreadyToday: (count: number) => string
  mailAgain: (count: number) => string
  tooMany: string
  lateTitle: string
  lateText: string
  lateOpen: string
  lateDayLabel: string
  latePlaces: string
  lateMake: string
  lateMade: string
  lateDay: string
  lateTooLong: string
  placesWrong: string
  earlierTitle: string
  earlierText: string
  earlierOpen: string
  earlierNone: string
  earlierFrom: string
  earlierCount: (name: string, count: number) => string
  earlierPackage: string
  earlierAll: (count: number) => string
  earlierSome: string
  earlierMore: string
  earlierBring: (count: number) => string
  earlierBrought: (count: number) => string
  earlierAlready: (count: number) => string
  earlierNobody: string
  order: (count: number) => string
  orderTitle: (count: number) => string
  orderText: string
  toInvoices: string
  withdraw: string
  withdrawText: string
  withdrawSure: string
  withdrawYes: string
  withdrawNo: string
  withdrawing: string
  staleTitle: string
  staleText: string
}

/** The words about one period. */
export const periodTexts: Record<Language, Texts> = {
  fi: {
    title: 'Rekisteröityminen',
    failed: 'Rekisteröitymisen haku ei onnistunut',
    goneTitle: 'Tätä rekisteröitymistä ei löydy',
    gone: 'Linkki voi olla toisen työnantajan. Katso omat rekisteröitymisesi luettelosta.',
    when: 'Rekisteröitymisaika',
    packages: 'Etupaketit',
    withdrawn: 'Rekisteröityminen on peruttu, eikä sen linkki enää toimi.',
    shareTitle: 'Jaa linkki',
    links: 'Linkit',
    shareText: 'Jokainen, jolla on linkki, voi rekisteröityä. Päätät lopuksi itse, ketkä hyväksyt.',
    link: 'Rekisteröitymislinkki',
    lateLink: (day) => `Linkki myöhästyneille, ${day} asti`,
    linkCounts: (registered, places) =>
      places ? `${registered} rekisteröitynyt, paikkoja ${places}` : `${registered} rekisteröitynyt`,
    mailed: (count) => `lähetetty ${count} osoitteeseen`,
    copyLink: 'Kopioi linkki',
    copyText: 'Kopioi teksti',
    copied: 'Kopioitu',
    notCopied: 'Kopiointi ei onnistunut. Teksti on valittuna: kopioi se näppäimistöllä.',
    message: 'Valmis viesti työntekijöille',
    messageBody: (name, day, url) =>
      `Hei!\n\nRekisteröidy, jos haluat edun: ${name}. Aikaa on ${day} loppuun asti.\n\n${url}\n\nJos sinulla on Smartumin käyttäjätunnus ennestään, käytä sitä.`,
    mailTitle: 'Lähetä linkki sähköpostilla',
    mailHint: 'Lähetämme linkin jokaiselle omassa viestissään yrityksenne nimissä.',
    mailWhich: 'Lähetettävä linkki',
    addresses: 'Sähköpostiosoitteet',
    addressesHint: 'Yksi osoite riville. Voit myös liittää luettelon taulukosta tai sähköpostiohjelmasta.',
    addressesMissing: 'Kirjoita tai liitä vähintään yksi osoite.',
    badLines: (count) =>
      plural(
        count,
        'Yhdellä rivillä on korjattavaa, eikä mitään ole vielä lähetetty.',
        `${count} kohdassa on korjattavaa, eikä mitään ole vielä lähetetty.`,
      ),
    badLine: (line, text) => `Rivi ${line}: ”${text}” ei ole sähköpostiosoite.`,
    moreLines: (count) => `ja ${count} muuta`,
    mail: 'Lähetä linkki',
    mailing: (sent, total) => `Lähetetään, ${sent} / ${total}…`,
    mailedNow: (count) =>
      plural(count, 'Linkki lähetettiin 1 osoitteeseen.', `Linkki lähetettiin ${count} osoitteeseen.`),
    already: (count) =>
      plural(
        count,
        '1 osoite on saanut linkin jo aiemmin, joten se jätettiin väliin:',
        `${count} osoitetta on saanut linkin jo aiemmin, joten ne jätettiin väliin:`,
      ),
    alreadyToday: (count) =>
      plural(
        count,
        '1 osoite on saanut linkin tänään. Voit lähettää sen uudelleen huomenna:',
        `${count} osoitetta on saanut linkin tänään. Voit lähettää sen uudelleen huomenna:`,
      ),
    mailAgain: (count) =>
      plural(count, 'Lähetä uudelleen tähän osoitteeseen', `Lähetä uudelleen näihin ${count} osoitteeseen`),
    tooMany: 'Päivässä voi lähettää 5 000 kutsua. Lähetä loput huomenna tai jaa linkki itse.',
    lateTitle: 'Tuliko joku myöhässä?',
    lateText: 'Tee oma linkki niille, jotka eivät ehtineet ajoissa. Voit päättää heistä heti.',
    lateOpen: 'Tee linkki myöhästyneille',
    lateDayLabel: 'Linkin viimeinen päivä',
    latePlaces: 'Paikkoja enintään (valinnainen)',
    lateMake: 'Tee linkki',
    lateMade: 'Linkki myöhästyneille on valmis.',
    lateDay: 'Valitse tämä päivä tai myöhempi.',
    lateTooLong: 'Valitse päivä, jolloin etujen käyttöaikaa on vielä jäljellä.',
    placesWrong: 'Anna kokonaisluku tai jätä tyhjäksi.',
    earlierTitle: 'Tuo henkilöitä aiemmasta rekisteröitymisestä',
    earlierText:
      'Aiemmin hyväksytyt saavat edun ilman uutta rekisteröitymistä. He tulevat mukaan heti hyväksyttyinä.',
    earlierOpen: 'Valitse tuotavat',
    earlierNone: 'Aiemmissa rekisteröitymisissä ei ole hyväksyttyjä henkilöitä.',
    earlierFrom: 'Aiempi rekisteröityminen',
    earlierCount: (name, count) => plural(count, `${name} (1 henkilö)`, `${name} (${count} henkilöä)`),
    earlierPackage: 'Etu, jonka he saavat',
    earlierAll: (count) =>
      plural(count, 'Kaikki hyväksytyt, 1 henkilö', `Kaikki hyväksytyt, ${count} henkilöä`),
    earlierSome: 'Valitsen henkilöt',
    earlierMore: 'Näytä lisää',
    earlierBring: (count) => plural(count, 'Tuo 1 henkilö', `Tuo ${count} henkilöä`),
    earlierBrought: (count) =>
      plural(count, '1 henkilö tuotiin mukaan.', `${count} henkilöä tuotiin mukaan.`),
    earlierAlready: (count) => plural(count, '1 oli jo mukana.', `${count} oli jo mukana.`),
    earlierNobody: 'Valitse vähintään yksi henkilö.',
    order: (count) => plural(count, 'Tilaa 1 hyväksytylle', `Tilaa ${count} hyväksytylle`),
    orderTitle: (count) =>
      plural(count, '1 hyväksytty odottaa tilausta', `${count} hyväksyttyä odottaa tilausta`),
    orderText: 'Näet hinnan ennen tilaamista. Edut latautuvat, kun lasku on maksettu.',
    toInvoices: 'Katso laskut',
    withdraw: 'Peru rekisteröityminen',
    withdrawText: 'Kukaan ei ole vielä rekisteröitynyt, joten voit vielä perua rekisteröitymisen.',
    withdrawSure: 'Perutaanko rekisteröityminen? Linkki lakkaa toimimasta, eikä sitä saa takaisin.',
    withdrawYes: 'Peru se',
    withdrawNo: 'Pidä se',
    withdrawing: 'Perutaan…',
    staleTitle: 'Tätä ei tehty, koska tilanne on muuttunut',
    staleText: 'Sivu on nyt ajan tasalla. Katso tilanne ja yritä uudelleen, jos se on vielä tarpeen.',
  },
  sv: {
    title: 'Registrering',
    failed: 'Registreringen kunde inte hämtas',
    goneTitle: 'Registreringen hittades inte',
    gone: 'Länken kan gälla en annan arbetsgivare. Dina registreringar finns i listan.',
    when: 'Registreringstid',
    packages: 'Förmånspaket',
    withdrawn: 'Registreringen har dragits tillbaka, och dess länk fungerar inte längre.',
    shareTitle: 'Dela länken',
    links: 'Länkar',
    shareText: 'Alla som har länken kan registrera sig. Till slut bestämmer du vem som godkänns.',
    link: 'Registreringslänk',
    lateLink: (day) => `Länk för dem som är sent ute, till och med ${day}`,
    linkCounts: (registered, places) =>
      plural(registered, '1 registrerad', `${registered} registrerade`) +
      (places ? `, ${plural(places, '1 plats', `${places} platser`)}` : ''),
    mailed: (count) => plural(count, 'skickad till 1 adress', `skickad till ${count} adresser`),
    copyLink: 'Kopiera länken',
    copyText: 'Kopiera texten',
    copied: 'Kopierat',
    notCopied: 'Det gick inte att kopiera. Texten är markerad: kopiera den med tangentbordet.',
    message: 'Färdigt meddelande till de anställda',
    messageBody: (name, day, url) =>
      `Hej!\n\nRegistrera dig om du vill ha förmånen: ${name}. Du har tid på dig till slutet av ${day}.\n\n${url}\n\nOm du redan har ett användarnamn hos Smartum, använd det.`,
    mailTitle: 'Skicka länken med e-post',
    mailHint: 'Vi skickar länken till var och en i ett eget meddelande i ert företags namn.',
    mailWhich: 'Länk som skickas',
    addresses: 'E-postadresser',
    addressesHint:
      'En adress per rad. Du kan också klistra in en lista från ett kalkylblad eller e-postprogram.',
    addressesMissing: 'Skriv eller klistra in minst en adress.',
    badLines: (count) =>
      plural(
        count,
        'En rad behöver rättas, och inget har skickats än.',
        `${count} ställen behöver rättas, och inget har skickats än.`,
      ),
    badLine: (line, text) => `Rad ${line}: ”${text}” är inte en e-postadress.`,
    moreLines: (count) => `och ${count} till`,
    mail: 'Skicka länken',
    mailing: (sent, total) => `Skickar, ${sent} / ${total}…`,
    mailedNow: (count) =>
      plural(count, 'Länken skickades till 1 adress.', `Länken skickades till ${count} adresser.`),
    already: (count) =>
      plural(
        count,
        '1 adress har redan fått länken och lämnades därför utanför:',
        `${count} adresser har redan fått länken och lämnades därför utanför:`,
      ),
    alreadyToday: (count) =>
      plural(
        count,
        '1 adress har fått länken i dag. Du kan skicka den igen i morgon:',
        `${count} adresser har fått länken i dag. Du kan skicka den igen i morgon:`,
      ),
    mailAgain: (count) => plural(count, 'Skicka igen till adressen', `Skicka igen till de här ${count}`),
    tooMany: 'Man kan skicka 5 000 inbjudningar per dag. Skicka resten i morgon eller dela länken själv.',
    lateTitle: 'Kom någon för sent?',
    lateText: 'Gör en egen länk för dem som inte hann i tid. Du kan besluta om dem genast.',
    lateOpen: 'Gör en länk för dem som är sent ute',
    lateDayLabel: 'Länkens sista dag',
    latePlaces: 'Högst så många platser (valfritt)',
    lateMake: 'Gör länken',
    lateMade: 'Länken för dem som är sent ute är klar.',
    lateDay: 'Välj dagens datum eller ett senare.',
    lateTooLong: 'Välj en dag då förmånerna ännu kan användas.',
    placesWrong: 'Ange ett heltal eller lämna tomt.',
    earlierTitle: 'Ta med personer från en tidigare registrering',
    earlierText:
      'De som har godkänts tidigare får förmånen utan att registrera sig på nytt. De är genast godkända.',
    earlierOpen: 'Välj vilka som tas med',
    earlierNone: 'Det finns inga godkända personer i tidigare registreringar.',
    earlierFrom: 'Tidigare registrering',
    earlierCount: (name, count) => plural(count, `${name} (1 person)`, `${name} (${count} personer)`),
    earlierPackage: 'Förmånen som de får',
    earlierAll: (count) => plural(count, 'Alla godkända, 1 person', `Alla godkända, ${count} personer`),
    earlierSome: 'Jag väljer personerna',
    earlierMore: 'Visa fler',
    earlierBring: (count) => plural(count, 'Ta med 1 person', `Ta med ${count} personer`),
    earlierBrought: (count) => plural(count, '1 person togs med.', `${count} personer togs med.`),
    earlierAlready: (count) => plural(count, '1 var redan med.', `${count} var redan med.`),
    earlierNobody: 'Välj minst en person.',
    order: (count) => plural(count, 'Beställ till 1 godkänd', `Beställ till ${count} godkända`),
    orderTitle: (count) =>
      plural(count, '1 godkänd väntar på beställning', `${count} godkända väntar på beställning`),
    orderText: 'Du ser priset innan du beställer. Förmånerna laddas när fakturan är betald.',
    toInvoices: 'Visa fakturorna',
    withdraw: 'Dra tillbaka registreringen',
    withdrawText: 'Ingen har registrerat sig än, så du kan ännu dra tillbaka registreringen.',
    withdrawSure: 'Vill du dra tillbaka registreringen? Länken slutar fungera för gott.',
    withdrawYes: 'Dra tillbaka den',
    withdrawNo: 'Behåll den',
    withdrawing: 'Drar tillbaka…',
    staleTitle: 'Det här gjordes inte, eftersom läget har ändrats',
    staleText: 'Sidan är nu uppdaterad. Titta på läget och försök igen om det ännu behövs.',
  },
  en: {
    title: 'Registration',
    failed: 'The registration could not be fetched',
    goneTitle: 'This registration was not found',
    gone: 'The link may be of another employer. You find your registrations in the list.',
    when: 'Registration period',
    packages: 'Benefit packages',
    withdrawn: 'The registration was withdrawn, and its link no longer works.',
    shareTitle: 'Share the link',
    links: 'Links',
    shareText: 'Whoever has the link can register. In the end you decide whom you approve.',
    link: 'Registration link',
    lateLink: (day) => `Link for latecomers, until ${day}`,
    linkCounts: (registered, places) =>
      places ? `${registered} registered of ${places} places` : `${registered} registered`,
    mailed: (count) => plural(count, 'emailed to 1 address', `emailed to ${count} addresses`),
    copyLink: 'Copy link',
    copyText: 'Copy text',
    copied: 'Copied',
    notCopied: 'Copying did not work. The text is selected: copy it with the keyboard.',
    message: 'A message for your employees',
    messageBody: (name, day, url) =>
      `Hello,\n\nRegister if you would like the benefit: ${name}. You can do so until the end of ${day}.\n\n${url}\n\nIf you already have a user id at Smartum, please use it.`,
    mailTitle: 'Email the link',
    mailHint: 'We send the link to each person in a message of their own, in the name of your company.',
    mailWhich: 'Link to send',
    addresses: 'Email addresses',
    addressesHint: 'One address to a line. You can also paste a list from a spreadsheet or a mail program.',
    addressesMissing: 'Type or paste at least one address.',
    badLines: (count) =>
      plural(
        count,
        'One line needs to be put right. Nothing has been sent yet.',
        `${count} places need to be put right. Nothing has been sent yet.`,
      ),
    badLine: (line, text) => `Line ${line}: “${text}” is not an email address.`,
    moreLines: (count) => `and ${count} more`,
    mail: 'Send the link',
    mailing: (sent, total) => `Sending, ${sent} / ${total}…`,
    mailedNow: (count) =>
      plural(count, 'The link was sent to 1 address.', `The link was sent to ${count} addresses.`),
    already: (count) =>
      plural(
        count,
        '1 address has had the link before and was left out:',
        `${count} addresses have had the link before and were left out:`,
      ),
    alreadyToday: (count) =>
      plural(
        count,
        '1 address has had the link today. You can send it again tomorrow:',
        `${count} addresses have had the link today. You can send it again tomorrow:`,
      ),
    mailAgain: (count) => plural(count, 'Send it to this one again', `Send it to these ${count} again`),
    tooMany: 'You can send 5,000 invitations a day. Send the rest tomorrow, or share the link yourself.',
    lateTitle: 'Did somebody come late?',
    lateText: 'Make a link for those who missed the end. You can decide on them at once.',
    lateOpen: 'Make a link for latecomers',
    lateDayLabel: 'Last day of the link',
    latePlaces: 'Number of places (optional)',
    lateMake: 'Make the link',
    lateMade: 'The link for latecomers is ready.',
    lateDay: 'Choose today or a later day.',
    lateTooLong: 'Choose a day on which the benefits can still be used.',
    placesWrong: 'Give a whole number, or leave it empty.',
    earlierTitle: 'Bring in people from an earlier registration',
    earlierText:
      'People you approved before get the benefit without registering again. They are approved at once.',
    earlierOpen: 'Choose whom to bring in',
    earlierNone: 'There are no approved people in earlier registrations.',
    earlierFrom: 'Earlier registration',
    earlierCount: (name, count) => plural(count, `${name} (1 person)`, `${name} (${count} people)`),
    earlierPackage: 'Benefit they get',
    earlierAll: (count) =>
      plural(count, 'All who were approved, 1 person', `All who were approved, ${count} people`),
    earlierSome: 'I choose the people',
    earlierMore: 'Show more',
    earlierBring: (count) => plural(count, 'Bring in 1 person', `Bring in ${count} people`),
    earlierBrought: (count) => plural(count, '1 person was brought in.', `${count} people were brought in.`),
    earlierAlready: (count) => plural(count, '1 was here already.', `${count} were here already.`),
    earlierNobody: 'Choose at least one person.',
    order: (count) => `Order for ${count} approved`,
    orderTitle: (count) =>
      plural(count, '1 approved person waits for an order', `${count} approved people wait for an order`),
    orderText: 'You see the price before you order. The benefits are loaded once the invoice is paid.',
    toInvoices: 'See the invoices',
    withdraw: 'Withdraw the registration',
    withdrawText: 'Nobody has registered yet, so you can still withdraw the registration.',
    withdrawSure: 'Withdraw the registration? Its link stops working for good.',
    withdrawYes: 'Withdraw it',
    withdrawNo: 'Keep it',
    withdrawing: 'Withdrawing it…',
    staleTitle: 'This was not done, because something has changed',
    staleText: 'The page is up to date now. Look at it, and try again if that is still needed.',
  },
}
