import type { Language } from '../../localize/localize.ts'
import type { Section } from './places.ts'

type Texts = {
  title: string
  sections: Record<Section, string>
  navigation: string
  /** How many wait, for who cannot see where the number stands. */
  waiting: (count: number) => string
  loading: string
  failed: string
  signInTitle: string
  chooseTitle: string
  choose: string
  change: string
  businessId: string
  nobodyTitle: string
  nobody: string
  nobodyNext: string
  ownId: string
  askUs: string
  otherAccount: string
  notDone: string
  notSent: string
}

/** The words around every view of an employer. */
export const employerTexts: Record<Language, Texts> = {
  fi: {
    title: 'Työnantajalle',
    sections: { periods: 'Rekisteröitymiset', invoices: 'Laskut', company: 'Yritys' },
    navigation: 'Työnantajan sivut',
    waiting: (count) => (count === 1 ? '1 odottaa päätöstäsi' : `${count} odottaa päätöstäsi`),
    loading: 'Haetaan tietoja…',
    failed: 'Tietojen haku ei onnistunut',
    signInTitle: 'Kirjaudu työnantajana',
    chooseTitle: 'Valitse työnantaja',
    choose: 'Voit toimia näiden työnantajien puolesta.',
    change: 'Vaihda työnantajaa',
    businessId: 'Y-tunnus',
    nobodyTitle: 'Et ole vielä työnantajan yhteyshenkilö',
    nobody:
      'Asiakaspalvelu nimeää ne, jotka voivat avata rekisteröitymisiä ja hyväksyä työntekijöitä työnantajan puolesta.',
    nobodyNext:
      'Jos sinun pitäisi olla yhteyshenkilö, kerro meille yrityksen nimi ja Y-tunnus sekä oma tunnisteesi. Jos sinulla on toinen käyttäjätunnus, kirjaudu ulos ja käytä sitä.',
    ownId: 'Tunnisteesi:',
    askUs: 'Ota yhteyttä asiakaspalveluun',
    otherAccount: 'Kirjaudu toisella tunnuksella',
    notDone: 'Tämä ei onnistunut',
    notSent: 'Mitään ei lähetetty. Paina painiketta uudelleen, kun yhteys palaa.',
  },
  sv: {
    title: 'För arbetsgivare',
    sections: { periods: 'Registreringar', invoices: 'Fakturor', company: 'Företaget' },
    navigation: 'Arbetsgivarens sidor',
    waiting: (count) => (count === 1 ? '1 väntar på ditt beslut' : `${count} väntar på ditt beslut`),
    loading: 'Hämtar uppgifter…',
    failed: 'Uppgifterna kunde inte hämtas',
    signInTitle: 'Logga in som arbetsgivare',
    chooseTitle: 'Välj arbetsgivare',
    choose: 'Du kan sköta ärenden för de här arbetsgivarna.',
    change: 'Byt arbetsgivare',
    businessId: 'FO-nummer',
    nobodyTitle: 'Du är inte kontaktperson för någon arbetsgivare',
    nobody:
      'Kundtjänsten utser dem som kan öppna registreringar och godkänna anställda för en arbetsgivares räkning.',
    nobodyNext:
      'Om du borde vara kontaktperson, berätta för oss företagets namn och FO-nummer samt din egen kod. Om du har ett annat användarnamn, logga ut och använd det.',
    ownId: 'Din kod:',
    askUs: 'Kontakta kundtjänsten',
    otherAccount: 'Logga in med ett annat användarnamn',
    notDone: 'Det här lyckades inte',
    notSent: 'Inget skickades. Tryck på knappen igen när anslutningen är tillbaka.',
  },
  en: {
    title: 'For employers',
    sections: { periods: 'Registrations', invoices: 'Invoices', company: 'Company' },
    navigation: 'Employer pages',
    waiting: (count) => (count === 1 ? '1 waits for your decision' : `${count} wait for your decision`),
    loading: 'Getting your details…',
    failed: 'Your details could not be fetched',
    signInTitle: 'Sign in as an employer',
    chooseTitle: 'Choose an employer',
    choose: 'You can act for these employers.',
    change: 'Change employer',
    businessId: 'Business ID',
    nobodyTitle: 'You are not a contact person of an employer yet',
    nobody:
      'Customer service names the people who can open registrations and approve employees for an employer.',
    nobodyNext:
      'If you should be a contact person, tell us the name and the business ID of the company, and your own id. If you have another user id, sign out and use that one.',
    ownId: 'Your id:',
    askUs: 'Contact customer service',
    otherAccount: 'Sign in with another user id',
    notDone: 'That did not work',
    notSent: 'Nothing was sent. Press the button again when you are back online.',
  },
}
