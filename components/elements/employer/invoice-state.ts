import { html, type TemplateResult } from 'lit'
import type { Invoice } from '../../../worker/invoicing/schemas.ts'
import type { LocalizeController } from '../../localize/localize.ts'
import { type IconName, icon } from '../../parts/icons.ts'
import { invoicesTexts } from './invoices-texts.ts'

const looks: Record<Invoice['state'] | 'partlyPaid', [kind: string, picture: IconName]> = {
  open: ['waits', 'clock'],
  partlyPaid: ['waits', 'clock'],
  overdue: ['refused', 'error'],
  paid: ['', 'done'],
  loaded: ['done', 'done'],
  cancelled: ['', 'error'],
}

/** How far an invoice is, as a word and a picture. */
export function invoicePill(
  { language }: LocalizeController,
  { state, paid_cents }: Pick<Invoice, 'state' | 'paid_cents'>,
): TemplateResult {
  const shown = state === 'open' && paid_cents ? 'partlyPaid' : state
  const [kind, picture] = looks[shown]
  return html`<span class="pill ${kind}">${icon(picture, 16)}${invoicesTexts[language].states[shown]}</span>`
}

/** Whether there is still something to pay. */
export const isUnpaid = ({ state }: Pick<Invoice, 'state'>): boolean =>
  state === 'open' || state === 'overdue'
