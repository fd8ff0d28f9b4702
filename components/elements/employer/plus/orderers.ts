import { css, html, nothing, type TemplateResult } from 'lit'
import type { NewOrderer, Orderers, RemoveOrderer } from '../../../../worker/employers/schemas.ts'
import type { Language } from '../../../localize/localize.ts'
import { button } from '../../../parts/blocks.ts'
import { state } from '../../../parts/decorators.ts'
import { isAddress } from '../../../parts/email.ts'
import { emailFieldStyles } from '../../../parts/email-field.styles.ts'
import { emailField } from '../../../parts/email-field.ts'
import { field } from '../../../parts/field.ts'
import { icon } from '../../../parts/icons.ts'
import { EmployerView, type ViewFailure, type ViewHeading } from '../view.ts'
import { faultTexts } from './fault-texts.ts'
import { hasIdentityCode } from './import-rows.ts'
import { languageField } from './language-field.ts'
import { orderersTexts } from './orderers-texts.ts'

type Orderer = Orderers['orderers'][number]
type Invitation = Orderers['invitations'][number]
type FieldName = 'given_names' | 'family_name' | 'email'

const isRight: Record<FieldName, (text: string) => boolean> = {
  given_names: (text) => text.trim() !== '' && !hasIdentityCode(text),
  family_name: (text) => text.trim() !== '' && !hasIdentityCode(text),
  email: (text) => isAddress(text) && !hasIdentityCode(text),
}
const NAMES = Object.keys(isRight) as FieldName[]
const EMPTY: Omit<NewOrderer, 'language'> = { email: '', given_names: '', family_name: '', role: 'orderer' }
const ROLES = ['orderer', 'admin'] as const

/** Who orders for an employer in Plus, who has been asked to, and the form that asks somebody. */
export class SmartumEmployerOrderers extends EmployerView<Orderers, 'orderers'> {
  static override styles = [
    EmployerView.styles,
    emailFieldStyles,
    css`
      .row .small {
        display: block;
      }
      fieldset {
        display: grid;
        gap: 8px;
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        margin-bottom: 6px;
        padding: 0;
        font-weight: 600;
      }
      fieldset label {
        display: flex;
        align-items: center;
        gap: 12px;
        min-height: 44px;
      }
      fieldset input {
        flex: none;
        width: 20px;
        height: 20px;
        margin: 0;
        accent-color: var(--_accent);
      }
    `,
  ]

  @state() private typed = EMPTY
  /** The language of the invitation, unless it is the page's. */
  @state() private chosenLanguage: Language | undefined
  @state() private wrong: FieldName[] = []
  /** Who is about to be removed. */
  @state() private leaving: Orderer | undefined
  /** What has just been done. */
  @state() private done = ''

