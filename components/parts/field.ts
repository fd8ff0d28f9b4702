import { html, nothing, type TemplateResult } from 'lit'
import { icon } from './icons.ts'

/** A field of a form. Its name is its id as well, so it is the only one of that name in its shadow root. */
export type Field = {
  name: string
  label: string
  value: string
  type?: 'text' | 'email' | 'password' | 'date' | 'tel'
  autocomplete?: string
  /** For text that is no sentence: how a phone's keyboard writes it. */
  autocapitalize?: 'characters'
  inputmode?: 'text' | 'email' | 'numeric' | 'decimal' | 'tel'
  /** What it may be, shown as long as nothing has been typed. */
  placeholder?: string
  /** What helps to fill it in; read out with the label. */
  hint?: unknown
  /** What is wrong with it and what to do. What has been typed stays. */
  error?: unknown
  required?: boolean
  readonly?: boolean
  /** Several lines of text. */
  multiline?: boolean
  /** A button in the control, at its end. */
  inside?: TemplateResult
  onInput?: (value: string) => void
  /** The place to check what was typed: the person has left the field. */
  onLeave?: () => void
}

/**
 * A label, the control under it, and what the person should know about it. Belongs into a real form, which password
 * managers look for; its styles are `fieldStyles`.
 */
export function field(options: Field): TemplateResult {
  const { name, label, hint, error } = options
  return html`<div class="field">
    <label for=${name}>${label}</label>
    ${hint ? html`<p class="small" id="${name}-hint">${hint}</p>` : nothing}
    <div class="control">
      ${options.multiline ? area(options) : input(options)}
      ${options.inside}
    </div>
    ${error ? html`<p class="field-error" id="${name}-error">${icon('error', 20)}<span>${error}</span></p>` : nothing}
  </div>`
}

const input = (options: Field) => html`<input
  id=${options.name}
  name=${options.name}
  type=${options.type ?? 'text'}
  .value=${options.value}
  autocomplete=${options.autocomplete ?? nothing}
  inputmode=${options.inputmode ?? nothing}
  placeholder=${options.placeholder ?? nothing}
  autocapitalize=${capitals(options) ?? nothing}
  spellcheck=${capitals(options) ? 'false' : nothing}
  ?required=${options.required}
  ?readonly=${options.readonly}
  aria-invalid=${options.error ? 'true' : nothing}
  aria-describedby=${describedBy(options)}
  @input=${hear(options)}
  @blur=${options.onLeave ?? nothing}
/>`

const capitals = ({ type, autocapitalize }: Field) => (type && type !== 'text' ? 'none' : autocapitalize)

const area = (options: Field) => html`<textarea
  id=${options.name}
  name=${options.name}
  rows="5"
  .value=${options.value}
  ?required=${options.required}
  aria-invalid=${options.error ? 'true' : nothing}
  aria-describedby=${describedBy(options)}
  @input=${hear(options)}
  @blur=${options.onLeave ?? nothing}
></textarea>`

const hear =
  ({ onInput }: Field) =>
  ({ target }: Event) =>
    onInput?.((target as HTMLInputElement | HTMLTextAreaElement).value)

const describedBy = ({ name, hint, error }: Field) =>
  [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ') || nothing
