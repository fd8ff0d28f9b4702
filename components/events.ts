/** What the elements tell the page. All events bubble and cross shadow roots. */
abstract class SmartumEvent extends Event {
  constructor(type: keyof SmartumEventMap) {
    super(type, { bubbles: true, composed: true })
  }
}

/** Somebody is signed in: just now, or again after a reload. */
export class SmartumSignInEvent extends SmartumEvent {
  constructor() {
    super('smartum-sign-in')
  }
}

/** Nobody is signed in any more: by choice, or because the session ended. */
export class SmartumSignOutEvent extends SmartumEvent {
  constructor() {
    super('smartum-sign-out')
  }
}

/** Somebody chose another language in the element; its `lang` attribute has changed. */
export class SmartumLanguageEvent extends SmartumEvent {
  constructor(
    /** `fi`, `sv` or `en`. */
    readonly language: string,
  ) {
    super('smartum-language')
  }
}

/** Something failed, and the element says so. */
export class SmartumErrorEvent extends SmartumEvent {
  constructor(
    /** Stable, machine-readable, such as `unknown-client` or `offline`. */
    readonly code: string,
    /** Whether trying the same again can succeed. */
    readonly retryable: boolean,
  ) {
    super('smartum-error')
  }
}

type SmartumEventMap = {
  'smartum-sign-in': SmartumSignInEvent
  'smartum-sign-out': SmartumSignOutEvent
  'smartum-language': SmartumLanguageEvent
  'smartum-error': SmartumErrorEvent
}

declare global {
  interface GlobalEventHandlersEventMap extends SmartumEventMap {}
}
