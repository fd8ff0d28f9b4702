import type { ActingFor } from '../platform/http.ts'
import type { EmployerActs } from './schemas.ts'
import { readActs } from './store/orderers.ts'

const PAGE = 50

/** A page of what was done for an employer, in the services in which whoever asks may act. */
export async function readLog(
  db: D1Database,
  { id, services }: ActingFor,
  before: number | null,
): Promise<EmployerActs> {
  const rows = await readActs(db, id, { before, ofSaldo: services.includes('saldo') }, PAGE + 1)
  const acts = rows.slice(0, PAGE).map(({ details, ...act }) => ({ ...act, details: inShort(details) }))
  return { acts, next: rows.length > PAGE ? acts.at(-1)!.sequence : null }
}

/** Of thousands of ids only how many they are. */
const inShort = (details: string): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(JSON.parse(details) as Record<string, unknown>).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.length : value,
    ]),
  )
