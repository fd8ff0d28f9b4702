import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** How long a button says that something was copied, in milliseconds. */
const SAID_FOR = 4_000

/** Copies texts, and says for a while which one it was, or that the browser would not. */
export class Copying implements ReactiveController {
  /** What was copied last. */
  copied = ''
  hasFailed = false
  readonly #host: ReactiveControllerHost
  #saying: ReturnType<typeof setTimeout> | undefined

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostDisconnected(): void {
    clearTimeout(this.#saying)
    this.copied = ''
    this.hasFailed = false
  }

  async copy(text: string): Promise<void> {
    clearTimeout(this.#saying)
    this.copied = ''
    this.hasFailed = false
    try {
      await navigator.clipboard.writeText(text)
      this.copied = text
      this.#saying = setTimeout(() => {
        this.copied = ''
        this.#host.requestUpdate()
      }, SAID_FOR)
    } catch {
      this.hasFailed = true
    }
    this.#host.requestUpdate()
  }
}
