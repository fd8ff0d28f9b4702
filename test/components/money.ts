import type { Card, Cards, Code, CodeBalance, Offer, Purchased } from '../../worker/giftcards/schemas.ts'
import type {
  Accounts,
  Balances,
  Extension,
  History,
  Receipt,
  WalletAccount,
} from '../../worker/wallet/schemas.ts'

/** What the worker says of money. */

type BenefitBalance = Balances['benefits'][number]
type Transaction = History['transactions'][number]

/** What can become an OwnGiftcard now, and from a day on. */
export const open: Extension = { state: 'open', expires_on: '2027-03-31', uses: ['sports'] }
export const opensLater: Extension = { ...open, state: 'later', opens_on: '2026-11-30' }

/** A benefit of Plus that has time left, with whatever a test wants otherwise. */
export const benefit = (values: Partial<BenefitBalance> = {}): BenefitBalance => ({
  kind: 'lot',
  benefit: 'sports',
  uses: ['sports'],
  service: 'plus',
  amount_cents: 6400,
  expires_on: '2027-06-30',
  days_left: 221,
  expires_soon: false,
  extension: { state: 'open', expires_on: '2027-09-30', uses: ['sports'] },
  ...values,
})

const ofCard = { kind: 'card', extension: { state: 'never', reason: 'card' } } as const
const soon = { expires_on: '2026-12-31', days_left: 40, expires_soon: true, extension: open }

/** One benefit that expires soon, and three that do not. */
const benefits: BenefitBalance[] = [
  benefit(soon),
  benefit({ benefit: 'sports-culture', uses: ['sports', 'culture'], amount_cents: 18640 }),
  benefit({ benefit: 'massage', uses: ['massage'], amount_cents: 12000, expires_on: '2027-08-31' }),
  benefit({
    benefit: 'flexible',
    uses: ['sports', 'culture', 'lunch'],
    amount_cents: 25000,
    expires_on: '2027-12-31',
  }),
]

export const balances = (list = benefits, asOf = new Date()): Balances => ({
  as_of: asOf.toISOString(),
  total_cents: list.reduce((sum, { amount_cents }) => sum + amount_cents, 0),
  benefits: list,
})

/** A lot of a benefit, with whatever a test wants otherwise. */
export const lot = (values: Partial<WalletAccount> = {}): WalletAccount => ({
  ...benefit(),
  id: `lot_${values.benefit ?? 'sports'}`,
  employer: 'employer_havuranta',
  held_cents: 0,
  version: 1,
  ...values,
})

/** A card with money for sports, with whatever a test wants otherwise. */
export const card = (values: Partial<Card> = {}): Card => ({
  ...lot(ofCard),
  id: 'card_one',
  amount_cents: 4000,
  expires_on: '2027-03-31',
  days_left: 130,
  last_four: '7K2Q',
  revision: 1,
  ...values,
})

/** Two cards with money, and one that is used up. */
const cardList: Card[] = [
  card(),
  card({ id: 'card_two', benefit: 'massage', uses: ['massage'], amount_cents: 2500, last_four: 'H4TP' }),
  card({ id: 'card_three', amount_cents: 0, expires_on: '2027-05-31', last_four: '3RDX' }),
]

export const cards = (list = cardList): Cards => ({ as_of: new Date().toISOString(), cards: list })

/** The lots of the balances, and the cards. */
export const accounts = (
  list = benefits.map((each, index) => lot({ ...each, held_cents: index === 1 ? 650 : 0 })),
): Accounts => ({ as_of: new Date().toISOString(), accounts: [...list, ...cardList] })

/** A payment for sports, with whatever a test wants otherwise. */
export const transaction = (values: Partial<Transaction> = {}): Transaction => ({
  id: 'operation_one',
  kind: 'spend',
  amount_cents: 1130,
  at: '2026-11-19T10:04:00.000Z',
  benefits: ['sports', 'sports-culture'],
  ...(values.kind ? {} : { use: 'sports' }),
  ...values,
})

/** A payment from two lots, a purchase of a card, a reservation and a load. */
export const transactions: Transaction[] = [
  transaction(),
  transaction({ id: 'operation_two', kind: 'convert', amount_cents: 4000, benefits: ['sports'] }),
  transaction({ id: 'operation_three', kind: 'hold', amount_cents: 650, use: 'culture' }),
  transaction({ id: 'operation_four', kind: 'load', amount_cents: 18640, benefits: ['sports-culture'] }),
]

export const history = (list = transactions, next: string | null = null): History => ({
  transactions: list,
  next,
})

/** One of the transactions with its parts: from two lots, of which one is empty now, or to a card. */
export function receipt(id: string): Receipt {
  const { benefits: _, ...about } = transactions.find((each) => each.id === id) ?? transaction({ id })
  const part = { kind: 'single', to: 'merchant:merchant_one', benefit: 'sports' } as const
  const parts: Receipt['parts'] =
    about.kind === 'convert'
      ? [{ ...part, from: 'lot_sports', to: 'card_one', amount_cents: 4000 }]
      : [
          { ...part, from: 'lot_sports', amount_cents: 1000 },
          { ...part, from: 'lot_gone', benefit: 'sports-culture', amount_cents: 130 },
        ]
  return { ...about, parts }
}

export const code = (values: Partial<Code> = {}): Code => ({
  code: '7K2Q 9WMC 3RDX H4TP 7K2Q',
  last_four: '7K2Q',
  revision: 1,
  ...values,
})

/** What a purchase came to. */
export const purchased = (values: Partial<Purchased> = {}): Purchased => ({
  cards: [card()],
  mailed_to: 'a•••@havuranta.example',
  ...values,
})

/** What the link of a reminder offers: money for sports that expires soon. */
export const offer = (values: Partial<Offer> = {}): Offer => ({
  first_name: 'Aino',
  account: lot(soon),
  cards: [],
  ...values,
})

export const codeBalance = (values: Partial<CodeBalance> = {}): CodeBalance => ({
  benefit: 'sports',
  uses: ['sports'],
  amount_cents: 4000,
  expires_on: '2027-03-31',
  days_left: 130,
  last_four: '7K2Q',
  ...values,
})
