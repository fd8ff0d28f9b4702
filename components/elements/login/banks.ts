import { html, type TemplateResult } from 'lit'
import type { IdentityProvider } from '../../../worker/identity/schemas.ts'
import type { Language } from '../../localize/localize.ts'
import { choice } from '../../parts/blocks.ts'
import { icon } from '../../parts/icons.ts'
import { mobile as mobileIcon } from '../../parts/seldom-icons.ts'
import { bankTexts } from './bank-texts.ts'
import { monogram } from './monogram.ts'

/** The banks in two columns, and the mobile certificate under them. One that is disturbed can be chosen all the same. */
export function banks(
  language: Language,
  providers: IdentityProvider[],
  choose: (provider: IdentityProvider) => void,
): TemplateResult {
  const texts = bankTexts[language]
  return html`<ul class="banks" role="list">
      ${providers.filter(isBank).map(
        (bank) => html`<li>
          <button class="bank ${bank.disturbance ? 'out' : ''}" part="bank" @click=${() => choose(bank)}>
            <span class="tile monogram" aria-hidden="true">${
              bank.disturbance ? icon('warning', 20) : monogram(bank.names.fi)
            }</span>
            <span>${bank.names[language]} ${disturbed(language, bank)}</span>
          </button>
        </li>`,
      )}
    </ul>
    ${providers
      .filter((each) => !isBank(each))
      .map(
        (mobile) => html`<p class="or">${texts.or}</p>
          ${choice(
            mobile.disturbance ? 'warning' : mobileIcon,
            mobile.names[language],
            mobile.disturbance ? disturbed(language, mobile) : texts.allOperators,
            () => choose(mobile),
            mobile.disturbance ? 'mobile out' : 'mobile',
          )}`,
      )}`
}

export const isBank = ({ kind }: IdentityProvider): boolean => kind === 'bank'

const disturbed = (language: Language, { disturbance }: IdentityProvider) =>
  disturbance && html`<span class="disturbed">${icon('warning', 16)} ${bankTexts[language].disturbed}</span>`

/** As many banks as there usually are, to keep their room free until they are there. */
export const blankProviders = Array.from({ length: 12 }, (_, position): IdentityProvider => {
  const kind = position < 11 ? 'bank' : 'mobile-certificate'
  return { id: '', kind, names: { fi: '', sv: '', en: '' }, disturbance: null }
})
