import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { SmartumError } from '../../client/problem.ts'
import type { Messages } from '../../localize/localize.ts'
import { failure } from '../../parts/blocks.ts'

/** Typing pauses this long, in milliseconds, before what was typed is searched for. */
const PAUSE = 300
/** How many the worker gives at a time, unless asked for more. */
export const PAGE = 50

/** What the view that shows the people does for their list. */
type Host = ReactiveControllerHost & {
  report: (error: SmartumError) => void
  focusOn: (selector: string) => Promise<void>
}

/** People, a page at a time, and looked for by what is typed. */
export abstract class SoughtPeople<Page extends { next: string | null }, View extends Host>
  implements ReactiveController
{
  search = ''
  page: Page | undefined
  error: SmartumError | undefined
  isLoading = false

  protected readonly view: View
  /** What has the focus once a page has been turned. */
  protected readonly goal: string = '#people'
  /** After whom each page up to this one begins. */
  #cursors: (string | null)[] = [null]
  #pause: ReturnType<typeof setTimeout> | undefined
  /** Counts the readings, the last of which is shown. */
  #reading = 0

  constructor(view: View) {
    this.view = view
    view.addController(this)
  }

  hostConnected(): void {
    addEventListener('online', this.#retry)
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#retry)
  }

  #retry = (): void => {
    if (this.error?.retryable) this.load()
  }

  /** Why they could not be had, and a way to try again; undefined as long as they could. */
  failed(messages: Messages, title: string): unknown {
    return this.error && failure(messages, this.error, title, messages.tryLater, this.load).body
  }

  /** Reads a page of those who are wanted. */
  protected abstract read(after: string | null): Promise<Page>

  /** The place in the list of the first who is shown. */
  get first(): number {
    return (this.#cursors.length - 1) * PAGE + 1
  }

  type = (search: string): void => {
    this.search = search
    clearTimeout(this.#pause)
    this.#pause = setTimeout(() => this.fromStart(), PAUSE)
    this.view.requestUpdate()
  }

  /** Reads the first page of those who are wanted now. */
  protected fromStart(): Promise<void> {
    this.#cursors = [null]
    return this.load()
  }

  turnPage = async (direction: 1 | -1): Promise<void> => {
    const next = this.page?.next
    if (direction === 1 && !next) return
    if (direction === 1) this.#cursors.push(next ?? null)
    else this.#cursors.pop()
    this.turned()
    await this.load()
    this.view.focusOn(this.goal)
  }

  /** Does what a turned page calls for. */
  protected turned(): void {}

  /** Reads the page that is shown, anew. */
  load = async (): Promise<void> => {
    const { view } = this
    const reading = ++this.#reading
    this.isLoading = true
    view.requestUpdate()
    try {
      const page = await this.read(this.#cursors.at(-1) ?? null)
      if (reading !== this.#reading) return
      this.page = page
      this.error = undefined
      this.taken()
    } catch (error) {
      if (reading !== this.#reading) return
      this.error = error as SmartumError
      view.report(this.error)
    }
    this.isLoading = false
    view.requestUpdate()
  }

  /** Does what a page that has come calls for. */
  protected taken(): void {}

  /** Forgets what was looked for and found. */
  protected reset(): void {
    this.stop()
    this.search = ''
    this.page = undefined
    this.error = undefined
    this.#cursors = [null]
  }

  /** Lets go of what is on its way. */
  stop(): void {
    clearTimeout(this.#pause)
    this.#reading++
    this.isLoading = false
  }
}

/** People of whom some are chosen, or all whom the list is of. */
export abstract class ChosenPeople<
  Page extends { next: string | null },
  View extends Host,
> extends SoughtPeople<Page, View> {
  selected = new Set<string>()
  /** Whether all are meant, also those on other pages. */
  areAllSelected = false

  /** Who of the page may be among the chosen. */
  protected abstract get there(): string[]
  /** Takes back what was being asked about the chosen. */
  protected abstract askNoMore(): void

  protected override fromStart(): Promise<void> {
    this.forgetChoice()
    return super.fromStart()
  }

  protected override turned(): void {
    this.forgetChoice()
  }

  /** Of those who were chosen, some may be gone. */
  protected override taken(): void {
    const there = new Set(this.there)
    this.selected = new Set([...this.selected].filter((id) => there.has(id)))
  }

  forgetChoice = (): void => {
    this.selected = new Set()
    this.areAllSelected = false
    this.askNoMore()
    this.view.requestUpdate()
  }

  select(ids: string[], isSelected: boolean): void {
    for (const id of ids) {
      if (isSelected) this.selected.add(id)
      else this.selected.delete(id)
    }
    this.areAllSelected = false
    this.askNoMore()
    this.view.requestUpdate()
  }

  selectAll = (): void => {
    this.areAllSelected = true
    this.view.requestUpdate()
  }
}
