import { describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { SmartumServiceFoundEvent } from '../../components/events.ts'
import { button, find, focused, inside, mount, onPhone, settle, textOf, until } from './harness.ts'
import { finder, paste } from './states/finder.ts'
import { catalogs } from './states/state.ts'

const { finder: text, login, shared } = catalogs.en

const question = (element: Element) =>
  inside(element, '.question h3').map(({ textContent }) => textContent.trim())
const answered = (element: Element) =>
  inside(element, '.answered strong').map(({ textContent }) => textContent.trim())
const result = (element: Element) =>
  inside(element, '.result .which p').map((each) => each.textContent.trim())

const press = async (element: Element, label: string): Promise<void> => {
  ;(await button(element, label)).focus()
  await userEvent.keyboard('{Enter}')
}

describe('the questions', () => {
  it('come one at a time, with the focus; answers stay and can be changed', async () => {
    const element = await mount('smartum-service-finder')
    expect(question(element)).toEqual([text.questions.role])
    await press(element, shared.employee)
    await until(() => expect(focused()?.textContent).toBe(text.questions.benefits))
    await press(element, text.choices.benefits.saldo)
    await until(() => expect(focused()?.textContent).toBe(text.questions.signUp))
    expect(answered(element)).toEqual([shared.employee, text.choices.benefits.saldo])
    await press(element, text.choices.signUp.link)
    await until(() => expect(focused()).toBe(inside(element, '.result')[0]))
    expect(result(element)).toEqual([`${text.likely} Saldo`])
    await press(element, `${text.change}: ${text.questions.benefits}`)
    await until(() => expect(focused()?.textContent).toBe(text.questions.benefits))
    expect(answered(element)).toEqual([shared.employee])
    expect(result(element)).toEqual([])
  })

  it('stop as soon as the answer is certain', async () => {
    const element = await finder('employee', () => text.choices.benefits.plus)
    expect(question(element)).toEqual([])
    expect(result(element)).toEqual([`${text.certain} Plus`])
  })

  it('can all be left open, and then there is still something to do', async () => {
    const element = await finder(
      '',
      () => text.unknown,
      () => text.unknown,
      () => text.unknown,
    )
    expect(textOf(element)).toContain(text.unsure)
    await press(element, text.askForHelp)
    await find(element, 'form')
    await press(element, shared.back)
    await until(() => expect(textOf(element)).toContain(text.unsure))
  })
})

describe('a customer number', () => {
  it('answers at once, with the focus left where it is', async () => {
    const element = await finder('employer')
    const input = await find(element, 'input')
    await userEvent.click(input)
    await userEvent.keyboard(' plus 10')
    await until(() => expect(result(element)).toEqual([`${text.likely} Plus`]))
    expect(focused()).toBe(inside(element, 'input')[0])
    expect(inside(element, '[role=status]')[0]!.textContent).toBe(`${text.likely} Plus`)
    expect(textOf(element)).toContain(text.ofInvoice)
    await userEvent.keyboard('234')
    expect(inside<HTMLInputElement>(element, 'input')[0]!.value).toBe(' plus 10234')
    await press(element, text.choices.lines.plus)
    await until(() => expect(result(element)).toEqual([`${text.certain} Plus`]))
  })

  it('that is none is said to be none: at once when it cannot become one, else on leaving', async () => {
    const element = await finder('employer')
    await paste(element, 'Havuranta Oy')
    await until(() => expect(textOf(element)).toContain(text.numberWrong))
    await paste(element, 'PLU')
    await until(() => expect(textOf(element)).not.toContain(text.numberWrong))
    await userEvent.keyboard('{Tab}')
    await until(() => expect(textOf(element)).toContain(text.numberWrong))
    expect(inside(element, 'input')[0]!.ariaInvalid).toBe('true')
    expect(result(element)).toEqual([])
  })

  it('that is taken back takes its answer along', async () => {
    const element = await finder('employer')
    await paste(element, '104857')
    await until(() => expect(result(element)).toEqual([`${text.likely} Saldo`]))
    await paste(element, '')
    await until(() => expect(result(element)).toEqual([]))
    await press(element, text.noInvoice)
    await until(() => expect(question(element)).toEqual([text.questions.benefits]))
  })
})

describe('the result', () => {
  it('leads to our sign-in page and to the guide, in the language of the element', async () => {
    document.documentElement.lang = 'sv'
    const { finder: swedish } = catalogs.sv
    const element = await finder('employer')
    await paste(element, 'PLUS10234')
    const main = (await find(element, '.button.main')) as HTMLAnchorElement
    expect(main.textContent).toBe(swedish.goOn('Plus'))
    expect(main.href).toBe(`${element.api}/login?lang=sv&service=plus&audience=employer`)
    const guide = (await find(element, '.result .link')) as HTMLAnchorElement
    expect(guide.href).toBe(`${element.api}/guides/plus/welcome?lang=sv`)
  })

  it('is told to the page, which may lead on itself', async () => {
    const heard: SmartumServiceFoundEvent[] = []
    const signal = AbortSignal.timeout(60_000)
    const hear = (event: SmartumServiceFoundEvent) => {
      heard.push(event)
      event.preventDefault()
    }
    document.addEventListener('smartum-service-found', hear, { signal })
    const clicks = vi.fn((event: Event) => {
      const { defaultPrevented } = event
      event.preventDefault()
      return defaultPrevented
    })
    const element = await finder('employee', () => text.choices.benefits.plus)
    document.addEventListener('click', clicks, { once: true })
    ;(await find(element, '.button.main')).click()
    expect(heard[0]).toMatchObject({ service: 'plus', certainty: 'certain', bubbles: true, composed: true })
    expect(clicks).toHaveReturnedWith(true)
    document.removeEventListener('smartum-service-found', hear)
  })

  it('can be the wrong one: the other is one press away, and back again', async () => {
    const element = await finder('employee', () => text.choices.benefits.plus)
    await press(element, text.wrong('Saldo'))
    await until(() => expect(result(element)).toEqual([`${text.other} Saldo`]))
    await press(element, text.wrong('Plus'))
    await until(() => expect(result(element)).toEqual([`${text.certain} Plus`]))
  })
})

describe('inside sign-in', () => {
  it('knows the role, and leads to the way into the service', async () => {
    onPhone()
    const element = await mount('smartum-login')
    await settle(element)
    await press(element, login.whichService)
    await until(() => expect(answered(element)).toEqual([shared.employee]))
    await press(element, text.choices.benefits.saldo)
    await press(element, text.choices.signUp.link)
    await press(element, text.goOn('Saldo'))
    await until(() => expect(textOf(element)).toContain(login.signInToSaldo))
    expect(focused()?.textContent).toBe('Saldo')
  })

  it('gives the focus back to where it was asked for', async () => {
    const element = await mount('smartum-login')
    await settle(element)
    await press(element, login.whichService)
    await press(element, shared.back)
    await until(() => expect(focused()?.textContent.trim()).toBe(login.whichService))
  })

  it('goes on as an employer when that is what came out', async () => {
    const element = await mount('smartum-login')
    await settle(element)
    await press(element, login.whichService)
    await press(element, `${text.change}: ${text.questions.role}`)
    await press(element, shared.employer)
    await paste(element, 'PLUS10234')
    await press(element, text.goOn('Plus'))
    await until(() => expect(element.audience).toBe('employer'))
    expect(textOf(element)).toContain(login.ownBank)
    expect(focused()?.textContent.trim()).toBe('Plus')
  })
})
