import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatsOf } from '../../components/localize/formats.ts'
import { readAmount } from '../../components/parts/amount.ts'
import { catalogs, languages } from './states/state.ts'

describe('an amount that somebody types', () => {
  it.each([
    ['40', 4000],
    ['12,5', 1250],
    ['12.50', 1250],
    [' 12,50 € ', 1250],
    ['€12.50', 1250],
    ['12,50 eur', 1250],
    ['1 234,50', 123_450],
    ['1,234.50', 123_450],
    ['1.234,5', 123_450],
    [',05', 5],
    ['7,', 700],
    ['007', 700],
    ['１２', 1200],
    ['', 'empty'],
    ['  € ', 'empty'],
    ['a lot', 'unclear'],
    ['.', 'unclear'],
    ['-5', 'unclear'],
    ['1e3', 'unclear'],
    ['10-20', 'unclear'],
    ['1,2,3', 'unclear'],
    ['1.2.34', 'unclear'],
    ['0', 'zero'],
    ['0,00', 'zero'],
    ['12,345', 'decimals'],
    ['1.000', 'decimals'],
    ['2000.01', 'tooMuch'],
    ['9'.repeat(400), 'tooMuch'],
  ] as const)('%j is %s', (typed, amount) => {
    expect(readAmount(typed, 200_000)).toBe(amount)
  })

  it('is read as it is written on the screen, in every language', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5_000_000 }),
        fc.constantFrom(...languages),
        (cents, language) => {
          const written = formatsOf(language, catalogs[language].shared).money(cents)
          expect(readAmount(written, cents)).toBe(cents)
          expect(readAmount(written, cents - 1)).toBe('tooMuch')
        },
      ),
    )
  })

  it('is whole cents up to what there is, or a reason, whatever is typed', () => {
    const typed = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'0123456789.,  €-e'.split('')) }),
      fc.string({ unit: 'grapheme' }),
    )
    fc.assert(
      fc.property(typed, fc.integer({ min: 1, max: 1_000_000 }), (text, available) => {
        const amount = readAmount(text, available)
        if (typeof amount === 'string') return
        expect(Number.isInteger(amount) && amount >= 1 && amount <= available).toBe(true)
        expect(text.replace(/\D/g, '').replace(/^0+/, '')).not.toBe('')
      }),
    )
  })
})
