import { html, nothing } from 'lit'
import { packageLines } from '../../parts/benefit-package.ts'
import { button, choice } from '../../parts/blocks.ts'
import { phoneLink } from '../../parts/contacts.ts'
import { icon } from '../../parts/icons.ts'
import { message } from '../../parts/message.ts'
import { linkTo } from '../../parts/own-pages.ts'
import { nameOf, ownPath, type Scene, type Screen } from './scene.ts'

/** What the employer offers, and who the person is to us: one answer, which decides all that follows. */
export function start(scene: Scene): Screen {
  const { link, texts, formats, isSignedIn } = scene
  const { employer, period, ends_on, packages } = link!
  return {
    title: texts.title,
    body: html`<div class="offer">
        <h3>${employer.name}</h3>
        <p>${period.name}. ${texts.registerBy(formats.date(ends_on))}</p>
        ${packages.length > 1 ? html`<p class="small">${texts.chooseOne}</p>` : nothing}
        <ul role="list">
          ${packages.map((each) => html`<li class="package">${packageLines(scene, each)}</li>`)}
        </ul>
      </div>
      ${
        isSignedIn
          ? choice('user', texts.goOnAs(nameOf(scene)), texts.goOnHint, () => scene.go('details'))
          : html`<div class="ways-on">
              <h3 class="heading" tabindex="-1">${texts.who}</h3>
              ${choice('user', texts.newHere, texts.newHereHint, () => scene.go('details'))}
              ${choice('email', texts.hadBefore, texts.hadBeforeHint, () => scene.go('known'))}
              ${choice('bank', texts.withBank, texts.withBankHint, () => scene.signIn(true))}
              <p class="small">${texts.oneUserId}</p>
            </div>`
      }`,
  }
}

/** For somebody who has a user id: the ways to sign in, also for one who can use neither that nor its mailbox. */
export function known(scene: Scene): Screen {
  const { texts } = scene
  return {
    title: texts.title,
    back: scene.back,
    body: html`<h3 class="heading" tabindex="-1">${texts.knownTitle}</h3>
      <p>${texts.knownLead}</p>
      ${button(texts.signIn, () => scene.signIn(), 'main')}
      ${linkTo(scene, texts.forgot, '/password', 'text-button')}
      <div class="notice warning" part="notice">
        ${icon('warning')}
        <div>
          <h3>${texts.oldAddressTitle}</h3>
          <p>${texts.oldAddress}</p>
          <button class="button" part="button" @click=${() => scene.signIn(true)}>
            ${icon('bank', 20)}${texts.withBank}
          </button>
          ${linkTo(scene, texts.changeAddress, '/password?do=prove', 'text-button')}
          <p class="small">${texts.orCall} ${phoneLink}</p>
        </div>
      </div>`,
  }
}

/** For somebody without a user id on a host's page: one is chosen on ours only. */
export function onOwnPage(scene: Scene): Screen {
  const { texts } = scene
  return {
    title: texts.title,
    back: scene.back,
    body: html`${message(texts.ownPageTitle, texts.ownPage)}
      <div class="buttons">${linkTo(scene, texts.openPage, ownPath(scene), 'button main')}</div>`,
  }
}

/** For somebody whose session has ended on the way. */
export function signInAgain(scene: Scene, why: string): Screen {
  const { texts } = scene
  return {
    title: texts.title,
    back: scene.forget,
    status: why,
    body: html`${message(texts.againTitle, why, texts.typedStays)}
      <div class="buttons">
        ${button(scene.messages.signIn, () => scene.signIn(), 'main')}
        ${button(texts.withBank, () => scene.signIn(true))}
      </div>`,
  }
}
