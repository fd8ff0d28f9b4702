import type { Accounts, Balances } from '../../../worker/wallet/schemas.ts'
import type { Session } from '../../client/session.ts'
import { keptName, read, remove, renew, type StoredBalances, write } from '../../client/vault.ts'
import { disableOfflineOpening, enableOfflineOpening } from './offline-opening.ts'

/**
 * What this device keeps of a person's balances, because they have chosen so. It ends with a sign-out anywhere on our
 * pages, and when somebody else signs in: the session takes it away then, and here it is found gone.
 */
export class RememberedDevice {
  /** What is kept; undefined when nothing is. */
  kept: StoredBalances | undefined
  /** Whether it is known by now what is kept. */
  isRead = false
  readonly #api: string
  readonly #name: string
  readonly #changed: () => void
  #isTurningOn = false
  #request: AbortController | undefined

  constructor(api: string, client: string, changed: () => void) {
    this.#api = api
    this.#name = keptName(api, client)
    this.#changed = changed
  }

  /** Finds out what is kept. Where nothing is, what opens the wallet without a network goes as well. */
  async read({ personId }: Session): Promise<void> {
    const kept = await read<StoredBalances>(this.#name)
    const isOfAnother = kept && personId && kept.person !== personId
    if (isOfAnother) await remove(this.#name)
    this.#set(isOfAnother ? undefined : kept)
    if (!this.kept && !this.#isTurningOn) await disableOfflineOpening(this.#api)
  }

  /** Begins to keep what the worker says now; throws when that cannot be. */
  async turnOn(session: Session): Promise<void> {
    this.#isTurningOn = true
    try {
      const { value, signal } = await this.#ask(session)
      await enableOfflineOpening()
      signal.throwIfAborted()
      await write(this.#name, value)
      this.#set(value)
    } finally {
      this.#isTurningOn = false
    }
  }

  /** Keeps what the worker says now in the place of what it said before; throws SmartumError, or when it is called off. */
  async renew(session: Session): Promise<void> {
    const { value } = await this.#ask(session)
    await renew(this.#name, value)
    await this.read(session)
  }

  async turnOff(): Promise<void> {
    this.cancel()
    await remove(this.#name)
    this.#set(undefined)
    await disableOfflineOpening(this.#api)
  }

  /** Calls off what is on its way: it may be about somebody who is not signed in any more. */
  cancel(): void {
    this.#request?.abort()
  }

  async #ask(session: Session): Promise<{ value: StoredBalances; signal: AbortSignal }> {
    this.cancel()
    this.#request = new AbortController()
    const { signal } = this.#request
    const [balances, accounts] = await Promise.all([
      session.get<Balances>('/v1/me/balances', signal),
      session.get<Accounts>('/v1/me/accounts', signal),
    ])
    signal.throwIfAborted()
    return { value: { person: session.personId!, balances, accounts }, signal }
  }

  #set(kept: StoredBalances | undefined): void {
    this.kept = kept
    this.isRead = true
    this.#changed()
  }
}
