import { firstName } from '../identity/first-name.ts'
import { findRecipients, type Recipient } from '../identity/store/contacts.ts'
import type { Mail } from '../messages/mail.ts'
import { helsinkiDate } from '../platform/clock.ts'
import { readConfig } from '../platform/config.ts'
import type { Env } from '../platform/env.ts'
import type { Use } from '../wallet/schemas.ts'
import { type AccountRow, readAccounts } from '../wallet/store/balances.ts'
import { readReceipt } from '../wallet/store/operation.ts'
import { storedCodeOf } from './make-code.ts'
import { haveCodes, insertFirstCodes } from './store.ts'

/** A card as its receipt shows it, and the service that its money came through. */
export type MailedCard = Pick<
  AccountRow,
  'id' | 'benefit' | 'uses' | 'service' | 'amount_cents' | 'expires_on'
> & {
  revision: number
}

/** Cards of a person that an operation has opened: a purchase, or a refund. */
type OpenedCards = { person: string; operation: string; cards: readonly string[] }

/** What the ledger's outbox asks for: codes and the e-mail, unless the route that bought the cards has been there. */
export async function deliverCards(
  env: Env,
  ledger: D1Database,
  opened: OpenedCards,
  now: Date,
): Promise<void> {
  if (!(await haveCodes(env.DB, opened.cards))) await giveCodes(env, ledger, opened, now)
}

/**
 * Stores the codes of the cards that an operation has opened, and queues the e-mail with them. The route that buys and the
 * ledger's outbox both ask for it, in any order and as often as they like: it is done once. Returns where the e-mail goes,
 * which are the addresses that are known now, and whether it was this time that it was done.
 */
export async function giveCodes(
  env: Env,
  ledger: D1Database,
  { person, operation, cards: ids }: OpenedCards,
  now: Date,
): Promise<{ mailedTo: string[]; isNew: boolean }> {
  const [receipt, accounts, recipients] = await Promise.all([
    readReceipt(ledger, operation, person),
    readAccounts(ledger, person, helsinkiDate(now)),
    findRecipients(env.DB, recipientsOf(person)),
  ])
  const opened = receipt?.parts.filter(({ to }) => ids.includes(to)) ?? []
  if (opened.length < ids.length) throw new Error('these cards were not opened by this operation')
  const cards = opened.flatMap(({ to, amount_cents }) => {
    const account = accounts.find(({ id }) => id === to)
    return account ? { ...account, amount_cents, revision: 1 } : [] // it is past its last day
  })
  const codes = await Promise.all(
    cards.map(({ id, revision }) => storedCodeOf(readConfig(env), id, revision)),
  )
  const mails = receiptMails(receipt?.kind === 'refund' ? 'refunded' : 'bought', cards, recipients)
  const isNew = await insertFirstCodes(env.DB, { person, codes, mails }, now)
  return { mailedTo: mails.map(({ mail }) => mail.to), isNew }
}

/** Whom to ask the directory for: a person has an address for each service, or one for both. */
export const recipientsOf = (person: string) =>
  (['plus', 'saldo'] as const).map((service) => ({ person, service }))

/** The e-mails with cards: one for each address, with the cards of the services that are written about to it. */
export function receiptMails(
  why: Extract<Mail, { kind: 'giftcard-receipt' }>['why'],
  cards: MailedCard[],
  recipients: Recipient[],
): { mail: Mail; cards: string[] }[] {
  return [...Map.groupBy(recipients, ({ email }) => email)].flatMap(([to, ofAddress]) => {
    const { language, given_names } = ofAddress[0]!
    const theirs = cards.filter((card) => ofAddress.some(({ service }) => service === card.service))
    if (!theirs.length) return []
    const mail: Mail = {
      ...{ kind: 'giftcard-receipt', to, language, name: firstName(given_names), why },
      cards: theirs.map(({ id, revision, benefit, uses, amount_cents, expires_on }) => ({
        ...{ card: id, revision, benefit, amountCents: amount_cents, expiresOn: expires_on },
        uses: uses.split(' ') as Use[],
      })),
    }
    return { mail, cards: theirs.map(({ id }) => id) }
  })
}
