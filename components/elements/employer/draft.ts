import type { NewPeriod, SaldoBenefit } from '../../../worker/enrolment/schemas.ts'
import { keepText, keptText } from '../../client/kept-text.ts'
import { readAmount } from '../../parts/amount.ts'
import { dayAfter, dayInFinland, monthsBetween } from '../../parts/days.ts'

export const saldoBenefits: SaldoBenefit[] = ['sports-culture', 'sports', 'massage', 'commuting']

/** The worker takes no larger amount for one person, in cents, and no more places or packages. */
const LARGEST_AMOUNT = 1_000_000
const MOST_PLACES = 1_000_000
export const MOST_PACKAGES = 20
const LONGEST_NAME = 80
/** In months: to the first day, from it to the last, and from that to the last day of the money. */
const FARTHEST_START = 12
const LONGEST_PERIOD = 12
const LONGEST_MONEY = 24

/** A package as it has been filled in; `id` tells it from the others as long as it is a draft. */
export type PackageDraft = { id: number; benefit: SaldoBenefit; amount: string; lastDay: string }

/** A registration as it has been filled in. The same draft, sent twice, opens one registration: `key` sees to that. */
export type Draft = {
  key: string
  name: string
  startsOn: string
  endsOn: string
  places: string
  packages: PackageDraft[]
}

/** What can be wrong with a field. */
export type Complaint =
  | 'name'
  | 'day'
  | 'pastDay'
  | 'startsTooLate'
  | 'endsBeforeStart'
  | 'tooLong'
  | 'places'
  | 'amount'
  | 'amountTooLarge'
  | 'lastDay'
  | 'lastsTooLong'
  | 'samePackage'
/** What is wrong with which field, by the name of the field. */
export type Complaints = Record<string, Complaint>

/** The draft to begin with: two weeks from today on, for the year that is coming once this one is nearly over. */
export function suggestedDraft(nameOfYear: (year: number) => string, today = dayInFinland()): Draft {
  const [year, month] = today.split('-').map(Number) as [number, number]
  const benefitYear = month >= 9 ? year + 1 : year
  return {
    key: crypto.randomUUID(),
    name: nameOfYear(benefitYear),
    startsOn: today,
    endsOn: dayAfter(today, 14),
    places: '',
    packages: [{ id: 1, benefit: 'sports-culture', amount: '', lastDay: `${benefitYear}-12-31` }],
  }
}

/** One more package, of a benefit that is not in the draft yet. */
export function addPackage(draft: Draft): Draft {
  const { packages } = draft
  const taken = new Set(packages.map(({ benefit }) => benefit))
  const [first] = saldoBenefits
  const benefit = saldoBenefits.find((each) => !taken.has(each)) ?? first ?? 'sports-culture'
  const id = Math.max(0, ...packages.map((each) => each.id)) + 1
  const lastDay = packages.at(-1)?.lastDay ?? ''
  return { ...draft, packages: [...packages, { id, benefit, amount: '', lastDay }] }
}

const isDay = (text: string): boolean => /^20\d\d-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))
/** Whether somebody has typed a number of places, or nothing for no limit. */
export const arePlaces = (text: string): boolean =>
  !text.trim() || (/^\d+$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= MOST_PLACES)
const centsOf = ({ amount }: PackageDraft) => readAmount(amount, LARGEST_AMOUNT)

/** Whether there are more months between two days than so many. */
function isFartherThan(months: number, from: string, to: string): boolean {
  const between = monthsBetween(from, to)
  return between > months || (between === months && to.slice(8) > from.slice(8))
}

/** What is wrong with a draft; nothing when it can be sent. */
export function complaintsOf(draft: Draft, today = dayInFinland()): Complaints {
  const { name, startsOn, endsOn, places, packages } = draft
  const complaints: Complaints = {}
  if (!name.trim() || name.trim().length > LONGEST_NAME) complaints.name = 'name'
  if (!isDay(startsOn)) complaints.starts = 'day'
  else if (startsOn < today) complaints.starts = 'pastDay'
  else if (isFartherThan(FARTHEST_START, today, startsOn)) complaints.starts = 'startsTooLate'
  if (!isDay(endsOn)) complaints.ends = 'day'
  else if (isDay(startsOn) && endsOn < startsOn) complaints.ends = 'endsBeforeStart'
  else if (isDay(startsOn) && isFartherThan(LONGEST_PERIOD, startsOn, endsOn)) complaints.ends = 'tooLong'
  if (!arePlaces(places)) complaints.places = 'places'
  const seen = new Set<string>()
  for (const each of packages) {
    const cents = centsOf(each)
    if (cents === 'tooMuch') complaints[`amount-${each.id}`] = 'amountTooLarge'
    else if (typeof cents !== 'number') complaints[`amount-${each.id}`] = 'amount'
    if (!isDay(each.lastDay)) complaints[`last-day-${each.id}`] = 'day'
    else if (isDay(endsOn) && each.lastDay <= endsOn) complaints[`last-day-${each.id}`] = 'lastDay'
    else if (isDay(endsOn) && isFartherThan(LONGEST_MONEY, endsOn, each.lastDay)) {
      complaints[`last-day-${each.id}`] = 'lastsTooLong'
    }
    const same = JSON.stringify([each.benefit, cents, each.lastDay])
    if (seen.has(same)) complaints[`benefit-${each.id}`] = 'samePackage'
    seen.add(same)
  }
  return complaints
}

/** What a draft without complaints asks the worker for. */
export const newPeriodOf = ({ name, startsOn, endsOn, places, packages }: Draft): NewPeriod => ({
  name: name.trim(),
  starts_on: startsOn,
  ends_on: endsOn,
  places: placesOf(places),
  packages: packages.map((each) => ({
    benefit: each.benefit,
    amount_cents: Number(centsOf(each)),
    expires_on: each.lastDay,
  })),
})

/** How many places somebody has typed; null for no limit. */
export const placesOf = (typed: string): number | null => (typed.trim() ? Number(typed) : null)

const nameOf = (employer: string) => `draft ${employer}`

/** Keeps a draft over reloads of the page; it holds nothing of anybody who registers. */
export const keepDraft = (employer: string, draft: Draft | undefined): void =>
  keepText('sessionStorage', nameOf(employer), draft ? JSON.stringify(draft) : '')

export function keptDraft(employer: string): Draft | undefined {
  const text = keptText('sessionStorage', nameOf(employer))
  return text ? (JSON.parse(text) as Draft) : undefined
}
