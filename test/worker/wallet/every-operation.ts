import { env } from 'cloudflare:workers'
import { closeBenefit } from '../../../worker/wallet/close-benefit.ts'
import { type CardPart, convertToCards } from '../../../worker/wallet/convert-to-cards.ts'
import { capture, hold, release } from '../../../worker/wallet/hold.ts'
import {
  depositLunch,
  depositPrepaid,
  loadBenefit,
  reverseLoad,
  settleFunding,
  withdrawLunch,
} from '../../../worker/wallet/load-benefit.ts'
import type { Keyed } from '../../../worker/wallet/operation.ts'
import { refund } from '../../../worker/wallet/refund.ts'
import type { Receipt } from '../../../worker/wallet/schemas.ts'
import { spend } from '../../../worker/wallet/spend.ts'
import { NOW, newKey, TOMORROW, walletOf } from './wallet-of.ts'

type Ask = (ledger: D1Database, options?: { key?: string; now?: Date }) => Promise<Receipt>

/** An operation that is ready to be asked for, always under the same key unless another is given. */
export type Asked = {
  key: string
  ask: Ask
  /** The same, written in another order. */
  reordered: Ask
  /** The same with other content, by what is changed. */
  others: Record<string, Ask>
  /** The same, but for something that the ledger refuses; there is nothing to refuse about some. */
  refused?: Ask | undefined
}

function asked<Input extends Keyed>(
  operation: (ledger: D1Database, input: Input, now?: Date) => Promise<Receipt>,
  input: Omit<Input, 'key'>,
  others: Partial<Input>[],
  { refused, at = NOW }: { refused?: Partial<Input>; at?: Date } = {},
): Asked {
  const key = newKey()
  const asking =
    (content: object): Ask =>
    (ledger, options) =>
      operation(ledger, { ...content, key: options?.key ?? key } as Input, options?.now ?? at)
  return {
    key,
    ask: asking(input),
    reordered: asking(Object.fromEntries(Object.entries(input).reverse())),
    others: Object.fromEntries(
      others.map((changes) => [JSON.stringify(changes), asking({ ...input, ...changes })]),
    ),
    refused: refused && asking({ ...input, ...refused }),
  }
}

const MARCH = new Date('2026-03-15T08:30:00.000Z')
const NOBODY = 'operation_nobody'

const benefit = {
  ...({ benefit: 'flexible', uses: ['sports'], service: 'saldo' } as const),
  ...{ amountCents: 100, expiresOn: '2026-12-31' },
}
const payment = { merchant: 'gym', use: 'sports', amountCents: 250 } as const
const otherPayments = [
  ...[{ person: 'another' }, { merchant: 'pool' }, { use: 'lunch' as const }, { amountCents: 1 }],
]

/** A wallet with 300 for sports: a lot that ends in February, one that lasts, and a card. */
async function walletWithMoney(person: string) {
  const wallet = walletOf(person)
  await wallet.load({ expiresOn: '2026-02-28' })
  const lot = await wallet.load({ benefit: 'flexible', uses: ['sports', 'lunch'], amountCents: 200 })
  await wallet.convert(lot, 100)
  return { ...wallet, lot }
}

