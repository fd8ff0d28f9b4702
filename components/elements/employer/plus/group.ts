import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { TAX_FIGURES, TAX_YEAR } from '../../../../common/tax-figures.ts'
import type { BenefitGroup, BenefitGroups } from '../../../../worker/benefit-users/schemas.ts'
import type { Benefit, Use } from '../../../../worker/wallet/schemas.ts'
import { SmartumError } from '../../../client/problem.ts'
import { benefitNames, namesOfUses } from '../../../parts/benefit-names.ts'
import { button } from '../../../parts/blocks.ts'
import { state } from '../../../parts/decorators.ts'
import { field } from '../../../parts/field.ts'
import { icon } from '../../../parts/icons.ts'
import { EmployerView, type ViewFailure, type ViewHeading } from '../view.ts'
import {
  BENEFITS,
  centsOf,
  draftOfGroup,
  type GroupDraft,
  groupFaults,
  groupOf,
  mealsOf,
  sportsAndCultureOf,
  USES,
  warningsOf,
} from './group-draft.ts'
import { type GroupFault, groupTexts, type Warning } from './group-texts.ts'
import { taxTexts } from './tax-warnings.ts'
import { type Told, toldNotice } from './told.ts'
import { askedStyles } from './users.styles.ts'
import { usersTexts } from './users-texts.ts'

/** `group` is undefined of one that is new. */
type GroupData = { group: BenefitGroup | undefined }

/** What the people of a group get. */
export class SmartumEmployerGroup extends EmployerView<GroupData, 'group'> {
  static override styles = [
    EmployerView.styles,
    askedStyles,
    css`
      .panel {
        max-width: 760px;
      }
      .benefit {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 8px;
        padding-block: 12px;
        border-top: 1px solid var(--_line);
      }
      .benefit > :not(.check) {
        margin-inline-start: 34px;
      }
      .benefit .check {
        font-weight: 600;
      }
      .benefit .check .small {
        font-weight: 400;
      }
      .uses {
        grid-template-columns: repeat(auto-fill, minmax(min(170px, 100%), 1fr));
      }
      .uses legend {
        margin-bottom: 4px;
      }
      .uses .check {
        font-weight: 400;
      }
      .amount input {
        max-width: 200px;
      }
      .tax {
        display: flex;
        gap: 8px;
        padding: 12px;
        border: 1px solid var(--_warning-line);
        border-radius: var(--_radius);
        background: var(--_warning-soft);
        font-size: 14px;
        line-height: 20px;
      }
      .tax svg {
        color: var(--_warning);
      }
      .tax.calm {
        border-color: var(--_accent-line);
        background: var(--_accent-soft);
      }
      .tax.calm svg {
        color: var(--_accent);
      }
      @container (max-width: 359px) {
        .benefit > :not(.check) {
          margin-inline-start: 0;
        }
        .benefit .tile {
          display: none;
        }
      }
    `,
  ]

  @state() private draft: GroupDraft | undefined
  @state() private faults: Record<string, GroupFault> = {}
  @state() private told: Told | undefined
  @state() private isRemoving = false

