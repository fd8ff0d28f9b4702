import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { endingsOf, moneyOf, planOf, restExpires } from '../../components/elements/giftcard/plan.ts'
import { card, lot, open, opensLater } from './money.ts'

const day = (offset: number): string => new Date(Date.UTC(2026, 11, 1 + offset)).toISOString().slice(0, 10)

/** Lots of one benefit, the soonest expiry first, as the worker gives them. */
const lotsOf = (amounts: number[]) =>
  amounts.map((amount_cents, index) =>
    lot({
      id: `lot_${index}`,
      amount_cents,
      expires_on: day(index),
      extension: { state: 'open', expires_on: day(index + 90), uses: ['sports'] },
    }),
  )

describe('what can be chosen', () => {
  it('is money of one benefit and service, added up, with the soonest expiry first', () => {
    const money = moneyOf([
      ...lotsOf([1000, 2000]),
      lot({ id: 'lot_saldo', service: 'saldo', amount_cents: 300, extension: open }),
      lot({ id: 'lot_massage', benefit: 'massage', uses: ['massage'], amount_cents: 40 }),
    ])
    expect(money.map(({ benefit, service, cents }) => [benefit, service, cents])).toEqual([
      ['sports', 'plus', 3000],
      ['sports', 'saldo', 300],
      ['massage', 'plus', 40],
    ])
    expect(money[0]!.lots.map(({ id }) => id)).toEqual(['lot_0', 'lot_1'])
  })

  it('keeps apart what opens later, and what has other uses, and puts what cannot be chosen last', () => {
    const money = moneyOf([
      lot({
        id: 'lot_lunch',
        benefit: 'lunch',
        uses: ['lunch'],
        extension: { state: 'never', reason: 'benefit' },
      }),
      lot({ id: 'lot_later', service: 'saldo', extension: opensLater }),
      lot({ id: 'lot_open', service: 'saldo', extension: open }),
      lot({ id: 'lot_culture', benefit: 'flexible', uses: ['culture'], extension: open }),
      lot({ id: 'lot_both', benefit: 'flexible', uses: ['culture', 'lunch'], extension: open }),
    ])
    expect(money.map(({ lots }) => lots.map(({ id }) => id))).toEqual([
      ['lot_open'],
      ['lot_culture'],
      ['lot_both'],
      ['lot_lunch'],
      ['lot_later'],
    ])
  })

  it('keeps apart what opens on different days', () => {
    const money = moneyOf([
      lot({ id: 'lot_one', extension: opensLater }),
      lot({ id: 'lot_two', extension: opensLater }),
      lot({
        id: 'lot_three',
        extension: { state: 'later', opens_on: '2027-01-31', expires_on: '2027-05-28', uses: ['sports'] },
      }),
    ])
    expect(money.map(({ lots }) => lots.map(({ id }) => id))).toEqual([['lot_one', 'lot_two'], ['lot_three']])
  })

  it('tells how much ends on which day', () => {
    const [money] = moneyOf([...lotsOf([1000, 2000]), lot({ ...lotsOf([50])[0]!, id: 'lot_same' })])
    expect(endingsOf(money!)).toEqual([
      [day(0), 1050],
      [day(1), 2000],
    ])
  })

  it('is no card, no money that is on hold, and no more lots than a purchase takes', () => {
    expect(moneyOf([card(), lot({ amount_cents: 0, held_cents: 500 })])).toEqual([])
    const [money] = moneyOf(lotsOf(Array<number>(25).fill(100)))
    expect([money!.lots.length, money!.cents]).toEqual([20, 2000])
  })
})

describe('a plan', () => {
  it('takes from the lots that expire first, and gives each its own card', () => {
    const [money] = moneyOf(lotsOf([1000, 2000, 3000]))
    const plan = planOf(money!, 2500)
    expect(plan.map(({ lot: { id }, cents, expires_on }) => [id, cents, expires_on])).toEqual([
      ['lot_0', 1000, day(90)],
      ['lot_1', 1500, day(91)],
    ])
    expect(restExpires(money!, plan)).toBe(day(1))
  })

  it('begins with what ends on the day that the page has named', () => {
    const [money] = moneyOf(lotsOf([1000, 2000, 3000]))
    const plan = planOf(money!, 2500, day(1))
    expect(plan.map(({ lot: { id }, cents }) => [id, cents])).toEqual([
      ['lot_1', 2000],
      ['lot_0', 500],
    ])
    expect(restExpires(money!, plan)).toBe(day(0))
  })

  it('adds up, whatever is chosen: a lot is emptied before the next is touched, and the rest says until when', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 20 })
    const chosen = amounts.chain((each) => {
      const total = each.reduce((sum, cents) => sum + cents, 0)
      return fc.tuple(fc.constant(each), fc.constant(total), fc.integer({ min: 1, max: total }))
    })
    fc.assert(
      fc.property(chosen, ([each, total, cents]) => {
        const [money] = moneyOf(lotsOf(each))
        const plan = planOf(money!, cents)
        expect(plan.reduce((sum, part) => sum + part.cents, 0)).toBe(cents)
        expect(plan.every((part) => part.cents > 0)).toBe(true)
        expect(plan.map(({ lot: { id } }) => id)).toEqual(plan.map((_, index) => `lot_${index}`))
        expect(plan.slice(0, -1).every((part) => part.cents === part.lot.amount_cents)).toBe(true)
        const last = plan.at(-1)!
        const isEmptied = last.cents === last.lot.amount_cents
        const expected = cents === total ? undefined : day(isEmptied ? plan.length : plan.length - 1)
        expect(restExpires(money!, plan)).toBe(expected)
      }),
    )
  })
})
