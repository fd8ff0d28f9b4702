import { describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { SmartumErrorEvent, SmartumGiftcardEvent } from '../../components/events.ts'
import { backend, json, never, problem } from './backend.ts'
import {
  type AnyElement,
  button,
  chooseBank,
  find,
  focused,
  inside,
  mount,
  setOnline,
  settle,
  signIn,
  textOf,
  until,
} from './harness.ts'
import { balances, benefit, card, open, opensLater } from './money.ts'
import { catalogs } from './states/state.ts'

const { accounts, balance, giftcard, login, rows: rowTexts, shared } = catalogs.en

const signedIn = async (): Promise<AnyElement> => {
  const element = await mount('smartum-balance')
  await signIn(element)
  return element
}

const rows = (element: Element) => inside(element, '.row')
const unavailable = () => problem(503, 'unavailable', true)

describe('what is shown', () => {
  it('gives the total, the rows in the order of the answer, and when it was read', async () => {
    const noon = new Date()
    noon.setHours(12, 4)
    backend.balances = () => json(balances(undefined, noon))
    const element = await signedIn()
    await settle(element)
    expect(inside(element, '.large .unseen')[0]!.textContent).toBe('€620.40')
    expect(inside(element, '.large [aria-hidden]')[0]!.textContent).toBe('€620.40')
    expect(inside(element, '.large small').map(({ textContent }) => textContent)).toEqual(['.', '40'])
    expect(textOf(element)).toContain('Updated today at 12:04')
    expect(rows(element).map((row) => row.querySelector('.name')!.textContent.trim())).toEqual([
      'Sports',
      'Sports & culture',
      'Massage',
      'Flexible',
    ])
    expect(rows(element).map((row) => row.classList.contains('soon'))).toEqual([true, false, false, false])
    expect(rows(element)[0]!.textContent).toContain('40 days left')
    expect(rows(element)[1]!.innerText.split(/\n+/)).toEqual([
      'Sports & culture',
      'Valid until 30 Jun 2027',
      '€186.40',
    ])
  })

  it.each([
    [0, 'Last day today'],
    [1, '1 day left'],
    [2, '2 days left'],
  ])('says of %i days: %s', async (days, text) => {
    backend.balances = () => json(balances([benefit({ days_left: days, expires_soon: true })]))
    const element = await signedIn()
    expect((await find(element, '.days-left')).textContent.trim()).toBe(text)
  })

  it('names the service once where all is of one, and in each row where it differs', async () => {
    const element = await signedIn()
    await settle(element)
    expect(inside(element, '.head .pill').map(({ textContent }) => textContent)).toEqual(['Plus'])
    expect(inside(element, '.row .pill')).toEqual([])
    backend.balances = () => json(balances([benefit(), benefit({ service: 'saldo' })]))
    ;(await button(element, balance.refresh)).click()
    await until(() => expect(rows(element)).toHaveLength(2))
    expect(inside(element, '.head .pill')).toEqual([])
    expect(inside(element, '.row .pill').map(({ textContent }) => textContent)).toEqual(['Plus', 'Saldo'])
  })
})

describe('money that can be made to last longer', () => {
  const soon = { expires_on: '2026-12-31', days_left: 40, expires_soon: true }

  it('is extended by buying a card with it', async () => {
    backend.balances = () =>
      json(balances([benefit(), benefit({ ...soon, benefit: 'massage', service: 'saldo', extension: open })]))
    const element = await signedIn()
    const extend = await find(element, '.soon .button')
    expect(extend.textContent.replace(/\s+/g, ' ').trim()).toBe('Extend 3 months: Massage')
    extend.focus()
    await userEvent.keyboard('{Enter}')
    await until(() => expect(focused()?.textContent).toBe(giftcard.title))
    const buying = element.shadowRoot!.querySelector('smartum-giftcard')
    expect(buying).toMatchObject({
      benefit: 'massage',
      service: 'saldo',
      expiresOn: '2026-12-31',
      client: element.client,
    })
  })

  it('says from when, or nothing where it never can', async () => {
    const never = { state: 'never', reason: 'benefit' } as const
    backend.balances = () =>
      json(
        balances([
          benefit({ ...soon, extension: opensLater }),
          benefit({ ...soon, benefit: 'lunch', extension: never }),
          card({ ...soon }),
        ]),
      )
    const element = await signedIn()
    await settle(element)
    expect(
      inside(element, '.ending').map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim()),
    ).toEqual(['40 days left OwnGiftcard from 30 Nov 2026', '40 days left', '40 days left'])
    expect(inside(element, '.row .button')).toEqual([])
    expect(textOf(element)).not.toContain(balance.buyGiftcard)
  })

  it('is called by what it is: a card, and the benefit that it came from', async () => {
    backend.balances = () => json(balances([card({ benefit: 'massage' })]))
    const element = await signedIn()
    const row = await find(element, 'ul:not([inert]) .row')
    expect(row.querySelector('.name')!.textContent.trim()).toBe(rowTexts.giftcard)
    expect(row.querySelector('.small')!.textContent).toContain('Massage')
  })

  it('is read again when cards have been bought, wherever on the page', async () => {
    const element = await signedIn()
    await settle(element)
    backend.balances = () => json(balances([benefit({ amount_cents: 100 })]))
    document.body.dispatchEvent(new SmartumGiftcardEvent(1, 4000))
    await until(() => expect(textOf(element)).toContain('€1.00'))
  })

  it('is not asked for by cards that somebody bought who is not signed in', async () => {
    const element = await mount('smartum-balance')
    const asked = vi.fn(() => json(balances()))
    backend.balances = asked
    await find(element, '.button.main')
    document.body.dispatchEvent(new SmartumGiftcardEvent(1, 4000))
    await settle(element)
    expect(asked).not.toHaveBeenCalled()
    expect(inside(element, '.notice')).toEqual([])
  })
})

