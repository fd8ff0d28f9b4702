import type {
  Brought,
  BroughtIn,
  PeopleToFind,
  Registered,
  RegisteredPerson,
  RegistrationPeriod,
} from '../../../worker/enrolment/schemas.ts'
import type { SmartumError } from '../../client/problem.ts'
import type { SmartumEmployerPeriod } from './period.ts'

/** The worker takes so many people at a time. */
const AT_A_TIME = 500

const chunksOf = (ids: string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / AT_A_TIME) }, (_, index) =>
    ids.slice(index * AT_A_TIME, (index + 1) * AT_A_TIME),
  )

/** How many people of a period were approved in it. */
export const approvedIn = ({ counts }: RegistrationPeriod): number =>
  counts.approved + counts.ordered + counts.active

/** Bringing people in who were approved in an earlier period. */
export class EarlierPeople {
  isOpen = false
  /** The other periods in which somebody was approved; undefined until they have been read. */
  periods: RegistrationPeriod[] | undefined
  error: SmartumError | undefined
  from: RegistrationPeriod | undefined
  package = ''
  areAll = true
  /** Of the earlier period, as far as they have been read. */
  people: RegisteredPerson[] = []
  next: string | null = null
  selected = new Set<string>()
  isNobody = false
  readonly #host: SmartumEmployerPeriod

  constructor(host: SmartumEmployerPeriod) {
    this.#host = host
  }

  reset(): void {
    Object.assign(this, { isOpen: false, periods: undefined, from: undefined, package: '', error: undefined })
    this.#forgetPeople()
  }

  #forgetPeople(): void {
    Object.assign(this, { areAll: true, people: [], next: null, selected: new Set(), isNobody: false })
  }

  get count(): number {
    if (!this.areAll) return this.selected.size
    return this.from ? approvedIn(this.from) : 0
  }

  open = async (): Promise<void> => {
    const host = this.#host
    this.isOpen = true
    this.error = undefined
    host.requestUpdate()
    try {
      const { periods } = await host.fetch<{ periods: RegistrationPeriod[] }>('/periods')
      this.periods = periods.filter((period) => period.id !== host.place.id && approvedIn(period) > 0)
      this.choose(this.periods[0]?.id ?? '')
    } catch (error) {
      this.error = error as SmartumError
      host.report(this.error)
      host.requestUpdate()
    }
    await host.updateComplete
    host.focusOn('#earlier')
  }

  choose(id: string): void {
    this.from = this.periods?.find((period) => period.id === id)
    this.#forgetPeople()
    this.#host.requestUpdate()
  }

  choosePackage(id: string): void {
    this.package = id
    this.#host.requestUpdate()
  }

  chooseAll = (areAll: boolean): void => {
    this.areAll = areAll
    this.isNobody = false
    this.#host.requestUpdate()
    if (!areAll && !this.people.length) this.readMore()
  }

  select(id: string, isSelected: boolean): void {
    if (isSelected) this.selected.add(id)
    else this.selected.delete(id)
    this.isNobody = false
    this.#host.requestUpdate()
  }

  readMore = async (): Promise<void> => {
    const { from } = this
    const host = this.#host
    if (!from) return
    const path = `/periods/${encodeURIComponent(from.id)}/registrations/search`
    const wanted: PeopleToFind = this.next ? { after: this.next } : {}
    try {
      const { people, next } = await host.search<Registered>(path, wanted)
      if (from !== this.from) return
      this.people = [
        ...this.people,
        ...people.filter(({ state }) => state === 'approved' || state === 'active'),
      ]
      this.next = next
      this.error = undefined
    } catch (error) {
      this.error = error as SmartumError
      host.report(this.error)
    }
    host.requestUpdate()
  }

  bring = async (): Promise<void> => {
    const host = this.#host
    const { from, areAll, selected } = this
    const chosen = this.package || host.data?.packages[0]?.id
    if (!from || !chosen || host.isDoing) return
    this.isNobody = !areAll && !selected.size
    host.requestUpdate()
    if (this.isNobody) return
    const ids = [...selected]
    const parts: BroughtIn['registrations'][] = areAll ? ['all'] : chunksOf(ids)
    let [brought, already] = [0, 0]
    for (const registrations of parts) {
      const body: BroughtIn = { from: from.id, package: chosen, registrations }
      const done = await host.post<Brought>(`${host.path}/people`, body)
      if (!done) return
      brought += done.brought
      already += done.already
      host.renew(done.period)
    }
    const { texts } = host
    this.reset()
    host.tell(`${texts.earlierBrought(brought)} ${already ? texts.earlierAlready(already) : ''}`)
    await host.people.load()
  }
}
