import type { Extension } from '../../../worker/wallet/schemas.ts'
import { backend, json, never, problem, tokens } from '../backend.ts'
import {
  buy,
  choosePreset,
  goOn,
  pay,
  shopping,
  typeAmount,
  visitGiftcard,
  visitWithLink,
} from '../giftcard-visit.ts'
import { type AnyElement, button, find, onPhone, setOnline, until } from '../harness.ts'
import { accounts, card, lot, offer, open, opensLater, purchased } from '../money.ts'
import { catalogs, type State, settled } from './state.ts'

const never_: Extension = { state: 'never', reason: 'benefit' }
const soon = { expires_on: '2026-12-31', days_left: 40, expires_soon: true, extension: open }
/** Money of the same kind that expires on two days. */
const twoLots = [
  lot(soon),
  lot({
    id: 'lot_later',
    expires_on: '2027-02-28',
    days_left: 99,
    extension: { state: 'open', expires_on: '2027-05-28', uses: ['sports'] },
  }),
]
/** Money that cannot become a card, or not yet. */
const closed = [
  lot({ service: 'saldo', extension: opensLater }),
  lot({ benefit: 'lunch', uses: ['lunch'], extension: never_ }),
]

const offering = (...lots: ReturnType<typeof lot>[]): void => {
  backend.accounts = () => json({ ...accounts(), accounts: lots })
}

/** Comes to pay on a phone. */
const atTill = async (): Promise<AnyElement> => {
  onPhone()
  const element = await shopping({ back: () => {} })
  await goOn(element)
  return settled(element)
}

/** Pays, and reads why it did not work. */
const failing = async (answer: () => Response): Promise<AnyElement> => {
  backend.buyCards = answer
  const element = await shopping({ back: () => {} })
  await pay(element)
  await find(element, '.notice')
  return settled(element)
}

/** Looks at a card by its code. */
const checking = async (code: string): Promise<AnyElement> => {
  const element = await visitGiftcard({ as: '', check: true })
  const input = (await find(element, '#code')) as HTMLInputElement
  input.value = code
  input.dispatchEvent(new InputEvent('input', { bubbles: true }))
  ;(await find(element, 'form .button.main')).click()
  await until(() => find(element, '.field-error, .gift-card, .notice'))
  return settled(element)
}
const CODE = '7k2q-9wmc 3rdx h4tp oa8n'

const tooMany = (): Response => {
  const answer = problem(429, 'too-many-attempts')
  answer.headers.set('Retry-After', '600')
  return answer
}

