import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** Between two readings, in milliseconds: at first, and at most, once it has gone on for a while. */
const [FIRST, LONGEST] = [2_000, 15_000]

/** Reads something again and again as long as it goes on, more seldom with time, and never while nobody looks. */
export class Polling implements ReactiveController {
  readonly #goesOn: () => boolean
  readonly #read: () => unknown
  #timer: ReturnType<typeof setTimeout> | undefined
  #pause = FIRST

  constructor(host: ReactiveControllerHost, goesOn: () => boolean, read: () => unknown) {
    this.#goesOn = goesOn
    this.#read = read
    host.addController(this)
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#onLook)
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#onLook)
    this.#stop()
  }

  hostUpdated(): void {
    if (!this.#goesOn()) this.#pause = FIRST
    this.#plan()
  }

  #onLook = (): void => {
    this.#pause = FIRST
    this.#plan()
  }

  #plan(): void {
    if (document.hidden || !this.#goesOn()) {
      this.#stop()
      return
    }
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      this.#pause = Math.min(this.#pause * 1.5, LONGEST)
      this.#read()
    }, this.#pause)
  }

  #stop(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }
}
