import type { ReactiveControllerHost } from 'lit'
import type { WalletAccount } from '../../../worker/wallet/schemas.ts'
import { type AmountProblem, readAmount } from './amount.ts'
import { type Money, moneyOf, type Part, planOf } from './plan.ts'

/** Amounts to choose with one press, in cents. */
const SUGGESTIONS = [1000, 2000, 4000]

/** Which money a card is to be bought with, and how much of it. It outlasts signing in again. */
export class Choice {
  money: Money[] = []
  /** Cents to choose with one press. */
  preset: number | 'all' | undefined = 'all'
  typed = ''
  /** Whether what is wrong with the amount is to be said. */
  isJudged = false

  readonly #host: ReactiveControllerHost
  #key = ''

  constructor(host: ReactiveControllerHost) {
    this.#host = host
  }

  /** The money that was chosen, as it is now. */
  get chosen(): Money | undefined {
    return this.open.find(({ key }) => key === this.#key)
  }

  /** What can be chosen. */
  get open(): Money[] {
    return this.money.filter(({ extension }) => extension.state === 'open')
  }

  get suggestions(): number[] {
    return SUGGESTIONS.filter((cents) => cents < (this.chosen?.cents ?? 0))
  }

  /** The amount in cents, or why there is none. */
  get amount(): number | AmountProblem {
    const { preset, typed } = this
    const available = this.chosen?.cents ?? 0
    if (preset === 'all') return available
    return preset ?? readAmount(typed, available)
  }

  /** The cards to be bought; none as long as the amount is not one. */
  get plan(): Part[] {
    const { chosen, amount } = this
    return chosen && typeof amount === 'number' ? planOf(chosen, amount) : []
  }

  /** Takes up what there is now. What was chosen stays so; `wanted` is chosen at first, where there is some. */
  renew(
    accounts: WalletAccount[],
    wanted: { benefit?: string | undefined; service?: string | undefined },
  ): void {
    this.money = moneyOf(accounts)
    const isWanted = ({ benefit, service }: Money) =>
      (wanted.benefit || benefit) === benefit && (wanted.service || service) === service
    // Nobody should pay with other money than they chose without noticing.
    if (this.#key && !this.chosen) this.take(undefined)
    this.choose(this.chosen ?? this.open.find(isWanted) ?? this.open[0])
  }

  /** Lets go of what is somebody's own. */
  forget(): void {
    this.money = []
  }

  choose(money: Money | undefined): void {
    this.#key = money?.key ?? ''
    this.#fit()
    if (this.typed) this.judge()
  }

  take(preset: number | 'all' | undefined): void {
    this.preset = preset
    this.typed = ''
    this.isJudged = false
    this.#host.requestUpdate()
  }

  type(text: string): void {
    this.preset = undefined
    this.typed = text
    if (typeof this.amount === 'number') this.isJudged = false
    this.#host.requestUpdate()
  }

  /** Says what is wrong, if something is. */
  judge(): boolean {
    this.isJudged = typeof this.amount === 'string'
    this.#host.requestUpdate()
    return this.isJudged
  }

  #fit(): void {
    const { preset } = this
    if (typeof preset === 'number' && !this.suggestions.includes(preset)) this.preset = undefined
    this.#host.requestUpdate()
  }
}
