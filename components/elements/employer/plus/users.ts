import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import type { BenefitGroups } from '../../../../worker/benefit-users/schemas.ts'
import type { SmartumError } from '../../../client/problem.ts'
import { errorNotice } from '../../../parts/blocks.ts'
import { dayInFinland } from '../../../parts/days.ts'
import { state } from '../../../parts/decorators.ts'
import { icon } from '../../../parts/icons.ts'
import { giftcard } from '../../../parts/seldom-icons.ts'
import { download, plus } from '../pictures.ts'
import type { Place } from '../places.ts'
import { EmployerView, type ViewFailure, type ViewHeading } from '../view.ts'
import type { Grace } from './removal.ts'
import { type FileKind, saveTable } from './spreadsheets.ts'
import { type Told, toldNotice } from './told.ts'
import { UserList } from './user-list.ts'
import { usersStyles } from './users.styles.ts'
import { tableOfUsers } from './users-file.ts'
import { usersPanel } from './users-table.ts'
import { usersTexts } from './users-texts.ts'

export type UsersData = BenefitGroups

/** The people whom an employer gives Plus benefits to. */
export class SmartumEmployerUsers extends EmployerView<UsersData, 'users'> {
  static override styles = [EmployerView.styles, usersStyles]

  readonly list = new UserList(this)
  /** How long whoever is removed can still use what they have. */
  @state() grace: Grace = '3-months'
  /** What is to become of whoever is chosen. */
  @state() change: { group: string; percentage: string; wrong?: string | undefined } = {
    group: '',
    percentage: '',
  }
  /** What was done last. */
  @state() private told: Told | undefined
  /** How many have been read for a file; undefined while none is made. */
  @state() private downloading: number | undefined
  @state() private isNotDownloaded = false

  get texts() {
    return usersTexts[this.localize.language]
  }

  protected override get heading(): ViewHeading {
    const { texts } = this
    const isEmpty = !this.data || this.#isEmpty
    return {
      title: texts.title,
      aside: isEmpty
        ? undefined
        : html`<div class="acts">
            ${this.placeLink(html`${icon(giftcard, 20)}${texts.order}`, { view: 'benefit-order' }, 'button')}
            ${this.placeLink(html`${icon(plus, 20)}${texts.add}`, { view: 'add-users' }, 'button main')}
          </div>`,
    }
  }

  protected override failureTexts(): ViewFailure {
    return { title: this.texts.failed }
  }

  protected override notDoneText({ status }: SmartumError): ViewFailure | undefined {
    const { failed, otherNow } = this.texts
    return status === 404 || status === 409 ? { title: failed, text: otherNow } : undefined
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.list.stop()
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('employer')) {
      this.list.begin()
      this.told = undefined
    }
    super.willUpdate(changed)
  }

  protected override async read(signal: AbortSignal): Promise<UsersData> {
    const [groups, page] = await Promise.all([
      this.fetch<BenefitGroups>('/plus/groups', signal),
      this.list.read(null),
    ])
    if (!signal.aborted) this.list.page = page
    return groups
  }

  get #isEmpty(): boolean {
    const counts = this.list.page?.counts
    return counts !== undefined && counts.all + counts.removed === 0
  }

  linkTo(label: unknown, place: Place, kind: string): TemplateResult {
    return this.placeLink(label, place, kind)
  }

  /** Says what was done, where the person looks next. */
  async tell(told: Told): Promise<void> {
    this.told = told
    this.change = { group: '', percentage: '' }
    await this.focusOn('.told')
  }

  /** Forgets what was done last, once the person looks at something else. */
  forgetTold(): void {
    this.told = undefined
  }

  #download = async (kind: FileKind): Promise<void> => {
    if (this.downloading !== undefined) return
    this.downloading = 0
    this.isNotDownloaded = false
    const { texts, localize } = this
    try {
      const users = await this.list.everybody((read) => {
        this.downloading = read
      })
      await saveTable(tableOfUsers(users, localize.language), kind, `${texts.file}-${dayInFinland()}`)
    } catch {
      this.isNotDownloaded = true
    }
    this.downloading = undefined
  }

  protected override content(data: UsersData): TemplateResult {
    const { texts } = this
    if (this.#isEmpty) return this.#nobody(data)
    return html`${toldNotice(this.told)}
    ${usersPanel(this, data)}
    <div class="under">
      ${this.placeLink(texts.groups, { view: 'groups' })}
      <div class="files" role="group" aria-label=${texts.download}>
        ${icon(download, 20)}
        <span>${
          this.downloading === undefined
            ? texts.download
            : texts.downloading(this.downloading, this.list.page?.found ?? 0)
        }</span>
        ${(['csv', 'xlsx'] as const).map(
          (kind) => html`<button
            class="text-button"
            @click=${() => this.#download(kind)}
          >${kind.toUpperCase()}<span class="unseen">: ${texts.download}</span></button>`,
        )}
      </div>
    </div>
    ${this.isNotDownloaded ? errorNotice(texts.downloadFailed, this.localize.messages.tryLater) : nothing}`
  }

  #nobody({ groups }: UsersData): TemplateResult {
    const { texts } = this
    const way = groups.length
      ? this.placeLink(html`${icon(plus, 20)}${texts.add}`, { view: 'add-users' }, 'button main')
      : this.placeLink(html`${icon(plus, 20)}${texts.makeGroup}`, { view: 'group' }, 'button main')
    return html`<div class="panel">
      ${this.nothingHere(texts.emptyTitle, texts.empty, way)}
      ${groups.length ? this.placeLink(texts.groups, { view: 'groups' }) : nothing}
    </div>`
  }
}
