import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import type { RegistrationPeriod } from '../../../worker/enrolment/schemas.ts'
import type { SmartumError } from '../../client/problem.ts'
import { state } from '../../parts/decorators.ts'
import { icon } from '../../parts/icons.ts'
import { copyFrom } from './copy-text.ts'
import { earlierPanel } from './earlier-panel.ts'
import { EarlierPeople } from './earlier-people.ts'
import { Invitations } from './invitations.ts'
import { LateLink } from './late-link.ts'
import { checkStyles, peopleStyles } from './people.styles.ts'
import { People } from './people.ts'
import { peoplePanel } from './people-list.ts'
import { peopleTexts } from './people-texts.ts'
import { periodStyles } from './period.styles.ts'
import { packageList, periodNames, range, statePill } from './period-names.ts'
import { periodTexts } from './period-texts.ts'
import { sharePanel } from './share.ts'
import { EmployerView, type ViewFailure, type ViewHeading } from './view.ts'

/** One registration: its links, the people who have come with them, and what the employer does with both. */
export class SmartumEmployerPeriod extends EmployerView<RegistrationPeriod, 'period'> {
  static override styles = [EmployerView.styles, checkStyles, peopleStyles, periodStyles]

  /** The id of the field that was copied from last. */
  @state() copied = ''
  /** The code of the link that is to be e-mailed, where there are several. */
  @state() linkToMail = ''
  /** What is said over everything, for everybody to read. */
  @state() private told = ''
  /** Whether the person is asked if the period is really to be taken back. */
  @state() private isWithdrawing = false

  readonly people = new People(this)
  readonly invitations = new Invitations(this)
  readonly lateLink = new LateLink(this)
  readonly earlier = new EarlierPeople(this)

  get texts() {
    const { language } = this.localize
    return { ...periodTexts[language], ...peopleTexts[language] }
  }

  /** Where the worker has the period, under its employer. */
  get path(): string {
    return `/periods/${encodeURIComponent(this.place.id)}`
  }

  protected override get heading(): ViewHeading {
    const { data, localize } = this
    return {
      title: data?.name ?? this.texts.title,
      back: { view: 'periods' },
      aside: data && statePill(localize, data.state),
    }
  }

  protected override failureTexts({ status }: SmartumError): ViewFailure {
    const { texts } = this
    return status === 404 ? { title: texts.goneTitle, text: texts.gone } : { title: texts.failed }
  }

  protected override notDoneText({ status, code }: SmartumError): ViewFailure | undefined {
    const { texts } = this
    if (code === 'too-many-invitations') return { title: texts.tooMany, text: '' }
    if (status !== 404 && status !== 409) return undefined
    return { title: texts.staleTitle, text: texts.staleText }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.people.stop()
  }

  protected override willUpdate(changed: PropertyValues): void {
    const before = changed.get('place') as typeof this.place | undefined
    if (changed.has('employer') || (changed.has('place') && before?.id !== this.place.id)) {
      this.told = ''
      this.copied = ''
      this.isWithdrawing = false
      this.people.page = undefined
      this.lateLink.isOpen = false
      this.invitations.reset()
      this.earlier.reset()
    }
    super.willUpdate(changed)
  }

  protected override async read(signal: AbortSignal): Promise<RegistrationPeriod> {
    const isFirst = !this.data
    const period = await this.fetch<RegistrationPeriod>(this.path, signal)
    if (isFirst && !signal.aborted) {
      this.people.begin(period.can_decide && period.counts.registered ? 'registered' : 'all')
    }
    return period
  }

  /** Shows a period as it is after something was done. */
  renew(period: RegistrationPeriod): void {
    this.data = period
    this.changed()
  }

  /** Reads the period anew, and what is shown around it. */
  async reload(): Promise<void> {
    await this.load()
    this.changed()
  }

  /** Says what has been done, for everybody to hear and to read. */
  tell(said: string): void {
    this.said = said
    this.told = said
  }

  async copy(from: string): Promise<void> {
    const field = this.renderRoot.querySelector<HTMLInputElement | HTMLTextAreaElement>(`#${from}`)
    const isCopied = field !== null && (await copyFrom(field))
    this.copied = isCopied ? from : ''
    this.said = isCopied ? this.texts.copied : ''
    this.told = isCopied ? '' : this.texts.notCopied
  }

  chooseLink(code: string): void {
    this.linkToMail = code
  }

  #askToWithdraw = async (isWithdrawing: boolean): Promise<void> => {
    this.isWithdrawing = isWithdrawing
    await this.focusOn('.withdraw button')
  }

  #withdraw = async (): Promise<void> => {
    const done = await this.post(`${this.path}/withdraw`)
    this.isWithdrawing = false
    // Somebody may have registered in the meantime.
    if (!done && !this.notDone) return
    await this.reload()
    if (done) {
      this.said = this.texts.withdrawn
      this.focus()
    }
  }

  protected override content(period: RegistrationPeriod): TemplateResult {
    const { texts, localize, told } = this
    const isWithdrawn = period.state === 'withdrawn'
    const people = isWithdrawn ? nothing : peoplePanel(this, period)
    const share = isWithdrawn ? nothing : sharePanel(this, period)
    const isOver = period.state === 'closed'
    return html`${told ? html`<div class="notice calm">${icon('done')}<div><p>${told}</p></div></div>` : nothing}
      ${isWithdrawn ? html`<p>${texts.withdrawn}</p>` : nothing} ${this.#order(period)}
      ${isOver ? [people, share] : [share, people]}
      <section class="panel" aria-label=${texts.packages}>
        <dl class="facts">
          <div><dt>${texts.when}</dt><dd>${range(localize, period.starts_on, period.ends_on)}</dd></div>
        </dl>
        ${packageList(localize, period.packages)}
      </section>
      ${isWithdrawn ? nothing : earlierPanel(this, period)} ${period.can_withdraw ? this.#withdrawPanel() : nothing}`
  }

  /** What waits to be ordered or to be paid, and the way to it. */
  #order({ counts, id }: RegistrationPeriod): unknown {
    const { texts } = this
    const ordered = counts.ordered
      ? html`<p>
          ${periodNames[this.localize.language].ordered(counts.ordered)}.
          ${this.placeLink(texts.toInvoices, { view: 'invoices' }, '')}
        </p>`
      : nothing
    if (!counts.approved) return ordered
    return html`${ordered}<section class="panel order" aria-labelledby="to-order">
      <div>
        <h3 id="to-order">${texts.orderTitle(counts.approved)}</h3>
        <p class="small">${texts.orderText}</p>
      </div>
      ${this.placeLink(texts.order(counts.approved), { view: 'order', period: id }, 'button main')}
    </section>`
  }

  #withdrawPanel(): TemplateResult {
    const { texts, isDoing } = this
    const press = (label: string, act: () => unknown, kind = '') =>
      html`<button class="button small-button ${kind}" aria-disabled=${isDoing} @click=${act}>${label}</button>`
    return html`<section class="panel withdraw" aria-label=${texts.withdraw}>
      <p>${this.isWithdrawing ? texts.withdrawSure : texts.withdrawText}</p>
      <div class="buttons">
        ${
          this.isWithdrawing
            ? html`${press(texts.withdrawNo, () => this.#askToWithdraw(false))}
              ${press(isDoing ? texts.withdrawing : texts.withdrawYes, this.#withdraw, 'danger')}`
            : press(texts.withdraw, () => this.#askToWithdraw(true))
        }
      </div>
    </section>`
  }
}
