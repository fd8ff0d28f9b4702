import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { inEuros, readInvoiceNumber, readReference } from '../../invoicing/bank-numbers.ts'
import { bookBankFile, hashOfFile } from '../../invoicing/book-payments.ts'
import { BankFileError } from '../../invoicing/camt.ts'
import { CAN_BE_CANCELLED, cancelInvoice } from '../../invoicing/store/invoices.ts'
import {
  readOverview,
  type SoughtInvoice,
  type SoughtLunch,
  seekInvoice,
  seekLunch,
} from '../../invoicing/store/overview.ts'
import {
  bookPayment,
  bookToLunch,
  CAN_BE_BOOKED,
  countOfFile,
  findPayment,
  IS_WAITING,
  type Payment,
  returnPayment,
} from '../../invoicing/store/payments.ts'
import { helsinkiDate } from '../../platform/clock.ts'
import type { DeskContext } from './access.ts'
import { doOnce, type Form, formHashOf, readForm } from './forms.ts'
import { confirmBooking, confirmLunchBooking, confirmReturn } from './pages/decide-payment.ts'
import { type Errors, frameOf, href } from './pages/page.ts'
import { invoiceField, paymentsPage } from './pages/payments.ts'
import { recordAct } from './store/acts.ts'
import type { Done, NotDone } from './text.ts'

const LIMITS = { waiting: 50, decided: 10 }
const TOP_UPS = 10
/** Longer than loading a large invoice takes, with a run of the cron in between. */
const LOADING_MS = 15 * 60_000

type Shown = { form?: Form; errors?: Errors; notDone?: NotDone; fileDetail?: string }

async function seek(db: D1Database, typed: string): Promise<SoughtInvoice | null> {
  const digits = readInvoiceNumber(typed)
  return digits === undefined ? null : seekInvoice(db, digits)
}

async function seekBalance(db: D1Database, typed: string): Promise<SoughtLunch | null> {
  const reference = readReference(typed)
  return reference === undefined ? null : seekLunch(db, reference, TOP_UPS)
}

/** The payments that wait for a decision, the form for the bank's file, and, where it is sought, an invoice or a lunch balance. */
export async function showPayments(c: Context<DeskContext>, shown: Shown = {}): Promise<Response> {
  const query = c.req.query('q')?.trim() ?? ''
  const [overview, sought, lunch] = await Promise.all([
    readOverview(c.env.DB, {
      today: helsinkiDate(c.get('now')),
      paidBefore: new Date(c.get('now').getTime() - LOADING_MS).toISOString(),
      file: c.req.query('file') ?? '',
      limits: LIMITS,
    }),
    query ? seek(c.env.DB, query) : undefined,
    query ? seekBalance(c.env.DB, query) : undefined,
  ])
  return paymentsPage(c, overview, { form: {}, errors: {}, query, sought, lunch, ...shown })
}

/** Takes a file of the bank in, cancels an invoice, or asks what to do with a payment that waits and then does it. */
export async function handlePayments(c: Context<DeskContext>): Promise<Response> {
  const { step, ...form } = await readForm(c)
  if (form.do === 'read') return takeFile(c, form)
  if ((form.do === 'book' || form.do === 'return') && form.payment) {
    if (step === 'edit') return showPayments(c, { form })
    const decide = form.do === 'book' ? book : giveBack
    return decide(c, form, form.payment, step === 'change')
  }
  if (form.do === 'cancel' && /^\d{6,9}$/.test(form.invoice ?? ''))
    return cancel(c, form, Number(form.invoice))
  throw new HTTPException(400)
}

function refuse(c: Context<DeskContext>, status: 409 | 413 | 422, shown: Shown): Promise<Response> {
  c.status(status)
  return showPayments(c, shown)
}

/** For a file that is refused before it is read. */
export const refuseLargeFile = (c: Context): Promise<Response> =>
  refuse(c as Context<DeskContext>, 413, { errors: { file: 'file-too-large' } })

async function takeFile(c: Context<DeskContext>, form: Form): Promise<Response> {
  const { file } = await c.req.parseBody()
  if (!(file instanceof File) || !file.size) {
    return refuse(c, 422, { errors: { file: 'file-missing' } })
  }
  const { DB: db } = c.env
  const [agent, now] = [c.get('agent'), c.get('now')]
  const { iban } = c.get('config').SELLER
  const bytes = await file.arrayBuffer()
  const hash = hashOfFile(bytes)
  const formHash = formHashOf('read-bank-file', hash, form)
  const before = await countOfFile(db, hash)
  let isReadNow: unknown
  try {
    isReadNow = await doOnce(db, formHash, () =>
      bookBankFile(db, bytes, { iban, agent, now }, ({ messageId, payments }) => [
        recordAct(db, {
          ...{ act: 'read-bank-file', agent, now, formHash },
          details: { file: messageId, payments: String(payments) },
        }),
      ]),
    )
  } catch (error) {
    if (!(error instanceof BankFileError)) throw error
    return refuse(c, 422, { errors: { file: `file-${error.kind}` }, fileDetail: error.detail })
  }
  // A file over which the worker died brings in the rest when it is read again.
  const isKnown = isReadNow && before !== null && before === (await countOfFile(db, hash))
  return c.redirect(
    href(frameOf(c), '/desk/payments', { file: hash, again: isKnown ? 'yes' : undefined }),
    303,
  )
}

const answer = (c: Context<DeskContext>, done: Done) =>
  c.redirect(href(frameOf(c), '/desk/payments', { done }), 303)

