import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { BenefitGroup } from '../../../../worker/benefit-users/schemas.ts'
import { benefitNames } from '../../../parts/benefit-names.ts'
import { errorNotice } from '../../../parts/blocks.ts'
import { type Field, field } from '../../../parts/field.ts'
import { icon } from '../../../parts/icons.ts'
import type { SmartumEmployerBenefitOrder } from './benefit-order.ts'
import { amountsOfGroups, type Choice, type Complaint, type OrderedBenefit, offered } from './order-form.ts'
import { orderWords } from './order-words.ts'
import { taxNotice } from './tax-warnings.ts'

/** So many groups with amounts of their own are named in a row. */
const MOST_NAMED = 3

/** The first step: who gets which benefits, until when. */
export function orderForm(
  view: SmartumEmployerBenefitOrder,
  groups: readonly BenefitGroup[],
): TemplateResult {
  const { texts, form, isDoing, localize } = view
  return html`<form novalidate @submit=${view.check}>
    ${summary(view)}
    <div class="panel">${who(view, groups)}</div>
    <div class="panel">
      ${benefits(view, groups)}
      <div aria-live="polite">${taxNotice(localize, amountsOfGroups(form, groups))}</div>
    </div>
    <div class="panel">
      <div class="pair">
        ${textField(view, 'lastDay', {
          label: texts.lastDay,
          hint: texts.lastDayHint,
          type: 'date',
          value: form.lastDay,
          onInput: (lastDay) => view.change({ lastDay }),
        })}
        ${textField(view, 'name', {
          label: texts.name,
          hint: texts.nameHint,
          value: form.name,
          autocomplete: 'off',
          onInput: (name) => view.change({ name }),
        })}
      </div>
    </div>
    <div class="buttons">
      <button class="button main" aria-disabled=${isDoing}>${isDoing ? texts.checking : texts.check}</button>
    </div>
  </form>`
}

function textField(
  view: SmartumEmployerBenefitOrder,
  name: string,
  options: Omit<Field, 'name' | 'error' | 'onLeave'>,
): TemplateResult {
  const complaint = view.complaints[name]
  return field({
    ...options,
    name,
    error: complaint && view.texts.complaints[complaint],
    onLeave: view.recheck,
  })
}

/** What is wrong, each with a way to it. */
function summary(view: SmartumEmployerBenefitOrder): unknown {
  const { texts, complaints, localize } = view
  const wrong = Object.entries(complaints)
  if (!wrong.length) return nothing
  const where = (name: string) =>
    name in texts.fields
      ? texts.fields[name as keyof typeof texts.fields]
      : benefitNames[localize.language][name.replace('amount-', '') as OrderedBenefit]
  return errorNotice(
    texts.wrongTitle,
    html`<span class="wrong">
      ${wrong.map(
        ([name, complaint]) =>
          html`<button type="button" @click=${() => view.goTo(name)}>${where(name)}: ${texts.complaints[complaint]}</button>`,
      )}
    </span>`,
  )
}

const complaintOf = (view: SmartumEmployerBenefitOrder, name: string) => {
  const complaint: Complaint | undefined = view.complaints[name]
  return complaint
    ? html`<p class="field-error" id="${name}-error">${icon('error', 20)}<span>${view.texts.complaints[complaint]}</span></p>`
    : nothing
}

