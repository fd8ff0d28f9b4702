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

/** A sentence with places for values, as JSON has it. */
type Sentence = { sentence: string }

const isSentence = (value: unknown): value is Sentence =>
  typeof value === 'object' && value !== null && 'sentence' in value

/**
 * Texts as JSON. A function becomes the sentence that it makes, `{0}` standing for its first value, and so it may do
 * nothing with its values but put them in.
 */
export const textsToJson = (texts: unknown): string =>
  JSON.stringify(texts, (_key, value: unknown) => {
    if (typeof value !== 'function') return value
    const places = Array.from({ length: value.length }, (_, index) => `{${index}}`)
    return { sentence: value(...places) } satisfies Sentence
  })

/** The texts that `textsToJson` has written. */
export const textsFromJson = (json: string): unknown =>
  JSON.parse(json, (_key, value: unknown) =>
    isSentence(value)
      ? (...values: unknown[]) => value.sentence.replace(/\{(\d)\}/g, (_, index) => String(values[index]))
      : value,
  )