async function book(
  c: Context<DeskContext>,
  form: Form,
  payment: string,
  isConfirmed: boolean,
): Promise<Response> {
  const { DB: db } = c.env
  const [agent, now] = [c.get('agent'), c.get('now')]
  const field = invoiceField(payment)
  const typed = form[field]?.trim()
  const notSo = (error: 'invoice-missing' | 'invoice-unknown' | 'invoice-paid' | 'invoice-cancelled') =>
    refuse(c, 422, { form, errors: { [field]: error } })
  if (!typed) return notSo('invoice-missing')
  const invoice = await seek(db, typed)
  if (!invoice) {
    const lunch = await seekBalance(db, typed)
    return lunch ? bookLunch(c, form, payment, lunch, isConfirmed) : notSo('invoice-unknown')
  }
  const waiting = await findPayment(db, payment)
  const { number } = invoice
  if (waiting?.state === 'waiting') {
    if (invoice.cancelled_at) return notSo('invoice-cancelled')
    if (invoice.paid_at) return notSo('invoice-paid')
    const left = String(invoice.total_cents - invoice.paid_cents)
    // What was said would happen holds only as long as as much of the invoice is unpaid.
    if (!isConfirmed || form.left !== left) {
      c.status(isConfirmed ? 409 : 200)
      const notDone = isConfirmed ? 'invoice-meanwhile' : undefined
      return confirmBooking(c, { ...form, left }, waiting, invoice, notDone)
    }
  } else if (!isConfirmed) return refuse(c, 409, { notDone: 'payment-decided' })
  const formHash = formHashOf('book-payment', payment, form)
  const act = {
    ...{ act: 'book-payment' as const, agent, now, formHash },
    details: { payment, amount: inEuros(waiting?.amount_cents ?? 0), invoice: String(number) },
  }
  await doOnce(db, formHash, () =>
    db.batch([
      recordAct(db, act, CAN_BE_BOOKED('?2', '?3'), payment, number),
      ...bookPayment(db, { payment, agent, now }, number),
    ]),
  )
  const [after, paid] = await Promise.all([findPayment(db, payment), seekInvoice(db, String(number))])
  if (after?.state === 'waiting') return notSo(paid?.cancelled_at ? 'invoice-cancelled' : 'invoice-paid')
  if (after?.invoice !== number) return refuse(c, 409, { notDone: 'payment-decided' })
  return answer(c, paid?.paid_at ? 'invoice-paid' : 'payment-booked')
}

const bookLunch = (
  c: Context<DeskContext>,
  form: Form,
  payment: string,
  { employer, name }: SoughtLunch,
  isConfirmed: boolean,
): Promise<Response> =>
  decide(c, form, payment, isConfirmed, {
    ...{ act: 'book-payment', details: { lunch: name }, done: 'lunch-topped-up' },
    ask: (waiting) => confirmLunchBooking(c, form, waiting, name),
    statements: (deciding) => bookToLunch(c.env.DB, deciding, employer),
    isDone: ({ lunch }) => lunch === employer,
  })

const giveBack = (
  c: Context<DeskContext>,
  form: Form,
  payment: string,
  isConfirmed: boolean,
): Promise<Response> =>
  decide(c, form, payment, isConfirmed, {
    ...{ act: 'return-payment', details: {}, done: 'payment-returned' },
    ask: (waiting) => confirmReturn(c, form, waiting),
    statements: (deciding) => [returnPayment(c.env.DB, deciding)],
    isDone: ({ state }) => state === 'returned',
  })

/** What becomes of a payment that waits, whatever else is decided meanwhile: asked first, and then done once. */
async function decide(
  c: Context<DeskContext>,
  form: Form,
  payment: string,
  isConfirmed: boolean,
  decision: {
    act: 'book-payment' | 'return-payment'
    details: Record<string, string>
    done: Done
    ask: (waiting: Payment) => Response | Promise<Response>
    statements: (deciding: { payment: string; agent: string; now: Date }) => D1PreparedStatement[]
    isDone: (after: Payment) => boolean
  },
): Promise<Response> {
  const { DB: db } = c.env
  const [agent, now] = [c.get('agent'), c.get('now')]
  const waiting = await findPayment(db, payment)
  const tooLate = () => refuse(c, 409, { notDone: 'payment-decided' })
  if (!isConfirmed) return waiting?.state === 'waiting' ? decision.ask(waiting) : tooLate()
  const formHash = formHashOf(decision.act, payment, form)
  const details = { payment, amount: inEuros(waiting?.amount_cents ?? 0), ...decision.details }
  await doOnce(db, formHash, () =>
    db.batch([
      recordAct(db, { act: decision.act, agent, now, formHash, details }, IS_WAITING('?2'), payment),
      ...decision.statements({ payment, agent, now }),
    ]),
  )
  const after = await findPayment(db, payment)
  return after && decision.isDone(after) ? answer(c, decision.done) : tooLate()
}

async function cancel(c: Context<DeskContext>, form: Form, invoice: number): Promise<Response> {
  const { DB: db } = c.env
  const [agent, now] = [c.get('agent'), c.get('now')]
  const formHash = formHashOf('cancel-invoice', String(invoice), form)
  const act = { act: 'cancel-invoice' as const, agent, now, formHash, details: { invoice: String(invoice) } }
  await doOnce(db, formHash, () =>
    db.batch([recordAct(db, act, CAN_BE_CANCELLED('?2'), invoice), ...cancelInvoice(db, invoice, now)]),
  )
  const after = await seekInvoice(db, String(invoice))
  return after?.cancelled_at
    ? answer(c, 'invoice-cancelled')
    : refuse(c, 409, { notDone: 'invoice-not-cancelled' })
}
