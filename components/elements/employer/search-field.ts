import { css, html, type TemplateResult } from 'lit'
import { icon, type Outline } from '../../parts/icons.ts'

const picture: Outline = 'M4.5 10.75a6.25 6.25 0 1 0 12.5 0 6.25 6.25 0 1 0-12.5 0zM15.25 15.25l4.75 4.75'

/** The field in which people are looked for; its styles are `searchStyles`. */
export const searchField = (
  { search, searchHint }: { search: string; searchHint: string },
  value: string,
  type: (typed: string) => void,
): TemplateResult =>
  html`<div class="field search">
    <label class="unseen" for="search">${search}</label>
    <div class="control">
      ${icon(picture, 20)}
      <input
        id="search"
        type="search"
        autocomplete="off"
        placeholder=${searchHint}
        .value=${value}
        @input=${({ target }: Event) => type((target as HTMLInputElement).value)}
      />
    </div>
  </div>`

export const searchStyles = css`
  .search .control > svg {
    z-index: 1;
    grid-area: 1 / 1;
    margin-inline-start: 14px;
    color: var(--_muted);
    pointer-events: none;
  }
  .search input {
    padding-inline-start: 44px;
  }
`
