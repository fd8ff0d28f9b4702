import { describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { backend, json, problem, providers, signInOptions, tokens } from './backend.ts'
import {
  button,
  chooseBank,
  choosePassword,
  find,
  focused,
  inside,
  laidOut,
  mount,
  onPhone,
  settle,
  signIn,
  standInForWindow,
  textOf,
  until,
} from './harness.ts'
import { catalogs } from './states/state.ts'

const { login, shared } = catalogs.en

const banks = (element: Element) => inside(element, '.ways:not([inert]) .bank')
const bankNames = providers.filter(({ kind }) => kind === 'bank').map(({ names }) => names.en)
const nameOf = (element: Element | null) => element!.textContent.replace(/\s+/g, ' ').trim()

/** What the Tab key reaches, one after the other, beginning with the first. */
async function tabOrder(presses: number): Promise<string[]> {
  const order: string[] = []
  for (let press = 0; press < presses; press++) {
    await userEvent.keyboard('{Tab}')
    order.push(nameOf(focused()))
  }
  return order
}

describe('the banks', () => {
  it('are in two columns in the order of the answer, with the mobile certificate after them', async () => {
    const element = await mount('smartum-login')
    await settle(element)
    expect(banks(element).map((bank) => nameOf(bank.lastElementChild))).toEqual(bankNames)
    expect(new Set(banks(element).map((bank) => bank.getBoundingClientRect().left)).size).toBe(2)
    expect(inside(element, '.mobile')[0]!.textContent).toContain('Mobile certificate')
  })

  it('are called what people call them in their language', async () => {
    const names = { fi: 'S-Pankki', sv: 'S-Banken', en: 'S-Bank' }
    const options = signInOptions()
    backend.signIn = () => json({ ...options, providers: [{ ...options.providers[2]!, names }] })
    const element = await mount('smartum-login')
    for (const language of ['fi', 'sv', 'en'] as const) {
      element.lang = language
      await until(() => expect(nameOf(banks(element)[0]!.lastElementChild)).toBe(names[language]))
    }
  })

  it.each([
    ['OP', 'OP'],
    ['Nordea', 'N'],
    ['S-Pankki', 'S'],
    ['Danske Bank', 'D'],
    ['POP Pankki', 'P'],
    ['Säästöpankki', 'SP'],
    ['Oma Säästöpankki', 'OS'],
    ['Ålandsbanken', 'Å'],
  ])('%s has the monogram %s', async (name, letters) => {
    const element = await mount('smartum-login')
    await settle(element)
    const bank = banks(element).find(({ lastElementChild }) => nameOf(lastElementChild) === name)
    expect(bank!.querySelector('.monogram')!.textContent).toBe(letters)
  })

  it('keep their room while they are on their way', async () => {
    const { promise, resolve: answer } = Promise.withResolvers<Response>()
    backend.signIn = () => promise
    const element = await mount('smartum-login')
    const places = () =>
      inside(element, '.bank, .mobile').map((bank) => {
        const { top, height } = bank.getBoundingClientRect()
        return [top, height]
      })
    await until(() => expect(places()).toHaveLength(providers.length))
    const before = places()
    answer(json(signInOptions()))
    await settle(element)
    expect(places()).toEqual(before)
  })
})

describe('both services', () => {
  const order = (element: Element) =>
    inside(element, '.column h3, .choice:is(.plus, .saldo)').map(
      (each) => /Plus|Saldo/.exec(nameOf(each))![0],
    )

  it.each([
    ['Plus where nothing is known', null, '', ['Plus', 'Saldo']],
    ['Saldo where the page says so', 'saldo', '', ['Saldo', 'Plus']],
    ['what this browser used last', 'saldo', 'plus', ['Plus', 'Saldo']],
    ['what this browser used last', 'plus', 'saldo', ['Saldo', 'Plus']],
  ] as const)('begin with %s, wide and narrow', async (_, service, last, expected) => {
    if (last) localStorage.setItem('smartum-service', last)
    backend.signIn = () => json(signInOptions({ service }))
    const element = await mount('smartum-login')
    await settle(element)
    expect(order(element)).toEqual(expected)
    expect(inside(element, '.column').length).toBe(2)
    onPhone()
    await laidOut(element)
    expect(order(element)).toEqual(expected)
    expect(textOf(element).includes(login.lastUsed)).toBe(Boolean(last))
  })

  it.each([
    ['a bank', 'strong', 'plus'],
    ['a password', 'password', 'saldo'],
  ] as const)('are remembered: after %s, the next time begins with it', async (_, assurance, service) => {
    const token = await backend.token()
    backend.token = async () => json({ ...(await token.clone().json()), assurance })
    const element = await mount('smartum-login')
    await signIn(element, assurance === 'strong' ? chooseBank : choosePassword)
    expect(localStorage.getItem('smartum-service')).toBe(service)
  })

  it('are there where the browser keeps nothing', async () => {
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    })
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    })
    const element = await mount('smartum-login')
    await signIn(element)
    expect(textOf(element)).toContain('Aino Virtanen')
  })

  it('can be reached with the keyboard alone, in the order in which they are read', async () => {
    const element = await mount('smartum-login')
    await settle(element)
    expect(await tabOrder(22)).toEqual([
      shared.employee,
      shared.employer,
      ...bankNames.map((name) => expect.stringContaining(name)),
      'Mobile certificate All operators',
      login.signInToSaldo,
      login.forgotPassword,
      login.oldAddressHelp,
      login.whichService,
      'FI suomi',
      'SV svenska',
      'EN English',
      expect.anything(),
    ])
  })

  it('open one at a time on a phone, with the focus on the title, and back on the row', async () => {
    onPhone()
    const element = await mount('smartum-login')
    await settle(element)
    inside(element, '.choice.saldo')[0]!.focus()
    await userEvent.keyboard('{Enter}')
    await until(() => expect(focused()?.textContent).toBe('Saldo'))
    expect(textOf(element)).toContain(login.signInToSaldo)
    ;(await button(element, shared.back)).click()
    await until(() => expect(focused()).toBe(inside(element, '.choice.saldo')[0]))
    inside(element, '.choice.plus')[0]!.click()
    await until(() => expect(banks(element)).toHaveLength(bankNames.length))
  })

  it('say to employers what is different for them, and keep it in the attribute', async () => {
    const element = await mount('smartum-login')
    await settle(element)
    ;(await button(element, shared.employer)).click()
    await until(() => expect(textOf(element)).toContain(login.ownBank))
    expect(element.getAttribute('audience')).toBe('employer')
    expect((await button(element, shared.employer)).ariaPressed).toBe('true')
    expect(textOf(element)).not.toContain(login.newToSaldo)
  })

  it('begin with the one that the page names, which is open on a phone until the person goes back', async () => {
    localStorage.setItem('smartum-service', 'plus')
    const element = await mount('smartum-login')
    element.service = 'saldo'
    await settle(element)
    expect(order(element)).toEqual(['Saldo', 'Plus'])
    onPhone()
    await laidOut(element)
    expect(textOf(element)).toContain(login.signInToSaldo)
    expect(banks(element)).toEqual([])
    ;(await button(element, shared.back)).click()
    await until(() => expect(order(element)).toEqual(['Saldo', 'Plus']))
  })

  it.each(['', 'plusaldo', 'constructor'])('are both there where the page says “%s”', async (service) => {
    onPhone()
    const element = await mount('smartum-login')
    element.setAttribute('service', service)
    await settle(element)
    expect(order(element)).toEqual(['Plus', 'Saldo'])
  })

  it('lead to the pages about passwords in the language of the element, in tabs of their own', async () => {
    document.documentElement.lang = 'sv'
    const element = await mount('smartum-login')
    await settle(element)
    const links = inside<HTMLAnchorElement>(element, '.saldo a')
    expect(links.map(({ href }) => href)).toEqual(Array(2).fill(`${element.api}/password?lang=sv`))
    expect(links.every(({ target, rel }) => target === '_blank' && rel === 'noopener')).toBe(true)
  })
})

