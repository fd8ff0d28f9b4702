import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import type { BenefitGroups, ChangedMany, PlusUser } from '../../../../worker/benefit-users/schemas.ts'
import type { SmartumError } from '../../../client/problem.ts'
import { button } from '../../../parts/blocks.ts'
import { state } from '../../../parts/decorators.ts'
import { icon } from '../../../parts/icons.ts'
import { giftcard, send } from '../../../parts/seldom-icons.ts'
import { breakable } from '../breakable.ts'
import { EmployerView, type ViewFailure, type ViewHeading } from '../view.ts'
import { faultTexts } from './fault-texts.ts'
import type { Fault, FieldName } from './import-rows.ts'
import { type Grace, removalForm } from './removal.ts'
import { type Told, toldNotice } from './told.ts'
import { readDraft, type UserDraft, userFields } from './user-fields.ts'
import { dayOf, nameOfUser, userPill } from './user-names.ts'
import { userTexts } from './user-texts.ts'
import { askedStyles } from './users.styles.ts'
import { usersTexts } from './users-texts.ts'

type UserData = { user: PlusUser; groups: BenefitGroups['groups'] }

/** The address that counts, or that waits for the person to confirm it. */
const latestAddress = ({ email, invitation, state }: PlusUser): string =>
  state === 'invited' ? email : (invitation?.email ?? email)

const draftOf = (user: PlusUser): UserDraft => ({
  email: latestAddress(user),
  given_names: user.given_names,
  family_name: user.family_name,
  payroll_number: user.payroll_number,
  group: user.group.id,
  percentage: String(user.percentage),
})

/** One benefit user: what they are to get, how far they are, and what can be done. */
export class SmartumEmployerUser extends EmployerView<UserData, 'user'> {
  static override styles = [
    EmployerView.styles,
    askedStyles,
    css`
      @container (min-width: 640px) {
        .facts .address {
          grid-column: span 2;
        }
      }
    `,
  ]

  /** What has been typed; undefined as long as that is nothing new. */
  @state() private typed: UserDraft | undefined
  @state() private faults: Fault[] = []
  @state() private told: Told | undefined
  @state() private isRemoving = false
  @state() private grace: Grace = '3-months'

