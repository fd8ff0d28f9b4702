import type { ReactiveControllerHost } from 'lit'
import type { OfferPurchased } from '../../../worker/giftcards/schemas.ts'
import type { SmartumError } from '../../client/problem.ts'
import type { Paying } from '../../parts/slide-to-pay.ts'
import type { Money, Part } from './plan.ts'

/** What is asked for: cards from these parts of that money. */
export type Order = { money: Money; parts: Part[] }

/** What has been bought: the cards, and what is left of the money. */
export type Bought = OfferPurchased & { money: Money; paid: number }

/**
 * One purchase, from the first press to its cards. As long as it is not known whether it went through, trying again asks
 * for the very same, which buys once.
 */
export class Purchase {
  paying: Paying = 'ready'
  /** Why it did not go through. */
  failure: SmartumError | undefined
  bought: Bought | undefined
  /** Whether a try since the last card may have made one that nobody has been shown. */
  mayHaveBought = false

  readonly #host: ReactiveControllerHost
  #asked: Order | undefined
  /** Counts what has been begun, so that an answer to somebody who is gone is not shown to the next. */
  #round = 0

  constructor(host: ReactiveControllerHost) {
    this.#host = host
  }

  /** What has been asked for, as long as nobody has been told what came of it: nothing else can be paid meanwhile. */
  get order(): Order | undefined {
    return this.paying === 'ready' ? undefined : this.#asked
  }

  /** Whether it is paying, or has just paid. */
  get isPaying(): boolean {
    return this.paying === 'paying' || this.paying === 'paid'
  }

  /** Whether no answer came that tells if the cards were made. */
  get isUncertain(): boolean {
    return this.paying === 'again'
  }

  /** Begins anew: with another choice, or for another card. */
  reset(): void {
    if (this.isPaying) return
    this.paying = 'ready'
    this.failure = undefined
    this.bought = undefined
    this.#host.requestUpdate()
  }

  /** Lets go of what is somebody's own, also of an answer that is on its way. */
  forget(): void {
    this.#round++
    this.paying = 'ready'
    this.mayHaveBought = false
    this.reset()
  }

  /**
   * Pays, once however often it is pressed. Returns the error, when it does not go through; what was bought is to be
   * shown after `finish`.
   */
  async pay(
    order: Order,
    buy: (parts: Part[]) => Promise<OfferPurchased>,
  ): Promise<SmartumError | undefined> {
    if (this.isPaying) return
    const round = this.#round
    const asked = this.order ?? order
    this.#asked = asked
    this.paying = 'paying'
    this.failure = undefined
    this.#host.requestUpdate()
    try {
      const purchased = await buy(asked.parts)
      if (round !== this.#round) return
      const paid = asked.parts.reduce((sum, { cents }) => sum + cents, 0)
      this.bought = { ...purchased, money: asked.money, paid }
      this.paying = 'paid'
      this.mayHaveBought = false
    } catch (error) {
      if (round !== this.#round) return
      this.failure = error as SmartumError
      this.#judge(this.failure)
    }
    this.#host.requestUpdate()
    return this.failure
  }

  /** Leaves the till, once it has been seen that the payment went through. */
  finish(): void {
    if (this.paying !== 'paid') return
    this.paying = 'ready'
    this.#host.requestUpdate()
  }

  #judge({ status }: SmartumError): void {
    // To be sent away for a while tells nothing of the try before.
    const isUncertain = status === 0 || status >= 500 || (status === 429 && this.mayHaveBought)
    this.mayHaveBought ||= isUncertain
    this.paying = isUncertain ? 'again' : 'ready'
  }
}
