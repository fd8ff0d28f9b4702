/** Where somebody is in the element. */
export type Step =
  | 'start' /* what is offered, and who they are to us */
  | 'known' /* has had benefits before, and is asked to sign in */
  | 'sign-in'
  | 'details'
  | 'benefits' /* chooses one of several packages */
  | 'terms'
  | 'check'
  | 'done'
  | 'mine' /* what they have registered for */

/** The steps of the form, in their order. */
export const formSteps = ['details', 'benefits', 'terms', 'check'] as const
export type FormStep = (typeof formSteps)[number]

export const isFormStep = (step: Step | undefined): step is FormStep => formSteps.includes(step as FormStep)

/** A step, and what `sign-in` leads back to. */
export type Place = { step: Step; from?: Step | undefined }

type Entry = Place & { link: string; depth: number }

const NAME = 'smartum-registration'

/** What our entry of the history holds; another element's, and one of the page itself, are none. */
function entryOf(state: unknown, link: string): Entry | undefined {
  const entry = (state as Record<string, Entry> | null)?.[NAME]
  return entry?.link === link ? entry : undefined
}

/**
 * The way through the element. Each step is an entry of the browser's history, on our own page and on a host's, so that its
 * Back button goes one step back. Nothing of it stands in the address.
 */
export class Steps {
  place: Place = { step: 'start' }
  #link = ''
  #depth = 0
  readonly #turned: () => void

  /** `turned` hears of Back and Forward. */
  constructor(turned: () => void) {
    this.#turned = turned
  }

  /** Takes up where the history says that somebody is, or else at `place`. */
  begin(link: string, place: Place): void {
    this.#link = link
    const entry = entryOf(history.state, link)
    this.#depth = entry?.depth ?? 0
    this.#write('replaceState', entry ?? place)
  }

  connect(): void {
    addEventListener('popstate', this.#hear)
  }

  disconnect(): void {
    removeEventListener('popstate', this.#hear)
  }

  push(place: Place): void {
    this.#depth++
    this.#write('pushState', place)
  }

  replace(place: Place): void {
    this.#write('replaceState', place)
  }

  /** One step back, or to `otherwise` where the history has none of ours before this one. */
  back(otherwise: Step): void {
    if (this.#depth) {
      history.back()
    } else {
      this.replace({ step: otherwise })
      this.#turned()
    }
  }

  #write(how: 'pushState' | 'replaceState', { step, from }: Place): void {
    this.place = { step, from }
    const entry: Entry = { step, from, link: this.#link, depth: this.#depth }
    history[how]({ ...history.state, [NAME]: entry }, '')
  }

  #hear = ({ state }: PopStateEvent): void => {
    const entry = entryOf(state, this.#link)
    if (!entry) return
    this.place = { step: entry.step, from: entry.from }
    this.#depth = entry.depth
    this.#turned()
  }
}