  get #texts() {
    return userTexts[this.localize.language]
  }

  get #path(): string {
    return `/plus/users/${encodeURIComponent(this.place.id)}`
  }

  protected override get heading(): ViewHeading {
    const { data } = this
    return { title: data ? nameOfUser(data.user) : this.#texts.title, back: { view: 'users' } }
  }

  protected override failureTexts({ status }: SmartumError): ViewFailure {
    const { failed, unknownTitle, unknown } = this.#texts
    return status === 404 ? { title: unknownTitle, text: unknown } : { title: failed }
  }

  protected override notDoneText(): ViewFailure {
    return { title: this.#texts.notSaved }
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed)
    if (changed.has('employer') || changed.has('place')) {
      this.typed = undefined
      this.faults = []
      this.told = undefined
      this.isRemoving = false
    }
  }

  protected override async read(signal: AbortSignal): Promise<UserData> {
    const [user, { groups }] = await Promise.all([
      this.fetch<PlusUser>(this.#path, signal),
      this.fetch<BenefitGroups>('/plus/groups', signal),
    ])
    return { user, groups }
  }

  async #tell(words: string, isNothing = false): Promise<void> {
    this.told = { words, isNothing }
    await this.focusOn('.told')
  }

  #type = (name: FieldName, value: string, { user }: UserData): void => {
    this.typed = { ...(this.typed ?? draftOf(user)), [name]: value }
    this.faults = this.faults.filter(({ field }) => field !== name)
  }

  #save = async (event: SubmitEvent, data: UserData): Promise<void> => {
    event.preventDefault()
    this.told = undefined
    const { user, faults } = readDraft(this.typed ?? draftOf(data.user), data.groups)
    this.faults = faults
    if (faults.length) return this.focusOn('[aria-invalid=true]')
    const changed = await this.post<PlusUser>(this.#path, user)
    if (changed) {
      const isMailed = latestAddress(changed) !== latestAddress(data.user)
      this.data = { ...data, user: changed }
      this.typed = undefined
      const { saved, savedMailed } = this.#texts
      return this.#tell(isMailed ? savedMailed(latestAddress(changed)) : saved)
    }
    const wrong = FAULT_OF[this.notDone?.code ?? '']
    if (!wrong) return
    this.notDone = undefined
    this.faults = [wrong]
    await this.focusOn('[aria-invalid=true]')
  }

  #resend = async ({ user }: UserData): Promise<void> => {
    this.told = undefined
    const done = await this.post<ChangedMany>('/plus/users/resend', { who: { users: [user.id] } })
    if (!done) return
    await this.load()
    const { resent, notResent } = this.#texts
    await this.#tell(done.changed ? resent(latestAddress(user)) : notResent, !done.changed)
  }

  #remove = async ({ user }: UserData): Promise<void> => {
    const body = { who: { users: [user.id] }, grace: this.grace }
    const done = await this.post<ChangedMany>('/plus/users/remove', body)
    if (!done) return
    this.isRemoving = false
    await this.load()
    await this.#tell(this.#texts.removed1)
  }

  #askToRemove = async (): Promise<void> => {
    this.told = undefined
    this.isRemoving = true
    await this.focusOn('#asked')
  }

  #cancel = async (): Promise<void> => {
    this.isRemoving = false
    await this.focusOn('.remove')
  }

  protected override content(data: UserData): TemplateResult {
    const { user } = data
    const { localize } = this
    const texts = this.#texts
    const { fields } = faultTexts[localize.language]
    const isHere = user.state !== 'removed'
    const facts: [label: string, value: unknown, kind?: string][] = [
      [fields.email, breakable(user.email), 'address'],
      [fields.group, user.group.name],
      [fields.percentage, `${user.percentage}\u00a0%`],
      [fields.payroll_number, user.payroll_number || texts.noNumber],
    ]
    return html`${toldNotice(this.told)}
    <div class="panel">
      <p>${userPill(localize, user)}</p>
      <div>${this.#words(user).map((words) => html`<p>${words}</p>`)}</div>
      <dl class="facts">${facts.map(([label, value, kind = '']) => html`<div class=${kind}><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>
      ${isHere && !this.isRemoving ? this.#acts(data) : nothing}
      ${
        isHere && this.isRemoving
          ? removalForm(localize, {
              count: 1,
              hasAccepted: user.state !== 'invited',
              grace: this.grace,
              isDoing: this.isDoing,
              choose: (grace) => {
                this.grace = grace
              },
              remove: () => this.#remove(data),
              cancel: this.#cancel,
            })
          : nothing
      }
    </div>
    ${isHere ? this.#form(data) : nothing}`
  }

  /** How far the person is, and since when. */
  #words(user: PlusUser): string[] {
    const texts = this.#texts
    const { state, since, invitation, last_day, email } = user
    const day = dayOf(this.localize, since)
    const until = invitation && dayOf(this.localize, invitation.expires_at)
    if (state === 'removed') {
      return [texts.removed(day, last_day ? this.localize.formats.date(last_day) : '')]
    }
    const link =
      invitation && until
        ? invitation.state === 'valid'
          ? texts.linkUntil(until)
          : texts.linkExpired(until)
        : texts.noLink
    if (state === 'invited') return [texts.mailed(invitation?.email ?? email, day), link]
    const newAddress = invitation ? [texts.newAddress(invitation.email, email), link] : []
    return [texts[state](day), ...newAddress]
  }

  #acts(data: UserData): TemplateResult {
    const texts = this.#texts
    const { user } = data
    const { acts } = usersTexts[this.localize.language]
    const canResend = user.state === 'invited' || user.invitation
    return html`<div class="buttons">
      ${this.placeLink(html`${icon(giftcard, 20)}${acts.order}`, { view: 'benefit-order', users: [user.id] }, 'button')}
      ${canResend ? button(html`${icon(send, 20)}${acts.resend}`, () => this.#resend(data)) : nothing}
      ${button(texts.remove, this.#askToRemove, 'danger remove')}
    </div>`
  }

  #form(data: UserData): TemplateResult {
    const { isDoing, localize } = this
    const texts = this.#texts
    return html`<form class="panel" novalidate @submit=${(event: SubmitEvent) => this.#save(event, data)}>
      <div>
        <h3>${texts.changeTitle}</h3>
        <p class="small">${texts.changeText}</p>
        <p class="small">${data.user.state === 'invited' ? texts.addressInvited : texts.addressAccepted}</p>
      </div>
      ${userFields(
        localize.language,
        this.typed ?? draftOf(data.user),
        data.groups,
        this.faults,
        (name, value) => this.#type(name, value, data),
      )}
      <button class="button main" part="button" aria-disabled=${isDoing}>${isDoing ? usersTexts[localize.language].doing : texts.save}</button>
    </form>`
  }
}

/** What the worker refuses, as a fault of the field that it is about. */
const FAULT_OF: Record<string, Fault> = {
  'address-taken': { field: 'email', problem: 'known' },
  'email-not-valid': { field: 'email', problem: 'not-valid' },
  'group-unknown': { field: 'group', problem: 'unknown' },
}
