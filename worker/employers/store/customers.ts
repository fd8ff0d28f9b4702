/** The SQL of employers as customers of a service, which each of them is under a number of its own. */

/** A statement that makes an employer a customer of a service, if it is none yet. */
export const addCustomer = (
  db: D1Database,
  employer: string,
  service: 'plus' | 'saldo',
): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO customer (sequence, employer, service)
       SELECT next, ?1, ?2 FROM (SELECT coalesce(max(sequence), 10000) + 1 AS next FROM customer)
       WHERE NOT EXISTS (SELECT 1 FROM customer WHERE employer = ?1 AND service = ?2)`,
    )
    .bind(employer, service)
