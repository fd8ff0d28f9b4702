import { describe, expect, it } from 'vitest'
import { daysBetween, helsinkiDate } from '../../../worker/platform/clock.ts'

describe('the calendar of Finland', () => {
  it('changes its day at midnight in Helsinki, not in UTC', () => {
    expect(helsinkiDate(new Date('2026-12-31T21:59:59Z'))).toBe('2026-12-31')
    expect(helsinkiDate(new Date('2026-12-31T22:00:00Z'))).toBe('2027-01-01')
    expect(helsinkiDate(new Date('2026-06-30T20:59:59Z'))).toBe('2026-06-30')
    expect(helsinkiDate(new Date('2026-06-30T21:00:00Z'))).toBe('2026-07-01')
  })

  it('counts days across a daylight-saving change as whole days', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2)
    expect(daysBetween('2026-11-21', '2026-11-21')).toBe(0)
    expect(daysBetween('2026-11-22', '2026-11-21')).toBe(-1)
  })
})
