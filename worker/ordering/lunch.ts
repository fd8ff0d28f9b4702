import {
  barcodeOf,
  epcQrOf,
  groupIban,
  groupReference,
  nationalReference,
  rfReference,
} from '../invoicing/bank-numbers.ts'
import { bankingDayAfter, bankingDayBefore } from '../invoicing/banking-days.ts'
import { addMonths, helsinkiDate } from '../platform/clock.ts'
import type { Config } from '../platform/config.ts'
import { Problem } from '../platform/problem.ts'
import { readLunchBalance } from '../wallet/load-benefit.ts'
import { LUNCH_NOT_SET_UP } from './problems.ts'
import { monthOf } from './run-lunch.ts'
import type { Lunch, TopUpSlip } from './schemas.ts'
import { customerOfPlus, findPlan, type Plan, readOverview, writePlan } from './store/lunch.ts'

/** References of top-ups are made of numbers beyond those of all invoices. */
const FIRST_REFERENCE = 2_000_000_000
const DAYS_TO_PAY = 14
/** Two years of months, and as many top-ups. */
const MOST_LISTED = 24

const paymentOf = ({ SELLER: seller }: Config, { reference }: Plan): NonNullable<Lunch['payment']> => ({
  receiver: seller.name,
  iban: groupIban(seller.iban),
  bic: seller.bic,
  reference: groupReference(reference),
  rf_reference: groupReference(rfReference(reference)),
})

/** The monthly lunch of an employer: what it has topped up, what has been loaded, and what comes next. */
export async function readLunch(db: D1Database, config: Config, employer: string, now: Date): Promise<Lunch> {
  const thisMonth = monthOf(helsinkiDate(now))
  const [plan, overview] = await Promise.all([
    findPlan(db, employer),
    readOverview(db, employer, thisMonth, MOST_LISTED),
  ])
  const { entitled, isOrdered, waiting, waitingCents, topUps, loads } = overview
  const balance = plan ? await readLunchBalance(config.ledgers[plan.ledger]!, employer) : 0
  const missing = (cents: number) => Math.max(0, cents - balance)
  const month = nextMonth(plan?.from_month ?? null, thisMonth, isOrdered)
  return {
    from_month: plan?.from_month ?? null,
    balance_cents: balance,
    payment: plan && paymentOf(config, plan),
    next:
      month === null
        ? null
        : {
            ...{ month, loads_on: month === thisMonth ? helsinkiDate(now) : `${month}-01`, ...entitled },
            // What waits comes first.
            missing_cents: Math.min(entitled.total_cents, missing(entitled.total_cents + waitingCents)),
          },
    waiting: waiting ? { ...waiting, missing_cents: missing(waiting.total_cents) } : null,
    top_ups: topUps,
    loads,
  }
}

/** The month that is ordered next: this one until it has been, and then the one after it, but none before lunch is on. */
function nextMonth(from: string | null, thisMonth: string, isOrdered: boolean): string | null {
  if (!from) return null
  const earliest = isOrdered ? monthAfter(thisMonth) : thisMonth
  return from > earliest ? from : earliest
}
const monthAfter = (month: string) => monthOf(addMonths(`${month}-01`, 1))

/** Switches the monthly lunch of an employer on or off. One that is on since before this month stays so. */
export async function switchLunch(
  db: D1Database,
  { employer, person }: { employer: string; person: string },
  choice: 'this-month' | 'next-month' | 'off',
  now: Date,
): Promise<void> {
  const plan = await findPlan(db, employer)
  const month = monthOf(helsinkiDate(now))
  if (!plan && choice === 'off') return
  if (choice === 'this-month' && plan?.from_month && plan.from_month <= month) return
  const from = { 'this-month': month, 'next-month': monthAfter(month), off: null }[choice]
  const reference =
    plan?.reference ?? nationalReference(FIRST_REFERENCE + (await customerOfPlus(db, employer)))
  await writePlan(db, { employer, person, reference, from, now })
}

/** In time for the next lunch where that comes sooner than a payment is usually due. */
function dueDay(today: string): string {
  const [usual, inTime] = [
    bankingDayAfter(today, DAYS_TO_PAY),
    bankingDayBefore(`${monthAfter(monthOf(today))}-01`),
  ]
  return today < inTime && inTime < usual ? inTime : usual
}

/** What a bank needs to top up a sum. Throws lunch-not-set-up. */
export async function makeSlip(
  db: D1Database,
  config: Config,
  { employer, amountCents }: { employer: string; amountCents: number },
  now: Date,
): Promise<TopUpSlip> {
  const plan = await findPlan(db, employer)
  if (!plan) throw new Problem(LUNCH_NOT_SET_UP)
  const dueOn = dueDay(helsinkiDate(now))
  const { SELLER: seller } = config
  const payable = { iban: seller.iban, totalCents: amountCents, reference: plan.reference, dueOn }
  return {
    ...paymentOf(config, plan),
    ...{ amount_cents: amountCents, due_on: dueOn },
    ...{ barcode: barcodeOf(payable), epc_qr: epcQrOf(payable, seller) },
  }
}
