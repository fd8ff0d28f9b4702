import type { Language } from '../../localize/localize.ts'
import type { Advice } from '../../parts/blocks.ts'

type LinkStateTexts = {
  title: string
  help: string
  mine: string
  unknownTitle: string
  unknownAdvice: Advice
  upcomingTitle: (day: string) => string
  upcoming: (employer: string, day: string) => string
  needTitle: string
  needs: Advice
  closedTitle: (day: string) => string
  closed: (employer: string) => string
  fullTitle: string
  full: (employer: string) => string
  withdrawnTitle: string
  withdrawn: (employer: string) => string
  writeTo: (employer: string) => string
  keptInTab: string
}

/** The words of links with which one cannot register today. */
export const linkStateTexts: Record<Language, LinkStateTexts> = {
  fi: {
    title: 'Rekisteröidy Saldoon',
    help: 'Hae apua',
    mine: 'Omat rekisteröitymiset',
    unknownTitle: 'Emme tunnista tätä linkkiä',
    unknownAdvice: [
      ['Tarkista linkki.', 'Sen pitää olla kokonainen, niin kuin viestissä.'],
      ['Etsi uudempi viesti,', 'myös roskapostista.'],
      ['Pyydä työnantajaa', 'lähettämään linkki uudelleen.'],
    ],
    upcomingTitle: (day) => `Rekisteröityminen alkaa ${day}`,
    upcoming: (employer, day) =>
      `${employer} ottaa rekisteröitymisiä vastaan ${day} asti. Palaa samalla linkillä.`,
    needTitle: 'Mitä tarvitset',
    needs: [
      ['Uusi käyttäjä:', 'henkilötunnus ja sähköpostiosoite, joka pysyy, vaikka työpaikka vaihtuisi.'],
      ['Etuja on ollut ennenkin:', 'käyttäjätunnus ja salasana.'],
      ['Tai kuka tahansa:', 'pankkitunnukset tai mobiilivarmenne.'],
    ],
    closedTitle: (day) => `Rekisteröityminen päättyi ${day}`,
    closed: (employer) => `Ota yhteyttä: ${employer} voi vielä lähettää linkin myöhästyneille.`,
    fullTitle: 'Kaikki paikat on täytetty',
    full: (employer) => `Ota yhteyttä: ${employer} voi vielä lisätä paikkoja.`,
    withdrawnTitle: 'Tämä rekisteröityminen on peruttu',
    withdrawn: (employer) => `Sen perui ${employer}. Kysy sieltä, onko uusi linkki tulossa.`,
    writeTo: (employer) => `Kirjoita: ${employer}`,
    keptInTab:
      'Tämä muuttui, kun täytit tietoja. Kirjoittamasi pysyy tässä välilehdessä myös uutta linkkiä varten.',
  },
  sv: {
    title: 'Registrera dig i Saldo',
    help: 'Få hjälp',
    mine: 'Mina registreringar',
    unknownTitle: 'Vi känner inte igen länken',
    unknownAdvice: [
      ['Kontrollera länken.', 'Den ska vara hel, så som i meddelandet.'],
      ['Leta efter ett nyare meddelande,', 'också i skräpposten.'],
      ['Be arbetsgivaren', 'skicka länken på nytt.'],
    ],
    upcomingTitle: (day) => `Registreringen börjar ${day}`,
    upcoming: (employer, day) =>
      `${employer} tar emot registreringar till ${day}. Kom tillbaka med samma länk.`,
    needTitle: 'Vad du behöver',
    needs: [
      ['Ny användare:', 'personbeteckning och en e-postadress som finns kvar om du byter jobb.'],
      ['Har haft förmåner förut:', 'användarnamn och lösenord.'],
      ['Eller vem som helst:', 'bankkoder eller mobilcertifikat.'],
    ],
    closedTitle: (day) => `Registreringen slutade ${day}`,
    closed: (employer) => `Kontakta ${employer}. Det går ännu att få en länk för dem som kommer sent.`,
    fullTitle: 'Alla platser är tagna',
    full: (employer) => `Kontakta ${employer}. Det går ännu att lägga till platser.`,
    withdrawnTitle: 'Den här registreringen har dragits tillbaka',
    withdrawn: (employer) => `${employer} har dragit tillbaka den. Fråga där om en ny länk är på väg.`,
    writeTo: (employer) => `Skriv till ${employer}`,
    keptInTab:
      'Det här ändrades medan du fyllde i. Det du skrev finns kvar i den här fliken, också för en ny länk.',
  },
  en: {
    title: 'Register for Saldo',
    help: 'Get help',
    mine: 'My registrations',
    unknownTitle: 'We do not recognise this link',
    unknownAdvice: [
      ['Check the link.', 'It has to be whole, as it is in the email.'],
      ['Look for a newer email,', 'in spam as well.'],
      ['Ask your employer', 'to send the link again.'],
    ],
    upcomingTitle: (day) => `Registration opens on ${day}`,
    upcoming: (employer, day) =>
      `${employer} takes registrations until ${day}. Come back with the same link.`,
    needTitle: 'What you will need',
    needs: [
      ['New to Smartum:', 'your identity code, and an email address that stays if you change jobs.'],
      ['Had benefits before:', 'your user id and password.'],
      ['Or for everybody:', 'online banking or a mobile certificate.'],
    ],
    closedTitle: (day) => `Registration ended on ${day}`,
    closed: (employer) => `Contact ${employer}. It can still send a link for those who come late.`,
    fullTitle: 'All places are taken',
    full: (employer) => `Contact ${employer}. It can still add places.`,
    withdrawnTitle: 'This registration was withdrawn',
    withdrawn: (employer) => `${employer} has taken it back. Ask there whether a new link is coming.`,
    writeTo: (employer) => `Write to ${employer}`,
    keptInTab:
      'This changed while you were filling in. What you typed stays in this tab, for a new link as well.',
  },
}
