import { describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { SmartumGiftcardEvent } from '../../components/events.ts'
import { backend, json, never, problem } from './backend.ts'
import {
  buy,
  choosePreset,
  goOn,
  pay,
  payButton,
  shopping,
  typeAmount,
  visitGiftcard,
  wantsMovement,
} from './giftcard-visit.ts'
import { button, chooseBank, find, focused, inside, onPhone, setOnline, textOf, until } from './harness.ts'
import { accounts, card, lot, open, opensLater, purchased } from './money.ts'
import { catalogs } from './states/state.ts'

const { giftcard, shared, slide } = catalogs.en
const sports = lot({ expires_on: '2026-12-31', days_left: 40, expires_soon: true, extension: open })
const massage = lot({ benefit: 'massage', uses: ['massage'], amount_cents: 12_000, version: 7 })

/** What the worker was asked to buy, each time. */
function orders(answer = (): Response | Promise<Response> => json(purchased(), 201)): unknown[] {
  const sent: unknown[] = []
  backend.buyCards = (body) => {
    sent.push(body)
    return answer()
  }
  return sent
}
const order = (id: string, amount_cents: number, version = 1) => ({
  parts: [{ lot: id, version, amount_cents }],
})

const selling = (...lots: ReturnType<typeof lot>[]): void => {
  backend.accounts = () => json({ ...accounts(), accounts: lots })
}

const chosen = (element: Element) =>
  inside(element, '.money:has(:checked) .what').map(({ textContent }) => textContent.trim())
const chips = (element: Element) => inside(element, '.chip').map(({ textContent }) => textContent.trim())
const spoken = (element: Element) => inside(element, '.frame > [role=status]')[0]!.textContent.trim()

describe('choosing', () => {
  it('begins with what expires first, and all of it', async () => {
    selling(sports, massage)
    const sent = orders()
    const element = await shopping()
    expect(chosen(element)).toEqual(['Sports'])
    await buy(element)
    expect(sent).toEqual([order('lot_sports', 6400)])
  })

  it('begins with the benefit that the page names, and where it cannot, with the first that can', async () => {
    selling(sports, massage, lot({ benefit: 'lunch', extension: { state: 'never', reason: 'benefit' } }))
    expect(chosen(await shopping({ benefit: 'massage', service: 'plus' }))).toEqual(['Massage'])
    expect(chosen(await shopping({ benefit: 'lunch' }))).toEqual(['Sports'])
    expect(chosen(await shopping({ benefit: 'massage', service: 'saldo' }))).toEqual(['Sports'])
  })

  it('begins with what ends on the day that the page names, and keeps all one press away', async () => {
    const other = lot({ ...sports, id: 'lot_two', expires_on: '2027-01-31', amount_cents: 1250 })
    selling(sports, other, lot({ ...massage, extension: open }))
    const element = await shopping({ benefit: 'sports', service: 'plus', expiresOn: '2027-01-31' })
    expect(chosen(element)).toEqual(['Sports'])
    expect(chips(element)).toEqual(['€10', '€12.50', '€20', '€40', 'All'])
    expect(inside(element, '.chip:has(:checked)')[0]!.textContent.trim()).toBe('€12.50')
    await choosePreset(element, 'All')
    const sent = orders()
    await buy(element)
    expect(sent).toEqual([
      {
        parts: [
          { lot: 'lot_two', version: 1, amount_cents: 1250 },
          { lot: 'lot_sports', version: 1, amount_cents: 6400 },
        ],
      },
    ])
  })

  it('begins with all where all of it ends on the day that the page names, or none', async () => {
    selling(sports, massage)
    for (const expiresOn of ['2026-12-31', '2030-01-01']) {
      const element = await shopping({ benefit: 'sports', expiresOn })
      expect(chips(element)).toEqual(['€10', '€20', '€40', 'All'])
      expect(inside(element, '.chip:has(:checked)')[0]!.textContent.trim()).toBe('All')
    }
  })

  it('tells of money that ends on several days how much ends when', async () => {
    const days = ['2027-01-31', '2027-02-28', '2027-03-31']
    const others = days.map((expires_on, index) =>
      lot({ ...sports, id: `lot_${index}`, expires_on, amount_cents: 1250 }),
    )
    selling(sports, others[0]!)
    const told = (element: Element) =>
      inside(element, '.more-days').map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())
    expect(told(await shopping())).toEqual(['€64.00 until 31 Dec 2026, €12.50 until 31 Jan 2027'])
    selling(sports, ...others)
    expect(told(await shopping())).toEqual([
      '€64.00 until 31 Dec 2026, €12.50 until 31 Jan 2027, €12.50 until 28 Feb 2027, …',
    ])
  })

  it('offers the amounts that fit', async () => {
    selling(lot({ ...sports, amount_cents: 2500 }), massage)
    const element = await shopping()
    expect(chips(element)).toEqual(['€10', '€20', 'All'])
    inside<HTMLInputElement>(element, '.money input')[1]!.click()
    await until(() => expect(chips(element)).toEqual(['€10', '€20', '€40', 'All']))
    await choosePreset(element, '€40')
    inside<HTMLInputElement>(element, '.money input')[0]!.click()
    await until(() => expect(chips(element)).toEqual(['€10', '€20', 'All']))
    expect(inside(element, '.chip :checked')).toEqual([])
    expect(textOf(element)).toContain(giftcard.chooseAmount)
  })

  it('says what stays, and until when', async () => {
    selling(sports, lot({ ...sports, id: 'lot_two', expires_on: '2027-01-31' }))
    const element = await shopping()
    await choosePreset(element, '€40')
    expect(textOf(element)).toContain('€88.00 stays in Sports until 31 Dec 2026.')
    await typeAmount(element, '64')
    await until(() => expect(textOf(element)).toContain('€64.00 stays in Sports until 31 Jan 2027.'))
    await choosePreset(element, 'All')
    expect(textOf(element)).toContain('Nothing stays in Sports.')
  })

  it('takes an amount as it is typed, and pays just that', async () => {
    selling(sports)
    const sent = orders()
    const element = await shopping()
    await typeAmount(element, '12,5')
    await until(() => expect(textOf(element)).toContain('€51.50 stays'))
    expect(inside(element, '.chip :checked')).toEqual([])
    await buy(element)
    expect(sent).toEqual([order('lot_sports', 1250)])
  })

  it('says what is wrong with an amount once it is left, and no more when it is right', async () => {
    selling(sports)
    const element = await shopping()
    const input = await typeAmount(element, '100')
    expect(inside(element, '.field-error')).toEqual([])
    input.blur()
    const error = await find(element, '.field-error')
    expect(error.textContent).toContain('You have €64.00. Type that or less.')
    expect(input.ariaInvalid).toBe('true')
    await typeAmount(element, '10')
    await until(() => expect(inside(element, '.field-error')).toEqual([]))
  })

  it('goes no further on a phone without an amount, and leads to the field', async () => {
    onPhone()
    selling(sports)
    const element = await shopping()
    await typeAmount(element, '')
    ;(await button(element, giftcard.goOn)).click()
    await until(() => expect(focused()?.id).toBe('amount'))
    expect(textOf(element)).toContain(giftcard.problems.empty(''))
  })

  it('leads to the field of a wrong amount though the button is pressed while the field has the focus', async () => {
    onPhone()
    selling(sports)
    const element = await shopping()
    await typeAmount(element, '100')
    await userEvent.click(await button(element, giftcard.goOn))
    expect((await find(element, '.field-error')).textContent).toContain('You have €64.00.')
    expect(focused()?.id).toBe('amount')
    await typeAmount(element, '10')
    await userEvent.click(await button(element, giftcard.goOn))
    await find(element, '.track')
  })

  it('goes no further as long as the benefits are on their way', async () => {
    onPhone()
    backend.accounts = never
    const element = await visitGiftcard()
    const next = await button(element, giftcard.goOn)
    expect(next.ariaDisabled).toBe('true')
    next.click()
    await element.updateComplete
    expect(inside(element, 'fieldset')).toHaveLength(2)
  })

  it('lets nobody choose what cannot become a card, and says why', async () => {
    selling(
      sports,
      lot({ service: 'saldo', extension: opensLater }),
      lot({ benefit: 'lunch', extension: { state: 'never', reason: 'benefit' } }),
    )
    const element = await shopping()
    const rows = inside(element, '.money').map((row) => [
      row.querySelector('input')!.disabled,
      row.querySelector('.why')?.textContent,
    ])
    expect(rows).toEqual([
      [false, undefined],
      [true, 'Can be bought from 30 Nov 2026'],
      [true, 'Cannot become an OwnGiftcard'],
    ])
  })

  it('can be done by keyboard alone, on a phone', async () => {
    onPhone(280)
    selling(sports, massage)
    const sent = orders()
    const element = await shopping()
    inside(element, '.money input')[0]!.focus()
    await userEvent.keyboard('{ArrowDown}{Tab}')
    await userEvent.keyboard('{ArrowLeft}{Tab}{Tab}{Enter}')
    await until(() => expect(focused()?.textContent).toBe(giftcard.checkAndPay))
    await userEvent.keyboard('{Tab}{End}')
    await until(() => expect(focused()?.textContent).toBe('Your card is ready'))
    expect(sent).toEqual([order('lot_massage', 4000, 7)])
  })
})

