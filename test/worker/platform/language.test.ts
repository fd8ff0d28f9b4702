import { describe, expect, it } from 'vitest'
import { chooseLanguage } from '../../../worker/platform/language.ts'

describe('the language of a page', () => {
  it.each<[string | undefined, string | undefined, string, string]>([
    ['fi', 'sv', 'fi', 'what the address asks for'],
    [undefined, 'fi-FI,fi;q=0.9,en;q=0.8', 'fi', 'what the browser likes best'],
    [undefined, 'de-DE,de;q=0.9,sv;q=0.8,en;q=0.7', 'sv', 'the first of ours'],
    [undefined, 'en;q=0.3, sv-FI;q=0.9', 'sv', 'by quality, not by place'],
    [undefined, 'fi;q=0, sv;q=0.1', 'sv', 'none that the browser refuses'],
    [undefined, 'FI', 'fi', 'in capitals'],
    [undefined, 'file, fin, x', 'en', 'not what only begins alike'],
    ['de', 'sv', 'sv', 'not what the address asks for if it is none of ours'],
    [undefined, undefined, 'en', 'English where nothing is said'],
    [undefined, '*', 'en', 'English where anything will do'],
    ['', ';;q=,=', 'en', 'English where nothing can be read'],
  ])('asked for %j by a browser with %j is %s: %s', (wanted, accepted, language) => {
    expect(chooseLanguage(wanted, accepted)).toBe(language)
  })
})
