import { html, type TemplateResult } from 'lit'
import type { Language } from '../../../localize/localize.ts'

type Texts = { label: string; languages: Record<Language, string> }

const texts: Record<Language, Texts> = {
  fi: { label: 'Kutsun kieli', languages: { fi: 'Suomi', sv: 'Ruotsi', en: 'Englanti' } },
  sv: { label: 'Inbjudans språk', languages: { fi: 'Finska', sv: 'Svenska', en: 'Engelska' } },
  en: { label: 'Language of the invitation', languages: { fi: 'Finnish', sv: 'Swedish', en: 'English' } },
}

/** The choice of the language of an invitation. `language` is what the page speaks. */
export function languageField(
  language: Language,
  id: string,
  chosen: Language,
  choose: (language: Language) => void,
): TemplateResult {
  const { label, languages } = texts[language]
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <div class="control">
      <select id=${id} @change=${({ target }: Event) => choose((target as HTMLSelectElement).value as Language)}>
        ${(['fi', 'sv', 'en'] as const).map(
          (each) => html`<option value=${each} .selected=${each === chosen}>${languages[each]}</option>`,
        )}
      </select>
    </div>
  </div>`
}
