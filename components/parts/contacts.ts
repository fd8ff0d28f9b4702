import { html, type TemplateResult } from 'lit'

const PHONE = '+358 600 149 88'
const EMAIL = 'asiakaspalvelu@smartum.fi'

/** Customer service on the phone; in the bundle, because it has to be there when nothing else is. */
export const phoneLink: TemplateResult = html`<a href="tel:${PHONE.replaceAll(' ', '')}">${PHONE.replaceAll(' ', '\u00a0')}</a>`

/** Customer service by e-mail; made where it is wanted, so that it weighs on no other bundle. */
export const emailLink = (): TemplateResult => html`<a href="mailto:${EMAIL}">${EMAIL}</a>`
