import { html, nothing, type TemplateResult } from 'lit'
import type { Service } from '../../../worker/wallet/schemas.ts'
import type { LocalizeController } from '../../localize/localize.ts'
import { choice } from '../../parts/blocks.ts'
import { type IconName, icon, type Outline } from '../../parts/icons.ts'
import { building } from '../../parts/seldom-icons.ts'
import { loginTexts } from './texts.ts'

export type Audience = 'employee' | 'employer'

/** What the services are called, in every language. */
export const services: Record<Service, string> = { plus: 'Plus', saldo: 'Saldo' }

const pictures: Record<Service, IconName> = { plus: 'bank', saldo: 'email' }

/** The choice of whom the texts are for. */
export function audiences(
  { language, messages }: LocalizeController,
  chosen: Audience,
  choose: (audience: Audience) => void,
): TemplateResult {
  const one = (audience: Audience, picture: IconName | Outline) =>
    html`<button
      aria-pressed=${(chosen === 'employer') === (audience === 'employer')}
      @click=${() => choose(audience)}
    >${icon(picture, 20)}${messages[audience]}</button>`
  return html`<div class="segment" role="group" aria-label=${loginTexts[language].title}>
    ${one('employee', 'user')} ${one('employer', building)}
  </div>`
}

/** Both services in an order: side by side with the ways into them, or where there is no room, to be opened. */
export function bothServices(
  { language, messages }: LocalizeController,
  order: Service[],
  last: string,
  way: ((service: Service) => TemplateResult) | undefined,
  open: (service: Service) => void,
): TemplateResult {
  const parts = order.map((service) => {
    const hint = service === 'plus' ? messages.bankOrMobile : messages.emailAndPassword
    const used = service === last ? html`<span class="pill">${loginTexts[language].lastUsed}</span>` : nothing
    const name = html`${services[service]} ${used}`
    return way
      ? html`<div class="column ${service}">
          <div class="of-service">
            <span class="tile">${icon(pictures[service])}</span>
            <div>
              <h3 tabindex="-1">${name}</h3>
              <p class="small">${hint}</p>
            </div>
          </div>
          ${way(service)}
        </div>`
      : choice(pictures[service], name, hint, () => open(service), service)
  })
  return html`<div class=${way ? 'columns' : 'around'}>${parts}</div>`
}
