/** What the elements tell the page. All events bubble and cross shadow roots. */
abstract class SmartumEvent extends Event {
  constructor(type: keyof SmartumEventMap, cancelable = false) {
    super(type, { bubbles: true, composed: true, cancelable })
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

/**
 * Somebody has found out which service they use, and goes on with it. A page that leads them there itself prevents the
 * default: to open our sign-in page, or inside `<smartum-login>` the way into the service.
 */
export class SmartumServiceFoundEvent extends SmartumEvent {
  constructor(
    /** `plus` or `saldo`. */
    readonly service: 'plus' | 'saldo',
    /** `certain`, `likely`, or `both` where the person may well use the other service too. */
    readonly certainty: 'certain' | 'likely' | 'both',
  ) {
    super('smartum-service-found', true)
  }
}

/** Somebody has bought OwnGiftcards. */
export class SmartumGiftcardEvent extends SmartumEvent {
  constructor(
    /** How many cards there are now. */
    readonly cards: number,
    /** What is on them altogether, in whole cents. */
    readonly cents: number,
  ) {
    super('smartum-giftcard')
  }
}

/** Somebody has sent their registration for Saldo. */
export class SmartumRegisteredEvent extends SmartumEvent {
  constructor() {
    super('smartum-registered')
  }
}

/** Somebody has accepted the benefits of an employer in Plus. */
export class SmartumActivatedEvent extends SmartumEvent {
  constructor() {
    super('smartum-activated')
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
  'smartum-service-found': SmartumServiceFoundEvent
  'smartum-giftcard': SmartumGiftcardEvent
  'smartum-registered': SmartumRegisteredEvent
  'smartum-activated': SmartumActivatedEvent
  'smartum-error': SmartumErrorEvent
}

declare global {
  interface GlobalEventHandlersEventMap extends SmartumEventMap {}
}
