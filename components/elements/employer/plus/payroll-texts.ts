import { plural } from '../../../localize/formats.ts'
import type { Language } from '../../../localize/localize.ts'

type Texts = {
  title: string
  failed: string
  unknownMonthTitle: string
  unknownMonth: string
  file: string
  chooseMonth: string
  due: (date: string) => string
  isComplete: string
  isOpen: string
  chartOfTaxed: (unit: string) => string
  chartOfUsed: (unit: string) => string
  months: string
  month: string
  totals: string
  people: string
  /** They may be divided where a table has little room. */
  columns: { payments: string; given: string; used: string; taxed: string }
  payments: (count: number, written: string) => string
  meals: (count: number, written: string) => string
  /** Said instead of a tax value; it may be divided where a table has little room. */
  check: string
  /** Why the tax value of these is not told. */
  reasons: { bicycle: (agreedBefore: string) => string; massage: string; flexible: string }
  overTitle: string
  overSports: (people: string, limit: string, year: string) => string
  overCommuting: (people: string, limit: string, year: string) => string
  noFiguresTitle: (year: string) => string
  noFigures: string
  basis: (
    year: string,
    least: string,
    most: string,
    percent: number,
    sports: string,
    commuting: string,
  ) => string
  onlyPlus: string
  emptyTitle: string
  empty: string
  nothingInMonth: string
  toBalances: string
}

