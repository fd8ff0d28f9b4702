import { html, type TemplateResult } from 'lit'
import type { LocalizeController } from '../../localize/localize.ts'
import type { Choice } from './choice.ts'
import type { Purchase } from './purchase.ts'
import type { GiftcardTexts } from './texts.ts'
import type { Till, Wares } from './till.ts'

/** All that a screen of the element is made from, and what can be done on it. */
export type Scene = {
  localize: LocalizeController
  texts: GiftcardTexts
  /** What there is to buy from; undefined as long as it is on its way. */
  wares: Wares | undefined
  till: Till
  choice: Choice
  purchase: Purchase
  /** Whether there is room for choosing and paying side by side. */
  isWide: boolean
  /** Whether choosing is done, where there is no room for both. */
  isAtTill: boolean
  isOffline: boolean
  isLoading: boolean
  /** Whether somebody is here with the link of a reminder, signed in or not. */
  isLink: boolean
  /** Says that what draws cards and pays could not be had; nothing as long as it may come. */
  missing: unknown
  /** Our page where whoever bought with a link finds the card again. */
  wallet: string
  goOn: (event: Event) => void
  pay: () => void
  /** Leaves a purchase of which nobody knows whether it went through. */
  chooseAgain: () => void
  showCards: () => void
  /** Buys another card. */
  another: () => void
  /** Leads back to what the element is shown in place of. */
  back: (() => void) | undefined
}

/** The title of a step, with its number. */
export const stepTitle = (number: number, title: string): TemplateResult =>
  html`<span class="count" aria-hidden="true">${number}</span> ${title}`