  get #texts() {
    return orderersTexts[this.localize.language]
  }

  get #language(): Language {
    return this.chosenLanguage ?? this.localize.language
  }

  protected override get heading(): ViewHeading {
    return { title: this.#texts.title, back: { view: 'company' } }
  }

  protected override failureTexts(): ViewFailure {
    return { title: this.#texts.failed }
  }

  protected override read(signal: AbortSignal): Promise<Orderers> {
    return this.fetch<Orderers>('/plus/orderers', signal)
  }

  async #remove(whom: RemoveOrderer, done: string): Promise<void> {
    const orderers = await this.post<Orderers>('/plus/orderers/remove', whom)
    this.leaving = undefined
    if (!orderers) return void this.load()
    this.#show(orderers, done)
  }

  #show(orderers: Orderers, done: string): void {
    this.data = orderers
    this.done = done
    this.said = done
  }

  #invite = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    this.done = ''
    this.wrong = NAMES.filter((name) => !isRight[name](this.typed[name]))
    if (this.wrong.length) return this.#focusWrong()
    const { email, given_names, family_name, role } = this.typed
    const wanted = {
      ...{ email: email.trim(), given_names: given_names.trim(), family_name: family_name.trim() },
      ...{ role, language: this.#language },
    }
    const orderers = await this.post<Orderers>('/plus/orderers', wanted)
    if (orderers) {
      this.typed = EMPTY
      this.#show(orderers, this.#texts.invited(wanted.email))
    } else if (this.notDone?.code === 'email-not-valid') {
      this.notDone = undefined
      this.wrong = ['email']
      this.#focusWrong()
    }
  }

  async #focusWrong(): Promise<void> {
    await this.focusOn('[aria-invalid]')
  }

  protected override content(data: Orderers): TemplateResult {
    const texts = this.#texts
    return html`${
      this.done
        ? html`<div class="notice calm" part="notice" tabindex="-1" data-focus>${icon('done')}<div><p>${this.done}</p></div></div>`
        : nothing
    }
      <p>${texts.lead}</p>
      ${this.leaving ? this.#question(this.leaving) : nothing}
      <ul class="panel rows" role="list">${data.orderers.map((orderer) => this.#orderer(orderer, data.can_change))}</ul>
      ${
        data.invitations.length
          ? html`<h3>${texts.invitations}</h3>
            <ul class="panel rows" role="list">${data.invitations.map((each) => this.#invitation(each, data.can_change))}</ul>`
          : nothing
      }
      ${data.can_change ? this.#form() : html`<p class="small">${texts.onlyAdmins}</p>`}
      <p>${this.placeLink(texts.log, { view: 'log' })}</p>`
  }

  #orderer(orderer: Orderer, canChange: boolean): TemplateResult {
    const texts = this.#texts
    const { name, role, since, is_you, can_be_removed } = orderer
    const day = this.localize.formats.date(since.slice(0, 10))
    return html`<li class="row">
      <div>
        <strong>${name}</strong>${is_you ? html` (${texts.you})` : nothing}
        <span class="small">${texts.roles[role]}, ${texts.since(day)}</span>
        ${canChange && !can_be_removed ? html`<span class="small">${texts.lastAdmin}</span>` : nothing}
      </div>
      ${
        can_be_removed
          ? html`<button
              class="button small-button danger"
              part="button"
              aria-label=${texts.removeOf(name)}
              @click=${() => {
                this.done = ''
                this.leaving = orderer
              }}
            >${texts.remove}</button>`
          : nothing
      }
    </li>`
  }

  /** Asks once more, since who is removed is out at once. */
  #question(orderer: Orderer): TemplateResult {
    const texts = this.#texts
    const { person, name, is_you } = orderer
    return html`<div class="panel" tabindex="-1" data-focus role="group" aria-labelledby="leaving">
      <h3 id="leaving">${texts.removeTitle(name)}</h3>
      <p>${is_you ? texts.removeSelf : texts.removeText}</p>
      <div class="buttons">
        ${button(texts.remove, () => this.#remove({ person }, texts.removed), 'danger-main')}
        ${button(texts.keep, () => {
          this.leaving = undefined
        })}
      </div>
    </div>`
  }

  #invitation(invitation: Invitation, canChange: boolean): TemplateResult {
    const texts = this.#texts
    const { id, name, email, role, sent_at, state: linkState } = invitation
    const sent = texts.sent(this.localize.formats.date(sent_at.slice(0, 10)))
    return html`<li class="row">
      <div>
        <strong>${name}</strong>
        <span class="small">${email}</span>
        <span class="small">${texts.roles[role]}. ${linkState === 'expired' ? texts.expired : sent}</span>
      </div>
      ${
        canChange
          ? html`<button
              class="button small-button"
              part="button"
              aria-label="${texts.withdraw}: ${name}"
              @click=${() => this.#remove({ invitation: id }, texts.withdrawn)}
            >${texts.withdraw}</button>`
          : nothing
      }
    </li>`
  }

  #form(): TemplateResult {
    const texts = this.#texts
    const { isDoing, typed } = this
    return html`<form class="panel" novalidate @submit=${this.#invite}>
      <h3>${texts.inviteTitle}</h3>
      <p>${texts.invite}</p>
      <div class="pair">${this.#field('given_names')} ${this.#field('family_name')}</div>
      ${this.#field('email')}
      <fieldset>
        <legend>${texts.role}</legend>
        ${ROLES.map((role) => this.#radio(role, texts.roles[role], typed.role === role))}
      </fieldset>
      ${languageField(this.localize.language, 'language', this.#language, (chosen) => {
        this.chosenLanguage = chosen
      })}
      <div class="buttons">
        <button class="button main" part="button" aria-disabled=${isDoing}>${isDoing ? texts.sending : texts.send}</button>
      </div>
    </form>`
  }

  #field(name: FieldName): TemplateResult {
    const texts = this.#texts
    const value = this.typed[name]
    const wrong = hasIdentityCode(value) ? texts.identityCode : texts.wrong[name]
    const options = {
      ...{
        name,
        label: faultTexts[this.localize.language].fields[name],
        value,
        required: true,
        autocomplete: 'off',
      },
      hint: name === 'given_names' ? texts.nameHint : undefined,
      error: this.wrong.includes(name) ? wrong : undefined,
      onInput: (value: string) => {
        this.typed = { ...this.typed, [name]: value }
        if (isRight[name](value)) this.wrong = this.wrong.filter((each) => each !== name)
      },
    }
    return name === 'email' ? emailField(this.localize.language, options) : field(options)
  }

  #radio(role: NewOrderer['role'], label: string, isChosen: boolean): TemplateResult {
    return html`<label>
      <input
        type="radio"
        name="role"
        .checked=${isChosen}
        @change=${() => {
          this.typed = { ...this.typed, role }
        }}
      />${label}
    </label>`
  }
}
