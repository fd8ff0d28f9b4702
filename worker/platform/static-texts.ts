import type { Env } from './env.ts'
import type { Language } from './language.ts'

/** What has been read, which stays as it is as long as this worker runs. */
const known = new Map<string, unknown>()

/**
 * The texts of a name in a language, fetched when they are wanted first. What is long, and nothing but words, is a static
 * file that worker/write-texts.ts makes of the typed sources: the worker that every start has to load stays small.
 */
export async function readTexts<Texts>(
  assets: Env['ASSETS'],
  name: string,
  language: Language,
): Promise<Texts> {
  const path = `/texts/${name}-${language}.json`
  if (!known.has(path)) {
    const answer = await assets.fetch(`https://assets.local${path}`)
    if (!answer.ok) throw new Error(`the texts ${path} are not there: ${answer.status}`)
    known.set(path, textsFromJson(await answer.text()))
  }
  return known.get(path) as Texts
}

/** What a function of the texts makes, with places for values, as JSON has it. */
type WithPlaces = { withPlaces: unknown }

const hasPlaces = (value: unknown): value is WithPlaces =>
  typeof value === 'object' && value !== null && 'withPlaces' in value

/** Stands for a value: in words it is its path, such as `{0}`, or `{0.day}` for what the first value calls `day`. */
const placeOf = (path: string): unknown =>
  new Proxy(
    {},
    {
      get: (_, name) =>
        name === Symbol.toPrimitive || name === 'toJSON'
          ? () => `{${path}}`
          : placeOf(`${path}.${String(name)}`),
    },
  )

/**
 * Texts as JSON. A function becomes what it makes, a sentence or several as an object, with places for its values, and so
 * it may do nothing with its values, or with what they call by a name, but put them in.
 */
export const textsToJson = (texts: unknown): string =>
  JSON.stringify(texts, (_key, value: unknown) => {
    if (typeof value !== 'function') return value
    const places = Array.from({ length: value.length }, (_, index) => placeOf(String(index)))
    return { withPlaces: value(...places) } satisfies WithPlaces
  })

/** The texts that `textsToJson` has written. */
export const textsFromJson = (json: string): unknown =>
  JSON.parse(json, (_key, value: unknown) =>
    hasPlaces(value) ? (...values: unknown[]) => putIn(value.withPlaces, values) : value,
  )

function putIn(made: unknown, values: unknown[]): unknown {
  if (typeof made === 'string') {
    return made.replace(/\{(\d)(?:\.(\w+))?\}/g, (_, index, name) => {
      const value = values[index]
      return String(name ? (value as Record<string, unknown>)[name] : value)
    })
  }
  if (Array.isArray(made)) return made.map((part) => putIn(part, values))
  if (typeof made !== 'object' || made === null) return made
  return Object.fromEntries(Object.entries(made).map(([key, part]) => [key, putIn(part, values)]))
}