/** Every operation that can be asked for, of a person. */
export const everyOperation: Record<string, (person: string) => Promise<Asked>> = {
  deposit: async (person) =>
    asked(depositPrepaid, { employer: walletOf(person).employer, amountCents: 100 }, [
      ...[{ employer: 'another' }, { amountCents: 101 }],
    ]),

  'deposit for lunch': async (person) =>
    asked(depositLunch, { employer: walletOf(person).employer, amountCents: 100 }, [
      ...[{ employer: 'another' }, { amountCents: 101 }],
    ]),

  withdraw: async (person) => {
    const { employer } = walletOf(person)
    await depositLunch(env.LEDGER_0, { key: newKey(), employer, amountCents: 100 }, NOW)
    return asked(
      withdrawLunch,
      { employer, amountCents: 100 },
      [{ employer: 'another' }, { amountCents: 99 }],
      { refused: { amountCents: 101 } },
    )
  },

  settle: async (person) =>
    asked(settleFunding, { employer: walletOf(person).employer, amountCents: 100 }, [
      ...[{ employer: 'another' }, { amountCents: 101 }],
    ]),

  load: async (person) =>
    asked(
      loadBenefit,
      { ...benefit, person, employer: walletOf(person).employer },
      [
        ...[{ person: 'another' }, { employer: 'another' }, { from: 'prepaid' as const }],
        ...[{ service: 'plus' as const }, { amountCents: 101 }, { expiresOn: '2026-12-30' }],
        ...[{ uses: ['lunch' as const] }, { uses: ['sports' as const, 'lunch' as const] }],
      ],
      { refused: { from: 'prepaid' } },
    ),

  'load from what was prepaid': async (person) => {
    const { employer } = walletOf(person)
    await depositPrepaid(env.LEDGER_0, { key: newKey(), employer, amountCents: 100 }, NOW)
    return asked(
      loadBenefit,
      { ...benefit, from: 'prepaid', person, employer },
      [{ from: 'funding' }, { amountCents: 99 }],
      { refused: { amountCents: 101 } },
    )
  },

  spend: async (person) => {
    await walletWithMoney(person)
    return asked(spend, { ...payment, person }, otherPayments, { refused: { amountCents: 301 } })
  },

  hold: async (person) => {
    await walletWithMoney(person)
    const others = [...otherPayments, { until: new Date(TOMORROW.getTime() + 1) }]
    return asked(hold, { ...payment, person, until: TOMORROW }, others, { refused: { amountCents: 301 } })
  },

  capture: async (person) => {
    const { id } = await (await walletWithMoney(person)).hold(250)
    return asked(capture, { hold: id, amountCents: 130 }, [{ hold: NOBODY }, { amountCents: 131 }], {
      refused: { amountCents: 251 },
    })
  },

  release: async (person) => {
    const { id } = await (await walletWithMoney(person)).hold(250)
    return asked(release, { hold: id }, [{ hold: NOBODY }], { refused: { hold: NOBODY } })
  },

  refund: async (person) => {
    const { id } = await (await walletWithMoney(person)).spend(250)
    return asked(refund, { payment: id, amountCents: 200 }, [{ payment: NOBODY }, { amountCents: 199 }], {
      ...{ refused: { amountCents: 251 }, at: MARCH },
    })
  },

  convert: async (person) => {
    const { lot, load } = await walletWithMoney(person)
    const card = { uses: ['sports' as const], expiresOn: '2027-03-31' }
    const first = { ...card, lot, amountCents: 60 }
    const second = { ...card, lot: await load(), amountCents: 40 }
    const parts = (changes: Partial<CardPart>) => ({ parts: [{ ...first, ...changes }, second] })
    return asked(
      convertToCards,
      { person, parts: [first, second] },
      [
        ...[{ person: 'another' }, { parts: [first] }, parts({ lot: 'lot_another' })],
        ...[parts({ amountCents: 61 }), parts({ version: 1 })],
      ],
      { refused: parts({ amountCents: 101 }) },
    )
  },

  close: async (person) => {
    const { employer } = await walletWithMoney(person)
    return asked(
      closeBenefit,
      { person, employer, service: 'saldo', lastDay: '2026-06-30' },
      [
        ...[{ person: 'another' }, { employer: 'another' }, { service: 'plus' as const }],
        { lastDay: '2026-06-29' },
      ],
      { refused: { lastDay: '2026-01-14' } },
    )
  },

  reverse: async (person) => {
    const input = { ...benefit, key: newKey(), person, employer: walletOf(person).employer }
    const { id } = await loadBenefit(env.LEDGER_0, input, NOW)
    return asked(reverseLoad, { load: id }, [{ load: NOBODY }], { refused: { load: NOBODY } })
  },
}
