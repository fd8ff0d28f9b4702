import type { Receipt } from '../../../worker/wallet/schemas.ts'
import { finnishDay } from './model-calendar.ts'
import type { Step } from './model-properties.ts'
import { OPERATIONS } from './model-world.ts'

/** What histories have to come to now and then, or the test would prove less than it says. */

type Situation = (step: Step) => boolean

const parts = ({ done }: Step): Receipt['parts'] => done?.receipt.parts ?? []
const is = ({ done }: Step, ...kinds: string[]) => kinds.includes(done?.request.kind ?? '')
const isPayment = (step: Step) => is(step, 'spend', 'hold')
const payers = (step: Step) => parts(step).map(({ from }) => step.before.accounts.get(from)!)
const isNew = ({ before }: Step, account: string) => !before.accounts.has(account)
const sameDay = (step: Step) =>
  payers(step).flatMap((row, n, all) => {
    const next = all[n + 1]
    return next && next.ends_on === row.ends_on ? [[row.uses!.length, next.uses!.length] as const] : []
  })

const SITUATIONS: Record<string, Situation> = {
  'a payment from three or more': (step) => isPayment(step) && parts(step).length > 2,
  'a payment from a card': (step) => isPayment(step) && payers(step).some(({ kind }) => kind === 'card'),
  'a payment on the last day': (step) =>
    isPayment(step) && payers(step).some((row) => row.ends_on === finnishDay(step.now)),
  'a payment in the last millisecond': (step) =>
    isPayment(step) &&
    payers(step).some(
      (row) => row.ends_on === finnishDay(step.now) && row.ends_on < finnishDay(step.now + 1),
    ),
  'of the same day, what has fewer uses first': (step) =>
    isPayment(step) && sameDay(step).some(([uses, next]) => uses < next),
  'of the same day and uses, what is older first': (step) =>
    isPayment(step) && sameDay(step).some(([uses, next]) => uses === next),
  'a purchase of three or more cards': (step) => is(step, 'convert') && parts(step).length > 2,
  'a purchase from what was seen': ({ done }) =>
    done?.request.kind === 'convert' &&
    done.request.input.parts.every(({ version }) => version !== undefined),
  'a purchase from a lot that its employer has ended earlier': (step) =>
    is(step, 'convert') && payers(step).some((row) => row.ends_on! < row.expires_on!),
  'a purchase that one of several lots refuses': ({ request, refused }) =>
    request.kind === 'convert' && request.input.parts.length > 1 && refused === 'insufficient-funds',
  'a retry of several cards': ({ retried }) =>
    retried?.first.kind === 'convert' && retried.first.parts.length > 1,
  'a capture that gives parts back': (step) => is(step, 'capture') && parts(step).at(-1)!.kind === 'void',
  'a capture in the last millisecond': (step) => is(step, 'capture') && isLastInstantOfHold(step),
  'a capture after the last day of the money': (step) =>
    is(step, 'capture') && payers(step).some((row) => row.ends_on! < finnishDay(step.now)),
  'a release after the last day of the money': (step) =>
    is(step, 'release') && payers(step).some((row) => row.ends_on! < finnishDay(step.now)),
  'a refund to several': (step) => is(step, 'refund') && parts(step).length > 1,
  'a refund to a new lot': (step) =>
    is(step, 'refund') && parts(step).some(({ to }) => to.startsWith('lot') && isNew(step, to)),
  'a refund to a new card': (step) =>
    is(step, 'refund') && parts(step).some(({ to }) => to.startsWith('card') && isNew(step, to)),
  'a refund to something old and something new': (step) =>
    is(step, 'refund') && new Set(parts(step).map(({ to }) => isNew(step, to))).size === 2,
  'a second refund of a payment': ({ done, earlier }) => {
    if (done?.request.kind !== 'refund') return false
    const { payment } = done.request.input
    return earlier.some(({ request }) => request.kind === 'refund' && request.input.payment === payment)
  },
  'a refund of a capture': ({ done, earlier }) => {
    if (done?.request.kind !== 'refund') return false
    const { payment } = done.request.input
    return earlier.some(({ request, receipt }) => request.kind === 'capture' && receipt.id === payment)
  },
  'a reversal to what was paid in': (step) =>
    is(step, 'reverse') && parts(step)[0]!.to.startsWith('prepaid:'),
  'a load that was used, is whole again, and stays': ({ request, refused, earlier, before }) => {
    if (request.kind !== 'reverse' || refused !== 'load-used') return false
    const load = earlier.find(({ receipt }) => receipt.id === request.input.load)!.receipt
    return before.accounts.get(load.parts[0]!.to)!.available === load.amount_cents
  },
  'a closing that takes days away': (step) => is(step, 'close') && daysMoved(step).some((moved) => moved < 0),
  'a closing that gives days back': (step) => is(step, 'close') && daysMoved(step).some((moved) => moved > 0),
  'money that expires': ({ request, before, after }) =>
    request.kind === 'expire' && after.expired > before.expired,
  'a retry on a later day': ({ retried, now }) =>
    !!retried && retried.first.at.slice(0, 10) < new Date(now).toISOString().slice(0, 10),
  'a refused key that is carried out later': ({ done, attempts }) => !!done && attempts! > 0,
}

function isLastInstantOfHold({ done, earlier, now }: Step): boolean {
  if (done?.request.kind !== 'capture') return false
  const { hold } = done.request.input
  return earlier.some(({ receipt }) => receipt.id === hold && Date.parse(receipt.hold_until!) === now)
}

const daysMoved = ({ before, after }: Step) =>
  [...before.accounts.values()]
    .filter(({ ends_on }) => ends_on)
    .map((row) => Date.parse(after.accounts.get(row.id)!.ends_on!) - Date.parse(row.ends_on!))

/** What a step has come to. */
export function reached(step: Step): string[] {
  const { request, refused, retried } = step
  const outcome = refused ?? (retried ? `${request.kind} retried` : `${request.kind} done`)
  return [outcome, ...Object.keys(SITUATIONS).filter((name) => SITUATIONS[name]!(step))]
}

/** All that has to be reached, but for the refusals. */
export const TO_REACH = [
  ...Object.keys(OPERATIONS).flatMap((kind) => [`${kind} done`, `${kind} retried`]),
  'expire done',
  ...Object.keys(SITUATIONS),
]