describe('what is shown in its place', () => {
  it('leads to accounts and history and back, with the focus, and reads the balance again', async () => {
    const element = await signedIn()
    await settle(element)
    const lead = await find(element, '.choice')
    lead.focus()
    await userEvent.keyboard('{Enter}')
    await until(() => expect(focused()?.textContent).toBe(accounts.titles.all))
    await settle(element)
    backend.balances = () => json(balances([benefit({ amount_cents: 100 })]))
    const back = await button(element, shared.back)
    back.focus()
    await userEvent.keyboard('{Enter}')
    await until(() => expect(textOf(element)).toContain('€1.00'))
    expect(focused()).toBe(inside(element, '.choice')[0])
  })

  it('leads to buying any card, and back', async () => {
    const element = await signedIn()
    ;(await button(element, balance.buyGiftcard)).click()
    await until(() => expect(focused()?.textContent).toBe(giftcard.title))
    expect(element.shadowRoot!.querySelector('smartum-giftcard')!.benefit).toBeUndefined()
    ;(await button(element, shared.back)).click()
    await until(() => expect(focused()?.textContent.trim()).toBe(balance.buyGiftcard))
  })

  it('says when it cannot be had, with another way', async () => {
    const element = await signedIn()
    await settle(element)
    vi.spyOn(customElements, 'get').mockReturnValue(undefined)
    ;(await find(element, '.choice')).click()
    const notice = await find(element, '.notice')
    expect(focused()).toBe(notice)
    expect(notice.querySelector('a')).toMatchObject({
      textContent: shared.openWallet,
      href: `${element.api}/wallet?lang=en`,
    })
    expect(rows(element)).toHaveLength(4)
  })

  it('is there first where the page wants it so, and again for the next person', async () => {
    const element = await mount('smartum-balance')
    element.setAttribute('view', 'accounts')
    await signIn(element)
    await find(element, '.entry')
    ;(await button(element, shared.signOut)).click()
    await button(element, shared.signIn)
    expect(textOf(element)).toContain(balance.signedOutTitle)
    await signIn(element)
    await find(element, '.entry')
  })

  it('opens where the page asks for it later', async () => {
    const element = await signedIn()
    await settle(element)
    element.setAttribute('view', 'accounts')
    await find(element, '.entry')
  })
})

