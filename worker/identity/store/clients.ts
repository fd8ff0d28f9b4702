/** The SQL of who may embed the elements, and from where. */

export async function isKnownOrigin(db: D1Database, origin: string): Promise<boolean> {
  const row = await db
    .prepare('SELECT 1 FROM embed_client_origin WHERE origin = ? LIMIT 1')
    .bind(origin)
    .first()
  return row !== null
}

/** What is known of a client, and whether it may be used from an origin; null when there is no such client. */
export async function findClient(
  db: D1Database,
  client: string,
  origin: string | undefined,
): Promise<{ name: string; service: 'plus' | 'saldo' | null; originAllowed: boolean } | null> {
  const row = await db
    .prepare(
      `SELECT name, service, EXISTS (SELECT 1 FROM embed_client_origin WHERE client = id AND origin = ?2) AS allowed
       FROM embed_client WHERE id = ?1`,
    )
    .bind(client, origin ?? '')
    .first<{ name: string; service: 'plus' | 'saldo' | null; allowed: number }>()
  return row && { name: row.name, service: row.service, originAllowed: row.allowed === 1 }
}
