import { describe, expect, it } from 'vitest'
import { SmartumLanguageEvent } from '../../components/events.ts'
import { button, find, inside, mount, settle, signIn, textOf, until } from './harness.ts'
import { catalogs } from './states/state.ts'

const { en, fi, sv } = catalogs

const title = (element: Element) => inside(element, 'h2')[0]!.textContent

describe('the nearest lang attribute', () => {
  it.each([
    ['fi', fi],
    ['sv-FI', sv],
    ['EN-us', en],
    ['de', en],
    ['', fi],
  ])('“%s” is understood', async (lang, { balance }) => {
    document.documentElement.lang = lang
    expect(title(await mount('smartum-balance'))).toBe(balance.myBenefits)
  })

  it('is Finnish where the page has none', async () => {
    document.documentElement.removeAttribute('lang')
    expect(title(await mount('smartum-balance'))).toBe(fi.balance.myBenefits)
  })

  it('is found beyond a shadow root, and followed when it changes on either side', async () => {
    const outer = document.body.appendChild(document.createElement('div'))
    outer.lang = 'sv'
    const inner = outer.attachShadow({ mode: 'open' }).appendChild(document.createElement('div'))
    const element = await mount('smartum-balance', { parent: inner })
    expect(title(element)).toBe(sv.balance.myBenefits)
    outer.lang = 'fi'
    await until(() => expect(title(element)).toBe(fi.balance.myBenefits))
    inner.lang = 'en'
    await until(() => expect(title(element)).toBe(en.balance.myBenefits))
    outer.lang = 'sv'
    await settle(element)
    expect(title(element)).toBe(en.balance.myBenefits)
    inner.removeAttribute('lang')
    await until(() => expect(title(element)).toBe(sv.balance.myBenefits))
  })

  it('may differ between elements on a page, and changes with the place', async () => {
    const swedish = document.body.appendChild(document.createElement('div'))
    swedish.lang = 'sv'
    const one = await mount('smartum-balance')
    const other = await mount('smartum-login', { parent: swedish })
    expect([title(one), title(other)]).toEqual([en.balance.myBenefits, sv.login.title])
    swedish.append(one)
    await until(() => expect(title(one)).toBe(sv.balance.myBenefits))
  })

  it('changes amounts and dates along with the words', async () => {
    const element = await mount('smartum-balance')
    await signIn(element)
    await settle(element)
    expect(textOf(element)).toContain('Valid until 31 Dec 2026')
    expect(textOf(element)).toContain('€64.00')
    document.documentElement.lang = 'fi'
    await until(() => expect(textOf(element)).toContain('Voimassa 31.12.2026 asti'))
    expect(textOf(element)).toContain('64,00 €')
  })

  it('is stated inside, so that a screen reader speaks it', async () => {
    document.documentElement.lang = 'de'
    const element = await mount('smartum-balance')
    expect(inside(element, 'section')[0]!.lang).toBe('en')
  })
})

describe('the switch', () => {
  const press = async (element: Element, code: string) =>
    (await find(element, `.languages [lang=${code}]`)).click()

  it('sets the language of its element, marks it, and tells the page', async () => {
    const element = await mount('smartum-balance')
    const other = await mount('smartum-balance')
    const heard: Event[] = []
    document.addEventListener('smartum-language', (event) => heard.push(event), { once: true })
    await press(element, 'sv')
    await until(() => expect(title(element)).toBe(sv.balance.myBenefits))
    expect(element.lang).toBe('sv')
    expect(inside(element, '[aria-current]').map((each) => each.lang)).toEqual(['sv'])
    expect(heard[0]).toBeInstanceOf(SmartumLanguageEvent)
    expect(heard[0]).toMatchObject({ language: 'sv', target: element })
    expect(title(other)).toBe(en.balance.myBenefits)
  })

  it('speaks for the whole element from the banks inside it', async () => {
    const element = await mount('smartum-balance')
    ;(await button(element, en.shared.signIn)).click()
    await find(element, '.ways')
    await press(element, 'fi')
    await until(() => expect(title(element)).toBe(fi.login.title))
    expect(element.lang).toBe('fi')
    ;(await button(element, fi.shared.back)).click()
    await until(() => expect(title(element)).toBe(fi.balance.myBenefits))
  })

  it('is remembered on this page, until the page changes its own language', async () => {
    const element = await mount('smartum-balance')
    await press(element, 'sv')
    await until(() => expect(title(element)).toBe(sv.balance.myBenefits))
    element.remove()
    expect(title(await mount('smartum-balance'))).toBe(sv.balance.myBenefits)
    document.documentElement.lang = 'fi'
    expect(title(await mount('smartum-balance'))).toBe(fi.balance.myBenefits)
    document.documentElement.lang = 'en'
    expect(title(await mount('smartum-login'))).toBe(sv.login.title)
  })

  it('chosen inside is remembered for the whole', async () => {
    const element = await mount('smartum-balance')
    ;(await button(element, en.shared.signIn)).click()
    await find(element, '.ways')
    await press(element, 'fi')
    element.remove()
    expect(title(await mount('smartum-balance'))).toBe(fi.balance.myBenefits)
  })
})
