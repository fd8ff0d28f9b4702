import { describe, expect, it } from 'vitest'
import { refusal } from '../identity/api.ts'
import { NIGHTS } from '../wallet/nights.ts'
import {
  addUpAfterwards,
  beginInDecember,
  buy,
  clockAt,
  enter,
  newOwner,
  partOf,
  purchased,
} from './owner.ts'

beginInDecember()
addUpAfterwards()

describe.each(NIGHTS)('the window of Saldo that ends %s', (_, lastDay, last, over) => {
  it('closes when that day is over in Helsinki', async () => {
    clockAt(last)
    const owner = await newOwner()
    const lot = await owner.load({ expiresOn: lastDay })
    const here = await enter(owner)
    const part = await partOf(here, lot, 10)
    clockAt(over)
    expect(await refusal(await buy(here, [part]))).toEqual([409, 'benefit-expired'])
    clockAt(last)
    expect((await purchased(await buy(here, [part]))).cards).toMatchObject([{ amount_cents: 10 }])
  })
})

describe('the window of Saldo', () => {
  it.each([
    ['2026-03-31', '2026-02-28', '2026-02-27T21:59:59.999Z', '2026-02-27T22:00:00.000Z'],
    ['2026-04-29', '2026-03-29', '2026-03-28T21:59:59.999Z', '2026-03-28T22:00:00.000Z'],
    ['2026-04-30', '2026-03-30', '2026-03-29T20:59:59.999Z', '2026-03-29T21:00:00.000Z'],
    ['2026-11-26', '2026-10-26', '2026-10-25T21:59:59.999Z', '2026-10-25T22:00:00.000Z'],
    ['2028-03-31', '2028-02-29', '2028-02-28T21:59:59.999Z', '2028-02-28T22:00:00.000Z'],
  ])(
    'that ends on %s opens at midnight in Helsinki, when it is %s there',
    async (expiresOn, opens, before, midnight) => {
      clockAt(before)
      const owner = await newOwner()
      const lot = await owner.load({ expiresOn })
      const here = await enter(owner)
      const part = await partOf(here, lot, 10)
      const early = await buy(here, [part])
      expect(await early.json()).toMatchObject({
        code: 'giftcard-opens-later',
        detail: expect.stringContaining(opens),
      })
      clockAt(midnight)
      await purchased(await buy(here, [part]))
    },
  )
})
