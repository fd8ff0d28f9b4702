import { type Receipt, type Service, USES, USES_OF, type Use } from '../../../worker/wallet/schemas.ts'
import { DAY, finnishDay, plusDays } from './model-calendar.ts'
import {
  type Answer,
  centsOf,
  contentOf,
  type InputOf,
  isReceipt,
  malformed,
  type Refusal,
  type Request,
  refusal,
} from './model-requests.ts'

/**
 * A shard once more, as simply as it can be said: maps, numbers and loops, written from the rules and not from the
 * SQL.
 */

type ReceiptPart = Receipt['parts'][number]

/** A lot or a card. */
export type Money = {
  id: string
  kind: 'lot' | 'card'
  person: string
  benefit: NonNullable<ReceiptPart['benefit']>
  uses: readonly Use[]
  service: Service
  employer: string
  expiresOn: string
  endsOn: string
  available: number
  held: number
  /** Whether any of it has ever been used. */
  used: boolean
  /** How often something has happened to it. */
  changes: number
}
type Part = { money: Money; merchant: string; cents: number; refunded: number }
type Hold = { cents: number; until: number; parts: Part[]; end?: 'captured' | 'released' }
type Load = { lot: Money; source: string; cents: number }

/** What an operation has done. */
type Done = {
  cents: number
  parts: ReceiptPart[]
  use?: Use
  until?: Date
  closing?: Receipt['closing']
}
type Context = { now: number; today: string; operation: string; newId: (part: number) => string }

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)
const written = (uses: readonly Use[]) => USES.filter((use) => uses.includes(use)).join(' ')
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

export class WalletModel {
  readonly money = new Map<string, Money>()
  /** Cents of each account of the company side, such as `prepaid:employer_1`, and what waits on hold there. */
  readonly company = new Map<string, { available: number; held: number }>()
  expired = 0
  /** By the id of the hold, the payment and the load. */
  readonly holds = new Map<string, Hold>()
  readonly payments = new Map<string, { parts: Part[] }>()
  readonly #loads = new Map<string, Load>()
  readonly #answers = new Map<string, { content: string; receipt: Receipt }>()
  /** How much had happened to a lot or card, by its id, when it was shown with a version. */
  readonly #shown = new Map<string, Map<number, number>>()

  /** What the shard has to answer. Ids are its to make, so new ones are taken from what it made. */
  answer(request: Request, now: number, made?: Answer): Answer {
    const { key } = request.input
    const refused = malformed(request)
    if (refused) return refused
    const content = contentOf(request)
    const known = this.#answers.get(key)
    if (known) return known.content === content ? known.receipt : refusal('idempotency-key-reused')

    const real = isReceipt(made) ? made : undefined
    const operation = real?.id ?? 'a new operation'
    const newId = (part: number) => real?.parts[part]?.to ?? `a new account for part ${part}`
    const done = this.#do(request, { now, today: finnishDay(now), operation, newId })
    if ('refused' in done) return done
    const receipt: Receipt = {
      id: operation,
      kind: request.kind === 'topUp' ? 'deposit' : request.kind,
      amount_cents: done.cents,
      at: new Date(now).toISOString(),
      ...(done.use && { use: done.use }),
      ...(done.until && { hold_until: done.until.toISOString() }),
      parts: done.parts,
      ...(done.closing && { closing: done.closing }),
    }
    this.#answers.set(key, { content, receipt })
    return receipt
  }

  /** Notes which version a lot or card has now; false when it had the same before something happened to it. */
  show(id: string, version: number): boolean {
    const changes = this.money.get(id)?.changes
    if (changes === undefined) return true
    const shown = this.#shown.get(id) ?? new Map<number, number>()
    this.#shown.set(id, shown)
    if (!shown.has(version)) shown.set(version, changes)
    return shown.get(version) === changes
  }

