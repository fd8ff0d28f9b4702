import type { Language } from '../../platform/language.ts'
import type { Way } from './guides.ts'

/** The words around the guides. */
export type GuidePageText = {
  title: string
  lead: string
  services: Record<'plus' | 'saldo', string>
  updated: (date: string) => string
  ways: Record<Way, string>
  related: string
  didItHelp: string
  yes: string
  no: string
  thanks: string
  askUs: string
  unknown: { title: string; text: string }
  allGuides: string
}

/** The words around the guides in every language. */
export const guidePageTexts: Record<Language, GuidePageText> = {
  fi: {
    title: 'Ohjeet',
    lead: 'Lyhyitä ohjeita etujen käyttöön. Valitse palvelu, jota käytät.',
    services: {
      plus: 'Kirjaudut pankkitunnuksilla tai mobiilivarmenteella.',
      saldo: 'Kirjaudut sähköpostilla ja salasanalla.',
    },
    updated: (date) => `Päivitetty ${date}`,
    ways: {
      login: 'Kirjaudu',
      password: 'Pyydä salasanalinkki',
      address: 'Vaihda käyttäjätunnus',
      wallet: 'Avaa lompakko',
      check: 'Katso kortin saldo',
      registrations: 'Katso rekisteröitymisesi',
      employer: 'Työnantajan sivuille',
    },
    related: 'Lue myös',
    didItHelp: 'Oliko tästä apua?',
    yes: 'Kyllä',
    no: 'Ei',
    thanks: 'Kiitos, vastauksesi auttaa meitä parantamaan ohjetta.',
    askUs: 'Kysy meiltä',
    unknown: {
      title: 'Tätä ohjetta ei ole',
      text: 'Osoite on ehkä muuttunut. Etsi ohje luettelosta.',
    },
    allGuides: 'Kaikki ohjeet',
  },
  sv: {
    title: 'Anvisningar',
    lead: 'Korta anvisningar om hur du använder dina förmåner. Välj tjänsten som du använder.',
    services: {
      plus: 'Du loggar in med bankkoder eller mobilcertifikat.',
      saldo: 'Du loggar in med e-post och lösenord.',
    },
    updated: (date) => `Uppdaterad ${date}`,
    ways: {
      login: 'Logga in',
      password: 'Be om en lösenordslänk',
      address: 'Byt användarnamn',
      wallet: 'Öppna plånboken',
      check: 'Kontrollera kortets saldo',
      registrations: 'Se dina registreringar',
      employer: 'Till arbetsgivarens sidor',
    },
    related: 'Läs också',
    didItHelp: 'Hjälpte det här dig?',
    yes: 'Ja',
    no: 'Nej',
    thanks: 'Tack, ditt svar hjälper oss att göra anvisningen bättre.',
    askUs: 'Fråga oss',
    unknown: {
      title: 'Den här anvisningen finns inte',
      text: 'Adressen har kanske ändrats. Sök anvisningen i listan.',
    },
    allGuides: 'Alla anvisningar',
  },
  en: {
    title: 'Guides',
    lead: 'Short guides to using your benefits. Choose the service that you use.',
    services: {
      plus: 'You sign in with your bank or the mobile certificate.',
      saldo: 'You sign in with an email address and a password.',
    },
    updated: (date) => `Updated ${date}`,
    ways: {
      login: 'Sign in',
      password: 'Ask for a password link',
      address: 'Change your user id',
      wallet: 'Open the wallet',
      check: 'Check a card’s balance',
      registrations: 'See your registrations',
      employer: 'Open the employer portal',
    },
    related: 'Read also',
    didItHelp: 'Did this help?',
    yes: 'Yes',
    no: 'No',
    thanks: 'Thank you, your answer helps us make the guide better.',
    askUs: 'Ask us',
    unknown: {
      title: 'There is no such guide',
      text: 'The address may have changed. Look for the guide in the list.',
    },
    allGuides: 'All guides',
  },
}
