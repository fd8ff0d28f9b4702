import { html, nothing, type TemplateResult } from 'lit'
import { icon, type Outline } from '../../../parts/icons.ts'

const information: Outline = 'M2.9 12a9.1 9.1 0 1 0 18.2 0 9.1 9.1 0 1 0-18.2 0zM12 11.25v5.25M12 7.75h.01'

/** What is said of what somebody wanted done. */
export type Told = {
  words: string
  /** Whether nothing came of it, and the words say why. */
  isNothing?: boolean
}

/** Says what was done, with the room for the focus. */
export const toldNotice = (told: Told | undefined): TemplateResult | typeof nothing =>
  told
    ? html`<div class="notice calm told" part="notice" tabindex="-1">
        ${icon(told.isNothing ? information : 'done')}<div><p>${told.words}</p></div>
      </div>`
    : nothing
