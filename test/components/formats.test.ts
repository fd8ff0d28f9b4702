import { describe, expect, it } from 'vitest'
import { formatsOf } from '../../components/localize/formats.ts'
import { catalogs, languages } from './states/state.ts'

const space = '\u00a0'
const formats = (language: 'fi' | 'sv' | 'en') => formatsOf(language, catalogs[language].shared)

describe('amounts', () => {
  it.each([
    ['en', 6400, '€64.00'],
    ['en', 123450, '€1,234.50'],
    ['en', 0, '€0.00'],
    ['fi', 6400, `64,00${space}€`],
    ['fi', 123450, `1${space}234,50${space}€`],
    ['sv', 6400, `64,00${space}€`],
    ['sv', 5, `0,05${space}€`],
  ] as const)('in %s: %i cents are %s', (language, cents, text) => {
    expect(formats(language).money(cents)).toBe(text)
    const parts = formats(language).moneyParts(cents)
    expect(parts.map(({ value }) => value).join('')).toBe(text)
  })

  it('never lose a cent', () => {
    for (let cents = 0; cents < 100_000; cents += 7) {
      expect(Number(formats('en').money(cents).replace(/[€,]/g, ''))).toBe(cents / 100)
    }
  })
})

describe('dates', () => {
  it.each([
    ['en', '2026-12-31', '31 Dec 2026'],
    ['en', '2027-02-01', '1 Feb 2027'],
    ['fi', '2026-12-31', '31.12.2026'],
    ['sv', '2027-02-01', '1.2.2027'],
  ] as const)('in %s: %s is %s, wherever the reader is', (language, day, text) => {
    expect(formats(language).date(day)).toBe(text)
  })

  it.each([
    ['en', `today at${space}09:05`, `20 Nov 2026 at${space}09:05`],
    ['fi', `tänään klo${space}9.05`, `20.11.2026 klo${space}9.05`],
    ['sv', `i dag kl.${space}9.05`, `20.11.2026 kl.${space}9.05`],
  ] as const)('in %s: a moment is “%s”, and a day later “%s”', (language, today, yesterday) => {
    const moment = new Date(2026, 10, 20, 9, 5)
    const { moment: format } = formats(language)
    expect(format(moment.toISOString(), new Date(2026, 10, 20, 23, 59))).toBe(today)
    expect(format(moment.toISOString(), new Date(2026, 10, 21, 0, 1))).toBe(yesterday)
  })
})

describe('counted days', () => {
  it.each([
    ['en', ['Last day today', '1 day left', '2 days left', '60 days left']],
    ['fi', ['Viimeinen päivä tänään', '1 päivä jäljellä', '2 päivää jäljellä', '60 päivää jäljellä']],
    ['sv', ['Sista dagen i dag', '1 dag kvar', '2 dagar kvar', '60 dagar kvar']],
  ] as const)('in %s', (language, texts) => {
    expect([0, 1, 2, 60].map(catalogs[language].daysLeft)).toEqual(texts)
  })
})

describe('the catalogs', () => {
  it('have no exclamation marks, and nothing left empty', () => {
    for (const language of languages) {
      const text = JSON.stringify(catalogs[language])
      expect(text).not.toMatch(/!|""/)
    }
  })
})