describe('waiting', () => {
  it('keeps the room of the rows and the total, so that nothing jumps', async () => {
    const { promise, resolve: answer } = Promise.withResolvers<Response>()
    backend.balances = () => promise
    const element = await signedIn()
    const places = () =>
      [...inside(element, '.total, .large, .row')].map((each) => {
        const { top, height } = each.getBoundingClientRect()
        return [each.className.split(' ')[0], top, height]
      })
    expect(inside(element, 'ul[inert] .row')).toHaveLength(4)
    const before = places()
    answer(json(balances([benefit(), benefit(), benefit(), benefit()])))
    await settle(element)
    expect(inside(element, 'ul:not([inert]) .row')).toHaveLength(4)
    expect(places()).toEqual(before)
  })

  it('shows the skeleton only after 200 ms, and a way to try again after 8 seconds', async () => {
    backend.balances = never
    const element = await signedIn()
    const list = inside(element, 'ul')[0]!
    const again = await button(element, shared.tryAgain)
    const at = (each: HTMLElement, time: number) => {
      for (const animation of each.getAnimations()) {
        animation.pause()
        animation.currentTime = time
      }
      return getComputedStyle(each)
    }
    expect(at(list, 199).visibility).toBe('hidden')
    expect(at(list, 201).visibility).toBe('visible')
    expect(at(again, 7999)).toMatchObject({ visibility: 'hidden', position: 'absolute' })
    expect(at(again, 8001)).toMatchObject({ visibility: 'visible', position: 'static' })
    backend.balances = () => json(balances())
    again.click()
    await settle(element)
    expect(textOf(element)).toContain('€620.40')
  })
})

describe('signing in', () => {
  it('shows the banks in its place, with the focus on them, and comes back with the arrow', async () => {
    const element = await mount('smartum-balance')
    const start = await button(element, shared.signIn)
    start.focus()
    await userEvent.keyboard('{Enter}')
    await until(() => expect(focused()).toBe(inside(element, 'h2')[0]))
    expect(focused()!.textContent).toBe(login.title)
    const back = await button(element, shared.back)
    back.focus()
    await userEvent.keyboard('{Enter}')
    await until(() => expect(focused()?.textContent).toBe(shared.signIn))
    expect(textOf(element)).toContain(balance.signedOutTitle)
  })

  it('follows a click that gave the button no focus, as in Safari', async () => {
    const element = await mount('smartum-balance')
    ;(await button(element, shared.signIn)).click()
    await until(() => expect(focused()?.textContent).toBe(login.title))
  })

  it('ends with the balance, and with the focus on its title', async () => {
    const element = await mount('smartum-balance')
    ;(await button(element, shared.signIn)).focus()
    await userEvent.keyboard('{Enter}')
    const [bank] = [await chooseBankByKeyboard(element)]
    bank.answer({ code: 'one-time' })
    await settle(element)
    await until(() => expect(rows(element)).toHaveLength(4))
    expect(focused()).toBe(inside(element, 'h2')[0])
    expect(focused()!.textContent).toBe(balance.myBenefits)
  })

  const chooseBankByKeyboard = async (element: Element) => {
    await find(element, '.ways:not([inert])')
    inside(element, '.bank')[1]!.focus()
    return chooseBank(element)
  }

  it('tells the page once when somebody is signed in and when nobody is', async () => {
    const heard: string[] = []
    const hear = ({ type, target }: Event) => heard.push(`${type} from ${(target as Element).localName}`)
    const signal = AbortSignal.timeout(60_000)
    for (const type of ['smartum-sign-in', 'smartum-sign-out'] as const) {
      document.addEventListener(type, hear, { signal })
    }
    const element = await signedIn()
    await settle(element)
    ;(await button(element, shared.signOut)).click()
    await button(element, shared.signIn)
    expect(heard).toEqual(['smartum-sign-in from smartum-balance', 'smartum-sign-out from smartum-balance'])
  })

  it('forgets the balance with the person', async () => {
    const element = await signedIn()
    await settle(element)
    ;(await button(element, shared.signOut)).focus()
    await userEvent.keyboard('{Enter}')
    await button(element, shared.signIn)
    expect(textOf(element)).not.toMatch(/€|Aino/)
    expect(focused()).toBe(inside(element, 'h2')[0])
  })
})

