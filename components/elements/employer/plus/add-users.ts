import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import type { BenefitGroups, ImportCheck, Imported } from '../../../../worker/benefit-users/schemas.ts'
import type { SmartumError } from '../../../client/problem.ts'
import type { Language } from '../../../localize/localize.ts'
import { button, errorNotice } from '../../../parts/blocks.ts'
import { state } from '../../../parts/decorators.ts'
import { field } from '../../../parts/field.ts'
import { icon } from '../../../parts/icons.ts'
import { plus } from '../pictures.ts'
import { EmployerView, type ViewFailure, type ViewHeading } from '../view.ts'
import { addUsersTexts } from './add-users-texts.ts'
import { Import } from './import.ts'
import type { Fault, FieldName } from './import-rows.ts'
import { codesNotice, columnsPanel, rowsPanel } from './import-table.ts'
import { languageField } from './language-field.ts'
import { EMPTY_USER, readDraft, type UserDraft, userFields } from './user-fields.ts'
import { usersStyles } from './users.styles.ts'
import { usersTexts } from './users-texts.ts'

/** Up to so many invitations go out at once; more wait for the hours in which many are sent. */
const AT_ONCE = 50

/** Adding people to those whom an employer gives Plus benefits to: one, or many from a table. */
export class SmartumEmployerAddUsers extends EmployerView<BenefitGroups, 'add-users'> {
  static override styles = [
    EmployerView.styles,
    ...usersStyles,
    css`
      .ways {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 20px;
      }
      .drop {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: center;
        gap: 12px;
        padding: 20px 16px;
        border: 1px dashed var(--_border);
        border-radius: var(--_radius);
      }
      .drop.over {
        border-style: solid;
        background: var(--_accent-soft);
      }
      .drop label:focus-within {
        outline: 3px solid var(--_accent);
        outline-offset: 2px;
      }
      .drop label {
        cursor: pointer;
      }
      /* So that the ring around a title that has the focus leaves the text under it alone. */
      .titled {
        display: grid;
        gap: 8px;
      }
      textarea {
        white-space: pre;
      }
      progress {
        width: 100%;
        accent-color: var(--_accent);
      }
      .each-column {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(240px, 100%), 1fr));
        gap: 16px 24px;
      }
      .each-column li {
        display: grid;
        min-width: 0;
      }
      .each-column .field {
        grid-template-rows: 1fr auto auto;
      }
      .each-column label {
        align-self: end;
      }
      .sample {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .panel .filters {
        display: flex;
      }
      td:is(.line, .line ~ *) {
        grid-column: 1 / -1;
      }
      td.line {
        color: var(--_muted);
      }
      .wrong {
        border-color: var(--_danger-line);
      }
      .faults .field-error + .field-error {
        margin-top: 4px;
      }
      .faults svg {
        margin-block: 2px;
      }
      .fine {
        display: inline-flex;
        gap: 4px;
      }
      @container (min-width: 640px) {
        tr > :last-child {
          width: auto;
        }
        tr > .line {
          padding-inline-start: 0;
        }
        .pager {
          padding: 0;
        }
      }
      @container (min-width: 840px) {
        .ways {
          grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
          align-items: start;
          gap: 24px;
        }
      }
    `,
  ]

  readonly table = new Import(this)
  @state() private draft: UserDraft = EMPTY_USER
  @state() private faults: Fault[] = []
  @state() private chosenLanguage: Language | undefined
  @state() private pasted = ''
  @state() private isOver = false
  /** How many were added last. */
  @state() private added = 0

  get texts() {
    return addUsersTexts[this.localize.language]
  }

  /** The language of the invitations. */
  get language(): Language {
    return this.chosenLanguage ?? this.localize.language
  }

  protected override get heading(): ViewHeading {
    return { title: this.texts.title, back: { view: 'users' } }
  }

  protected override failureTexts(): ViewFailure {
    return { title: this.texts.failed }
  }

