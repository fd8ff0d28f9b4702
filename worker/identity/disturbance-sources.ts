import * as z from 'zod'
import { boundedFetch } from '../platform/bounded-fetch.ts'
import type { Language } from '../platform/language.ts'
import { log } from '../platform/log.ts'

/** What a broker announces, in each language. */
export type Announcement = Record<Language, string>

/**
 * A form in which brokers announce disturbances. `read` asks an address, which the setting BROKER_STATUS_URL names, and
 * resolves with the announcement, or with null when there is none. Rejects when the answers make no sense.
 */
export type AnnouncementForm = {
  read(address: string, ask: (address: string) => Promise<string>): Promise<Announcement | null>
}

/** Milliseconds that the broker has to say what is disturbed. */
const TIMEOUT = 2000

/** A text for people. What looks like markup is the error page of something in between. */
const textSchema = z
  .string()
  .trim()
  .min(1)
  .max(1000)
  .regex(/^[^<>]*$/)

/** One line, with the text in Finnish, Swedish and English between upright strokes. Empty when nothing is disturbed. */
export const oneLineForm: AnnouncementForm = {
  async read(address, ask) {
    const line = (await ask(address)).trim()
    if (!line) return null
    const [fi, sv, en] = z.tuple([textSchema, textSchema, textSchema]).parse(line.split('|'))
    return { fi, sv, en }
  },
}

const embeddedUiSchema = z
  .string()
  .transform((text) => JSON.parse(text) as unknown)
  .pipe(z.object({ disturbanceInfo: z.object({ text: textSchema }).nullish() }))

/** What a page needs that shows the banks itself: asked for in each language; `disturbanceInfo` is there at need. */
export const embeddedUiForm: AnnouncementForm = {
  async read(address, ask) {
    const readIn = async (language: Language) => {
      const url = new URL(address)
      url.searchParams.set('lang', language)
      return embeddedUiSchema.parse(await ask(url.href)).disturbanceInfo?.text
    }
    const [fi, sv, en] = await Promise.all([readIn('fi'), readIn('sv'), readIn('en')])
    return fi && sv && en ? { fi, sv, en } : null
  },
}

/** What the broker announces; null when that is nothing, undefined when it cannot be told at the moment. */
export async function readAnnouncement(
  form: AnnouncementForm | null,
  address: string,
): Promise<Announcement | null | undefined> {
  if (!form || !address) return null
  const get = boundedFetch(AbortSignal.timeout(TIMEOUT))
  try {
    return await form.read(address, async (url) => {
      const response = await get(url, { redirect: 'manual' })
      // Where nothing is published, there may be no file either.
      if (response.status === 404) return ''
      if (response.status !== 200) throw new Error(`status ${response.status}`)
      return response.text()
    })
  } catch (error) {
    const { name, message } = error as Error
    log('error', 'announcement-not-read', { name, message: message.slice(0, 200) })
    return undefined
  }
}

/** What can be named in an announcement. */
type Named = { id: string; names: Announcement }

/** The ones that an announcement names, by any of their names, also in an inflected form. */
export function namedIn(announcement: Announcement, candidates: readonly Named[]): Set<string> {
  const names = candidates
    .flatMap(({ id, names }) => Object.values(names).map((name) => ({ id, name })))
    .sort((one, other) => other.name.length - one.name.length)
  // One pattern for all, so that a longer name uses up the shorter one within it: Oma Säästöpankki.
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${names.map(({ name }) => `(${inflected(name)})`).join('|')})(?![\\p{L}\\p{N}])`,
    'giu',
  )
  const text = Object.values(announcement).join('\n')
  const found = [...text.matchAll(pattern)].map(([, ...groups]) => groups.findIndex(Boolean))
  return new Set(found.map((position) => names[position]!.id))
}

/** A pattern for a name with the endings that Finnish and Swedish give it. */
function inflected(name: string): string {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  if (/pankki$/i.test(name)) return escaped.replace(/ki$/, '\\p{L}{1,7}')
  if (/varmenne$/i.test(name)) return escaped.replace(/ne$/, '\\p{L}{1,7}')
  return name.length > 3 ? `${escaped}(?:[:’']?\\p{L}{1,5})?` : `${escaped}(?:[:’']\\p{L}{1,5})?`
}
