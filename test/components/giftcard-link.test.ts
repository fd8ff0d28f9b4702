import { describe, expect, it } from 'vitest'
import { backend, json, never, problem } from './backend.ts'
import { buy, choosePreset, goOn, pay, TOKEN, visitGiftcard, visitWithLink } from './giftcard-visit.ts'
import { button, find, inside, onPhone, textOf, until } from './harness.ts'
import { card, code, lot, offer, open, opensLater, purchased } from './money.ts'
import { catalogs } from './states/state.ts'

const { giftcard, shared, slide } = catalogs.en
const soon = { expires_on: '2026-12-31', days_left: 40, expires_soon: true, extension: open }

/** What was sent to one of the addresses of links, each time. */
function sentTo(name: 'offer' | 'buyOffered' | 'offeredCode'): unknown[] {
  const sent: unknown[] = []
  const answer = backend[name]
  backend[name] = (body: unknown) => {
    sent.push(body)
    return answer(body)
  }
  return sent
}

describe('the link of a reminder', () => {
  it('is taken out of the address, and survives a reload of the tab', async () => {
    const asked = sentTo('offer')
    const element = await visitWithLink()
    expect(location.hash).toBe('')
    expect(textOf(element)).toContain('Hi Aino')
    element.remove()
    await find(await visitGiftcard({ link: true, as: '' }), '.greeting')
    expect(asked).toEqual([{ token: TOKEN }, { token: TOKEN }])
  })

  it('needs nobody to sign in, and no client', async () => {
    const bought = sentTo('buyOffered')
    const asked = sentTo('offeredCode')
    const element = await visitWithLink(TOKEN, { as: '', client: '' })
    await choosePreset(element, '€40')
    await buy(element)
    expect(bought).toEqual([{ token: TOKEN, version: 1, amount_cents: 4000 }])
    expect(textOf(element)).toContain(giftcard.mailed(1))
    const [wallet] = inside<HTMLAnchorElement>(element, 'a').filter(
      ({ textContent }) => textContent === shared.openWallet,
    )
    expect(wallet!.href).toBe(`${location.origin}/wallet?lang=en`)
    ;(await button(element, 'Show code')).click()
    await until(() => expect(textOf(element)).toContain(code().code))
    expect(asked).toEqual([{ token: TOKEN, card: 'card_one' }])
  })

  it('follows another link that is opened in the same tab', async () => {
    const element = await visitWithLink()
    const asked = sentTo('offer')
    backend.offer = ((answer) => (body: unknown) => {
      answer(body)
      return json(offer({ first_name: 'Ville' }))
    })(backend.offer)
    location.hash = '#token=another'
    await until(() => expect(textOf(element)).toContain('Hi Ville'))
    expect(asked).toEqual([{ token: 'another' }])
    expect(location.hash).toBe('')
  })

  it('shows what it has bought before, and sells what is left', async () => {
    backend.offer = () =>
      json(offer({ account: lot({ ...soon, amount_cents: 2400, version: 5 }), cards: [card()] }))
    const element = await visitWithLink()
    expect(textOf(element)).toContain('You have this card already')
    expect(inside(element, '.card-amount')[0]!.textContent).toContain('€40.00')
    const bought = sentTo('buyOffered')
    await buy(element)
    expect(bought).toEqual([{ token: TOKEN, version: 5, amount_cents: 2400 }])
  })

  it('shows only the card when nothing is left', async () => {
    backend.offer = () => json(offer({ account: lot({ ...soon, amount_cents: 0 }), cards: [card()] }))
    const element = await visitWithLink()
    expect(inside(element, 'smartum-card')).toHaveLength(1)
    expect(inside(element, 'form, .track')).toEqual([])
  })

  it('says from when, where it is too early', async () => {
    backend.offer = () => json(offer({ account: lot({ ...soon, extension: opensLater }) }))
    const element = await visitWithLink()
    expect(textOf(element)).toContain('You can buy the card from 30 Nov 2026. The same link works then.')
    expect(inside(element, 'form, .track')).toEqual([])
  })

  it('greets on the first step only', async () => {
    onPhone()
    backend.offer = () => json(offer({ cards: [card()] }))
    const element = await visitWithLink()
    expect(textOf(element)).toContain('Hi Aino')
    await goOn(element)
    expect(textOf(element)).not.toContain('Hi Aino')
    expect(textOf(element)).not.toContain(giftcard.haveCard(1))
    ;(await button(element, shared.back)).click()
    await until(() => expect(textOf(element)).toContain('Hi Aino'))
  })

  it('buys once when the answer gets lost', async () => {
    let isLost = true
    const bought: unknown[] = []
    backend.buyOffered = (body) => {
      bought.push(body)
      if (!isLost) return json(purchased({ mailed_to: null }), 201)
      isLost = false
      return Promise.reject(new TypeError('the answer got lost'))
    }
    const element = await visitWithLink()
    await pay(element)
    ;(await button(element, slide.pressAgain('€64.00'))).click()
    await find(element, '.bought')
    expect(bought).toEqual(Array(2).fill({ token: TOKEN, version: 1, amount_cents: 6400 }))
  })

  it('shows the card that another tab has bought meanwhile', async () => {
    const element = await visitWithLink()
    backend.buyOffered = () => problem(409, 'balance-changed')
    backend.offer = () =>
      json(offer({ account: lot({ ...soon, amount_cents: 2400, version: 2 }), cards: [card()] }))
    await pay(element)
    await until(() => expect(textOf(element)).toContain('You have this card already'))
    expect(textOf(element)).toContain(giftcard.perhapsBought)
    expect(textOf(element)).toContain('€24.00')
  })

  it('says that it has ended when it does so during the visit', async () => {
    const element = await visitWithLink()
    backend.buyOffered = () => problem(410, 'offer-expired')
    backend.offer = () => problem(410, 'offer-expired')
    await pay(element)
    await until(() => expect(textOf(element)).toContain(giftcard.linkEnded))
    expect(inside(element, '.track')).toEqual([])
  })

  it.each([
    ['offer-expired', 410, giftcard.linkEnded],
    ['offer-not-valid', 404, giftcard.linkBroken],
    ['invalid-request', 400, giftcard.linkBroken],
    ['unavailable', 503, giftcard.failed],
  ] as const)('is answered with %s: says what that means', async (code, status, title) => {
    backend.offer = () => problem(status, code, status === 503)
    expect(textOf(await visitWithLink())).toContain(title)
  })

  it('leads on to signing in when it is good for nothing', async () => {
    backend.offer = () => problem(410, 'offer-expired')
    const element = await visitWithLink()
    ;(await button(element, shared.signIn)).click()
    await find(element, '.ways:not([inert])')
    element.remove()
    const again = await visitGiftcard({ link: true, as: '' })
    expect(textOf(again)).toContain(giftcard.linkMissing)
  })

  it('counts for somebody who is signed in as well, and is not lost by another place on the page', async () => {
    const asked = sentTo('offer')
    const element = await visitWithLink(TOKEN, { as: 'strong' })
    await until(() => expect(element.session?.status).toBe('signed-in'))
    expect(textOf(element)).toContain('Hi Aino')
    location.hash = '#elsewhere'
    await new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }))
    expect(asked).toEqual([{ token: TOKEN }])
    expect(textOf(element)).toContain('Hi Aino')
  })

  it('is not asked for from somebody who is signed in', async () => {
    backend.offer = never
    const element = await visitGiftcard({ link: true })
    await find(element, '.money input')
    expect(textOf(element)).not.toContain(giftcard.linkMissing)
  })
})