describe('before paying', () => {
  it('shows the card, and how much longer the money lasts, to scale', async () => {
    selling(sports)
    const element = await shopping()
    await choosePreset(element, '€40')
    expect((await find(element, '.gift-card .card-amount')).textContent).toContain('€40.00')
    expect((await find(element, '.card-facts')).textContent).toContain('until 31 Mar 2027')
    expect((await find(element, '.timeline')).textContent).toContain('+3 months')
    const [line] = inside<HTMLElement>(element, '.timeline svg')
    const { left, width } = line!.getBoundingClientRect()
    const old = line!.querySelector('.old')!.getBoundingClientRect()
    // 40 days are left, and 90 are added.
    expect((old.left + old.width / 2 - left) / width).toBeCloseTo(40 / 130, 2)
    expect(line!.querySelectorAll('.tick')).toHaveLength(2)
    expect(line!.getAttribute('aria-label')).toBe('40 days left, +3 months')
  })

  it('shows each of several cards with its own date, and buys them all at once', async () => {
    const later = { ...open, expires_on: '2027-05-28' }
    selling(sports, lot({ ...sports, id: 'lot_two', expires_on: '2027-02-28', version: 3, extension: later }))
    const sent = orders()
    const element = await shopping()
    await typeAmount(element, '100')
    await until(() => expect(inside(element, '.small-card')).toHaveLength(2))
    const drawn = inside(element, '.small-card').map(({ textContent }) =>
      textContent.replace(/\s+/g, ' ').trim(),
    )
    expect(drawn).toEqual(['€64.00 Sports Until 31 Mar 2027', '€36.00 Sports Until 28 May 2027'])
    expect(textOf(element)).toContain('You get 2 cards, because the money expires on different days.')
    await buy(element)
    expect(sent).toEqual([
      {
        parts: [
          { lot: 'lot_sports', version: 1, amount_cents: 6400 },
          { lot: 'lot_two', version: 3, amount_cents: 3600 },
        ],
      },
    ])
  })

  it('leads back from paying to choosing on a phone, with all as it was', async () => {
    onPhone()
    selling(sports)
    const element = await shopping()
    await choosePreset(element, '€20')
    await goOn(element)
    ;(await button(element, shared.back)).click()
    await until(() => expect(inside(element, '.chip:has(:checked)')[0]?.textContent.trim()).toBe('€20'))
  })
})

