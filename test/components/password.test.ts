import { describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { passwordTexts } from '../../components/elements/password/texts.ts'
import { en } from '../../components/localize/en.ts'
import { emailTexts } from '../../components/parts/email-texts.ts'
import { backend, json, problem, tokens } from './backend.ts'
import { button, chooseBank, find, focused, inside, settle, textOf, until } from './harness.ts'
import { submit, TOKEN, type, visitPassword } from './password-visit.ts'

const texts = passwordTexts.en
const EMAIL = 'aino@havuranta.example'
const PASSWORD = 'kolme sanaa riittää'

const forNewAddress = (): void => {
  backend.checkLink = () => json({ purpose: 'address', email: 'aino@oma.example' })
}
const field = (element: Element, name: string) => inside<HTMLInputElement>(element, `#${name}`)[0]!
const press = async (element: Element, label: string) => (await button(element, label)).click()

describe('asking for a link', () => {
  it('says where it would go, and the ways out, before anything is sent', async () => {
    const asked = vi.spyOn(backend, 'passwordLinks')
    const element = await visitPassword()
    expect(textOf(element)).toContain(texts.oldAddressTitle)
    const ways = inside(element, '.notice.warning')[0]!
    expect(ways.textContent).toContain(texts.changeAddress)
    expect(ways.querySelector('a')!.href).toBe('tel:+35860014988')
    const send = await button(element, texts.sendLink)
    expect(ways.compareDocumentPosition(send)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
    expect(asked).not.toHaveBeenCalled()
  })

  it('sends the address and the language by Enter, and answers the same to everybody', async () => {
    const asked = vi.spyOn(backend, 'passwordLinks')
    const element = await visitPassword()
    expect(field(element, 'email').autocomplete).toBe('username')
    await type(element, 'email', ` ${EMAIL} `)
    await userEvent.keyboard('{Enter}')
    await until(() => expect(textOf(element)).toContain(texts.sent(EMAIL)))
    expect(asked.mock.calls).toEqual([[{ email: EMAIL, language: 'en' }]])
    expect(focused()?.textContent).toBe(texts.sentTitle)
    expect(textOf(element)).toContain(texts.oldAddressTitle)
  })

  it('sends once, however often it is pressed', async () => {
    const { promise, resolve: answer } = Promise.withResolvers<Response>()
    const asked = vi.fn(() => promise)
    backend.passwordLinks = asked
    const element = await visitPassword()
    await type(element, 'email', EMAIL)
    await submit(element)
    await submit(element)
    answer(json({}, 202))
    await until(() => expect(textOf(element)).toContain(texts.sentTitle))
    expect(asked).toHaveBeenCalledOnce()
  })

  it('can be done once more after a while, and not before', async () => {
    const asked = vi.spyOn(backend, 'passwordLinks')
    const element = await visitPassword()
    await type(element, 'email', EMAIL)
    await submit(element)
    const again = await find(element, '.patient')
    expect(getComputedStyle(again).visibility).toBe('hidden')
    for (const animation of again.getAnimations()) animation.finish()
    expect(getComputedStyle(again).visibility).toBe('visible')
    await press(element, texts.sendAgain)
    await until(() => expect(textOf(element)).toContain(texts.sentAgain))
    expect(asked).toHaveBeenCalledTimes(2)
  })

  it('keeps what was typed and takes the focus to it when it is no address', async () => {
    const asked = vi.spyOn(backend, 'passwordLinks')
    const element = await visitPassword()
    const input = await type(element, 'email', 'aino')
    await submit(element)
    await until(() => expect(input.getAttribute('aria-invalid')).toBe('true'))
    const described = input.getAttribute('aria-describedby')!.split(' ')
    expect(described.map((id) => inside(element, `#${id}`)[0]!.textContent.trim())).toEqual([
      texts.userIdHint,
      texts.problems['email-not-valid'],
    ])
    expect(focused()).toBe(input)
    expect(input.value).toBe('aino')
    await type(element, 'email', EMAIL)
    await until(() => expect(input.hasAttribute('aria-invalid')).toBe(false))
    expect(asked).not.toHaveBeenCalled()
  })

  it.each([
    ['aino@gmial.com', 'aino@gmail.com'],
    ['aino@gmail.co', 'aino@gmail.com'],
    ['Aino@hotmial.com', 'aino@hotmail.com'],
    ['aino@outloook.com', 'aino@outlook.com'],
    ['aino@havuranta.example', undefined],
    ['aino@mail.com', undefined],
    ['aino@gmail.com', undefined],
    ['aino@live.fi', undefined],
  ])('of %s asks whether %s was meant', async (written, meant) => {
    const element = await visitPassword()
    await type(element, 'email', written)
    if (!meant) {
      await element.updateComplete
      expect(inside(element, '.meant')[0]!.textContent.trim()).toBe('')
      return
    }
    await until(() => expect(textOf(element)).toContain(emailTexts.en.meant(meant)))
    await press(element, emailTexts.en.take)
    expect(field(element, 'email').value).toBe(meant)
  })

  it('says until when there are no more tries', async () => {
    backend.passwordLinks = () =>
      new Response(problem(429, 'too-many-attempts', true).body, {
        status: 429,
        headers: { 'Retry-After': '900' },
      })
    const element = await visitPassword()
    await type(element, 'email', EMAIL)
    await submit(element)
    const notice = await find(element, '.notice:not(.warning)')
    const time = new Date(Date.now() + 900_000).toLocaleTimeString('en-GB', { timeStyle: 'short' })
    expect(notice.textContent).toContain(time)
    expect(focused()).toBe(notice)
    expect(field(element, 'email').value).toBe(EMAIL)
  })
})

describe('a link', () => {
  it('leaves the address of the page at once, and is found again after a reload', async () => {
    const asked = vi.spyOn(backend, 'checkLink')
    const element = await visitPassword({ link: true })
    expect(location.hash).toBe('')
    await find(element, '#password')
    element.remove()
    await find(await visitPassword(), '#password')
    expect(asked.mock.calls).toEqual([[{ token: TOKEN }], [{ token: TOKEN }]])
  })

  it('that is opened in the tab that is open already is taken up as well', async () => {
    const element = await visitPassword()
    location.hash = `#token=${TOKEN}`
    await find(element, '#password')
    expect(location.hash).toBe('')
  })

  it('sets a password, with the user id beside it for password managers, and is forgotten', async () => {
    const saved = vi.spyOn(backend, 'setPassword')
    const element = await visitPassword({ link: true })
    await type(element, 'password', PASSWORD)
    const id = field(element, 'username')
    expect([id.value, id.autocomplete, id.readOnly]).toEqual([EMAIL, 'username', true])
    expect(field(element, 'password').autocomplete).toBe('new-password')
    expect(textOf(element)).toContain(texts.longEnough)
    await userEvent.keyboard('{Enter}')
    await until(() => expect(textOf(element)).toContain(texts.doneTitle))
    expect(saved.mock.calls).toEqual([[{ token: TOKEN, password: PASSWORD }]])
    expect(inside(element, 'form, input')).toEqual([])
    const links = inside<HTMLAnchorElement>(element, '.buttons a').map(({ href }) => href)
    expect(links).toEqual([`${location.origin}/login?lang=en`, `${location.origin}/guides/saldo/use?lang=en`])
    element.remove()
    expect(textOf(await visitPassword())).toContain(texts.requestTitle)
  })

  it('sends no password that is too short, and says so at the field', async () => {
    const saved = vi.spyOn(backend, 'setPassword')
    const element = await visitPassword({ link: true })
    await type(element, 'password', 'äö 1234')
    expect(textOf(element)).toContain(texts.missing(3))
    await submit(element)
    await until(() => expect(textOf(element)).toContain(texts.problems['password-too-short']))
    expect(focused()).toBe(field(element, 'password'))
    expect(saved).not.toHaveBeenCalled()
  })

  it('takes another password after one that is easily guessed', async () => {
    backend.setPassword = () => problem(422, 'password-too-common')
    const element = await visitPassword({ link: true })
    await type(element, 'password', 'salasana123')
    await submit(element)
    await until(() => expect(textOf(element)).toContain(texts.problems['password-too-common']))
    expect(field(element, 'password').value).toBe('salasana123')
    backend.setPassword = () => new Response(null, { status: 204 })
    await type(element, 'password', PASSWORD)
    await submit(element)
    await until(() => expect(textOf(element)).toContain(texts.doneTitle))
  })

  it.each([
    [
      'is over when it is opened',
      () => Object.assign(backend, { checkLink: () => problem(410, 'link-not-valid') }),
    ],
    [
      'was cut short by a mail program',
      () => Object.assign(backend, { checkLink: () => problem(400, 'invalid-request') }),
    ],
  ])('that %s leads to a new one right there', async (_, arrange) => {
    arrange()
    const element = await visitPassword({ link: true })
    await until(() => expect(textOf(element)).toContain(texts.linkOverTitle))
    await type(element, 'email', EMAIL)
    await submit(element)
    await until(() => expect(textOf(element)).toContain(texts.sent(EMAIL)))
  })

  it('for a new address asks to prove again who one is, and not for the old address', async () => {
    backend.checkLink = () => problem(410, 'link-not-valid')
    const element = await visitPassword({ link: true, prove: true })
    await until(() => expect(textOf(element)).toContain(texts.addressLinkOver))
    expect(textOf(element)).not.toContain(texts.oldAddressTitle)
    expect(new URLSearchParams(location.search).get('do')).toBe('prove')
    await press(element, texts.prove)
    await find(element, '.bank')
  })

  it('for a new address that runs out while the password is typed does so too', async () => {
    forNewAddress()
    backend.confirmUserId = () => problem(410, 'link-not-valid')
    const element = await visitPassword({ link: true, as: 'strong' })
    await type(element, 'password', PASSWORD)
    await submit(element)
    await until(() => expect(textOf(element)).toContain(texts.addressLinkOver))
    expect(textOf(element)).toContain(texts.newAddress)
  })

  it('that runs out while the password is typed leads to a new one too', async () => {
    backend.setPassword = () => problem(410, 'link-not-valid')
    const element = await visitPassword({ link: true })
    await type(element, 'password', PASSWORD)
    await submit(element)
    await until(() => expect(textOf(element)).toContain(texts.linkOverTitle))
    expect(inside(element, '#email')).toHaveLength(1)
  })

  it('is checked again when that failed', async () => {
    backend.checkLink = () => problem(500, 'unexpected', true)
    const element = await visitPassword({ link: true })
    await button(element, en.tryAgain)
    backend.checkLink = () => json({ purpose: 'password', email: EMAIL })
    await press(element, en.tryAgain)
    await find(element, '#password')
  })

  it('shows what is typed as long as the eye is pressed, and hides it before it is sent', async () => {
    const element = await visitPassword({ link: true })
    const input = await type(element, 'password', PASSWORD)
    const eye = await button(element, texts.showPassword)
    expect([eye.ariaPressed, input.type]).toEqual(['false', 'password'])
    eye.click()
    expect([eye.ariaPressed, input.type]).toEqual(['true', 'text'])
    await type(element, 'password', `${PASSWORD}!`)
    await element.updateComplete
    expect(input.type).toBe('text')
    const sent: string[] = []
    backend.setPassword = () => {
      sent.push(input.type)
      return new Response(null, { status: 204 })
    }
    await submit(element)
    await until(() => expect(sent).toEqual(['password']))
  })
})

describe('another address as user id', () => {
  it('is offered where the link would not help, and needs a bank', async () => {
    const element = await visitPassword()
    await press(element, texts.changeAddress)
    await until(() => expect(textOf(element)).toContain(texts.proveLead))
    expect(new URL(location.href).searchParams.get('do')).toBe('prove')
    await press(element, texts.prove)
    await find(element, '.ways:not([inert]) .bank')
    expect(inside(element, '.saldo')).toEqual([])
    await press(element, en.back)
    await until(() => expect(textOf(element)).toContain(texts.proveLead))
    await press(element, en.back)
    await until(() => expect(textOf(element)).toContain(texts.requestLead))
    expect(new URL(location.href).searchParams.has('do')).toBe(false)
  })

  it('is given after the bank, seeing the old one masked', async () => {
    const asked = vi.spyOn(backend, 'changeUserId')
    const element = await visitPassword({ prove: true })
    await press(element, texts.prove)
    ;(await chooseBank(element)).answer({ code: 'one-time' })
    await find(element, '#email')
    expect(textOf(element)).toContain('a•••o@h•••a.example')
    await type(element, 'email', 'aino@oma.example')
    await submit(element)
    await until(() => expect(textOf(element)).toContain(texts.addressSent('aino@oma.example')))
    expect(asked.mock.calls).toEqual([[{ email: 'aino@oma.example', language: 'en' }]])
  })

  it('after a password still needs a bank', async () => {
    const element = await visitPassword({ prove: true, as: 'password' })
    await press(element, texts.prove)
    backend.token = () => json(tokens({ refresh_token: 'another.one' }))
    ;(await chooseBank(element)).answer({ code: 'one-time' })
    await find(element, '#email')
  })

  it('asks for the bank once more after a while, and keeps what was typed', async () => {
    let isFresh = false
    backend.changeUserId = () => (isFresh ? json({}, 202) : problem(403, 'sign-in-again'))
    const element = await visitPassword({ prove: true, as: 'strong' })
    await type(element, 'email', 'aino@oma.example')
    await submit(element)
    await until(() => expect(textOf(element)).toContain(texts.proveAgain))
    await press(element, texts.prove)
    backend.token = () => json(tokens({ refresh_token: 'another.one' }))
    isFresh = true
    ;(await chooseBank(element)).answer({ code: 'one-time' })
    await until(() => expect(field(element, 'email')?.value).toBe('aino@oma.example'))
    await submit(element)
    await until(() => expect(textOf(element)).toContain(texts.addressSent('aino@oma.example')))
  })

  it('is not for somebody whom Saldo does not know', async () => {
    backend.userId = () => json({ user_id: null, has_password: false })
    const element = await visitPassword({ prove: true, as: 'strong' })
    await until(() => expect(textOf(element)).toContain(texts.noUserIdTitle))
    expect(inside(element, 'form')).toEqual([])
  })

  it('can be kept, with a new password for it', async () => {
    const saved = vi.spyOn(backend, 'changePassword')
    const element = await visitPassword({ prove: true, as: 'strong' })
    ;(await find(element, '.choice')).click()
    await type(element, 'password', PASSWORD)
    await submit(element)
    await until(() => expect(textOf(element)).toContain(texts.doneTitle))
    expect(saved.mock.calls).toEqual([[{ password: PASSWORD }]])
  })

  it('is confirmed by its link, once the person has shown who they are', async () => {
    forNewAddress()
    const saved = vi.spyOn(backend, 'confirmUserId')
    const element = await visitPassword({ link: true })
    await press(element, texts.prove)
    ;(await chooseBank(element)).answer({ code: 'one-time' })
    await type(element, 'password', PASSWORD)
    await submit(element)
    await until(() => expect(textOf(element)).toContain(texts.addressDone('aino@oma.example')))
    expect(saved.mock.calls).toEqual([[{ token: TOKEN, password: PASSWORD }]])
  })

  it('in the browser that asked for it needs no bank again', async () => {
    forNewAddress()
    const element = await visitPassword({ link: true, as: 'strong' })
    await find(element, '#password')
    expect(field(element, 'username').value).toBe('aino@oma.example')
  })
})

describe('changing the password', () => {
  it('asks for the current one after a password, and says at the field when it is not', async () => {
    const saved = vi.fn((): Response => problem(403, 'wrong-password'))
    backend.changePassword = saved
    const element = await visitPassword({ change: true, as: 'password' })
    await type(element, 'current', 'jokin muu')
    await type(element, 'password', PASSWORD)
    expect(field(element, 'current').autocomplete).toBe('current-password')
    await submit(element)
    await until(() => expect(textOf(element)).toContain(texts.problems['wrong-password']))
    expect(focused()).toBe(field(element, 'current'))
    expect(saved).toHaveBeenCalledWith({ current_password: 'jokin muu', password: PASSWORD })
    saved.mockReturnValue(new Response(null, { status: 204 }))
    await submit(element)
    await until(() => expect(textOf(element)).toContain(texts.doneTitle))
  })

  it('needs somebody who is signed in', async () => {
    const element = await visitPassword({ change: true })
    expect(inside(element, 'input')).toEqual([])
    await press(element, en.signIn)
    ;(await chooseBank(element)).answer({ code: 'one-time' })
    await find(element, '#password')
    expect(inside(element, '#current')).toEqual([])
  })

  it('starts over when the session ends meanwhile', async () => {
    const element = await visitPassword({ change: true, as: 'strong' })
    await type(element, 'password', PASSWORD)
    backend.changePassword = () => problem(401, 'token-not-valid')
    backend.token = () => problem(401, 'session-ended')
    await submit(element)
    await until(() => expect(textOf(element)).toContain(en.ended))
  })
})

describe("on a host's page", () => {
  const api = 'https://smartum.example'

  it('a link can be asked for, and all else leads to our own page', async () => {
    const element = await visitPassword({ api })
    const ways = inside<HTMLAnchorElement>(element, '.notice.warning a')
    expect(ways[0]).toMatchObject({ href: `${api}/password?do=prove&lang=en`, target: '_blank' })
    await type(element, 'email', EMAIL)
    await submit(element)
    await until(() => expect(textOf(element)).toContain(texts.sent(EMAIL)))
  })

  it.each([['change'], ['prove']] as const)('has no field for a password to %s', async (task) => {
    const element = await visitPassword({ api, as: 'password', [task]: true })
    await settle(element)
    expect(inside(element, 'input')).toEqual([])
    expect(inside<HTMLAnchorElement>(element, '.choice')[0]!.href).toBe(`${api}/password?do=${task}&lang=en`)
  })

  it('leaves the fragment of the page alone', async () => {
    const element = await visitPassword({ api, link: true })
    await settle(element)
    expect(location.hash).toBe(`#token=${TOKEN}`)
    expect(inside(element, '#password')).toEqual([])
    history.replaceState(null, '', location.pathname)
  })
})
