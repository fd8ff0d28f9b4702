import { css, html, nothing, type TemplateResult } from 'lit'
import type { BenefitGroups, PlusUsers } from '../../../../worker/benefit-users/schemas.ts'
import type { BenefitOrder, BenefitOrders } from '../../../../worker/ordering/schemas.ts'
import { dayInFinland } from '../../../parts/days.ts'
import { horizon, icon } from '../../../parts/icons.ts'
import { LongList, rowLinkStyles } from '../long-list.ts'
import { plus } from '../pictures.ts'
import type { Place } from '../places.ts'
import { EmployerView, type ViewFailure, type ViewHeading } from '../view.ts'
import { type OrderRow, orderName, orderPill, orderWords, percentLoaded } from './order-words.ts'
import { ordersTexts } from './orders-texts.ts'
import { Polling } from './polling.ts'

type Data = {
  orders: OrderRow[]
  /** How much of those that are loading is loaded, in percent. */
  progress: Map<string, number>
  /** Of who has not ordered anything yet: which of the first steps are taken. */
  hasGroups: boolean
  hasUsers: boolean
}

/** Of so many orders that are loading, the progress is read. */
const MOST_WATCHED = 3

/** The orders of benefits and the lunches of each month, newest first; drafts before them. */
export class SmartumEmployerOrders extends EmployerView<Data, 'orders'> {
  static override styles = [
    EmployerView.styles,
    rowLinkStyles,
    css`
      .row {
        flex-wrap: nowrap;
        gap: 12px;
      }
      .row > .of {
        display: grid;
        gap: 4px 24px;
      }
      .of .small {
        display: block;
      }
      .sum {
        font-weight: 600;
      }
      .steps .link {
        margin-block: -6px -12px;
      }
      .steps .done {
        color: var(--_success);
        vertical-align: -3px;
      }
      .drafts .name {
        font-weight: 600;
      }
      .drafts .row {
        flex-wrap: wrap;
      }
      .begin {
        width: 100%;
      }
      @container (min-width: 480px) {
        .begin {
          width: auto;
        }
      }
      @container (min-width: 640px) {
        .row > .of {
          grid-template-columns: minmax(0, 1.4fr) minmax(0, 1fr) minmax(130px, auto);
          align-items: center;
        }
        .sum {
          text-align: end;
        }
      }
    `,
  ]

  readonly #made = new LongList(this)

  constructor() {
    super()
    new Polling(this, this.#isLoadingMoney, () => this.load())
  }

  get #texts() {
    return ordersTexts[this.localize.language]
  }

  protected override get heading(): ViewHeading {
    const { title, order } = this.#texts
    const link = this.placeLink(
      html`${icon(plus, 20)}${order}`,
      { view: 'benefit-order' },
      'button main small-button begin',
    )
    return { title, aside: this.data?.orders.length ? link : undefined }
  }

  protected override failureTexts(): ViewFailure {
    return { title: this.#texts.failed }
  }

  #isLoadingMoney = (): boolean => this.data?.orders.some((each) => each.state === 'loading') ?? false

  protected override async read(signal: AbortSignal): Promise<Data> {
    const { orders } = await this.fetch<BenefitOrders>('/plus/orders', signal)
    if (!orders.length) return { orders, progress: new Map(), ...(await this.#firstSteps(signal)) }
    const loading = orders.filter((each) => each.state === 'loading').slice(0, MOST_WATCHED)
    const progress = await Promise.all(
      loading.map(async ({ id }) => {
        const order = await this.fetch<BenefitOrder>(`/plus/orders/${encodeURIComponent(id)}`, signal)
        return [id, order.progress ? percentLoaded(order.progress) : 0] as const
      }),
    )
    return { orders, progress: new Map(progress), hasGroups: true, hasUsers: true }
  }

  async #firstSteps(signal: AbortSignal): Promise<Pick<Data, 'hasGroups' | 'hasUsers'>> {
    const [{ groups }, { counts }] = await Promise.all([
      this.fetch<BenefitGroups>('/plus/groups', signal),
      this.search<PlusUsers>('/plus/users/list', { limit: 1 }),
    ])
    return { hasGroups: groups.some(({ benefits }) => benefits.length), hasUsers: counts.all > 0 }
  }

  protected override content(data: Data): TemplateResult {
    const { orders } = data
    if (!orders.length) return this.#begin(data)
    const texts = this.#texts
    const drafts = orders.filter((each) => each.state === 'draft')
    const made = orders.filter((each) => each.state !== 'draft')
    return html`${
      drafts.length
        ? html`<section class="stack drafts" aria-labelledby="drafts">
            <h3 id="drafts">${texts.drafts}</h3>
            <ul class="panel rows" role="list">${drafts.map((each) => this.#draft(each))}</ul>
          </section>`
        : nothing
    }
    ${
      made.length
        ? html`<section class="stack" aria-labelledby="made">
            <h3 id="made" class=${drafts.length ? '' : 'unseen'}>${texts.made}</h3>
            ${this.#made.render(made, (each) => this.#row(each, data.progress.get(each.id)), texts.showMore)}
          </section>`
        : nothing
    }`
  }

  #draft(order: OrderRow): TemplateResult {
    const { formats, language } = this.localize
    const texts = this.#texts
    const day = formats.date(dayInFinland(new Date(order.created_at)))
    return html`<li class="row">
      <div class="of">
        <p><span class="name">${order.name}</span><span class="small">${texts.begun(day)}</span></p>
        <p>${orderWords[language].people(order.people)}</p>
        <p class="money sum">${formats.money(order.total_cents)}</p>
      </div>
      ${this.placeLink(
        html`${texts.goOn}<span class="unseen">: ${order.name}</span>`,
        { view: 'benefit-order', id: order.id },
        'button tonal small-button',
      )}
    </li>`
  }

  #row(order: OrderRow, percent: number | undefined): TemplateResult {
    const { formats, language } = this.localize
    const day = formats.date(dayInFinland(new Date(order.confirmed_at ?? order.created_at)))
    const place: Place =
      order.state === 'waiting' ? { view: 'lunch' } : { view: 'benefit-order', id: order.id }
    const more = percent === undefined ? '' : orderWords[language].percent(percent)
    return html`<li class="row">
      <div class="of">
        <p>
          ${this.placeLink(orderName(this.localize, order), place, 'name')}
          <span class="small">${day} · ${orderWords[language].people(order.people)}</span>
        </p>
        <p>${orderPill(this.localize, order.state, more)}</p>
        <p class="money sum">${formats.money(order.total_cents)}</p>
      </div>
      ${icon('chevron', 20)}
    </li>`
  }

  /** What comes first, before anything can be ordered. */
  #begin({ hasGroups, hasUsers }: Data): TemplateResult {
    const texts = this.#texts
    const { groups, users, first } = texts
    const step = ({ title, text, link }: typeof groups, place: Place, isDone: boolean) =>
      html`<li>
        <span>
          <strong>${title}</strong>
          ${isDone ? html`<span class="done">${icon('done', 20)}<span class="unseen">${texts.ready}</span></span>` : nothing}
          ${text}<br />${this.placeLink(link, place)}
        </span>
      </li>`
    return html`<div class="panel">
      <div class="centred">${horizon}<h3>${texts.emptyTitle}</h3><p>${texts.empty}</p></div>
      <ol class="advice steps" role="list">
        ${step(groups, { view: 'groups' }, hasGroups)} ${step(users, { view: 'add-users' }, hasUsers)}
        ${step(first, { view: 'benefit-order' }, false)}
      </ol>
    </div>`
  }
}
