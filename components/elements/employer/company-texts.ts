import type { CompanyDetails } from '../../../worker/employers/schemas.ts'
import type { Language } from '../../localize/localize.ts'

type FieldName = keyof CompanyDetails

type Texts = {
  title: string
  failed: string
  about: string
  name: string
  businessId: string
  customerNumber: (service: string) => string
  contacts: string
  noContacts: string
  /** Leads to who orders in Plus. */
  orderers: string
  fixed: string
  askUs: string
  detailsTitle: string
  details: string
  detailsFirst: string
  fields: Record<FieldName, string>
  hints: Partial<Record<FieldName, string>>
  wrong: Record<FieldName, string>
  save: string
  saving: string
  savedTitle: string
  saved: string
  toOrder: string
  notSavedTitle: string
  notSaved: string
}

/** The words of a company's details. */
export const companyTexts: Record<Language, Texts> = {
  fi: {
    title: 'Yritys',
    failed: 'Yrityksen tietojen haku ei onnistunut',
    about: 'Yritys ja yhteyshenkilöt',
    name: 'Nimi',
    businessId: 'Y-tunnus',
    customerNumber: (service) => `Asiakasnumero, ${service}`,
    contacts: 'Yhteyshenkilöt',
    orderers: 'Plussan tilaajat ja tapahtumat',
    noContacts: 'Yhteyshenkilöä ei ole nimetty.',
    fixed: 'Yrityksen nimen, Y-tunnuksen tai yhteyshenkilön muuttaa asiakaspalvelu.',
    askUs: 'Pyydä muutosta asiakaspalvelusta',
    detailsTitle: 'Yhteystiedot ja laskutus',
    details: 'Osoite ja viite tulevat uusiin laskuihin. Jo tehdyt laskut eivät muutu.',
    detailsFirst: 'Tarvitsemme nämä ennen ensimmäistä tilausta, sillä osoite tulee laskuun.',
    fields: {
      email: 'Sähköposti',
      phone: 'Puhelin',
      street: 'Katuosoite',
      postal_code: 'Postinumero',
      city: 'Postitoimipaikka',
      reference: 'Viitteenne laskuilla',
    },
    hints: {
      email: 'Tähän tulevat laskut, ja tästä työntekijät voivat kysyä.',
      reference: 'Esimerkiksi tilausnumero tai kustannuspaikka. Voit jättää tyhjäksi.',
    },
    wrong: {
      email: 'Tarkista sähköpostiosoite.',
      phone: 'Kirjoita puhelinnumero, enintään 30 merkkiä.',
      street: 'Kirjoita katuosoite tai postilokero, enintään 100 merkkiä.',
      postal_code: 'Postinumerossa on viisi numeroa.',
      city: 'Kirjoita postitoimipaikka, enintään 60 merkkiä.',
      reference: 'Lyhennä viite enintään 60 merkkiin.',
    },
    save: 'Tallenna tiedot',
    saving: 'Tallennetaan…',
    savedTitle: 'Tiedot on tallennettu',
    saved: 'Ne tulevat seuraaviin laskuihin.',
    toOrder: 'Jatka tilaukseen',
    notSavedTitle: 'Tietoja ei tallennettu',
    notSaved: 'Kirjoittamasi on tallessa tässä. Yritä hetken päästä uudelleen.',
  },
  sv: {
    title: 'Företaget',
    failed: 'Företagets uppgifter kunde inte hämtas',
    about: 'Företag och kontaktpersoner',
    name: 'Namn',
    businessId: 'FO-nummer',
    customerNumber: (service) => `Kundnummer, ${service}`,
    contacts: 'Kontaktpersoner',
    orderers: 'Beställarna i Plus och händelserna',
    noContacts: 'Ingen kontaktperson har utsetts.',
    fixed: 'Kundtjänsten ändrar företagets namn, FO-nummer eller kontaktperson.',
    askUs: 'Be kundtjänsten om en ändring',
    detailsTitle: 'Kontaktuppgifter och fakturering',
    details: 'Adressen och referensen kommer på nya fakturor. Tidigare fakturor ändras inte.',
    detailsFirst: 'Vi behöver de här före den första beställningen, för adressen kommer på fakturan.',
    fields: {
      email: 'E-post',
      phone: 'Telefon',
      street: 'Gatuadress',
      postal_code: 'Postnummer',
      city: 'Postort',
      reference: 'Er referens på fakturorna',
    },
    hints: {
      email: 'Hit kommer fakturorna, och hit kan de anställda skriva.',
      reference: 'Till exempel ett ordernummer eller ett kostnadsställe. Kan lämnas tomt.',
    },
    wrong: {
      email: 'Kontrollera e-postadressen.',
      phone: 'Skriv telefonnumret, högst 30 tecken.',
      street: 'Skriv gatuadressen eller postboxen, högst 100 tecken.',
      postal_code: 'Postnumret har fem siffror.',
      city: 'Skriv postorten, högst 60 tecken.',
      reference: 'Korta referensen till högst 60 tecken.',
    },
    save: 'Spara uppgifterna',
    saving: 'Sparar\u00a0…',
    savedTitle: 'Uppgifterna är sparade',
    saved: 'De kommer på följande fakturor.',
    toOrder: 'Fortsätt till beställningen',
    notSavedTitle: 'Uppgifterna sparades inte',
    notSaved: 'Det du har skrivit finns kvar här. Försök igen om en stund.',
  },
  en: {
    title: 'Company',
    failed: 'The company details could not be fetched',
    about: 'Company and contact people',
    name: 'Name',
    businessId: 'Business ID',
    customerNumber: (service) => `Customer number, ${service}`,
    contacts: 'Contact people',
    orderers: 'Orderers of Plus, and the log',
    noContacts: 'Nobody has been named yet.',
    fixed: 'Customer service changes the name of the company, its business ID or its contact person.',
    askUs: 'Ask customer service for a change',
    detailsTitle: 'Contact details and invoicing',
    details: 'The address and the reference go on new invoices. Earlier ones stay as they are.',
    detailsFirst: 'We need these before the first order, because the address goes on the invoice.',
    fields: {
      email: 'Email',
      phone: 'Phone',
      street: 'Street address',
      postal_code: 'Postal code',
      city: 'Town or city',
      reference: 'Your reference on invoices',
    },
    hints: {
      email: 'Invoices come here, and employees can ask here.',
      reference: 'Such as an order number or a cost centre. It may be empty.',
    },
    wrong: {
      email: 'Check the email address.',
      phone: 'Write the phone number, in 30 characters at most.',
      street: 'Write the street address or post-office box, in 100 characters at most.',
      postal_code: 'A postal code has five digits.',
      city: 'Write the town or city, in 60 characters at most.',
      reference: 'Shorten the reference to 60 characters at most.',
    },
    save: 'Save details',
    saving: 'Saving…',
    savedTitle: 'The details are saved',
    saved: 'They go on the next invoices.',
    toOrder: 'Carry on to the order',
    notSavedTitle: 'The details were not saved',
    notSaved: 'What you have written is still here. Try again in a moment.',
  },
}
