import { firstName } from '../identity/first-name.ts'
import type { Mail } from '../messages/mail.ts'
import { helsinkiDate } from '../platform/clock.ts'
import { boundLedgers } from '../platform/config.ts'
import type { Env } from '../platform/env.ts'
import { log } from '../platform/log.ts'
import { closeMany } from '../wallet/close-benefit.ts'
import { type LoadInput, loadMany } from '../wallet/load-benefit.ts'
import type { Use } from '../wallet/schemas.ts'
import { knownKeys } from '../wallet/store/loads.ts'
import { type OrderToLoad, type PartToLoad, readToLoad, recordLoaded } from './store/loading.ts'

/** How many people one step loads. */
const STEP = 250
/** What a step asks of D1: of the directory, and of each ledger. */
const OF_DIRECTORY = 9
const OF_LEDGER = 12

/** How many statements one step takes at most. */
export const statementsOfStep = (ledgers: number): number => OF_DIRECTORY + ledgers * OF_LEDGER

/**
 * Takes one step in giving people the money of an order: loads what some of them wait for, tells them, and asks for the next
 * step by a further message. It may be killed anywhere and repeated: what a ledger has loaded it knows by its key, and who
 * has got money is told in the batch that notes it. Who has been removed since it was ordered gets it all the same, since it
 * is on an invoice or paid for, and it ends on the last day that the employer chose. What could not be used any more is
 * cancelled, unless a step that died has loaded it. Throws when nobody is left but those who have come back, and what they
 * had before is not closed yet.
 */
export async function loadOrder(env: Env, order: string, now: Date): Promise<void> {
  const ledgers = boundLedgers(env)
  const day = helsinkiDate(now)
  const found = await readToLoad(env.DB, order, STEP)
  if (!found) return
  const { parts, isLeft } = found
  const { kind, employer } = found.order
  if (isLeft && !parts.length) throw new Error('what they had who have come back is not closed yet')
  const from = { employer, from: kind === 'lunch' ? ('prepaid' as const) : ('funding' as const) }
  const shards = await Promise.all(
    [...Map.groupBy(parts, ({ ledger }) => ledger)].map(async ([number, ofShard]) => {
      const ledger = ledgers[number]!
      const usable = ofShard.filter(({ expires_on }) => expires_on >= day)
      const over = ofShard.filter(({ expires_on }) => expires_on < day)
      const known = over.length ? await knownKeys(ledger, idsOf(over)) : new Set()
      if (usable.length) await loadMany(ledger, from, usable.map(loadOf), now)
      await endForRemoved(ledger, employer, usable, now)
      return {
        loaded: [...usable, ...over.filter(({ part }) => known.has(part))],
        cancelled: over.filter(({ part }) => !known.has(part)),
      }
    }),
  )
  const loaded = shards.flatMap((one) => one.loaded)
  const cancelled = shards.flatMap((one) => one.cancelled)
  // The employer has paid for it, or will: somebody has to settle that.
  const paidFor = cancelled.filter(({ invoice }) => invoice !== null || kind === 'lunch')
  if (paidFor.length) log('error', 'ordered-but-not-loaded', { order, parts: idsOf(paidFor) })
  const ended = loaded.filter(({ last_day }) => last_day !== null)
  await recordLoaded(
    env.DB,
    order,
    {
      ...{ loaded: idsOf(loaded), ended: idsOf(ended), cancelled: idsOf(cancelled) },
      mails: mailsOf(found.order, loaded),
    },
    { now, day },
  )
}

const idsOf = (parts: PartToLoad[]) => parts.map(({ part }) => part)

const loadOf = (one: PartToLoad): Omit<LoadInput, 'employer' | 'from'> => ({
  ...{ key: one.part, person: one.person, benefit: one.benefit, service: 'plus' },
  ...(one.uses !== null && { uses: one.uses.split(' ') as Use[] }),
  ...{ amountCents: one.amount_cents, expiresOn: one.expires_on },
})

/**
 * Ends what people have got who were removed: the message that ended the rest for them may have come too early for it.
 */
async function endForRemoved(
  ledger: D1Database,
  employer: string,
  parts: PartToLoad[],
  now: Date,
): Promise<void> {
  const day = helsinkiDate(now)
  const removed = parts.filter(({ last_day }) => last_day !== null)
  const closings = [...Map.groupBy(removed, ({ user }) => user).values()].map(([first]) => {
    const { part, person, last_day } = first!
    const lastDay = last_day! > day ? last_day! : day
    return { key: `${part}:close:${lastDay}`, person, lastDay }
  })
  if (closings.length) await closeMany(ledger, { employer, service: 'plus' }, closings, now)
}

/** One to each who is still on the list, with all that they get. */
const mailsOf = ({ employer_name }: OrderToLoad, loaded: PartToLoad[]): { part: string; mail: Mail }[] =>
  [
    ...Map.groupBy(
      loaded.filter(({ last_day }) => last_day === null),
      ({ user }) => user,
    ).values(),
  ].map((parts) => {
    const { part, email, language, given_names } = parts[0]!
    return {
      part,
      mail: {
        ...{ kind: 'plus-benefits-ready', to: email, language, name: firstName(given_names) },
        employer: employer_name,
        loads: parts.map(({ benefit, amount_cents, expires_on }) => ({
          ...{ benefit, amountCents: amount_cents, expiresOn: expires_on },
        })),
      },
    }
  })
