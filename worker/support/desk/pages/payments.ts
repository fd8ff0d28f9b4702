import type { Context } from 'hono'
import { html, raw } from 'hono/html'
import { groupReference } from '../../../invoicing/bank-numbers.ts'
import { stateOf } from '../../../invoicing/read-invoices.ts'
import type {
  DecidedPayment,
  FileResult,
  PaymentsOverview,
  SoughtInvoice,
  SoughtLunch,
  UnloadedInvoice,
  WaitingPayment,
} from '../../../invoicing/store/overview.ts'
import type { Html } from '../../../pages/page.ts'
import { helsinkiDate } from '../../../platform/clock.ts'
import { randomSecret } from '../../../platform/secrets.ts'
import type { DeskContext } from '../access.ts'
import { FORM_KEY, type Form } from '../forms.ts'
import type { NotDone } from '../text.ts'
import {
  breakable,
  day,
  deskPage,
  doneNotice,
  type Errors,
  type Frame,
  field,
  frameOf,
  hasErrors,
  href,
  money,
  notice,
  time,
  writtenClock,
  writtenDay,
} from './page.ts'

/** The field for what a payment is booked to. Each has its own, since all of them are on one page. */
export const invoiceField = (payment: string): string => `invoice-${payment}`

type Shown = {
  form: Form
  errors: Errors
  notDone?: NotDone
  fileDetail?: string
  query: string
  /** The invoice, or the lunch balance, that was searched for; null when there is none. */
  sought: SoughtInvoice | null | undefined
  lunch: SoughtLunch | null | undefined
}

/** Reading the bank's file, what has to be decided about payments, and finding invoices. */
export function paymentsPage(
  c: Context<DeskContext>,
  { waiting, waitingInAll, decided, stuck, late, file }: PaymentsOverview,
  { form, errors, notDone, fileDetail, query, sought, lunch }: Shown,
): Response | Promise<Response> {
  const frame = frameOf(c)
  const { text } = frame
  const key = randomSecret()
  return deskPage(c, {
    title: text.places.payments,
    place: 'payments',
    hasError: hasErrors(errors),
    main: html`${notDone ? notice(frame, notDone) : hasErrors(errors) ? '' : file ? fileNotice(frame, file, c.req.query('again') === 'yes') : doneNotice(c)}
    <h1>${text.places.payments}</h1>
    <p>${text.paymentsLead}</p>
    <div class="columns">
      <section class="card"><h2>${text.bankFile}</h2>${fileForm(frame, key, errors, fileDetail)}</section>
      <section class="card"><h2>${text.findInvoice}</h2>${search(frame, query, Boolean(sought ?? lunch))}
        ${sought ? invoiceFacts(frame, sought, key, helsinkiDate(c.get('now'))) : lunch ? lunchFacts(frame, lunch) : ''}</section>
    </div>
    <section class="card"><h2>${text.waitingPayments}</h2>
      ${
        waiting.length
          ? html`<ul class="payments">${waiting.map((payment) => waitingItem(frame, payment, key, form, errors))}</ul>`
          : html`<p class="empty">${text.noWaitingPayments}</p>`
      }
      ${waitingInAll > waiting.length ? html`<p class="meta">${text.firstOf(waiting.length, waitingInAll)}</p>` : ''}
    </section>
    ${unloaded(frame, text.notLoadedYet, text.notLoadedYetLead, stuck)}
    ${unloaded(frame, text.cannotBeLoaded, text.cannotBeLoadedLead, late)}
    ${decided.length ? decidedLast(frame, decided) : ''}`,
  })
}

