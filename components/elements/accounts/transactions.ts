import type { LitElement } from 'lit'
import type { History, Receipt } from '../../../worker/wallet/schemas.ts'
import type { SmartumError } from '../../client/problem.ts'
import type { Session } from '../../client/session.ts'

export type Transaction = History['transactions'][number]

/** What an element that shows transactions has. */
type Host = LitElement & { session: Session | undefined }

/**
 * What was done with a person's money, or with one account of theirs: page by page, the newest first. The parts of a
 * transaction are fetched once they are asked for, and kept: they never change.
 */
export class Transactions {
  /** What has been read of it; undefined before the first page. */
  rows: Transaction[] | undefined
  isLoading = false
  /** Why the last page that was asked for is not there. */
  error: SmartumError | undefined
  /** The transaction whose parts are shown, and they themselves, or why they could not be had. */
  open: { id: string; receipt?: Receipt; error?: SmartumError } | undefined
  next: string | null = null

  readonly #host: Host
  /** The one account that it is about. */
  readonly account: string | undefined
  readonly #receipts = new Map<string, Receipt>()
  /** Counts what has been let go of, so that what comes too late is not shown. */
  #round = 0

  constructor(host: Host, account?: string) {
    this.#host = host
    this.account = account
  }

  /** Reads the first page; for an element that shows it together with other things. */
  read(session: Session, signal: AbortSignal): Promise<History> {
    return session.get<History>(this.#address(null), signal)
  }

  /** Shows a first page in place of everything. */
  begin({ transactions, next }: History): void {
    this.#round++
    this.rows = transactions
    this.next = next
    this.isLoading = false
    this.error = undefined
    this.#host.requestUpdate()
  }

  /** Lets go of what belongs to whoever was signed in. */
  forget(): void {
    this.begin({ transactions: [], next: null })
    this.rows = undefined
    this.open = undefined
    this.#receipts.clear()
  }

  /** Fetches the first page in place of everything; what there is stays until it has come. */
  renew = (): Promise<void> => {
    this.#round++
    return this.#fetch(null, (page) => this.begin(page))
  }

  /** Fetches the next page, or the first one. */
  load = async (): Promise<void> => {
    if (this.isLoading) return
    await this.#fetch(this.next, ({ transactions, next }) => {
      this.rows = [...(this.rows ?? []), ...transactions]
      this.next = next
    })
  }

  async #fetch(before: string | null, take: (page: History) => void): Promise<void> {
    const round = this.#round
    this.isLoading = true
    this.error = undefined
    this.#host.requestUpdate()
    try {
      const page = await this.#host.session!.get<History>(this.#address(before))
      if (round !== this.#round) return
      take(page)
    } catch (error) {
      if (round !== this.#round) return
      this.error = error as SmartumError
    }
    this.isLoading = false
    this.#host.requestUpdate()
  }

  /** Fetches the next page for the button that asked for it, and takes the focus from there to what has come. */
  loadMore = async (): Promise<void> => {
    const { renderRoot } = this.#host
    const { length } = this.rows ?? []
    const isFocused = renderRoot.querySelector('.more:focus') !== null
    await this.load()
    await this.#host.updateComplete
    if (isFocused) renderRoot.querySelectorAll<HTMLElement>('.entry')[length]?.focus()
  }

  /** Shows the parts of a transaction, or hides them again. */
  toggle(id: string): void {
    if (this.open?.id === id) this.open = undefined
    else this.#show(id)
    this.#host.requestUpdate()
  }

  /** Asks again for parts that could not be had; the focus goes to their transaction, because the button goes away. */
  retry = (): void => {
    this.#host.renderRoot.querySelector<HTMLElement>('.entry[aria-expanded=true]')?.focus()
    if (this.open) this.#show(this.open.id)
    this.#host.requestUpdate()
  }

  async #show(id: string): Promise<void> {
    const receipt = this.#receipts.get(id)
    this.open = receipt ? { id, receipt } : { id }
    if (receipt) return
    const round = this.#round
    const opened = this.open
    try {
      const fetched = await this.#host.session!.get<Receipt>(`/v1/me/transactions/${encodeURIComponent(id)}`)
      if (round === this.#round) this.#receipts.set(id, fetched)
      opened.receipt = fetched
    } catch (error) {
      opened.error = error as SmartumError
    }
    this.#host.requestUpdate()
  }

  #address(before: string | null): string {
    const query = new URLSearchParams()
    if (this.account) query.set('account', this.account)
    if (before) query.set('before', before)
    return `/v1/me/transactions?${query}`
  }
}
