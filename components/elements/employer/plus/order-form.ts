import type { BenefitGroup } from '../../../../worker/benefit-users/schemas.ts'
import type { NewOrder } from '../../../../worker/ordering/schemas.ts'
import { keepText, keptText } from '../../../client/kept-text.ts'
import { readAmount } from '../../../parts/amount.ts'
import { dayInFinland, monthsBetween } from '../../../parts/days.ts'

export type OrderedBenefit = NewOrder['benefits'][number]['benefit']
/** In the order in which they are shown. Lunch comes by itself, each month. */
const BENEFITS: OrderedBenefit[] = ['flexible', 'sports-culture', 'sports', 'massage', 'commuting', 'bicycle']

/** The worker takes no larger amount for one person, in cents, and no longer name. */
const LARGEST_AMOUNT = 1_000_000
const LONGEST_NAME = 60
/** In months from today to the last day of the money. */
const LONGEST_MONEY = 24
/** From this month on, money is ordered for the year that is coming. */
const FIRST_MONTH_OF_NEXT = 10

type Who = 'all' | 'groups' | 'users'
/** Whether a benefit is ordered, and whether everybody gets an amount of its own instead of that of their group. */
export type Choice = { isChosen: boolean; isSame: boolean; amount: string }
/** An order as it has been filled in. The same one, sent twice, begins one draft: `key` sees to that. */
export type OrderForm = {
  key: string
  who: Who
  groups: string[]
  users: string[]
  benefits: Partial<Record<OrderedBenefit, Choice>>
  lastDay: string
  name: string
}

export type Complaint =
  | 'groups'
  | 'benefits'
  | 'amount'
  | 'amountTooLarge'
  | 'day'
  | 'pastDay'
  | 'tooLong'
  | 'name'
/** What is wrong with which field, by the name of the field. */
export type Complaints = Record<string, Complaint>

/** The form to begin with. */
export function suggestedForm(name: string, today = dayInFinland()): OrderForm {
  const [year, month] = today.split('-').map(Number) as [number, number]
  const lastYear = month >= FIRST_MONTH_OF_NEXT ? year + 1 : year
  return {
    ...{ key: crypto.randomUUID(), who: 'all', groups: [], users: [], benefits: {} },
    ...{ lastDay: `${lastYear}-12-31`, name },
  }
}

/** The form of a draft, to change it; `typed` writes cents as somebody types them. */
export function formOf(
  { name, who, benefits, expires_on }: NewOrder,
  typed: (cents: number) => string,
): OrderForm {
  const choices = benefits.map(({ benefit, amount_cents }) => [
    benefit,
    {
      isChosen: true,
      isSame: amount_cents !== null,
      amount: amount_cents === null ? '' : typed(amount_cents),
    },
  ])
  return {
    key: crypto.randomUUID(),
    who: who === 'all' ? who : 'groups' in who ? 'groups' : 'users',
    groups: who !== 'all' && 'groups' in who ? who.groups : [],
    users: who !== 'all' && 'users' in who ? who.users : [],
    benefits: Object.fromEntries(choices),
    lastDay: expires_on,
    name,
  }
}

/** The groups of those who are ordered for, as far as that is known. */
function groupsOf({ who, groups }: OrderForm, all: readonly BenefitGroup[]): BenefitGroup[] {
  const some = all.filter(({ id }) => groups.includes(id))
  return who === 'groups' && some.length ? some : all.filter(({ people }) => people)
}

/** What those who are ordered for can get, and from which groups. */
export function offered(
  form: OrderForm,
  all: readonly BenefitGroup[],
): { benefit: OrderedBenefit; groups: { name: string; cents: number }[] }[] {
  return BENEFITS.map((benefit) => ({
    benefit,
    groups: groupsOf(form, all).flatMap(({ name, benefits }) =>
      benefits
        .filter((each) => each.benefit === benefit)
        .map(({ amount_cents }) => ({ name, cents: amount_cents })),
    ),
  })).filter(({ groups }) => groups.length)
}

const centsOf = ({ amount }: Choice): ReturnType<typeof readAmount> => readAmount(amount, LARGEST_AMOUNT)

/** What is chosen of what is offered. */
const chosenOf = (form: OrderForm, all: readonly BenefitGroup[]): [OrderedBenefit, Choice][] =>
  offered(form, all).flatMap(({ benefit }) => {
    const choice = form.benefits[benefit]
    return choice?.isChosen ? [[benefit, choice] as [OrderedBenefit, Choice]] : []
  })

/** For each group, what one of its people gets with 100 percent. */
export function amountsOfGroups(form: OrderForm, all: readonly BenefitGroup[]) {
  const chosen = new Map(chosenOf(form, all))
  return groupsOf(form, all).map(({ benefits }) =>
    benefits.flatMap(({ benefit, amount_cents }) => {
      const choice = benefit === 'lunch' ? undefined : chosen.get(benefit)
      if (!choice) return []
      const own = choice.isSame ? centsOf(choice) : amount_cents
      return typeof own === 'number' ? [{ benefit, amount_cents: own }] : []
    }),
  )
}

const isDay = (text: string): boolean => /^20\d\d-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))

/** What is wrong with a form; nothing when it can be sent. */
export function complaintsOf(
  form: OrderForm,
  all: readonly BenefitGroup[],
  today = dayInFinland(),
): Complaints {
  const complaints: Complaints = {}
  const { who, groups, lastDay, name } = form
  if (who === 'groups' && !all.some(({ id }) => groups.includes(id))) complaints.groups = 'groups'
  const chosen = chosenOf(form, all)
  if (!chosen.length) complaints.benefits = 'benefits'
  for (const [benefit, choice] of chosen) {
    const cents = choice.isSame ? centsOf(choice) : 0
    if (cents === 'tooMuch') complaints[`amount-${benefit}`] = 'amountTooLarge'
    else if (typeof cents !== 'number') complaints[`amount-${benefit}`] = 'amount'
  }
  const months = isDay(lastDay) ? monthsBetween(today, lastDay) : 0
  if (!isDay(lastDay)) complaints.lastDay = 'day'
  else if (lastDay <= today) complaints.lastDay = 'pastDay'
  else if (months > LONGEST_MONEY || (months === LONGEST_MONEY && lastDay.slice(8) > today.slice(8))) {
    complaints.lastDay = 'tooLong'
  }
  if (!name.trim() || name.trim().length > LONGEST_NAME) complaints.name = 'name'
  return complaints
}

/** What a form without complaints asks the worker for. */
export function newOrderOf(form: OrderForm, all: readonly BenefitGroup[]): NewOrder {
  const { who, users, lastDay, name } = form
  const groups = all.filter(({ id }) => form.groups.includes(id)).map(({ id }) => id)
  return {
    name: name.trim(),
    who: who === 'all' ? who : who === 'groups' ? { groups } : { users },
    benefits: chosenOf(form, all).map(([benefit, choice]) => ({
      benefit,
      amount_cents: choice.isSame ? Number(centsOf(choice)) : null,
    })),
    expires_on: lastDay,
  }
}

const nameOf = (employer: string, order = '') => `benefit-order ${employer} ${order}`

/** Keeps a form over reloads of the page: that of a new order, or of a draft that is changed. */
export const keepForm = (employer: string, order: string | undefined, form: OrderForm | undefined): void =>
  keepText('sessionStorage', nameOf(employer, order), form ? JSON.stringify(form) : '')

export function keptForm(employer: string, order: string | undefined): OrderForm | undefined {
  const text = keptText('sessionStorage', nameOf(employer, order))
  return text ? (JSON.parse(text) as OrderForm) : undefined
}
