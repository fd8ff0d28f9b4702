import { html, nothing } from 'lit'
import type { SignInOptions } from '../../../worker/identity/schemas.ts'
import { endsSession, type SmartumError } from '../../client/problem.ts'
import type { Session } from '../../client/session.ts'
import type { LocalizeController } from '../../localize/localize.ts'
import { button, failure, supportCode, whySignedOut } from '../../parts/blocks.ts'
import { icon } from '../../parts/icons.ts'
import { bankTexts } from '../login/bank-texts.ts'
import { banks, blankProviders } from '../login/banks.ts'
import { knownOutage, type Outage, outageBehind, outageNotice, outageTitle } from '../login/outage.ts'
import { failed, waiting } from '../login/screens.ts'
import type { Scene, Screen } from './scene.ts'
import { heading, progress } from './steps.ts'

/** What the step needs beside the scene: the ways to show who one is, which are those of <smartum-login> for Plus. */
export type SignIn = {
  localize: LocalizeController
  session: Session
  options: SignInOptions | undefined
  /** Why the ways could not be had. */
  error: SmartumError | undefined
  /** The failure that the person has turned away from. */
  dismissed: SmartumError | undefined
  signIn: (provider: string) => void
  retry: () => void
  dismiss: () => void
  ask: () => void
}

/** Ways back to the choice that need a quiet line and no alarm. */
const isQuiet = (error: SmartumError): boolean => error.code === 'cancelled' || endsSession(error)

/** Choosing a bank or the mobile certificate, being there, and what to do when it does not work. */
export function identify(scene: Scene, step: SignIn): Screen {
  const { back, ...content } = screenOf(scene, step)
  return {
    ...content,
    back: back ?? scene.back,
    body: html`${progress(scene, 2)}<div class="part">${content.body}</div>`,
  }
}

function screenOf(scene: Scene, step: SignIn): Screen {
  const { localize, session, options, error, dismissed } = step
  const { language, messages } = localize
  const { status, signInError } = session
  const provider = options?.providers.find(({ id }) => id === session.provider)
  if (status === 'signing-in') return waiting(localize, session, provider)
  const texts = bankTexts[language]
  if (error && !options) return failure(messages, error, texts.loadingFailed, messages.tryLater, step.retry)
  if (!options || !signInError || signInError === dismissed || isQuiet(signInError)) return ways(scene, step)
  const again = () => (session.provider ? step.signIn(session.provider) : step.dismiss())
  const isOutage = /^(bank|broker)-unreachable$/.test(signInError.code)
  const outage = isOutage && outageBehind(signInError, options, provider)
  if (outage) return ways(scene, step, outage)
  const screen = failed(localize, signInError, { tryAgain: again, dismiss: step.dismiss, ask: step.ask })
  return { ...screen, back: step.dismiss }
}

/** The banks and the mobile certificate, under what is known not to work, or has just turned out to. */
function ways(
  scene: Scene,
  { localize, session, options, retry, signIn }: SignIn,
  justFailed?: Outage,
): Screen {
  const { language, messages } = localize
  const { texts, isAddress } = scene
  const { signInError } = session
  const login = bankTexts[language]
  const outage = justFailed ?? (options && knownOutage(options))
  const announced = options?.broker.notice?.[language]
  const quietly = signInError?.code === 'cancelled' ? login.cancelled : whySignedOut(messages, signInError)
  const disturbance = options?.broker.disturbance
  const providers = (options?.providers ?? blankProviders).map((each) =>
    disturbance ? { ...each, disturbance } : each,
  )
  const needsBank = session.status === 'signed-in' && session.assurance === 'password'
  return {
    busy: !options,
    status: options ? `${quietly} ${outage ? outageTitle(language, outage) : ''}` : login.loading,
    body: html`${
      outage
        ? html`<div tabindex="-1" ?data-focus=${justFailed !== undefined}>
              ${outageNotice(localize, outage, announced, html`<p>${texts.linkWaits}</p>`)}
              ${justFailed && signInError ? supportCode(messages, signInError) : nothing}
            </div>`
        : announced
          ? html`<div class="notice warning" part="notice">${icon('warning')}<p>${announced}</p></div>`
          : nothing
    }
      <div class="lead">
        ${heading(scene, 2, texts.identifyTitle)}
        <p>${quietly || (needsBank ? texts.needsBank : texts.identify)} ${isAddress || needsBank || quietly ? nothing : texts.thenAccepted}</p>
      </div>
      <div class="ways ${options ? '' : 'loading'}" ?inert=${!options}>
        ${banks(language, providers, ({ id }) => signIn(id))}
      </div>
      ${options ? nothing : button(messages.tryAgain, retry, 'late')}`,
  }
}
