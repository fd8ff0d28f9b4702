import { html, nothing, type TemplateResult } from 'lit'
import type { IdentityProvider } from '../../../worker/identity/schemas.ts'
import type { Messages } from '../../localize/localize.ts'
import { icon } from '../../parts/icons.ts'
import { monogram } from './monogram.ts'

/** The banks in two columns, and the mobile certificate under them. */
export function banks(
  messages: Messages,
  providers: IdentityProvider[],
  choose: (provider: IdentityProvider) => void,
): TemplateResult {
  const mobile = providers.find(({ kind }) => kind === 'mobile-certificate')
  return html`<ul class="banks" role="list">
      ${providers
        .filter((provider) => provider !== mobile)
        .map(
          (bank) => html`<li>
            <button class="bank" part="bank" @click=${() => choose(bank)}>
              <span class="tile monogram" aria-hidden="true">${monogram(bank.name)}</span><span>${bank.name}</span>
            </button>
          </li>`,
        )}
    </ul>
    ${
      mobile
        ? html`<p class="or">${messages.or}</p>
            <button class="bank mobile" part="bank" @click=${() => choose(mobile)}>
              <span class="tile">${icon('mobile')}</span>
              <span>${messages.mobileCertificate} <span class="small">${messages.allOperators}</span></span>
              ${icon('chevron', 20)}
            </button>`
        : nothing
    }`
}

/** As many banks as there usually are, to keep their room free until they are there. */
export const blankProviders = Array.from(
  { length: 12 },
  (_, position): IdentityProvider => ({
    id: '',
    kind: position < 11 ? 'bank' : 'mobile-certificate',
    name: '',
  }),
)
