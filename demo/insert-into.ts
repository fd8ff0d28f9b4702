/** Makes statements that insert a row into a table. */
export const insertInto =
  (db: D1Database) =>
  (table: string, row: Record<string, string | number | null>): D1PreparedStatement =>
    db
      .prepare(
        `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row).map(() => '?')})`,
      )
      .bind(...Object.values(row))
