import { describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { backend, json, problem, tokens } from './backend.ts'
import {
  type AnyElement,
  button,
  chooseBank,
  choosePassword,
  find,
  focused,
  inside,
  mount,
  settle,
  signIn,
  textOf,
  until,
} from './harness.ts'
import { catalogs } from './states/state.ts'

const { balance, login, sessions, shared } = catalogs.en

const signedIn = async (assurance: 'strong' | 'password' = 'strong'): Promise<AnyElement> => {
  backend.token = () => json(tokens({ assurance }))
  const element = await mount('smartum-login')
  await signIn(element, assurance === 'strong' ? chooseBank : choosePassword)
  await settle(element)
  return element
}

const rows = (element: Element) => inside(element, 'h3 + .small + .small').map((each) => each.parentElement!)

const openList = async (element: AnyElement): Promise<void> => {
  ;(await button(element, login.whereSignedIn)).click()
  await until(() => expect(rows(element)).toHaveLength(3))
}

describe('somebody who is signed in', () => {
  it.each([
    ['strong', shared.bankOrMobile],
    ['password', shared.emailAndPassword],
  ] as const)('reads who they are and how they came in: %s', async (assurance, how) => {
    const element = await signedIn(assurance)
    expect(textOf(element)).toContain('Aino Virtanen')
    expect(textOf(element)).toContain(how)
  })

  it('finds out where else, with this browser marked and the times of each', async () => {
    const element = await signedIn()
    await openList(element)
    expect(rows(element)[0]!.textContent).toContain(sessions.thisBrowser)
    expect(rows(element)[1]!.textContent).toContain('Safari, iPad')
    expect(rows(element)[1]!.textContent).not.toContain(sessions.thisBrowser)
    expect(rows(element)[1]!.textContent.replace(/\s+/g, ' ')).toContain('Signed in today at 09:12')
    ;(await button(element, shared.back)).click()
    await until(() => expect(focused()?.textContent.trim()).toBe(login.whereSignedIn))
  })

  it('signs out there, once, and is told so', async () => {
    const end = vi.spyOn(backend, 'endSession')
    const element = await signedIn()
    await openList(element)
    rows(element)[1]!.querySelector('button')!.focus()
    await userEvent.keyboard('{Enter}')
    await until(() => expect(rows(element)).toHaveLength(2))
    expect(end.mock.calls).toEqual([['two']])
    expect(inside(element, '[role=status]')[0]!.textContent).toBe(sessions.signedOutThere)
    expect(focused()).not.toBe(document.body)
    expect(element.session!.status).toBe('signed-in')
  })

  it('signs out here, or everywhere', async () => {
    const everywhere = vi.spyOn(backend, 'endAllSessions')
    const element = await signedIn()
    await openList(element)
    rows(element)[0]!.querySelector('button')!.click()
    await until(() => expect(element.session!.status).toBe('signed-out'))
    expect(everywhere).not.toHaveBeenCalled()
    await signIn(element)
    await openList(element)
    ;(await button(element, sessions.signOutEverywhere)).click()
    await until(() => expect(element.session!.status).toBe('signed-out'))
    expect(everywhere).toHaveBeenCalledOnce()
    expect(textOf(element)).not.toContain('Kallionurkka')
  })

  it('stays signed in, and may try again, when signing out there fails', async () => {
    backend.endSession = () => problem(503, 'unavailable', true)
    const element = await signedIn()
    await openList(element)
    rows(element)[1]!.querySelector('button')!.click()
    await until(() => expect(textOf(element)).toContain(sessions.endFailed))
    expect(rows(element)).toHaveLength(3)
    expect(element.session!.status).toBe('signed-in')
    backend.endSession = () => new Response(null, { status: 204 })
    rows(element)[1]!.querySelector('button')!.click()
    await until(() => expect(rows(element)).toHaveLength(2))
    expect(inside(element, '.notice')).toEqual([])
  })
})

describe('after a password', () => {
  const toBank = async (element: AnyElement): Promise<void> => {
    ;(await find(element, '.calm .button')).click()
    await until(() => expect(inside(element, '.ways:not([inert]) .bank')).not.toEqual([]))
  }

  it('a bank can be added, and shows all', async () => {
    const heard: string[] = []
    const element = await signedIn('password')
    element.addEventListener('smartum-sign-out', () => heard.push('out'))
    await toBank(element)
    const bank = await chooseBank(element)
    backend.token = () => json(tokens({ refresh_token: 'stronger.1' }))
    bank.answer({ code: 'one-time' })
    await until(() => expect(textOf(element)).toContain(shared.bankOrMobile))
    expect(textOf(element)).not.toContain(shared.saldoOnly)
    expect(element.session!.assurance).toBe('strong')
  })

  it('turning back at the bank leaves the person signed in, and tells the page nothing', async () => {
    const heard = vi.fn()
    const element = await signedIn('password')
    element.addEventListener('smartum-sign-out', heard)
    await toBank(element)
    ;(await chooseBank(element)).answer({ error: 'cancelled' })
    await until(() => expect(textOf(element)).toContain(login.cancelled))
    expect(element.session!.status).toBe('signed-in')
    ;(await button(element, shared.back)).click()
    await until(() => expect(textOf(element)).toContain(shared.saldoOnly))
    expect(heard).not.toHaveBeenCalled()
  })

  it('giving up on the window, or a bank that fails, signs nobody out either', async () => {
    const element = await signedIn('password')
    await toBank(element)
    await chooseBank(element)
    ;(await button(element, shared.cancel)).click()
    await until(() => expect(inside(element, '.bank')).not.toEqual([]))
    expect(element.session!.status).toBe('signed-in')
    // The next key is being made.
    const bank = await until(() => chooseBank(element))
    bank.answer({ error: 'identity-not-confirmed' })
    await until(() => expect(textOf(element)).toContain(login.failedTitle))
    expect(element.session!.status).toBe('signed-in')
  })

  it('the balance leads to the banks and comes back with everything', async () => {
    backend.token = () => json(tokens({ assurance: 'password' }))
    const element = await mount('smartum-balance')
    await signIn(element, choosePassword)
    await settle(element)
    await toBank(element)
    expect(textOf(element)).toContain(shared.signInWithBank)
    expect(inside(element, '.saldo')).toEqual([])
    ;(await button(element, shared.back)).click()
    await until(() => expect(textOf(element)).toContain(balance.total))
    await toBank(element)
    const bank = await chooseBank(element)
    backend.token = () => json(tokens({ refresh_token: 'stronger.1' }))
    bank.answer({ code: 'one-time' })
    await until(() => expect(textOf(element)).toContain(balance.total))
    expect(textOf(element)).not.toContain(shared.saldoOnly)
  })
})

describe('a session that was used in two places', () => {
  it('ends, and says why in every element', async () => {
    const client = `client_${crypto.randomUUID()}`
    const element = await mount('smartum-login', { client })
    const shown = await mount('smartum-balance', { client })
    await signIn(element)
    await settle(shown)
    backend.balances = () => problem(401, 'token-not-valid')
    backend.token = () => problem(401, 'session-reused')
    ;(await button(shown, balance.refresh)).click()
    await until(() => expect(textOf(shown)).toContain(shared.reused))
    expect(textOf(element)).toContain(shared.reused)
    expect(inside(element, '.notice')).toEqual([])
  })
})
