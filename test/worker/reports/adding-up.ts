import { env } from 'cloudflare:workers'
import { figuresOf, taxValueOfMeal } from '../../../common/tax-figures.ts'
import type { Benefit, OperationKind } from '../../../worker/wallet/schemas.ts'

/** What a ledger says of an employer, added up movement by movement in the order in which they were made. */

type Movement = {
  sequence: number
  operation: number
  kind: OperationKind
  day: string
  person: string
  amount: number
  reverses: number | null
  debit_account: string
  credit_account: string
}
type Account = { id: string; benefit: Benefit; employer: string; service: string; owner: string }

export type Sum = { loaded_cents: number; used_cents: number; payments: number; taxable_cents: number | null }

const movementsOf = async (ledger: D1Database): Promise<Movement[]> => {
  const { results } = await ledger
    .prepare(
      `SELECT t.sequence, operation, o.kind, day, person, t.amount, reverses, debit_account, credit_account
       FROM transfer t JOIN operation o ON o.sequence = operation WHERE t.kind IN ('single', 'post') ORDER BY t.sequence`,
    )
    .all<Movement>()
  return results
}
const accountsOf = async (ledger: D1Database): Promise<Map<string, Account>> => {
  const { results } = await ledger.prepare('SELECT * FROM account').all<Account>()
  return new Map(results.map((account) => [account.id, account]))
}

/** No tax value is told of another year. */
export const YEAR_OF_FIGURES = '2026'
/** How much of what somebody got this year is beyond a limit, as of the end of each movement. */
const LIMITS: [Benefit[], number][] = [
  [['sports', 'sports-culture'], 40_000],
  [['commuting'], 340_000],
]

/** What each person got and used of each benefit in each month: by `2026-11 person_1 lunch`. */
export async function addUp(employer: string): Promise<Map<string, Sum>> {
  const sums = new Map<string, Sum>()
  for (const ledger of [env.LEDGER_0, env.LEDGER_1]) {
    const accounts = await accountsOf(ledger)
    const movements = await movementsOf(ledger)
    const bySequence = new Map(movements.map((one) => [one.sequence, one]))
    /** Of each payment and benefit, what was paid, what is left of it, and what of it has been taxed. */
    const meals = new Map<
      string,
      { paid: number; left: number; taxed: number; months: Set<string>; key: string }
    >()
    const yearly = new Map<string, number>()
    const at = (month: string, person: string, benefit: Benefit): Sum => {
      const key = `${month} ${person} ${benefit}`
      const isKnown = benefit === 'lunch' || LIMITS.some(([benefits]) => benefits.includes(benefit))
      const sum = sums.get(key) ?? {
        ...{ loaded_cents: 0, used_cents: 0, payments: 0 },
        taxable_cents: isKnown ? 0 : null,
      }
      sums.set(key, sum)
      return sum
    }
    const months = [...new Set(movements.map(({ day }) => day.slice(0, 7)))].sort()
    for (const month of months) {
      const changed = new Set<string>()
      const given = new Map<string, number>()
      for (const one of movements.filter(({ day }) => day.startsWith(month))) {
        const isIn = one.kind === 'load' || one.kind === 'refund'
        const account = accounts.get(isIn ? one.credit_account : one.debit_account)!
        if (account.employer !== employer || account.service !== 'plus') continue
        const { benefit } = account
        const sum = () => at(month, one.person, benefit)
        if (one.kind === 'load' || one.kind === 'reverse') {
          const cents = one.kind === 'load' ? one.amount : -one.amount
          sum().loaded_cents += cents
          given.set(`${one.person} ${benefit}`, (given.get(`${one.person} ${benefit}`) ?? 0) + cents)
        }
        if (!['spend', 'capture', 'refund'].includes(one.kind)) continue
        const payment = one.kind === 'refund' ? bySequence.get(one.reverses!)!.operation : one.operation
        const id = `${payment} ${benefit}`
        const key = `${one.person} ${benefit}`
        const meal = meals.get(id) ?? { paid: 0, left: 0, taxed: 0, months: new Set<string>(), key }
        meals.set(id, meal)
        changed.add(id)
        const cents = one.kind === 'refund' ? -one.amount : one.amount
        sum().used_cents += cents
        meal.left += cents
        if (cents > 0) {
          meal.paid += cents
          meal.months.add(month)
        }
      }
      for (const id of changed) {
        const { paid, left, taxed, months: paidIn, key } = meals.get(id)!
        const [person, benefit] = key.split(' ') as [string, Benefit]
        const sum = at(month, person, benefit)
        if (paidIn.has(month) && left > 0) sum.payments++
        if (benefit !== 'lunch') continue
        const now = Math.round((taxValueOfMeal(figuresOf(YEAR_OF_FIGURES)!, paid) * left) / paid)
        sum.taxable_cents! += now - taxed
        meals.get(id)!.taxed = now
      }
      for (const [key, cents] of [...given].sort()) {
        const [person, benefit] = key.split(' ') as [string, Benefit]
        const limit = LIMITS.find(([benefits]) => benefits.includes(benefit))
        if (!limit) continue
        const year = `${month.slice(0, 4)} ${person} ${limit[1]}`
        const before = yearly.get(year) ?? 0
        const after = before + cents
        yearly.set(year, after)
        at(month, person, benefit).taxable_cents! +=
          Math.max(0, after - limit[1]) - Math.max(0, before - limit[1])
      }
    }
  }
  for (const [key, sum] of sums) if (!key.startsWith(YEAR_OF_FIGURES)) sum.taxable_cents = null
  return sums
}

/** What people have left on a day, to the cent: by `person_1 lunch lot 2026-12-31`. */
export async function addUpLeft(employer: string, today: string): Promise<Map<string, number>> {
  const left = new Map<string, number>()
  for (const ledger of [env.LEDGER_0, env.LEDGER_1]) {
    const { results } = await ledger
      .prepare("SELECT * FROM account WHERE kind IN ('lot', 'card') AND employer = ? AND service = 'plus'")
      .bind(employer)
      .all<Record<string, string | number>>()
    for (const one of results) {
      const held = Number(one.debits_pending) - Number(one.credits_pending)
      const cents = Number(one.credits_posted) - Number(one.debits_posted) - held
      const key = `${one.owner} ${one.benefit} ${one.kind} ${one.ends_on}`
      if (cents && String(one.ends_on) >= today) left.set(key, (left.get(key) ?? 0) + cents)
    }
  }
  return left
}