function who(view: SmartumEmployerBenefitOrder, groups: readonly BenefitGroup[]): TemplateResult {
  const { texts, form, localize } = view
  const { people } = orderWords[localize.language]
  const everybody = groups.reduce((sum, group) => sum + group.people, 0)
  const option = (value: typeof form.who, label: string, hint: string, more: unknown = nothing) =>
    html`<div class="option">
      <label>
        <input
          type="radio"
          name="who"
          value=${value}
          .checked=${live(form.who === value)}
          @change=${() => view.change({ who: value })}
        />
        <span>${label} ${hint ? html`<span class="small">${hint}</span>` : nothing}</span>
      </label>
      ${form.who === value ? more : nothing}
    </div>`
  const choose = (id: string, isChosen: boolean) => {
    const others = view.form.groups.filter((each) => each !== id)
    view.change({ groups: isChosen ? [...others, id] : others })
  }
  return html`<fieldset>
    <legend><h3>${texts.who}</h3></legend>
    ${form.users.length ? option('users', texts.users(form.users.length), '') : nothing}
    ${option('all', texts.all, people(everybody))}
    ${option(
      'groups',
      texts.groups,
      '',
      html`<div
        class="inner groups"
        id="groups"
        role="group"
        tabindex="-1"
        aria-label=${texts.groups}
        aria-describedby=${view.complaints.groups ? 'groups-error' : nothing}
      >
        ${groups.map(
          ({ id, name, people: count }) => html`<label>
            <input
              type="checkbox"
              .checked=${live(form.groups.includes(id))}
              @change=${({ target }: Event) => choose(id, (target as HTMLInputElement).checked)}
            />
            <span>${name} <span class="small">${people(count)}</span></span>
          </label>`,
        )}
        ${complaintOf(view, 'groups')}
      </div>`,
    )}
  </fieldset>`
}

function benefits(view: SmartumEmployerBenefitOrder, groups: readonly BenefitGroup[]): TemplateResult {
  const { texts } = view
  return html`<fieldset
    id="benefits"
    tabindex="-1"
    aria-describedby=${view.complaints.benefits ? 'benefits-error' : 'benefits-hint'}
  >
    <legend><h3>${texts.benefits}</h3></legend>
    <p class="small" id="benefits-hint">${texts.benefitsHint}</p>
    ${complaintOf(view, 'benefits')} ${offered(view.form, groups).map((each) => benefit(view, each))}
  </fieldset>`
}

function benefit(
  view: SmartumEmployerBenefitOrder,
  { benefit, groups }: ReturnType<typeof offered>[number],
): TemplateResult {
  const { texts, localize } = view
  const { formats, language } = localize
  const choiceNow = () => view.form.benefits[benefit] ?? { isChosen: false, isSame: false, amount: '' }
  const choice = choiceNow()
  const name = benefitNames[language][benefit]
  const change = (changed: Partial<Choice>) =>
    view.change({ benefits: { ...view.form.benefits, [benefit]: { ...choiceNow(), ...changed } } })
  const [only] = groups
  const isOne = groups.every(({ cents }) => cents === only?.cents)
  const named = groups.slice(0, MOST_NAMED).map((each) => `${each.name} ${formats.money(each.cents)}`)
  const more = groups.length > MOST_NAMED ? [texts.moreGroups(groups.length - MOST_NAMED)] : []
  const amounts = isOne ? formats.money(only?.cents ?? 0) : [...named, ...more].join(', ')
  const way = (isSame: boolean, label: string) =>
    html`<label>
      <input
        type="radio"
        name="way-${benefit}"
        .checked=${live(choice.isSame === isSame)}
        @change=${() => change({ isSame })}
      /><span>${label}</span>
    </label>`
  return html`<div class="option">
    <label>
      <input
        type="checkbox"
        .checked=${live(choice.isChosen)}
        @change=${({ target }: Event) => change({ isChosen: (target as HTMLInputElement).checked })}
      />
      <span class="tile">${icon(benefit)}</span>
      <span>${name} <span class="small">${texts.fromGroups(amounts)}</span></span>
    </label>
    ${
      choice.isChosen
        ? html`<div class="inner">
            <div class="ways" role="radiogroup" aria-label=${name}>
              ${way(false, texts.asGroup)} ${way(true, texts.same)}
            </div>
            ${
              choice.isSame
                ? textField(view, `amount-${benefit}`, {
                    label: texts.amountOf(name),
                    hint: texts.amountHint,
                    value: choice.amount,
                    inputmode: 'decimal',
                    autocomplete: 'off',
                    onInput: (amount) => change({ amount }),
                  })
                : nothing
            }
          </div>`
        : nothing
    }
  </div>`
}
