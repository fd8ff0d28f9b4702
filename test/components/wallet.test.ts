import { afterEach, describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { keptName, read, type StoredBalances, write } from '../../components/client/vault.ts'
import type { SmartumWallet } from '../../components/elements/wallet/wallet.ts'
import { backend, json, never, problem, tokens } from './backend.ts'
import {
  button,
  chooseBank,
  find,
  focused,
  inside,
  onPhone,
  rendered,
  setOnline,
  settle,
  signIn,
  textOf,
  until,
} from './harness.ts'
import { accounts, balances, code, lot } from './money.ts'
import { catalogs } from './states/state.ts'
import {
  breakDown,
  endSession,
  go,
  openWallet,
  rememberedWallet,
  signedInWallet,
  standInForServiceWorker,
  turnSwitch,
} from './wallet-visit.ts'

const { balance, login, rows, settings, shared, wallet } = catalogs.en

const newClient = () => `client_${crypto.randomUUID()}`
const tabs = (element: Element) => inside<HTMLAnchorElement>(element, 'nav a')
const current = (element: Element) =>
  tabs(element)
    .filter((tab) => tab.hasAttribute('aria-current'))
    .map(({ textContent }) => textContent.trim())
const kept = (element: SmartumWallet) => read<StoredBalances>(keptName(element.api, element.client))
const shows = (element: Element, text: string) => until(() => expect(textOf(element)).toContain(text))
const returnToTab = () => document.dispatchEvent(new Event('visibilitychange'))
const option = (element: Element, position: number) =>
  inside<HTMLInputElement>(element, '.option input')[position]!

afterEach(() => {
  vi.useRealTimers()
  history.replaceState(null, '', location.pathname + location.search)
})

describe('the way around the wallet', () => {
  it('is links whose names say where they lead, with the open one marked', async () => {
    const element = await signedInWallet()
    expect(tabs(element).map(({ textContent }) => textContent.trim())).toEqual(Object.values(wallet.tabs))
    expect(current(element)).toEqual([wallet.tabs.home])
    await go(element, 'settings')
    expect(current(element)).toEqual([wallet.tabs.settings])
    expect(location.hash).toBe('#settings')
  })

  it('takes the focus to the title of what has opened, and back with the browser', async () => {
    const element = await signedInWallet()
    tabs(element)[4]!.focus()
    await userEvent.keyboard('{Enter}')
    await until(() => expect(focused()?.textContent).toBe(settings.title))
    history.back()
    await shows(element, balance.total)
    expect(current(element)).toEqual([wallet.tabs.home])
    await until(() => expect(focused()?.textContent).toBe(balance.myBenefits))
  })

  it('opens where its address says, such as after a reload', async () => {
    const element = await signedInWallet('history')
    expect(current(element)).toEqual([wallet.tabs.history])
  })

  it('opens at home for an address that says nothing that it knows', async () => {
    const element = await signedInWallet('constructor')
    expect(current(element)).toEqual([wallet.tabs.home])
  })

  it('has room from 280 to 900 px in every language, for fingers too', async () => {
    const element = await signedInWallet()
    for (const language of ['fi', 'sv', 'en']) {
      document.documentElement.lang = language
      for (const width of [280, 320, 375, 639, 640, 900]) {
        onPhone(width)
        await rendered(element)
        for (const tab of tabs(element)) {
          const { left, right, width: room, height } = tab.getBoundingClientRect()
          const context = `${tab.textContent.trim()} at ${width} px`
          expect(Math.min(room, height), context).toBeGreaterThanOrEqual(44)
          expect(left, context).toBeGreaterThanOrEqual(element.getBoundingClientRect().left)
          expect(right, context).toBeLessThanOrEqual(element.getBoundingClientRect().right)
          expect(tab.scrollWidth, context).toBeLessThanOrEqual(Math.ceil(room))
        }
      }
    }
  })

  it('leads back from where one is signed in to the settings', async () => {
    const element = await signedInWallet('settings')
    ;(await find(element, '.choice')).click()
    await until(() => expect(location.hash).toBe('#sessions'))
    ;(await button(element, shared.back)).click()
    await shows(element, settings.remember)
    expect(location.hash).toBe('#settings')
  })

  it('leads back from there after a reload as well', async () => {
    const element = await signedInWallet('sessions')
    ;(await button(element, shared.back)).click()
    await shows(element, settings.remember)
    expect(location.hash).toBe('#settings')
  })
})

describe('an open card', () => {
  const openCard = async (element: SmartumWallet): Promise<void> => {
    const [, second] = await until(() => {
      const found = inside(element, '.cards:not([inert]) button')
      expect(found).toHaveLength(3)
      return found
    })
    second!.click()
    await find(element, '.card-view button.entry')
  }
  const goBack = {
    'the browser': async () => history.back(),
    'the arrow': async (element: SmartumWallet) => (await button(element, shared.back)).click(),
  }

  it.each(Object.entries(goBack))(
    'has an address, and leads back with %s to where it was',
    async (_, back) => {
      const element = await signedInWallet('cards')
      await openCard(element)
      expect(location.hash).toBe('#cards/card_two')
      expect(current(element)).toEqual([wallet.tabs.cards])
      await until(() => expect(focused()?.textContent).toBe(rows.giftcard))
      await back(element)
      await until(() => expect(focused()).toBe(inside(element, '.cards button')[1]))
      expect(location.hash).toBe('#cards')
      expect(inside(element, '.card-view')).toEqual([])
    },
  )

  it('is there after a reload, with its history, and leads back from there as well', async () => {
    const asked = vi.spyOn(backend, 'transactions')
    const element = await signedInWallet('cards/card_two')
    await find(element, '.card-view button.entry')
    expect(asked.mock.calls.map(([query]) => query.get('account'))).toEqual([null, 'card_two'])
    ;(await button(element, shared.back)).click()
    await until(() => expect(inside(element, '.cards button')).toHaveLength(3))
    expect(location.hash).toBe('#cards')
  })

  it('that is not there shows the list', async () => {
    const element = await signedInWallet('cards/card_gone')
    await until(() => expect(inside(element, '.cards button')).toHaveLength(3))
  })
})

describe('the title', () => {
  it('of the page says what is shown, in the language that is chosen', async () => {
    const element = await openWallet('cards')
    await until(() => expect(document.title).toBe('Wallet – Smartum'))
    await find(element, '.ways:not([inert])')
    await signIn(element)
    await until(() => expect(document.title).toBe('Cards – Wallet – Smartum'))
    await go(element, 'settings')
    expect(document.title).toBe('Settings – Wallet – Smartum')
    element.lang = 'fi'
    await until(() => expect(document.title).toBe('Asetukset – Lompakko – Smartum'))
  })

  it.each(['home', 'accounts', 'cards', 'history'])(
    'of %s is the same with and without a network',
    async (place) => {
      const element = await rememberedWallet(place)
      await settle(element)
      const title = () => inside(element, 'h2').map(({ textContent }) => textContent)
      const before = title()
      expect(before).toHaveLength(1)
      setOnline(false)
      await shows(element, place === 'history' ? wallet.noHistory : shared.offlineTitle)
      await until(() => expect(inside(element, 'smartum-balance, smartum-accounts')).toEqual([]))
      expect(title()).toEqual(before)
    },
  )
})

describe('extending', () => {
  it('leads to the very money that was pressed, also after a reload', async () => {
    const list = [lot({ service: 'saldo', expires_soon: true, days_left: 40, expires_on: '2026-12-31' })]
    backend.balances = () => json(balances(list))
    const element = await signedInWallet()
    ;(await find(element, '.soon .button')).click()
    expect(location.hash).toBe('#buy/sports/saldo/2026-12-31')
    const buying = await find(element, 'smartum-giftcard')
    expect(buying).toMatchObject({ benefit: 'sports', service: 'saldo', expiresOn: '2026-12-31' })
  })
})

describe('signing in', () => {
  it('is asked for once, whatever is open, and leads there', async () => {
    const element = await openWallet('settings')
    await shows(element, login.title)
    expect(tabs(element)).toEqual([])
    await signIn(element)
    await shows(element, settings.remember)
  })

  it('is asked for again after a sign-out in any part', async () => {
    const element = await signedInWallet()
    ;(await button(element, shared.signOut)).click()
    await shows(element, login.title)
    expect(textOf(element)).not.toContain(balance.total)
  })

  it('for more than a password shows leaves the wallet as it is', async () => {
    backend.token = () => json(tokens({ assurance: 'password' }))
    const element = await signedInWallet()
    ;(await button(element, shared.signInWithBank)).click()
    await chooseBank(element)
    expect(current(element)).toEqual([wallet.tabs.home])
  })
})

describe('reminders', () => {
  it('are chosen with a press, and saved at once', async () => {
    const choose = vi.spyOn(backend, 'chooseReminders')
    const element = await signedInWallet('settings')
    await until(() => expect(option(element, 0).checked).toBe(true))
    option(element, 1).click()
    await until(() => expect(inside(element, '[role=status]').at(-1)!.textContent).toBe(settings.saved))
    expect(choose.mock.calls).toEqual([[{ wanted: 'last-day' }]])
    expect(option(element, 1).checked).toBe(true)
  })

  it('chosen one after the other, as with arrow keys, end with the last', async () => {
    const heard: unknown[] = []
    let answer = () => {}
    backend.chooseReminders = async (body) => {
      heard.push(body)
      await new Promise<void>((resolve) => {
        answer = resolve
      })
      return new Response(null, { status: 204 })
    }
    const element = await signedInWallet('settings')
    await until(() => expect(option(element, 0).checked).toBe(true))
    for (const position of [1, 2, 1, 2]) option(element, position).click()
    await until(() => expect(heard).toEqual([{ wanted: 'last-day' }]))
    answer()
    await until(() => expect(heard).toEqual([{ wanted: 'last-day' }, { wanted: 'none' }]))
    answer()
    await until(() => expect(inside(element, '[role=status]').at(-1)!.textContent).toBe(settings.saved))
    expect(option(element, 2).checked).toBe(true)
  })

  it('that could not be saved stay as they were, and can be chosen again', async () => {
    backend.chooseReminders = () => problem(503, 'unavailable', true)
    const element = await signedInWallet('settings')
    await until(() => expect(option(element, 0).checked).toBe(true))
    option(element, 2).focus()
    await userEvent.keyboard(' ')
    await shows(element, settings.notSaved)
    expect(option(element, 0).checked).toBe(true)
    expect(focused()?.textContent).toContain(settings.notSaved)
    backend.chooseReminders = () => new Response(null, { status: 204 })
    option(element, 2).click()
    await until(() => expect(inside(element, '.notice')).toEqual([]))
    expect(option(element, 2).checked).toBe(true)
  })
})

describe('a device', () => {
  it('keeps nothing unless somebody has chosen so', async () => {
    const { register } = standInForServiceWorker()
    const element = await signedInWallet()
    await settle(element)
    await go(element, 'settings')
    expect((await find(element, '[role=switch]')).getAttribute('aria-checked')).toBe('false')
    expect(await kept(element)).toBeUndefined()
    expect(register).not.toHaveBeenCalled()
  })

  it('that remembers keeps balances and accounts, and no code', async () => {
    const { register } = standInForServiceWorker()
    const element = await signedInWallet('settings')
    await turnSwitch(element, true)
    expect(register).toHaveBeenCalledExactlyOnceWith('/wallet-worker.js', { scope: '/wallet' })
    const record = (await kept(element))!
    expect(Object.keys(record).sort()).toEqual(['accounts', 'balances', 'person'])
    expect(record.balances.total_cents).toBe(balances().total_cents)
    expect(JSON.stringify(record.accounts)).not.toContain(code().code)
  })

  it('keeps what was there last, also after something was bought', async () => {
    const element = await rememberedWallet()
    backend.balances = () => json(balances([lot({ amount_cents: 1234 })]))
    document.dispatchEvent(new Event('smartum-giftcard'))
    await until(async () => expect((await kept(element))!.balances.total_cents).toBe(1234))
  })

  it('lets go of everything when it is told to', async () => {
    const { registration } = standInForServiceWorker()
    const element = await signedInWallet('settings')
    await turnSwitch(element, true)
    await caches.open('smartum-wallet-1')
    await caches.open('of-somebody-else')
    registration.unregister.mockClear()
    await turnSwitch(element, false)
    expect(await kept(element)).toBeUndefined()
    expect(registration.unregister).toHaveBeenCalledOnce()
    expect(await caches.keys()).toEqual(['of-somebody-else'])
    await caches.delete('of-somebody-else')
  })

  it('leaves alone what belongs to other parts of the site', async () => {
    const { registration, getRegistration } = standInForServiceWorker()
    getRegistration.mockResolvedValue({ ...registration, scope: `${location.origin}/` } as never)
    const element = await signedInWallet()
    await settle(element)
    await until(() => expect(getRegistration).toHaveBeenCalled())
    expect(registration.unregister).not.toHaveBeenCalled()
  })

  it('lets go of everything when the person signs out, wherever they do', async () => {
    const client = newClient()
    const element = await rememberedWallet('home', client)
    const { registration } = standInForServiceWorker()
    element.session!.signOut()
    await shows(element, login.title)
    expect(await kept(element)).toBeUndefined()
    await until(() => expect(registration.unregister).toHaveBeenCalled())
    setOnline(false)
    await rendered(element)
    expect(textOf(element)).not.toContain(wallet.total)
  })

  it('keeps nothing where the wallet cannot open without a network, and says so', async () => {
    standInForServiceWorker(() => Promise.reject(new TypeError('no script')))
    const element = await signedInWallet('settings')
    ;(await find(element, '[role=switch]')).click()
    await shows(element, settings.notTurnedOn)
    expect(await kept(element)).toBeUndefined()
    expect((await find(element, '[role=switch]')).getAttribute('aria-checked')).toBe('false')
  })

  it('keeps nothing of an answer that comes after the sign-out', async () => {
    const element = await rememberedWallet()
    let answer = (_: Response) => {}
    backend.balances = () =>
      new Promise((resolve) => {
        answer = resolve
      })
    const asked = vi.spyOn(backend, 'balances')
    returnToTab()
    await until(() => expect(asked).toHaveBeenCalled())
    await element.session!.signOut()
    answer(json(balances()))
    await shows(element, login.title)
    expect(await kept(element)).toBeUndefined()
  })

  it('shows the same in another tab once that is looked at', async () => {
    const element = await rememberedWallet()
    endSession()
    returnToTab()
    await shows(element, wallet.signedOut)
    await indexedDBLosesAll(element)
    returnToTab()
    await shows(element, login.title)
  })

  /** What another tab does that turns it off. */
  async function indexedDBLosesAll(element: SmartumWallet): Promise<void> {
    const { remove } = await import('../../components/client/vault.ts')
    await remove(keptName(element.api, element.client))
  }
})

describe('without a network', () => {
  it('the last balances show with their time, and nothing can be bought', async () => {
    const at = new Date()
    at.setHours(12, 4, 0, 0)
    backend.balances = () => json(balances(undefined, at))
    const element = await rememberedWallet()
    setOnline(false)
    await shows(element, shared.offlineTitle)
    expect(textOf(element)).toContain(wallet.asOf('today at 12:04'))
    expect(textOf(element)).toContain(wallet.whenOnline)
    expect(inside(element, '.ending .button, smartum-balance, smartum-giftcard')).toEqual([])
    expect(inside(element, '[role=status]').at(-1)!.textContent).toContain(wallet.asOf('today at\u00a012:04'))
  })

  it('they show again on opening, and give way to fresh ones by themselves', async () => {
    const client = newClient()
    const first = await rememberedWallet('home', client)
    setOnline(false)
    first.remove()
    const element = await openWallet('home', client)
    await shows(element, shared.offlineTitle)
    backend.balances = () => json(balances([lot({ amount_cents: 1234 })]))
    setOnline(true)
    await shows(element, '€12.34')
    expect(textOf(element)).not.toContain(shared.offlineTitle)
  })

  it('accounts and cards show too, with what is on hold and what has expired', async () => {
    const list = [
      lot({ held_cents: 650 }),
      lot({ id: 'lot_old', benefit: 'massage', amount_cents: 9900, expires_on: '2024-12-31' }),
    ]
    backend.balances = () => json(balances(list))
    backend.accounts = () => json(accounts(list))
    const element = await rememberedWallet()
    setOnline(false)
    await shows(element, '€64.00')
    expect(inside(element, '.large')[0]!.textContent).toContain('€64.00') // without what has expired
    await go(element, 'accounts')
    const [first, second] = inside(element, '.row').map(({ textContent }) => textContent.replace(/\s+/g, ' '))
    expect(first).toContain(wallet.onHold('€6.50'))
    expect(second).toContain(wallet.expired)
    expect(second).not.toContain('left')
    await go(element, 'cards')
    expect(textOf(element)).toContain(wallet.noCodes)
    expect(inside(element, '.row')).toHaveLength(3)
  })

  it('what has come near its last day since then says so', async () => {
    const inDays = (days: number) =>
      new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Europe/Helsinki' })
    const list = [lot({ expires_on: inDays(60) }), lot({ benefit: 'massage', expires_on: inDays(61) })]
    backend.balances = () => json(balances(list))
    const element = await rememberedWallet()
    setOnline(false)
    await shows(element, shared.offlineTitle)
    expect(inside(element, '.row.soon').map(({ textContent }) => textContent.replace(/\s+/g, ' '))).toEqual([
      expect.stringContaining('60 days left'),
    ])
  })

  it('what was not kept is not there: the parts say so themselves', async () => {
    const element = await signedInWallet()
    await settle(element)
    setOnline(false)
    await shows(element, shared.offlineTitle)
    expect(textOf(element)).toContain(balance.total) // still in view, and not of the device
  })
})

describe('when nobody answers', () => {
  it('the last balances show, until somebody does', async () => {
    const element = await rememberedWallet()
    breakDown()
    returnToTab()
    await shows(element, wallet.unreachable)
    expect(textOf(element)).toContain(wallet.whenReachable)
    backend.balances = () => json(balances([lot({ amount_cents: 1234 })]))
    backend.accounts = () => json(accounts())
    ;(await button(element, shared.tryAgain)).click()
    await shows(element, '€12.34')
    expect(inside(element, '.notice')).toEqual([])
  })

  it('asks again by itself', async () => {
    const element = await rememberedWallet()
    breakDown()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    returnToTab()
    await shows(element, wallet.unreachable)
    backend.balances = () => json(balances([lot({ amount_cents: 1234 })]))
    backend.accounts = () => json(accounts())
    vi.advanceTimersByTime(15_000)
    await shows(element, '€12.34')
  })

  it('nobody waits longer than some seconds', async () => {
    const element = await rememberedWallet()
    const ask = vi.spyOn(backend, 'accounts')
    backend.balances = never
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    returnToTab()
    await until(() => expect(ask).toHaveBeenCalled())
    expect(textOf(element)).not.toContain(wallet.unreachable)
    vi.advanceTimersByTime(4000)
    await shows(element, wallet.unreachable)
  })

  it('a purchase under way stays in view', async () => {
    const element = await rememberedWallet('home')
    history.pushState(null, '', '#buy/sports/plus')
    window.dispatchEvent(new HashChangeEvent('hashchange'))
    await find(element, 'smartum-giftcard')
    setOnline(false)
    await rendered(element)
    expect(inside(element, 'smartum-giftcard')).toHaveLength(1)
    expect(current(element)).toEqual([wallet.tabs.accounts])
  })
})

describe('when the session has ended', () => {
  it('the last balances show beside a way to sign in, and back from there', async () => {
    const element = await rememberedWallet()
    endSession()
    returnToTab()
    await shows(element, wallet.signedOut)
    expect(textOf(element)).toContain('This is your balance from today')
    ;(await button(element, shared.signIn)).click()
    await shows(element, login.title)
    ;(await button(element, shared.back)).click()
    await shows(element, wallet.signedOut)
  })

  it('they show on the next opening too, and are still remembered after the next sign-in', async () => {
    const client = newClient()
    const first = await rememberedWallet('home', client)
    endSession()
    returnToTab()
    await shows(first, wallet.signedOut)
    first.remove()
    const element = await openWallet('home', client)
    await shows(element, wallet.signedOut)
    ;(await button(element, shared.signIn)).click()
    backend.token = () => json(tokens({ refresh_token: 'another.1' }))
    backend.balances = () => json(balances([lot({ amount_cents: 1234 })]))
    backend.accounts = () => json(accounts())
    await find(element, '.ways:not([inert])')
    await signIn(element)
    await shows(element, '€12.34')
    await until(async () => expect((await kept(element))?.balances.total_cents).toBe(1234))
  })

  it('somebody else who signs in finds nothing of the first', async () => {
    const client = newClient()
    const element = await rememberedWallet('home', client)
    const { registration } = standInForServiceWorker()
    endSession()
    returnToTab()
    await shows(element, wallet.signedOut)
    ;(await button(element, shared.signIn)).click()
    const helmi = { id: 'person_helmi', name: 'Helmi Saarinen' }
    backend.token = () => json(tokens({ refresh_token: 'another.1', person: helmi }))
    backend.balances = () => json(balances([lot({ amount_cents: 1234 })]))
    backend.accounts = () => json(accounts())
    await find(element, '.ways:not([inert])')
    await signIn(element)
    await shows(element, '€12.34')
    expect(await kept(element)).toBeUndefined()
    expect(registration.unregister).toHaveBeenCalled()
    setOnline(false)
    await rendered(element)
    expect(textOf(element)).not.toContain(wallet.asOf('today'))
    await go(element, 'settings')
    expect((await find(element, '[role=switch]')).getAttribute('aria-checked')).toBe('false')
  })

  it('a record of somebody else, however it got there, is thrown away', async () => {
    const element = await signedInWallet()
    const record: StoredBalances = { person: 'person_helmi', balances: balances(), accounts: accounts() }
    await write(keptName(element.api, element.client), record)
    returnToTab()
    await until(async () => expect(await kept(element)).toBeUndefined())
  })
})

describe('installing', () => {
  it('is offered in the settings where the browser can, and once', async () => {
    const element = await signedInWallet('settings')
    expect(textOf(element)).toContain(settings.installByMenu)
    const prompt = vi.fn(async () => ({ outcome: 'accepted' }))
    const event = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), { prompt })
    window.dispatchEvent(event)
    expect(event.defaultPrevented).toBe(true)
    ;(await button(element, settings.install)).click()
    await until(() => expect(textOf(element)).toContain(settings.installByMenu))
    expect(prompt).toHaveBeenCalledOnce()
  })
})
