import { beforeEach, describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { rememberedRegistration } from '../../components/client/registration-link.ts'
import { registrationTexts } from '../../components/elements/registration/texts.ts'
import { linkStateTexts } from '../../components/elements/registrations/link-state-texts.ts'
import { registrationsTexts } from '../../components/elements/registrations/texts.ts'
import { en } from '../../components/localize/en.ts'
import { backend, json, problem, tokens } from './backend.ts'
import {
  button,
  chooseBank,
  choosePassword,
  find,
  focused,
  inside,
  settle,
  textOf,
  until,
} from './harness.ts'
import { type, visitPassword } from './password-visit.ts'
import {
  CODE,
  chooseRow,
  fillIn,
  goOnTo,
  goTo,
  PERSON,
  press,
  visitRegistration,
} from './registration-visit.ts'
import { myRegistrations, packages, registration, registrationLink } from './registrations.ts'

const texts = registrationTexts.en
const field = (element: Element, name: string) => inside<HTMLInputElement>(element, `#${name}`)[0]!
const kept = () => sessionStorage.getItem('smartum-registration') ?? ''
const sees = (element: Element, text: string) => until(() => expect(textOf(element)).toContain(text))

beforeEach(() => {
  // Every test comes anew, and not with what the history holds of the one before.
  history.pushState(null, '', location.href)
})

describe('a new user', () => {
  it('goes from the link to the check, sees everything there and sends it once', async () => {
    const { promise, resolve: answer } = Promise.withResolvers<Response>()
    const sent = vi.fn((_body: unknown) => promise)
    backend.register = sent
    const told = vi.fn()
    document.addEventListener('smartum-registered', told, { once: true })
    const element = await visitRegistration()
    expect(textOf(element)).toContain('Kallionurkka Oy')
    await goTo(element, 'check')
    expect(focused()?.textContent).toContain(texts.checkTitle)
    const text = textOf(element)
    for (const shown of [
      'Ville Juhani Korhonen',
      '131052-****',
      '040 123 4567',
      'ville@oma.example',
      '€200.00',
    ]) {
      expect(text).toContain(shown)
    }
    expect(text).not.toContain('308T')
    await press(element, texts.confirm)
    await press(element, texts.confirming)
    answer(json({}, 202))
    await sees(element, texts.sentTo(PERSON.email))
    expect(focused()?.textContent).toBe(texts.sentTitle)
    expect(sent.mock.calls).toEqual([
      [{ ...PERSON, link: CODE, package: 'package_sports', terms: '2026-11', language: 'en' }],
    ])
    expect(told).toHaveBeenCalledOnce()
    expect(kept()).toBe('')
    expect(rememberedRegistration()).toBe(CODE)
    await sees(element, texts.nothingTitle)
  })

  it('is told of all that is wrong at once, each with a way to it', async () => {
    const element = await visitRegistration()
    await goTo(element, 'details')
    await fillIn(element, { given_names: 'Ville', identity_code: '131052-308U', email: 'ville@oma' })
    await press(element, texts.goOn)
    await until(() => expect(focused()?.textContent).toContain(texts.fix(4)))
    inside<HTMLElement>(element, '.wrong a')[1]!.click()
    const code = field(element, 'identity_code')
    expect(focused()).toBe(code)
    const described = code.getAttribute('aria-describedby')!.split(' ')
    expect(described.map((id) => inside(element, `#${id}`)[0]!.textContent.trim())).toEqual([
      `${texts.identityCodeHint}. ${texts.identityCodeWhy}`,
      texts.problems['code-check'],
    ])
    await fillIn(element)
    await until(() => expect(inside(element, '.notice, [aria-invalid]')).toEqual([]))
    expect(focused()).toBe(field(element, 'email'))
  })

  it('is not bothered while an identity code can still become right', async () => {
    const element = await visitRegistration()
    await goTo(element, 'details')
    const isWrong = () => field(element, 'identity_code').hasAttribute('aria-invalid')
    for (const beginning of ['1', '1310', '131052', '131052–', ' 131052-30', '131052-308t']) {
      await type(element, 'identity_code', beginning)
      await element.updateComplete
      expect(isWrong(), beginning).toBe(false)
    }
    await type(element, 'identity_code', '310252-')
    await until(() => expect(isWrong()).toBe(true))
    expect(textOf(element)).toContain(texts.problems['code-date'])
    await type(element, 'identity_code', '131052-30')
    await until(() => expect(isWrong()).toBe(false))
    field(element, 'phone').focus()
    await sees(element, texts.problems['code-incomplete'])
  })

  it('finds everything but the identity code again after a reload', async () => {
    const element = await visitRegistration()
    await goTo(element, 'check')
    expect(kept()).toContain('ville@oma.example')
    expect(kept()).not.toContain('131052')
    element.remove()
    const again = await visitRegistration()
    await sees(again, texts.codeAgain)
    expect(field(again, 'email').value).toBe(PERSON.email)
    expect(field(again, 'identity_code').value).toBe('')
    await fillIn(again, { identity_code: PERSON.identity_code })
    await userEvent.keyboard('{Enter}')
    await sees(again, texts.checkTitle)
  })

  it('keeps no identity code that was typed into a wrong field, and nothing for longer than a day', async () => {
    const element = await visitRegistration()
    await goTo(element, 'details')
    await fillIn(element, { family_name: 'Korhonen', email: '131052-308T@oma.example' })
    await element.updateComplete
    expect(kept()).not.toContain('131052')
    expect(kept()).toContain('Korhonen')
    await fillIn(element, { email: 'ville@oma.example' })
    await until(() => expect(kept()).toContain('ville@oma'))
    element.remove()
    await element.updateComplete
    history.replaceState(null, '')
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 25 * 60 * 60_000)
    await sees(await visitRegistration(), texts.who)
  })

  it('goes one step back with the browser, and on to the end at once after a change', async () => {
    const element = await visitRegistration()
    await goTo(element, 'terms')
    history.back()
    await sees(element, texts.chooseTitle)
    expect(inside<HTMLInputElement>(element, '.packages input')[0]!.checked).toBe(true)
    history.back()
    await sees(element, texts.detailsTitle)
    expect(field(element, 'identity_code').value).toBe(PERSON.identity_code)
    await press(element, texts.goOn)
    await sees(element, texts.termsTitle)
    ;(await find(element, '#accept')).click()
    await press(element, texts.goOn)
    await sees(element, texts.checkTitle)
    await press(element, `${texts.change} ${texts.phone}`)
    await fillIn(element, { phone: '050 765 4321' })
    await press(element, texts.goOn)
    await sees(element, '050 765 4321')
  })

  it('chooses and accepts before going on', async () => {
    const element = await visitRegistration()
    await goTo(element, 'benefits')
    await press(element, texts.goOn)
    await sees(element, texts.chooseProblem)
    expect(focused()).toBe(inside(element, '.packages input')[0])
    await goOnTo(element, 'terms')
    await sees(element, texts.termsPoints('31 Dec 2027')[1]!)
    await press(element, texts.goOn)
    await sees(element, texts.acceptProblem)
    expect(focused()).toBe(field(element, 'accept'))
  })

  it('has no step to choose where there is nothing to choose', async () => {
    backend.registrationLink = () => json(registrationLink({ packages: packages.slice(0, 1) }))
    const element = await visitRegistration()
    await goTo(element, 'details')
    await fillIn(element)
    await press(element, texts.goOn)
    await sees(element, texts.termsTitle)
    expect(inside(element, '.of-3')).toHaveLength(1)
  })

  it('may send again after no answer, and after an address that was wrong', async () => {
    const sent = vi.fn().mockRejectedValueOnce(new TypeError('lost')).mockResolvedValue(json({}, 202))
    backend.register = sent
    const element = await visitRegistration()
    await goTo(element, 'check')
    await press(element, texts.confirm)
    await sees(element, texts.noAnswer)
    await press(element, texts.confirm)
    await sees(element, texts.sentTitle)
    expect(sent.mock.calls[0]).toEqual(sent.mock.calls[1])
    const wentBack = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }))
    history.back()
    await wentBack
    await element.updateComplete
    expect(textOf(element)).toContain(texts.sentTitle)
    await chooseRow(element, texts.startOver)
    await find(element, '#email')
    expect([field(element, 'given_names').value, field(element, 'email').value]).toEqual([
      PERSON.given_names,
      '',
    ])
  })

  it('is told beside the button that nothing was sent without a network', async () => {
    const element = await visitRegistration()
    await goTo(element, 'check')
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    backend.register = () => Promise.reject(new TypeError('offline'))
    await press(element, texts.confirm)
    await until(() => expect(focused()?.textContent).toContain(texts.notSent))
  })

  it('is led to the field that only the worker finds wrong', async () => {
    backend.register = () => problem(422, 'identity-code-not-valid')
    const element = await visitRegistration()
    await goTo(element, 'check')
    await press(element, texts.confirm)
    await sees(element, texts.problems['code-check'])
    expect(field(element, 'identity_code').getAttribute('aria-invalid')).toBe('true')
  })

  it('loses nothing when the link closes meanwhile, and can use it with another link', async () => {
    const element = await visitRegistration()
    await goTo(element, 'check')
    backend.register = () => problem(409, 'registration-closed')
    backend.registrationLink = () => json(registrationLink({ state: 'closed', ends_on: '2026-11-21' }))
    await press(element, texts.confirm)
    await sees(element, linkStateTexts.en.keptInTab)
    expect(textOf(element)).toContain(linkStateTexts.en.closedTitle('21 Nov 2026'))
    backend.registrationLink = () => json(registrationLink())
    element.link = 'ANOTHER'
    await settle(element)
    await goTo(element, 'details')
    expect(field(element, 'family_name').value).toBe(PERSON.family_name)
  })

  it('accepts the terms again when they have changed', async () => {
    const element = await visitRegistration()
    await goTo(element, 'check')
    backend.register = () => problem(409, 'terms-changed')
    backend.registrationLink = () =>
      json(registrationLink({ terms: { version: '2026-12', url: 'https://smartum.example/terms/saldo' } }))
    await press(element, texts.confirm)
    await sees(element, texts.termsTitle)
    expect(inside<HTMLInputElement>(element, '#accept')[0]!.checked).toBe(false)
  })
})

