import { html, nothing, type TemplateResult } from 'lit'
import { type Field, field } from '../../parts/field.ts'
import { icon } from '../../parts/icons.ts'
import { probablyMeant } from './email-typo.ts'
import { charactersMissing, type FieldName, type Form } from './form.ts'
import type { passwordTexts } from './texts.ts'

type Texts = (typeof passwordTexts)['fi']

/** One field of a form, with what is wrong with it. */
function formField(
  form: Form,
  texts: Texts,
  name: FieldName,
  options: Omit<Field, 'name' | 'value'>,
): TemplateResult {
  const problem = form.problems[name]
  return field({
    name,
    value: form.values[name],
    required: true,
    error: problem && texts.problems[problem],
    onInput: (value) => form.type(name, value),
    onLeave: () => form.leave(name),
    ...options,
  })
}

/** An e-mail address; a slip of the hand in its end is pointed out, and can be put right with one press. */
export function emailField(
  form: Form,
  texts: Texts,
  options: { label: string; hint: string; autocomplete: string },
): TemplateResult {
  const meant = probablyMeant(form.values.email)
  return html`<div>
    ${formField(form, texts, 'email', { type: 'email', inputmode: 'email', ...options })}
    <div role="status" class="meant">
      ${
        meant
          ? html`<span>${texts.meant(meant)}</span>
            <button class="text-button" type="button" @click=${() => form.type('email', meant)}>${texts.take}</button>`
          : nothing
      }
    </div>
  </div>`
}

/** The current password. */
export const currentPasswordField = (form: Form, texts: Texts): TemplateResult =>
  formField(form, texts, 'current', {
    label: texts.currentPassword,
    type: 'password',
    autocomplete: 'current-password',
    showLabel: texts.showPassword,
    // Whether it is right, only the worker knows.
    onLeave: () => {},
  })

/** The new password, with how much of it is missing. */
export function newPasswordField(form: Form, texts: Texts): TemplateResult {
  const { password } = form.values
  const missing = charactersMissing(password)
  const progress = missing
    ? texts.missing(missing)
    : html`<span class="enough">${icon('done', 20)} ${texts.longEnough}</span>`
  return formField(form, texts, 'password', {
    label: texts.newPassword,
    type: 'password',
    autocomplete: 'new-password',
    showLabel: texts.showPassword,
    hint: password && !form.problems.password ? progress : texts.passwordHint,
  })
}

/** The user id that a password is for: not to be changed, and there for password managers to know. */
export const knownUserId = (texts: Texts, email: string): TemplateResult =>
  field({
    name: 'username',
    label: texts.userId,
    type: 'email',
    value: email,
    autocomplete: 'username',
    readonly: true,
  })
