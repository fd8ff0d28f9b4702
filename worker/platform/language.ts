import type { Context } from 'hono'
import { parseAccept } from 'hono/utils/accept'
import * as z from 'zod'

/** The languages of every text that a person reads. */
export const languageSchema = z.enum(['fi', 'sv', 'en'])
export type Language = z.infer<typeof languageSchema>

const languageOf = (tag?: string): Language | undefined => languageSchema.safeParse(tag).data

/**
 * The language of a page: the one that its address asks for, else the first of ours in what the browser prefers (an
 * Accept-Language header), else English.
 */
export function chooseLanguage(wanted: string | undefined, accepted = ''): Language {
  const preferred = parseAccept(accepted)
    .filter(({ q }) => q > 0)
    .map(({ type }) => languageOf(type.split('-')[0]!.toLowerCase()))
  return languageOf(wanted) ?? preferred.find(Boolean) ?? 'en'
}

/** The language of a page that is asked for. */
export const pageLanguage = (c: Context): Language =>
  chooseLanguage(c.req.query('lang'), c.req.header('Accept-Language'))
