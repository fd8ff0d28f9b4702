import { extensionOf } from '../giftcards/rules.ts'
import { firstName } from '../identity/first-name.ts'
import { findRecipients, type Recipient } from '../identity/store/contacts.ts'
import { endOfDay, epochSeconds } from '../platform/clock.ts'
import type { Use } from '../wallet/schemas.ts'
import type { EndingAccount } from '../wallet/store/ending.ts'
import type { Round } from './occasions.ts'
import type { Wanted } from './schemas.ts'
import { type ReminderMail, type Reminding, readReminded } from './store/runs.ts'

/** How many lots and cards a mail names; more would be read by nobody, and refused by mail programs. */
const NAMED = 50

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
): Promise<Reminding[]> {
  if (!page.length) return []
  const asked = Map.groupBy(page, ({ owner, service }) => `${owner} ${service}`)
  const [recipients, { reminded, wanted }] = await Promise.all([
    findRecipients(
      db,
      [...asked.values()].map(([account]) => ({ person: account!.owner, service: account!.service })),
    ),
    readReminded(db, {
      accounts: page.map(({ id, expires_on }) => ({ id, endsOn: expires_on })),
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
  return [...letters.values()].map((letter): Reminding => {
    const { account, recipient } = letter[0]!
    const expiring = letter.map((one) => expiringOf(one.account, day)).sort(mostToSaveFirst)
    const more = expiring.slice(NAMED)
    const mail: ReminderMail = {
      ...{ kind: 'expiry-reminder', occasion, ledger, person: account.owner },
      ...addressOf(recipient),
      wanted: wants(account.owner) === 'all' ? 'all' : 'last-day',
      expires: epochSeconds(endOfDay(account.expires_on)),
      expiring: expiring.slice(0, NAMED),
      ...(more.length && {
        more: {
          number: more.length,
          amountCents: more.reduce((sum, { amountCents }) => sum + amountCents, 0),
        },
      }),
    }
    return { mail, endsOn: account.expires_on, accounts: letter.map((one) => one.account.id) }
  })
}

const addressOf = ({ email, language, given_names }: Recipient) => ({
  ...{ to: email, language, name: firstName(given_names) },
})

type Expiring = ReminderMail['expiring'][number]

const expiringOf = (
  { id, kind, benefit, uses, service, amount_cents, expires_on }: EndingAccount,
  day: string,
): Expiring => ({
  ...{ account: id, kind, benefit, service, amountCents: amount_cents, expiresOn: expires_on },
  extension: extensionOf({ kind, benefit, uses: uses.split(' ') as Use[], service, expires_on }, day),
})

/** What somebody can save comes first, and of that what is most. */
const mostToSaveFirst = (one: Expiring, other: Expiring): number =>
  rank(one) - rank(other) || other.amountCents - one.amountCents
const rank = ({ extension }: Expiring): number => ['open', 'later', 'never'].indexOf(extension.state)
