import * as z from 'zod'

/** The languages of every text that a person reads. */
export const languageSchema = z.enum(['fi', 'sv', 'en'])
export type Language = z.infer<typeof languageSchema>