describe('paying', () => {
  it('buys once however often it is pressed and slid', async () => {
    const { promise, resolve } = Promise.withResolvers<Response>()
    const sent = orders(() => promise)
    const element = await shopping()
    const press = await payButton(element)
    press.click()
    press.click()
    const knob = await find(element, '.knob')
    knob.dispatchEvent(new KeyboardEvent('keydown', { key: 'End' }))
    await find(element, '.track.paying')
    press.click()
    knob.dispatchEvent(new KeyboardEvent('keydown', { key: 'End' }))
    expect(inside(element, 'section:has(.track) [role=status]')[0]!.textContent).toBe(slide.paying)
    resolve(json(purchased(), 201))
    await find(element, '.bought')
    expect(sent).toHaveLength(1)
  })

  it('says that it has paid before it shows the card, to whoever likes movement', async () => {
    const element = await shopping()
    wantsMovement(true)
    await pay(element)
    expect((await find(element, '.track.paid')).textContent).toContain(slide.paid)
    expect(inside(element, '.bought')).toEqual([])
    await find(element, '.bought')
  })

  it('ends with the card, the focus on the good news, and what it cost', async () => {
    selling(sports)
    orders()
    const heard: Event[] = []
    document.addEventListener('smartum-giftcard', (event) => heard.push(event), { once: true })
    const element = await shopping({ back: () => {} })
    await choosePreset(element, '€40')
    await buy(element)
    await until(() => expect(focused()?.textContent).toBe('Your card is ready'))
    // Said once: the focus is on it.
    expect(spoken(element)).toBe('')
    expect(textOf(element)).toContain('a•••@havuranta.example')
    const facts = inside(element, 'dl div').map(({ textContent }) => textContent.trim())
    expect(facts).toEqual(['Paid€40.00', 'FromSports', 'Left in Sports€24.00'])
    expect(heard[0]).toBeInstanceOf(SmartumGiftcardEvent)
    expect(heard[0]).toMatchObject({ cards: 1, cents: 4000, bubbles: true, composed: true })
  })

  it('leads back to where it was opened, and to another card of what is left now', async () => {
    selling(sports)
    const sent = orders()
    const back = vi.fn()
    const element = await shopping({ back })
    await choosePreset(element, '€40')
    await buy(element)
    ;(await button(element, giftcard.backToBenefits)).click()
    expect(back).toHaveBeenCalledOnce()
    selling(lot({ ...sports, amount_cents: 2400, version: 2 }))
    ;(await button(element, giftcard.another)).click()
    await until(() => expect(textOf(element)).toContain('€24.00'))
    await until(() => expect(inside(element, '[aria-busy=true]')).toEqual([]))
    await buy(element)
    expect(sent[1]).toEqual(order('lot_sports', 2400, 2))
    expect(inside(element, 'button').map(({ textContent }) => textContent.trim())).not.toContain(
      giftcard.another,
    )
  })

  it('shows the code of the card it bought', async () => {
    const asked: string[] = []
    backend.code = (id) => {
      asked.push(id)
      return json({ code: 'AAAA BBBB CCCC DDDD EEEE', last_four: 'EEEE', revision: 1 })
    }
    const element = await shopping()
    await buy(element)
    ;(await button(element, 'Show code')).click()
    await until(() => expect(textOf(element)).toContain('AAAA BBBB CCCC DDDD EEEE'))
    expect(asked).toEqual(['card_one'])
  })
})

