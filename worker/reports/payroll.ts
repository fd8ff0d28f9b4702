import { addMonths, helsinkiDate } from '../platform/clock.ts'
import type { Config } from '../platform/config.ts'
import { type MovementRow, readMovements } from '../wallet/read-employer-figures.ts'
import type { Benefit } from '../wallet/schemas.ts'
import { askLedgers, describePerson, type People, readPeople, sortRows } from './people.ts'
import type { PayrollReport } from './schemas.ts'
import { beyondLimits, figuresOfMonth, type Given, isTaxKnown, LIMITED, taxableOfMeals } from './taxable.ts'

/** How many months the report tells of in all, with the one that it is about. */
const MONTHS = 6

const monthsBefore = (month: string, months: number) => addMonths(`${month}-01`, -months).slice(0, 7)

type Amounts = { loaded_cents: number; used_cents: number; payments: number; taxable_cents: number }
type Months = Map<string, Omit<Amounts, 'payments'>>

/** What of a benefit somebody got and used in the month. */
type Figures = Amounts & { person: string; benefit: Benefit }

/** Adds the movements of a month up, and of the months before it what the whole comes to. */
class Sums {
  readonly figures = new Map<string, Figures>()
  readonly #month: string
  readonly #months: Months
  /** What people got of which the tax value depends on the year so far. */
  readonly #given = new Map<string, Given[]>()

  constructor(month: string, months: Months) {
    this.#month = month
    this.#months = months
  }

  take = (row: MovementRow): void => {
    const { person, month, benefit, given_cents: given, payments, before_cents, after_cents } = row
    const isNew = before_cents === 0 && after_cents > 0
    this.#add(person, month, benefit, {
      loaded_cents: given,
      used_cents: payments * (after_cents - before_cents),
      payments: isNew ? payments : 0,
      taxable_cents: benefit === 'lunch' ? taxableOfMeals(row) : 0,
    })
    if (person && given && LIMITED.includes(benefit)) {
      const earlier = this.#given.get(person) ?? []
      earlier.push({ month, benefit, cents: given })
      this.#given.set(person, earlier)
    }
  }

  /** Says what of all that was given is taxed; once, when everything has been taken. */
  tax(): void {
    for (const [person, given] of this.#given) {
      for (const { month, benefit, cents } of beyondLimits(given)) {
        const taxed = { loaded_cents: 0, used_cents: 0, payments: 0, taxable_cents: cents }
        this.#add(person, month, benefit, taxed)
      }
    }
  }

  #add(person: string | null, month: string, benefit: Benefit, amounts: Amounts): void {
    const total = this.#months.get(month)
    if (!total) return
    addTo(total, amounts)
    if (!person || month !== this.#month) return
    const key = `${person} ${benefit}`
    const nothing = { loaded_cents: 0, used_cents: 0, payments: 0, taxable_cents: 0 }
    const figures = this.figures.get(key) ?? { person, benefit, ...nothing }
    addTo(figures, amounts)
    figures.payments += amounts.payments
    this.figures.set(key, figures)
  }
}

function addTo(total: Omit<Amounts, 'payments'>, amounts: Omit<Amounts, 'payments'>): void {
  total.loaded_cents += amounts.loaded_cents
  total.used_cents += amounts.used_cents
  total.taxable_cents += amounts.taxable_cents
}

/**
 * What payroll has to know of a month: what each person got and paid through Plus, and what of it is taxed. The figures
 * of a month that is over stay as they are: what is refunded later counts in the month in which it is.
 */
export async function readPayroll(
  db: D1Database,
  { ledgers }: Config,
  employer: string,
  month: string,
  now: Date,
): Promise<PayrollReport> {
  const people = await readPeople(db, employer)
  const months: Months = new Map(
    Array.from({ length: MONTHS }, (_, index) => {
      const one = monthsBefore(month, MONTHS - 1 - index)
      return [one, { loaded_cents: 0, used_cents: 0, taxable_cents: 0 }]
    }),
  )
  const usedFrom = monthsBefore(month, MONTHS - 1)
  const asked = {
    employer,
    service: 'plus' as const,
    month,
    usedFrom,
    givenFrom: `${usedFrom.slice(0, 4)}-01`,
  }
  const sums = new Sums(month, months)
  await askLedgers(
    ledgers,
    people,
    (ledger, ids) => readMovements(ledger, { ...asked, people: ids, personal: LIMITED }),
    sums.take,
  )
  sums.tax()
  const rows = sortRows(rowsOf(month, sums.figures.values(), people))
  return {
    month,
    due_on: `${monthsBefore(month, -1)}-05`,
    is_complete: month < helsinkiDate(now).slice(0, 7),
    rows,
    totals: totalsOf(rows),
    months: [...months].map(([one, { taxable_cents, ...amounts }]) => ({
      ...{ month: one, ...amounts, taxable_cents: figuresOfMonth(one) ? taxable_cents : null },
    })),
  }
}

type Row = PayrollReport['rows'][number]
type Total = PayrollReport['totals'][number]

/** The rows of people and benefits of which there is something to tell. */
function rowsOf(month: string, figures: Iterable<Figures>, people: People): Row[] {
  const areFiguresKnown = figuresOfMonth(month) !== undefined
  return [...figures]
    .filter((one) => one.loaded_cents || one.used_cents || one.payments || one.taxable_cents)
    .map(({ person, benefit, taxable_cents, ...amounts }) => ({
      ...describePerson(people.get(person)!),
      benefit,
      ...amounts,
      taxable_cents: areFiguresKnown && isTaxKnown(benefit) ? taxable_cents : null,
    }))
}

function totalsOf(rows: readonly Row[]): Total[] {
  const totals = new Map<Benefit, Total>()
  for (const { benefit, taxable_cents, payments, ...amounts } of rows) {
    const total = totals.get(benefit) ?? {
      ...{ benefit, people: 0, loaded_cents: 0, used_cents: 0, payments: 0 },
      taxable_cents: taxable_cents === null ? null : 0,
    }
    total.people++
    total.loaded_cents += amounts.loaded_cents
    total.used_cents += amounts.used_cents
    total.payments += payments
    if (total.taxable_cents !== null) total.taxable_cents += taxable_cents ?? 0
    totals.set(benefit, total)
  }
  return [...totals.values()]
}
