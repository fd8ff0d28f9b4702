import { describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { addressOf, placeOf } from '../../components/elements/employer/places.ts'
import { benefitOrderTexts } from '../../components/elements/employer/plus/benefit-order-texts.ts'
import { lunchTexts } from '../../components/elements/employer/plus/lunch-texts.ts'
import { suggestedForm } from '../../components/elements/employer/plus/order-form.ts'
import { taxTexts } from '../../components/elements/employer/plus/tax-warnings.ts'
import { slipTexts } from '../../components/elements/employer/slip-texts.ts'
import { refused } from './employer-money.ts'
import { loaded, loading, lunch, lunchThatIsOff, order, people, slip, visit } from './employer-orders.ts'
import { type AnyElement, button, find, focused, inside, settle, textOf, until } from './harness.ts'

const texts = { order: benefitOrderTexts.en, lunch: lunchTexts.en, tax: taxTexts.en, slip: slipTexts.en }
const isNew = { view: 'benefit-order' } as const
const draft = { view: 'benefit-order', id: 'order_1' } as const
const confirmButton = (people: string, amount: string) => texts.order.confirm(people, amount)

/** Presses a button as a person does, who has the focus there from then on. */
async function press(view: Element, label: string): Promise<void> {
  const found = await button(view, label)
  found.focus()
  found.click()
}
const input = (view: Element, selector: string) => inside<HTMLInputElement>(view, selector)[0]!
async function type(view: Element, id: string, value: string): Promise<void> {
  input(view, `#${id}`).value = value
  input(view, `#${id}`).dispatchEvent(new Event('input'))
  await settle(view as AnyElement)
}
/** Chooses sports and culture with an amount for everybody. */
async function choose(view: Element, amount: string): Promise<void> {
  await find(view, '#benefits')
  input(view, '#benefits > .option input').click()
  await find(view, '.ways')
  inside(view, '.ways input')[1]!.click()
  await find(view, '#amount-sports-culture')
  await type(view, 'amount-sports-culture', amount)
}

describe('an order of benefits', () => {
  it('is filled in, kept over a reload, checked, and begun as one draft however often it is sent', async () => {
    sessionStorage.clear()
    let isDown = true
    const answers = {
      'POST /plus/orders': () => (isDown ? refused(503, 'unavailable') : order({ id: 'order_9' })),
    }
    const { view, sent } = await visit('benefit-order', { ...isNew, users: ['user_7', 'user_8'] }, answers)
    await choose(view, '')
    await press(view, texts.order.check)
    await until(() => expect(focused()?.textContent).toContain(texts.order.complaints.amount))
    expect(sent()).toEqual([])
    await type(view, 'amount-sports-culture', '500,50')
    expect(textOf(view)).toContain(texts.tax.sportsAndCulture('€500.50', '€400.00', 2026))
    await type(view, 'lastDay', '2027-06-30')
    await type(view, 'name', ' Spring ')
    await press(view, texts.order.check)
    await until(() => expect(focused()?.textContent).toContain(texts.order.notSaved))
    view.remove()

    isDown = false
    const again = await visit('benefit-order', isNew, answers)
    await find(again.view, '#name')
    expect(input(again.view, '#amount-sports-culture').value).toBe('500,50')
    await press(again.view, texts.order.check)
    await until(() => expect(again.go).toHaveBeenCalledTimes(2))
    // The way back leads to the same draft.
    expect(again.go.mock.calls).toEqual([
      [{ view: 'benefit-order', id: 'order_9', change: true }, true],
      [{ view: 'benefit-order', id: 'order_9' }],
    ])
    const [[first], [second]] = [sent(), again.sent()]
    expect(second).toEqual(first)
    expect(second?.key).toMatch(/.{16}/)
    expect(second?.body).toEqual({
      name: 'Spring',
      who: { users: ['user_7', 'user_8'] },
      benefits: [{ benefit: 'sports-culture', amount_cents: 50_050 }],
      expires_on: '2027-06-30',
    })
    const fresh = await visit('benefit-order', isNew)
    await find(fresh.view, '#name')
    expect(input(fresh.view, '#name').value).not.toContain('Spring')
  })

  it('is suggested for this year, and from October on for the next', () => {
    expect(suggestedForm('', '2026-09-30').lastDay).toBe('2026-12-31')
    expect(suggestedForm('', '2026-10-01').lastDay).toBe('2027-12-31')
  })

  it('is changed as it is now, also when somebody else has changed it meanwhile', async () => {
    sessionStorage.clear()
    let version = 1
    const { view, sent, go } = await visit(
      'benefit-order',
      { ...draft, change: true },
      {
        'GET /plus/orders/order_1': () => order({ version }),
        'POST /plus/orders/order_1': ((body: { version: number }) =>
          body.version === version ? order({ version: 3 }) : refused(409, 'order-changed')) as never,
      },
    )
    await find(view, '#name')
    await type(view, 'name', 'Mine')
    inside(view, 'input[name=who]').at(-1)!.click()
    await find(view, '#groups')
    input(view, '#groups input').click()
    version = 2
    await press(view, texts.order.check)
    await until(() => expect(focused()?.textContent).toContain(texts.order.changedTitle))
    expect(input(view, '#name').value).toBe('Mine')
    await press(view, texts.order.check)
    await until(() => expect(go).toHaveBeenCalledOnce())
    expect(go).toHaveBeenCalledWith(draft)
    expect(sent().at(-1)?.body).toMatchObject({ name: 'Mine', who: { groups: ['group_office'] }, version: 2 })
  })

  it('has its place in an address, as has the company that it waits for', () => {
    for (const place of [
      { ...draft, change: true } as const,
      { view: 'company', benefits: 'order_1' } as const,
    ]) {
      expect(placeOf(new URL(addressOf('https://smartum.example', place, 'fi')).search)).toEqual(place)
    }
  })

  it('that is confirmed with a double press keeps the focus, and nothing becomes selected', async () => {
    const { view, sent } = await visit('benefit-order', draft, {
      'POST /plus/orders/order_1/confirm': () => loading(),
    })
    const events: number[] = []
    addEventListener('mousedown', ({ detail }) => events.push(detail))
    await userEvent.dblClick(await button(view, confirmButton('41 people', '€7,200.00')))
    await until(() => expect(inside(view, '[data-focus]')[0]?.textContent).toBe(texts.order.loadingTitle))
    expect(events).toEqual([1, 2])
    expect(focused()?.textContent).toBe(texts.order.loadingTitle)
    expect(getSelection()?.toString()).toBe('')
    expect(sent()).toHaveLength(1)
  })

  it('is confirmed once, as it was seen, and watched until it is loaded', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true })
    const answer = Promise.withResolvers<unknown>()
    let current = order()
    const { view, sent, get } = await visit('benefit-order', draft, {
      'GET /plus/orders/order_1': () => current,
      'POST /plus/orders/order_1/confirm': () => answer.promise,
    })
    ;(await button(view, confirmButton('41 people', '€7,200.00'))).focus()
    await userEvent.keyboard('{Enter}{Enter}')
    await button(view, texts.order.confirming)
    current = loading()
    answer.resolve(current)
    await until(() => expect(focused()?.textContent).toBe(texts.order.loadingTitle))
    expect(sent()).toEqual([
      {
        path: '/plus/orders/order_1/confirm',
        body: { version: 1, people: 41, total_cents: 720_000 },
        key: expect.stringMatching(/.{16}/),
      },
    ])
    const read = () => get.mock.calls.filter(([path]) => path.endsWith('/order_1')).length
    expect(read()).toBe(1)

    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
    document.dispatchEvent(new Event('visibilitychange'))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(read()).toBe(1)
    hidden.mockReturnValue(false)
    document.dispatchEvent(new Event('visibilitychange'))
    await vi.advanceTimersByTimeAsync(2_000)
    expect(read()).toBe(2)
    current = loaded()
    await vi.advanceTimersByTimeAsync(4_000)
    expect(textOf(view)).toContain(texts.order.loadedTitle)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(read()).toBe(3)
    vi.useRealTimers()
  })

  it('that is another by now is shown as it is, and confirmed as that', async () => {
    let current = order()
    const { view, sent } = await visit('benefit-order', draft, {
      'GET /plus/orders/order_1': () => current,
      'POST /plus/orders/order_1/confirm': ((body: { people: number }) =>
        body.people === 42 ? loading() : refused(409, 'order-changed')) as never,
    })
    await button(view, confirmButton('41 people', '€7,200.00'))
    current = order({ people: 42, total_cents: 740_000, version: 2 })
    await press(view, confirmButton('41 people', '€7,200.00'))
    await until(() => expect(focused()?.textContent).toContain(texts.order.refused['order-changed'].title))
    await press(view, confirmButton('42 people', '€7,400.00'))
    await until(() => expect(sent()).toHaveLength(2))
    expect(sent()[1]!.body).toEqual({ version: 2, people: 42, total_cents: 740_000 })
  })

  it('leads to the details of the company when they are missing', async () => {
    const { view, go } = await visit('benefit-order', draft, { 'GET /company': () => ({ details: null }) })
    ;(await find(view, '.notice a')).click()
    expect(go).toHaveBeenCalledWith({ view: 'company', benefits: 'order_1' })
  })

  it('shows its people in pages, finds them by name, and never puts a name into an address', async () => {
    const { view, post, get } = await visit('benefit-order', draft, {
      'POST /plus/orders/order_1/people': (({ search, after }: { search: string; after: string | null }) =>
        people(search || after ? null : 'user_2')) as never,
    })
    await press(view, texts.order.nextPage)
    await until(() => expect(focused()?.id).toBe('people'))
    await type(view, 'search', 'Aino')
    const asked = () => post.mock.calls.map(([, body]) => body)
    await until(() => expect(asked()).toHaveLength(3))
    expect(asked().slice(1)).toEqual([
      { search: '', after: 'user_2' },
      { search: 'Aino', after: null },
    ])
    expect([...post.mock.calls, ...get.mock.calls].some(([path]) => path.includes('Aino'))).toBe(false)
  })

  it('is discarded only when that is asked for twice', async () => {
    const { view, sent, go } = await visit('benefit-order', draft, {
      'POST /plus/orders/order_1/discard': () => order({ state: 'discarded' }),
    })
    await press(view, texts.order.discard)
    await until(() => expect(focused()?.textContent).toContain(texts.order.discardTitle))
    expect(sent()).toEqual([])
    await press(view, texts.order.discardNo)
    await until(() => expect(focused()?.textContent).toBe(texts.order.discard))
    await press(view, texts.order.discard)
    await press(view, texts.order.discardYes)
    await until(() => expect(go).toHaveBeenCalledWith({ view: 'orders' }, true))
  })
})

