import { describe, expect, it } from 'vitest'
import type { SmartumGiftcard } from '../../components/elements/giftcard/giftcard.ts'
import { backend, json, problem } from './backend.ts'
import { visitGiftcard } from './giftcard-visit.ts'
import { button, find, focused, inside, textOf, until } from './harness.ts'
import { codeBalance } from './money.ts'
import { catalogs } from './states/state.ts'

const { cardCheck, shared } = catalogs.en
const CODE = '7k2q–9wmc 3rdx\u00a0h4tpoa8n'

async function type(code: string): Promise<SmartumGiftcard> {
  const element = await visitGiftcard({ as: '', client: '', check: true })
  await retype(element, code)
  return element
}

async function retype(element: SmartumGiftcard, code: string): Promise<void> {
  const input = (await find(element, '#code')) as HTMLInputElement
  input.value = code
  input.dispatchEvent(new InputEvent('input', { bubbles: true }))
  input.form!.requestSubmit()
}

/** What the worker was asked, each time. */
function asked(answer = () => json(codeBalance())): unknown[] {
  const sent: unknown[] = []
  backend.cardBalance = (body) => {
    sent.push(body)
    return answer()
  }
  return sent
}

describe('looking at a card', () => {
  it('shows what is on it, however its code is typed, to somebody who has not signed in', async () => {
    const sent = asked()
    const element = await type(CODE)
    expect((await find(element, '.card-amount')).textContent).toContain('€40.00')
    expect(sent).toEqual([{ code: CODE }])
    expect(textOf(element)).toContain('The last day of use is 31 Mar 2027.')
    await until(() => expect(focused()?.textContent).toBe(cardCheck.found))
    expect(inside(element, 'section:not(.frame) > [role=status]')[0]!.textContent).toBe('')
    expect(inside(element, 'button').map(({ textContent }) => textContent.trim())).not.toContain('Show code')
  })

  it('keeps no code when it turns to another card', async () => {
    const element = await type(CODE)
    ;(await button(element, cardCheck.another)).click()
    const input = (await find(element, '#code')) as HTMLInputElement
    expect(input.value).toBe('')
    await until(() => expect(focused()).toBe(input))
  })

  it.each([
    ['', cardCheck.empty],
    ['7K2Q 9WMC', cardCheck.length(8)],
    [`${CODE}X`, cardCheck.length(21)],
  ])('does not ask about %j, and says why', async (code, problem) => {
    const sent = asked()
    const element = await type(code)
    expect((await find(element, '.field-error')).textContent).toContain(problem)
    await until(() => expect(focused()?.id).toBe('code'))
    expect(sent).toEqual([])
  })

  it('keeps what was typed when no card can be used with it, and leads to the wallet', async () => {
    asked(() => problem(404, 'card-not-usable'))
    const element = await type(CODE)
    const notice = await find(element, '.notice')
    await until(() => expect(focused()).toBe(notice))
    expect(notice.textContent).toContain(cardCheck.notUsable)
    expect(notice.querySelector('a')!.href).toBe(`${location.origin}/wallet?lang=en`)
    expect(inside<HTMLInputElement>(element, '#code')[0]!.value).toBe(CODE)
    asked()
    await retype(element, CODE)
    await find(element, '.gift-card')
  })

  it('says when to try again after too many tries, and to try again after a fault', async () => {
    asked(() => {
      const answer = problem(429, 'too-many-attempts')
      answer.headers.set('Retry-After', '900')
      return answer
    })
    const element = await type(CODE)
    expect((await find(element, '.notice')).textContent).toContain(cardCheck.tooManyTitle)
    asked(() => problem(503, 'unavailable', true))
    await retype(element, CODE)
    await until(() => expect(textOf(element)).toContain(cardCheck.failed))
    expect(textOf(element)).toContain(`${shared.supportCode} req_7f3k21`)
  })
})