describe('somebody who has had benefits before', () => {
  it('signs in, comes back to the form and registers', async () => {
    const sent = vi.spyOn(backend, 'registerOwn')
    const element = await visitRegistration()
    await chooseRow(element, texts.hadBefore)
    await sees(element, texts.oldAddressTitle)
    await press(element, texts.signIn)
    const window = await choosePassword(element)
    window.answer({ code: 'one-time' })
    await sees(element, 'a•••o@h•••a.example')
    expect(field(element, 'phone').value).toBe('040 123 4567')
    await press(element, texts.goOn)
    await goOnTo(element, 'check')
    backend.myRegistrations = () => json(myRegistrations({ registrations: [registration()] }))
    await press(element, texts.confirm)
    await sees(element, registrationsTexts.en.registeredTitle)
    await sees(element, registrationsTexts.en.decidesAfter('Kallionurkka Oy', '15 Dec 2099'))
    expect(sent.mock.calls).toEqual([
      [
        {
          ...{ link: CODE, package: 'package_sports', terms: '2026-11', language: 'en' },
          phone: '040 123 4567',
        },
      ],
    ])
  })

  it('uses a bank instead, with which only an address is missing for whoever has no user id', async () => {
    const mine = myRegistrations()
    backend.myRegistrations = () => json({ ...mine, person: { ...mine.person, user_id: null, phone: null } })
    const sent = vi.spyOn(backend, 'registerOwn')
    const element = await visitRegistration()
    await chooseRow(element, texts.withBank)
    await find(element, '.ways:not([inert]) .bank')
    const bank = await chooseBank(element)
    bank.answer({ code: 'one-time' })
    await until(() => expect(focused()?.textContent).toContain(texts.detailsTitle))
    await fillIn(element, { phone: '050 1', email: 'aino@oma.example' })
    await press(element, texts.goOn)
    await sees(element, texts.problems['phone-too-short'])
    await fillIn(element, { phone: '050 765 4321' })
    await press(element, texts.goOn)
    await goOnTo(element, 'check')
    backend.registerOwn = (body) => {
      sent(body)
      return problem(409, 'address-taken')
    }
    await press(element, texts.confirm)
    await sees(element, texts.problems['email-taken'])
    await until(() => expect(focused()?.textContent).toContain(texts.fix(1)))
    expect(sent.mock.calls[0]![0]).toMatchObject({ email: 'aino@oma.example', phone: '050 765 4321' })
  })

  it("chooses a user id on our own page, and not on a host's", async () => {
    const { person } = myRegistrations()
    backend.myRegistrations = () => json(myRegistrations({ person: { ...person, user_id: null } }))
    const api = 'https://smartum.example'
    const element = await visitRegistration({ as: 'strong', api })
    await chooseRow(element, texts.goOnAs('Aino Maria Virtanen'))
    await until(() => expect(focused()?.textContent).toBe(texts.ownPageTitle))
    expect(inside(element, 'form')).toEqual([])
    const [way] = inside<HTMLAnchorElement>(element, '.buttons a')
    expect(way).toMatchObject({ href: `${api}/registration?link=${CODE}&lang=en`, target: '_blank' })
    await press(element, en.back)
    await sees(element, texts.goOnAs('Aino Maria Virtanen'))
  })

  it('is led to our own page by the worker as well', async () => {
    const element = await visitRegistration({ as: 'password' })
    await chooseRow(element, texts.goOnAs('Aino Maria Virtanen'))
    await press(element, texts.goOn)
    await goOnTo(element, 'check')
    backend.registerOwn = () => problem(403, 'own-page-only')
    await press(element, texts.confirm)
    await until(() => expect(focused()?.textContent).toBe(texts.ownPageTitle))
  })

  it('goes on where the session ended, with all that was filled in', async () => {
    const element = await visitRegistration({ as: 'password' })
    await chooseRow(element, texts.goOnAs('Aino Maria Virtanen'))
    await find(element, '#phone')
    await fillIn(element, { phone: '050 765 4321' })
    await press(element, texts.goOn)
    await goOnTo(element, 'check')
    backend.registerOwn = () => problem(401, 'session-ended')
    backend.token = () => problem(401, 'session-ended')
    await press(element, texts.confirm)
    await sees(element, texts.againTitle)
    expect(textOf(element)).toContain(texts.typedStays)
    await press(element, en.signIn)
    backend.token = () => json(tokens({ assurance: 'password', refresh_token: 'again.refresh' }))
    const window = await choosePassword(element)
    window.answer({ code: 'one-time' })
    await sees(element, texts.checkTitle)
    expect(textOf(element)).toContain('050 765 4321')
  })

  it('can leave what somebody else has begun whose session has ended', async () => {
    const element = await visitRegistration({ as: 'password' })
    await chooseRow(element, texts.goOnAs('Aino Maria Virtanen'))
    element.remove()
    const again = await visitRegistration()
    await sees(again, texts.againTitle)
    await press(again, en.back)
    await sees(again, texts.who)
  })

  it('lets go of everything when they sign out', async () => {
    const element = await visitRegistration({ as: 'password' })
    await chooseRow(element, texts.goOnAs('Aino Maria Virtanen'))
    await fillIn(element, { phone: '050 765 4321' })
    await press(element, en.signOut)
    await sees(element, texts.who)
    expect(kept()).not.toContain('765')
  })

  it('is told that an earlier choice stands, made in another tab', async () => {
    const element = await visitRegistration({ as: 'password' })
    await chooseRow(element, texts.goOnAs('Aino Maria Virtanen'))
    await press(element, texts.goOn)
    await goOnTo(element, 'check')
    backend.registerOwn = () => problem(409, 'already-registered')
    backend.myRegistrations = () => json(myRegistrations({ registrations: [registration()] }))
    await press(element, texts.confirm)
    await until(() => expect(focused()?.textContent).toContain(registrationsTexts.en.alreadyTitle))
    await sees(element, registrationsTexts.en.states.registered)
  })

  it('sees the registration that there is, instead of a form', async () => {
    backend.myRegistrations = () => json(myRegistrations({ registrations: [registration()] }))
    const element = await visitRegistration({ as: 'password' })
    await sees(element, registrationsTexts.en.states.registered)
    expect(inside(element, 'form')).toEqual([])
  })
})

