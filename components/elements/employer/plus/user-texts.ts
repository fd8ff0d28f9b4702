import type { Language } from '../../../localize/localize.ts'

type Texts = {
  title: string
  failed: string
  unknownTitle: string
  unknown: string
  mailed: (email: string, day: string) => string
  linkUntil: (day: string) => string
  linkExpired: (day: string) => string
  noLink: string
  accepted: (day: string) => string
  active: (day: string) => string
  removed: (day: string, last: string) => string
  newAddress: (email: string, old: string) => string
  noNumber: string
  changeTitle: string
  changeText: string
  addressInvited: string
  addressAccepted: string
  save: string
  saved: string
  savedMailed: (email: string) => string
  resent: (email: string) => string
  notResent: string
  remove: string
  removed1: string
  notSaved: string
}

/** The words about one benefit user. */
export const userTexts: Record<Language, Texts> = {
  fi: {
    title: 'Edunkäyttäjä',
    failed: 'Edunkäyttäjän tietojen haku ei onnistunut',
    unknownTitle: 'Tätä edunkäyttäjää ei löydy',
    unknown: 'Linkki voi olla vanha. Etsi henkilö luettelosta.',
    mailed: (email, day) =>
      `Kutsu lähetettiin ${day} osoitteeseen ${email}. Hän ei ole vielä hyväksynyt sitä.`,
    linkUntil: (day) => `Linkki on voimassa ${day} asti.`,
    linkExpired: (day) => `Linkki vanheni ${day}. Lähetä kutsu uudelleen, niin hän saa uuden linkin.`,
    noLink: 'Voimassa olevaa linkkiä ei ole. Lähetä kutsu uudelleen.',
    accepted: (day) => `Hyväksyi kutsun ${day}. Hän saa edut, kun olet tilannut ne.`,
    active: (day) => `Sai ensimmäiset edut ${day}. Edut ovat käytettävissä.`,
    removed: (day, last) => `Poistettiin luettelosta ${day}. Viimeinen käyttöpäivä on ${last}.`,
    newAddress: (email, old) =>
      `Uusi osoite ${email} odottaa, että henkilö vahvistaa sen. Siihen asti viestit menevät osoitteeseen ${old}.`,
    noNumber: 'Ei annettu',
    changeTitle: 'Muuta tietoja',
    changeText: 'Ryhmä ja etuprosentti vaikuttavat seuraavasta tilauksesta alkaen.',
    addressInvited: 'Jos osoite muuttuu, uusi kutsu lähtee sinne ja vanha linkki lakkaa toimimasta.',
    addressAccepted: 'Jos osoite muuttuu, henkilö vahvistaa sen sinne lähtevästä linkistä.',
    save: 'Tallenna',
    saved: 'Tiedot on tallennettu.',
    savedMailed: (email) => `Tiedot on tallennettu. Linkki lähtee osoitteeseen ${email}.`,
    resent: (email) => `Uusi linkki lähtee osoitteeseen ${email}. Vanha linkki ei enää toimi.`,
    notResent: 'Uutta linkkiä ei lähetetty, sillä edellinen lähti alle 10 minuuttia sitten.',
    remove: 'Poista luettelosta',
    removed1: 'Edunkäyttäjä on poistettu.',
    notSaved: 'Tietoja ei tallennettu',
  },
  sv: {
    title: 'Förmånsanvändare',
    failed: 'Förmånsanvändarens uppgifter kunde inte hämtas',
    unknownTitle: 'Förmånsanvändaren hittades inte',
    unknown: 'Länken kan vara gammal. Sök personen i listan.',
    mailed: (email, day) => `Inbjudan skickades ${day} till ${email}. Personen har inte godkänt den än.`,
    linkUntil: (day) => `Länken gäller till ${day}.`,
    linkExpired: (day) => `Länken gick ut ${day}. Skicka inbjudan på nytt, så får personen en ny länk.`,
    noLink: 'Det finns ingen giltig länk. Skicka inbjudan på nytt.',
    accepted: (day) => `Godkände inbjudan ${day}. Förmånerna kommer när du har beställt dem.`,
    active: (day) => `Fick sina första förmåner ${day}. Förmånerna kan användas.`,
    removed: (day, last) => `Togs bort från listan ${day}. Sista användningsdagen är ${last}.`,
    newAddress: (email, old) =>
      `Den nya adressen ${email} väntar på att personen bekräftar den. Tills dess går meddelandena till ${old}.`,
    noNumber: 'Inte angivet',
    changeTitle: 'Ändra uppgifter',
    changeText: 'Grupp och förmånsprocent gäller från och med nästa beställning.',
    addressInvited: 'Om adressen ändras går en ny inbjudan dit och den gamla länken slutar fungera.',
    addressAccepted: 'Om adressen ändras bekräftar personen den med en länk som skickas dit.',
    save: 'Spara',
    saved: 'Uppgifterna har sparats.',
    savedMailed: (email) => `Uppgifterna har sparats. En länk går till ${email}.`,
    resent: (email) => `En ny länk går till ${email}. Den gamla länken fungerar inte längre.`,
    notResent: 'Ingen ny länk skickades, eftersom den förra gick för mindre än 10 minuter sedan.',
    remove: 'Ta bort från listan',
    removed1: 'Förmånsanvändaren har tagits bort.',
    notSaved: 'Uppgifterna sparades inte',
  },
  en: {
    title: 'Benefit user',
    failed: 'The details of the benefit user could not be fetched',
    unknownTitle: 'This benefit user was not found',
    unknown: 'The link may be old. Look for the person in the list.',
    mailed: (email, day) => `The invitation went to ${email} on ${day}. It has not been accepted yet.`,
    linkUntil: (day) => `The link works until ${day}.`,
    linkExpired: (day) => `The link expired on ${day}. Send the invitation again, and a new link goes out.`,
    noLink: 'There is no link that works. Send the invitation again.',
    accepted: (day) => `Accepted the invitation on ${day}. The benefits come once you have ordered them.`,
    active: (day) => `Got the first benefits on ${day}. They can be used.`,
    removed: (day, last) => `Was removed from the list on ${day}. The last day of use is ${last}.`,
    newAddress: (email, old) =>
      `The new address ${email} waits for the person to confirm it. Until then, emails go to ${old}.`,
    noNumber: 'Not given',
    changeTitle: 'Change the details',
    changeText: 'Group and benefit percentage count from the next order on.',
    addressInvited: 'If the address changes, a new invitation goes there and the old link stops working.',
    addressAccepted: 'If the address changes, the person confirms it with a link that goes there.',
    save: 'Save',
    saved: 'The details were saved.',
    savedMailed: (email) => `The details were saved. A link is on its way to ${email}.`,
    resent: (email) => `A new link is on its way to ${email}. The old link does not work any more.`,
    notResent: 'No new link was sent, because the last one went out less than 10 minutes ago.',
    remove: 'Remove from the list',
    removed1: 'The benefit user was removed.',
    notSaved: 'The details were not saved',
  },
}
