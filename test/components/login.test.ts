import { describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { en } from '../../components/localize/en.ts'
import { backend, json, problem, providers } from './backend.ts'
import { button, chooseBank, find, focused, inside, mount, settle, signIn, textOf, until } from './harness.ts'

const banks = (element: Element) => inside(element, '.ways:not([inert]) .bank')

describe('the banks', () => {
  it('are in two columns in the order of the answer, with the mobile certificate last', async () => {
    const element = await mount('smartum-login')
    await settle(element)
    const names = banks(element).map((bank) => bank.lastElementChild!.textContent)
    expect(names.slice(0, 11)).toEqual(providers.slice(0, 11).map(({ name }) => name))
    expect(banks(element).at(-1)!.textContent).toContain(en.mobileCertificate)
    const columns = new Set(
      banks(element)
        .slice(0, 11)
        .map((bank) => bank.getBoundingClientRect().left),
    )
    expect(columns.size).toBe(2)
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
    const bank = banks(element).find(({ lastElementChild }) => lastElementChild!.textContent === name)
    expect(bank!.querySelector('.monogram')!.textContent).toBe(letters)
  })

  it('keep their room while they are on their way', async () => {
    const { promise, resolve: answer } = Promise.withResolvers<Response>()
    backend.signIn = () => promise
    const element = await mount('smartum-login')
    const places = () =>
      inside(element, '.bank').map((bank) => {
        const { top, height } = bank.getBoundingClientRect()
        return [top, height]
      })
    await until(() => expect(places()).toHaveLength(providers.length))
    const before = places()
    answer(json({ client: { id: 'client', name: 'Havuranta' }, providers }))
    await settle(element)
    expect(places()).toEqual(before)
  })

  it('can be reached and pressed with the keyboard alone', async () => {
    const element = await mount('smartum-login')
    await settle(element)
    const open = vi.spyOn(window, 'open').mockReturnValue({ closed: false } as Window)
    const order: string[] = []
    for (let presses = 0; presses < 16; presses++) {
      await userEvent.keyboard('{Tab}')
      order.push(focused()!.textContent.replace(/\s+/g, ' ').trim())
    }
    expect(order).toEqual([
      ...providers.slice(0, 11).map(({ name }) => expect.stringContaining(name)),
      'Mobile certificate All operators',
      'FI suomi',
      'SV svenska',
      'EN English',
      expect.anything(),
    ])
    banks(element)[2]!.focus()
    await userEvent.keyboard('{Enter}')
    expect(open).toHaveBeenCalledOnce()
    expect(new URL(String(open.mock.calls[0]![0])).searchParams.get('provider')).toBe('s-pankki')
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

  it('says which bank, brings its window to the front, and takes the focus along', async () => {
    const element = await mount('smartum-login')
    await settle(element)
    banks(element)[1]!.focus()
    await chooseBank(element)
    await until(() => expect(focused()?.textContent).toBe(en.waitingTitle))
    const opened = vi.mocked(window.open).mock.results[0]!.value as Window
    ;(await button(element, en.showWindow)).click()
    expect(opened.focus).toHaveBeenCalledOnce()
  })

  it('goes back to the banks when the person cancels', async () => {
    const element = await mount('smartum-login')
    await chooseBank(element)
    ;(await button(element, en.cancel)).focus()
    await userEvent.keyboard('{Enter}')
    await until(() => expect(banks(element)).toHaveLength(providers.length))
    expect(textOf(element)).toContain(en.chooseBank)
    expect(focused()).toBe(inside(element, 'h2')[0])
  })

  it('greets whoever came back without alarm when they turned round at the bank', async () => {
    const element = await mount('smartum-login')
    ;(await chooseBank(element)).answer({ error: 'cancelled' })
    await until(() => expect(textOf(element)).toContain(en.cancelled))
    expect(inside(element, '.notice')).toEqual([])
  })

  it('lets the person try the same bank once more, or choose another way', async () => {
    const element = await mount('smartum-login')
    ;(await chooseBank(element)).answer({ error: 'broker-refused' })
    const again = await button(element, en.tryAgain)
    vi.mocked(window.open).mockClear()
    await until(() => {
      again.click()
      expect(window.open).toHaveBeenCalledOnce()
    })
    expect(String(vi.mocked(window.open).mock.calls[0]![0])).toContain('provider=nordea')
    const state = new URL(String(vi.mocked(window.open).mock.calls[0]![0])).searchParams.get('state')
    window.postMessage({ type: 'smartum-sign-in', state, error: 'broker-refused' }, location.origin)
    ;(await button(element, en.anotherWay)).click()
    await until(() => expect(banks(element)).toHaveLength(providers.length))
    expect(inside(element, '.notice')).toEqual([])
  })

  it('tells the page of a failure, also where the browser lets no window open', async () => {
    const heard = vi.fn()
    document.addEventListener('smartum-error', heard, { once: true })
    const element = await mount('smartum-login')
    await settle(element)
    vi.spyOn(window, 'open').mockReturnValue(null)
    banks(element)[0]!.click()
    await find(element, '.notice')
    expect(heard.mock.calls[0]![0]).toMatchObject({ code: 'popup-blocked' })
  })

  it('says who is signed in, and lets them out again', async () => {
    const element = await mount('smartum-login')
    await signIn(element)
    await until(() => expect(textOf(element)).toContain('Aino Virtanen'))
    ;(await button(element, en.signOut)).click()
    await until(() => expect(banks(element)).toHaveLength(providers.length))
  })
})

describe('without the banks', () => {
  it('tries again when asked', async () => {
    backend.signIn = () => problem(500, 'unexpected', true)
    const element = await mount('smartum-login')
    const again = await button(element, en.tryAgain)
    backend.signIn = () => json({ client: { id: 'client', name: 'Havuranta' }, providers })
    again.click()
    await until(() => expect(banks(element)).toHaveLength(providers.length))
  })

  it('offers nothing to try where only the owner of the page can help', async () => {
    backend.signIn = () => problem(403, 'origin-not-allowed')
    const element = await mount('smartum-login')
    await find(element, '.notice')
    expect(textOf(element)).toContain('req_7f3k21')
    expect(inside(element, '.button')).toEqual([])
  })
})