describe('a link', () => {
  it('is remembered on our own page for the way back from choosing a password', async () => {
    await visitRegistration({ link: 'havu-2291 kall-0077' })
    const element = await visitPassword({ link: true })
    await type(element, 'password', 'kolme sanaa riittää')
    await userEvent.keyboard('{Enter}')
    const back = (await find(element, '.buttons a')) as HTMLAnchorElement
    expect(new URL(back.href).pathname + new URL(back.href).search).toBe(`/registration?link=${CODE}&lang=en`)
  })

  it('that nobody knows leads on, and one that fails can be tried again', async () => {
    backend.registrationLink = () => problem(500, 'unexpected', true)
    const element = await visitRegistration()
    expect(textOf(element)).toContain('req_7f3k21')
    backend.registrationLink = () => problem(404, 'registration-link-unknown')
    await press(element, en.tryAgain)
    await sees(element, linkStateTexts.en.unknownTitle)
    await press(element, linkStateTexts.en.mine)
    await sees(element, registrationsTexts.en.signedOutTitle)
    await press(element, en.back)
    await sees(element, linkStateTexts.en.unknownTitle)
  })

  it('for latecomers promises no day of the decision', async () => {
    backend.registrationLink = () =>
      json(registrationLink({ period: { id: 'period_now', name: '2099', ends_on: '2099-11-30' } }))
    const element = await visitRegistration()
    await goTo(element, 'check')
    await sees(element, texts.decides('Kallionurkka Oy'))
  })

  it('is not needed to see what one has registered for', async () => {
    backend.myRegistrations = () =>
      json(myRegistrations({ registrations: [registration({ state: 'active', waits_for: null })] }))
    const element = await visitRegistration({ as: 'password', link: '' })
    await sees(element, registrationsTexts.en.ready)
    expect(inside(element, '.stages .past')).toHaveLength(4)
    await sees(element, registrationsTexts.en.stages[1]![1])
    expect(inside<HTMLAnchorElement>(element, '.registration a.button')[0]!.href).toContain('/wallet?lang=en')
    expect(await button(element, en.signOut)).toBeDefined()
  })

  it('of long ago has no money in the balance any more', async () => {
    const old = { ...packages[0]!, expires_on: '2025-12-31' }
    backend.myRegistrations = () =>
      json(
        myRegistrations({
          registrations: [registration({ state: 'active', waits_for: null, package: old })],
        }),
      )
    const element = await visitRegistration({ as: 'password', link: '' })
    await sees(element, registrationsTexts.en.expired('31 Dec 2025'))
    expect(inside(element, '.stages')).toEqual([])
  })
})
