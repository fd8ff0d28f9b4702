import { failure, whySignedOut } from '../../parts/blocks.ts'
import { sent } from './done-screens.ts'
import { benefits, check, details, terms } from './form-screens.ts'
import { known, signInAgain, start } from './link-screens.ts'
import { type Scene, type Screen, waiting } from './scene.ts'
import type { FormStep } from './steps.ts'

const forms: Record<FormStep, (scene: Scene) => Screen> = { details, benefits, terms, check }

/** What somebody sees; `isAgain` says that they have to sign in once more to go on. */
export function screenOf(scene: Scene, isAgain: boolean): Screen {
  const { step, link, error, texts, messages, isSignedIn } = scene
  if (error) {
    return {
      title: texts.title,
      ...failure(messages, error, texts.linkFailed, messages.tryLater, scene.retry),
    }
  }
  if (!link || (isSignedIn && !scene.mine)) return waiting(texts.title, texts.loading)
  if (step === 'done') return sent(scene)
  if (isAgain) return signInAgain(scene, whySignedOut(messages, scene.signInError))
  if (step === 'known' && !isSignedIn) return known(scene)
  return step in forms ? forms[step as FormStep](scene) : start(scene)
}
