import { failure, whySignedOut } from '../../parts/blocks.ts'
import { sent } from './done-screens.ts'
import { benefits, check, details, terms } from './form-screens.ts'
import { known, onOwnPage, signInAgain, start } from './link-screens.ts'
import { type Scene, type Screen, waiting } from './scene.ts'
import type { FormStep } from './steps.ts'

const forms: Record<FormStep, (scene: Scene) => Screen> = { details, benefits, terms, check }

/** What somebody sees; `isAgain` says that they have to sign in once more to go on. */
export function screenOf(scene: Scene, isAgain: boolean): Screen {
  const { step, link, error, failure: refusal, texts, messages, isSignedIn, mine } = scene
  if (error) {
    return {
      title: texts.title,
      ...failure(messages, error, texts.linkFailed, messages.tryLater, scene.retry),
    }
  }
  if (!link || (isSignedIn && !mine)) return waiting(texts.title, texts.loading)
  if (step === 'done') return sent(scene)
  if (isAgain) return signInAgain(scene, whySignedOut(messages, scene.signInError))
  if (step === 'known' && !isSignedIn) return known(scene)
  if (!(step in forms)) return start(scene)
  const isElsewhere = isSignedIn && !mine!.person.user_id && !scene.isOwnPage
  return isElsewhere || refusal?.code === 'own-page-only' ? onOwnPage(scene) : forms[step as FormStep](scene)
}
