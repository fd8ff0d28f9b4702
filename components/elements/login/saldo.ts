import { html, type TemplateResult } from 'lit'
import type { Language } from '../../localize/localize.ts'
import { button, link } from '../../parts/blocks.ts'
import { loginTexts } from './texts.ts'

/** The way into Saldo. The password itself is typed on our own page and nowhere else. */
export function saldo(
  language: Language,
  api: string,
  isEmployer: boolean,
  signIn: () => void,
): TemplateResult {
  const texts = loginTexts[language]
  const passwordPage = `${api}/password?lang=${language}`
  return html`<p class="small">${texts.ownPage}</p>
    ${button(texts.signInToSaldo, signIn, 'main')}
    ${link(texts.forgotPassword, passwordPage)}
    <p class="small">${texts.oldAddress} ${link(texts.oldAddressHelp, passwordPage)}</p>
    <p class="small apart">${isEmployer ? texts.contactPerson : texts.newToSaldo}</p>`
}
