import type { Invited, Invitations as Request } from '../../../worker/enrolment/schemas.ts'
import { type BadLine, type PastedAddress, readAddresses } from './address-list.ts'
import type { SmartumEmployerPeriod } from './period.ts'

/** The worker takes so many addresses at a time. */
const AT_A_TIME = 500

/** What has become of a list. */
export type Sending = {
  sent: number
  total: number
  /** Who had the link before, and did not get it again. */
  already: string[]
  /** Whether it was for those only who had had it; who is left out then has had it today. */
  isAgain: boolean
}

/** What has been pasted for periods, for as long as the page lasts: a view that comes back still has it. */
const pasted = new Map<string, string>()

/** E-mailing a link to a list that somebody pastes. */
export class Invitations {
  bad: BadLine[] = []
  /** Whether the list was sent empty. */
  isEmpty = false
  sending: Sending | undefined
  isSending = false
  readonly #host: SmartumEmployerPeriod

  constructor(host: SmartumEmployerPeriod) {
    this.#host = host
  }

  get #name(): string {
    return this.#host.place.id
  }

  get text(): string {
    return pasted.get(this.#name) ?? ''
  }

  type = (text: string): void => {
    pasted.set(this.#name, text)
    this.sending = undefined
    this.isEmpty = false
    this.#host.requestUpdate()
  }

  /** Lets go of what belongs to another period. */
  reset(): void {
    this.bad = []
    this.isEmpty = false
    this.sending = undefined
  }

  /** Sends the link to everybody on the list, or to nobody as long as something is wrong with it. */
  async send(link: string): Promise<void> {
    if (this.isSending) return
    const { addresses, bad } = readAddresses(this.text)
    this.bad = bad
    this.isEmpty = !addresses.length && !bad.length
    this.sending = undefined
    this.#host.requestUpdate()
    if (!bad.length && addresses.length) await this.#send(link, addresses, false)
  }

  /** Sends the link once more to those who had it before. */
  async sendAgain(link: string): Promise<void> {
    const again = this.sending?.already ?? []
    if (this.isSending || !again.length) return
    const addresses = again.map((address, index) => ({ line: index + 1, address }))
    await this.#send(link, addresses, true)
  }

  async #send(link: string, addresses: PastedAddress[], again: boolean): Promise<void> {
    const host = this.#host
    this.isSending = true
    let sending: Sending = { sent: 0, total: addresses.length, already: [], isAgain: again }
    this.sending = sending
    for (let from = 0; from < addresses.length && !this.bad.length; from += AT_A_TIME) {
      const some = addresses.slice(from, from + AT_A_TIME)
      const body: Request = { link, addresses: some.map(({ address }) => address), again }
      const invited = await host.post<Invited>(`${host.path}/invitations`, body)
      if (!invited) break
      sending = {
        ...sending,
        sent: sending.sent + invited.sent,
        already: [...sending.already, ...invited.already],
      }
      this.sending = sending
      this.bad = invited.not_valid.map(({ line, address }) => ({
        line: some[line - 1]?.line ?? line,
        text: address,
      }))
      host.requestUpdate()
    }
    this.isSending = false
    const isDone = !this.bad.length && !host.notDone
    if (isDone) pasted.delete(this.#name)
    if (!sending.sent && !sending.already.length) this.sending = undefined
    host.requestUpdate()
    if (isDone) await host.reload()
  }
}