describe('the lunch balance', () => {
  it('offers exactly what is missing, or a sum that somebody types, to be paid and copied', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    const { view, post } = await visit('lunch', { view: 'lunch' })
    await until(() => expect(inside(view, '.slip')[0]?.textContent).toContain('€5,287.70'))
    inside(view, '.chip input').at(-1)!.click()
    await find(view, '#sum')
    expect(inside(view, '.slip')).toEqual([])
    await type(view, 'sum', '0,50')
    await press(view, texts.lunch.showSlip)
    await until(() => expect(textOf(view)).toContain(texts.lunch.amountProblem))
    await type(view, 'sum', '1 250,50')
    await press(view, texts.lunch.showSlip)
    await until(() => expect(inside(view, '.slip')[0]?.textContent).toContain('€1,250.50'))
    expect(textOf(view)).not.toContain(texts.lunch.amountProblem)
    expect(post.mock.calls.map(([, body]) => body)).toEqual([
      { amount_cents: 528_770 },
      { amount_cents: 125_050 },
    ])
    await press(view, texts.slip.copyBarcode)
    await press(view, texts.slip.copyReference)
    await until(() => expect(write.mock.calls.flat()).toEqual([slip().barcode, '202611210045']))
  })

  it('is switched on from when somebody says, and off when they say so twice', async () => {
    const { view, sent } = await visit(
      'lunch',
      { view: 'lunch' },
      {
        'GET /plus/lunch': lunchThatIsOff,
        'POST /plus/lunch': (({ from }: { from: string }) =>
          from === 'off' ? lunch({ from_month: null, next: null }) : lunch()) as never,
      },
    )
    await find(view, '[name=from]')
    input(view, '[name=from]').click()
    await press(view, texts.lunch.switchOn)
    await until(() => expect(focused()?.id).toBe('automatic'))
    await find(view, '.slip')
    await press(view, texts.lunch.switchOff)
    await until(() => expect(focused()?.textContent).toContain(texts.lunch.offTitle))
    await press(view, texts.lunch.offYes)
    await button(view, texts.lunch.switchOn)
    // The slip that comes with it says nothing of its own.
    await until(() => expect(inside(view, '.slip')[0]?.textContent).toContain('€400.00'))
    expect(inside(view, '[role=status]').at(-1)?.textContent).toBe(texts.lunch.switchedOff)
    expect(sent().map(({ body }) => body)).toEqual([{ from: 'this-month' }, { from: 'off' }])
  })
})