/** What became of the file that has just been read, or was read before. */
function fileNotice(frame: Frame, file: FileResult, isKnown: boolean): Html {
  const { text } = frame
  const known = file.payments - file.booked - file.waiting - file.returned
  const numbers = { booked: file.booked, waiting: file.waiting, returned: file.returned, known }
  const lines = Object.entries(numbers).filter(([, number]) => number > 0)
  return html`<div class="notice ${file.waiting || file.sums_only || file.reversals ? 'warning' : 'calm'}" role="status" tabindex="-1" autofocus>
    ${
      isKnown
        ? html`<p><strong>${text.fileReadBefore(writtenDay(frame, file.read_at), writtenClock(frame, file.read_at))}</strong></p>`
        : html`<p><strong>${text.fileRead}</strong> ${time(frame, file.read_at)}, ${breakable(file.read_by)}</p>`
    }
    ${
      lines.length
        ? html`<ul class="plain">${lines.map(([name, number]) => html`<li>${text.fileOf[name as keyof typeof numbers](number)}</li>`)}</ul>`
        : html`<p>${text.fileEmpty}</p>`
    }
    ${file.sums_only ? html`<p>${text.fileSumsOnly(file.sums_only)}</p>` : ''}
    ${file.reversals ? html`<p><strong>${text.fileReversals(file.reversals)}</strong></p>` : ''}
  </div>`
}

const actionOf = (frame: Frame) => href(frame, '/desk/payments')

function fileForm(frame: Frame, key: string, errors: Errors, detail: string | undefined): Html {
  const { text } = frame
  const error = errors.file
  return html`<form method="post" enctype="multipart/form-data" action="${actionOf(frame)}">
    <input type="hidden" name="${FORM_KEY}" value="${key}">
    <div class="field">
      <label for="file">${text.file}</label>
      <p class="hint" id="file-hint">${text.bankFileHint}</p>
      <input type="file" id="file" name="file" accept=".xml,application/xml,text/xml" aria-describedby="file-hint${error ? ' file-error' : ''}"
        ${error ? raw('aria-invalid="true" autofocus') : ''}>
      ${error ? html`<p class="error" id="file-error">${text.errors[error]}${detail ? ` (${detail})` : ''}</p>` : ''}
    </div>
    <div><button name="do" value="read">${text.readFile}</button></div>
  </form>`
}

function search(frame: Frame, query: string, isFound: boolean): Html {
  const { text, language } = frame
  return html`<form class="search" method="get" action="/desk/payments">
    <input type="hidden" name="lang" value="${language}">
    ${field(frame, {
      ...{ name: 'q', label: text.findInvoiceLabel, hint: text.findInvoiceHint, value: query, errors: {} },
      attributes: `maxlength="40" inputmode="numeric" ${query && !isFound ? 'autofocus' : ''}`,
    })}
    <button class="quiet">${text.searchButton}</button>
  </form>
  ${query && !isFound ? html`<p class="error" role="status">${text.noSuchInvoice}</p>` : ''}`
}

function lunchFacts(frame: Frame, { name, reference, topUps }: SoughtLunch): Html {
  const { text } = frame
  return html`<div role="status" tabindex="-1" autofocus><h3>${text.lunchBalance}</h3>
    <dl><div><dt>${text.employer}</dt><dd>${name}</dd></div>
      <div><dt>${text.reference}</dt><dd>${groupReference(reference)}</dd></div></dl></div>
    ${
      topUps.length
        ? html`<ul class="plain">${topUps.map((one) => html`<li>${day(frame, one.booked_on)}: ${money(frame, one.amount_cents)}, ${one.payer || text.noPayer}</li>`)}</ul>`
        : html`<p class="empty">${text.noTopUps}</p>`
    }`
}

function invoiceFacts(frame: Frame, invoice: SoughtInvoice, key: string, today: string): Html {
  const { text } = frame
  const { total_cents, paid_cents, due_on } = invoice
  const state = stateOf(invoice, today)
  const facts: [string, Html][] = [
    [text.employer, invoice.employer],
    [text.state, text.invoiceStates[state]],
    [text.invoiceTotal, money(frame, total_cents)],
    [text.invoiceBooked, money(frame, paid_cents)],
    ...(paid_cents > total_cents
      ? [[text.invoiceSurplus, money(frame, paid_cents - total_cents)] as [string, Html]]
      : []),
    [text.invoiceDue, day(frame, due_on)],
    [text.reference, groupReference(invoice.reference)],
    [text.invoicePeople, String(invoice.people)],
  ]
  return html`<div role="status" tabindex="-1" autofocus><h3>${text.invoice} ${invoice.number}</h3>
    <dl>${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl></div>
    ${(state === 'open' || state === 'overdue') && !paid_cents && invoice.service === 'saldo' ? cancelForm(frame, invoice.number, key) : ''}`
}

