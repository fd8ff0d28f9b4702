import axe from 'axe-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { inside, laidOut, textOf } from './harness.ts'
import { catalogs, languages } from './states/state.ts'
import { states } from './states.ts'

/** Words that are the same in two languages, because they are names or because the languages agree. */
const shared = new Set(['Massage', 'Lunch'])

/** The texts of a catalog, however deep. */
const texts = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'function'
      ? [value('1', '2'), value(2, 3)]
      : Object.values(value as object).flatMap(texts)

describe.each(states)('$name', ({ reach, says }) => {
  it.each(languages)('speaks %s', async (language) => {
    document.documentElement.lang = language
    const text = textOf(await reach())
    for (const message of says(catalogs[language]))
      expect(text).toContain(String(message).replace(/\s+/g, ' '))
    for (const other of languages.filter((each) => each !== language)) {
      const own = new Set(texts(catalogs[language]))
      const foreign = texts(catalogs[other]).filter(
        (each) => each.length > 4 && !own.has(each) && !shared.has(each),
      )
      for (const message of foreign) expect(text, `a message in ${other}`).not.toContain(message)
    }
  })

  it.each(['light', 'dark'])('has nothing for axe to find in the %s', async (scheme) => {
    document.documentElement.style.colorScheme = scheme
    const element = await reach()
    const { violations, passes } = await axe.run(element, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    })
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    expect(passes.map(({ id }) => id)).toContain('color-contrast')
  })
})

describe('widths', () => {
  beforeAll(() => page.viewport(1000, 1200))

  it.each(states)('$name fits from 280 to 900 px in every language', async ({ reach }) => {
    const element = await reach()
    for (const language of languages) {
      element.lang = language
      for (const width of [280, 320, 480, 720, 900]) {
        document.body.style.width = `${width}px`
        await laidOut(element)
        const [frame] = inside(element, '.frame')
        const box = frame!.getBoundingClientRect()
        expect(box.width).toBe(width)
        // What keeps room for an answer is cut where the room ends.
        const outside = inside(element, '.frame *:not(.unseen, .unseen *, .loading p, .loading p *)').filter(
          (each) => {
            const { left, right } = each.getBoundingClientRect()
            const isCut =
              each.childElementCount === 0 && each.clientWidth > 0 && each.scrollWidth > each.clientWidth
            return left < box.left || right > box.right || (isCut && !each.matches('.waiting'))
          },
        )
        expect(
          outside.map((each) => each.outerHTML),
          `${language} at ${width} px`,
        ).toEqual([])
      }
    }
    document.body.removeAttribute('style')
  })
})
