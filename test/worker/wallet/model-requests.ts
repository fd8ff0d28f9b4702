import type { closeBenefit } from '../../../worker/wallet/close-benefit.ts'
import type { convertToCards } from '../../../worker/wallet/convert-to-cards.ts'
import type { capture, hold, release } from '../../../worker/wallet/hold.ts'
import type {
  depositLunch,
  depositPrepaid,
  loadBenefit,
  reverseLoad,
  settleFunding,
  withdrawLunch,
} from '../../../worker/wallet/load-benefit.ts'
import type { refund } from '../../../worker/wallet/refund.ts'
import type { Receipt } from '../../../worker/wallet/schemas.ts'
import type { spend } from '../../../worker/wallet/spend.ts'
import { isDay } from './model-calendar.ts'

/** What can be asked of a shard, what it answers, and what it refuses before it looks at any money. */

type Input<Operation> = Operation extends (
  ledger: D1Database,
  input: infer Asked,
  now?: Date,
) => Promise<Receipt>
  ? Asked
  : never

type Inputs = {
  deposit: Input<typeof depositPrepaid>
  topUp: Input<typeof depositLunch>
  withdraw: Input<typeof withdrawLunch>
  settle: Input<typeof settleFunding>
  load: Input<typeof loadBenefit>
  reverse: Input<typeof reverseLoad>
  spend: Input<typeof spend>
  hold: Input<typeof hold>
  capture: Input<typeof capture>
  release: Input<typeof release>
  refund: Input<typeof refund>
  convert: Input<typeof convertToCards>
  close: Input<typeof closeBenefit>
}
export type Kind = keyof Inputs
export type InputOf<K extends Kind> = Inputs[K]
export type Request = { [K in Kind]: { kind: K; input: Inputs[K] } }[Kind]

export type Refusal = { refused: string; availableCents: number | undefined }
export const refusal = (refused: string, availableCents?: number): Refusal => ({ refused, availableCents })
export type Answer = Receipt | Refusal
export const isReceipt = (answer: Answer | undefined): answer is Receipt => !!answer && 'parts' in answer

const OF_EMPLOYERS: Kind[] = ['deposit', 'topUp', 'withdraw', 'settle']
const mostCents = (kind: Kind) => (OF_EMPLOYERS.includes(kind) ? 10_000_000_000 : 100_000_000)

/** Why a request can never be carried out, if so. */
export function malformed({ kind, input }: Request): Refusal | undefined {
  if ('expiresOn' in input && !isDay(input.expiresOn)) return refusal('date-not-valid')
  if ('lastDay' in input && !isDay(input.lastDay)) return refusal('date-not-valid')
  if ('until' in input && Number.isNaN(input.until.getTime())) return refusal('hold-until-not-valid')
  if (kind === 'load') {
    const uses = input.uses ?? []
    const isRight = input.benefit === 'flexible' ? uses.length > 0 : input.uses === undefined
    if (!isRight || new Set(uses).size < uses.length) return refusal('uses-not-valid')
  }
  if (kind === 'convert') {
    for (const part of input.parts) {
      if (!isAmount(part.amountCents, kind)) return refusal('amount-not-valid')
      if (!isDay(part.expiresOn)) return refusal('date-not-valid')
      if (!part.uses.length) return refusal('card-uses-not-valid')
    }
  }
  if (input.key.length < 1 || input.key.length > 255 || [...input.key].some((c) => c < '!' || c > '~')) {
    return refusal('idempotency-key-not-valid')
  }
  const cents = kind === 'convert' ? centsOf(input) : 'amountCents' in input && (input.amountCents ?? 0)
  return cents === false || isAmount(cents, kind) ? undefined : refusal('amount-not-valid')
}

const isAmount = (cents: number, kind: Kind) =>
  Number.isInteger(cents) && cents >= 1 && cents <= mostCents(kind)
/** What all cards of a purchase cost. */
export const centsOf = ({ parts }: InputOf<'convert'>): number =>
  parts.reduce((sum, { amountCents }) => sum + amountCents, 0)

/** Equal for requests that ask for the same. */
export function contentOf({ kind, input }: Request): string {
  if (kind === 'convert') {
    const parts = input.parts.map(({ lot, amountCents, version }) =>
      JSON.stringify([lot, amountCents, version]),
    )
    return JSON.stringify([kind, input.person, parts.sort()])
  }
  const said = { ...(kind === 'load' && { from: 'funding' }), ...input }
  const sorted = Object.entries(said)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [name, Array.isArray(value) ? [...new Set(value)].sort() : value])
  return JSON.stringify([kind, sorted.sort()])
}
