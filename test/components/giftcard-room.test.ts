import { describe, expect, it } from 'vitest'
import type { SmartumCard } from '../../components/parts/card.ts'
import type { Benefit } from '../../worker/wallet/schemas.ts'
import { backend, json } from './backend.ts'
import { goOn, shopping } from './giftcard-visit.ts'
import { inside, laidOut, onPhone, rendered } from './harness.ts'
import { accounts, card, code, lot, open } from './money.ts'
import { languages } from './states/state.ts'

const massage = lot({
  benefit: 'massage',
  uses: ['massage'],
  amount_cents: 123_456,
  expires_on: '2026-12-31',
  days_left: 40,
  extension: open,
})

/** Every line of text in an element that can be seen. */
function lines(root: ParentNode): DOMRect[] {
  return [...root.querySelectorAll('p, span:not(.unseen), strong, small')].flatMap((each) => {
    const texts = [...each.childNodes].filter((node) => node instanceof Text && node.data.trim())
    return texts.flatMap((text) => {
      const range = document.createRange()
      range.selectNode(text)
      return [...range.getClientRects()]
    })
  })
}

describe('on a narrow phone', () => {
  it('keeps the days of the timeline, and all else at the till, in their boxes', async () => {
    backend.accounts = () => json({ ...accounts(), accounts: [massage] })
    const element = await shopping()
    for (const width of [280, 320, 360, 390, 420]) {
      onPhone(width)
      await laidOut(element)
      await goOn(element)
      for (const language of languages) {
        document.documentElement.lang = language
        await rendered(element)
        for (const box of inside(element, '.timeline, .track, .button, dl')) {
          const edge = box.getBoundingClientRect()
          for (const { left, right, top, bottom } of lines(box)) {
            const isInside =
              left >= edge.left - 1 &&
              right <= edge.right + 1 &&
              top >= edge.top - 4 &&
              bottom <= edge.bottom + 4
            expect(isInside, `${box.className} in ${language} at ${width} px`).toBe(true)
          }
        }
        const days = inside(element, '.days p').map((each) => each.getBoundingClientRect())
        const isStacked = days.every(({ top }, index) => index === 0 || top >= days[index - 1]!.bottom)
        const isApart = days.every(({ left }, index) => index === 0 || left >= days[index - 1]!.right)
        expect(isStacked || isApart, `${language} at ${width} px`).toBe(true)
      }
    }
  })
})

describe('a row of money', () => {
  it('breaks between words only, and has its picture where there is room for both', async () => {
    const both = lot({ benefit: 'sports-culture', amount_cents: 123_456, extension: open })
    const saldo = lot({ ...massage, service: 'saldo' })
    backend.accounts = () => json({ ...accounts(), accounts: [both, saldo] })
    const element = await shopping()
    const hasPicture: boolean[] = []
    for (const width of [280, 320, 400, 640, 680, 900]) {
      onPhone(width)
      await laidOut(element)
      for (const language of languages) {
        document.documentElement.lang = language
        await rendered(element)
        for (const name of inside(element, '.what > *')) {
          const text = [...name.childNodes].find((node) => node instanceof Text && node.data.trim()) as Text
          for (const { index, 0: word } of text.data.matchAll(/\S+/g)) {
            const range = document.createRange()
            range.setStart(text, index)
            range.setEnd(text, index + word.length)
            expect(range.getClientRects(), `${word} at ${width} px`).toHaveLength(1)
          }
          const row = name.closest('.money')!.getBoundingClientRect()
          expect(name.getBoundingClientRect().right).toBeLessThanOrEqual(row.right)
        }
      }
      hasPicture.push(inside(element, '.money .tile')[0]!.clientWidth > 0)
    }
    // At 640 px paying takes nearly half of the room.
    expect(hasPicture).toEqual([false, false, true, false, false, true])
  })
})

describe('a drawn card', () => {
  it.each<Benefit>(['massage', 'sports', 'sports-culture', 'flexible'])(
    'has no words on the sun of %s',
    async (benefit) => {
      const drawn: SmartumCard = document.createElement('smartum-card')
      drawn.card = card({ benefit, amount_cents: 123_456 })
      drawn.loadCode = async () => code()
      document.body.append(drawn)
      await drawn.updateComplete
      const root = drawn.shadowRoot!
      root.querySelector('button')!.click()
      for (const width of [280, 300, 320, 340, 360]) {
        // As wide as in the frame of an element on such a phone.
        onPhone(width - 24)
        for (const language of languages) {
          document.documentElement.lang = language
          await laidOut(drawn)
          for (const { left, right, top, bottom } of lines(root.querySelector('.gift-card')!)) {
            for (let x = left; x <= right; x += 4) {
              for (const y of [top + 5, (top + bottom) / 2, bottom - 5]) {
                const painted = root.elementsFromPoint(x, y).find((each) => each.localName === 'path')
                expect(painted?.getAttribute('class'), `${language} at ${width} px`).not.toBe('warm')
              }
            }
          }
        }
      }
    },
  )
})
