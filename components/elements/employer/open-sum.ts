import type { Invoice } from '../../../worker/invoicing/schemas.ts'

/** What is still to be paid of an invoice, in cents. */
export const openSum = ({ total_cents, paid_cents }: Pick<Invoice, 'total_cents' | 'paid_cents'>): number =>
  Math.max(0, total_cents - paid_cents)
