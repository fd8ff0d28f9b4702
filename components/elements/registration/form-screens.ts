import { html, nothing, type TemplateResult } from 'lit'
import { packageLines } from '../../parts/benefit-package.ts'
import { errorNotice, supportCode } from '../../parts/blocks.ts'
import { consent, termsInShort, termsLink } from '../../parts/consent.ts'
import { emailField } from '../../parts/email-field.ts'
import { type Field, field } from '../../parts/field.ts'
import { icon } from '../../parts/icons.ts'
import { type FieldName, fieldNames } from './form.ts'
import { nameOf, type Scene, type Screen } from './scene.ts'
import type { FormStep } from './steps.ts'

/** How far the person has come, for the eye; a screen reader hears it with the heading of the step. */
function progress({ formSteps, step, texts }: Scene): TemplateResult {
  const now = formSteps.indexOf(step as FormStep)
  const look = (index: number) => (index < now ? 'done' : index === now ? 'now' : '')
  return html`<div class="steps of-${formSteps.length}" aria-hidden="true">
    ${formSteps.map(
      (each, index) => html`<i class=${look(index)}></i>
        <span class=${look(index)}><span class="count">${index + 1}/${formSteps.length}</span> ${texts.steps[each]}</span>`,
    )}
  </div>`
}

const heading = ({ formSteps, step, texts }: Scene, title: string): TemplateResult =>
  html`<h3 class="heading" tabindex="-1">
    <span class="unseen">${texts.stepOf(formSteps.indexOf(step as FormStep) + 1, formSteps.length)}</span> ${title}
  </h3>`

/** A step of the form: sent by its button and by Enter alike. */
const formStep = (scene: Scene, content: unknown, aside: unknown): Screen => ({
  title: scene.texts.title,
  body: html`${progress(scene)}
    <form
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault()
        scene.goOn()
      }}
    >
      ${content}
      <div class="onward">
        ${aside}
        <button class="button main" part="button" @mousedown=${keepFocus}>${scene.texts.goOn}</button>
      </div>
    </form>`,
})

/** A field that loses the focus may tell of an error, and the button would move away under the press. */
const keepFocus = (event: Event): void => event.preventDefault()

const backButton = (scene: Scene): TemplateResult =>
  html`<button class="button" part="button" type="button" @click=${scene.back}>${scene.messages.back}</button>`

/** What is known of whoever is signed in, and is not typed. */
const fact = (label: string, value: unknown): TemplateResult =>
  html`<p class="fact"><span class="small">${label}</span> <strong>${value}</strong></p>`

function labelOf({ texts }: Scene, name: FieldName): string {
  return {
    given_names: texts.givenNames,
    family_name: texts.familyName,
    identity_code: texts.identityCode,
    phone: texts.phone,
    email: texts.email,
  }[name]
}

/** All that is wrong with the fields, each with a way to it. */
function summary(scene: Scene): unknown {
  const { form, texts } = scene
  const wrong = fieldNames.filter((name) => form.problems[name])
  if (!form.isJudged || wrong.length === 0) return nothing
  return html`<div class="notice" part="notice" tabindex="-1" data-focus>
    ${icon('error')}
    <div>
      <h3>${texts.fix(wrong.length)}</h3>
      <p class="wrong">
        ${wrong.map((name) => html`<a href="#${name}" @click=${(event: Event) => toField(event, name)}>${labelOf(scene, name)}</a> `)}
      </p>
    </div>
  </div>`
}

/** The address of a field would lead nowhere: the browser does not look into elements. */
function toField(event: Event, name: FieldName): void {
  event.preventDefault()
  const root = (event.currentTarget as Element).getRootNode() as ShadowRoot
  root.getElementById(name)?.focus()
}

/** Who registers: all of it, or of somebody who is signed in what we do not know. */
export function details(scene: Scene): Screen {
  const { texts, form, fields, language, isSignedIn, mine, isCodeGone } = scene
  const options = (name: FieldName): Field & { onInput: (value: string) => void } => {
    const problem = form.problems[name]
    return {
      name,
      label: labelOf(scene, name),
      value: form.values[name],
      required: true,
      error: problem && texts.problems[problem],
      onInput: (value) => form.type(name, value),
      onLeave: () => form.leave(name),
    }
  }
  const phone = field({
    ...options('phone'),
    type: 'tel',
    inputmode: 'tel',
    autocomplete: 'tel',
    hint: texts.phoneHint,
  })
  const email = emailField(language, { ...options('email'), autocomplete: 'email', hint: texts.emailHint })
  const person = mine?.person
  const content = isSignedIn
    ? html`<div class="known">
          ${fact(texts.name, nameOf(scene))}
          ${person!.user_id ? fact(texts.userId, person!.user_id) : nothing}
        </div>
        ${phone} ${fields.includes('email') ? email : nothing}`
    : html`${isCodeGone ? html`<div class="notice calm" part="notice">${icon('lock')}<p>${texts.codeAgain}</p></div>` : nothing}
        <div class="pair">
          ${field({ ...options('given_names'), autocomplete: 'given-name' })}
          ${field({ ...options('family_name'), autocomplete: 'family-name' })}
        </div>
        <div class="pair">
          ${field({ ...options('identity_code'), autocomplete: 'off', autocapitalize: 'characters', inputmode: 'text', hint: `${texts.identityCodeHint}. ${texts.identityCodeWhy}` })}
          ${phone}
        </div>
        ${email}`
  const hadBefore = html`<button class="text-button" type="button" @click=${() => scene.go('known')}>
    ${texts.hadBefore}
  </button>`
  return formStep(
    scene,
    html`${summary(scene)} ${heading(scene, texts.detailsTitle)} ${content}`,
    isSignedIn ? nothing : hadBefore,
  )
}

