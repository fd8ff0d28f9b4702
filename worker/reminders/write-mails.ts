import { extensionOf } from '../giftcards/rules.ts'
import { findRecipients, type Recipient } from '../identity/store/contacts.ts'
import { endOfDay, epochSeconds } from '../platform/clock.ts'
import type { Use } from '../wallet/schemas.ts'
import type { EndingAccount } from '../wallet/store/ending.ts'
import type { Round } from './occasions.ts'
import type { Wanted } from './schemas.ts'
import { type ReminderMail, readReminded } from './store/runs.ts'

/**
 * The e-mails for a page of lots and cards, seen on a day: one for each person, address and last day. Left out is what
 * nobody can be told, or wants to be, and what they have been told for this occasion, or on this very day. Three statements.
 */
export async function writeMails(
  db: D1Database,
  ledger: number,
  { occasion, name }: Round,
  page: EndingAccount[],
  day: string,
): Promise<ReminderMail[]> {
  if (!page.length) return []
  const asked = Map.groupBy(page, ({ owner, service }) => `${owner} ${service}`)
  const [recipients, { reminded, wanted }] = await Promise.all([
    findRecipients(
      db,
      [...asked.values()].map(([account]) => ({ person: account!.owner, service: account!.service })),
    ),
    readReminded(db, {
      accounts: page.map(({ id }) => id),
      people: [...new Set(page.map(({ owner }) => owner))],
      occasion: name,
      day,
    }),
  ])
  const recipientOf = new Map(recipients.map((row) => [`${row.person} ${row.service}`, row]))
  const wants = (person: string): Wanted => wanted.get(person) ?? 'all'
  const told = page.flatMap((account) => {
    const recipient = recipientOf.get(`${account.owner} ${account.service}`)
    const isWanted = { all: true, 'last-day': occasion === 'day', none: false }[wants(account.owner)]
    return recipient && isWanted && !reminded.has(account.id) ? { account, recipient } : []
  })
  const letters = Map.groupBy(told, ({ account, recipient }) =>
    JSON.stringify([account.owner, recipient.email, account.expires_on]),
  )
  return [...letters.values()].map((letter): ReminderMail => {
    const { account, recipient } = letter[0]!
    return {
      ...{ kind: 'expiry-reminder', occasion, ledger, person: account.owner },
      ...addressOf(recipient),
      wanted: wants(account.owner) === 'all' ? 'all' : 'last-day',
      expires: epochSeconds(endOfDay(account.expires_on)),
      expiring: letter
        .map((one) => expiringOf(one.account, day))
        .sort((one, other) => rank(one) - rank(other)),
    }
  })
}

const addressOf = ({ email, language, given_names }: Recipient) => ({
  ...{ to: email, language, name: given_names.split(' ')[0]! },
})

type Expiring = ReminderMail['expiring'][number]

const expiringOf = (
  { id, kind, benefit, uses, service, amount_cents, expires_on }: EndingAccount,
  day: string,
): Expiring => ({
  ...{ account: id, kind, benefit, service, amountCents: amount_cents, expiresOn: expires_on },
  extension: extensionOf({ kind, benefit, uses: uses.split(' ') as Use[], service, expires_on }, day),
})

/** What somebody can save comes first. */
const rank = ({ extension }: Expiring): number => ['open', 'later', 'never'].indexOf(extension.state)
