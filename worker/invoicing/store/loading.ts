import type { SaldoBenefit } from '../../enrolment/schemas.ts'
import type { Mail } from '../../messages/mail.ts'
import { queueMails } from '../../messages/store.ts'
import { newId } from '../../platform/ids.ts'
import type { Language } from '../../platform/language.ts'
import type { Service } from '../../wallet/schemas.ts'

/** The SQL of what follows when an invoice is paid: of Saldo, people get the money; of Plus, they have got it before. */

const WAITING = `registration JOIN benefit_package ON benefit_package.id = registration.package
  WHERE registration.state = 'approved'`
/** Who of invoice ?1 still waits for it, and on day ?2 can have it. */
const LOADABLE = `${WAITING} AND registration.invoice = ?1 AND benefit_package.expires_on >= ?2`
/** The others who wait for it. */
const LATE = `${WAITING} AND registration.invoice = ?1 AND benefit_package.expires_on < ?2`
/** Somebody of the invoice, whose number stands in a column, can have the money on the day of a parameter. */
const HAS_LOADABLE = (day: string): string =>
  `EXISTS (SELECT 1 FROM ${WAITING} AND registration.invoice = invoice.number AND benefit_package.expires_on >= ${day})`

const peopleOf = (
  some: string,
) => `SELECT chosen.*, person.ledger, person.given_names, coalesce(saldo_user.email, sent_email) AS email,
    coalesce(saldo_user.language, sent_language) AS language
  FROM (SELECT registration.id AS registration, registration.person, benefit, amount_cents, expires_on,
      registration.email AS sent_email, registration.language AS sent_language
    FROM ${some} ORDER BY registration.id LIMIT ?3) chosen
    JOIN person ON person.id = chosen.person LEFT JOIN saldo_user ON saldo_user.person = chosen.person`

export type Loadable = {
  registration: string
  person: string
  /** The shard of the person's wallet. */
  ledger: number
  given_names: string
  /** The user id, or the address of the registration where there is none, and the language of its mails. */
  email: string
  language: Language
  benefit: SaldoBenefit
  amount_cents: number
  expires_on: string
}

/** `period_name`: of Saldo. */
export type PaidInvoice = {
  service: Service
  employer: string
  employer_name: string
  period_name: string | null
}

/** A paid invoice, and, of Saldo, the first so many who can have their money on a day; null when it is not paid. */
export async function readLoadable(
  db: D1Database,
  invoice: number,
  day: string,
  limit: number,
): Promise<{ paid: PaidInvoice; people: Loadable[] } | null> {
  const [invoices, people] = await db.batch([
    db
      .prepare(
        `SELECT service, employer.id AS employer, employer.name AS employer_name, registration_period.name AS period_name
         FROM invoice JOIN employer ON employer.id = invoice.employer
           LEFT JOIN registration_period ON registration_period.id = invoice.period
         WHERE number = ? AND paid_at IS NOT NULL`,
      )
      .bind(invoice),
    db.prepare(peopleOf(LOADABLE)).bind(invoice, day, limit),
  ])
  const paid = invoices!.results[0] as PaidInvoice | undefined
  return paid ? { paid, people: people!.results as Loadable[] } : null
}

/** The first so many of an invoice who wait for money whose last day has passed. */
export async function readLate(
  db: D1Database,
  invoice: number,
  day: string,
  limit: number,
): Promise<Loadable[]> {
  const { results } = await db.prepare(peopleOf(LATE)).bind(invoice, day, limit).all<Loadable>()
  return results
}

/**
 * Has what follows of paid invoices go on where it was given up, or nothing asks for it any more although somebody can have
 * the money, or one of Plus is not settled. Do it at any time: a step that is repeated does nothing twice.
 */
export async function resumeLoading(db: D1Database, now: Date, day: string): Promise<void> {
  const isToLoad = 'paid_at IS NOT NULL AND loaded_at IS NULL'
  await db.batch([
    db
      .prepare(
        `UPDATE outbox SET dead_at = NULL, attempts = 0, due_at = ?1 WHERE dead_at IS NOT NULL AND topic = 'invoice-paid'
           AND subject IN (SELECT 'invoice:' || number FROM invoice WHERE ${isToLoad})`,
      )
      .bind(now.toISOString()),
    db
      .prepare(
        `INSERT INTO outbox (id, topic, subject, body, due_at)
         SELECT 'message_paid_' || number || '_' || ?1, 'invoice-paid', 'invoice:' || number,
           json_object('invoice', CAST(number AS TEXT)), ?1
         FROM invoice WHERE ${isToLoad} AND (service = 'plus' OR ${HAS_LOADABLE('?2')})
           AND NOT EXISTS (SELECT 1 FROM outbox WHERE subject = 'invoice:' || number AND relayed_at IS NULL)`,
      )
      .bind(now.toISOString(), day),
  ])
}

/** What the people of an invoice get, or of Plus have got, by shard. */
export async function sumsByLedger(
  db: D1Database,
  invoice: number,
): Promise<{ ledger: number; cents: number }[]> {
  const { results } = await db
    .prepare(
      `SELECT person.ledger, sum(amount_cents) AS cents FROM (
         SELECT registration.person, amount_cents FROM registration
           JOIN benefit_package ON benefit_package.id = registration.package WHERE registration.invoice = ?1
         UNION ALL
         SELECT plus_user.person, amount_cents FROM order_part JOIN plus_user ON plus_user.id = order_part.plus_user
           WHERE order_part.invoice = ?1) given
         JOIN person ON person.id = given.person GROUP BY person.ledger`,
    )
    .bind(invoice)
    .all<{ ledger: number; cents: number }>()
  return results
}

/**
 * Notes who has got the money, tells each of them once, and either asks for the next step or, when nobody waits any more,
 * notes that the invoice is loaded. One batch.
 */
export async function recordLoaded(
  db: D1Database,
  invoice: number,
  loaded: { registration: string; mail: Mail }[],
  { now, day }: { now: Date; day: string },
): Promise<void> {
  const at = now.toISOString()
  await db.batch([
    queueMails(
      db,
      loaded,
      now,
      `EXISTS (SELECT 1 FROM registration WHERE id = queued.value ->> 'registration' AND state = 'approved')`,
    ).statement,
    db
      .prepare(
        `UPDATE registration SET state = 'active', active_at = ?2
         WHERE id IN (SELECT value FROM json_each(?1)) AND state = 'approved'`,
      )
      .bind(JSON.stringify(loaded.map(({ registration }) => registration)), at),
    db
      .prepare(
        `INSERT INTO outbox (id, topic, subject, body, due_at)
         SELECT ?3, 'invoice-paid', ?4, ?5, ?6 WHERE EXISTS (SELECT 1 FROM ${LOADABLE})`,
      )
      .bind(
        ...[invoice, day, newId('message'), `invoice:${invoice}`],
        JSON.stringify({ invoice: String(invoice), deposited: 'yes' }),
        at,
      ),
    db
      .prepare(
        `UPDATE invoice SET loaded_at = ?2 WHERE number = ?1 AND loaded_at IS NULL
           AND NOT EXISTS (SELECT 1 FROM registration WHERE invoice = ?1 AND state = 'approved')`,
      )
      .bind(invoice, at),
  ])
}

/** Notes that the ledgers have booked what was paid of an invoice of Plus. */
export async function recordSettled(db: D1Database, invoice: number, now: Date): Promise<void> {
  await db
    .prepare('UPDATE invoice SET loaded_at = ?2 WHERE number = ?1 AND loaded_at IS NULL')
    .bind(invoice, now.toISOString())
    .run()
}
