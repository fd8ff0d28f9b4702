import { describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { rememberedRegistration, rememberRegistration } from '../../components/client/registration-link.ts'
import { passwordTexts } from '../../components/elements/password/texts.ts'
import { backend, problem } from './backend.ts'
import { find, focused, inside, settle, textOf, until } from './harness.ts'
import { submit, TOKEN, type, visitPassword } from './password-visit.ts'

const texts = passwordTexts.en
const EMAIL = 'ville@oma.example'
const CODE = '131052-308T'
const PASSWORD = 'kolme sanaa riittää'
const FIRST = { first: true, link: true }

const field = (element: Element, name: string) => inside<HTMLInputElement>(element, `#${name}`)[0]!
const sees = (element: Element, text: string) => until(() => expect(textOf(element)).toContain(text))
const links = (element: Element) =>
  inside<HTMLAnchorElement>(element, '.body a').map(({ href }) => href.replace(location.origin, ''))

async function fillIn(element: Element): Promise<void> {
  await type(element, 'identity_code', CODE)
  await type(element, 'password', PASSWORD)
}

describe('the link of somebody who has registered', () => {
  it('sends the registration on with the identity code and a password, and is spent', async () => {
    rememberRegistration('HAVU2291KALL0077')
    const confirmed = vi.spyOn(backend, 'confirmRegistration')
    const { pathname } = location
    const element = await visitPassword(FIRST)
    expect([location.hash, new URLSearchParams(location.search).get('do')]).toEqual(['', 'first'])
    await type(element, 'password', PASSWORD)
    expect([field(element, 'username').value, field(element, 'username').readOnly]).toEqual([EMAIL, true])
    expect(field(element, 'identity_code').autocomplete).toBe('off')
    await type(element, 'identity_code', '131052-308U')
    await userEvent.keyboard('{Enter}')
    await sees(element, texts.problems['code-check'])
    expect(focused()).toBe(field(element, 'identity_code'))
    await type(element, 'identity_code', ` ${CODE} `)
    await until(() => expect(field(element, 'identity_code').ariaInvalid).toBeNull())
    expect(JSON.stringify({ ...sessionStorage, ...localStorage })).not.toContain('308T')
    await userEvent.keyboard('{Enter}')
    await sees(element, texts.registered(EMAIL))
    expect(focused()?.textContent).toBe(texts.registeredTitle)
    expect(confirmed.mock.calls).toEqual([[{ token: TOKEN, identity_code: CODE, password: PASSWORD }]])
    expect(links(element)).toEqual(['/registration?lang=en', '/guides/saldo/use?lang=en'])
    expect([inside(element, 'input'), rememberedRegistration()]).toEqual([[], ''])
    // Where a reload leads.
    expect(location.pathname + location.search).toBe('/registration')
    history.replaceState(null, '', pathname)
    element.remove()
    await sees(await visitPassword({ first: true }), texts.linkOverTitle)
  })

  it('is found again after a reload, and is not taken for one of another kind', async () => {
    const checked = vi.spyOn(backend, 'checkFirstLink')
    const other = vi.spyOn(backend, 'checkLink')
    const element = await visitPassword(FIRST)
    await find(element, '#identity_code')
    element.remove()
    const forgotten = await visitPassword()
    await find(forgotten, '#email')
    forgotten.remove()
    const again = await visitPassword({ first: true })
    await find(again, '#identity_code')
    expect(checked.mock.calls).toEqual([[{ token: TOKEN }], [{ token: TOKEN }]])
    again.remove()
    await find(await visitPassword({ link: true }), '#password')
    expect(other).toHaveBeenCalledOnce()
  })

  it('that makes no user id leads on in every case, with what was typed still there', async () => {
    backend.confirmRegistration = () => problem(422, 'registration-not-confirmed')
    rememberRegistration('HAVU2291KALL0077')
    const element = await visitPassword(FIRST)
    await find(element, '#password')
    await fillIn(element)
    await submit(element)
    const notice = await find(element, '.notice')
    expect(focused()).toBe(notice)
    expect(notice.textContent).toContain(texts.refusedTitle)
    expect(links(element)).toEqual([
      '/registration?link=HAVU2291KALL0077&lang=en',
      '/login?lang=en',
      '/help?topic=registration&lang=en',
    ])
    expect([field(element, 'identity_code').value, field(element, 'password').value]).toEqual([
      CODE,
      PASSWORD,
    ])
    backend.confirmRegistration = () => problem(422, 'password-too-common')
    await submit(element)
    await sees(element, texts.problems['password-too-common'])
    expect(inside(element, '.notice')).toEqual([])
    backend.confirmRegistration = () => problem(410, 'link-not-valid')
    await submit(element)
    await sees(element, texts.firstLinkOver)
    expect(inside(element, 'input')).toEqual([])
  })

  it('that comes too late says what the employer can do', async () => {
    const element = await visitPassword(FIRST)
    await find(element, '#password')
    await fillIn(element)
    for (const [code, text] of Object.entries(texts.notTaken)) {
      backend.confirmRegistration = () => problem(409, code)
      await submit(element)
      await sees(element, text)
    }
  })

  it('that is not there or not whole leads on, and asks for no address', async () => {
    const checked = vi.fn(() => problem(400, 'invalid-request'))
    backend.checkFirstLink = checked
    const without = await visitPassword({ first: true })
    await sees(without, texts.firstLinkOver)
    await settle(without)
    expect(checked).not.toHaveBeenCalled()
    without.remove()
    const element = await visitPassword(FIRST)
    await sees(element, texts.firstLinkOver)
    expect(inside(element, 'input')).toEqual([])
    expect(checked).toHaveBeenCalledOnce()
  })
})