/** Which of several packages. */
export function benefits(scene: Scene): Screen {
  const { texts, link, chosen, isJudged } = scene
  const isMissing = isJudged && !chosen
  const rows = link!.packages.map(
    (each) => html`<label class="package">
      <input
        type="radio"
        name="package"
        value=${each.id}
        .checked=${each === chosen}
        @change=${() => scene.choose(each.id)}
      />
      ${packageLines(scene, each)}
    </label>`,
  )
  return formStep(
    scene,
    html`${heading(scene, texts.chooseTitle)}
      <p class="small">${texts.chooseLead(link!.employer.name)}</p>
      <div
        class="packages"
        role="radiogroup"
        aria-label=${texts.chooseTitle}
        aria-invalid=${isMissing ? 'true' : nothing}
        aria-describedby=${isMissing ? 'package-error' : nothing}
      >${rows}</div>
      ${isMissing ? html`<p class="field-error" id="package-error">${icon('error', 20)}<span>${texts.chooseProblem}</span></p>` : nothing}`,
    backButton(scene),
  )
}

/** The terms in short, and the whole of them in a tab of its own. */
export function terms(scene: Scene): Screen {
  const { texts, link, formats, chosen } = scene
  return formStep(
    scene,
    html`${heading(scene, texts.termsTitle)} ${termsInShort(texts.termsPoints(formats.date(chosen!.expires_on)))}
      <p>${termsLink(scene, link!.terms.url)}</p>
      ${consent(texts, scene, scene.accept)}`,
    backButton(scene),
  )
}

/** All that is sent, each with a way to change it; the button at the very end sends it. */
export function check(scene: Scene): Screen {
  const { texts, form, chosen, isSignedIn, isSending, mine, fields, formSteps } = scene
  const { values } = form
  const change = (step: FormStep, label: string) =>
    html`<button class="text-button" type="button" @click=${() => scene.go(step)}>
      ${texts.change} <span class="unseen">${label}</span>
    </button>`
  const row = (label: string, value: unknown, step?: FormStep) => html`<div class="row">
    ${fact(label, value)} ${step ? change(step, label) : nothing}
  </div>`
  const person = mine?.person
  const name = isSignedIn ? nameOf(scene) : `${values.given_names.trim()} ${values.family_name.trim()}`
  return {
    title: texts.title,
    busy: isSending,
    status: isSending ? texts.confirming : '',
    body: html`${progress(scene)} ${heading(scene, texts.checkTitle)}
      <div class="rows">
        ${row(texts.name, name, isSignedIn ? undefined : 'details')}
        ${isSignedIn ? nothing : row(texts.identityCode, `${values.identity_code.trim().slice(0, 7)}****`, 'details')}
        ${person?.user_id ? row(texts.userId, person.user_id) : nothing}
        ${row(texts.phone, values.phone.trim(), 'details')}
        ${fields.includes('email') ? row(texts.email, values.email.trim(), 'details') : nothing}
        <div class="row">
          <div class="package">${packageLines(scene, chosen!)}</div>
          ${formSteps.includes('benefits') ? change('benefits', texts.benefit) : nothing}
        </div>
      </div>
      <p class="small">${whoDecides(scene)} ${texts.emailed}</p>
      ${failureNotice(scene)}
      <button class="button main" part="button" aria-disabled=${isSending} @click=${scene.send}>
        ${isSending ? texts.confirming : texts.confirm}
      </button>`,
  }
}

/** Nobody is decided on before the period has ended; a link that is longer than the period is for those who come after it. */
function whoDecides({ texts, formats, link }: Scene): string {
  const { employer, period, ends_on } = link!
  return ends_on > period.ends_on
    ? texts.decides(employer.name)
    : texts.decidesAfter(employer.name, formats.date(ends_on))
}

/** Why the registration could not be sent, and whether it may have arrived. */
function failureNotice({ failure, texts, messages, formats }: Scene): unknown {
  if (!failure) return nothing
  if (failure.code === 'offline') return errorNotice(messages.offlineTitle, texts.notSent)
  const { retryAfter, status } = failure
  if (retryAfter) {
    const moment = formats.moment(new Date(Date.now() + retryAfter * 1000).toISOString())
    return errorNotice(texts.failedTitle, `${texts.tooMany(moment)} ${texts.typedStays}`)
  }
  const isUncertain = status === 0 || status >= 500
  return html`${
    isUncertain
      ? errorNotice(texts.noAnswerTitle, texts.noAnswer)
      : errorNotice(texts.failedTitle, `${texts.typedStays} ${messages.tryLater}`)
  }
  ${supportCode(messages, failure)}`
}
