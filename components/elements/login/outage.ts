import { html, nothing, type TemplateResult } from 'lit'
import type { IdentityProvider, SignInOptions } from '../../../worker/identity/schemas.ts'
import type { SmartumError } from '../../client/problem.ts'
import type { Language, LocalizeController } from '../../localize/localize.ts'
import { button, choice, supportCode, warningNotice } from '../../parts/blocks.ts'
import type { Content } from '../../parts/frame.ts'
import { icon } from '../../parts/icons.ts'
import { browser, giftcard, mobile as mobileIcon } from '../../parts/seldom-icons.ts'
import { bankTexts } from './bank-texts.ts'
import { isBank } from './banks.ts'
import { loginTexts } from './texts.ts'

/** What does not work: some banks or the mobile certificate, or identification as a whole. */
export type Outage = { failed: IdentityProvider[]; since: string | undefined; isBroker: boolean }

/** What is known not to work; undefined where all is well. */
export function knownOutage({ providers, broker }: SignInOptions): Outage | undefined {
  if (broker.disturbance) return { failed: providers, since: broker.disturbance.since, isBroker: true }
  const failed = providers.filter(({ disturbance }) => disturbance)
  const [since] = failed.map(({ disturbance }) => disturbance!.since).sort()
  return since ? { failed, since, isBroker: false } : undefined
}

/** What a failed sign-in tells of; undefined when it is not known which bank it was. */
export function outageBehind(
  { code }: SmartumError,
  { providers, broker }: SignInOptions,
  provider: IdentityProvider | undefined,
): Outage | undefined {
  if (code === 'broker-unreachable') {
    return { failed: providers, since: broker.disturbance?.since, isBroker: true }
  }
  return provider && { failed: [provider], since: provider.disturbance?.since, isBroker: false }
}

export function outageTitle(language: Language, { failed, isBroker }: Outage): string {
  const texts = bankTexts[language]
  if (isBroker) return texts.brokerProblem
  const list = new Intl.ListFormat(language === 'en' ? 'en-GB' : language)
  return texts.bankProblem(list.format(failed.map((each) => each.names[language])))
}

/** What does not work, since when, and that no money is lost; then what the broker says, and what stands below. */
export const outageNotice = (
  { language, messages, formats }: LocalizeController,
  outage: Outage,
  announced: string | undefined,
  more: unknown = nothing,
): TemplateResult =>
  warningNotice(
    outageTitle(language, outage),
    html`${outage.since && bankTexts[language].since(formats.moment(outage.since))} ${messages.moneySafe}`,
    html`${announced ? html`<p>${announced}</p>` : nothing} ${more}`,
  )

/** The ways around an outage, in the order in which they are worth trying. */
export function waysAround(
  { language, messages }: LocalizeController,
  api: string,
  { providers }: SignInOptions,
  { failed, isBroker }: Outage,
  lead: {
    toBanks: () => void
    toProvider: (provider: IdentityProvider) => void
    /** Where a password will do. */
    toPassword: (() => void) | undefined
  },
): TemplateResult {
  const texts = loginTexts[language]
  const works = (each: IdentityProvider) => !each.disturbance && !failed.some(({ id }) => id === each.id)
  const banks = providers.filter((each) => isBank(each) && works(each)).length
  const mobile = providers.find((each) => !isBank(each) && works(each))
  return html`<div class="around">
    ${
      isBroker && lead.toPassword
        ? choice('email', texts.signInToSaldo, messages.emailAndPassword, lead.toPassword)
        : nothing
    }
    ${banks ? choice('bank', texts.anotherBank, texts.working(banks), lead.toBanks) : nothing}
    ${
      mobile
        ? choice(mobileIcon, mobile.names[language], texts.worksNow, () => lead.toProvider(mobile))
        : nothing
    }
    ${withoutSigningIn(language, api)}
  </div>`
}

/** After a sign-in that an outage made fail: what can be done instead, or to try once more. */
export function outageScreen(
  localize: LocalizeController,
  outage: Outage,
  announced: string | undefined,
  error: SmartumError,
  around: TemplateResult,
  tryAgain: () => void,
): Content {
  const { language, messages } = localize
  const texts = loginTexts[language]
  const [bank] = outage.isBroker ? [] : outage.failed
  const label = bank ? texts.tryBankAgain(bank.names[language]) : messages.tryAgain
  return {
    status: outageTitle(language, outage),
    body: html`<div tabindex="-1" data-focus>${outageNotice(localize, outage, announced)}</div>
      <h3>${texts.doInstead}</h3>
      ${around} ${button(html`${icon('refresh', 20)}${label}`, tryAgain)} ${supportCode(messages, error)}`,
  }
}

/** The ways to pay that need nobody to tell who one is. */
export function withoutSigningIn(language: Language, api: string): TemplateResult {
  const texts = loginTexts[language]
  const guide = `${api}/guides/plus/bank-down?lang=${language}`
  return html`${choice(browser, texts.payInBrowser, texts.payInBrowserHint, `${guide}#gift-card`)}
    ${choice(giftcard, texts.ownGiftcard, texts.ownGiftcardHint, `${guide}#own-giftcard`)}`
}
