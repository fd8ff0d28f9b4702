import { format, addMonths as monthsLater, parseISO, subMonths } from 'date-fns'
import { describe, expect, it } from 'vitest'
import { extensionOf, OWN_GIFTCARD } from '../../../worker/giftcards/rules.ts'
import { addMonths, endOfDay, helsinkiDate } from '../../../worker/platform/clock.ts'
import { type Benefit, USES, USES_OF, type Use } from '../../../worker/wallet/schemas.ts'
import { NIGHTS } from '../wallet/nights.ts'

const money = {
  kind: 'lot' as const,
  benefit: 'sports' as Benefit,
  uses: ['sports'] as Use[],
  service: 'saldo' as const,
  expires_on: '2026-12-31',
}
/** By a library that is not ours, on days without a zone. */
const theirs = (day: string, months: number) =>
  format(months < 0 ? subMonths(parseISO(day), -months) : monthsLater(parseISO(day), months), 'yyyy-MM-dd')
const day = (year: number, month: number, date: number) =>
  new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10)

describe('months', () => {
  it('before and after each month end from 2024 to 2032, and the days around it, are what date-fns makes them', () => {
    let compared = 0
    for (let month = 0; month < 9 * 12; month++) {
      for (const around of [-3, -2, -1, 0, 1]) {
        const from = day(2024, month + 1, around)
        for (const months of [-13, -12, -6, -3, -2, -1, 0, 1, 2, 3, 6, 12, 13]) {
          expect(`${from} ${months}: ${addMonths(from, months)}`).toBe(
            `${from} ${months}: ${theirs(from, months)}`,
          )
          compared++
        }
      }
    }
    expect(compared).toBe(9 * 12 * 5 * 13)
  })

  it('end on the last day of a month that is too short', () => {
    expect(['2026-08-31', '2026-11-30', '2027-11-30'].map((from) => addMonths(from, 3))).toEqual([
      ...['2026-11-30', '2027-02-28', '2028-02-29'],
    ])
    expect(addMonths('2024-12-31', 3)).toBe('2025-03-31')
    expect(['2026-03-31', '2028-03-30', '2026-10-31'].map((from) => addMonths(from, -1))).toEqual([
      ...['2026-02-28', '2028-02-29', '2026-09-30'],
    ])
  })
})

describe('the end of a day', () => {
  it.each(NIGHTS)('is midnight in Helsinki, %s', (_, last, __, over) => {
    expect(endOfDay(last)).toEqual(new Date(over))
    expect(helsinkiDate(new Date(endOfDay(last).getTime() - 1))).toBe(last)
  })
})

describe('a card', () => {
  it.each<[Benefit, Use[] | null]>([
    ['sports', ['sports']],
    ['sports-culture', ['sports', 'culture']],
    ['massage', ['massage']],
    ['commuting', null],
    ['lunch', null],
    ['bicycle', null],
  ])('of %s is for %j', (benefit, uses) => {
    const rule = extensionOf({ ...money, benefit, uses: USES_OF[benefit as 'sports'] }, '2026-12-10')
    expect(rule).toEqual(
      uses ? { state: 'open', expires_on: '2027-03-31', uses } : { state: 'never', reason: 'benefit' },
    )
  })

  it.each<[Use[], Use[] | null]>([
    [[...USES], ['sports', 'culture', 'massage']],
    [['culture', 'lunch'], ['culture']],
    [['massage', 'bicycle'], ['massage']],
    [['commuting', 'lunch', 'bicycle'], null],
  ])('of a flexible benefit for %j is for %j', (uses, ofCard) => {
    const rule = extensionOf({ ...money, benefit: 'flexible', service: 'plus', uses }, '2026-01-01')
    expect(rule).toEqual(
      ofCard
        ? { state: 'open', expires_on: '2027-03-31', uses: ofCard }
        : { state: 'never', reason: 'benefit' },
    )
  })

  it('is not extended again', () => {
    expect(extensionOf({ ...money, kind: 'card' }, '2026-12-10')).toEqual({ state: 'never', reason: 'card' })
  })

  it('counts from the last day of the money, on whichever day it is bought', () => {
    for (const today of ['2026-11-30', '2026-12-10', '2026-12-31']) {
      expect(extensionOf(money, today)).toMatchObject({ state: 'open', expires_on: '2027-03-31' })
    }
  })

  it('of Plus can be bought at any time', () => {
    expect(extensionOf({ ...money, service: 'plus' }, '2024-01-01')).toMatchObject({ state: 'open' })
  })

  it.each([
    ['2026-12-31', '2026-11-30'],
    ['2026-03-31', '2026-02-28'],
    ['2028-03-31', '2028-02-29'],
    ['2026-10-25', '2026-09-25'],
    ['2026-03-29', '2026-02-28'],
    ['2027-01-15', '2026-12-15'],
  ])('of Saldo that ends on %s can be bought from %s on', (expires_on, opens_on) => {
    const before = day(...dayBefore(opens_on))
    expect(extensionOf({ ...money, expires_on }, before)).toMatchObject({ state: 'later', opens_on })
    expect(extensionOf({ ...money, expires_on }, opens_on)).toMatchObject({ state: 'open' })
    expect(extensionOf({ ...money, expires_on }, expires_on)).toMatchObject({ state: 'open' })
  })

  it('of Saldo says the same at every month end from 2024 to 2032 as date-fns', () => {
    for (let month = 0; month < 9 * 12; month++) {
      const expires_on = day(2024, month + 1, 0)
      const [opens_on, ends] = [theirs(expires_on, -1), theirs(expires_on, 3)]
      expect(extensionOf({ ...money, expires_on }, day(...dayBefore(opens_on)))).toEqual({
        ...{ state: 'later', opens_on, expires_on: ends, uses: ['sports'] },
      })
      expect(extensionOf({ ...money, expires_on }, opens_on)).toEqual({
        ...{ state: 'open', expires_on: ends, uses: ['sports'] },
      })
    }
  })

  it('lasts three months, as a number in one place', () => {
    expect(OWN_GIFTCARD).toMatchObject({ months: 3, opensMonthsBefore: { plus: null, saldo: 1 } })
  })
})

function dayBefore(of: string): [year: number, month: number, date: number] {
  const [year, month, date] = of.split('-').map(Number) as [number, number, number]
  return [year, month - 1, date - 1]
}