describe('the way to the bank and back', () => {
  it('opens the window in the click itself, in the language of the element', async () => {
    document.documentElement.lang = 'sv'
    const element = await mount('smartum-login')
    const { url } = await chooseBank(element)
    expect(url.pathname).toBe('/sign-in')
    expect(url.searchParams.get('provider')).toBe('nordea')
    expect(url.searchParams.get('lang')).toBe('sv')
  })

  it('opens our own page for the password just so, and asks for none itself', async () => {
    const element = await mount('smartum-login')
    const { url } = await choosePassword(element)
    expect(url.pathname).toBe('/sign-in')
    expect(url.searchParams.get('provider')).toBe('password')
    expect(inside(element, 'input')).toEqual([])
  })

  it('says which bank, brings its window to the front, and takes the focus along', async () => {
    const element = await mount('smartum-login')
    await settle(element)
    banks(element)[1]!.focus()
    await chooseBank(element)
    await until(() => expect(focused()?.textContent).toBe(login.waitingTitle))
    const opened = vi.mocked(window.open).mock.results[0]!.value as Window
    ;(await button(element, login.showWindow)).click()
    expect(opened.focus).toHaveBeenCalledOnce()
  })

  it('goes back to the banks when the person cancels', async () => {
    const element = await mount('smartum-login')
    await chooseBank(element)
    ;(await button(element, shared.cancel)).focus()
    await userEvent.keyboard('{Enter}')
    await until(() => expect(banks(element)).toHaveLength(bankNames.length))
    expect(focused()).toBe(inside(element, 'h2')[0])
  })

  it('greets whoever came back without alarm when they turned round, with their banks on a phone', async () => {
    onPhone()
    const element = await mount('smartum-login')
    ;(await chooseBank(element)).answer({ error: 'cancelled' })
    await until(() => expect(textOf(element)).toContain(login.cancelled))
    expect(inside(element, '.notice')).toEqual([])
    expect(banks(element)).toHaveLength(bankNames.length)
  })

  it('lets the person try the same bank once more, or choose another way', async () => {
    const element = await mount('smartum-login')
    ;(await chooseBank(element)).answer({ error: 'broker-refused' })
    const again = await button(element, shared.tryAgain)
    vi.mocked(window.open).mockClear()
    await until(() => {
      again.click()
      expect(window.open).toHaveBeenCalledOnce()
    })
    expect(String(vi.mocked(window.open).mock.calls[0]![0])).toContain('provider=nordea')
    const state = new URL(String(vi.mocked(window.open).mock.calls[0]![0])).searchParams.get('state')
    window.postMessage({ type: 'smartum-sign-in', state, error: 'broker-refused' }, location.origin)
    ;(await button(element, login.anotherWay)).click()
    await until(() => expect(banks(element)).toHaveLength(bankNames.length))
    expect(inside(element, '.notice')).toEqual([])
  })

  it('tells the page of a failure, also where the browser lets no window open', async () => {
    const heard = vi.fn()
    document.addEventListener('smartum-error', heard, { once: true })
    const element = await mount('smartum-login')
    await settle(element)
    vi.spyOn(window, 'open').mockReturnValue(null)
    banks(element)[0]!.click()
    await until(() => expect(textOf(element)).toContain(login.allowWindows[0]))
    expect(heard.mock.calls[0]![0]).toMatchObject({ code: 'popup-blocked' })
  })

  it('asks customer service in place, with the support code, and comes back', async () => {
    const element = await mount('smartum-login')
    ;(await chooseBank(element)).answer({ error: 'identity-not-confirmed' })
    ;(await button(element, login.askForHelp)).click()
    await until(() => expect(textOf(element)).toContain(catalogs.en.request.about('req_7f3k21')))
    ;(await button(element, shared.back)).click()
    await until(() => expect(textOf(element)).toContain(login.failedTitle))
  })
})

