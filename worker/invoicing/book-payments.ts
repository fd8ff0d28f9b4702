import { sha256 } from '../platform/secrets.ts'
import { readBankFile } from './camt.ts'
import { insertFile, insertPayments } from './store/payments.ts'

/** How many payments one batch takes in: with four statements each, the largest file stays far from what D1 answers. */
const BATCH = 200

/** The name of a file: the same bytes have the same. */
export const hashOfFile = (bytes: ArrayBuffer): string => sha256(Buffer.from(bytes).toString('latin1'))

/**
 * Takes a file of the bank in: books what pays an invoice, and leaves the rest for somebody to decide. What is known
 * already is passed by, so that a file can be read again, also when the worker died over it.
 * `recording`: what goes into the last batch. Returns the file's hash. Throws BankFileError, and then has done nothing.
 */
export async function bookBankFile(
  db: D1Database,
  bytes: ArrayBuffer,
  { iban, agent, now }: { iban: string; agent: string; now: Date },
  recording: (file: { messageId: string; payments: number }) => D1PreparedStatement[],
): Promise<string> {
  const { messageId, payments, sumsOnly, reversals } = readBankFile(bytes, iban)
  const hash = hashOfFile(bytes)
  const file = { hash, messageId, payments: payments.length, sumsOnly, reversals, agent, at: now }
  const batches = Array.from({ length: Math.max(1, Math.ceil(payments.length / BATCH)) }, (_, index) =>
    payments.slice(index * BATCH, (index + 1) * BATCH),
  )
  for (const [index, batch] of batches.entries()) {
    await db.batch([
      ...(index === 0 ? [insertFile(db, file)] : []),
      ...insertPayments(db, { hash, account: iban }, batch, now),
      ...(index === batches.length - 1 ? recording({ messageId, payments: payments.length }) : []),
    ])
  }
  return hash
}
