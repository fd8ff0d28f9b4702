import { html, nothing } from 'lit'
import { TAX_FIGURES, TAX_YEAR } from '../../../../common/tax-figures.ts'
import type { Benefit } from '../../../../worker/wallet/schemas.ts'
import type { Language, LocalizeController } from '../../../localize/localize.ts'
import { icon } from '../../../parts/icons.ts'

/** What one person gets of a benefit. */
type Amount = { benefit: Benefit; amount_cents: number }
type Texts = {
  title: string
  sportsAndCulture: (most: string, limit: string, year: number) => string
  commuting: (most: string, limit: string, year: number) => string
  bicycle: (day: string, limit: string) => string
}

export const taxTexts: Record<Language, Texts> = {
  fi: {
    title: 'Verotus',
    sportsAndCulture: (most, limit, year) =>
      `Yksi henkilö saa liikuntaan ja kulttuuriin enintään ${most}. Vuonna ${year} verotonta on ${limit} vuodessa, ja ylimenevä osa on palkkaa.`,
    commuting: (most, limit, year) =>
      `Yksi henkilö saa työmatkoihin enintään ${most}. Vuonna ${year} verotonta on ${limit} vuodessa, ja ylimenevä osa on palkkaa.`,
    bicycle: (day, limit) =>
      `Polkupyöräetu on ollut veronalaista palkkaa vuoden 2026 alusta. Jos henkilön sopimus on tehty ennen ${day}, verotonta on ${limit} vuodessa.`,
  },
  sv: {
    title: 'Beskattning',
    sportsAndCulture: (most, limit, year) =>
      `En person får högst ${most} för motion och kultur. År ${year} är ${limit} om året skattefritt, och det som går över är lön.`,
    commuting: (most, limit, year) =>
      `En person får högst ${most} för arbetsresor. År ${year} är ${limit} om året skattefritt, och det som går över är lön.`,
    bicycle: (day, limit) =>
      `Cykelförmånen är beskattad lön sedan början av 2026. Om personens avtal ingicks före ${day} är ${limit} om året skattefritt.`,
  },
  en: {
    title: 'Taxation',
    sportsAndCulture: (most, limit, year) =>
      `One person gets up to ${most} for sports and culture. In ${year}, ${limit} a year is tax-free, and what goes over it is pay.`,
    commuting: (most, limit, year) =>
      `One person gets up to ${most} for commuting. In ${year}, ${limit} a year is tax-free, and what goes over it is pay.`,
    bicycle: (day, limit) =>
      `A bicycle has been taxable pay since the beginning of 2026. For agreements made before ${day}, ${limit} a year is tax-free.`,
  },
}

/** The most that one of these people gets of some benefits together. */
const most = (people: readonly (readonly Amount[])[], ...benefits: Benefit[]): number =>
  Math.max(
    0,
    ...people.map((amounts) =>
      amounts.reduce((sum, each) => sum + (benefits.includes(each.benefit) ? each.amount_cents : 0), 0),
    ),
  )

/** What an employer should know of taxes: for each kind of person, what one of them gets of each benefit. */
function taxWarnings(
  { formats, language }: LocalizeController,
  people: readonly (readonly Amount[])[],
): string[] {
  const texts = taxTexts[language]
  const [active, commuting, bicycle] = [
    most(people, 'sports', 'sports-culture'),
    most(people, 'commuting'),
    most(people, 'bicycle'),
  ]
  const { money, date } = formats
  return [
    ...(active > TAX_FIGURES.sportsAndCulture
      ? [texts.sportsAndCulture(money(active), money(TAX_FIGURES.sportsAndCulture), TAX_YEAR)]
      : []),
    ...(commuting > TAX_FIGURES.commuting
      ? [texts.commuting(money(commuting), money(TAX_FIGURES.commuting), TAX_YEAR)]
      : []),
    ...(bicycle
      ? [texts.bicycle(date(TAX_FIGURES.bicycle.agreedBefore), money(TAX_FIGURES.bicycle.cents))]
      : []),
  ]
}

/** The notice of those warnings; nothing when there are none. */
export const taxNotice = (localize: LocalizeController, people: readonly (readonly Amount[])[]): unknown => {
  const warnings = taxWarnings(localize, people)
  if (!warnings.length) return nothing
  return html`<div class="notice warning" part="notice">
    ${icon('warning')}
    <div><h4>${taxTexts[localize.language].title}</h4>${warnings.map((each) => html`<p>${each}</p>`)}</div>
  </div>`
}
