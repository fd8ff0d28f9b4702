import type { ReactiveControllerHost } from 'lit'
import { type AmountProblem, readAmount } from '../../parts/amount.ts'
import { type Account, type Money, moneyOf, planOf } from './plan.ts'
import type { Order } from './purchase.ts'

/** Amounts to choose with one press, in cents. */
const SUGGESTIONS = [1000, 2000, 4000]

/** What the page wants to be chosen at first. */
export type Wanted = {
  benefit?: string | undefined
  service?: string | undefined
  expiresOn?: string | undefined
}

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
  /** The last day of the money that the page has named. */
  #day: string | undefined

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
    const all = new Set([...SUGGESTIONS, this.#ending].filter((cents) => cents < (this.chosen?.cents ?? 0)))
    all.delete(0)
    return [...all].sort((one, other) => one - other)
  }

  /** The cents of what was chosen that end on the day that the page has named. */
  get #ending(): number {
    const { lots = [] } = this.chosen ?? {}
    return lots.reduce((sum, lot) => sum + (lot.expires_on === this.#day ? lot.amount_cents : 0), 0)
  }

  /** The amount in cents, or why there is none. */
  get amount(): number | AmountProblem {
    const { preset, typed } = this
    const available = this.chosen?.cents ?? 0
    if (preset === 'all') return available
    return preset ?? readAmount(typed, available)
  }

  /** The cards to be bought; none as long as the amount is not one. */
  get order(): Order | undefined {
    const { chosen, amount } = this
    const parts = chosen && typeof amount === 'number' ? planOf(chosen, amount, this.#day) : []
    return chosen && parts.length ? { money: chosen, parts } : undefined
  }

  /** Takes up what there is now. What was chosen stays so; `wanted` is chosen at first, where there is some. */
  renew(accounts: Account[], wanted: Wanted): void {
    this.money = moneyOf(accounts)
    const isFirst = !this.#key
    // Nobody should pay with other money than they chose without noticing.
    if (!isFirst && !this.chosen) this.take(undefined)
    this.choose(this.chosen ?? this.#find(wanted) ?? this.open[0])
    if (isFirst) this.#begin(wanted)
  }

  #find({ benefit, service, expiresOn }: Wanted): Money | undefined {
    const wanted = this.open.filter(
      (money) => (benefit || money.benefit) === money.benefit && (service || money.service) === money.service,
    )
    return wanted.find(({ lots }) => lots.some((lot) => lot.expires_on === expiresOn)) ?? wanted[0]
  }

  /** Begins with all of the money; or with what ends on the day that is wanted. */
  #begin({ expiresOn }: Wanted): void {
    this.#day = expiresOn
    if (this.suggestions.includes(this.#ending)) this.take(this.#ending)
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
