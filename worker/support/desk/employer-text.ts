import type { Language } from '../../platform/language.ts'
import type { EmployerChange } from './text.ts'

/** The words of a change, and of the question before it. */
export type ChangeText = {
  /** The button that opens the form, and the one that carries it out. */
  open: string
  title: string
  confirm: string
  consequences: string[]
}

/** The words of the desk about employers. */
export type EmployerText = {
  searchLabel: string
  searchHint: string
  moreFound: string
  name: string
  nameHint: string
  businessId: string
  businessIdHint: string
  facts: string
  contacts: string
  contactsLead: string
  noContacts: string
  noSaldo: string
  orderers: string
  orderersLead: string
  noOrderers: string
  noPlus: string
  roles: Record<'orderer' | 'admin', string>
  role: string
  service: string
  services: Record<'plus' | 'saldo', string>
  endOf: (name: string) => string
  lastContact: string
  contact: string
  contactHint: string
  detail: string
  detailHint: string
  changes: Record<EmployerChange, ChangeText>
  add: ChangeText
  giveService: Pick<ChangeText, 'open' | 'confirm' | 'consequences'>
}

/** The same in every language. */
export const employerTexts: Record<Language, EmployerText> = {
  fi: {
    searchLabel: 'Työnantajan nimi tai Y-tunnus',
    searchHint: 'Nimestä riittää osa. Y-tunnus on kuten 2077474-0.',
    moreFound: 'Työnantajia löytyi enemmänkin. Kirjoita nimestä pidempi osa.',
    name: 'Nimi',
    nameHint: 'Kuten kaupparekisterissä.',
    businessId: 'Y-tunnus',
    businessIdHint: 'Seitsemän numeroa, väliviiva ja tarkistusnumero.',
    facts: 'Yritys',
    contacts: 'Yhteyshenkilöt',
    contactsLead:
      'He avaavat rekisteröitymisiä, hyväksyvät ja tilaavat työnantajan puolesta Saldossa. Vain asiakaspalvelu voi vaihtaa heidät.',
    noContacts: 'Ei yhteyshenkilöitä. Kukaan ei nyt toimi työnantajan puolesta.',
    noSaldo: 'Työnantajalla ei ole Saldoa, eikä siksi yhteyshenkilöitä.',
    orderers: 'Tilaajat',
    orderersLead:
      'He tilaavat edut Plussassa ja kirjautuvat aina vahvasti. Asiakaspalvelu nimeää ensimmäisen; hän kutsuu muut itse.',
    noOrderers: 'Ei tilaajia. Kukaan ei nyt voi tilata Plussassa.',
    noPlus: 'Työnantajalla ei ole Plussaa, eikä siksi tilaajia.',
    roles: { orderer: 'Tilaaja', admin: 'Tilaaja, voi kutsua muita' },
    role: 'Tehtävä',
    service: 'Palvelu',
    services: { plus: 'Plus', saldo: 'Saldo' },
    endOf: (name) => `Päätä yhteyshenkilön ${name} tehtävä`,
    lastContact:
      'Hän on ainoa yhteyshenkilö. Nimeä seuraaja ensin, jotta työnantajan asiat eivät jää odottamaan.',
    contact: 'Käyttäjätunnus tai tunniste',
    contactHint:
      'Yhteyshenkilön oma Saldon käyttäjätunnus kokonaan. Jos hänellä ei ole sellaista, hän kirjautuu työnantajan sivulle pankkitunnuksillaan ja kertoo tunnisteen, jonka sivu näyttää (person_…).',
    detail: 'Kuka pyysi ja miten se tarkistettiin',
    detailHint: 'Tallentuu pysyvästi tapahtumalokiin. Ei henkilötunnusta.',
    changes: {
      name: {
        open: 'Nimeä yhteyshenkilö',
        title: 'Nimeä yhteyshenkilö',
        confirm: 'Nimetäänkö yhteyshenkilö?',
        consequences: [
          'Hän voi heti toimia työnantajan puolesta, kun hän kirjautuu omalla käyttäjätunnuksellaan tai pankkitunnuksillaan.',
          'Hän näkee, ketkä ovat rekisteröityneet, ja voi hyväksyä, hylätä ja tilata.',
          'Muut yhteyshenkilöt pysyvät ja näkevät hänet luettelossa.',
        ],
      },
      end: {
        open: 'Päätä tehtävä',
        title: 'Päätä yhteyshenkilön tehtävä',
        confirm: 'Päätetäänkö yhteyshenkilön tehtävä?',
        consequences: [
          'Hän ei enää pääse työnantajan tietoihin, ei myöskään jo avoimessa ikkunassa.',
          'Hänen omat etunsa, käyttäjätunnuksensa ja salasanansa säilyvät.',
          'Se, mitä hän on tehnyt, säilyy hänen nimissään.',
        ],
      },
      orderer: {
        open: 'Nimeä tilaaja',
        title: 'Nimeä tilaaja',
        confirm: 'Nimetäänkö tilaaja?',
        consequences: [
          'Hän voi heti tilata etuja ja kutsua muita tilaajia, kun hän kirjautuu pankkitunnuksilla tai mobiilivarmenteella.',
          'Hän näkee edunkäyttäjien luettelon, tilaukset ja raportit.',
        ],
      },
      'end-orderer': {
        open: 'Päätä tehtävä',
        title: 'Päätä tilaajan tehtävä',
        confirm: 'Päätetäänkö tilaajan tehtävä?',
        consequences: [
          'Hän ei enää pääse työnantajan Plus-tietoihin, ei myöskään jo avoimessa ikkunassa.',
          'Hänen omat etunsa säilyvät, ja se, mitä hän on tehnyt, säilyy hänen nimissään.',
        ],
      },
      company: {
        open: 'Vaihda nimi tai Y-tunnus',
        title: 'Vaihda nimi tai Y-tunnus',
        confirm: 'Vaihdetaanko yrityksen tiedot?',
        consequences: [
          'Uudet tiedot näkyvät heti työnantajalle ja sen työntekijöille.',
          'Uudet laskut tehdään niillä. Jo tehdyt laskut eivät muutu.',
        ],
      },
    },
    add: {
      open: 'Lisää työnantaja',
      title: 'Lisää työnantaja',
      confirm: 'Lisätäänkö työnantaja?',
      consequences: [
        'Työnantajalla on heti valittu palvelu.',
        'Kukaan ei vielä toimi sen puolesta: nimeä sille seuraavaksi yhteyshenkilö tai tilaaja.',
        'Yhteystietonsa työnantaja antaa itse.',
      ],
    },
    giveService: {
      open: 'Lisää palvelu',
      confirm: 'Lisätäänkö työnantajalle palvelu?',
      consequences: [
        'Tämä Y-tunnus on työnantajalla, jolla ei vielä ole tätä palvelua. Sen nimi pysyy ennallaan.',
        'Työnantajalla on heti valittu palvelu.',
        'Kukaan ei voi tilata sen kautta, ennen kuin työnantajalla on yhteyshenkilö (Saldo) tai tilaaja (Plus).',
      ],
    },
  },
  sv: {
    searchLabel: 'Arbetsgivarens namn eller FO-nummer',
    searchHint: 'En del av namnet räcker. Ett FO-nummer är som 2077474-0.',
    moreFound: 'Det finns fler arbetsgivare. Skriv en längre del av namnet.',
    name: 'Namn',
    nameHint: 'Som i handelsregistret.',
    businessId: 'FO-nummer',
    businessIdHint: 'Sju siffror, bindestreck och kontrollsiffra.',
    facts: 'Företaget',
    contacts: 'Kontaktpersoner',
    contactsLead:
      'De öppnar registreringar, godkänner och beställer för arbetsgivaren i Saldo. Bara kundtjänsten kan byta dem.',
    noContacts: 'Inga kontaktpersoner. Ingen sköter arbetsgivarens ärenden just nu.',
    noSaldo: 'Arbetsgivaren har inte Saldo och därför inga kontaktpersoner.',
    orderers: 'Beställare',
    orderersLead:
      'De beställer förmåner i Plus och loggar alltid in med stark autentisering. Kundtjänsten utser den första, som själv bjuder in andra.',
    noOrderers: 'Inga beställare. Ingen kan beställa i Plus just nu.',
    noPlus: 'Arbetsgivaren har inte Plus och därför inga beställare.',
    roles: { orderer: 'Beställare', admin: 'Beställare, kan bjuda in andra' },
    role: 'Uppdrag',
    service: 'Tjänst',
    services: { plus: 'Plus', saldo: 'Saldo' },
    endOf: (name) => `Avsluta uppdraget för ${name}`,
    lastContact:
      'Det här är den enda kontaktpersonen. Utse en efterträdare först, så att arbetsgivarens ärenden inte blir liggande.',
    contact: 'Användarnamn eller kod',
    contactHint:
      'Kontaktpersonens eget användarnamn i Saldo, hela adressen. Den som inte har något loggar in på arbetsgivarens sida med sina bankkoder och berättar koden som sidan visar (person_…).',
    detail: 'Vem som bad om det och hur det kontrollerades',
    detailHint: 'Sparas för gott i händelseloggen. Ingen personbeteckning.',
    changes: {
      name: {
        open: 'Utse kontaktperson',
        title: 'Utse kontaktperson',
        confirm: 'Ska kontaktpersonen utses?',
        consequences: [
          'Personen kan genast sköta arbetsgivarens ärenden efter att ha loggat in med sitt användarnamn eller sina bankkoder.',
          'Personen ser vilka som har registrerat sig och kan godkänna, avslå och beställa.',
          'De andra kontaktpersonerna finns kvar och ser personen i listan.',
        ],
      },
      end: {
        open: 'Avsluta uppdraget',
        title: 'Avsluta kontaktpersonens uppdrag',
        confirm: 'Ska kontaktpersonens uppdrag avslutas?',
        consequences: [
          'Personen kommer inte längre åt arbetsgivarens uppgifter, inte heller i ett fönster som redan är öppet.',
          'Personens egna förmåner, användarnamn och lösenord finns kvar.',
          'Det som personen har gjort står kvar i personens namn.',
        ],
      },
      orderer: {
        open: 'Utse beställare',
        title: 'Utse beställare',
        confirm: 'Ska beställaren utses?',
        consequences: [
          'Personen kan genast beställa förmåner och bjuda in andra beställare efter att ha loggat in med bankkoder eller mobilcertifikat.',
          'Personen ser listan över förmånsanvändare, beställningarna och rapporterna.',
        ],
      },
      'end-orderer': {
        open: 'Avsluta uppdraget',
        title: 'Avsluta beställarens uppdrag',
        confirm: 'Ska beställarens uppdrag avslutas?',
        consequences: [
          'Personen kommer inte längre åt arbetsgivarens uppgifter i Plus, inte heller i ett fönster som redan är öppet.',
          'Personens egna förmåner finns kvar, och det som personen har gjort står kvar i personens namn.',
        ],
      },
      company: {
        open: 'Byt namn eller FO-nummer',
        title: 'Byt namn eller FO-nummer',
        confirm: 'Ska företagets uppgifter bytas?',
        consequences: [
          'De nya uppgifterna syns genast för arbetsgivaren och de anställda.',
          'Nya fakturor görs med dem. Fakturor som redan finns ändras inte.',
        ],
      },
    },
    add: {
      open: 'Lägg till arbetsgivare',
      title: 'Lägg till en arbetsgivare',
      confirm: 'Ska arbetsgivaren läggas till?',
      consequences: [
        'Arbetsgivaren har genast den valda tjänsten.',
        'Ingen sköter dess ärenden ännu: utse sedan en kontaktperson eller beställare.',
        'Sina kontaktuppgifter ger arbetsgivaren själv.',
      ],
    },
    giveService: {
      open: 'Lägg till tjänsten',
      confirm: 'Ska arbetsgivaren få tjänsten?',
      consequences: [
        'FO-numret hör till en arbetsgivare som inte har den här tjänsten ännu. Dess namn ändras inte.',
        'Arbetsgivaren har genast den valda tjänsten.',
        'Ingen kan beställa genom den förrän arbetsgivaren har en kontaktperson (Saldo) eller beställare (Plus).',
      ],
    },
  },
  en: {
    searchLabel: 'Name or business ID of the employer',
    searchHint: 'A part of the name is enough. A business ID is like 2077474-0.',
    moreFound: 'There are more employers. Type a longer part of the name.',
    name: 'Name',
    nameHint: 'As in the trade register.',
    businessId: 'Business ID',
    businessIdHint: 'Seven digits, a hyphen and the check digit.',
    facts: 'Company',
    contacts: 'Contact people',
    contactsLead:
      'They open registrations, approve and order for the employer in Saldo. Only customer service can change them.',
    noContacts: 'No contact people. Nobody acts for the employer at the moment.',
    noSaldo: 'The employer does not have Saldo, and so no contact people.',
    orderers: 'Orderers',
    orderersLead:
      'They order benefits in Plus, and always sign in strongly. Customer service names the first, who invites the others.',
    noOrderers: 'No orderers. Nobody can order in Plus at the moment.',
    noPlus: 'The employer does not have Plus, and so no orderers.',
    roles: { orderer: 'Orderer', admin: 'Orderer, can invite others' },
    role: 'Role',
    service: 'Service',
    services: { plus: 'Plus', saldo: 'Saldo' },
    endOf: (name) => `End the role of ${name}`,
    lastContact:
      'This is the only contact person. Name a successor first, so that nothing of the employer is left waiting.',
    contact: 'User id, or id of the person',
    contactHint:
      'The contact person’s own user id in Saldo, in full. If they have none, they sign in to the employer page with their bank, and tell the id that the page shows (person_…).',
    detail: 'Who asked for it, and how that was checked',
    detailHint: 'Stays in the audit log for good. No personal identity code.',
    changes: {
      name: {
        open: 'Name contact person',
        title: 'Name a contact person',
        confirm: 'Name this contact person?',
        consequences: [
          'They can act for the employer at once, after signing in with their user id or their bank.',
          'They see who has registered, and can approve, reject and order.',
          'The other contact people stay, and see them in the list.',
        ],
      },
      end: {
        open: 'End role',
        title: 'End the role of a contact person',
        confirm: 'End the role of this contact person?',
        consequences: [
          'They no longer get to the employer’s data, not even in a window that is open.',
          'Their own benefits, user id and password stay.',
          'What they have done stays in their name.',
        ],
      },
      orderer: {
        open: 'Name orderer',
        title: 'Name an orderer',
        confirm: 'Name this orderer?',
        consequences: [
          'They can order benefits and invite other orderers at once, after signing in with a bank or the mobile certificate.',
          'They see the list of benefit users, the orders and the reports.',
        ],
      },
      'end-orderer': {
        open: 'End role',
        title: 'End the role of an orderer',
        confirm: 'End the role of this orderer?',
        consequences: [
          'They no longer get to the employer’s data in Plus, not even in a window that is open.',
          'Their own benefits stay, and what they have done stays in their name.',
        ],
      },
      company: {
        open: 'Change name or business ID',
        title: 'Change the name or business ID',
        confirm: 'Change the company’s name or business ID?',
        consequences: [
          'The employer and its people see the new ones at once.',
          'New invoices are made with them. Invoices that were made stay as they are.',
        ],
      },
    },
    add: {
      open: 'Add an employer',
      title: 'Add an employer',
      confirm: 'Add this employer?',
      consequences: [
        'The employer has the chosen service at once.',
        'Nobody acts for it yet: name a contact person or an orderer next.',
        'The employer gives its contact details itself.',
      ],
    },
    giveService: {
      open: 'Add service',
      confirm: 'Add the service for this employer?',
      consequences: [
        'An employer without this service has this business ID. Its name stays as it is.',
        'The employer has the chosen service at once.',
        'Nobody can order through it until the employer has a contact person (Saldo) or an orderer (Plus).',
      ],
    },
  },
}