  protected override notDoneText({ status }: SmartumError): ViewFailure | undefined {
    const { notSentTitle, notSent } = this.texts
    return status >= 400 && status < 500 ? { title: notSentTitle, text: notSent } : undefined
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.table.stop()
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed)
    if (changed.has('employer')) this.#begin()
  }

  protected override read(signal: AbortSignal): Promise<BenefitGroups> {
    return this.fetch<BenefitGroups>('/plus/groups', signal)
  }

  #begin = (): void => {
    this.table.begin()
    this.draft = EMPTY_USER
    this.faults = []
    this.pasted = ''
    this.added = 0
  }

  #addMore = async (): Promise<void> => {
    this.#begin()
    await this.focusOn('#given_names')
  }

  /** Shows that so many were added. */
  async finish(added: number): Promise<void> {
    this.added = added
    await this.focusOn('#done')
  }

  #type = (name: FieldName, value: string): void => {
    this.draft = { ...this.draft, [name]: value }
    this.faults = this.faults.filter(({ field }) => field !== name)
  }

  /** What has been typed; where there is one group only, that is theirs. */
  #draftFor(groups: BenefitGroups['groups']): UserDraft {
    const [only] = groups.length === 1 ? groups : []
    return { ...this.draft, group: this.draft.group || (only?.id ?? '') }
  }

  #addOne = async (event: SubmitEvent, { groups }: BenefitGroups): Promise<void> => {
    event.preventDefault()
    if (this.isDoing) return
    const { user, faults } = readDraft(this.#draftFor(groups), groups)
    this.faults = faults
    if (faults.length) return this.focusOn('[aria-invalid=true]')
    const body = { users: [user], language: this.language }
    const done = await this.post<Imported>('/plus/users', body)
    if (done) return this.finish(done.added)
    const refusal = this.notDone
    if (!refusal || refusal.status < 400 || refusal.status >= 500) return
    const found = await this.search<ImportCheck>('/plus/users/check', body).catch(() => undefined)
    if (!found?.errors.length) return
    this.notDone = undefined
    this.faults = found.errors.map(({ field, problem }) => ({ field, problem }))
    await this.focusOn('[aria-invalid=true]')
  }

  protected override content(data: BenefitGroups): unknown {
    const { texts, table } = this
    if (!data.groups.length) {
      const way = this.placeLink(
        html`${icon(plus, 20)}${usersTexts[this.localize.language].makeGroup}`,
        { view: 'group' },
        'button main',
      )
      return html`<div class="panel">${this.nothingHere(texts.groupsFirstTitle, texts.groupsFirst, way)}</div>`
    }
    if (this.added) return this.#done()
    const { work } = table
    if (work) {
      return html`<div class="panel" aria-busy="true">
        <p role="status">${texts[work.kind]}</p>
        <progress aria-label=${texts[work.kind]} value=${work.done ?? nothing}></progress>
      </div>`
    }
    if (table.step === 'columns') return html`${codesNotice(this)} ${columnsPanel(this, data)}`
    if (table.step === 'rows') return html`${codesNotice(this)} ${rowsPanel(this, data)}`
    return html`${this.#problem()}<div class="ways">${this.#one(data)} ${this.#many()}</div>`
  }

  #problem(): unknown {
    const { problem } = this.table
    if (!problem) return nothing
    const { tableTitle, tableProblems } = this.texts
    return errorNotice(tableTitle, tableProblems[problem.kind](problem.line))
  }

  #languageField(id: string): TemplateResult {
    return languageField(this.localize.language, id, this.language, (chosen) => {
      this.chosenLanguage = chosen
    })
  }

  #one(data: BenefitGroups): TemplateResult {
    const { texts, isDoing } = this
    return html`<form class="panel" novalidate @submit=${(event: SubmitEvent) => this.#addOne(event, data)}>
      <h3>${texts.one}</h3>
      ${userFields(this.localize.language, this.#draftFor(data.groups), data.groups, this.faults, this.#type)}
      ${this.#languageField('language-of-one')}
      <button class="button main" aria-disabled=${isDoing}>${isDoing ? texts.sending(1) : texts.add}</button>
    </form>`
  }

  #many(): TemplateResult {
    const { texts, table } = this
    const drag = (isOver: boolean) => (event: DragEvent) => {
      event.preventDefault()
      this.isOver = isOver
    }
    return html`<div class="panel">
      <div><h3>${texts.many}</h3><p class="small">${texts.manyText}</p></div>
      ${this.#languageField('language-of-many')}
      <div
        class="drop ${this.isOver ? 'over' : ''}"
        @dragover=${drag(true)}
        @dragleave=${drag(false)}
        @drop=${(event: DragEvent) => {
          drag(false)(event)
          table.takeFile(event.dataTransfer?.files[0])
        }}
      >
        <span class="small">${texts.drop}</span>
        <label class="button small-button">
          <input
            id="file"
            class="unseen"
            type="file"
            accept=".csv,.txt,.tsv,text/csv,text/plain"
            @change=${({ target }: Event) => {
              const input = target as HTMLInputElement
              table.takeFile(input.files?.[0])
              // So that the same file, put right, can be chosen again.
              input.value = ''
            }}
          />${texts.choose}
        </label>
      </div>
      <form
        novalidate
        @submit=${(event: SubmitEvent) => {
          event.preventDefault()
          if (this.pasted.trim()) table.takeText(this.pasted)
        }}
        @paste=${this.#readPasted}
      >
        ${field({
          name: 'pasted',
          label: texts.paste,
          hint: texts.pasteHint,
          value: this.pasted,
          multiline: true,
          onInput: (text) => {
            this.pasted = text
          },
        })}
        <button class="button small-button">${texts.readPasted}</button>
      </form>
    </div>`
  }

  /** Reads what is pasted at once, once the field has it. */
  #readPasted = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve))
    if (this.pasted.includes('\n')) await this.table.takeText(this.pasted)
  }

  #done(): TemplateResult {
    const { texts, added } = this
    return html`<div class="panel">
      <div class="notice calm" part="notice">
        ${icon('done')}
        <div class="titled">
          <h3 id="done" tabindex="-1">${texts.doneTitle(added)}</h3>
          <p>${added > AT_ONCE ? texts.doneLater : texts.doneSoon(added)}</p>
        </div>
      </div>
      <p>${texts.doneNext}</p>
      <div class="buttons">
        ${this.placeLink(texts.toList, { view: 'users' }, 'button main')}
        ${this.placeLink(texts.toOrder, { view: 'benefit-order' }, 'button')} ${button(texts.more, this.#addMore)}
      </div>
    </div>`
  }
}
