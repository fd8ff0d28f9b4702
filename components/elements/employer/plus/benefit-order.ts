import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import type { BenefitGroup, BenefitGroups } from '../../../../worker/benefit-users/schemas.ts'
import type { Company } from '../../../../worker/employers/schemas.ts'
import type { BenefitOrder } from '../../../../worker/ordering/schemas.ts'
import type { SmartumError } from '../../../client/problem.ts'
import { dayInFinland } from '../../../parts/days.ts'
import { state } from '../../../parts/decorators.ts'
import { lineStyles } from '../invoice-lines.ts'
import type { Place } from '../places.ts'
import { searchStyles } from '../search-field.ts'
import { EmployerView, type ViewFailure, type ViewHeading } from '../view.ts'
import { benefitOrderStyles } from './benefit-order.styles.ts'
import { benefitOrderTexts } from './benefit-order-texts.ts'
import { meterStyles } from './meter.ts'
import {
  type Complaints,
  complaintsOf,
  formOf,
  keepForm,
  keptForm,
  newOrderOf,
  type OrderForm,
  offered,
  suggestedForm,
} from './order-form.ts'
import { orderForm } from './order-form-view.ts'
import { made, preview } from './order-sheet.ts'
import { orderName } from './order-words.ts'
import { OrderedPeople } from './ordered-people.ts'
import { Polling } from './polling.ts'

export type Data = {
  /** Undefined of an order that begins. */
  order: BenefitOrder | undefined
  groups: BenefitGroup[]
  /** Whether an invoice could be made. */
  hasDetails: boolean
}

/** Keeps the second press of a double one, which may fall on what has come by then, from selecting it and taking the focus. */
const keepPlace = (event: MouseEvent): void => {
  if (event.detail > 1) event.preventDefault()
}

/** An order of benefits: what is wanted, what that comes to, and how it is loaded once it has been ordered. */
export class SmartumEmployerBenefitOrder extends EmployerView<Data, 'benefit-order'> {
  static override styles = [EmployerView.styles, lineStyles, meterStyles, searchStyles, benefitOrderStyles]

  @state() form!: OrderForm
  @state() complaints: Complaints = {}
  /** Whether it is asked once more if the draft is to go. */
  @state() isDiscarding = false
  /** Whether it is here that the order was made. */
  @state() isJustMade = false

  readonly people = new OrderedPeople(this)

  constructor() {
    super()
    new Polling(
      this,
      () => this.data?.order?.state === 'loading',
      () => this.load(),
    )
  }

  get texts() {
    return benefitOrderTexts[this.localize.language]
  }

