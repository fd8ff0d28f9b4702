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
  strongTitle: string
  strong: string
  strongButton: string
}

/** The words around every view of an employer. */
export const employerTexts: Record<Language, Texts> = {
  fi: {
    title: 'Työnantajalle',
    sections: {
      ...{ users: 'Edunkäyttäjät', orders: 'Tilaukset', lunch: 'Lounassaldo', payroll: 'Raportit' },
      ...{ periods: 'Saldo-rekisteröitymiset', invoices: 'Laskut', company: 'Yritys' },
    },
    navigation: 'Työnantajan sivut',
    waiting: (count) => (count === 1 ? '1 odottaa päätöstäsi' : `${count} odottaa päätöstäsi`),
    loading: 'Haetaan tietoja…',
    failed: 'Tietojen haku ei onnistunut',
    signInTitle: 'Kirjaudu työnantajana',
    chooseTitle: 'Valitse työnantaja',
    choose: 'Voit toimia näiden työnantajien puolesta.',
    change: 'Vaihda työnantajaa',
    businessId: 'Y-tunnus',
    nobodyTitle: 'Et voi vielä toimia työnantajan puolesta',
    nobody:
      'Plussassa työnantajan tilaaja kutsuu muut tilaajat sähköpostilla. Saldossa asiakaspalvelu nimeää yhteyshenkilöt.',
    nobodyNext:
      'Jos sinun pitäisi olla ensimmäinen tilaaja tai yhteyshenkilö, kerro meille yrityksen nimi ja Y-tunnus sekä oma tunnisteesi. Jos sinulla on toinen käyttäjätunnus, kirjaudu ulos ja käytä sitä.',
    ownId: 'Tunnisteesi:',
    askUs: 'Ota yhteyttä asiakaspalveluun',
    otherAccount: 'Kirjaudu toisella tunnuksella',
    strongTitle: 'Plus avautuu vahvalla tunnistautumisella',
    strong: 'Kirjaudu pankkitunnuksilla tai mobiilivarmenteella, niin pääset tilaamaan Plus-etuja.',
    strongButton: 'Kirjaudu uudelleen',
  },
  sv: {
    title: 'För arbetsgivare',
    sections: {
      ...{ users: 'Förmånsanvändare', orders: 'Beställningar', lunch: 'Lunchsaldo', payroll: 'Rapporter' },
      ...{ periods: 'Saldo-registreringar', invoices: 'Fakturor', company: 'Företaget' },
    },
    navigation: 'Arbetsgivarens sidor',
    waiting: (count) => (count === 1 ? '1 väntar på ditt beslut' : `${count} väntar på ditt beslut`),
    loading: 'Hämtar uppgifter…',
    failed: 'Uppgifterna kunde inte hämtas',
    signInTitle: 'Logga in som arbetsgivare',
    chooseTitle: 'Välj arbetsgivare',
    choose: 'Du kan sköta ärenden för de här arbetsgivarna.',
    change: 'Byt arbetsgivare',
    businessId: 'FO-nummer',
    nobodyTitle: 'Du kan inte sköta ärenden för någon arbetsgivare än',
    nobody:
      'I Plus bjuder arbetsgivarens beställare in andra beställare per e-post. I Saldo utser kundtjänsten kontaktpersonerna.',
    nobodyNext:
      'Om du borde vara den första beställaren eller kontaktperson, berätta för oss företagets namn och FO-nummer samt din egen kod. Om du har ett annat användarnamn, logga ut och använd det.',
    ownId: 'Din kod:',
    askUs: 'Kontakta kundtjänsten',
    otherAccount: 'Logga in med ett annat användarnamn',
    strongTitle: 'Plus öppnas med stark identifiering',
    strong: 'Logga in med bankkoder eller mobilcertifikat, så kan du beställa Plus-förmåner.',
    strongButton: 'Logga in på nytt',
  },
  en: {
    title: 'For employers',
    sections: {
      ...{ users: 'Benefit users', orders: 'Orders', lunch: 'Lunch balance', payroll: 'Reports' },
      ...{ periods: 'Saldo registrations', invoices: 'Invoices', company: 'Company' },
    },
    navigation: 'Employer pages',
    waiting: (count) => (count === 1 ? '1 waits for your decision' : `${count} wait for your decision`),
    loading: 'Getting your details…',
    failed: 'Your details could not be fetched',
    signInTitle: 'Sign in as an employer',
    chooseTitle: 'Choose an employer',
    choose: 'You can act for these employers.',
    change: 'Change employer',
    businessId: 'Business ID',
    nobodyTitle: 'You cannot act for an employer yet',
    nobody:
      'In Plus, an orderer of the employer invites other orderers by email. In Saldo, customer service names the contact people.',
    nobodyNext:
      'If you should be the first orderer or a contact person, tell us the name and the business ID of the company, and your own id. If you have another user id, sign out and use that one.',
    ownId: 'Your id:',
    askUs: 'Contact customer service',
    otherAccount: 'Sign in with another user id',
    strongTitle: 'Plus opens with strong identification',
    strong: 'Sign in with your online banking credentials or mobile certificate to order Plus benefits.',
    strongButton: 'Sign in again',
  },
}
