import { css, html, nothing, type TemplateResult } from 'lit'
import type { Language } from '../localize/localize.ts'
import { link as linkOf } from './blocks.ts'
import { icon } from './icons.ts'

/** Terms in short, a point for each thing; the styles of all of this are `consentStyles`. */
export const termsInShort = (points: string[]): TemplateResult =>
  html`<ul class="points" role="list">
    ${points.map((point) => html`<li>${icon('done', 20)}<span>${point}</span></li>`)}
  </ul>`

/** The whole of the terms, in a tab of its own. */
export function termsLink(
  { api, language, texts }: { api: string; language: Language; texts: { readTerms: string } },
  url: string,
): TemplateResult {
  const address = new URL(url, api)
  address.searchParams.set('lang', language)
  return linkOf(html`${texts.readTerms}&nbsp;${icon('external', 20)}`, address.href)
}

/** The box that is ticked to accept the terms, and what is said where it has to be and is not. */
export function consent(
  texts: { accept: string; acceptProblem: string },
  { hasAccepted, isJudged }: { hasAccepted: boolean; isJudged: boolean },
  tick: (accepts: boolean) => void,
): TemplateResult {
  const isMissing = isJudged && !hasAccepted
  return html`<div>
    <label class="accept">
      <input
        id="accept"
        type="checkbox"
        required
        .checked=${hasAccepted}
        aria-invalid=${isMissing ? 'true' : nothing}
        aria-describedby=${isMissing ? 'accept-error' : nothing}
        @change=${({ target }: Event) => tick((target as HTMLInputElement).checked)}
      />
      <span>${texts.accept}</span>
    </label>
    ${isMissing ? html`<p class="field-error" id="accept-error">${icon('error', 20)}<span>${texts.acceptProblem}</span></p>` : nothing}
  </div>`
}

export const consentStyles = css`
  .points {
    display: grid;
    gap: 12px;
  }
  .points li,
  .accept {
    display: flex;
    gap: 12px;
  }
  .points svg {
    margin-top: 2px;
    color: var(--_accent);
  }
  .accept {
    min-height: 44px;
    padding-block: 10px;
    font-weight: 400;
    cursor: pointer;
  }
  .accept input {
    flex: none;
    width: 22px;
    height: 22px;
    margin: 1px 0;
    accent-color: var(--_accent);
  }
`