describe('errors', () => {
  it('takes the focus to an error that answers what the person did, and back to the balance', async () => {
    const element = await signedIn()
    await settle(element)
    backend.balances = unavailable
    ;(await button(element, balance.refresh)).focus()
    await userEvent.keyboard('{Enter}')
    await until(() => expect(focused()).toBe(inside(element, '.notice')[0]))
    backend.balances = () => json(balances())
    ;(await button(element, balance.refresh)).click()
    await until(() => expect(inside(element, '.notice')).toEqual([]))
    await settle(element)
    expect(element.shadowRoot!.activeElement).not.toBeNull()
  })

  it('leaves the focus of the page alone when nobody asked', async () => {
    const field = document.body.appendChild(document.createElement('input'))
    const element = await mount('smartum-balance')
    backend.balances = unavailable
    await signIn(element)
    field.focus()
    await find(element, '.notice')
    await settle(element)
    expect(document.activeElement).toBe(field)
  })

  it('tells the page the code, and whether to try again', async () => {
    const heard = new Promise<Event>((resolve) =>
      document.addEventListener('smartum-error', resolve, { once: true }),
    )
    backend.balances = unavailable
    await signedIn()
    const event = await heard
    expect(event).toBeInstanceOf(SmartumErrorEvent)
    expect(event).toMatchObject({ code: 'unavailable', retryable: true, bubbles: true, composed: true })
  })

  it('tries again by itself when the network comes back', async () => {
    backend.balances = () => Promise.reject(new TypeError('no network'))
    setOnline(false)
    const element = await mount('smartum-balance')
    await signIn(element)
    await until(() => expect(textOf(element)).toContain(shared.offlineTitle))
    backend.balances = () => json(balances())
    setOnline(true)
    await until(() => expect(rows(element)).toHaveLength(4))
    expect(inside(element, '.notice')).toEqual([])
  })

  it('says that the balance is an earlier one as soon as the network goes', async () => {
    const element = await signedIn()
    await settle(element)
    setOnline(false)
    const notice = await find(element, '.notice.warning')
    expect(notice.textContent).toContain('This is your balance from today')
    expect(rows(element)).toHaveLength(4)
    setOnline(true)
    await until(() => expect(inside(element, '.notice')).toEqual([]))
  })

  it('lets a slow answer not overtake a later one', async () => {
    const element = await signedIn()
    await settle(element)
    const { promise, resolve: answerLate } = Promise.withResolvers<Response>()
    const late = vi.fn(() => promise)
    backend.balances = late
    const refresh = await button(element, balance.refresh)
    refresh.click()
    await until(() => expect(late).toHaveBeenCalledOnce())
    backend.balances = () => json(balances([benefit({ amount_cents: 100 })]))
    refresh.click()
    await until(() => expect(textOf(element)).toContain('€1.00'))
    answerLate(json(balances()))
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(textOf(element)).toContain('€1.00')
    expect(textOf(element)).not.toContain('€620.40')
  })
})

describe('on the page', () => {
  it('takes up its work again after it was moved', async () => {
    const element = await signedIn()
    await settle(element)
    document.body.appendChild(document.createElement('aside')).append(element)
    await until(() => expect(rows(element).filter((row) => row.closest('ul:not([inert])'))).toHaveLength(4))
  })

  it('turns to another client when its attribute changes', async () => {
    const element = await signedIn()
    await settle(element)
    element.setAttribute('client', 'another')
    await button(element, shared.signIn)
    element.removeAttribute('client')
    await until(() => expect(textOf(element)).toContain(shared.clientMissing))
  })
})
