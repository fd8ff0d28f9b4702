import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { mailTexts } from '../../../worker/messages/texts/mail-texts.ts'
import { readTexts, textsFromJson, textsToJson } from '../../../worker/platform/static-texts.ts'
import { deskTexts } from '../../../worker/support/desk/desk-texts.ts'

/** A text with its functions called with these values. */
const said = (texts: unknown, values: unknown[]): unknown => {
  if (typeof texts === 'function') return texts(...values)
  if (typeof texts !== 'object' || texts === null) return texts
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, said(text, values)]))
}

/** A value, and what it calls by any name. */
const anything = (text: string) =>
  new Proxy(
    {},
    { get: (_, name) => (name === Symbol.toPrimitive ? () => text : text && `${text} ${String(name)}`) },
  )

describe('texts in static files', () => {
  // A function that does more than to put its values in would say something else than it was written for.
  it.each(['fi', 'sv', 'en'] as const)('say of the desk in %s what was written', async (language) => {
    const read = await readTexts(env.ASSETS, 'desk', language)
    for (const values of [
      [1, 2, 3],
      [0, 12, 5],
      ['Aino', '12,00 €', ''],
      ['$&', '{0}', '{1}'],
    ]) {
      expect(said(read, values)).toEqual(said(deskTexts[language], values))
    }
  })

  it.each(['fi', 'sv', 'en'] as const)('say in e-mails in %s what was written', async (language) => {
    const read = await readTexts(env.ASSETS, 'mail', language)
    for (const values of [['one', 'two'].map(anything), ['', '{0.time}'].map(anything)]) {
      expect(said(read, values)).toEqual(said(mailTexts[language], values))
    }
  })

  it('keep lists, what is not there, and every place of a value', () => {
    const texts = { list: ['a', 'b'], twice: (one: string, two: string) => `${two} ${one} ${two}` }
    const read = textsFromJson(textsToJson(texts)) as typeof texts
    expect(read.list).toEqual(['a', 'b'])
    expect(read.twice('first', 'second')).toBe('second first second')
  })

  it('keep what a function makes of values by their names', () => {
    type Day = { day: string; note: string }
    const texts = ({ day, note }: Day) => ({ title: day, parts: [`${day}: ${note}`, { note }], more: null })
    const read = textsFromJson(textsToJson(texts)) as typeof texts
    const day = { day: '{0.note} $&', note: '{1}' }
    expect(read(day)).toEqual(texts(day))
  })

  it('that are not there are an error that names them', async () => {
    await expect(readTexts(env.ASSETS, 'weather', 'fi')).rejects.toThrow('/texts/weather-fi.json')
  })
})
