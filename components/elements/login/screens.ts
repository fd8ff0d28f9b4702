import { html, nothing, type TemplateResult } from 'lit'
import type { IdentityProvider } from '../../../worker/identity/schemas.ts'
import type { SmartumError } from '../../client/problem.ts'
import type { Session } from '../../client/session.ts'
import type { LocalizeController } from '../../localize/localize.ts'
import { advice, button, errorNotice, link, saldoOnlyNotice, supportCode } from '../../parts/blocks.ts'
import { phoneLink } from '../../parts/contacts.ts'
import type { Content } from '../../parts/frame.ts'
import { icon } from '../../parts/icons.ts'
import { mobile } from '../../parts/seldom-icons.ts'
import { bankTexts } from './bank-texts.ts'
import { isBank } from './banks.ts'
import { monogram } from './monogram.ts'
import { loginTexts } from './texts.ts'
import { services } from './ways.ts'

/** While the person is in the window of the bank, or in ours for the password. */
export function waiting(
  { language, messages }: LocalizeController,
  session: Session,
  provider: IdentityProvider | undefined,
): Content {
  const texts = bankTexts[language]
  const isPassword = session.provider === 'password'
  const name = isPassword ? services.saldo : provider?.names[language]
  return {
    status: texts.waitingTitle,
    body: html`<div class="centred">
        <span class="tile waiting" aria-hidden="true">${
          provider && isBank(provider)
            ? monogram(provider.names.fi)
            : icon(isPassword ? 'email' : provider ? mobile : 'lock')
        }</span>
        <h3 tabindex="-1" data-focus>${texts.waitingTitle}</h3>
        <p>${name && texts.opened(name)} ${isPassword ? texts.waitingPassword : texts.waiting}</p>
      </div>
      <div class="buttons">
        ${button(texts.showWindow, () => session.showWindow(), 'main')}
        ${button(messages.cancel, () => session.cancelSignIn())}
      </div>`,
  }
}

/** Who is signed in and how, and what they may do now; `elsewhere` leads to where else they are. */
export function signedIn(
  { language, messages }: LocalizeController,
  api: string,
  { personName, assurance }: Session,
  turnToBank: () => void,
  elsewhere: TemplateResult,
): Content {
  const texts = loginTexts[language]
  const isStrong = assurance === 'strong'
  const how = isStrong ? messages.bankOrMobile : messages.emailAndPassword
  const service = isStrong ? 'plus' : 'saldo'
  const task = isStrong ? 'prove' : 'change'
  return {
    status: texts.signedIn,
    body: html`<div class="of-service">
        <span class="tile">${icon('done')}</span>
        <div>
          <p>${personName}</p>
          <p class="small">${assurance && how}</p>
        </div>
      </div>
      ${assurance === 'password' ? saldoOnlyNotice(messages, turnToBank) : nothing}
      <div class="next">
        ${link(texts.guide[service], `${api}/guides/${service}/use?lang=${language}`)}
        ${link(isStrong ? texts.userId : texts.password, `${api}/password?do=${task}&lang=${language}`)}
      </div>
      ${elsewhere}`,
  }
}

/** When it went wrong: what to try, one after the other, and whom to ask. */
export function failed(
  { language, messages }: LocalizeController,
  error: SmartumError,
  deeds: { tryAgain: () => void; dismiss: () => void; ask: () => void },
): Content {
  const texts = bankTexts[language]
  const call: TemplateResult = html`${phoneLink}. ${error.requestId && texts.giveCode}`
  return {
    status: texts.failedTitle,
    body: html`${errorNotice(texts.failedTitle, texts.failed)}
      ${advice([
        error.code === 'popup-blocked' ? texts.allowWindows : texts.tryOnce,
        texts.otherBrowser,
        texts.checkService,
        [texts.customerService, call],
      ])}
      <div class="buttons">
        ${button(messages.tryAgain, deeds.tryAgain, 'main')} ${button(texts.anotherWay, deeds.dismiss)}
        ${button(texts.askForHelp, deeds.ask)}
      </div>
      ${supportCode(messages, error)}`,
  }
}
