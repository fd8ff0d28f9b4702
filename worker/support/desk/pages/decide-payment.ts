import type { Context } from 'hono'
import { html } from 'hono/html'
import { groupReference } from '../../../invoicing/bank-numbers.ts'
import type { SoughtInvoice } from '../../../invoicing/store/overview.ts'
import type { Payment } from '../../../invoicing/store/payments.ts'
import type { DeskContext } from '../access.ts'
import type { Form } from '../forms.ts'
import type { NotDone } from '../text.ts'
import { confirmPage, type Fact } from './confirm.ts'
import { day, type Frame, frameOf, money } from './page.ts'

type Page = Response | Promise<Response>

const PAGE = '/desk/payments'

const factsOf = (frame: Frame, { amount_cents, payer, booked_on, reference, message }: Payment): Fact[] => {
  const { text } = frame
  return [
    [text.detailNames.amount, html`<strong>${money(frame, amount_cents)}</strong>`],
    [text.payer, html`<strong>${payer || text.noPayer}</strong>`],
    [text.arrivedOn, day(frame, booked_on)],
    [text.reference, reference ? groupReference(reference) : text.noReference],
    ...(message ? [[text.message, html`<span class="written">${message}</span>`] as const] : []),
  ]
}

/** Says what booking a payment to an invoice does, before it does. */
export function confirmBooking(
  c: Context<DeskContext>,
  form: Form,
  payment: Payment,
  { number, employer, total_cents, paid_cents }: SoughtInvoice,
  notDone: NotDone | undefined,
): Page {
  const frame = frameOf(c)
  const { text } = frame
  const { question, paysAll, paysSome, paysTooMuch } = text.booking
  const left = total_cents - paid_cents
  const over = payment.amount_cents - left
  return confirmPage(c, {
    words: {
      open: text.book,
      confirm: question(number),
      consequences: [
        over < 0 ? paysSome(money(frame, -over)) : paysAll,
        ...(over > 0 ? [paysTooMuch(money(frame, over))] : []),
        text.decisionIsFinal,
      ],
    },
    ...{ place: 'payments', page: PAGE, kept: form },
    facts: [
      ...factsOf(frame, payment),
      [text.invoice, html`<strong>${number}</strong>, ${employer}`],
      [text.invoiceUnpaid, money(frame, left)],
    ],
    notDone,
  })
}

/** Says what booking a payment to the lunch balance of an employer does, before it does. */
export function confirmLunchBooking(
  c: Context<DeskContext>,
  form: Form,
  payment: Payment,
  employer: string,
): Page {
  const frame = frameOf(c)
  const { text } = frame
  const { question, consequences } = text.toppingUp
  return confirmPage(c, {
    words: {
      open: text.book,
      confirm: question(employer),
      consequences: [...consequences, text.decisionIsFinal],
    },
    ...{ place: 'payments', page: PAGE, kept: form },
    facts: [...factsOf(frame, payment), [text.lunchBalance, html`<strong>${employer}</strong>`]],
  })
}

/** Says what noting a payment as returned does, before it does. */
export function confirmReturn(c: Context<DeskContext>, form: Form, payment: Payment): Page {
  const frame = frameOf(c)
  const { text } = frame
  const { consequences, question } = text.returning
  return confirmPage(c, {
    words: { open: text.giveBack, confirm: question, consequences: [...consequences, text.decisionIsFinal] },
    ...{ place: 'payments', page: PAGE, kept: form },
    facts: factsOf(frame, payment),
  })
}