  get #texts() {
    return groupTexts[this.localize.language]
  }

  protected override get heading(): ViewHeading {
    const { title, newTitle } = this.#texts
    return { title: this.place.id ? (this.data?.group?.name ?? title) : newTitle, back: { view: 'groups' } }
  }

  protected override failureTexts({ status }: SmartumError): ViewFailure {
    const { failed, unknownTitle, unknown } = this.#texts
    return status === 404 ? { title: unknownTitle, text: unknown } : { title: failed }
  }

  protected override notDoneText({ code }: SmartumError): ViewFailure {
    const { notSaved, changed } = this.#texts
    return { title: notSaved, ...(code === 'group-changed' && { text: changed(this.#newest()) }) }
  }

  /** What the group is now, in words. */
  #newest(): string {
    const { language, formats } = this.localize
    const { name, benefits } = this.data!.group!
    const lines = benefits.map(({ benefit, amount_cents, uses }) => {
      const amount = `${benefitNames[language][benefit]} ${formats.money(amount_cents)}`
      return uses ? `${amount} (${namesOfUses(language, uses)})` : amount
    })
    return `${name}: ${lines.join('; ') || this.#texts.noBenefits}`
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed)
    if (changed.has('employer') || changed.has('place')) this.#forget()
  }

  #forget(): void {
    this.draft = undefined
    this.faults = {}
    this.isRemoving = false
  }

  protected override async read(signal: AbortSignal): Promise<GroupData> {
    const { id } = this.place
    if (!id) return { group: undefined }
    const { groups } = await this.fetch<BenefitGroups>('/plus/groups', signal)
    const group = groups.find((each) => each.id === id)
    if (!group) throw new SmartumError('group-unknown', 404)
    return { group }
  }

  /** Cents as they stand in a field to be changed. */
  #write = (cents: number): string => {
    const text = cents % 100 ? (cents / 100).toFixed(2) : String(cents / 100)
    return this.localize.language === 'en' ? text : text.replace('.', ',')
  }

  get #draft(): GroupDraft {
    return this.draft ?? draftOfGroup(this.data?.group, this.#write)
  }

  #change(changed: Partial<GroupDraft>, name: string): void {
    this.draft = { ...this.#draft, ...changed }
    this.told = undefined
    const { [name]: _, ...others } = this.faults
    this.faults = others
  }

  #turn = async (benefit: Benefit, isOn: boolean): Promise<void> => {
    const { [benefit]: _, ...others } = this.#draft.amounts
    this.#change({ amounts: isOn ? { ...others, [benefit]: '' } : others }, benefit)
    if (isOn) await this.focusOn(`#${benefit}`)
  }

  #turnUse(use: Use, isOn: boolean): void {
    const others = this.#draft.uses.filter((each) => each !== use)
    this.#change({ uses: isOn ? [...others, use] : others }, 'uses')
  }

  async #showFaults(faults: Record<string, GroupFault>): Promise<void> {
    this.faults = faults
    await this.focusOn('[aria-invalid]')
  }

  #save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const draft = this.#draft
    const faults = groupFaults(draft)
    if (Object.keys(faults).length) return this.#showFaults(faults)
    const { id } = this.place
    const path = id ? `/plus/groups/${encodeURIComponent(id)}` : '/plus/groups'
    const version = this.data?.group?.version
    const group = await this.post<BenefitGroup>(path, { ...groupOf(draft), ...(id && { version }) })
    if (group) {
      this.draft = undefined
      if (!id) return this.go({ view: 'groups' }, true)
      this.data = { group }
      this.told = { words: this.#texts.saved }
      return this.focusOn('.told')
    }
    const { notDone } = this
    if (notDone?.code === 'group-changed') {
      // What was typed stays, beside what a colleague has made of the group meanwhile.
      this.draft = draft
      this.notDone = undefined
      await this.load()
      if (!this.error) this.notDone = notDone
    }
    if (notDone?.code === 'group-name-taken') {
      this.notDone = undefined
      await this.#showFaults({ name: 'taken' })
    }
  }

  #askToRemove = async (): Promise<void> => {
    this.isRemoving = true
    await this.focusOn('#asked')
  }

  #cancel = async (): Promise<void> => {
    this.isRemoving = false
    await this.focusOn('.remove')
  }

  #remove = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const path = `/plus/groups/${encodeURIComponent(this.place.id ?? '')}/remove`
    if (await this.post(path)) return this.go({ view: 'groups' }, true)
    if (this.notDone?.code !== 'group-has-people') return
    // Somebody has come into it meanwhile; how many is said in the place of the question.
    this.notDone = undefined
    this.isRemoving = false
    await this.load()
    await this.focusOn('.why-not')
  }

  protected override content({ group }: GroupData): TemplateResult {
    const texts = this.#texts
    const { isDoing } = this
    const { name } = this.#draft
    return html`${toldNotice(this.told)}
    <form class="panel" novalidate @submit=${this.#save}>
      ${field({
        name: 'name',
        label: texts.name,
        hint: texts.nameHint,
        value: name,
        autocomplete: 'off',
        required: true,
        error: this.#fault('name'),
        onInput: (typed) => this.#change({ name: typed }, 'name'),
      })}
      <div role="group" aria-labelledby="benefits">
        <h3 id="benefits">${texts.benefits}</h3>
        <p class="small">${texts.benefitsHint}</p>
      </div>
      <div>${BENEFITS.map((benefit) => this.#benefit(benefit))}</div>
      ${group ? html`<p class="small">${texts.percentages}</p>` : nothing}
      <button class="button main" part="button" aria-disabled=${isDoing}>${isDoing ? usersTexts[this.localize.language].doing : texts.save}</button>
    </form>
    ${group ? this.#removal(group) : nothing}`
  }

  #fault(name: string): string | undefined {
    const fault = this.faults[name]
    return fault && this.#texts.faults[fault]
  }

  #benefit(benefit: Benefit): TemplateResult {
    const texts = this.#texts
    const draft = this.#draft
    const typed = draft.amounts[benefit]
    const isOn = typed !== undefined
    const warning = warningsOf(draft)[benefit]
    return html`<div class="benefit">
      <label class="check">
        <input
          type="checkbox"
          .checked=${isOn}
          @change=${({ target }: Event) => this.#turn(benefit, (target as HTMLInputElement).checked)}
        />
        <span class="tile">${icon(benefit)}</span>
        <span>${benefitNames[this.localize.language][benefit]}
          <span class="small">${benefit === 'lunch' ? texts.aMonth : texts.anOrder}</span></span>
      </label>
      ${
        isOn
          ? html`<div class="amount">${field({
              name: benefit,
              label: `${texts.amount} (€)`,
              value: typed,
              inputmode: 'decimal',
              autocomplete: 'off',
              error: this.#fault(benefit),
              onInput: (amount) =>
                this.#change({ amounts: { ...this.#draft.amounts, [benefit]: amount } }, benefit),
            })}</div>
            ${benefit === 'flexible' ? this.#uses(draft) : nothing}`
          : nothing
      }
      <div role="status">${warning ? this.#warning(warning, draft) : nothing}</div>
    </div>`
  }

  #uses({ uses }: GroupDraft): TemplateResult {
    const names = benefitNames[this.localize.language]
    const fault = this.#fault('uses')
    return html`<fieldset class="uses" aria-describedby=${fault ? 'uses-error' : nothing}>
      <legend>${this.#texts.uses}</legend>
      ${USES.map(
        (use) => html`<label class="check">
          <input
            type="checkbox"
            aria-invalid=${fault ? 'true' : nothing}
            .checked=${uses.includes(use)}
            @change=${({ target }: Event) => this.#turnUse(use, (target as HTMLInputElement).checked)}
          /><span>${names[use]}</span>
        </label>`,
      )}
      ${fault ? html`<p class="field-error" id="uses-error">${icon('error', 20)}<span>${fault}</span></p>` : nothing}
    </fieldset>`
  }

  #warning(warning: Warning, draft: GroupDraft): TemplateResult {
    const { warnings, meals } = this.#texts
    const { money, date } = this.localize.formats
    const year = String(TAX_YEAR)
    const tax = taxTexts[this.localize.language]
    const words: Record<Warning, string> = {
      sportsAndCulture: tax.sportsAndCulture(
        money(sportsAndCultureOf(draft)),
        money(TAX_FIGURES.sportsAndCulture),
        TAX_YEAR,
      ),
      flexible: warnings.flexible(money(TAX_FIGURES.sportsAndCulture), year),
      commuting: tax.commuting(
        money(centsOf(draft.amounts.commuting)),
        money(TAX_FIGURES.commuting),
        TAX_YEAR,
      ),
      bicycle: tax.bicycle(date(TAX_FIGURES.bicycle.agreedBefore), money(TAX_FIGURES.bicycle.cents)),
      lunch: warnings.lunch(money(TAX_FIGURES.lunch.least), money(TAX_FIGURES.lunch.most), year),
    }
    const count = mealsOf(draft)
    const isCalm = warning === 'lunch' && (count > 0 || !draft.amounts.lunch)
    return html`<p class="tax ${isCalm ? 'calm' : ''}">
      ${icon(isCalm ? 'lunch' : 'warning', 20)}
      <span>${words[warning]} ${warning === 'lunch' && count ? meals(count, money(TAX_FIGURES.lunch.most)) : nothing}</span>
    </p>`
  }

  #removal({ people }: BenefitGroup): TemplateResult {
    const texts = this.#texts
    if (people) {
      return html`<div class="panel why-not" tabindex="-1">
        <p>${texts.removeNot(people)}</p>
        ${this.placeLink(usersTexts[this.localize.language].title, { view: 'users' })}
      </div>`
    }
    if (!this.isRemoving)
      return html`<div class="buttons">${button(texts.remove, this.#askToRemove, 'danger remove')}</div>`
    return html`<form class="panel asked danger" novalidate @submit=${this.#remove}>
      <h3 id="asked" tabindex="-1">${texts.removeTitle}</h3>
      <p>${texts.removeText}</p>
      <div class="buttons">
        <button class="button main danger-main" aria-disabled=${this.isDoing}>${texts.remove}</button>
        ${html`<button class="button" type="button" @click=${this.#cancel}>${this.localize.messages.cancel}</button>`}
      </div>
    </form>`
  }
}
