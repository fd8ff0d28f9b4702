import type { Language } from '../localize/localize.ts'

type Texts = {
  lead: string
  code: string
  hint: string
  look: string
  looking: string
  empty: string
  length: (characters: number) => string
  notUsable: string
  notUsableText: string
  tooManyTitle: string
  tooMany: (moment: string) => string
  failed: string
  found: string
  another: string
}

/** What `<smartum-card-check>` says. */
export const cardCheckTexts: Record<Language, Texts> = {
  fi: {
    lead: 'Koodilla näet, paljonko kortilla on rahaa ja mihin asti se on voimassa. Et tarvitse kirjautumista.',
    code: 'Kortin koodi',
    hint: '20 kirjainta ja numeroa. Välit ja kirjainten koko eivät haittaa.',
    look: 'Tarkista kortti',
    looking: 'Tarkistetaan…',
    empty: 'Kirjoita kortin koodi.',
    length: (characters) => `Koodissa on 20 merkkiä, tässä ${characters}. Tarkista koodi.`,
    notUsable: 'Tällä koodilla ei ole käytettävää korttia',
    notUsableText:
      'Vertaa koodia kuittiin sähköpostissasi. Koodi ei enää toimi, jos kortti on käytetty tai vanhentunut tai jos sillä on uusi koodi. Omat korttisi näet lompakosta.',
    tooManyTitle: 'Olet yrittänyt monta kertaa',
    tooMany: (moment) => `Voit yrittää uudelleen ${moment}.`,
    failed: 'Korttia ei voitu tarkistaa',
    found: 'Kortti on käytettävissä',
    another: 'Tarkista toinen kortti',
  },
  sv: {
    lead: 'Med koden ser du hur mycket pengar det finns på kortet och hur länge det gäller. Du behöver inte logga in.',
    code: 'Kortets kod',
    hint: '20 bokstäver och siffror. Mellanslag, stora och små bokstäver spelar ingen roll.',
    look: 'Kontrollera kortet',
    looking: 'Kontrollerar\u00a0…',
    empty: 'Skriv kortets kod.',
    length: (characters) => `Koden har 20 tecken, den här har ${characters}. Kontrollera koden.`,
    notUsable: 'Inget kort kan användas med den här koden',
    notUsableText:
      'Jämför koden med kvittot i din e-post. Koden fungerar inte längre om kortet är använt, har gått ut eller har fått en ny kod. Dina egna kort ser du i plånboken.',
    tooManyTitle: 'Du har försökt många gånger',
    tooMany: (moment) => `Du kan försöka igen ${moment}.`,
    failed: 'Kortet kunde inte kontrolleras',
    found: 'Kortet kan användas',
    another: 'Kontrollera ett annat kort',
  },
  en: {
    lead: 'With the code you see how much money is on the card, and until when. You do not need to sign in.',
    code: 'Card code',
    hint: '20 letters and numbers. Spaces and capital letters make no difference.',
    look: 'Check the card',
    looking: 'Checking…',
    empty: 'Type the card code.',
    length: (characters) => `A code has 20 characters, this one has ${characters}. Check the code.`,
    notUsable: 'No card can be used with this code',
    notUsableText:
      'Compare the code with the receipt in your email. It no longer works if the card is used up, has expired or has a new code. You find your own cards in the wallet.',
    tooManyTitle: 'Too many tries',
    tooMany: (moment) => `You can try again ${moment}.`,
    failed: 'The card could not be checked',
    found: 'The card can be used',
    another: 'Check another card',
  },
}
