import { html } from 'lit'
import { advice, choice } from '../../parts/blocks.ts'
import { message } from '../../parts/message.ts'
import { linkTo } from '../../parts/own-pages.ts'
import { HELP, type Scene, type Screen } from './scene.ts'

/** A new user's registration is sent: the same for everybody, whoever is known to us already. */
export function sent(scene: Scene): Screen {
  const { texts, sentTo } = scene
  return {
    title: texts.title,
    body: html`${message(texts.sentTitle, sentTo ? texts.sentTo(sentTo) : texts.sent)}
      ${advice(texts.sentAdvice)}
      <div class="ways-on">
        <h3>${texts.nothingTitle}</h3>
        <p>${texts.nothing}</p>
        ${choice('email', texts.startOver, texts.startOverHint, () => scene.go('details'))}
        ${choice('user', texts.hadBefore, texts.hadBeforeHint, () => scene.go('known'))}
        ${linkTo(scene, texts.help, HELP, 'text-button')}
      </div>`,
  }
}