  /** Which of the three steps is shown: 0 choose, 1 check, 2 load. */
  get #step(): 0 | 1 | 2 {
    const { order } = this.data ?? {}
    if (order && order.state !== 'draft') return 2
    return this.place.id && !this.place.change ? 1 : 0
  }

  protected override get heading(): ViewHeading {
    const { texts, data, place } = this
    const { order } = data ?? {}
    const { id } = place
    const isMade = order && order.state !== 'draft'
    return {
      title: isMade ? orderName(this.localize, order) : this.#step === 1 ? texts.checkTitle : texts.title,
      back: id && place.change && !isMade ? { view: 'benefit-order', id } : { view: 'orders' },
    }
  }

  protected override failureTexts({ status }: SmartumError): ViewFailure {
    const { unknownTitle, unknown, failed } = this.texts
    return status === 404 ? { title: unknownTitle, text: unknown } : { title: failed }
  }

  protected override notDoneText({ code, status }: SmartumError): ViewFailure | undefined {
    const { refused, changedTitle, changed, notSaved, unsureTitle, unsure } = this.texts
    if (code === 'order-changed' && this.#step === 0) return { title: changedTitle, text: changed }
    if (code in refused) return refused[code as keyof typeof refused]
    if (this.#step === 0) return { title: notSaved }
    // Without an answer, or with one that something broke on the way, nobody knows.
    return status === 0 || status >= 500 ? { title: unsureTitle, text: unsure } : undefined
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.people.stop()
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('employer') || changed.has('place')) {
      this.complaints = {}
      this.isDiscarding = false
      this.isJustMade = false
      if (!this.place.id) this.#beginNew()
    }
    super.willUpdate(changed)
  }

  /** Begins with what was filled in before, and with whom the person comes with. */
  #beginNew(): void {
    const { users } = this.place
    const name = this.texts.suggestedName(this.localize.formats.date(dayInFinland()))
    const form = keptForm(this.employer.id, undefined) ?? suggestedForm(name)
    this.form = form
    if (users?.length) this.change({ who: 'users', users })
  }

  #pathOf = (id: string): string => `/plus/orders/${encodeURIComponent(id)}`

  protected override async read(signal: AbortSignal): Promise<Data> {
    const { id } = this.place
    const order = id ? await this.fetch<BenefitOrder>(this.#pathOf(id), signal) : undefined
    const isMade = order !== undefined && order.state !== 'draft'
    const [{ groups }, { details }] = await Promise.all([
      isMade ? { groups: [] } : this.fetch<BenefitGroups>('/plus/groups', signal),
      isMade || !order ? { details: null } : this.fetch<Company>('/company', signal),
    ])
    if (!signal.aborted) this.#take(order, groups)
    return { order, groups, hasDetails: details !== null }
  }

  /** Follows what was read: the form of a draft, whom it is for, and that it is loaded by now. */
  #take(order: BenefitOrder | undefined, groups: BenefitGroup[]): void {
    const before = this.data?.order
    if (order?.state === 'loaded' && before?.state === 'loading') this.said = this.texts.loadedTitle
    if (order?.wanted && this.place.change) {
      this.form = keptForm(this.employer.id, order.id) ?? formOf(order.wanted, this.#typed)
    }
    if (!order) this.#chooseOnly(groups)
    const isSame =
      before && order && before.state === order.state && before.version === order.version && !this.notDone
    if (order && !this.place.change && !isSame) this.people.begin(order.id)
  }

  /** Chooses what there is no choice about. */
  #chooseOnly(groups: BenefitGroup[]): void {
    const [only, ...others] = offered(this.form, groups)
    if (!only || others.length || this.form.benefits[only.benefit]) return
    const { benefit } = only
    this.form = { ...this.form, benefits: { [benefit]: { isChosen: true, isSame: false, amount: '' } } }
  }

  /** Cents as somebody types them. */
  #typed = (cents: number): string => {
    const text = cents % 100 ? (cents / 100).toFixed(2) : String(cents / 100)
    return this.localize.language === 'en' ? text : text.replace('.', ',')
  }

  change(changed: Partial<OrderForm>): void {
    // What is sent after an answer that was lost, and after a change, is something else.
    this.form = { ...this.form, ...changed, key: crypto.randomUUID() }
    keepForm(this.employer.id, this.place.id, this.form)
    this.recheck()
  }

  /** Checks again what was wrong before. */
  recheck = (): void => {
    if (Object.keys(this.complaints).length) {
      this.complaints = complaintsOf(this.form, this.data?.groups ?? [])
    }
  }

  goTo(name: string): void {
    this.renderRoot.querySelector<HTMLElement>(`#${name}`)?.focus()
  }

  /** A link that what is drawn elsewhere shows. */
  linkTo(label: unknown, place: Place, kind?: string): TemplateResult {
    return this.placeLink(label, place, kind)
  }

  check = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const { data, form } = this
    if (!data || this.isDoing) return
    const complaints = complaintsOf(form, data.groups)
    // Made anew, so that the summary takes the focus each time.
    this.complaints = {}
    await this.updateComplete
    this.complaints = complaints
    if (Object.keys(complaints).length) {
      await this.updateComplete
      this.focus()
    } else {
      await this.#save(data, form)
    }
  }

  async #save({ order, groups }: Data, form: OrderForm): Promise<void> {
    const wanted = newOrderOf(form, groups)
    const saving = order
      ? this.post<BenefitOrder>(this.#pathOf(order.id), { ...wanted, version: order.version }, form.key)
      : this.post<BenefitOrder>('/plus/orders', wanted, form.key)
    this.said = this.texts.checking
    const saved = await saving
    this.said = ''
    if (saved) {
      const { id } = saved
      keepForm(this.employer.id, order?.id, undefined)
      // The way back leads to this draft, and not to one more.
      if (!order) this.go({ view: 'benefit-order', id, change: true }, true)
      this.go({ view: 'benefit-order', id })
    } else if (this.notDone && [404, 409].includes(this.notDone.status)) {
      // What somebody else has done meanwhile comes under what is filled in here, which stays.
      keepForm(this.employer.id, order?.id, form)
      await this.load()
    }
  }

  /** Orders what is shown. What was refused because it is different now is shown as it is now. */
  confirm = async (): Promise<void> => {
    const { data } = this
    if (!data?.order || this.isDoing) return
    const { id, version, people, total_cents } = data.order
    addEventListener('mousedown', keepPlace, { capture: true, once: true })
    const confirming = this.post<BenefitOrder>(`${this.#pathOf(id)}/confirm`, {
      version,
      people,
      total_cents,
    })
    this.said = this.texts.confirming
    const done = await confirming
    this.said = ''
    if (done) {
      this.isJustMade = true
      this.data = { ...data, order: done }
      this.changed()
    } else if (this.notDone?.status === 409) {
      await this.load()
    }
  }

  askToDiscard = async (isDiscarding: boolean): Promise<void> => {
    this.isDiscarding = isDiscarding
    await this.focusOn(isDiscarding ? '.asks' : '.discard')
  }

  discard = async (): Promise<void> => {
    const { order } = this.data ?? {}
    if (!order || this.isDoing) return
    await this.post(`${this.#pathOf(order.id)}/discard`)
    this.isDiscarding = false
    if (!this.notDone) {
      keepForm(this.employer.id, order.id, undefined)
      this.go({ view: 'orders' }, true)
    } else if (this.notDone.status === 409) {
      await this.load()
    }
  }

  protected override content(data: Data): unknown {
    const { order } = data
    if (order?.state === 'discarded') {
      const { unknownTitle, unknown, toOrders } = this.texts
      return html`<div class="panel">
        ${this.nothingHere(unknownTitle, unknown, this.linkTo(toOrders, { view: 'orders' }))}
      </div>`
    }
    const step = this.#step
    const steps = order?.kind === 'lunch' ? nothing : this.#steps(step)
    if (step === 2 && order) return html`${steps} ${made(this, order)}`
    if (step === 1 && order) return html`${steps} ${preview(this, { ...data, order })}`
    return this.#lacks(data) ?? html`${steps} ${orderForm(this, data.groups)}`
  }

  /** What has to be there before anything can be ordered. */
  #lacks({ groups }: Data): unknown {
    const { texts } = this
    const hasBenefits = groups.some(({ benefits }) => benefits.some(({ benefit }) => benefit !== 'lunch'))
    const hasPeople = groups.some(({ people }) => people)
    if (!hasBenefits) {
      const way = this.linkTo(texts.toGroups, { view: 'groups' }, 'button main')
      return html`<div class="panel">${this.nothingHere(texts.noBenefitsTitle, texts.noBenefits, way)}</div>`
    }
    if (hasPeople) return undefined
    const way = this.linkTo(texts.addUsers, { view: 'add-users' }, 'button main')
    return html`<div class="panel">${this.nothingHere(texts.noUsersTitle, texts.noUsers, way)}</div>`
  }

  #steps(now: number): TemplateResult {
    const { texts } = this
    const look = (at: number) => (at < now ? 'done' : at === now ? 'now' : '')
    return html`<ol class="steps" role="list">
      ${texts.steps.map(
        (step, at) => html`<li class=${look(at)} aria-current=${at === now ? 'step' : nothing}>
          <i></i><span><span class="unseen">${texts.step(at + 1)}</span><span class="count" aria-hidden="true">${at + 1}/3</span> ${step}</span>
        </li>`,
      )}
    </ol>`
  }
}
