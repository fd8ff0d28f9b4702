import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { en } from './en.ts'
import { fi } from './fi.ts'
import { type Formats, formatsOf } from './formats.ts'
import { sv } from './sv.ts'

export type Messages = typeof fi
export type Language = 'fi' | 'sv' | 'en'

const catalogs: Record<Language, Messages> = { fi, sv, en }

/** What the languages call themselves, in the order in which they are offered. */
export const languageNames: Record<Language, string> = { fi: 'suomi', sv: 'svenska', en: 'English' }

/**
 * Gives an element its texts and formats in the language of the nearest `lang` attribute: its own, an ancestor's,
 * or one beyond the shadow roots it stands in. Renders the element again when that language changes.
 */
export class LocalizeController implements ReactiveController {
  static readonly #connected = new Set<LocalizeController>()
  /** One for all elements, made late because there is none outside a browser. */
  static #observer: MutationObserver | undefined

  language: Language = 'fi'

  constructor(readonly host: ReactiveControllerHost & Element) {
    host.addController(this)
  }

  get messages(): Messages {
    return catalogs[this.language]
  }

  get formats(): Formats {
    return formatsOf(this.language, this.messages)
  }

  hostConnected(): void {
    LocalizeController.#observer ??= new MutationObserver(() => {
      for (const controller of LocalizeController.#connected) controller.#resolve()
    })
    LocalizeController.#connected.add(this)
    this.#resolve()
  }

  hostDisconnected(): void {
    LocalizeController.#connected.delete(this)
  }

  #resolve(): void {
    let tag: string | null | undefined
    for (let at: Element | undefined = this.host; at; ) {
      const root = at.getRootNode() as ShadowRoot | Document
      // Watching a root that is watched already changes nothing.
      LocalizeController.#observer!.observe(root, { attributeFilter: ['lang'], subtree: true })
      tag ??= at.closest('[lang]')?.getAttribute('lang')
      at = 'host' in root ? root.host : undefined
    }
    const language = languageOf(tag)
    if (language === this.language) return
    this.language = language
    this.host.requestUpdate()
  }
}

/** Finnish where a page does not say, English where it says something that we do not speak. */
function languageOf(tag: string | null | undefined): Language {
  if (!tag) return 'fi'
  const language = tag.toLowerCase().split('-')[0]!
  return Object.hasOwn(catalogs, language) ? (language as Language) : 'en'
}