/** Out of sight until it is asked for, since what it does is final. */
function cancelForm(frame: Frame, invoice: number, key: string): Html {
  const { text } = frame
  return html`<details><summary>${text.cancelInvoice}</summary>
    <form method="post" action="${actionOf(frame)}">
      <p>${text.cancelInvoiceLead}</p>
      <input type="hidden" name="${FORM_KEY}" value="${key}"><input type="hidden" name="invoice" value="${invoice}">
      <div><button name="do" value="cancel">${text.cancelInvoiceButton(invoice)}</button></div>
    </form></details>`
}

function waitingItem(frame: Frame, payment: WaitingPayment, key: string, form: Form, errors: Errors): Html {
  const { text } = frame
  const {
    id,
    amount_cents,
    booked_on,
    reference,
    payer,
    message,
    reason,
    invoice,
    left_cents,
    due_on,
    cancelled_at,
    lunch,
  } = payment
  const name = invoiceField(id)
  const [sum, from] = [money(frame, amount_cents), payer || text.noPayer]
  const isOpen = invoice !== null && left_cents !== null && left_cents > 0 && due_on !== null
  return html`<li>
    <div class="facts">
      <p><strong>${sum}</strong> ${from}</p>
      <p class="state disturbed">${text.reasons[reason]}</p>
      <p class="meta">${day(frame, booked_on)}, ${text.reference.toLowerCase()} ${reference ? groupReference(reference) : text.noReference}</p>
      ${message ? html`<p class="meta written">${message}</p>` : ''}
      ${lunch === null ? '' : html`<p class="meta">${text.lunchBalance}: ${lunch}</p>`}
      ${invoice === null ? '' : html`<p class="meta">${isOpen ? text.invoiceLeft(invoice, money(frame, left_cents), writtenDay(frame, due_on)) : cancelled_at ? text.invoiceCancelled(invoice) : text.invoicePaid(invoice)}</p>`}
    </div>
    <form method="post" action="${actionOf(frame)}">
      <input type="hidden" name="${FORM_KEY}" value="${key}"><input type="hidden" name="payment" value="${id}">
      ${field(frame, {
        ...{ name, label: text.toInvoice, errors },
        value: form[name] ?? (isOpen ? String(invoice) : lunch === null ? '' : groupReference(reference)),
        attributes: 'inputmode="numeric" maxlength="40"',
      })}
      <div class="buttons"><button name="do" value="book" aria-label="${text.bookOf(sum, from)}">${text.book}</button>
        <button class="quiet" name="do" value="return" aria-label="${text.giveBackOf(sum, from)}">${text.giveBack}</button></div>
    </form>
  </li>`
}

function unloaded(frame: Frame, title: string, lead: string, invoices: UnloadedInvoice[]): Html | '' {
  const { text } = frame
  if (!invoices.length) return ''
  return html`<section class="card"><h2>${title}</h2><p>${lead}</p>
    <ul class="plain">${invoices.map(
      ({ invoice, employer, people, cents }) =>
        html`<li>${text.invoice} ${invoice}, ${employer}: ${text.peopleAndSum(people, money(frame, cents))}</li>`,
    )}</ul></section>`
}

function decidedLast(frame: Frame, decided: DecidedPayment[]): Html {
  const { text } = frame
  return html`<section class="card"><h2>${text.decidedPayments}</h2>
    <ul class="acts">${decided.map(
      ({ amount_cents, payer, invoice, lunch, surplus_cents, decided_at, decided_by }) => html`<li>
      <p><strong>${money(frame, amount_cents)}</strong> ${payer || text.noPayer}</p>
      <p>${invoice !== null ? text.bookedTo(invoice) : lunch !== null ? `${text.lunchBalance}: ${lunch}` : text.givenBack}</p>
      ${surplus_cents > 0 ? html`<p class="state disturbed">${text.surplusOf(money(frame, surplus_cents))}</p>` : ''}
      <p class="meta">${time(frame, decided_at)}, ${breakable(decided_by)}</p></li>`,
    )}</ul></section>`
}
