import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { addDays } from '../../../worker/platform/clock.ts'
import { expireBenefits } from '../../../worker/wallet/expire-benefits.ts'
import { loadBenefit, reverseLoad } from '../../../worker/wallet/load-benefit.ts'
import { type Benefit, type Receipt, USES, type Use } from '../../../worker/wallet/schemas.ts'
import { newKey, walletOf } from '../wallet/wallet-of.ts'

/** Histories of what people get from an employer, from others, and do with it. */

const ledgers = [env.LEDGER_0, env.LEDGER_1]
const noon = (day: string) => new Date(`${day}T10:00:00.000Z`)

const step = fc.record({
  what: fc.constantFrom(
    ...(['load', 'load', 'load', 'load', 'reverse', 'spend', 'spend', 'spend', 'spend', 'hold'] as const),
    ...(['refund', 'refund', 'refund', 'convert', 'close'] as const),
  ),
  who: fc.nat(4),
  benefit: fc.constantFrom<Benefit>(
    ...([
      'sports',
      'sports-culture',
      'lunch',
      'lunch',
      'commuting',
      'flexible',
      'massage',
      'bicycle',
    ] as const),
  ),
  service: fc.constantFrom('plus', 'plus', 'plus', 'saldo'),
  isOthers: fc.nat(5).map((number) => number === 0),
  use: fc.constantFrom<Use>('lunch', 'lunch', ...USES),
  cents: fc.oneof(fc.integer({ min: 1, max: 2_000 }), fc.integer({ min: 15_000, max: 200_000 })),
  days: fc.nat(20),
})
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never
export const histories = fc.array(step, { minLength: 60, maxLength: 90 })

type Wallet = ReturnType<typeof walletOf>
type Done = { payments: Receipt[]; loads: Receipt[] }

async function attempt(
  { what, benefit, service, isOthers, use, cents }: Step,
  {
    employer,
    wallet,
    ledger,
    done,
    day,
  }: { employer: string; wallet: Wallet; ledger: D1Database; done: Done; day: string },
): Promise<void> {
  const now = noon(day)
  const price = Math.min(cents, 1_900)
  const [payment, load] = [done.payments.at(-1), done.loads.at(-1)]
  switch (what) {
    case 'load': {
      const uses = benefit === 'flexible' ? { uses: ['sports', 'lunch', 'massage'] as const } : {}
      const from = { employer: isOthers ? `${employer} other` : employer, service }
      const expiresOn = addDays(day, 20 + (cents % 200))
      const given = {
        key: newKey(),
        person: wallet.person,
        benefit,
        ...uses,
        ...from,
        amountCents: cents,
        expiresOn,
      }
      done.loads.push(await loadBenefit(ledger, given, now))
      break
    }
    case 'reverse':
      if (load) await reverseLoad(ledger, { key: newKey(), load: load.id }, now)
      break
    case 'spend':
      done.payments.push(await wallet.spend(price, { use }, now))
      break
    case 'hold': {
      const held = await wallet.hold(price, { use, until: noon(addDays(day, 1)) }, now)
      if (cents % 3) done.payments.push(await wallet.capture(held, 1 + (cents % price), now))
      break
    }
    case 'refund':
      if (payment)
        await wallet.refund(
          payment,
          cents % 2 ? payment.amount_cents : 1 + (cents % payment.amount_cents),
          now,
        )
      break
    case 'convert': {
      const lot = Object.entries(await wallet.left()).find(
        ([id, left]) => id.startsWith('lot_') && left > 500,
      )
      if (lot) await wallet.convert(lot[0], 500, { expiresOn: addDays(day, 300) }, now)
      break
    }
    case 'close':
      await wallet.close(addDays(day, 30), { employer, service }, now)
  }
}

/** Carries a history out, from a day on, and returns its last. What the ledger refuses changes nothing. */
export async function live(
  steps: Step[],
  employer: string,
  persons: string[],
  from: string,
): Promise<string> {
  const wallets = persons.map((person, index) => ({
    wallet: walletOf(person, ledgers[index % 2]),
    ledger: ledgers[index % 2]!,
    done: { payments: [], loads: [] } as Done,
  }))
  let day = from
  for (const one of steps) {
    day = addDays(day, one.days)
    await attempt(one, { employer, day, ...wallets[one.who]! }).catch((error: Error) => {
      if (error.name !== 'Problem') throw error
    })
    if (one.cents % 7 === 0) for (const ledger of ledgers) await expireBenefits(ledger, noon(day))
  }
  return day
}
