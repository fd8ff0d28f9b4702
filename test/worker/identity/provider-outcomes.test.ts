import { describe, expect, it } from 'vitest'
import { isCircuitOpen } from '../../../worker/identity/provider-outcomes.ts'

/** Minutes from the oldest to the newest, each with sign-ins that went well (+) and that failed (-); a dot is a quiet one. */
const minutes = (story: string) =>
  story
    .split(' ')
    .flatMap((minute, position) => {
      const count = (sign: string) => minute.split(sign).length - 1
      return minute === '.'
        ? []
        : [{ provider: 'nordea', minute: position, succeeded: count('+'), failed: count('-') }]
    })
    .reverse()

describe('the circuit of a provider', () => {
  it.each([
    ['', false],
    ['+ ++', false],
    ['- -', false],
    ['- - -', true],
    ['---', true],
    ['+ - - -', true],
    ['+++ ---', false],
    ['+++ ----', true],
    // Failing is no news when the last ones went well.
    ['---- . +', true],
    ['---- . ++', false],
    ['---- + +', false],
    ['---- +-', true],
  ])('that was closed is after "%s" open: %s', (story, open) => {
    expect(isCircuitOpen(minutes(story), false)).toBe(open)
  })

  it.each([
    ['.', false],
    ['-', true],
    ['+', false],
    ['- +', true],
    ['- ++', false],
    ['- + . +', false],
    // Among many that go well, one failure is no trouble.
    ['---- ++++++++-', false],
    ['---- ++-', true],
  ])('that was open is after "%s" open: %s', (story, open) => {
    expect(isCircuitOpen(minutes(story), true)).toBe(open)
  })
})
