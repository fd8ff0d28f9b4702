import { failure } from '../../parts/blocks.ts'
import { addressSent, changeAddress, confirmAddress } from './address-screens.ts'
import { firstPassword, registered } from './first-screens.ts'
import { changePassword, done, setPassword } from './password-screens.ts'
import { request, requested } from './request-screens.ts'
import { type Scene, type Screen, waiting } from './scene.ts'

/** The screen of the step that a person is at. */
export function screenOf(scene: Scene): Screen {
  switch (scene.step) {
    case 'requested':
      return requested(scene)
    case 'link':
      return withLink(scene)
    case 'first':
      return firstPassword(scene)
    case 'registered':
      return registered(scene)
    case 'prove':
      return changeAddress(scene)
    case 'address-sent':
      return addressSent(scene)
    case 'change':
      return changePassword(scene)
    case 'done':
      return done(scene)
    default:
      return request(scene)
  }
}

function withLink(scene: Scene): Screen {
  const { link, error, texts, messages } = scene
  const title = texts.chooseTitle
  if (error) return { title, ...failure(messages, error, texts.checkFailed, messages.tryLater, scene.retry) }
  if (!link) return waiting(title, texts.checking)
  return link.purpose === 'address' ? confirmAddress(scene, link.email) : setPassword(scene, link.email)
}
