import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { FinnishSSN } from 'finnish-ssn'
import { describe, expect, it } from 'vitest'
import {
  birthDate,
  identityCodeProblem,
  mayBecomeIdentityCode,
  normaliseIdentityCode,
} from '../../../common/identity-code.ts'
import { recognisePerson } from '../../../worker/identity/persons.ts'
import { readConfig } from '../../../worker/platform/config.ts'

const CHECK_CHARACTERS = '0123456789ABCDEFHJKLMNPRSTUVWXY'
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const SEPARATORS = { '18': '+', '19': '-YXWVU', '20': 'ABCDEF' } as Record<string, string>
const two = (number: number) => String(number).padStart(2, '0')
const withCheck = (date: string, separator: string, number: string) =>
  `${date}${separator}${number}${CHECK_CHARACTERS[Number(date + number) % 31]}`

// The library knows of nobody born before 1850 or after 2029.
const days = fc.date({ min: new Date('1850-01-01'), max: new Date('2029-12-31'), noInvalidDate: true })
const codes = fc.tuple(days, fc.nat(5), fc.integer({ min: 2, max: 999 })).map(([day, pick, number]) => {
  const [year, month, date] = day.toISOString().slice(0, 10).split('-') as [string, string, string]
  const separators = SEPARATORS[year.slice(0, 2)]!
  const separator = separators[pick % separators.length]!
  return withCheck(`${date}${month}${year.slice(2)}`, separator, String(number).padStart(3, '0'))
})
const isRight = (typed: string) => identityCodeProblem(typed) === undefined

describe('a personal identity code', () => {
  it.each([
    '131052-308T',
    '131052+308T',
    '290793V6787',
    '131052-9993',
    '030594W903B',
    '020516C903K',
    '290200A901C',
  ])('%s is one', (code) => {
    expect(identityCodeProblem(code)).toBeUndefined()
    expect(normaliseIdentityCode(code)).toBe(code)
  })

  it.each([
    ['131052-308U', 'check'],
    ['131052-308Z', 'check'],
    ['310252-308Y', 'date'],
    ['290200-901C', 'date'],
    ['320152-3', 'date'],
    ['001052-308T', 'date'],
    ['131352-308T', 'date'],
    ['131052-001', 'form'],
    ['131052-0003', 'form'],
    ['131052308T', 'form'],
    ['131052G308T', 'form'],
    ['131052_308T', 'form'],
    ['131052--308T', 'form'],
    ['131052-308T1', 'form'],
    ['13.10.52-308T', 'form'],
    ['x', 'form'],
    ['', 'incomplete'],
    ['3', 'incomplete'],
    ['310252', 'incomplete'],
    ['131052-', 'incomplete'],
    ['131052-308', 'incomplete'],
  ] as const)('%j is none: %s', (typed, problem) => {
    expect(identityCodeProblem(typed)).toBe(problem)
    expect(mayBecomeIdentityCode(typed)).toBe(problem === 'incomplete')
  })

  it.each([
    ['131052-308t', 'a small letter'],
    ['020516c903k', 'small letters'],
    [' 131052 - 308T\n', 'spaces'],
    ['1 3 1 0 5 2 - 3 0 8 T', 'a space after each'],
    ['131052\u00a0-308T', 'a space that does not break'],
    ['131052–308T', 'a dash'],
    ['131052\u2010308T', 'a hyphen of another kind'],
    ['131052\u2011308T', 'a hyphen that does not break'],
    ['131052−308T', 'a minus'],
    ['１３１０５２－３０８Ｔ', 'wide characters'],
    ['131052\u00ad-30\u200b8T\ufeff', 'characters that show nowhere'],
    ['\u202a131052-308T\u202c', 'marks of direction'],
  ])('may be typed %j, with %s', (typed) => {
    expect(identityCodeProblem(typed)).toBeUndefined()
    expect(normaliseIdentityCode(typed)).toMatch(/^(131052-308T|020516C903K)$/)
  })

  it('keeps its separator, which tells people apart', () => {
    expect(normaliseIdentityCode('131052＋308t')).toBe('131052+308T')
    const same = [...'-YXWVU'].map((separator) => withCheck('131052', separator, '308'))
    expect(new Set(same.map(normaliseIdentityCode)).size).toBe(6)
  })

  it('of a test person is none where real people are', () => {
    expect(identityCodeProblem('131052-899V', true)).toBeUndefined()
    expect(identityCodeProblem('131052-899V', false)).toBeUndefined()
    expect(identityCodeProblem('131052-9993', false)).toBe('form')
    expect(identityCodeProblem(withCheck('131052', '-', '900'), false)).toBe('form')
  })

  it.each([
    ['131052+308T', '1852-10-13'],
    ['290793V6787', '1993-07-29'],
    ['020516C903K', '2016-05-02'],
  ])('%s tells the birth date %s', (code, born) => {
    expect(birthDate(code)).toBe(born)
  })

  it('is one to another library too, and can be typed on character after character', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect([code, identityCodeProblem(code), FinnishSSN.validate(code)]).toEqual([code, undefined, true])
        const typed = Array.from(code, (_, at) => code.slice(0, at + 1))
        expect(typed.filter((beginning) => !mayBecomeIdentityCode(beginning))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('is none to both when one character is another, or two have changed places', () => {
    const characters = [...`0123456789${LETTERS}+-`]
    const changed = fc
      .tuple(codes, fc.nat(10), fc.constantFrom(...characters))
      .map(([code, at, character]) => code.slice(0, at) + character + code.slice(at + 1))
    const swapped = fc
      .tuple(codes, fc.nat(9))
      .map(([code, at]) => code.slice(0, at) + code[at + 1] + code[at] + code.slice(at + 2))
    const isKnownThere = (code: string) => FinnishSSN.validate(code) && !/^.{7}00[01]/.test(code)
    // Where the two differ: the library has no 1800s before 1850, and no days that are still to come after 2029.
    const isOfItsYears = (code: string) => /^(.{4}[5-9].\+|.{6}[-U-Y]|.{4}[0-2].[A-F])/.test(code)
    fc.assert(
      fc.property(fc.oneof(changed, swapped).filter(isOfItsYears), (code) => {
        expect([code, isRight(code)]).toEqual([code, isKnownThere(code)])
      }),
      { numRuns: 2000 },
    )
  })

  it('of a day that there is not is none, whatever its check character', () => {
    const numbers = fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99), fc.integer({ min: 2, max: 999 }))
    fc.assert(
      fc.property(numbers, ([day, month, year, number]) => {
        const code = withCheck(two(day) + two(month) + two(year), '-', String(number).padStart(3, '0'))
        expect([code, isRight(code)]).toEqual([code, FinnishSSN.validate(code)])
      }),
      { numRuns: 1000 },
    )
  })

  it('that is typed comes to the same person as the one that a bank asserts', async () => {
    const recognise = (identityCode: string) =>
      recognisePerson(
        env.DB,
        readConfig(env),
        { identityCode, givenNames: 'Aino', familyName: 'Virtanen' },
        new Date(),
      )
    const { id } = await recognise('131052-308T')
    expect((await recognise(normaliseIdentityCode(' 131052 – 308t'))).id).toBe(id)
    expect((await recognise(normaliseIdentityCode('131052+308t'))).id).not.toBe(id)
  })
})
