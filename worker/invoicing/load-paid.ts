import { firstName } from '../identity/first-name.ts'
import type { Mail } from '../messages/mail.ts'
import { helsinkiDate } from '../platform/clock.ts'
import { boundLedgers } from '../platform/config.ts'
import type { Env } from '../platform/env.ts'
import { depositPrepaid, loadMany, settleFunding } from '../wallet/load-benefit.ts'
import { knownKeys } from '../wallet/store/loads.ts'
import {
  type Loadable,
  type PaidInvoice,
  readLate,
  readLoadable,
  recordLoaded,
  recordSettled,
  sumsByLedger,
} from './store/loading.ts'

/** How many people one step loads. */
const STEP = 250
/** Of how many whose last day has passed the last step asks whether they have got their money: more than are on an invoice. */
const LATE_AT_ONCE = 10_000
/** What a step asks of D1: of the directory, and of each ledger. */
const OF_DIRECTORY = 9
const OF_LEDGER = 13

/** How many statements one step takes at most. */
export const statementsOfStep = (ledgers: number): number => OF_DIRECTORY + ledgers * OF_LEDGER

/**
 * Takes one step in giving people the money of a paid invoice: the first puts it on each of their ledgers, each loads some of
 * them, tells them, and asks for the next by a further message. It may be killed anywhere and repeated: what a ledger has
 * done it knows by its key, and who has got the money is told in the batch that notes it. Whose last day has passed cannot
 * be loaded: they wait for the desk and hold up nobody; but those whom a step that died had loaded before are noted.
 *
 * What an invoice of Plus is of was loaded from the account of the employer that is invoiced: each ledger books its share.
 */
export async function loadPaidInvoice(
  env: Env,
  invoice: number,
  { isDeposited }: { isDeposited: boolean },
  now: Date,
): Promise<void> {
  const ledgers = boundLedgers(env)
  const day = helsinkiDate(now)
  const found = await readLoadable(env.DB, invoice, day, STEP)
  if (!found) throw new Error('the invoice is not paid')
  const { paid, people } = found
  if (!isDeposited) {
    const book = paid.service === 'plus' ? settleFunding : depositPrepaid
    for (const { ledger, cents } of await sumsByLedger(env.DB, invoice)) {
      const deposit = { key: `invoice:${invoice}:deposit`, employer: paid.employer, amountCents: cents }
      await book(ledgers[ledger]!, deposit, now)
    }
  }
  if (paid.service === 'plus') return recordSettled(env.DB, invoice, now)
  const shards = Map.groupBy(people, ({ ledger }) => ledger)
  await Promise.all(
    [...shards].map(([ledger, ofShard]) =>
      loadMany(ledgers[ledger]!, { employer: paid.employer, from: 'prepaid' }, ofShard.map(loadOf), now),
    ),
  )
  const late = people.length < STEP ? await loadedBefore(env.DB, ledgers, invoice, day) : []
  const loaded = [...people, ...late].map((one) => ({
    registration: one.registration,
    mail: mailTo(one, paid),
  }))
  await recordLoaded(env.DB, invoice, loaded, { now, day })
}

/** Who has got the money of an invoice without anybody having noted it, and could not get it any more today. */
async function loadedBefore(
  db: D1Database,
  ledgers: D1Database[],
  invoice: number,
  day: string,
): Promise<Loadable[]> {
  const shards = Map.groupBy(await readLate(db, invoice, day, LATE_AT_ONCE), ({ ledger }) => ledger)
  const loaded = await Promise.all(
    [...shards].map(async ([ledger, late]) => {
      const known = await knownKeys(ledgers[ledger]!, late.map(keyOf))
      return late.filter((one) => known.has(keyOf(one)))
    }),
  )
  return loaded.flat()
}

const keyOf = ({ registration }: Loadable) => `registration:${registration}`

const loadOf = (one: Loadable) => ({
  ...{ key: keyOf(one), person: one.person, benefit: one.benefit, service: 'saldo' as const },
  ...{ amountCents: one.amount_cents, expiresOn: one.expires_on },
})

function mailTo(
  { email, language, given_names, benefit, amount_cents, expires_on }: Loadable,
  { employer_name, period_name }: PaidInvoice,
): Mail {
  return {
    ...{ kind: 'benefits-ready', to: email, language, name: firstName(given_names) },
    ...{ employer: employer_name, period: period_name ?? '' },
    ...{ benefit, amountCents: amount_cents, expiresOn: expires_on },
  }
}
