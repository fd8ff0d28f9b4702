import { findRecipients, type Recipient } from '../identity/store/contacts.ts'
import type { Mail } from '../messages/mail.ts'
import { helsinkiDate } from '../platform/clock.ts'
import { readConfig } from '../platform/config.ts'
import type { Env } from '../platform/env.ts'
import type { Use } from '../wallet/schemas.ts'
import { type AccountRow, readAccounts } from '../wallet/store/balances.ts'
import { readReceipt } from '../wallet/store/operation.ts'
import { storedCodeOf } from './make-code.ts'
import { insertFirstCodes } from './store.ts'

/** A card as its receipt shows it, and the service that its money came through. */
export type MailedCard = Pick<
  AccountRow,
  'id' | 'benefit' | 'uses' | 'service' | 'amount_cents' | 'expires_on'
> & {
  revision: number
}

/**
 * Stores the codes of the cards that an operation has bought, and queues the e-mail with them. The route that buys and the
 * ledger's outbox both ask for it, in any order and as often as they like: it is done once. Returns where the e-mail goes:
 * the addresses that are known now.
 */
export async function deliverCards(
  env: Env,
  ledger: D1Database,
  { person, operation }: { person: string; operation: string },
  now: Date,
): Promise<string[]> {
  const [receipt, accounts, recipients] = await Promise.all([
    readReceipt(ledger, operation, person),
    readAccounts(ledger, person, helsinkiDate(now)),
    findRecipients(env.DB, recipientsOf(person)),
  ])
  if (receipt?.kind !== 'convert') throw new Error('no cards were bought by this operation')
  const cards = receipt.parts.flatMap(({ to, amount_cents }) => {
    const account = accounts.find(({ id }) => id === to)
    return account ? { ...account, amount_cents, revision: 1 } : [] // it is past its last day
  })
  const codes = await Promise.all(
    cards.map(({ id, revision }) => storedCodeOf(readConfig(env), id, revision)),
  )
  const mails = receiptMails('bought', cards, recipients)
  await insertFirstCodes(env.DB, { person, codes, mails }, now)
  return mails.map(({ mail }) => mail.to)
}

/** Whom to ask the directory for: a person has an address for each service, or one for both. */
export const recipientsOf = (person: string) =>
  (['plus', 'saldo'] as const).map((service) => ({ person, service }))

/** The e-mails with cards: one for each address, with the cards of the services that are written about to it. */
export function receiptMails(
  why: 'bought' | 'replaced',
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

/** What somebody is called, of all their given names. */
export const firstName = (givenNames: string): string => givenNames.split(' ')[0]!
