import { html, nothing, type TemplateResult } from 'lit'
import type { EmployerActs } from '../../../../worker/employers/schemas.ts'
import type { SmartumError } from '../../../client/problem.ts'
import { button } from '../../../parts/blocks.ts'
import { state } from '../../../parts/decorators.ts'
import { wholeNumber } from '../pager.ts'
import { EmployerView, type ViewFailure, type ViewHeading } from '../view.ts'
import { logTexts } from './log-texts.ts'

type Act = EmployerActs['acts'][number]

/** Who did what for an employer, and when. */
export class SmartumEmployerLog extends EmployerView<EmployerActs, 'log'> {
  @state() private isFetching = false

  get #texts() {
    return logTexts[this.localize.language]
  }

  protected override get heading(): ViewHeading {
    return { title: this.#texts.title, back: { view: 'orderers' } }
  }

  protected override failureTexts(): ViewFailure {
    return { title: this.#texts.failed }
  }

  protected override notDoneText(): ViewFailure {
    return { title: this.#texts.failed }
  }

  protected override read(signal: AbortSignal): Promise<EmployerActs> {
    return this.fetch<EmployerActs>('/plus/log', signal)
  }

  #more = async (): Promise<void> => {
    const { data, employer } = this
    if (!data?.next || this.isFetching) return
    this.isFetching = true
    this.notDone = undefined
    try {
      const { acts, next } = await this.fetch<EmployerActs>(`/plus/log?before=${data.next}`)
      if (employer === this.employer) this.data = { acts: [...data.acts, ...acts], next }
    } catch (error) {
      this.notDone = error as SmartumError
      this.report(this.notDone)
    } finally {
      this.isFetching = false
    }
  }

  protected override content({ acts, next }: EmployerActs): TemplateResult {
    const texts = this.#texts
    if (!acts.length) return html`<div class="panel">${this.nothingHere(texts.emptyTitle, texts.empty)}</div>`
    return html`<p>${texts.lead}</p>
      <ol class="panel rows" role="list">${acts.map((act) => this.#row(act))}</ol>
      ${next ? button(this.isFetching ? texts.loading : texts.more, this.#more) : nothing}`
  }

  /** Whom it was about, how many, and what it came to, as far as that was noted. */
  #told({ name, people, total_cents, last_day, role }: Act['details']): string {
    const texts = this.#texts
    const { formats, language } = this.localize
    const parts = [
      typeof name === 'string' && name,
      typeof people === 'number' && texts.people(people, wholeNumber(language, people)),
      typeof total_cents === 'number' && formats.money(total_cents),
      typeof last_day === 'string' && texts.lastDay(formats.date(last_day)),
      role === 'admin' && texts.mayInvite,
    ]
    return parts.filter(Boolean).join(', ')
  }

  #row({ act, at, by, details }: Act): TemplateResult {
    const { formats } = this.localize
    const told = this.#told(details)
    return html`<li class="row">
      <div>
        <strong>${this.#texts.acts[act]}</strong>${told ? html`: ${told}` : nothing}
        <div class="small">${by}, ${formats.moment(at)}</div>
      </div>
    </li>`
  }
}
