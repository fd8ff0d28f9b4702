import { afterEach, describe, expect, it, vi } from 'vitest'
import { activationTexts } from '../../components/elements/activation/texts.ts'
import { bankTexts } from '../../components/elements/login/bank-texts.ts'
import { acceptTerms, TOKEN, visitActivation } from './activation-visit.ts'
import { backend, json, ownEmployer, plusInvitation, problem, signInOptions, tokens } from './backend.ts'
import { button, chooseBank, find, focused, inside, mount, settle, signIn, textOf, until } from './harness.ts'
import { balances } from './money.ts'

const texts = activationTexts.en
const sees = (element: Element, text: string) => until(() => expect(textOf(element)).toContain(text))
const press = async (element: Element, label: string) => (await button(element, label)).click()
const kept = () => [
  sessionStorage.getItem('smartum-plus-invitation'),
  sessionStorage.getItem('smartum-activation'),
]

afterEach(() => {
  vi.useRealTimers()
})

describe('an invitation', () => {
  it('leads from the terms over the bank to what is still to come, and accepts once', async () => {
    const check = vi.spyOn(backend, 'checkPlusInvitation')
    const sent = vi.spyOn(backend, 'acceptPlusInvitation')
    const told = vi.fn()
    document.addEventListener('smartum-activated', told, { once: true })
    const element = await visitActivation()
    expect(location.hash).toBe('')
    expect(check.mock.calls).toEqual([[{ token: TOKEN }]])
    expect(textOf(element)).toContain(texts.gives('Havuranta Oy'))
    expect(textOf(element)).toContain(texts.writesTo('aino.virtanen@havuranta.example'))

    await press(element, texts.goOn)
    await sees(element, texts.acceptProblem)
    expect(focused()?.id).toBe('accept')
    expect(focused()?.getAttribute('aria-describedby')).toBe('accept-error')
    await acceptTerms(element)
    await find(element, '.ways:not([inert]) .bank')
    expect(focused()?.textContent).toContain(texts.identifyTitle)
    expect(sent).not.toHaveBeenCalled()
    const bank = await chooseBank(element)
    await sees(element, bankTexts.en.waitingTitle)
    bank.answer({ code: 'one-time' })
    await sees(element, texts.waits.order('Havuranta Oy'))
    expect(focused()?.textContent).toBe(texts.acceptedTitle)
    expect(sent.mock.calls).toEqual([[{ token: TOKEN, terms: '2026-11', language: 'en' }]])
    expect(told).toHaveBeenCalledOnce()
    expect(kept()).toEqual(['', ''])
  })

  it('is there still after a visit to the bank without a window, and goes on by itself', async () => {
    const element = await visitActivation()
    await acceptTerms(element)
    await find(element, '.ways:not([inert]) .bank')
    element.remove()
    expect(kept()).toEqual([TOKEN, '2026-11'])

    const sent = vi.spyOn(backend, 'acceptPlusInvitation')
    const back = await visitActivation({ link: false, as: 'strong' })
    await sees(back, texts.waits.order('Havuranta Oy'))
    expect(sent).toHaveBeenCalledOnce()
  })

  it('is accepted by whoever is signed in only when they say so, and not by a password', async () => {
    const sent = vi.spyOn(backend, 'acceptPlusInvitation')
    const element = await visitActivation({ as: 'strong' })
    await sees(element, texts.acceptAs('Aino Virtanen'))
    expect(sent).not.toHaveBeenCalled()
    await press(element, texts.otherIdentity)
    await sees(element, texts.goOn)
    element.remove()

    const withPassword = await visitActivation({ as: 'password' })
    await acceptTerms(withPassword)
    await sees(withPassword, texts.needsBank)
    expect(sent).not.toHaveBeenCalled()
    const bank = await chooseBank(withPassword)
    backend.token = () => json(tokens({ refresh_token: 'another.secret' }))
    bank.answer({ code: 'one-time' })
    await sees(withPassword, texts.waits.order('Havuranta Oy'))
  })

  it('can be sent again when no answer came, and tells of an end that came meanwhile', async () => {
    backend.acceptPlusInvitation = () => problem(503, 'unexpected', true)
    const element = await visitActivation({ as: 'strong' })
    await acceptTerms(element)
    await sees(element, texts.noAnswerTitle)
    expect(kept()[0]).toBe(TOKEN)
    backend.acceptPlusInvitation = () => problem(409, 'plus-invitation-voided')
    backend.checkPlusInvitation = () => json({ state: 'voided', employer: 'Havuranta Oy' })
    await press(element, texts.acceptAs('Aino Virtanen'))
    await sees(element, texts.ended.voided.title)
  })

  it('has its terms accepted once more when they have changed', async () => {
    backend.acceptPlusInvitation = () => problem(409, 'terms-changed')
    const element = await visitActivation({ as: 'strong' })
    await acceptTerms(element)
    await sees(element, texts.termsChanged)
    expect(inside<HTMLInputElement>(element, '#accept')[0]!.checked).toBe(false)
  })

  it('of somebody else lets another person show who they are', async () => {
    backend.checkPlusInvitation = () => json(plusInvitation({ full_name: 'Aino Korhonen' }))
    backend.acceptPlusInvitation = () => problem(409, 'name-differs')
    const element = await visitActivation({ as: 'strong' })
    await acceptTerms(element)
    const { title, text } = texts.refused['name-differs']
    await sees(element, text({ listed: 'Aino Korhonen', name: 'Aino Virtanen', employer: 'Havuranta Oy' }))
    expect(focused()?.textContent).toBe(title)
    backend.acceptPlusInvitation = () => json(ownEmployer())
    await press(element, texts.otherIdentity)
    const bank = await chooseBank(element)
    bank.answer({ code: 'one-time' })
    await sees(element, texts.waits.order('Havuranta Oy'))
  })

  it('that was used by this very person shows what has come of it', async () => {
    backend.checkPlusInvitation = () => json({ state: 'used', employer: 'Havuranta Oy' })
    backend.ownPlus = () => json({ employers: [ownEmployer({ waits_for: null })] })
    backend.balances = () => json(balances())
    const element = await visitActivation({ as: 'strong' })
    await sees(element, texts.readyTitle)
    element.remove()
    expect(textOf(await visitActivation())).toContain(texts.ended.used.title)
  })
})

