import { describe, expect, it, vi } from 'vitest'
import { SmartumError } from '../../components/client/problem.ts'
import type { SmartumCard } from '../../components/parts/card.ts'
import type { Code } from '../../worker/giftcards/schemas.ts'
import { until } from './harness.ts'
import { card, code } from './money.ts'

const CODE = code().code
const root = (element: SmartumCard) => element.shadowRoot!
const codeOf = (element: SmartumCard) =>
  root(element).querySelector('.card-code:not([aria-hidden])')?.textContent.trim() ?? ''
const spoken = (element: SmartumCard) => root(element).querySelector('[role=status]')!.textContent.trim()

async function show(loadCode: () => Promise<Code> = async () => code(), of = card()): Promise<SmartumCard> {
  const element = document.createElement('smartum-card')
  Object.assign(element, { card: of, loadCode })
  document.body.append(element)
  await element.updateComplete
  return element
}

async function press(element: SmartumCard, label: string): Promise<void> {
  const button = await until(() => {
    const found = [...root(element).querySelectorAll('button')].find(
      (each) => each.textContent.trim() === label,
    )
    expect(found, label).toBeDefined()
    return found!
  })
  button.click()
  await element.updateComplete
}

/** A stand-in for the clipboard, which holds what was written last. */
function clipboard(allow = true) {
  const held = { text: '' }
  vi.spyOn(navigator.clipboard, 'write').mockImplementation(async ([item]) => {
    if (!allow) throw new DOMException('no', 'NotAllowedError')
    held.text = await (await item!.getType('text/plain')).text()
  })
  return held
}

/** The page goes out of sight, as when somebody turns to another tab. */
function hidePage(): void {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
  document.dispatchEvent(new Event('visibilitychange'))
}

describe('the code of a card', () => {
  it('is hidden, and not even fetched, until somebody asks', async () => {
    const load = vi.fn(async () => code())
    const element = await show(load)
    expect(root(element).textContent).not.toContain('9WMC')
    expect(root(element).textContent).toContain('7K2Q')
    expect(load).not.toHaveBeenCalled()
    await press(element, 'Show code')
    await until(() => expect(codeOf(element)).toBe(CODE))
    expect(spoken(element)).toBe('The code shows for one minute.')
    await press(element, 'Hide')
    expect(codeOf(element)).toBe('')
    expect(root(element).textContent).not.toContain('9WMC')
    expect(spoken(element)).toBe('The code is hidden again.')
  })

  it('is hidden again after a minute, with its QR code', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const element = await show()
      await press(element, 'Show QR code')
      await vi.waitFor(() => expect(root(element).querySelector('.qr')).not.toBeNull())
      vi.advanceTimersByTime(59_000)
      await element.updateComplete
      expect(codeOf(element)).toBe(CODE)
      vi.advanceTimersByTime(1_000)
      await element.updateComplete
      expect(codeOf(element)).toBe('')
      expect(root(element).querySelector('.qr')).toBeNull()
    } finally {
      vi.useRealTimers()
    }
  })

  it('is hidden when the page is, and when the card leaves it', async () => {
    const element = await show()
    await press(element, 'Show code')
    await until(() => expect(codeOf(element)).toBe(CODE))
    hidePage()
    await element.updateComplete
    expect(codeOf(element)).toBe('')
    await press(element, 'Show code')
    await until(() => expect(codeOf(element)).toBe(CODE))
    element.remove()
    document.body.append(element)
    await element.updateComplete
    expect(codeOf(element)).toBe('')
  })

  it('belongs to its card: another card, or a new code of this one, hides it', async () => {
    const element = await show()
    await press(element, 'Show code')
    await until(() => expect(codeOf(element)).toBe(CODE))
    element.card = card({ amount_cents: 100 })
    await element.updateComplete
    expect(codeOf(element)).toBe(CODE)
    element.card = card({ revision: 2 })
    await element.updateComplete
    expect(codeOf(element)).toBe('')
  })

  it('is not shown when it comes after all was hidden', async () => {
    const { promise, resolve } = Promise.withResolvers<Code>()
    const element = await show(() => promise)
    await press(element, 'Show code')
    element.card = card({ id: 'card_other' })
    await element.updateComplete
    resolve(code())
    await promise
    await element.updateComplete
    expect(codeOf(element)).toBe('')
  })

  it('can fail to come, and be asked for again in place', async () => {
    const load = vi.fn(async () => code())
    load.mockRejectedValueOnce(new SmartumError('unavailable', 503, { request_id: 'req_7f3k21' }))
    const element = await show(load)
    await press(element, 'Show code')
    await until(() => expect(root(element).querySelector('.notice')).not.toBeNull())
    expect(root(element).textContent).toContain('req_7f3k21')
    await press(element, 'Show code')
    await until(() => expect(codeOf(element)).toBe(CODE))
    expect(root(element).querySelector('.notice')).toBeNull()
  })
})

describe('copying', () => {
  it('takes the code without showing it, and says so', async () => {
    const held = clipboard()
    const element = await show()
    await press(element, 'Copy')
    await until(() => expect(spoken(element)).toBe('Copied'))
    expect(held.text).toBe(CODE)
    expect(codeOf(element)).toBe('')
  })

  it('shows the code where the browser does not allow it', async () => {
    clipboard(false)
    const element = await show()
    await press(element, 'Copy')
    await until(() => expect(codeOf(element)).toBe(CODE))
    expect(root(element).textContent).toContain('did not allow copying')
  })
})

describe('the QR code', () => {
  it('is black on white in the dark too, and holds the code without spaces', async () => {
    document.documentElement.style.colorScheme = 'dark'
    const element = await show()
    await press(element, 'Show QR code')
    const qr = await until(() => {
      const found = root(element).querySelector<SVGSVGElement>('.qr')
      expect(found).not.toBeNull()
      return found!
    })
    expect(getComputedStyle(qr)).toMatchObject({
      backgroundColor: 'rgb(255, 255, 255)',
      fill: 'rgb(0, 0, 0)',
    })
    const { encode } = await import('uqr')
    const { data, size } = encode(CODE.replaceAll(' ', ''), { ecc: 'M', border: 4 })
    expect(qr.getAttribute('viewBox')).toBe(`0 0 ${size} ${size}`)
    // Each rectangle covers what follows each other in a row.
    const runs = qr
      .querySelector('path')!
      .getAttribute('d')!
      .matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)
    const dark = [...runs].flatMap(([, x, y, length]) =>
      Array.from({ length: Number(length) }, (_, at) => `M${Number(x) + at} ${y}`),
    )
    expect(dark).toEqual(data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}`] : []))))
  })
})

describe('a card', () => {
  it('says where and until when it can be used', async () => {
    const element = await show(undefined, card({ uses: ['sports', 'culture'] }))
    expect(root(element).textContent).toContain('sports and culture')
    expect(root(element).textContent).toContain('The last day of use is 31 Mar 2027.')
  })

  it('has no code to show when there is nothing left', async () => {
    const element = await show(undefined, card({ amount_cents: 0 }))
    expect(root(element).querySelector('button')).toBeNull()
    expect(root(element).textContent).toContain('There is no money left on this card.')
  })
})