export const giftcardStates: State[] = [
  {
    name: 'loading',
    reach: async () => {
      backend.accounts = never
      return visitGiftcard()
    },
    says: ({ giftcard }) => [giftcard.title, giftcard.whichBenefit, giftcard.howMuch, giftcard.otherAmount],
  },
  {
    name: 'signed out',
    reach: async () => {
      const element = await visitGiftcard({ as: '' })
      await find(element, '.button.main')
      return element
    },
    says: ({ giftcard, shared }) => [giftcard.signedOutTitle, giftcard.signedOut, shared.signIn],
  },
  {
    name: 'without a client',
    reach: async () => visitGiftcard({ as: '', client: '' }),
    says: ({ shared }) => [shared.notSetUpTitle, shared.clientMissing],
  },
  {
    name: 'choosing and paying side by side',
    reach: async () => {
      offering(lot(soon), ...closed)
      const element = await shopping({ back: () => {} })
      await choosePreset(element, '€40')
      return element
    },
    says: ({ benefits, daysLeft, giftcard }) => [
      giftcard.title,
      giftcard.whichBenefit,
      benefits.sports,
      daysLeft(40),
      giftcard.never,
      'Saldo',
      giftcard.howMuch,
      giftcard.all,
      giftcard.otherAmount,
    ],
  },
  {
    name: 'choosing on a phone',
    reach: async () => {
      onPhone()
      return shopping({ back: () => {} })
    },
    says: ({ giftcard, benefits }) => [
      giftcard.title,
      benefits['sports-culture'],
      giftcard.noneStays(benefits.sports),
    ],
  },
  {
    name: 'an amount that cannot be paid',
    reach: async () => {
      const element = await shopping()
      await typeAmount(element, 'a lot')
      ;(element.shadowRoot!.activeElement as HTMLElement).blur()
      return settled(element)
    },
    says: ({ giftcard }) => [giftcard.problems.unclear(''), giftcard.chooseAmount],
  },
  {
    name: 'paying on a phone',
    reach: atTill,
    says: ({ giftcard }) => [giftcard.checkAndPay, giftcard.newExpiry, giftcard.moreMonths(3)],
  },
  {
    name: 'several cards',
    reach: async () => {
      offering(...twoLots)
      return shopping()
    },
    says: ({ giftcard }) => [giftcard.severalCards(2), giftcard.oldExpiry],
  },
  {
    name: 'being paid',
    reach: async () => {
      backend.buyCards = never
      const element = await shopping()
      await pay(element)
      await find(element, '.track.paying')
      return element
    },
    says: ({ slide }) => [slide.paying],
  },
  {
    name: 'no answer to a payment',
    reach: () => failing(() => problem(503, 'unavailable', true)),
    says: ({ giftcard, slide, shared }) => [
      giftcard.noAnswer,
      giftcard.noAnswerText,
      giftcard.chooseAgain,
      slide.slideAgain('').trim(),
      slide.pressAgain('').trim(),
      shared.supportCode,
    ],
  },
  {
    name: 'no answer to a payment, and no network',
    reach: async () => {
      const element = await failing(() => problem(503, 'unavailable', true))
      setOnline(false)
      return settled(element)
    },
    says: ({ giftcard }) => [giftcard.noAnswer, giftcard.noAnswerOffline, giftcard.payOnline],
  },
  {
    name: 'money that has changed',
    reach: () => failing(() => problem(409, 'balance-changed')),
    says: ({ giftcard }) => [
      giftcard.changed,
      giftcard.perhapsBought,
      giftcard.nothingTaken,
      giftcard.showCards,
    ],
  },
  {
    name: 'a payment that was refused',
    reach: () => failing(() => problem(409, 'giftcard-opens-later')),
    says: ({ giftcard }) => [giftcard.notMade, giftcard.nothingTaken, giftcard.seeNow],
  },
  {
    name: 'too many payments',
    reach: () => failing(tooMany),
    says: ({ giftcard }) => [giftcard.notMade, giftcard.nothingTaken],
  },
  {
    name: 'bought',
    reach: async () => {
      const element = await shopping({ back: () => {} })
      await choosePreset(element, '€40')
      await buy(element)
      return element
    },
    says: ({ giftcard, card }) => [
      giftcard.name,
      giftcard.ready(1),
      giftcard.howToUse,
      giftcard.paid,
      giftcard.mailed(1),
      'a•••@havuranta.example',
      giftcard.backToBenefits,
      giftcard.another,
      card.show,
      card.copy,
      card.showQr,
    ],
  },
  {
    name: 'bought several',
    reach: async () => {
      offering(...twoLots)
      const cards = [card(), card({ id: 'card_two', expires_on: '2027-05-28', last_four: 'H4TP' })]
      backend.buyCards = () => json(purchased({ cards, mailed_to: null }), 201)
      const element = await shopping()
      await buy(element)
      return element
    },
    says: ({ giftcard, card }) => [giftcard.ready(2), card.show],
  },
  {
    name: 'a code that shows, as a QR too',
    reach: async () => {
      const element = await shopping()
      await buy(element)
      ;(await button(element, catalogs.en.card.showQr)).click()
      await find(element, '.qr')
      return settled(element)
    },
    says: ({ card }) => ['7K2Q 9WMC 3RDX H4TP', card.hide, card.hideQr, card.qrHint],
  },
  {
    name: 'a code that could not be had',
    reach: async () => {
      backend.code = () => problem(503, 'unavailable', true)
      const element = await shopping()
      await buy(element)
      ;(await button(element, catalogs.en.card.show)).click()
      await find(element, '.notice')
      return settled(element)
    },
    says: ({ card, shared }) => [card.failedTitle, card.failed, shared.supportCode],
  },
  {
    name: 'no benefits',
    reach: async () => {
      offering()
      return shopping()
    },
    says: ({ giftcard }) => [giftcard.nothingTitle, giftcard.nothing],
  },
  {
    name: 'nothing that can become a card',
    reach: async () => {
      offering(...closed, card())
      return shopping()
    },
    says: ({ giftcard, benefits }) => [
      giftcard.noneTitle,
      giftcard.none,
      giftcard.never,
      benefits.lunch,
      giftcard.showCards,
    ],
  },
  {
    name: 'after a password',
    reach: async () => {
      offering(lot({ ...soon, service: 'saldo' }))
      return shopping({ as: 'password' })
    },
    says: ({ giftcard, shared }) => [giftcard.howMuch, shared.saldoOnly, shared.signInWithBank],
  },
  {
    name: 'failed',
    reach: async () => {
      backend.accounts = () => problem(503, 'unavailable', true)
      return settled(await visitGiftcard())
    },
    says: ({ giftcard, shared }) => [giftcard.failed, shared.moneySafe, shared.tryAgain, shared.supportCode],
  },
  {
    name: 'offline',
    reach: async () => {
      const element = await shopping()
      setOnline(false)
      return settled(element)
    },
    says: ({ giftcard, shared }) => [shared.offlineTitle, giftcard.checkAndPay, giftcard.payOnline],
  },
  {
    name: 'session ended',
    reach: async () => {
      const element = await shopping()
      backend.buyCards = () => problem(401, 'session-ended')
      backend.token = () => problem(401, 'session-ended')
      await pay(element)
      await button(element, catalogs.en.shared.signIn)
      return settled(element)
    },
    says: ({ shared }) => [shared.ended, shared.signIn],
  },
  {
    name: 'signing in with a bank inside',
    reach: async () => {
      backend.token = () => json(tokens())
      const element = await visitGiftcard({ as: '' })
      ;(await find(element, '.button.main')).click()
      await find(element, '.ways:not([inert])')
      return settled(element)
    },
    says: ({ login }) => [login.title],
  },
  {
    name: 'with a link',
    reach: () => visitWithLink(),
    says: ({ giftcard, benefits }) => [
      giftcard.greeting('Aino'),
      giftcard.withLink,
      benefits.sports,
      giftcard.howMuch,
      giftcard.checkAndPay,
    ],
  },
  {
    name: 'with a link, a card and some money left',
    reach: async () => {
      backend.offer = () => json(offer({ cards: [card()] }))
      return visitWithLink()
    },
    says: ({ giftcard, card }) => [giftcard.haveCard(1), card.show, giftcard.howMuch],
  },
  {
    name: 'with a link, a card and nothing left',
    reach: async () => {
      backend.offer = () => json(offer({ account: lot({ ...soon, amount_cents: 0 }), cards: [card()] }))
      return visitWithLink()
    },
    says: ({ giftcard, card }) => [giftcard.haveCard(1), card.show, giftcard.allUsed],
  },
  {
    name: 'with a link before its time',
    reach: async () => {
      backend.offer = () => json(offer({ account: lot({ ...soon, extension: opensLater }) }))
      return visitWithLink()
    },
    says: ({ giftcard, benefits }) => [giftcard.greeting('Aino'), benefits.sports],
  },
  {
    name: 'with a link, bought',
    reach: async () => {
      const element = await visitWithLink()
      await buy(element as Parameters<typeof buy>[0])
      return element
    },
    says: ({ giftcard, shared }) => [giftcard.ready(1), giftcard.mailed(1), shared.openWallet],
  },
  {
    name: 'with a link that has ended',
    reach: async () => {
      backend.offer = () => problem(410, 'offer-expired')
      return visitWithLink()
    },
    says: ({ giftcard, shared }) => [giftcard.linkEnded, giftcard.linkEndedText, shared.signIn],
  },
  {
    name: 'with half a link',
    reach: async () => {
      backend.offer = () => problem(404, 'offer-not-valid')
      return visitWithLink()
    },
    says: ({ giftcard, shared }) => [giftcard.linkBroken, giftcard.linkBrokenText, shared.signIn],
  },
  {
    name: 'without the link',
    reach: () => visitWithLink(''),
    says: ({ giftcard, shared }) => [giftcard.linkMissing, giftcard.linkMissingText, shared.signIn],
  },
  {
    name: 'with a link, out of reach',
    reach: async () => {
      backend.offer = () => problem(503, 'unavailable', true)
      return visitWithLink()
    },
    says: ({ giftcard, shared }) => [giftcard.failed, shared.tryAgain],
  },
  {
    name: 'checking a card',
    reach: async () => settled(await visitGiftcard({ as: '', check: true })),
    says: ({ giftcard, cardCheck }) => [
      giftcard.checkCard,
      cardCheck.lead,
      cardCheck.code,
      cardCheck.hint,
      cardCheck.look,
    ],
  },
  {
    name: 'checking a card that is there',
    reach: () => checking(CODE),
    says: ({ cardCheck, card }) => [cardCheck.found, card.uses('').slice(0, 10), cardCheck.another],
  },
  {
    name: 'checking half a code',
    reach: () => checking('7K2Q'),
    says: ({ cardCheck }) => [cardCheck.length(4)],
  },
  {
    name: 'checking a code that does not work',
    reach: () => {
      backend.cardBalance = () => problem(404, 'card-not-usable')
      return checking(CODE)
    },
    says: ({ cardCheck, shared }) => [cardCheck.notUsable, cardCheck.notUsableText, shared.openWallet],
  },
  {
    name: 'checking too many codes',
    reach: () => {
      backend.cardBalance = tooMany
      return checking(CODE)
    },
    says: ({ cardCheck }) => [cardCheck.tooManyTitle],
  },
]