/** The words of the payroll report. */
export const payrollTexts: Record<Language, Texts> = {
  fi: {
    title: 'Palkkaraportti',
    failed: 'Palkkaraportin haku ei onnistunut',
    unknownMonthTitle: 'Tältä kuukaudelta ei ole raporttia',
    unknownMonth: 'Valitse kuukausi luettelosta.',
    file: 'palkkaraportti',
    chooseMonth: 'Kuukausi',
    due: (date) => `Ilmoita tulorekisteriin viimeistään ${date}`,
    isComplete: 'Kuukausi on päättynyt. Luvut ovat lopulliset.',
    isOpen: 'Kuukausi on kesken. Luvut muuttuvat vielä.',
    chartOfTaxed: (unit) => `Verotusarvo kuukausittain,\u00a0${unit}`,
    chartOfUsed: (unit) => `Käytetty kuukausittain,\u00a0${unit}`,
    months: 'Viimeiset kuusi kuukautta',
    month: 'Kuukausi',
    totals: 'Yhteensä eduittain',
    people: 'Henkilöittäin',
    columns: {
      payments: 'Maksuja',

      given: 'Annettu',
      used: 'Käytetty',
      taxed: 'Verotusarvo',
    },
    payments: (count, written) => plural(count, '1 maksu', `${written} maksua`),
    meals: (count, written) => plural(count, '1 lounas', `${written} lounasta`),
    check: 'Tarkista palkan\u00adlaskennassa',
    reasons: {
      bicycle: (date) => `Polkupyörä: verotus riippuu siitä, onko edusta sovittu ennen ${date}.`,
      massage: 'Hieronta: verotus riippuu siitä, miten etu on järjestetty.',
      flexible: 'Joustoetu: jokainen käyttötarkoitus verotetaan omalla tavallaan.',
    },
    overTitle: 'Veroton raja ylittyi',
    overSports: (people, limit, year) =>
      `${people}: liikuntaa ja kulttuuria on annettu yli ${limit}, joka on vuoden ${year} veroton raja. Ylittävä osa on verotusarvossa.`,
    overCommuting: (people, limit, year) =>
      `${people}: työmatkaetua on annettu yli ${limit}, joka on vuoden ${year} veroton raja. Ylittävä osa on verotusarvossa.`,
    noFiguresTitle: (year) => `Verotusarvoja ei ole vielä vuodelle ${year}`,
    noFigures: 'Vuoden rajat eivät ole vielä palvelussa. Tarkista verotettava osuus palkanlaskennassa.',
    basis: (year, least, most, percent, sports, commuting) =>
      `Vuoden ${year} perusteet: lounaan verotusarvo on ${percent} % hinnasta, vähintään ${least}; yli ${most} maksava lounas verotetaan kokonaan. Liikunta ja kulttuuri verotetaan ${sports} ylittävältä ja työmatkat ${commuting} ylittävältä osalta vuodessa.`,
    onlyPlus:
      'Mukana on vain se, mitä on annettu tässä palvelussa. Muualla annetut edut lasketaan samaan rajaan.',
    emptyTitle: 'Ei vielä raportoitavaa',
    empty: 'Kun olet tilannut etuja, näet täällä kuukausittain, mitä on annettu, käytetty ja verotettavaa.',
    nothingInMonth: 'Tässä kuussa etuja ei ole annettu eikä käytetty.',
    toBalances: 'Näytä saldot',
  },
  sv: {
    title: 'Lönerapport',
    failed: 'Lönerapporten kunde inte hämtas',
    unknownMonthTitle: 'Det finns ingen rapport för månaden',
    unknownMonth: 'Välj en månad i listan.',
    file: 'lonerapport',
    chooseMonth: 'Månad',
    due: (date) => `Anmäl till inkomstregistret senast ${date}`,
    isComplete: 'Månaden är slut. Siffrorna är slutliga.',
    isOpen: 'Månaden pågår. Siffrorna ändras ännu.',
    chartOfTaxed: (unit) => `Beskattningsvärde per månad,\u00a0${unit}`,
    chartOfUsed: (unit) => `Använt per månad,\u00a0${unit}`,
    months: 'De senaste sex månaderna',
    month: 'Månad',
    totals: 'Totalt per förmån',
    people: 'Per person',
    columns: {
      ...{ payments: 'Betal\u00adningar', given: 'Beviljat', used: 'Använt' },
      taxed: 'Beskatt\u00adnings\u00advärde',
    },
    payments: (count, written) => plural(count, '1 betalning', `${written} betalningar`),
    meals: (count, written) => plural(count, '1 lunch', `${written} luncher`),
    check: 'Kontrollera i löne\u00adräkningen',
    reasons: {
      bicycle: (date) => `Cykel: beskattningen beror på om förmånen har avtalats före ${date}.`,
      massage: 'Massage: beskattningen beror på hur förmånen har ordnats.',
      flexible: 'Flexförmån: varje användning beskattas på sitt eget sätt.',
    },
    overTitle: 'Den skattefria gränsen har överskridits',
    overSports: (people, limit, year) =>
      `${people}: mer än ${limit} har getts för motion och kultur, som är den skattefria gränsen ${year}. Det som går över ingår i beskattningsvärdet.`,
    overCommuting: (people, limit, year) =>
      `${people}: mer än ${limit} har getts för arbetsresor, som är den skattefria gränsen ${year}. Det som går över ingår i beskattningsvärdet.`,
    noFiguresTitle: (year) => `Det finns inga beskattningsvärden för ${year} än`,
    noFigures: 'Årets gränser finns inte i tjänsten än. Kontrollera i löneräkningen vad som beskattas.',
    basis: (year, least, most, percent, sports, commuting) =>
      `Grunder för ${year}: en lunch beskattas till ${percent} % av priset, minst ${least}; en lunch över ${most} beskattas i sin helhet. Motion och kultur beskattas till den del som överskrider ${sports} om året, arbetsresor till den del som överskrider ${commuting}.`,
    onlyPlus:
      'Bara det som getts i den här tjänsten räknas här. Förmåner som getts på annat sätt räknas mot samma gräns.',
    emptyTitle: 'Inget att rapportera ännu',
    empty:
      'När du har beställt förmåner ser du här månad för månad vad som har getts, använts och beskattas.',
    nothingInMonth: 'Den här månaden har inga förmåner getts eller använts.',
    toBalances: 'Visa saldon',
  },
  en: {
    title: 'Payroll report',
    failed: 'The payroll report could not be fetched',
    unknownMonthTitle: 'There is no report of this month',
    unknownMonth: 'Choose a month from the list.',
    file: 'payroll-report',
    chooseMonth: 'Month',
    due: (date) => `Due in the Incomes Register on ${date}`,
    isComplete: 'The month is over. These figures are final.',
    isOpen: 'The month is not over. These figures still change.',
    chartOfTaxed: (unit) => `Taxed value by month,\u00a0${unit}`,
    chartOfUsed: (unit) => `Used by month,\u00a0${unit}`,
    months: 'The last six months',
    month: 'Month',
    totals: 'Totals by benefit',
    people: 'By person',
    columns: { payments: 'Payments', given: 'Given', used: 'Used', taxed: 'Taxed' },
    payments: (count, written) => plural(count, '1 payment', `${written} payments`),
    meals: (count, written) => plural(count, '1 lunch', `${written} lunches`),
    check: 'Check in payroll',
    reasons: {
      bicycle: (date) => `Bicycle: the tax depends on whether it was agreed on before ${date}.`,
      massage: 'Massage: the tax depends on how the benefit is arranged.',
      flexible: 'Flexible: each use is taxed in its own way.',
    },
    overTitle: 'Above what is free of tax',
    overSports: (people, limit, year) =>
      `${people}: more than ${limit} of sports and culture has been given, the limit of ${year}. What is above it is in the taxed value.`,
    overCommuting: (people, limit, year) =>
      `${people}: more than ${limit} of commuting has been given, the limit of ${year}. What is above it is in the taxed value.`,
    noFiguresTitle: (year) => `There are no tax figures for ${year} yet`,
    noFigures: 'The limits of the year are not in the service yet. Check in payroll what is taxed.',
    basis: (year, least, most, percent, sports, commuting) =>
      `Figures of ${year}: a lunch is taxed at ${percent}% of its price, at least ${least}; one above ${most} in full. Sports and culture are taxed above ${sports} a year, commuting above ${commuting}.`,
    onlyPlus:
      'Only what was given in this service is counted. Benefits given elsewhere count towards the same limit.',
    emptyTitle: 'Nothing to report yet',
    empty: 'Once you have ordered benefits, this shows month by month what was given, used and taxed.',
    nothingInMonth: 'Nothing was given or used in this month.',
    toBalances: 'See balances',
  },
}
