import { describe, expect, it, vi } from 'vitest'
import { invitationTexts } from '../../components/elements/employer/plus/invitation-texts.ts'
import { orderersTexts } from '../../components/elements/employer/plus/orderers-texts.ts'
import { log, orderers, visit } from './employer-orderers.ts'
import { button, find, focused, inside, textOf, until } from './harness.ts'
import { checkStates } from './states/check-states.ts'
import { employerOrderersStates } from './states/employer-orderers.ts'

checkStates('orderers', employerOrderersStates)

describe('orderers', () => {
  it('are removed after a question, and an invitation is sent once however often it is pressed', async () => {
    const post = vi.fn((_path: string, _body: unknown) => orderers({ invitations: [] }))
    const view = await visit('orderers', { get: () => orderers(), post })
    ;(await find(view, '.row .danger')).click()
    await until(() => expect(textOf(view)).toContain(orderersTexts.en.removeText))
    expect(post).not.toHaveBeenCalled()
    ;(await button(view, orderersTexts.en.remove)).click()
    await until(() => expect(post).toHaveBeenCalledTimes(1))
    expect(post.mock.calls[0]).toEqual([
      '/v1/employer/employer_havuranta/plus/orderers/remove',
      { person: 'person_2' },
    ])
    const type = async (id: string, value: string) => {
      const input = (await find(view, `#${id}`)) as HTMLInputElement
      input.value = value
      input.dispatchEvent(new Event('input', { bubbles: true }))
    }
    await type('given_names', 'Aino')
    await type('family_name', 'Virtanen 131052-308T')
    await type('email', 'a@b.fi ')
    const form = (await find(view, 'form')) as HTMLFormElement
    form.requestSubmit()
    await until(() => expect(textOf(view)).toContain(orderersTexts.en.identityCode))
    expect(focused()?.id).toBe('family_name')
    expect(post).toHaveBeenCalledTimes(1)
    await type('family_name', 'Virtanen')
    form.requestSubmit()
    form.requestSubmit()
    await until(() => expect(textOf(view)).toContain(orderersTexts.en.invited('a@b.fi')))
    expect(post.mock.calls.slice(1)).toEqual([
      [
        '/v1/employer/employer_havuranta/plus/orderers',
        { email: 'a@b.fi', given_names: 'Aino', family_name: 'Virtanen', role: 'orderer', language: 'en' },
      ],
    ])
  })
})

describe('an invitation to order', () => {
  it('that bears another name is for who identifies themselves, and keeps the focus meanwhile', async () => {
    const body = { state: 'valid', employer: 'Havuranta Oy', name: 'Leena' }
    vi.spyOn(globalThis, 'fetch').mockImplementation(async () => Response.json(body))
    const signOut = vi.fn()
    const post = () => {
      throw Object.assign(new Error('name-differs'), { code: 'name-differs', status: 409 })
    }
    const view = await visit('invitation', { post }, { token: 'token', isSignedIn: true, signOut })
    ;(await button(view, invitationTexts.en.accept('Leena Mäkelä'))).click()
    await until(() => expect(focused()?.textContent).toContain(invitationTexts.en.nameTitle))
    expect(inside(view, '.button').map((each) => each.textContent)).toEqual([
      invitationTexts.en.otherIdentity,
    ])
    const other = await find(view, '.button.main')
    other.focus()
    other.click()
    expect(signOut).toHaveBeenCalledOnce()
    Object.assign(view, { isSignedIn: false })
    await until(() => expect(focused()?.textContent).toBe(invitationTexts.en.title('Havuranta Oy')))
  })
})

describe('the log', () => {
  it('goes on where it ended', async () => {
    const get = vi.fn((path: string) => (path.includes('before=7') ? log({ next: null }) : log()))
    const view = await visit('log', { get })
    expect(
      inside(view, 'li.row strong').map((each) => each.parentElement?.textContent?.split('Leena')[0]?.trim()),
    ).toEqual([
      'Confirmed an order: Joulu, 41 people, €7,200.00',
      'Removed benefit users: 1 person, last day of use 22 Feb 2027',
      'Began as an orderer: can invite others',
    ])
    ;(await find(view, '.button')).click()
    await until(() => expect(inside(view, 'li.row')).toHaveLength(6))
    expect(inside(view, '.button')).toHaveLength(0)
  })
})
