import axe from 'axe-core'
import { describe, expect, it } from 'vitest'
import type { Language } from '../../../components/localize/localize.ts'
import { type AnyElement, inside, laidOut, rendered, textOf, until } from '../harness.ts'
import { type Catalog, catalogs, languages, type State } from './state.ts'

/** Words that are the same in two languages, because they are names, or because one's word begins the other's. */
const shared = new Set(['Massage', 'Lunch', 'Total', 'English'])

/** The texts of a catalog, however deep. */
const texts = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'function'
      ? [value('1', '2'), value(2, 3)]
      : Object.values(value as object).flatMap(texts)

/** What only the other languages say, by language. */
const foreign = Object.fromEntries(
  languages.map((language) => {
    const own = new Set(texts(catalogs[language]))
    const others = languages.filter((each) => each !== language).flatMap((other) => texts(catalogs[other]))
    return [language, others.filter((each) => each.length > 4 && !own.has(each) && !shared.has(each))]
  }),
)

const busy = (element: AnyElement) => inside(element, '[aria-busy=true]')

/** Speaks a language, also where the worker has to say it again in that language. */
async function speak(element: AnyElement, language: Language, isLoading: boolean): Promise<void> {
  document.documentElement.lang = language
  await rendered(element)
  if (!isLoading) await until(() => expect(busy(element)).toEqual([]))
}

function expectToSay(element: AnyElement, language: Language, says: (catalog: Catalog) => unknown[]): void {
  const text = textOf(element)
  for (const message of says(catalogs[language])) {
    expect(text).toContain(String(message).replace(/\s+/g, ' '))
  }
  expect(foreign[language]!.filter((message) => text.includes(message))).toEqual([])
}

function expectToFit(element: AnyElement, width: number, context: string): void {
  const [frame] = inside(element, '.frame, .view')
  const box = frame!.getBoundingClientRect()
  expect(box.width).toBe(width)
  // What keeps room for an answer is cut where the room ends, and the line of sections can be moved sideways.
  const outside = inside(
    element,
    ':is(.frame, .view) *:not(.unseen, .unseen *, .loading p, .loading p *, .sections li, .sections li *, svg *)',
  ).filter((each) => {
    const { left, right } = each.getBoundingClientRect()
    const isCut = each.childElementCount === 0 && each.clientWidth > 0 && each.scrollWidth > each.clientWidth
    return left < box.left || right > box.right || (isCut && !each.matches('.waiting'))
  })
  expect(
    outside.map((each) => each.outerHTML),
    context,
  ).toEqual([])
}

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** The rules of those whose answer hangs on colours. */
const ofColours = ['color-contrast', 'link-in-text-block']

async function expectAxeToFindNothing(
  element: AnyElement,
  runOnly: axe.RunOptions['runOnly'],
): Promise<void> {
  const { violations, passes } = await axe.run(element, { runOnly: runOnly!, resultTypes: ['violations'] })
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  expect(passes.map(({ id }) => id)).toContain('color-contrast')
}

/** Checks every state that an element can be in: its words, its room, and what axe finds. */
export function checkStates(element: string, states: State[]): void {
  describe.each(states)(`${element}: $name`, ({ reach, says }) => {
    it('has nothing for axe to find in the light nor in the dark, speaks every language, and fits from 280 to 900 px in each', async () => {
      document.documentElement.style.colorScheme = 'light'
      const element = await reach()
      await expectAxeToFindNothing(element, standards)
      document.documentElement.style.colorScheme = 'dark'
      await rendered(element)
      await expectAxeToFindNothing(element, { type: 'rule', values: ofColours })

      const isLoading = busy(element).length > 0
      for (const language of languages) {
        await speak(element, language, isLoading)
        expectToSay(element, language, says)
      }
      for (const width of [280, 480, 900]) {
        document.body.style.width = `${width}px`
        await laidOut(element)
        for (const language of languages) {
          await speak(element, language, isLoading)
          expectToFit(element, width, `${language} at ${width} px`)
        }
      }
    })
  })
}
