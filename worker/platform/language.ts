import type { Context } from 'hono'
import * as z from 'zod'

/** The languages of every text that a person reads. */
export const languageSchema = z.enum(['fi', 'sv', 'en'])
export type Language = z.infer<typeof languageSchema>

/** The language of a page: what its address asks for, else what the browser prefers, else English. */
export function pageLanguage(c: Context): Language {
  const wanted = c.req.query('lang') ?? c.req.header('Accept-Language')?.slice(0, 2)
  return languageSchema.safeParse(wanted).data ?? 'en'
}
