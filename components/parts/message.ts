import { html, type TemplateResult } from 'lit'
import { horizon } from './icons.ts'

/** A message with the picture of the low sun; takes the focus when it answers something that the person did. */
export const message = (title: string, ...texts: unknown[]): TemplateResult =>
  html`<div class="centred">
    ${horizon}
    <h3 tabindex="-1" data-focus>${title}</h3>
    ${texts.map((text) => html`<p>${text}</p>`)}
  </div>`
