import { describe, expect, it } from 'vitest'
import { Breaker } from '../../../worker/platform/breaker.ts'

const PAUSE = 3000
const MEMORY = 60_000

describe('a breaker', () => {
  it('lets everybody through until something fails', () => {
    const breaker = new Breaker(PAUSE)
    expect([0, 0, 1].map((now) => breaker.allows(now))).toEqual([true, true, true])
  })

  it('turns everybody away after a failure, and lets one try after each pause', () => {
    const breaker = new Breaker(PAUSE)
    breaker.failed(1000)
    expect([1000, 2500, 3999].map((now) => breaker.allows(now))).toEqual([false, false, false])
    expect([4000, 4000, 6999].map((now) => breaker.allows(now))).toEqual([true, false, false])
    // Nothing was heard of the one that tried.
    expect([7000, 7001].map((now) => breaker.allows(now))).toEqual([true, false])
    breaker.failed(8000)
    expect([10_999, 11_000].map((now) => breaker.allows(now))).toEqual([false, true])
  })

  it('lets everybody through again at the first success', () => {
    const breaker = new Breaker(PAUSE)
    breaker.failed(0)
    breaker.failed(1)
    breaker.succeeded()
    expect([2, 2].map((now) => breaker.allows(now))).toEqual([true, true])
    expect(breaker.outSince(2, MEMORY)).toBeUndefined()
  })

  it('tells since when nothing came through: after one failure for the pause, after more for longer', () => {
    const breaker = new Breaker(PAUSE)
    expect(breaker.outSince(0, MEMORY)).toBeUndefined()
    breaker.failed(1000)
    expect(breaker.outSince(3999, MEMORY)).toEqual(new Date(1000))
    expect(breaker.outSince(4000, MEMORY)).toBeUndefined()
    breaker.failed(5000)
    expect(breaker.outSince(4999 + MEMORY, MEMORY)).toEqual(new Date(1000))
    expect(breaker.outSince(5000 + MEMORY, MEMORY)).toBeUndefined()
  })
})
