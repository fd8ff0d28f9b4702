import { Problem } from '../../../worker/platform/problem.ts'
import { closeBenefit } from '../../../worker/wallet/close-benefit.ts'
import { convertToCards } from '../../../worker/wallet/convert-to-cards.ts'
import { expireBenefits } from '../../../worker/wallet/expire-benefits.ts'
import { capture, hold, release } from '../../../worker/wallet/hold.ts'
import {
  depositLunch,
  depositPrepaid,
  loadBenefit,
  reverseLoad,
  settleFunding,
  withdrawLunch,
} from '../../../worker/wallet/load-benefit.ts'
import { refund } from '../../../worker/wallet/refund.ts'
import { spend } from '../../../worker/wallet/spend.ts'
import { WalletModel } from './model.ts'
import { finnishDay } from './model-calendar.ts'
import { type Done, PROPERTIES, type State, type Step } from './model-properties.ts'
import { type Answer, isReceipt, type Kind, type Request, refusal } from './model-requests.ts'
import type { ModelShard } from './model-shard.ts'

type Operation = (ledger: D1Database, input: Request['input'], now: Date) => Promise<Answer>
export const OPERATIONS = {
  ...{ deposit: depositPrepaid, topUp: depositLunch, withdraw: withdrawLunch, settle: settleFunding },
  ...{ load: loadBenefit, reverse: reverseLoad },
  ...{ spend, hold, capture, release, refund, convert: convertToCards, close: closeBenefit },
} as Record<Kind, unknown> as Record<Kind, Operation>

type Asked = { shard: number; request: Request }

/** The history that is being lived: its people, its clock, what was asked, and its shards beside their models. */
export class World {
  now: number
  readonly people: { id: string; shard: number }[]
  readonly employers: string[]
  readonly merchants: string[]
  readonly models = [new WalletModel(), new WalletModel()]
  readonly asked: Asked[] = []
  readonly done: (Done & { shard: number })[] = []
  readonly #shards: ModelShard[]
  readonly #notice: (step: Step) => void
  readonly #story: string[] = []
  readonly #off: string[] = []

  constructor(history: number, start: number, shards: ModelShard[], notice: (step: Step) => void) {
    this.now = start
    this.people = ['aino', 'eino', 'irja'].map((name, n) => ({ id: `${name}-${history}`, shard: n % 2 }))
    this.employers = [`oy-${history}`, `ab-${history}`]
    this.merchants = [`gym-${history}`, `pool-${history}`]
    this.#shards = shards
    this.#notice = notice
    const owners = [...this.people.map(({ id }) => id), ...this.employers, ...this.merchants]
    for (const shard of shards) shard.watch(owners)
  }

  get today(): string {
    return finnishDay(this.now)
  }

  /** Moves the clock. */
  wait(until: number): void {
    this.now = until
  }

  /** Asks a shard and its model for the same, and compares what they answer and what there is afterwards. */
  async ask(number: number, request: Request): Promise<void> {
    const { shard, model, before, earlier } = await this.#begin(number)
    const isSameKey = (other: Asked) =>
      other.shard === number && other.request.input.key === request.input.key
    const operation = OPERATIONS[request.kind]
    const asked = `${request.kind} ${JSON.stringify(request.input)}`
    const answer = await operation(shard.ledger, request.input, new Date(this.now)).catch(
      (error: unknown) => {
        if (error instanceof Problem) return refusal(error.kind.code, error.availableCents)
        this.#tell(number, asked, String(error))
        throw this.#failure(['every answer is a receipt or a problem'])
      },
    )
    this.#tell(number, asked, answer)
    this.#expect('the answer is the same', answer, model.answer(request, this.now, answer))

    const first = earlier.find((done) => isSameKey({ shard: number, request: done.request }))?.receipt
    const done = isReceipt(answer) && !first ? { request, receipt: answer } : undefined
    this.#check(number, {
      ...{ now: this.now, request, before, earlier, after: await shard.state() },
      ...{ done, attempts: this.asked.filter(isSameKey).length },
      retried: isReceipt(answer) && first ? { first, again: answer } : undefined,
      refused: isReceipt(answer) ? undefined : answer.refused,
    })
    this.asked.push({ shard: number, request })
    if (done) this.done.push({ ...done, shard: number })
  }

  /** Runs the expiry job. It is for the whole shard, so what other histories have left there is counted before. */
  async expire(number: number): Promise<void> {
    const { shard, model, before, earlier } = await this.#begin(number)
    const others = await shard.endedOfOthers(this.today)
    const moved = await expireBenefits(shard.ledger, new Date(this.now))
    this.#tell(number, 'expire', moved)
    const { lots, cents } = model.expire(this.now)
    this.#expect('as much expires', moved, { lots: lots + others.lots, cents: cents + others.cents })
    const request = { kind: 'expire' } as const
    this.#check(number, { now: this.now, request, before, earlier, after: await shard.state() })
  }

  async #begin(number: number) {
    const shard = this.#shards[number]!
    const before = await shard.state()
    for (const each of this.#shards) each.touched = false
    return {
      shard,
      model: this.models[number]!,
      before,
      earlier: this.done.filter((done) => done.shard === number),
    }
  }

  #tell(shard: number, asked: string, answer: unknown): void {
    this.#story.push(
      `${new Date(this.now).toISOString()} shard ${shard} ${asked}`,
      `  ${JSON.stringify(answer)}`,
    )
  }

  #expect(what: string, real: unknown, model: unknown): void {
    const [is, should] = [JSON.stringify(real), JSON.stringify(model)]
    if (is !== should) this.#off.push(`${what}: it is ${is}, the model says ${should}`)
  }

  #check(number: number, step: Step): void {
    this.#expect('what there is is the same', linesOf(step.after), linesOfModel(this.models[number]!))
    for (const [name, holds] of Object.entries(PROPERTIES)) if (!holds(step)) this.#off.push(name)
    for (const { id, version } of step.after.accounts.values()) {
      if (!this.models[number]!.show(id, version))
        this.#off.push(`${id} has changed, and its version has not`)
    }
    if (this.#shards.some(({ touched }, n) => touched && n !== number)) this.#off.push('one shard is touched')
    if (this.#off.length) throw this.#failure(this.#off)
    this.#notice(step)
  }

  #failure(off: string[]): Error {
    return new Error(`Does not hold:\n- ${off.join('\n- ')}\n\nThe history:\n${this.#story.join('\n')}\n`)
  }
}

const linesOf = ({ accounts, expired }: State) => [
  ...[...accounts.values()]
    .map(({ id, available, held, ends_on }) => [id, available, held, ends_on].join(' '))
    .sort(),
  `expired ${expired}`,
]

const linesOfModel = ({ money, company, expired }: WalletModel) => [
  ...[
    ...[...money.values()].map(({ id, available, held, endsOn }) => [id, available, held, endsOn].join(' ')),
    ...[...company].map(([id, { available, held }]) => [id, available, held, null].join(' ')),
  ].sort(),
  `expired ${expired}`,
]
