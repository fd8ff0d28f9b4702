import { html, nothing, type TemplateResult } from 'lit'
import { type Language, languageNames } from '../localize/localize.ts'
import { icon, mark } from './icons.ts'
import type { SmartumElement } from './smartum-element.ts'

/** What an element shows in its frame. */
export type Content = {
  body: unknown
  /** What stands at the end of the title's line. */
  aside?: unknown
  /** What a screen reader is told when it changes. */
  status?: string | undefined
  busy?: boolean
}

/**
 * The frame around every element: title, body, and the line with who is signed in and the languages. With `back`,
 * an arrow stands in place of the mark.
 */
export function frame(
  element: SmartumElement,
  title: string,
  { body, aside, status, busy = false }: Content,
  back?: () => void,
): TemplateResult {
  const { language, messages } = element.localize
  return html`<section class="frame" part="frame" lang=${language} aria-labelledby="title">
    <header class="head">
      ${back ? html`<button class="icon-button back" aria-label=${messages.back} @click=${back}>${icon('back')}</button>` : mark}
      <h2 id="title" part="title" tabindex="-1">${title}</h2>
      ${aside}
    </header>
    <div class="body" aria-busy=${busy}>${body}</div>
    <footer class="foot">
      ${whoIsSignedIn(element)}
      ${languageChoice(element)}
    </footer>
    <p class="unseen" role="status">${status}</p>
  </section>`
}

/** The languages, of which one is in use. */
export function languageChoice(element: SmartumElement): TemplateResult {
  const { language, messages } = element.localize
  return html`<div class="languages" role="group" aria-label=${messages.language}>
    ${(Object.keys(languageNames) as Language[]).map(
      (each) => html`<button
        lang=${each}
        aria-current=${each === language ? 'true' : nothing}
        @click=${() => element.chooseLanguage(each)}
      >${each.toUpperCase()} <span class="unseen">${languageNames[each]}</span></button>`,
    )}
  </div>`
}

function whoIsSignedIn(element: SmartumElement): TemplateResult {
  const { messages } = element.localize
  const { status, personName = '' } = element.session ?? {}
  const signedIn = status === 'signed-in'
  return html`<span class="who">${icon('lock', 16)} ${
    signedIn && personName
      ? html`<span class="if-wide">${personName}</span><span class="if-narrow">${shortName(personName)}</span>`
      : messages.secureConnection
  }</span>
  ${signedIn ? html`<button class="sign-out" @click=${() => element.signOut()}>${messages.signOut}</button>` : nothing}`
}

/** `Aino V.` for `Aino Virtanen`. */
function shortName(name: string): string {
  const names = name.split(' ')
  return names.length > 1 ? `${names[0]} ${names.at(-1)![0]}.` : name
}
