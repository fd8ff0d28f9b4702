import { html, nothing, type TemplateResult } from 'lit'
import type { Language } from '../localize/localize.ts'
import { probablyMeant } from './email.ts'
import { emailTexts } from './email-texts.ts'
import { type Field, field } from './field.ts'

/**
 * An e-mail address; a slip of the hand in its end is pointed out, and can be put right with one press. Its styles are
 * `emailFieldStyles`.
 */
export function emailField(
  language: Language,
  options: Field & { onInput: (address: string) => void },
): TemplateResult {
  const texts = emailTexts[language]
  const meant = probablyMeant(options.value)
  return html`<div>
    ${field({ type: 'email', inputmode: 'email', ...options })}
    <div role="status" class="meant">
      ${
        meant
          ? html`<span>${texts.meant(meant)}</span>
            <button class="text-button" type="button" @click=${() => options.onInput(meant)}>${texts.take}</button>`
          : nothing
      }
    </div>
  </div>`
}
