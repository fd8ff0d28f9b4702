import { describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { SmartumSlideToPay } from '../../components/parts/slide-to-pay.ts'

type Slide = {
  element: SmartumSlideToPay
  knob: HTMLElement
  track: HTMLElement
  button: HTMLElement
  pay: ReturnType<typeof vi.fn>
}

async function slide(): Promise<Slide> {
  const element = document.createElement('smartum-slide-to-pay')
  const pay = vi.fn()
  Object.assign(element, { amount: 4000, pay })
  document.body.style.width = '300px'
  document.body.append(element)
  await element.updateComplete
  const get = (selector: string) => element.shadowRoot!.querySelector<HTMLElement>(selector)!
  return { element, pay, knob: get('.knob'), track: get('.track'), button: get('.button') }
}

const at = ({ knob }: Slide) => Number(knob.getAttribute('aria-valuenow'))

/** Drags the knob so far along its way, in percent. */
const drag = ({ knob, track }: Slide, percent: number) => {
  const start = { x: 32, y: 25 }
  const way = track.clientWidth - 74
  const end = { x: start.x + 5 + (way * percent) / 100, y: 30 }
  return userEvent.dragAndDrop(knob, track, { sourcePosition: start, targetPosition: end })
}

describe('by hand', () => {
  it('pays once it is nearly at the end, and springs back', async () => {
    const parts = await slide()
    await drag(parts, 95)
    expect(parts.pay).toHaveBeenCalledOnce()
    expect(at(parts)).toBe(0)
  })

  it('springs back and pays nothing when it is let go of before', async () => {
    const parts = await slide()
    await drag(parts, 80)
    expect(parts.pay).not.toHaveBeenCalled()
    expect(at(parts)).toBe(0)
  })

  it('pays nothing by a click on the track', async () => {
    const parts = await slide()
    await userEvent.click(parts.track, { position: { x: 250, y: 30 } })
    expect(parts.pay).not.toHaveBeenCalled()
  })

  it('pays with one press of the button beside it', async () => {
    const parts = await slide()
    expect(parts.button.textContent.trim()).toBe('Pay €40.00 with one press')
    await userEvent.click(parts.button)
    expect(parts.pay).toHaveBeenCalledOnce()
  })
})

describe('by keyboard', () => {
  it('moves with the arrows and says how far, and springs back when it is left', async () => {
    const parts = await slide()
    parts.knob.focus()
    await userEvent.keyboard('{ArrowRight}{ArrowUp}{ArrowRight}{ArrowLeft}')
    expect(at(parts)).toBe(20)
    expect(parts.knob.getAttribute('aria-valuetext')).toBe('20 percent. Slide to the end to pay.')
    await userEvent.keyboard('{Tab}')
    await parts.element.updateComplete
    expect(at(parts)).toBe(0)
    expect(parts.pay).not.toHaveBeenCalled()
  })

  it('pays with End, and with as many arrows as reach that far', async () => {
    const parts = await slide()
    parts.knob.focus()
    await userEvent.keyboard('{End}')
    expect(parts.pay).toHaveBeenCalledOnce()
    await userEvent.keyboard('{ArrowRight>8/}')
    await parts.element.updateComplete
    expect(parts.pay).toHaveBeenCalledOnce()
    for (let press = 0; press < 9; press++) await userEvent.keyboard('{ArrowRight}')
    expect(parts.pay).toHaveBeenCalledTimes(2)
  })

  it('pays nothing while a key is only held down', async () => {
    const parts = await slide()
    parts.knob.focus()
    for (let press = 0; press < 30; press++) {
      parts.knob.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', repeat: press > 0 }))
    }
    await parts.element.updateComplete
    expect(at(parts)).toBe(80)
    expect(parts.pay).not.toHaveBeenCalled()
  })
})

describe('while it pays', () => {
  it('keeps the focus, says so, and does nothing more', async () => {
    const parts = await slide()
    parts.knob.focus()
    parts.element.paying = 'paying'
    await parts.element.updateComplete
    expect(parts.element.shadowRoot!.activeElement).toBe(parts.knob)
    expect(parts.knob.getAttribute('aria-valuetext')).toBe('Paying…')
    expect(parts.knob.ariaDisabled).toBe('true')
    await userEvent.keyboard('{End}')
    parts.button.click()
    expect(parts.pay).not.toHaveBeenCalled()
  })

  it('offers to try again to pay just that, by the name that can be read', async () => {
    const parts = await slide()
    parts.element.paying = 'again'
    await parts.element.updateComplete
    expect(parts.knob.ariaLabel).toBe('Slide to try again: €40.00')
    expect(parts.track.querySelector('.label')!.textContent.trim()).toBe(parts.knob.ariaLabel)
    expect(parts.button.textContent.trim()).toBe('Try again to pay €40.00')
    parts.button.click()
    expect(parts.pay).toHaveBeenCalledOnce()
  })
})