describe('a bank that does not work', () => {
  it('is told of before it is chosen, and after it has failed, with the others beside it', async () => {
    backend.signIn = () => json(signInOptions({ disturbed: ['nordea'] }))
    const element = await visitActivation()
    await acceptTerms(element)
    await sees(element, bankTexts.en.bankProblem('Nordea'))
    const bank = await chooseBank(element, 0)
    bank.answer({ error: 'bank-unreachable' })
    await sees(element, bankTexts.en.bankProblem('OP'))
    expect(focused()?.textContent).toContain(bankTexts.en.bankProblem('OP'))
    expect(inside(element, '.bank')).toHaveLength(11)
  })
})

describe('what has been accepted', () => {
  it('shows the money as soon as it is there', async () => {
    backend.acceptPlusInvitation = () => json(ownEmployer({ waits_for: 'loading' }))
    const asked = vi.fn(() => json({ employers: [ownEmployer({ waits_for: 'loading' })] }))
    backend.ownPlus = asked
    const element = await visitActivation({ as: 'strong' })
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    await acceptTerms(element)
    await sees(element, texts.waits.loading('Havuranta Oy'))
    expect(asked).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(3_000)
    await until(() => expect(asked).toHaveBeenCalledOnce())
    backend.ownPlus = () => json({ employers: [ownEmployer({ waits_for: null })] })
    await vi.advanceTimersByTimeAsync(5_000)
    await sees(element, texts.youHave('€620.40'))
  })
})

describe('a balance without anything', () => {
  it('says that the employer has yet to order, and else what it may be', async () => {
    const asked = vi.fn(() => json({ employers: [ownEmployer()] }))
    backend.ownPlus = asked
    const full = await mount('smartum-balance')
    await signIn(full)
    await settle(full)
    expect(asked).not.toHaveBeenCalled()
    full.remove()

    backend.balances = () => json(balances([]))
    const empty = await mount('smartum-balance')
    await signIn(empty)
    await sees(empty, texts.waits.order('Havuranta Oy'))
    empty.remove()

    backend.ownPlus = () => json({ employers: [] })
    const unknown = await mount('smartum-balance')
    await signIn(unknown)
    const advice = await find(unknown, '.advice')
    expect(advice.checkVisibility()).toBe(true)
  })
})