describe('somebody who is signed in', () => {
  it.each([
    ['a bank', chooseBank, 'strong', ['/guides/plus/use?lang=sv', '/password?do=prove&lang=sv']],
    ['a password', choosePassword, 'password', ['/guides/saldo/use?lang=sv', '/password?do=change&lang=sv']],
  ] as const)('with %s finds the guide, and what they can do about the user id', async (...row) => {
    const [, choose, assurance, pages] = row
    document.documentElement.lang = 'sv'
    backend.token = () => json(tokens({ assurance }))
    const element = await mount('smartum-login')
    await signIn(element, choose)
    const links = inside<HTMLAnchorElement>(element, 'a').map(({ href }) => href)
    expect(links).toEqual(pages.map((page) => element.api + page))
  })
})

describe('an outage', () => {
  const withOptions = async (options: Parameters<typeof signInOptions>[0]) => {
    backend.signIn = () => json(signInOptions(options))
    const element = await mount('smartum-login')
    await settle(element)
    return element
  }
  const ways = (element: Element) => inside(element, '.around .choice').map(nameOf)

  it('is told with its time and the ways around it, the quickest first', async () => {
    const element = await withOptions({ disturbed: ['nordea'] })
    const notice = inside(element, '.notice')[0]!
    expect(nameOf(notice.querySelector('h3'))).toBe('Nordea sign-in has a problem')
    expect(nameOf(notice.querySelector('p'))).toBe('It began today at 09:12. Your money is safe.')
    expect(ways(element)).toEqual([
      'Use another bank 10 banks work now',
      'Mobile certificate Works now',
      'Pay in the browser With a gift card code',
      `${login.ownGiftcard} ${login.ownGiftcardHint}`,
    ])
    const links = inside<HTMLAnchorElement>(element, '.around a').map(({ href }) => href)
    expect(links).toEqual([
      `${element.api}/guides/plus/bank-down?lang=en#gift-card`,
      `${element.api}/guides/plus/bank-down?lang=en#own-giftcard`,
    ])
  })

  it('is told once: what the broker says of it stands in the same notice', async () => {
    const notice = { fi: 'fi', sv: 'sv', en: 'Nordea has problems.' }
    const element = await withOptions({ disturbed: ['nordea'], broker: { disturbance: null, notice } })
    expect(inside(element, '.notice').map((each) => nameOf(each).includes(notice.en))).toEqual([true])
    backend.signIn = () => json(signInOptions({ broker: { disturbance: null, notice } }))
    const other = await mount('smartum-login')
    await settle(other)
    expect(inside(other, '.notice').map(nameOf)).toEqual([notice.en])
  })

  it('counts a single bank as one', async () => {
    const element = await withOptions({ disturbed: providers.slice(1, -1).map(({ id }) => id) })
    expect(ways(element)[0]).toBe(`${login.anotherBank} 1 bank works now`)
  })

  it('marks the bank with a word, a dashed edge and a sign, and lets it be tried all the same', async () => {
    const element = await withOptions({ disturbed: ['nordea'] })
    const nordea = banks(element)[1]!
    expect(nameOf(nordea)).toBe(`Nordea ${login.disturbed}`)
    expect(getComputedStyle(nordea).borderStyle).toBe('dashed')
    const { url } = await chooseBank(element, 1)
    expect(url.searchParams.get('provider')).toBe('nordea')
  })

  it('names every bank that it is about', async () => {
    const element = await withOptions({ disturbed: ['nordea', 'op', 'aktia'] })
    expect(nameOf(inside(element, '.notice h3')[0]!)).toBe('OP, Nordea and Aktia sign-in has a problem')
    expect(ways(element)[0]).toContain('8 banks')
  })

  it('takes the person to the first bank that works, or straight to the mobile certificate', async () => {
    const element = await withOptions({ disturbed: ['op'] })
    inside(element, '.around .choice')[0]!.focus()
    await userEvent.keyboard('{Enter}')
    await until(() => expect(focused()).toBe(banks(element)[1]))
    const opened = standInForWindow()
    inside(element, '.around .choice')[1]!.click()
    expect(opened().url.searchParams.get('provider')).toBe('mobile')
  })

  it('does not offer the mobile certificate when that is disturbed as well', async () => {
    const element = await withOptions({ disturbed: ['nordea', 'mobile'] })
    expect(ways(element).join()).not.toContain('Mobile certificate')
    expect(nameOf(inside(element, '.mobile')[0]!)).toContain(login.disturbed)
  })

  it('of identification as a whole leaves the password and paying without signing in', async () => {
    const notice = { fi: 'fi', sv: 'sv', en: 'We are repairing it.' }
    const element = await withOptions({
      broker: { disturbance: { since: new Date().toISOString() }, notice },
    })
    expect(textOf(element)).toContain(login.brokerProblem)
    expect(textOf(element)).toContain(notice.en)
    expect(ways(element)).toEqual([
      'Sign in to Saldo Email and password',
      'Pay in the browser With a gift card code',
      `${login.ownGiftcard} ${login.ownGiftcardHint}`,
    ])
    expect(banks(element).every((bank) => bank.matches('.out'))).toBe(true)
    const opened = standInForWindow()
    inside(element, '.around .choice')[0]!.click()
    expect(opened().url.searchParams.get('provider')).toBe('password')
  })

  it('that comes to light at the bank says so, knows since when, and lets it be tried again', async () => {
    const element = await mount('smartum-login')
    const bank = await chooseBank(element)
    backend.signIn = () => json(signInOptions({ disturbed: ['nordea'] }))
    bank.answer({ error: 'bank-unreachable' })
    await until(() => expect(textOf(element)).toContain('It began today at 09:12.'))
    expect(textOf(element)).toContain(login.bankProblem('Nordea'))
    expect(ways(element)[0]).toContain('10 banks')
    const opened = standInForWindow()
    ;(await button(element, login.tryBankAgain('Nordea'))).click()
    expect(opened().url.searchParams.get('provider')).toBe('nordea')
  })

  it('that the worker has not heard of yet is told without a time', async () => {
    const element = await mount('smartum-login')
    ;(await chooseBank(element)).answer({ error: 'bank-unreachable' })
    await until(() => expect(textOf(element)).toContain(login.bankProblem('Nordea')))
    expect(textOf(element)).not.toContain('It began')
    expect(ways(element)[0]).toContain('10 banks')
    ;(await button(element, shared.back)).click()
    await until(() => expect(banks(element)).toHaveLength(bankNames.length))
  })

  it('takes the focus to what happened', async () => {
    const element = await mount('smartum-login')
    await settle(element)
    banks(element)[1]!.focus()
    ;(await chooseBank(element)).answer({ error: 'broker-unreachable' })
    await until(() => expect(nameOf(focused())).toContain(login.brokerProblem))
  })
})

describe('without the ways to sign in', () => {
  it('tries again when asked', async () => {
    backend.signIn = () => problem(500, 'unexpected', true)
    const element = await mount('smartum-login')
    const again = await button(element, shared.tryAgain)
    backend.signIn = () => json(signInOptions())
    again.click()
    await until(() => expect(banks(element)).toHaveLength(bankNames.length))
  })

  it('offers nothing to try where only the owner of the page can help', async () => {
    backend.signIn = () => problem(403, 'origin-not-allowed')
    const element = await mount('smartum-login')
    await find(element, '.notice')
    expect(textOf(element)).toContain('req_7f3k21')
    expect(inside(element, '.button')).toEqual([])
  })
})
