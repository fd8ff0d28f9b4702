import type { ReactiveControllerHost } from 'lit'
import type { Purchased } from '../../../worker/giftcards/schemas.ts'
import type { SmartumError } from '../../client/problem.ts'
import type { Money, Part } from './plan.ts'

/** What has been bought: the cards, and what is left of the money. */
export type Bought = Purchased & { money: Money; paid: number }

/**
 * One purchase, from the first press to its cards. As long as it is not known whether it went through, trying again asks
 * for the very same, which buys once.
 */
export class Purchase {
  isPaying = false
  /** Why it did not go through. */
  failure: SmartumError | undefined
  bought: Bought | undefined

  readonly #host: ReactiveControllerHost
  #asked: { money: Money; parts: Part[] } | undefined

  constructor(host: ReactiveControllerHost) {
    this.#host = host
  }

  /** Whether no answer came that tells if the cards were made. */
  get isUncertain(): boolean {
    return this.failure !== undefined && (this.failure.status === 0 || this.failure.status >= 500)
  }

  /** Begins anew: with another choice, or for another card. */
  reset(): void {
    if (this.isPaying) return
    this.failure = undefined
    this.bought = undefined
    this.#asked = undefined
    this.#host.requestUpdate()
  }

  /** Pays, once however often it is pressed. Returns the error, when it does not go through. */
  async pay(
    money: Money,
    parts: Part[],
    buy: (parts: Part[]) => Promise<Purchased>,
  ): Promise<SmartumError | undefined> {
    if (this.isPaying) return
    if (!this.isUncertain) this.#asked = { money, parts }
    const asked = this.#asked!
    this.isPaying = true
    this.failure = undefined
    this.#host.requestUpdate()
    try {
      const purchased = await buy(asked.parts)
      const paid = asked.parts.reduce((sum, { cents }) => sum + cents, 0)
      this.bought = { ...purchased, money: asked.money, paid }
    } catch (error) {
      this.failure = error as SmartumError
    }
    this.isPaying = false
    this.#host.requestUpdate()
    return this.failure
  }
}
