import type {
  Decided,
  Decision,
  PeopleToFind,
  Registered,
  RegisteredPerson,
} from '../../../worker/enrolment/schemas.ts'
import type { SmartumEmployerPeriod } from './period.ts'
import { ChosenPeople } from './sought-people.ts'

/** For so long after a decision, in milliseconds, another one is the second half of a double click on who stood there. */
const DOUBLE_CLICK = 500

/** What a person is to the employer: those who are approved are told apart by whether they have been ordered for. */
export type PersonState = 'registered' | 'approved' | 'rejected' | 'ordered' | 'active'
export type Filter = PersonState | 'all'
export const filters: Filter[] = ['registered', 'approved', 'rejected', 'ordered', 'active', 'all']

/** Whom a decision is about: some people, or all who wait. */
export type Meant = { ids: string[] | 'all'; count: number; name?: string }

/** Whom a decision names; of all who wait it says how many the person has seen, so that nobody is decided on unseen. */
const asSeen = ({ ids, count }: Meant): Pick<Decision, 'registrations' | 'count'> =>
  ids === 'all' ? { registrations: ids, count } : { registrations: ids }

export const stateOf = ({ state, invoice }: RegisteredPerson): PersonState =>
  state === 'approved' && invoice !== null ? 'ordered' : state

export const nameOf = ({ given_names, family_name }: RegisteredPerson): string =>
  `${given_names} ${family_name}`

/** The people of a period, a page at a time: looked for, chosen and decided on. */
export class People extends ChosenPeople<Registered, SmartumEmployerPeriod> {
  filter: Filter = 'all'
  /** Who is about to be rejected, for a reason that has yet to be given. */
  rejecting: Meant | undefined
  reason = ''
  isReasonMissing = false
  /** Who is being decided on. */
  deciding: Meant | undefined

  #decidedAt = Number.NEGATIVE_INFINITY

  /** Begins with those who wait, where there are some. */
  begin(filter: Filter): void {
    this.reset()
    this.filter = filter
    this.fromStart()
  }

  choose = (filter: Filter): void => {
    this.filter = filter
    this.fromStart()
  }

  protected override read(after: string | null): Promise<Registered> {
    const search = this.search.trim()
    const wanted: PeopleToFind = {
      ...(this.filter !== 'all' && { state: this.filter }),
      ...(search && { search }),
      ...(after && { after }),
    }
    return this.view.search<Registered>(`${this.view.path}/registrations/search`, wanted)
  }

  protected override get there(): string[] {
    return (this.page?.people ?? []).map(({ id }) => id)
  }

  protected override askNoMore(): void {
    this.rejecting = undefined
  }

  /** Whom the buttons over the list are about. */
  get chosen(): Meant {
    if (this.areAllSelected) return this.allWhoWait
    return { ids: [...this.selected], count: this.selected.size }
  }

  get allWhoWait(): Meant {
    return { ids: 'all', count: this.view.data?.counts.registered ?? 0 }
  }

  askToReject = async (meant: Meant): Promise<void> => {
    this.rejecting = meant
    this.reason = ''
    this.isReasonMissing = false
    this.view.requestUpdate()
    await this.view.focusOn('#reason')
  }

  cancelRejecting = async (): Promise<void> => {
    const { rejecting } = this
    this.rejecting = undefined
    this.view.requestUpdate()
    const [only] = rejecting?.ids === 'all' ? [] : (rejecting?.ids ?? [])
    await this.view.focusOn(only && rejecting?.name ? `[data-person="${only}"] .reject` : '.reject')
  }

  reject = async (): Promise<void> => {
    const { rejecting, reason } = this
    if (!rejecting) return
    this.isReasonMissing = !reason.trim()
    this.view.requestUpdate()
    if (this.isReasonMissing) {
      await this.view.focusOn('#reason')
      return
    }
    await this.#decide(rejecting, {
      decision: 'reject',
      ...asSeen(rejecting),
      reason: reason.trim(),
    })
  }

  approve = (meant: Meant): Promise<void> => this.#decide(meant, { decision: 'approve', ...asSeen(meant) })

  async #decide(meant: Meant, decision: Decision): Promise<void> {
    const { view } = this
    if (this.deciding || view.isDoing || performance.now() - this.#decidedAt < DOUBLE_CLICK) return
    const { texts } = view
    const position = this.page?.people.findIndex(({ id }) => id === meant.ids[0]) ?? -1
    this.deciding = meant
    const sending = view.post<Decided>(`${view.path}/decisions`, decision)
    view.tell('')
    view.said = texts.deciding(meant.count)
    const decided = await sending
    if (!decided) {
      this.deciding = undefined
      view.said = ''
      // Somebody else has been at it: what there is now has to be seen first.
      if (view.notDone && [404, 409].includes(view.notDone.status)) {
        this.forgetChoice()
        await Promise.all([view.reload(), this.load()])
      }
      view.requestUpdate()
      return
    }
    const done = decision.decision === 'approve' ? texts.approvedSaid : texts.rejectedSaid
    const others = meant.count - decided.changed
    const isAllDecided = this.filter === 'registered' && !decided.period.counts.registered
    const said = [
      done(decided.changed, meant.name ?? ''),
      others > 0 ? texts.othersDecided(others) : '',
      isAllDecided ? texts.allDecided : '',
    ]
    this.forgetChoice()
    view.renew(decided.period)
    if (isAllDecided) {
      this.filter = 'all'
      this.search = ''
    }
    await (isAllDecided ? this.fromStart() : this.load())
    this.deciding = undefined
    this.#decidedAt = performance.now()
    view.tell(said.filter(Boolean).join(' '))
    this.#focusNear(meant.name && !isAllDecided ? position : -1)
  }

  /** Moves the focus to whoever stands where somebody who was decided on has stood, or to the whole list. */
  async #focusNear(position: number): Promise<void> {
    const { view } = this
    await view.updateComplete
    const rows = view.renderRoot.querySelectorAll<HTMLElement>('[data-person]')
    const next = position < 0 ? undefined : (rows[position] ?? rows[rows.length - 1])
    if (next) next.focus()
    else view.focusOn('#people')
  }
}
