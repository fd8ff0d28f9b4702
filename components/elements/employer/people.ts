import type {
  Decided,
  Decision,
  PeopleToFind,
  Registered,
  RegisteredPerson,
} from '../../../worker/enrolment/schemas.ts'
import type { SmartumError } from '../../client/problem.ts'
import type { SmartumEmployerPeriod } from './period.ts'

/** For so long after a decision, in milliseconds, another one is the second half of a double click on who stood there. */
const DOUBLE_CLICK = 500

/** What a person is to the employer: those who are approved are told apart by whether they have been ordered for. */
export type PersonState = 'registered' | 'approved' | 'rejected' | 'ordered' | 'active'
export type Filter = PersonState | 'all'
export const filters: Filter[] = ['registered', 'approved', 'rejected', 'ordered', 'active', 'all']

/** Typing pauses this long, in milliseconds, before what was typed is searched for. */
const PAUSE = 300

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
export class People {
  filter: Filter = 'all'
  search = ''
  page: Registered | undefined
  error: SmartumError | undefined
  isLoading = false
  selected = new Set<string>()
  /** Whether all who wait are meant, also those on other pages. */
  areAllSelected = false
  /** Who is about to be rejected, for a reason that has yet to be given. */
  rejecting: Meant | undefined
  reason = ''
  isReasonMissing = false
  /** Who is being decided on. */
  deciding: Meant | undefined

  readonly #host: SmartumEmployerPeriod
  /** After whom each page up to this one begins. */
  #cursors: (string | undefined)[] = [undefined]
  #decidedAt = Number.NEGATIVE_INFINITY
  #pause: ReturnType<typeof setTimeout> | undefined
  #reading: AbortController | undefined

  constructor(host: SmartumEmployerPeriod) {
    this.#host = host
  }

  get first(): number {
    return (this.#cursors.length - 1) * 50 + 1
  }

  get hasPrevious(): boolean {
    return this.#cursors.length > 1
  }

  /** Begins with those who wait, where there are some. */
  begin(filter: Filter): void {
    this.filter = filter
    this.search = ''
    this.page = undefined
    this.#fromStart()
  }

  choose = (filter: Filter): void => {
    this.filter = filter
    this.#fromStart()
  }

  type = (search: string): void => {
    this.search = search
    clearTimeout(this.#pause)
    this.#pause = setTimeout(() => this.#fromStart(), PAUSE)
    this.#host.requestUpdate()
  }

  #fromStart(): void {
    this.#cursors = [undefined]
    this.forgetChoice()
    this.load()
  }

  turnPage = async (direction: 1 | -1): Promise<void> => {
    const next = this.page?.next
    if (direction === 1 && !next) return
    if (direction === 1) this.#cursors.push(next ?? undefined)
    else this.#cursors.pop()
    this.forgetChoice()
    await this.load()
    this.#host.focusOn('#people')
  }

  /** Reads the page that is shown, anew. */
  load = async (): Promise<void> => {
    const host = this.#host
    this.#reading?.abort()
    this.#reading = new AbortController()
    const { signal } = this.#reading
    const search = this.search.trim()
    const after = this.#cursors.at(-1)
    const wanted: PeopleToFind = {
      ...(this.filter !== 'all' && { state: this.filter }),
      ...(search && { search }),
      ...(after && { after }),
    }
    this.isLoading = true
    host.requestUpdate()
    try {
      const page = await host.search<Registered>(`${host.path}/registrations/search`, wanted)
      if (signal.aborted) return
      this.page = page
      this.error = undefined
      // Of those who were chosen, some may be gone.
      const there = new Set(this.page.people.map(({ id }) => id))
      this.selected = new Set([...this.selected].filter((id) => there.has(id)))
    } catch (error) {
      if (signal.aborted) return
      this.error = error as SmartumError
      host.report(this.error)
    }
    this.isLoading = false
    host.requestUpdate()
  }

  stop(): void {
    clearTimeout(this.#pause)
    this.#reading?.abort()
  }

  forgetChoice = (): void => {
    this.selected = new Set()
    this.areAllSelected = false
    this.rejecting = undefined
    this.#host.requestUpdate()
  }

  select(ids: string[], isSelected: boolean): void {
    for (const id of ids) {
      if (isSelected) this.selected.add(id)
      else this.selected.delete(id)
    }
    this.areAllSelected = false
    this.rejecting = undefined
    this.#host.requestUpdate()
  }

  selectAll = (): void => {
    this.areAllSelected = true
    this.#host.requestUpdate()
  }

  /** Whom the buttons over the list are about. */
  get chosen(): Meant {
    if (this.areAllSelected) return this.allWhoWait
    return { ids: [...this.selected], count: this.selected.size }
  }

  get allWhoWait(): Meant {
    return { ids: 'all', count: this.#host.data?.counts.registered ?? 0 }
  }

  askToReject = async (meant: Meant): Promise<void> => {
    this.rejecting = meant
    this.reason = ''
    this.isReasonMissing = false
    this.#host.requestUpdate()
    await this.#host.updateComplete
    this.#host.focusOn('#reason')
  }

  cancelRejecting = async (): Promise<void> => {
    const { rejecting } = this
    this.rejecting = undefined
    this.#host.requestUpdate()
    await this.#host.updateComplete
    const [only] = rejecting?.ids === 'all' ? [] : (rejecting?.ids ?? [])
    this.#host.focusOn(only && rejecting?.name ? `[data-person="${only}"] .reject` : '.reject')
  }

  reject = async (): Promise<void> => {
    const { rejecting, reason } = this
    if (!rejecting) return
    this.isReasonMissing = !reason.trim()
    this.#host.requestUpdate()
    if (this.isReasonMissing) {
      await this.#host.updateComplete
      this.#host.focusOn('#reason')
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
    const host = this.#host
    if (this.deciding || host.isDoing || performance.now() - this.#decidedAt < DOUBLE_CLICK) return
    const { texts } = host
    const position = this.page?.people.findIndex(({ id }) => id === meant.ids[0]) ?? -1
    this.deciding = meant
    const sending = host.post<Decided>(`${host.path}/decisions`, decision)
    host.tell('')
    host.said = texts.deciding(meant.count)
    const decided = await sending
    if (!decided) {
      this.deciding = undefined
      host.said = ''
      // Somebody else has been at it: what there is now has to be seen first.
      if (host.notDone && [404, 409].includes(host.notDone.status)) {
        this.forgetChoice()
        await Promise.all([host.reload(), this.load()])
      }
      host.requestUpdate()
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
    host.renew(decided.period)
    if (isAllDecided) {
      this.filter = 'all'
      this.search = ''
      this.#cursors = [undefined]
    }
    await this.load()
    this.deciding = undefined
    this.#decidedAt = performance.now()
    host.tell(said.filter(Boolean).join(' '))
    this.#focusNear(meant.name && !isAllDecided ? position : -1)
  }

  /** Moves the focus to whoever stands where somebody who was decided on has stood, or to the whole list. */
  async #focusNear(position: number): Promise<void> {
    const host = this.#host
    await host.updateComplete
    const rows = host.renderRoot.querySelectorAll<HTMLElement>('[data-person]')
    const next = position < 0 ? undefined : (rows[position] ?? rows[rows.length - 1])
    if (next) next.focus()
    else host.focusOn('#people')
  }
}
