import { describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { SmartumAccounts } from '../../components/elements/accounts/accounts.ts'
import { SmartumGiftcardEvent } from '../../components/events.ts'
import { backend, json, never, problem } from './backend.ts'
import { button, find, focused, inside, mount, settle, signIn, textOf, until } from './harness.ts'
import { accounts, card, cards, code, history, lot, transaction, transactions } from './money.ts'
import { catalogs } from './states/state.ts'

const { accounts: texts, giftcard, rows, shared } = catalogs.en

const signedIn = async (view = 'all'): Promise<SmartumAccounts> => {
  const element = await mount('smartum-accounts')
  element.setAttribute('view', view)
  await signIn(element)
  await settle(element)
  return element
}

const press = async (target: HTMLElement): Promise<void> => {
  target.focus()
  await userEvent.keyboard('{Enter}')
}

const entries = (element: Element) => inside(element, 'button.entry')
const cardButtons = (element: Element) => inside(element, '.cards button')
const linesOf = (element: HTMLElement) => element.innerText.split(/\n+/).map((line) => line.trim())
const unavailable = () => problem(503, 'unavailable', true)

describe('benefits', () => {
  it('tell each lot with its time, its uses and what is on hold, and no card', async () => {
    backend.accounts = () =>
      json(
        accounts([
          lot({ held_cents: 650, days_left: 1 }),
          lot({ benefit: 'flexible', uses: ['sports', 'culture', 'lunch'] }),
        ]),
      )
    const element = await signedIn('accounts')
    expect(inside(element, '.row').map(linesOf)).toEqual([
      ['Sports', 'Valid until 30 Jun 2027 · 1 day left', '€6.50 reserved for a purchase', '€64.00'],
      ['Flexible', 'Valid until 30 Jun 2027 · 221 days left', 'For sports, culture and lunch', '€64.00'],
    ])
  })

  const soon = { days_left: 9, expires_soon: true, service: 'saldo' } as const

  it('lead to buying a card with them, and back', async () => {
    backend.accounts = () => json(accounts([lot(soon)]))
    const element = await signedIn()
    await press(await find(element, '.soon .button'))
    await until(() => expect(focused()?.textContent).toBe(giftcard.title))
    const buying = element.shadowRoot!.querySelector('smartum-giftcard')
    expect(buying).toMatchObject({ benefit: 'sports', service: 'saldo', expiresOn: '2027-06-30' })
    await press(await button(element, shared.back))
    await until(() => expect(focused()?.closest('.soon')).not.toBeNull())
  })

  it('lead to where else a card is bought, if what is around has a place for that', async () => {
    backend.accounts = () => json(accounts([lot(soon)]))
    const element = await mount('smartum-accounts')
    const buy = vi.fn()
    element.buy = buy
    await signIn(element)
    await press(await find(element, '.soon .button'))
    await press(await button(element, texts.buy))
    expect(buy.mock.calls).toEqual([['sports', 'saldo', '2027-06-30'], []])
    expect(element.shadowRoot!.querySelector('smartum-giftcard')).toBeNull()
  })

  it('say from which day on a card can be bought, the first of several', async () => {
    const opens = (opens_on: string) =>
      lot({ extension: { state: 'later', opens_on, expires_on: '2027-09-30', uses: ['sports'] } })
    backend.accounts = () => json(accounts([opens('2027-05-31'), opens('2026-11-30')]))
    const element = await signedIn()
    expect((await find(element, '.why-not')).textContent.trim()).toBe(texts.buyFrom('30 Nov 2026'))
  })
})

describe('cards', () => {
  it('stand in the order of the answer, with what tells them apart', async () => {
    backend.cards = () =>
      json(
        cards([
          card({ expires_soon: true, days_left: 9 }),
          card({ id: 'card_two', amount_cents: 0, last_four: '3RDX' }),
        ]),
      )
    const element = await signedIn('cards')
    expect(inside(element, '.cards li').map(linesOf)).toEqual([
      ['€40.00', 'Sports', 'Until 31 Mar 2027', 'Code ends in 7K2Q', '9 days left'],
      ['€0.00', 'Sports', 'Until 31 Mar 2027', 'Code ends in 3RDX', texts.usedUp],
    ])
  })

  it('open with their own code and history, and close with the focus where it was', async () => {
    const asked = vi.fn((_query: URLSearchParams) => json(history([transaction({ kind: 'convert' })])))
    const element = await signedIn()
    backend.transactions = asked
    await press(cardButtons(element)[1]!)
    await until(() => expect(focused()?.textContent).toBe(rows.giftcard))
    await until(() =>
      expect(entries(element).map(linesOf)).toEqual([
        ['OwnGiftcard bought', '19 Nov 2026 · Sports, Sports & culture', '+€11.30'],
      ]),
    )
    expect(asked.mock.calls.map(([query]) => String(query))).toEqual(['account=card_two'])
    const codeOf = vi.fn((_card: string) => json(code()))
    backend.code = codeOf
    ;(await button(element, catalogs.en.card.show)).click()
    await until(() => expect(textOf(element)).toContain('9WMC'))
    expect(codeOf).toHaveBeenCalledWith('card_two')
    await press(await button(element, shared.back))
    await until(() => expect(focused()).toBe(cardButtons(element)[1]))
  })

  it('are read again while open, with their history', async () => {
    const element = await signedIn()
    cardButtons(element)[0]!.click()
    await until(() => expect(entries(element)).toHaveLength(4))
    backend.cards = () => json(cards([card({ amount_cents: 1234 })]))
    backend.transactions = (query) =>
      json(history(query.has('account') ? [transaction({ amount_cents: 2766 })] : transactions))
    await press(await button(element, texts.refresh))
    await until(() => expect(entries(element).map(linesOf)).toEqual([expect.arrayContaining(['−€27.66'])]))
    await until(() => expect(textOf(element)).toContain('€12.34'))
    expect(inside(element, '.card-view')).toHaveLength(1)
  })

  it('that are used up have nothing to lose', async () => {
    const element = await signedIn()
    cardButtons(element)[2]!.click()
    await find(element, '.card-view')
    await settle(element)
    expect(textOf(element)).not.toContain(texts.lost)
  })

  it('go on showing when their history could not be had, which can be asked for again', async () => {
    const element = await signedIn()
    backend.transactions = unavailable
    cardButtons(element)[0]!.click()
    const again = await button(element, shared.tryAgain)
    backend.transactions = () => json(history())
    await press(again)
    await until(() => expect(entries(element)).toHaveLength(4))
    expect(focused()).toBe(entries(element)[0])
  })
})

describe('a lost card', () => {
  const lose = async (): Promise<SmartumAccounts> => {
    const element = await signedIn()
    cardButtons(element)[0]!.click()
    await press(await button(element, texts.lost))
    await until(() => expect(focused()?.textContent).toBe(texts.lostTitle))
    return element
  }

  it('keeps its code when somebody thinks better of it', async () => {
    const replace = vi.fn(() => json(code()))
    backend.replaceCode = replace
    const element = await lose()
    await press(await button(element, shared.cancel))
    await until(() => expect(focused()?.textContent).toBe(texts.lost))
    expect(replace).not.toHaveBeenCalled()
  })

  it('gets a new code, once however often it is pressed', async () => {
    const { promise, resolve: answer } = Promise.withResolvers<Response>()
    const replace = vi.fn((_card: string, _body: unknown) => promise)
    backend.replaceCode = replace
    const element = await lose()
    const change = await button(element, texts.replace)
    change.focus()
    await userEvent.keyboard('{Enter}{Enter}{Enter}')
    answer(json(code({ last_four: '9XWM', revision: 2 })))
    await until(() => expect(focused()?.textContent).toContain(texts.replacedTitle))
    expect(replace.mock.calls).toEqual([['card_one', { revision: 1 }]])
    expect(textOf(element)).toContain('9XWM')
    expect(textOf(element)).not.toContain('7K2Q')
    // It is the new one from which the next would come.
    await press(await button(element, texts.lost))
    await press(await button(element, texts.replace))
    await until(() => expect(replace).toHaveBeenLastCalledWith('card_one', { revision: 2 }))
  })

  it('cannot be called off once the new code is on its way', async () => {
    const replace = vi.fn(never)
    backend.replaceCode = replace
    const element = await lose()
    await press(await button(element, texts.replace))
    await until(() => expect(replace).toHaveBeenCalledOnce())
    expect(inside(element, 'button').map(({ textContent }) => textContent.trim())).not.toContain(
      shared.cancel,
    )
  })

  it('may have a new code after an answer that was lost: the same is asked for again', async () => {
    const failed = new Promise<Event>((resolve) =>
      document.addEventListener('smartum-error', resolve, { once: true }),
    )
    const replace = vi.fn((_card: string, _body: unknown) => unavailable())
    backend.replaceCode = replace
    const element = await lose()
    await press(await button(element, texts.replace))
    await until(() => expect(focused()?.textContent).toContain(texts.maybeReplaced))
    expect(textOf(element)).not.toContain(texts.notReplaced)
    expect(await failed).toMatchObject({ code: 'unavailable', retryable: true })
    await press(await button(element, shared.tryAgain))
    await until(() => expect(replace).toHaveBeenCalledTimes(2))
    expect(replace.mock.calls[1]).toEqual(replace.mock.calls[0])
  })

  it('may have one too when the network went, and that is said', async () => {
    backend.replaceCode = () => Promise.reject(new TypeError('Failed to fetch'))
    const element = await lose()
    const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    await press(await button(element, texts.replace))
    await until(() => expect(focused()?.textContent).toContain(texts.maybeReplaced))
    expect(focused()!.textContent).toContain(shared.offlineTitle)
    onLine.mockReturnValue(true)
    backend.replaceCode = () => json(code({ last_four: '9XWM', revision: 2 }))
    await press(await button(element, shared.tryAgain))
    await until(() => expect(focused()?.textContent).toContain(texts.replacedTitle))
  })

  it('certainly has its old code when the worker has refused', async () => {
    backend.replaceCode = () => problem(429, 'too-many-attempts')
    const element = await lose()
    await press(await button(element, texts.replace))
    await until(() => expect(focused()?.textContent).toContain(texts.notReplaced))
    await button(element, shared.cancel)
  })
})

describe('history', () => {
  it('says what was done, of what, and which way the money went', async () => {
    backend.transactions = () =>
      json(
        history([
          transaction({ amount_cents: 1130 }),
          transaction({ id: 'operation_2', kind: 'capture', benefits: ['massage', 'massage'] }),
          transaction({ id: 'operation_3', kind: 'hold', use: 'culture' }),
          transaction({ id: 'operation_4', kind: 'refund' }),
          transaction({ id: 'operation_5', kind: 'close', amount_cents: 0, benefits: [] }),
        ]),
      )
    const element = await signedIn('history')
    expect(entries(element).map(linesOf)).toEqual([
      ['Payment', '19 Nov 2026 · Sports', '−€11.30'],
      ['Payment of a reservation', '19 Nov 2026 · Massage', '−€11.30'],
      ['Reserved for a purchase', '19 Nov 2026 · Culture', '€11.30'],
      ['Refund', '19 Nov 2026 · Sports, Sports & culture', '+€11.30'],
      ['Your employer ended this benefit', '19 Nov 2026'],
    ])
  })

  it('is dated by the day in Finland', async () => {
    backend.transactions = () => json(history([transaction({ at: '2026-12-31T22:30:00.000Z' })]))
    const element = await signedIn('history')
    expect(linesOf(entries(element)[0]!)[1]).toBe('1 Jan 2027 · Sports')
  })

  it('opens a transaction to its parts, which are fetched once', async () => {
    const asked = vi.fn(backend.transaction)
    backend.transaction = asked
    const element = await signedIn('history')
    const [payment, purchase] = entries(element)
    await press(payment!)
    await until(() =>
      expect(inside(element, '.parts li').map(linesOf)).toEqual([
        ['From Sports (until 31 Dec 2026)', '€10.00'],
        ['From Sports & culture', '€1.30'],
      ]),
    )
    expect(payment!.ariaExpanded).toBe('true')
    await press(purchase!)
    await until(() =>
      expect(inside(element, '.parts li').map(linesOf)).toEqual([
        ['From Sports (until 31 Dec 2026)', 'To OwnGiftcard 7K2Q', '€40.00'],
      ]),
    )
    expect(payment!.ariaExpanded).toBe('false')
    await press(purchase!)
    expect(inside(element, '.parts')).toEqual([])
    await press(payment!)
    await find(element, '.parts li')
    expect(asked.mock.calls).toEqual([['operation_one'], ['operation_two']])
    expect(textOf(element)).not.toMatch(/lot_|card_|merchant|operation_/)
  })

  it('says what went back of a reservation, and until when one lasts', async () => {
    const part = { from: 'lot_sports', to: 'merchant:one', benefit: 'sports' } as const
    backend.transaction = (id) =>
      json({
        ...{ id, kind: 'capture', amount_cents: 1000, at: '2026-11-19T10:04:00.000Z' },
        hold_until: '2026-11-30T10:04:00.000Z',
        parts: [
          { ...part, kind: 'post', amount_cents: 1000 },
          { ...part, kind: 'void', amount_cents: 130 },
        ],
      })
    const element = await signedIn('history')
    entries(element)[0]!.click()
    await until(() =>
      expect(inside(element, '.parts li').map(linesOf)).toEqual([
        ['From Sports (until 31 Dec 2026)', '€10.00'],
        ['Back to Sports (until 31 Dec 2026)', '€1.30'],
      ]),
    )
    expect(textOf(element)).toContain('Reserved at most until 30 Nov 2026')
  })

  it('goes on with the next page, once however often it is asked for, with the focus on what has come', async () => {
    const { promise, resolve: answer } = Promise.withResolvers<Response>()
    const asked = vi.fn((query: URLSearchParams) =>
      query.has('before') ? promise : json(history(transactions, 'operation_four')),
    )
    backend.transactions = asked
    const element = await signedIn('history')
    const more = await button(element, texts.showMore)
    more.focus()
    await userEvent.keyboard('{Enter}{Enter}')
    await button(element, texts.fetching)
    answer(json(history([transaction({ id: 'operation_five' })])))
    await until(() => expect(entries(element)).toHaveLength(5))
    await until(() => expect(focused()).toBe(entries(element)[4]))
    expect(inside(element, '.more')).toEqual([])
    expect(asked.mock.calls.map(([query]) => query.get('before'))).toEqual([null, 'operation_four'])
  })

  it('begins again with its first page when everything is read again', async () => {
    backend.transactions = (query) =>
      json(
        query.has('before')
          ? history([transaction({ id: 'operation_five' })])
          : history(transactions, 'operation_four'),
      )
    const element = await signedIn('history')
    ;(await button(element, texts.showMore)).click()
    await until(() => expect(entries(element)).toHaveLength(5))
    ;(await button(element, texts.refresh)).click()
    await until(() => expect(entries(element)).toHaveLength(4))
    await button(element, texts.showMore)
  })

  it('keeps what there is when more of it could not be had', async () => {
    backend.transactions = (query) =>
      query.has('before') ? unavailable() : json(history(transactions, 'operation_four'))
    const element = await signedIn('history')
    await press(await button(element, texts.showMore))
    const again = await button(element, shared.tryAgain)
    expect(entries(element)).toHaveLength(4)
    expect(focused()).toBe(again)
    backend.transactions = () => json(history([transaction({ id: 'operation_five' })]))
    await press(again)
    await until(() => expect(entries(element)).toHaveLength(5))
    expect(textOf(element)).not.toContain(texts.moreFailed)
  })

  it('asks for parts again that could not be had', async () => {
    backend.transaction = unavailable
    const element = await signedIn('history')
    entries(element)[0]!.click()
    const again = await button(element, shared.tryAgain)
    backend.transaction = () => json({ ...transaction(), parts: [] })
    await press(again)
    await until(() => expect(textOf(element)).not.toContain(texts.partsFailed))
    expect(focused()).toBe(entries(element)[0])
  })
})

describe('the whole', () => {
  it('keeps the room of what is on its way', async () => {
    const { promise, resolve: answer } = Promise.withResolvers<Response>()
    backend.accounts = () => promise
    const element = await mount('smartum-accounts')
    await signIn(element)
    const titles = () =>
      inside(element, 'h3').map((each) => [each.textContent, each.getBoundingClientRect().top])
    const before = titles()
    expect(before.map(([title]) => title)).toEqual([texts.benefits, texts.titles.cards, texts.titles.history])
    answer(json(accounts([lot(), lot(), lot(), lot()])))
    await settle(element)
    expect(titles()).toEqual(before)
  })

  it('leads back to where it is shown in place of something', async () => {
    const element = await signedIn()
    expect(inside(element, '.back')).toEqual([])
    const back = vi.fn()
    element.back = back
    ;(await button(element, shared.back)).click()
    expect(back).toHaveBeenCalledOnce()
    // A card is closed first.
    cardButtons(element)[0]!.click()
    await find(element, '.card-view')
    ;(await button(element, shared.back)).click()
    await until(() => expect(cardButtons(element)).toHaveLength(3))
    expect(back).toHaveBeenCalledOnce()
  })

  it('is read again when cards have been bought', async () => {
    const element = await signedIn('cards')
    backend.cards = () => json(cards([card()]))
    document.body.dispatchEvent(new SmartumGiftcardEvent(1, 4000))
    await until(() => expect(cardButtons(element)).toHaveLength(1))
  })

  it('forgets everything with the person', async () => {
    const element = await signedIn()
    cardButtons(element)[0]!.click()
    await find(element, '.card-view')
    ;(await button(element, shared.signOut)).click()
    await button(element, shared.signIn)
    expect(textOf(element)).not.toMatch(/€|Aino|7K2Q/)
    await signIn(element)
    await settle(element)
    expect(cardButtons(element)).toHaveLength(3)
    expect(inside(element, '.parts')).toEqual([])
  })

  it('shows nothing of a page that comes after somebody has left', async () => {
    const { promise, resolve: answer } = Promise.withResolvers<Response>()
    backend.transactions = (query) =>
      query.has('before') ? promise : json(history(transactions, 'operation_four'))
    const element = await signedIn('history')
    ;(await button(element, texts.showMore)).click()
    ;(await button(element, shared.signOut)).click()
    await button(element, shared.signIn)
    backend.transactions = () => json(history([transaction({ id: 'operation_other' })]))
    await signIn(element)
    await settle(element)
    answer(json(history([transaction({ id: 'operation_late' })])))
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(entries(element)).toHaveLength(1)
  })

  it('turns to another part of it when its attribute changes', async () => {
    const element = await signedIn('accounts')
    cardButtons(element)
    element.setAttribute('view', 'cards')
    await until(() => expect(cardButtons(element)).toHaveLength(3))
    cardButtons(element)[0]!.click()
    await find(element, '.card-view')
    element.setAttribute('view', 'history')
    await until(() => expect(entries(element)).toHaveLength(4))
    expect(inside(element, '.card-view')).toEqual([])
  })

  it('waits for every part before it shows any', async () => {
    backend.cards = never
    const element = await mount('smartum-accounts')
    await signIn(element)
    expect(inside(element, '[inert]').length).toBeGreaterThan(0)
    expect(textOf(element)).not.toContain('€')
  })
})
