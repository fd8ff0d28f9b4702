import { html, type TemplateResult } from 'lit'

/** An e-mail address that breaks where its parts end, if it has to. */
export const breakable = (email: string): TemplateResult[] =>
  email.split(/(?<=[@.])/).map((part) => html`${part}<wbr />`)
