import { describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { helpTexts } from '../../components/elements/help/texts.ts'
import { serviceRequestTexts } from '../../components/parts/service-request-texts.ts'
import { backend, json, problem, resetBackend } from './backend.ts'
import {
  type AnyElement,
  button,
  find,
  focused,
  inside,
  mount,
  setOnline,
  settle,
  textOf,
  until,
} from './harness.ts'
import { asking, filledIn, type } from './states/help.ts'

const help = helpTexts.en
const request = serviceRequestTexts.en

const ready = async (attributes: Record<string, string> = {}): Promise<AnyElement> => {
  const parent = document.body.appendChild(document.createElement('div'))
  const element = document.createElement('smartum-help')
  for (const [name, value] of Object.entries({ client: 'client', ...attributes })) {
    element.setAttribute(name, value)
  }
  parent.append(element)
  await element.updateComplete
  await settle(element)
  return element
}
const questions = (element: AnyElement) => inside(element, '.question').map((each) => each.textContent.trim())
const shownIn = (element: AnyElement) => inside(element, '.answer').filter((each) => each.checkVisibility())
const values = (element: AnyElement) =>
  Object.fromEntries(inside<HTMLInputElement>(element, '[name]').map(({ name, value }) => [name, value]))
const heldBack = () => {
  const { promise, resolve } = Promise.withResolvers<Response>()
  return { answer: vi.fn((_body: unknown) => promise), resolve }
}

describe('the answers', () => {
  it('open and close, one by one, and say so', async () => {
    const element = await ready()
    const [first, second] = inside(element, '.question')
    const shown = () => shownIn(element).map(({ id }) => id)
    expect(shown()).toEqual([])
    first!.focus()
    await userEvent.keyboard('{Enter}')
    await element.updateComplete
    expect(first!.getAttribute('aria-expanded')).toBe('true')
    expect(shown()).toEqual([first!.getAttribute('aria-controls')])
    second!.click()
    await element.updateComplete
    expect(shown()).toHaveLength(2)
    first!.click()
    await element.updateComplete
    expect(shown()).toEqual([second!.getAttribute('aria-controls')])
    expect(first!.getAttribute('aria-expanded')).toBe('false')
  })

  it('of the topic come first, and none is lost', async () => {
    const all = questions(await ready())
    const sorted = questions(await ready({ topic: 'company' }))
    expect(sorted.slice(0, 5)).toEqual([
      'How do employers sign in?',
      'How do I invite benefit users and order benefits in Plus?',
      'How do I open a registration for our people?',
      'How do I order and pay for benefits in Saldo?',
      'The company’s details or contact person have changed',
    ])
    expect(sorted.toSorted()).toEqual(all.toSorted())
    expect(questions(await ready({ topic: 'weather' }))).toEqual(all)
  })

  it('come in the language that the reader turns to, and stay open', async () => {
    const element = await ready()
    inside(element, '.question')[0]!.click()
    ;(await button(element, 'SV svenska')).click()
    await until(() => expect(questions(element)[0]).toBe('Varför visas inte mina förmåner?'))
    expect(shownIn(element)).toHaveLength(1)
  })

  it('in another language do not overtake the ones that are wanted', async () => {
    const { answer, resolve } = heldBack()
    const usual = backend.help
    const element = await ready()
    backend.help = (language) => (language === 'sv' ? answer(language) : usual(language))
    element.lang = 'sv'
    await until(() => expect(answer).toHaveBeenCalled())
    element.lang = 'fi'
    await until(() => expect(questions(element)[0]).toBe('Miksi etuni eivät näy?'))
    resolve(await usual('sv'))
    await new Promise((done) => setTimeout(done, 50))
    expect(questions(element)[0]).toBe('Miksi etuni eivät näy?')
  })

  it('lead to guides in a tab of their own', async () => {
    const element = await ready()
    inside(element, '.question')[0]!.click()
    const link = await find(element, '.answer:not([hidden]) a')
    expect(link.getAttribute('href')).toBe('https://smartum.example/guides/plus/use?lang=en#not-shown')
    expect(link.getAttribute('target')).toBe('_blank')
    expect(link.textContent).toContain(help.newTab)
  })
})

describe('"did this help?"', () => {
  const judge = async (label: string, feedback = vi.fn(backend.feedback)) => {
    backend.feedback = feedback
    const element = await ready({ request: '7F3KQ-21M0X' })
    const named = inside(element, '.question').find((each) => each.textContent.includes('expire'))!
    named.click()
    await element.updateComplete
    inside(element, '.answer:not([hidden]) button')
      .find((each) => each.textContent.trim() === label)!
      .focus()
    await userEvent.keyboard('{Enter}')
    await element.updateComplete
    return { element, feedback }
  }

  it('counts, says thank you and keeps the focus there', async () => {
    const { element, feedback } = await judge(help.yes)
    expect(feedback).toHaveBeenCalledExactlyOnceWith('expiry', { helped: true, language: 'en' })
    expect(focused()!.textContent).toBe(help.thanks)
    expect(inside(element, '.answer:not([hidden]) button')).toEqual([])
  })

  it('leads on to customer service where it did not', async () => {
    const { element } = await judge(help.no)
    expect(focused()!.textContent).toBe(help.sorry)
    inside(element, '.answer:not([hidden]) button')[0]!.click()
    await find(element, 'form select')
    expect(values(element)).toMatchObject({ topic: 'benefits' })
    expect(textOf(element)).toContain('7F3KQ-21M0X')
  })

  it('is no trouble when it cannot be counted', async () => {
    const { element } = await judge(
      help.yes,
      vi.fn(() => problem(503, 'unavailable', true)),
    )
    expect(textOf(element)).toContain(help.thanks)
    expect(inside(element, '.notice')).toEqual([])
  })
})

describe('a service request', () => {
  it('goes out once however often the button is pressed', async () => {
    const { answer, resolve } = heldBack()
    backend.serviceRequest = answer
    const element = await ready({ topic: 'registration', request: '7F3KQ-21M0X' })
    ;(await button(element, help.askForHelp)).click()
    await find(element, 'textarea')
    type(element, filledIn)
    const send = await button(element, request.send)
    send.click()
    send.click()
    await until(() => expect(answer).toHaveBeenCalled())
    inside(element, 'form button')[0]!.click()
    resolve(json({ number: 'P-7F3KQ2' }, 201))
    await find(element, '.number')
    expect(answer).toHaveBeenCalledExactlyOnceWith({
      ...filledIn,
      ...{ topic: 'registration', language: 'en', about_request: '7F3KQ-21M0X' },
    })
    expect(focused()!.textContent).toBe(request.sentTitle)
  })

  it('keeps what was typed when it fails, and goes out when it is tried again', async () => {
    backend.serviceRequest = () => problem(503, 'unavailable', true)
    const element = await asking({ ...filledIn, topic: 'payment' })
    ;(await button(element, request.send)).click()
    await find(element, '.notice')
    expect(focused()).toBe(inside(element, '.notice')[0])
    expect(values(element)).toEqual({ ...filledIn, topic: 'payment' })
    backend.serviceRequest = () => json({ number: 'P-7F3KQ2' }, 201)
    ;(await button(element, request.send)).click()
    await find(element, '.number')
  })

  it('keeps what was typed when the language changes', async () => {
    const element = await asking(filledIn)
    ;(await button(element, 'FI suomi')).click()
    await button(element, serviceRequestTexts.fi.send)
    expect(values(element)).toMatchObject(filledIn)
  })

  it('goes out by itself when the network comes back, unless somebody types on', async () => {
    const noNetwork = () => {
      setOnline(false)
      return Promise.reject(new TypeError('no network'))
    }
    const received = vi.fn((_body: unknown) => json({ number: 'P-7F3KQ2' }, 201))
    backend.serviceRequest = noNetwork
    const element = await asking(filledIn)
    ;(await button(element, request.send)).click()
    await find(element, '.notice.warning')
    type(element, { message: 'Half a' })
    backend.serviceRequest = received
    setOnline(true)
    await until(() => expect(inside(element, '.notice')).toEqual([]))
    expect(received).not.toHaveBeenCalled()

    backend.serviceRequest = noNetwork
    ;(await button(element, request.send)).click()
    await find(element, '.notice.warning')
    backend.serviceRequest = received
    setOnline(true)
    await find(element, '.number')
    expect(received).toHaveBeenCalledOnce()
  })

  it('takes the reader to the first field that is wrong, also one that the worker refuses', async () => {
    const refused = vi.fn(() => problem(422, 'email-not-valid'))
    backend.serviceRequest = refused
    const element = await asking({ ...filledIn, name: ' ' })
    const send = await button(element, request.send)
    send.click()
    await until(() => expect(focused()).toMatchObject({ name: 'name' }))
    type(element, { name: filledIn.name, message: 'x'.repeat(4001) })
    send.click()
    await until(() => expect(focused()).toMatchObject({ name: 'message' }))
    expect(refused).not.toHaveBeenCalled()
    type(element, { message: filledIn.message })
    await until(() => expect(inside(element, '.field-error')).toEqual([]))
    send.click()
    await until(() => expect(focused()).toMatchObject({ name: 'email' }))
    expect(textOf(element)).toContain(request.emailWrong)
  })

  it('comes back to the help with the focus where it left', async () => {
    const element = await asking()
    expect(focused()!.textContent).toBe(request.title)
    ;(await button(element, 'Back')).click()
    await until(() => expect(focused()!.textContent).toBe(help.askForHelp))
  })
})

describe('the newsletter', () => {
  it('is asked for once, and the answer takes the focus', async () => {
    const { answer, resolve } = heldBack()
    backend.newsletter = answer
    const element = await ready()
    type(element, { 'newsletter-email': ` ${filledIn.email} ` })
    const send = await button(element, help.subscribe)
    send.focus()
    await userEvent.keyboard('{Enter}')
    await userEvent.keyboard('{Enter}')
    resolve(json({}, 202))
    await until(() => expect(focused()!.textContent).toBe(help.newsletterSent(filledIn.email)))
    expect(answer).toHaveBeenCalledExactlyOnceWith({ email: filledIn.email, language: 'en' })
  })

  it('says when it has been asked for too often, and keeps the address', async () => {
    backend.newsletter = () => problem(429, 'too-many-attempts', true)
    const element = await ready()
    type(element, { 'newsletter-email': filledIn.email })
    ;(await button(element, help.subscribe)).click()
    await until(() => expect(textOf(element)).toContain(help.newsletterTooMany))
    expect(values(element)).toMatchObject({ 'newsletter-email': filledIn.email })
    expect(focused()).toMatchObject({ name: 'newsletter-email' })
  })
})

describe('when the answers cannot be had', () => {
  it('the ways to reach people are there, and trying again brings the answers', async () => {
    backend.help = () => problem(503, 'unavailable', true)
    const element = await mount('smartum-help')
    await find(element, '.notice')
    const links = inside<HTMLAnchorElement>(element, '.contacts a').map(({ href }) => href)
    expect(links).toEqual(['tel:+35860014988', 'mailto:asiakaspalvelu@smartum.fi'])
    resetBackend()
    ;(await button(element, 'Try again')).click()
    await until(() => expect(questions(element).length).toBeGreaterThan(10))
  })

  it('they come by themselves with the network', async () => {
    const usual = backend.help
    setOnline(false)
    backend.help = () => Promise.reject(new TypeError('no network'))
    const element = await mount('smartum-help')
    await find(element, '.notice.warning')
    backend.help = usual
    setOnline(true)
    await until(() => expect(questions(element).length).toBeGreaterThan(10))
  })
})
