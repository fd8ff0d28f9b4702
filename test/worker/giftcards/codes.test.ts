import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cardCode, typedCardCode } from '../../../worker/platform/card-code.ts'
import { SPOKEN } from '../../../worker/platform/ids.ts'

const KEY = 'A'.repeat(43)
const OTHER_KEY = 'B'.repeat(43)
const code = (card: string, revision = 1) => cardCode(KEY, card, revision)
const bare = async (card: string) => (await code(card)).text.replaceAll(' ', '')
/** Whether a code would be looked up at all. */
const isWritten = async (typed: string) => (await typedCardCode(KEY, typed)) !== undefined
const CARDS = Array.from({ length: 40 }, (_, at) => `card_${at}`)
const codes = () => Promise.all(CARDS.map(bare))

describe('the code of a card', () => {
  it('is five groups of four of Crockford’s characters', async () => {
    for (const card of CARDS) {
      const { text, lastFour, hash } = await code(card)
      expect(text).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}( [0-9A-HJKMNP-TV-Z]{4}){4}$/)
      expect(lastFour).toBe(text.slice(-4))
      expect(hash).toMatch(/^[\w-]{43}$/)
    }
  })

  it('stays the same for a card, a revision and a key, and is another for each other', async () => {
    expect(await code('card_1')).toEqual(await code('card_1'))
    const all = await Promise.all([
      ...CARDS.flatMap((card) => [code(card, 1), code(card, 2), code(card, 11)]),
      ...CARDS.map((card) => cardCode(OTHER_KEY, card, 1)),
      code('card_1 1'), // whose name and revision read like those of another
    ])
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length)
    expect(new Set(all.map(({ hash }) => hash)).size).toBe(all.length)
  })

  it('has 95 bits of which each is as often 0 as 1', async () => {
    const samples = 4000
    const ones = Array<number>(95).fill(0)
    for (let at = 0; at < samples; at++) {
      const body = (await bare(`card_${at}`)).slice(0, -1)
      expect(body).toHaveLength(19)
      for (const [index, character] of [...body].entries()) {
        const value = SPOKEN.indexOf(character)
        for (let bit = 0; bit < 5; bit++) ones[index * 5 + bit]! += (value >> bit) & 1
      }
    }
    // Six standard deviations: one run in some millions is unlucky, but these codes are always the same.
    for (const count of ones) expect(Math.abs(count - samples / 2)).toBeLessThan(6 * Math.sqrt(samples / 4))
  })
})

describe('a code that somebody types', () => {
  const card = fc.uuid().map((id) => `card_${id}`)
  const gap = fc.constantFrom('', '', ' ', '  ', '-', '–', '\u00a0', '\t', '\u200b')
  const eachOf20 = <T>(of: fc.Arbitrary<T>) => fc.array(of, { minLength: 20, maxLength: 20 })
  const lookalikes: Record<string, string> = { 0: '0Oo', 1: '1IiLl' }

  it('is found in whatever case, with spaces and hyphens anywhere, O for 0 and I or L for 1', async () => {
    const ways = eachOf20(fc.tuple(gap, fc.nat()))
    await fc.assert(
      fc.asyncProperty(card, ways, gap, async (of, typing, end) => {
        const { text, hash } = await code(of)
        const typed = [...text.replaceAll(' ', '')].map((character, at) => {
          const [before, way] = typing[at]!
          const looks = lookalikes[character] ?? character + character.toLowerCase()
          return before + looks[way % looks.length]
        })
        expect(await typedCardCode(KEY, typed.join('') + end)).toBe(hash)
      }),
    )
  })

  it('in full-width characters, as some keyboards write, is found too', async () => {
    const { text, hash } = await code('card_1')
    const wide = text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
    expect(await typedCardCode(KEY, wide)).toBe(hash)
  })

  it('is found by nobody without the key', async () => {
    const { text, hash } = await code('card_1')
    expect(await typedCardCode(OTHER_KEY, text)).not.toBe(hash)
  })

  it.each([
    '',
    ' ',
    '0',
    'A'.repeat(19),
    'A'.repeat(21),
    'U'.repeat(20),
    '7K2Q 9WMC 3RDX H4TP 0A8*',
    'ÄÖ'.repeat(10),
    '🎁',
  ])('is not looked for when it is written as %j', async (typed) =>
    expect(await isWritten(typed)).toBe(false),
  )

  it('with any one character mistyped is found out', async () => {
    for (const text of await codes()) {
      expect(await isWritten(text)).toBe(true)
      for (const [at, right] of [...text].entries()) {
        for (const wrong of SPOKEN.replace(right, '')) {
          const typed = text.slice(0, at) + wrong + text.slice(at + 1)
          if (await isWritten(typed)) throw new Error(`${typed} passes for ${text}`)
        }
      }
    }
  })

  it('with any one character mistyped is found out, of whatever card', async () => {
    await fc.assert(
      fc.asyncProperty(card, fc.nat(19), fc.nat(31), async (of, at, which) => {
        const text = await bare(of)
        const wrong = SPOKEN[which]!
        fc.pre(wrong !== text[at])
        expect(await isWritten(text.slice(0, at) + wrong + text.slice(at + 1))).toBe(false)
      }),
    )
  })

  it('with two neighbours in each other’s place is found out 97 times of 100, and more', async () => {
    let [swapped, foundOut] = [0, 0]
    for (let number = 0; number < 1000; number++) {
      const text = await bare(`card_${number}`)
      for (let at = 0; at < 19; at++) {
        const [one, other] = [text[at]!, text[at + 1]!]
        if (one === other) continue
        swapped++
        if (!(await isWritten(text.slice(0, at) + other + one + text.slice(at + 2)))) foundOut++
      }
    }
    expect(swapped).toBeGreaterThan(18_000)
    expect(foundOut / swapped).toBeGreaterThanOrEqual(0.97)
  })
})
