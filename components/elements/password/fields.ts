import { html, type TemplateResult } from 'lit'
import { emailField } from '../../parts/email-field.ts'
import { type Field, field } from '../../parts/field.ts'
import { icon } from '../../parts/icons.ts'
import { charactersMissing, type FieldName, type Form } from './form.ts'
import type { Scene } from './scene.ts'
import { showPassword } from './show-password.ts'
import type { passwordTexts } from './texts.ts'

type Texts = (typeof passwordTexts)['fi']

/** What a field has of its form: its value, and what is wrong with it. */
function fieldOf(form: Form, texts: Texts, name: FieldName) {
  const problem = form.problems[name]
  return {
    name,
    value: form.values[name],
    required: true,
    error: problem && texts.problems[problem],
    onInput: (value: string) => form.type(name, value),
    onLeave: () => form.leave(name),
  }
}

const formField = (
  form: Form,
  texts: Texts,
  name: FieldName,
  options: Omit<Field, 'name' | 'value'>,
): TemplateResult => field({ ...fieldOf(form, texts, name), ...options })

/** The e-mail address that is asked for. */
export const addressField = (
  { form, texts, language }: Scene,
  options: { label: string; hint: string; autocomplete: string },
): TemplateResult => emailField(language, { ...fieldOf(form, texts, 'email'), ...options })

/** The identity code of somebody who has registered, and why it is asked for. */
export const identityCodeField = (form: Form, texts: Texts): TemplateResult =>
  formField(form, texts, 'identity_code', {
    label: texts.identityCode,
    autocomplete: 'off',
    autocapitalize: 'characters',
    inputmode: 'text',
    hint: `${texts.identityCodeHint}. ${texts.identityCodeWhy}`,
  })

/** The current password. */
export const currentPasswordField = (form: Form, texts: Texts): TemplateResult =>
  formField(form, texts, 'current', {
    label: texts.currentPassword,
    type: 'password',
    autocomplete: 'current-password',
    inside: showPassword('current', texts.showPassword),
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
    inside: showPassword('password', texts.showPassword),
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
