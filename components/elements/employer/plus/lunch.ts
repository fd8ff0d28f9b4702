import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import type { Lunch } from '../../../../worker/ordering/schemas.ts'
import { button, warningNotice } from '../../../parts/blocks.ts'
import { dayInFinland } from '../../../parts/days.ts'
import { state } from '../../../parts/decorators.ts'
import { icon } from '../../../parts/icons.ts'
import { largeMoney } from '../../../parts/money.ts'
import { slipStyles } from '../payment-slip.ts'
import { EmployerView, type ViewFailure, type ViewHeading } from '../view.ts'
import { lunchStyles } from './lunch.styles.ts'
import { lunchTexts } from './lunch-texts.ts'
import { meter, meterStyles } from './meter.ts'
import { monthName } from './months.ts'
import { orderPill, orderWords } from './order-words.ts'
import { Polling } from './polling.ts'
import { TopUp, topUpStyles } from './top-up.ts'

type From = 'this-month' | 'next-month' | 'off'

/** How many rows of what has been are shown at first, and how many more with each press. */
const PAGE = 6

/** The first day of the month after the one of a day. */
function nextMonthOf(day: string): string {
  const [year, month] = day.split('-').map(Number) as [number, number]
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`
}

/** The balance that lunch is loaded from: whether it suffices, how to top it up, and whether lunch loads by itself. */
export class SmartumEmployerLunch extends EmployerView<Lunch, 'lunch'> {
  static override styles = [EmployerView.styles, slipStyles, meterStyles, topUpStyles, lunchStyles]

  /** From when it is to be switched on. */
  @state() private from: Exclude<From, 'off'> = 'next-month'
  /** Whether it is asked once more if it is to be switched off. */
  @state() private isEnding = false
  @state() private shown = { top_ups: PAGE, loads: PAGE }

  readonly #topUp = new TopUp(this)

  constructor() {
    super()
    new Polling(
      this,
      () => this.data?.loads.some((each) => each.state === 'loading') ?? false,
      () => this.load(),
    )
  }

  get texts() {
    return lunchTexts[this.localize.language]
  }

  /** What the balance lacks for the lunch that waits, or for the next one. */
  get missing(): number {
    return (this.data?.waiting ?? this.data?.next)?.missing_cents ?? 0
  }

  protected override get heading(): ViewHeading {
    return { title: this.texts.title }
  }

  protected override failureTexts(): ViewFailure {
    return { title: this.texts.failed }
  }

  protected override notDoneText(): ViewFailure {
    return { title: this.texts.notSwitched }
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed)
    if (!changed.has('employer')) {
      if (changed.has('data') && this.data?.payment) this.#topUp.suggest(this.missing)
      return
    }
    this.isEnding = false
    this.shown = { top_ups: PAGE, loads: PAGE }
    this.#topUp.reset()
  }

  protected override read(signal: AbortSignal): Promise<Lunch> {
    return this.fetch<Lunch>('/plus/lunch', signal)
  }

  #switch = async (from: From): Promise<void> => {
    if (this.isDoing) return
    const { switchingOn, switchedOn, switchedOff } = this.texts
    const switching = this.post<Lunch>('/plus/lunch', { from })
    if (from !== 'off') this.said = switchingOn
    const lunch = await switching
    this.said = ''
    if (!lunch) return
    this.isEnding = false
    this.data = lunch
    this.said = from === 'off' ? switchedOff : switchedOn
    await this.focusOn('#automatic')
  }

  #askToEnd = async (isEnding: boolean): Promise<void> => {
    this.isEnding = isEnding
    await this.focusOn(isEnding ? '.asks' : '.end')
  }

  #month = (month: string): string => monthName(this.localize.language, month)

  protected override content(lunch: Lunch): TemplateResult {
    const automatic = this.#automatic(lunch)
    const isNew = !lunch.payment
    return html`${isNew ? automatic : nothing}
      <div class="sides">
        <div class="stack">
          ${this.#balance(lunch)}
          ${
            lunch.payment
              ? this.#topUp.render()
              : html`<div class="panel"><h3>${this.texts.topUp}</h3><p>${this.texts.firstOn}</p></div>`
          }
        </div>
        <div class="stack">
          ${this.#next(lunch)} ${isNew ? nothing : automatic} ${this.#loads(lunch)} ${this.#topUps(lunch)}
        </div>
      </div>`
  }

  #balance({ balance_cents, waiting, next }: Lunch): TemplateResult {
    const { texts, missing, localize } = this
    const { formats } = localize
    const ahead = waiting ?? (next?.people ? next : undefined)
    const balance = formats.money(balance_cents)
    return html`${
      waiting
        ? warningNotice(
            texts.waitingTitle(this.#month(waiting.month)),
            texts.waiting(formats.money(waiting.missing_cents)),
          )
        : nothing
    }
    <div class="panel">
      <div class="lead">
        <span class="tile">${icon('lunch')}</span>
        <p><strong>${texts.balance}</strong><span class="small">${texts.shared}</span></p>
        ${ahead ? this.#enough(missing) : nothing}
      </div>
      <div class="amounts">
        <p class="hero money">${largeMoney(balance_cents, formats)}</p>
        ${ahead ? html`<p class="small">${texts.need(this.#month(ahead.month), formats.money(ahead.total_cents))}</p>` : nothing}
      </div>
      ${
        ahead
          ? meter({
              part: balance_cents,
              whole: ahead.total_cents,
              label: texts.balance,
              said: texts.missingSaid(balance, formats.money(ahead.total_cents)),
              isShort: missing > 0,
            })
          : nothing
      }
    </div>`
  }

  /** Whether the balance suffices. */
  #enough(missing: number): TemplateResult {
    const { texts, localize } = this
    return missing
      ? html`<span class="pill waits">${icon('clock', 16)}${texts.missing(localize.formats.money(missing))}</span>`
      : html`<span class="pill done">${icon('done', 16)}${texts.suffices}</span>`
  }

  #next({ next, waiting }: Lunch): unknown {
    if (!next) return nothing
    const { texts, localize } = this
    const { formats, language } = localize
    if (!next.people) {
      const way = this.placeLink(texts.toGroups, { view: 'groups' }, 'button')
      return warningNotice(texts.nobodyTitle, texts.nobody, way)
    }
    return html`<div class="panel">
      <div class="lead"><h3>${texts.next}</h3>${waiting ? this.#enough(next.missing_cents) : nothing}</div>
      <dl class="facts">
        <div><dt>${texts.nextDay}</dt><dd>${formats.date(next.loads_on)}</dd></div>
        <div><dt>${texts.nextPeople}</dt><dd>${orderWords[language].people(next.people)}</dd></div>
        <div><dt>${texts.nextSum}</dt><dd class="money">${formats.money(next.total_cents)}</dd></div>
      </dl>
      <p class="small">${texts.reserved}</p>
    </div>`
  }

  /** Whether lunch loads by itself, and to switch that on or off. */
  #automatic({ from_month }: Lunch): TemplateResult {
    const { texts } = this
    const today = dayInFinland()
    const isOn = from_month !== null
    const since = isOn && (from_month > today.slice(0, 7) ? texts.onFrom : texts.on)(this.#month(from_month))
    return html`<div class="panel automatic">
      <div class="lead">
        <h3 id="automatic" tabindex="-1">${texts.automatic}</h3>
        <span class="pill ${isOn ? 'done' : 'over'}">${isOn ? html`${icon('done', 16)}${since}` : texts.off}</span>
      </div>
      <p>${texts.how}</p>
      ${isOn ? this.#ending() : this.#beginning(today)}
    </div>`
  }

  #beginning(today: string): TemplateResult {
    const { texts, isDoing, localize } = this
    const next = nextMonthOf(today)
    const option = (from: Exclude<From, 'off'>, label: string, hint: string) =>
      html`<label class="option">
        <input
          type="radio"
          name="from"
          .checked=${this.from === from}
          @change=${() => {
            this.from = from
          }}
        /><span>${label} <span class="small">${hint}</span></span>
      </label>`
    return html`<div class="options" role="radiogroup" aria-label=${texts.fromWhen}>
        ${option('this-month', texts.thisMonth(this.#month(today.slice(0, 7))), texts.thisMonthHint)}
        ${option(
          'next-month',
          texts.nextMonth(this.#month(next.slice(0, 7))),
          texts.nextMonthHint(localize.formats.date(next)),
        )}
      </div>
      <div class="buttons">
        <button class="button main" part="button" aria-disabled=${isDoing} @click=${() => this.#switch(this.from)}>
          ${isDoing ? texts.switchingOn : texts.switchOn}
        </button>
      </div>`
  }

  #ending(): TemplateResult {
    const { texts, isDoing } = this
    if (!this.isEnding) {
      return html`<button class="button small-button end" part="button" @click=${() => this.#askToEnd(true)}>
        ${texts.switchOff}
      </button>`
    }
    return html`<div class="notice asks" role="group" tabindex="-1" aria-labelledby="ending">
      ${icon('warning')}
      <div>
        <h4 id="ending">${texts.offTitle}</h4>
        <p>${texts.offText}</p>
        <div class="buttons">
          <button class="button danger-main" aria-disabled=${isDoing} @click=${() => this.#switch('off')}>${texts.offYes}</button>
          ${button(texts.offNo, () => this.#askToEnd(false))}
        </div>
      </div>
    </div>`
  }

  /** Rows of what has been, and a way to more of them. */
  #history(kind: 'top_ups' | 'loads', title: string, none: string, rows: TemplateResult[]): TemplateResult {
    const shown = this.shown[kind]
    const left = Math.min(PAGE, rows.length - shown)
    const showMore = async () => {
      this.shown = { ...this.shown, [kind]: shown + PAGE }
      await this.focusOn(`#${kind}`)
    }
    return html`<div class="panel">
      <h3 id=${kind} tabindex="-1">${title}</h3>
      ${rows.length ? html`<ul class="history" role="list">${rows.slice(0, shown)}</ul>` : html`<p class="small">${none}</p>`}
      ${left > 0 ? button(this.texts.showMore(left), showMore) : nothing}
    </div>`
  }

  #loads({ loads }: Lunch): TemplateResult {
    const { texts, localize } = this
    const { formats, language } = localize
    const rows = loads.map(
      ({ id, month, people, total_cents, state }) =>
        html`<li>
          <p>
            ${this.placeLink(this.#month(month), { view: 'benefit-order', id })}
            <span class="small">${orderWords[language].people(people)}</span>
          </p>
          ${orderPill(localize, state)} <span class="money">${formats.money(total_cents)}</span>
        </li>`,
    )
    return this.#history('loads', texts.loads, texts.noLoads, rows)
  }

  #topUps({ top_ups }: Lunch): TemplateResult {
    const { texts, localize } = this
    const { formats } = localize
    const rows = top_ups.map(
      ({ booked_on, amount_cents }) =>
        html`<li><p>${formats.date(booked_on)}</p><span class="money">${formats.money(amount_cents)}</span></li>`,
    )
    return this.#history('top_ups', texts.topUps, texts.noTopUps, rows)
  }
}
