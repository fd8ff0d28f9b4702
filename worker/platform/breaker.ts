/**
 * Keeps requests from piling up behind a service that does not answer. After a failure the next ones are turned away
 * at once; when the pause is over, one may try while the others still are. The first success lets everybody through.
 * It is plain state of an isolate, since a promise may not be shared between requests on workerd.
 */
export class Breaker {
  readonly #pause: number
  /** Failures since the last success. */
  #failures = 0
  #firstFailure = 0
  #lastFailure = 0
  #retryAt = 0

  /** `pause` is in milliseconds, as is every instant here. */
  constructor(pause: number) {
    this.#pause = pause
  }

  /** Whether a request may go out now. Whoever is told so after a failure is the one that tries. */
  allows(now: number): boolean {
    if (!this.#failures) return true
    if (now < this.#retryAt) return false
    // A request can be dropped without a word, so the next one may try a pause later in any case.
    this.#retryAt = now + this.#pause
    return true
  }

  succeeded(): void {
    this.#failures = 0
  }

  failed(now: number): void {
    if (!this.#failures) this.#firstFailure = now
    this.#failures++
    this.#lastFailure = now
    this.#retryAt = now + this.#pause
  }

  /**
   * Since when nothing has come through; undefined when something has. A single failure counts as long as others are
   * turned away for it, more for `memory` after the last.
   */
  outSince(now: number, memory: number): Date | undefined {
    if (!this.#failures) return undefined
    const until = this.#lastFailure + (this.#failures > 1 ? memory : this.#pause)
    return now < until ? new Date(this.#firstFailure) : undefined
  }
}