describe('a payment that does not go through', () => {
  it('asks for the very same again after a lost answer, whatever has become of the balance', async () => {
    selling(sports, massage)
    let isLost = true
    const sent = orders(() => {
      if (!isLost) return json(purchased(), 201)
      isLost = false
      return Promise.reject(new TypeError('the answer got lost'))
    })
    const element = await shopping()
    await choosePreset(element, '€40')
    await pay(element)
    const notice = await find(element, '.notice')
    await until(() => expect(focused()).toBe(notice))
    expect(notice.textContent).toContain(giftcard.noAnswerText)
    // It had been bought, as another tab of this page says.
    selling(lot({ ...sports, amount_cents: 2400, version: 2 }), massage)
    document.dispatchEvent(new SmartumGiftcardEvent(1, 4000))
    await until(() => expect(inside(element, '[aria-busy=true]')).toEqual([]))
    expect((await find(element, '.gift-card .card-amount')).textContent).toContain('€40.00')
    expect(inside<HTMLFieldSetElement>(element, 'fieldset').map(({ disabled }) => disabled)).toEqual([
      true,
      true,
    ])
    ;(await button(element, slide.pressAgain('€40.00'))).click()
    await find(element, '.bought')
    expect(sent).toEqual([order('lot_sports', 4000), order('lot_sports', 4000)])
  })

  it('draws the till from what is asked for, on a phone too, and leads nowhere else while it pays', async () => {
    onPhone()
    selling(sports)
    const { promise, resolve } = Promise.withResolvers<Response>()
    orders(() => promise)
    const element = await shopping({ back: () => {} })
    await choosePreset(element, '€40')
    await pay(element)
    await find(element, '.track.paying')
    expect(inside(element, '.back')).toEqual([])
    selling(lot({ ...sports, amount_cents: 2400, version: 2 }))
    document.dispatchEvent(new SmartumGiftcardEvent(1, 4000))
    await until(() =>
      expect(inside(element, '.body[aria-busy=true]')).toEqual([element.shadowRoot!.querySelector('.body')]),
    )
    resolve(problem(503, 'unavailable', true))
    await find(element, '.notice')
    await until(() => expect(inside(element, '[aria-busy=true]')).toEqual([]))
    const facts = inside(element, 'dl div').map(({ textContent }) => textContent.trim())
    expect(facts).toEqual(['From Sports€40.00', 'Left in Sports€24.00'])
    expect(textOf(element)).toContain('Slide to try again: €40.00')
    expect(inside(element, '.back')).toHaveLength(1)
  })

  it('stays unknown when too many tries come after it', async () => {
    selling(sports)
    orders(() => problem(503, 'unavailable', true))
    const element = await shopping()
    await pay(element)
    ;(await button(element, slide.pressAgain('€64.00'))).click()
    await until(() => expect(inside(element, '.notice')).toHaveLength(1))
    backend.buyCards = () => {
      const answer = problem(429, 'too-many-attempts')
      answer.headers.set('Retry-After', '600')
      return answer
    }
    ;(await button(element, slide.pressAgain('€64.00'))).click()
    await until(() => expect(textOf(element)).toContain('Too many tries.'))
    expect(textOf(element)).toContain(giftcard.noAnswer)
    await button(element, slide.pressAgain('€64.00'))
  })

  it('is left for another choice by reading the benefits again first', async () => {
    onPhone()
    selling(sports)
    orders(() => problem(503, 'unavailable', true))
    const element = await shopping({ back: () => {} })
    await pay(element)
    await find(element, '.notice')
    const { promise, resolve } = Promise.withResolvers<Response>()
    backend.accounts = () => promise
    ;(await button(element, shared.back)).click()
    const next = await button(element, giftcard.goOn)
    next.click()
    await element.updateComplete
    expect(textOf(element)).not.toContain('€')
    resolve(json({ ...accounts(), accounts: [lot({ ...sports, amount_cents: 2400, version: 2 })] }))
    await until(() => expect(textOf(element)).toContain('€24.00'))
    await until(() => expect(inside(element, '[aria-busy=true]')).toEqual([]))
    expect(inside(element, '.notice, .track')).toEqual([])
    orders(() => problem(409, 'balance-changed'))
    await pay(element)
    expect((await find(element, '.notice')).textContent).toContain(giftcard.perhapsBoughtBefore)
  })

  it('asks for what is chosen anew, once something else is chosen', async () => {
    selling(sports)
    let isLost = true
    const sent = orders(() => {
      if (!isLost) return json(purchased(), 201)
      isLost = false
      return problem(503, 'unavailable', true)
    })
    const element = await shopping()
    await pay(element)
    ;(await button(element, giftcard.chooseAgain)).click()
    await until(() => expect(inside(element, '.notice, .loading')).toEqual([]))
    await choosePreset(element, '€10')
    await buy(element)
    expect(sent).toEqual([order('lot_sports', 6400), order('lot_sports', 1000)])
  })

  it('says that the money has changed, shows it as it is now, and leads to the cards', async () => {
    selling(sports)
    orders(() => problem(409, 'balance-changed'))
    const element = await shopping()
    selling(lot({ ...sports, amount_cents: 2400, version: 2 }), card())
    await pay(element)
    const notice = await find(element, '.notice')
    expect(notice.textContent).toContain(giftcard.perhapsBought)
    expect(notice.textContent).toContain(giftcard.nothingTaken)
    await until(() => expect(textOf(element)).toContain('€24.00'))
    const sent = orders()
    ;(await payButton(element)).click()
    await find(element, '.bought')
    expect(sent).toEqual([order('lot_sports', 2400, 2)])
  })

  it('turns to no other money by itself when what was chosen is gone', async () => {
    selling(sports, massage)
    orders(() => problem(409, 'balance-changed'))
    const element = await shopping()
    selling(massage)
    await pay(element)
    await until(() => expect(chosen(element)).toEqual(['Massage']))
    expect(textOf(element)).toContain(giftcard.chooseAmount)
    expect(inside(element, '.track')).toEqual([])
  })

  it('shows the cards in its place when they are asked for', async () => {
    orders(() => problem(409, 'balance-changed'))
    const element = await shopping()
    await pay(element)
    ;(await button(element, giftcard.showCards)).click()
    await find(element, 'smartum-accounts')
  })

  it.each(['insufficient-funds', 'giftcard-opens-later'])('reads the money again after %s', async (code) => {
    selling(sports)
    orders(() => problem(409, code))
    const element = await shopping()
    selling(lot({ ...sports, amount_cents: 1200 }))
    await pay(element)
    expect((await find(element, '.notice')).textContent).toContain(giftcard.nothingTaken)
    await until(() => expect(textOf(element)).toContain('€12.00'))
  })

  it('says when to try again after too many tries, and stays where it is', async () => {
    onPhone()
    orders(() => {
      const answer = problem(429, 'too-many-attempts')
      answer.headers.set('Retry-After', '600')
      return answer
    })
    const element = await shopping()
    await pay(element)
    expect((await find(element, '.notice')).textContent).toMatch(
      /try again today at\s\d\d:\d\d|try again \d+/,
    )
    expect(textOf(element)).toContain(giftcard.checkAndPay)
  })

  it('takes nothing while there is no network', async () => {
    const element = await shopping()
    setOnline(false)
    await find(element, '.notice.warning')
    expect(inside(element, '.track')).toEqual([])
    expect((await find(element, '.paying')).textContent).toContain(giftcard.payOnline)
    setOnline(true)
    await find(element, '.track')
  })

  it('asks to sign in again when the session has ended, and comes back to the same choice', async () => {
    selling(sports, massage)
    const element = await shopping()
    inside<HTMLInputElement>(element, '.money input')[1]!.click()
    await typeAmount(element, '33')
    const { token } = backend
    backend.token = () => problem(401, 'session-ended')
    orders(() => problem(401, 'session-ended'))
    await pay(element)
    ;(await button(element, shared.signIn)).click()
    expect(textOf(element)).not.toContain('€')
    backend.token = token
    const sent = orders()
    const bank = await chooseBank(element)
    bank.answer({ code: 'one-time' })
    await find(element, '.money')
    await until(() => expect(chosen(element)).toEqual(['Massage']))
    vi.mocked(window.open).mockRestore()
    await buy(element)
    expect(sent).toEqual([order('lot_massage', 3300, 7)])
  })

  it('forgets the money with the person', async () => {
    const element = await shopping()
    ;(await button(element, shared.signOut)).click()
    await button(element, shared.signIn)
    expect(textOf(element)).not.toMatch(/€|Aino/)
  })
})