  /** The versions that a lot or card has been shown with, the first one first. */
  versionsOf = (id: string): number[] => [...(this.#shown.get(id)?.keys() ?? [])]

  #do(request: Request, context: Context): Done | Refusal {
    switch (request.kind) {
      case 'deposit':
        return this.#payIn('prepaid', request.input)
      case 'topUp':
        return this.#payIn('lunch', request.input)
      case 'settle':
        return this.#payIn('funding', request.input)
      case 'withdraw':
        return this.#withdraw(request.input)
      case 'load':
        return this.#load(request.input, context)
      case 'reverse':
        return this.#reverse(request.input)
      case 'spend':
        return this.#spend(request.input, context)
      case 'hold':
        return this.#hold(request.input, context)
      case 'capture':
        return this.#capture(request.input, context)
      case 'release':
        return this.#release(request.input)
      case 'refund':
        return this.#refund(request.input, context)
      case 'convert':
        return this.#convert(request.input, context)
      case 'close':
        return this.#close(request.input, context)
    }
  }

  #payIn(kind: string, { employer, amountCents: cents }: InputOf<'deposit'>): Done {
    const account = `${kind}:${employer}`
    this.#account(account).available += cents
    return { cents, parts: [part('single', 'bank', account, cents)] }
  }

  #withdraw({ employer, amountCents: cents }: InputOf<'withdraw'>): Done | Refusal {
    const lunch = `lunch:${employer}`
    if (this.availableOf(lunch) < cents) return refusal('insufficient-funds', this.availableOf(lunch))
    this.#account(lunch).available -= cents
    return { cents, parts: [part('single', lunch, 'bank', cents)] }
  }

  #load(input: InputOf<'load'>, { today, operation, newId }: Context): Done | Refusal {
    const { from = 'funding', employer, person, benefit, service, amountCents: cents, expiresOn } = input
    const source = `${from}:${employer}`
    if (expiresOn < today) return refusal('day-passed')
    if (from === 'prepaid' && this.availableOf(source) < cents) {
      return refusal('insufficient-funds', this.availableOf(source))
    }
    const uses = benefit === 'flexible' ? input.uses! : USES_OF[benefit]
    const lot = { kind: 'lot' as const, person, benefit, uses, service, employer, expiresOn }
    const opened = this.#open(lot, newId(0), cents)
    this.#account(source).available -= cents
    this.#loads.set(operation, { lot: opened, source, cents })
    return { cents, parts: [part('single', source, opened.id, cents, opened)] }
  }

  #reverse({ load: id }: InputOf<'reverse'>): Done | Refusal {
    const load = this.#loads.get(id)
    if (!load) return refusal('load-unknown')
    const { lot, source, cents } = load
    if (lot.used || lot.held > 0) return refusal('load-used')
    use(lot, cents)
    this.#account(source).available += cents
    return { cents, parts: [part('single', lot.id, source, cents, lot)] }
  }

  #spend(input: InputOf<'spend'>, { today, operation }: Context): Done | Refusal {
    const parts = this.#choose(input, today)
    if ('refused' in parts) return parts
    for (const { money, merchant, cents } of parts) this.#pay(money, merchant, cents)
    this.payments.set(operation, { parts })
    return {
      cents: input.amountCents,
      use: input.use,
      parts: parts.map((p) => part('single', p.money.id, p.merchant, p.cents, p.money)),
    }
  }

  #hold(input: InputOf<'hold'>, { now, today, operation }: Context): Done | Refusal {
    const { until, use, amountCents: cents } = input
    if (!(until.getTime() > now && until.getTime() <= now + 31 * DAY)) return refusal('hold-until-not-valid')
    const parts = this.#choose(input, today)
    if ('refused' in parts) return parts
    for (const { money, merchant, cents } of parts) {
      money.available -= cents
      money.held += cents
      money.changes++
      this.#account(merchant).held += cents
    }
    this.holds.set(operation, { cents, until: until.getTime(), parts })
    const held = parts.map((p) => part('pending', p.money.id, p.merchant, p.cents, p.money))
    return { cents, use, until, parts: held }
  }

  #capture(input: InputOf<'capture'>, { now, operation }: Context): Done | Refusal {
    const hold = this.holds.get(input.hold)
    if (!hold) return refusal('hold-unknown')
    if (hold.end !== 'captured' && now > hold.until) return refusal('hold-expired')
    if (hold.end) return refusal(`hold-${hold.end}`)
    if (input.amountCents > hold.cents) return refusal('capture-too-large', hold.cents)
    this.#giveBack(hold)
    hold.end = 'captured'
    const captured: Part[] = []
    const parts: ReceiptPart[] = []
    let left = input.amountCents
    for (const { money, merchant, cents } of hold.parts) {
      const taken = Math.min(left, cents)
      left -= taken
      if (taken > 0) {
        this.#pay(money, merchant, taken)
        captured.push({ money, merchant, cents: taken, refunded: 0 })
      }
      parts.push(part(taken > 0 ? 'post' : 'void', money.id, merchant, taken || cents, money))
    }
    this.payments.set(operation, { parts: captured })
    return { cents: input.amountCents, parts }
  }

  #release(input: InputOf<'release'>): Done | Refusal {
    const hold = this.holds.get(input.hold)
    if (!hold) return refusal('hold-unknown')
    if (hold.end) return refusal(`hold-${hold.end}`)
    this.#giveBack(hold)
    hold.end = 'released'
    const parts = hold.parts.map((p) => part('void', p.money.id, p.merchant, p.cents, p.money))
    return { cents: hold.cents, parts }
  }

  #refund({ payment: id, amountCents }: InputOf<'refund'>, { today, newId }: Context): Done | Refusal {
    const payment = this.payments.get(id)
    if (!payment) return refusal('payment-unknown')
    const refundable = this.refundable(id)
    if (amountCents > refundable) return refusal('refund-too-large', refundable)
    const parts: ReceiptPart[] = []
    let left = amountCents
    for (const paid of [...payment.parts].reverse()) {
      const cents = Math.min(left, paid.cents - paid.refunded)
      if (cents === 0) continue
      left -= cents
      paid.refunded += cents
      this.#account(paid.merchant).available -= cents
      let target = paid.money
      if (target.endsOn < today) {
        target = this.#open({ ...target, expiresOn: plusDays(today, 30) }, newId(parts.length), cents)
      } else {
        target.available += cents
        target.changes++
      }
      parts.push(part('single', paid.merchant, target.id, cents, target))
    }
    return { cents: amountCents, parts }
  }

  #convert(input: InputOf<'convert'>, { today, newId }: Context): Done | Refusal {
    const cards = input.parts.map((card) => ({ card, lot: this.money.get(card.lot) }))
    const lots: Money[] = []
    for (const { card, lot } of cards) {
      if (lot?.kind !== 'lot' || lot.person !== input.person) return refusal('lot-unknown')
      if (lot.endsOn < today) {
        return refusal(lot.endsOn < lot.expiresOn ? 'benefit-closed' : 'benefit-expired')
      }
      if (card.version !== undefined && this.#shown.get(lot.id)?.get(card.version) !== lot.changes) {
        return refusal('balance-changed', lot.available)
      }
      if (lot.available < card.amountCents) return refusal('insufficient-funds', lot.available)
      if (card.expiresOn < lot.endsOn) return refusal('day-passed')
      lots.push(lot)
    }
    if (cards.some(({ card, lot }) => card.uses.some((use) => !lot!.uses.includes(use)))) {
      return refusal('card-uses-not-valid')
    }
    const parts = cards.map(({ card }, n) => {
      const [lot, cents] = [lots[n]!, card.amountCents]
      use(lot, cents)
      const { uses, expiresOn } = card
      const opened = this.#open({ ...lot, kind: 'card', uses, expiresOn }, newId(n), cents)
      return part('single', lot.id, opened.id, cents, lot)
    })
    return { cents: centsOf(input), parts }
  }

  #close({ person, employer, service, lastDay }: InputOf<'close'>, { today }: Context): Done | Refusal {
    const lots = [...this.money.values()].filter(
      (money) =>
        money.kind === 'lot' &&
        money.person === person &&
        money.employer === employer &&
        money.service === service,
    )
    const inUse = lots.filter(({ endsOn }) => endsOn >= today)
    if (!inUse.length) return refusal(lots.length ? 'benefit-expired' : 'benefit-unknown')
    if (lastDay < today) return refusal('day-passed')
    for (const lot of inUse) {
      lot.endsOn = lastDay < lot.expiresOn ? lastDay : lot.expiresOn
      lot.changes++
    }
    return { cents: 0, parts: [], closing: { employer, service, last_day: lastDay } }
  }

  /** Moves what is left after its last day, as the nightly job does. */
  expire(now: number): { lots: number; cents: number } {
    const today = finnishDay(now)
    const ended = [...this.money.values()].filter((money) => money.endsOn < today && money.available > 0)
    const cents = sum(ended.map(({ available }) => available))
    for (const money of ended) use(money, money.available)
    this.expired += cents
    return { lots: ended.length, cents }
  }

  /** What a person can pay with for a use on a day, in the order in which it is used up. */
  usable(person: string, use: Use, today: string): Money[] {
    return [...this.money.values()]
      .filter((money) => money.person === person && money.uses.includes(use))
      .filter((money) => money.endsOn >= today && money.available > 0)
      .sort(
        (a, b) =>
          compare(a.endsOn, b.endsOn) ||
          written(a.uses).length - written(b.uses).length ||
          compare(a.id, b.id),
      )
  }

  usableCents = (person: string, use: Use, today: string): number =>
    sum(this.usable(person, use, today).map(({ available }) => available))
  availableOf = (account: string): number => this.company.get(account)?.available ?? 0
  refundable = (payment: string): number =>
    sum(this.payments.get(payment)?.parts.map(({ cents, refunded }) => cents - refunded) ?? [])
  /** Whether it looks as if a load could be reversed, a hold captured, or a payment refunded. */
  isOpen(operation: string): boolean {
    const load = this.#loads.get(operation)
    if (load) return load.lot.available === load.cents
    const hold = this.holds.get(operation)
    return hold ? !hold.end : this.refundable(operation) > 0
  }

  #choose(input: InputOf<'spend'>, today: string): Part[] | Refusal {
    const { person, use, merchant, amountCents } = input
    const usable = this.usable(person, use, today)
    const available = sum(usable.map((money) => money.available))
    if (available < amountCents) return refusal('insufficient-funds', available)
    const parts: Part[] = []
    let left = amountCents
    for (const money of usable) {
      const cents = Math.min(left, money.available)
      if (cents > 0) parts.push({ money, merchant: `merchant:${merchant}`, cents, refunded: 0 })
      left -= cents
    }
    return parts
  }

  #pay(money: Money, merchant: string, cents: number): void {
    use(money, cents)
    this.#account(merchant).available += cents
  }

  #giveBack(hold: Hold): void {
    for (const { money, merchant, cents } of hold.parts) {
      money.available += cents
      money.held -= cents
      money.changes++
      this.#account(merchant).held -= cents
    }
  }

  #open(
    like: Omit<Money, 'id' | 'endsOn' | 'available' | 'held' | 'used' | 'changes'>,
    id: string,
    available: number,
  ): Money {
    const opened = { ...like, id, endsOn: like.expiresOn, available, held: 0, used: false, changes: 0 }
    this.money.set(id, opened)
    return opened
  }

  #account(id: string): { available: number; held: number } {
    const account = this.company.get(id) ?? { available: 0, held: 0 }
    this.company.set(id, account)
    return account
  }
}

function use(money: Money, cents: number): void {
  money.available -= cents
  money.changes++
  money.used = true
}

const part = (
  kind: ReceiptPart['kind'],
  from: string,
  to: string,
  amount_cents: number,
  money?: Money,
): ReceiptPart => ({ kind, from, to, amount_cents, ...(money && { benefit: money.benefit }) })
