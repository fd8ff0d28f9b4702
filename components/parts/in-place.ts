import type { LitElement } from 'lit'
import { type BroughtIn, bringIn } from './bring-in.ts'

/** Another element of ours that an element shows in place of everything else, brought in once it is asked for. */
export class InPlace {
  /** Whether it is on its way, there to be shown, or could not be had. */
  progress: 'bringing' | 'there' | 'failed' | undefined
  readonly #host: LitElement
  #name: BroughtIn | undefined
  #opener: string | null | undefined

  constructor(host: LitElement) {
    this.#host = host
  }

  /** What to show. */
  get shown(): BroughtIn | undefined {
    return this.progress === 'there' ? this.#name : undefined
  }

  open = async (name: BroughtIn): Promise<void> => {
    this.#opener = this.#host.renderRoot.querySelector(':focus')?.textContent
    this.#turn('bringing', name)
    const isThere = await bringIn(name)
    if (this.#name === name) this.#turn(isThere ? 'there' : 'failed', name)
  }

  /** Shows the element itself again, wherever the focus is. */
  leave(): void {
    if (this.#name) this.#turn()
  }

  /** Leads back to the button that was pressed to come here, or else to the title. */
  close = async (): Promise<void> => {
    this.leave()
    await this.#host.updateComplete
    const buttons = [...this.#host.renderRoot.querySelectorAll('button')]
    ;(buttons.find(({ textContent }) => textContent === this.#opener) ?? this.#host).focus()
  }

  #turn(progress?: InPlace['progress'], name?: BroughtIn): void {
    this.progress = progress
    this.#name = name
    this.#host.requestUpdate()
  }
}