describe('waiting', () => {
  it('keeps the room of what is on its way', async () => {
    const { promise, resolve } = Promise.withResolvers<Response>()
    backend.accounts = () => promise
    const element = await visitGiftcard()
    await find(element, '.loading')
    const tops = () => inside(element, 'legend, .step').map((each) => each.getBoundingClientRect().top)
    const before = tops()
    resolve(
      json({ ...accounts(), accounts: [sports, massage, lot({ benefit: 'flexible', extension: open })] }),
    )
    await until(() => expect(inside(element, '[aria-busy=true], .loading')).toEqual([]))
    expect(tops()).toEqual(before)
  })

  it('says so, and offers to try again', async () => {
    backend.accounts = never
    const element = await visitGiftcard()
    await until(() => expect(spoken(element)).toBe(giftcard.loading))
    const again = await button(element, shared.tryAgain)
    backend.accounts = () => json(accounts())
    again.click()
    await find(element, '.money input')
  })
})

describe('what draws the cards', () => {
  it('can be missing, is said to be, and can be asked for again', async () => {
    const get = customElements.get.bind(customElements)
    const missing = vi
      .spyOn(customElements, 'get')
      .mockImplementation((name) => (name === 'smartum-card' ? undefined : get(name)))
    const element = await shopping()
    await until(() => expect(textOf(element)).toContain(shared.notBrought))
    missing.mockRestore()
    ;(await button(element, shared.tryAgain)).click()
    await until(() => expect(textOf(element)).not.toContain(shared.notBrought))
  })
})
