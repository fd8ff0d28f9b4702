import { addMonths as addMonthsElsewhere } from 'date-fns'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths } from '../../../worker/platform/clock.ts'
import { isReminderHour, type Occasion, roundsOf } from '../../../worker/reminders/occasions.ts'

const rangeOf = (today: string, occasion: Occasion) => {
  const round = roundsOf(today, []).find((one) => one.occasion === occasion)
  return round && [round.from, round.to]
}

describe('the rounds of a day', () => {
  it('begin with what is most urgent, and reach back for who was left out', () => {
    const campaigns = [
      { day: '2026-11-14', expires_by: '2026-11-30' },
      { day: '2026-11-15', expires_by: '2026-12-31' },
    ]
    const from = '2026-11-15'
    expect(roundsOf(from, campaigns)).toEqual([
      { occasion: 'day', name: 'day', campaign: null, from, to: '2026-11-16' },
      { occasion: 'week', name: 'week', campaign: null, from: '2026-11-20', to: '2026-11-22' },
      { occasion: 'month', name: 'month', campaign: null, from: '2026-12-13', to: '2026-12-15' },
      {
        ...{ occasion: 'campaign', name: 'campaign 2026-11-14', campaign: '2026-11-14' },
        ...{ from, to: '2026-11-30' },
      },
      {
        ...{ occasion: 'campaign', name: 'campaign 2026-11-15', campaign: '2026-11-15' },
        ...{ from, to: '2026-12-31' },
      },
    ])
  })

  it.each([
    // All that is left of March after the 28th was a month away on the last of February.
    ['2026-02-28', '2026-03-26', '2026-03-31'],
    ['2028-02-28', '2028-03-26', '2028-03-28'],
    ['2028-02-29', '2028-03-27', '2028-03-31'],
    ['2026-03-01', '2026-03-27', '2026-04-01'],
    ['2026-03-03', '2026-04-01', '2026-04-03'],
    ['2026-04-30', '2026-05-28', '2026-05-31'],
    ['2026-11-30', '2026-12-28', '2026-12-31'],
    ['2026-12-31', '2027-01-29', '2027-01-31'],
    ['2026-01-29', '2026-02-27', '2026-02-28'],
    ['2026-01-30', '2026-02-28', '2026-02-28'],
  ])('on %s are of what ends in a month, from %s to %s', (today, from, to) => {
    expect(rangeOf(today, 'month')).toEqual([from, to])
  })

  it('leave a month out where no day is a month away', () => {
    expect(rangeOf('2026-01-31', 'month')).toBeUndefined()
    expect(rangeOf('2028-01-31', 'month')).toEqual(['2028-02-29', '2028-02-29'])
  })

  it('come to every last day from 2026 to 2028 on the day that is meant, and then for as long as they catch up', () => {
    const days = Array.from({ length: 3 * 365 }, (_, index) => addDays('2026-01-01', index))
    const reminded = new Map<string, Partial<Record<Occasion, string[]>>>()
    for (const today of days) {
      for (const { occasion, from, to } of roundsOf(today, [])) {
        for (let day = from; day <= to; day = addDays(day, 1)) {
          const of = reminded.get(day) ?? {}
          of[occasion] = [...(of[occasion] ?? []), today]
          reminded.set(day, of)
        }
      }
    }
    for (const lastDay of days.slice(40, -1)) {
      const [year, month, date] = lastDay.split('-').map(Number) as [number, number, number]
      const monthBefore = addMonthsElsewhere(new Date(year, month - 1, date), -1)
      const written = [monthBefore.getFullYear(), monthBefore.getMonth() + 1, monthBefore.getDate()]
        .map((part) => String(part).padStart(2, '0'))
        .join('-')
      expect(addMonths(lastDay, -1)).toBe(written)
      const from = (day: string, length: number) => Array.from({ length }, (_, index) => addDays(day, index))
      expect(reminded.get(lastDay), lastDay).toEqual({
        month: from(written, 3),
        week: from(addDays(lastDay, -7), 3),
        day: from(addDays(lastDay, -1), 2),
      })
    }
  })
})

describe('the hours for reminders', () => {
  it.each([
    ['2026-01-15T05:59:59.999Z', false],
    ['2026-01-15T06:00:00.000Z', true],
    ['2026-01-15T17:59:59.999Z', true],
    ['2026-01-15T18:00:00.000Z', false],
    ['2026-07-15T04:59:59.999Z', false],
    ['2026-07-15T05:00:00.000Z', true],
    ['2026-07-15T16:59:59.999Z', true],
    ['2026-07-15T17:00:00.000Z', false],
    // The clocks of Finland go forward on 29 March and back on 25 October.
    ['2026-03-28T05:30:00.000Z', false],
    ['2026-03-29T05:00:00.000Z', true],
    ['2026-10-24T05:00:00.000Z', true],
    ['2026-10-25T05:59:59.999Z', false],
    ['2026-10-25T06:00:00.000Z', true],
    ['2026-10-25T17:30:00.000Z', true],
  ])('are from 8 to 20 by the clock of Helsinki: %s', (now, isIn) => {
    expect(isReminderHour(new Date(now))).toBe(isIn)
  })
})
