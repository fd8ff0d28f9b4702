import type { Language } from '../../../localize/localize.ts'

type Texts = {
  title: string
  failed: string
  file: string
  asOf: (moment: string) => string
  total: string
  totals: string
  people: string
  columns: { kind: string; left: string; lastDay: string }
  kinds: { lot: string; card: string }
  until: (date: string) => string
  emptyTitle: string
  empty: string
}

/** The words of the report of balances. */
export const balancesTexts: Record<Language, Texts> = {
  fi: {
    title: 'Etujen saldot',
    failed: 'Saldojen haku ei onnistunut',
    file: 'etusaldot',
    asOf: (moment) => `Tilanne ${moment}`,
    total: 'Käyttämättä yhteensä',
    totals: 'Käyttämättä eduittain',
    people: 'Henkilöittäin',
    columns: { kind: 'Laji', left: 'Jäljellä', lastDay: 'Viimeinen päivä' },
    kinds: { lot: 'Etu', card: 'OmaLahjakortti' },
    until: (date) => `Käytettävissä ${date} asti`,
    emptyTitle: 'Kenelläkään ei ole vielä saldoa',
    empty:
      'Kun olet tilannut etuja ja ne on ladattu, näet täällä, paljonko kullakin on jäljellä ja mihin asti.',
  },
  sv: {
    title: 'Förmånssaldon',
    failed: 'Saldona kunde inte hämtas',
    file: 'formanssaldon',
    asOf: (moment) => `Läget ${moment}`,
    total: 'Oanvänt totalt',
    totals: 'Oanvänt per förmån',
    people: 'Per person',
    columns: { kind: 'Slag', left: 'Kvar', lastDay: 'Sista dag' },
    kinds: { lot: 'Förmån', card: 'EgetPresentkort' },
    until: (date) => `Kan användas till ${date}`,
    emptyTitle: 'Ingen har något saldo ännu',
    empty:
      'När du har beställt förmåner och de har laddats ser du här hur mycket var och en har kvar, och hur länge.',
  },
  en: {
    title: 'Benefit balances',
    failed: 'The balances could not be fetched',
    file: 'benefit-balances',
    asOf: (moment) => `As of ${moment}`,
    total: 'Left to use in all',
    totals: 'Left by benefit',
    people: 'By person',
    columns: { kind: 'Kind', left: 'Left', lastDay: 'Last day' },
    kinds: { lot: 'Benefit', card: 'OwnGiftcard' },
    until: (date) => `Usable until ${date}`,
    emptyTitle: 'Nobody has a balance yet',
    empty:
      'Once benefits have been ordered and loaded, this shows what each person has left, and until when.',
  },
}
