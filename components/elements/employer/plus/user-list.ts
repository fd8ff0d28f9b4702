import type {
  ChangedMany,
  PlusUser,
  PlusUsers,
  UserList as Search,
  Who,
} from '../../../../worker/benefit-users/schemas.ts'
import type { SmartumError } from '../../../client/problem.ts'
import { wholeNumber } from '../pager.ts'
import { ChosenPeople, PAGE } from '../sought-people.ts'
import type { UserState } from './user-names.ts'
import type { SmartumEmployerUsers } from './users.ts'

/** How many are read at a time when all are wanted. */
const LARGEST_PAGE = 1000

export type Filter = UserState | 'all'
export const filters: Filter[] = ['all', 'active', 'accepted', 'invited', 'removed']
/** What is asked before it is done with whoever is chosen. */
export type Asking = 'resend' | 'change' | 'remove'

/** The benefit users, a page at a time: looked for, chosen, and done something with. */
export class UserList extends ChosenPeople<PlusUsers, SmartumEmployerUsers> {
  filter: Filter = 'all'
  group = ''
  asking: Asking | undefined
  protected override readonly goal = '#users'

  /** Those of the page whom anything can be done with. */
  get open(): string[] {
    return (this.page?.users ?? []).filter(({ state }) => state !== 'removed').map(({ id }) => id)
  }

  protected override get there(): string[] {
    return this.open
  }

  /** How many are chosen. */
  get count(): number {
    return this.areAllSelected ? (this.page?.found ?? 0) : this.selected.size
  }

  /** Whom the search is for. */
  get #wanted(): Pick<Search, 'search' | 'state' | 'group'> {
    return {
      search: this.search.trim(),
      state: this.filter === 'all' ? null : this.filter,
      group: this.group || null,
    }
  }

  /** Whom an act is about; of all who were found it says how many the person has seen, so that nobody is meant unseen. */
  get #who(): Who {
    return this.areAllSelected ? { found: this.#wanted, count: this.count } : { users: [...this.selected] }
  }

  /** Begins anew, with everybody. */
  begin(): void {
    this.reset()
    this.filter = 'all'
    this.group = ''
    this.forgetChoice()
  }

  protected override fromStart(): Promise<void> {
    this.view.forgetTold()
    // Or the same number, found anew, would not be said.
    this.view.said = ''
    return super.fromStart()
  }

  protected override taken(): void {
    super.taken()
    const { found = 0 } = this.page ?? {}
    const { texts, localize } = this.view
    const many = `${texts.title}: ${wholeNumber(localize.language, found)}`
    this.view.said = found ? many : texts.nobodyFound
  }

  /** How many are chosen, in words. */
  get chosen(): string {
    const { view, count, areAllSelected } = this
    const { texts, localize } = view
    return areAllSelected ? texts.allSelected(wholeNumber(localize.language, count)) : texts.selected(count)
  }

  override select(ids: string[], isSelected: boolean): void {
    super.select(ids, isSelected)
    this.view.said = this.chosen
  }

  /** Chooses all whom the search finds. */
  chooseAll = (): void => {
    this.selectAll()
    this.view.said = this.chosen
  }

  /** Chooses nobody any more. */
  chooseNobody = (): void => {
    this.forgetChoice()
    this.view.said = this.chosen
  }

  choose = (filter: Filter): void => {
    this.filter = filter
    this.fromStart()
  }

  chooseGroup = (group: string): void => {
    this.group = group
    this.fromStart()
  }

  protected override turned(): void {
    if (!this.areAllSelected) this.forgetChoice()
  }

  /** A page of those who are wanted. */
  override read(after: string | null, limit = PAGE): Promise<PlusUsers> {
    return this.view.search<PlusUsers>('/plus/users/list', { ...this.#wanted, after, limit })
  }

  /** Everybody whom the search finds, read in steps; `hear` learns how many there are by then. */
  async everybody(hear: (read: number) => void): Promise<PlusUser[]> {
    const all: PlusUser[] = []
    let after: string | null = null
    do {
      const page = await this.read(after, LARGEST_PAGE)
      all.push(...page.users)
      after = page.next
      hear(all.length)
    } while (after)
    return all
  }

  protected override askNoMore(): void {
    this.asking = undefined
  }

  ask = async (what: Asking): Promise<void> => {
    this.asking = what
    this.view.requestUpdate()
    await this.view.focusOn('#asked')
  }

  cancel = async (): Promise<void> => {
    const { asking } = this
    this.asking = undefined
    this.view.requestUpdate()
    await this.view.focusOn(`.bulk .${asking}`)
  }

  /** Does something with whoever is chosen; `said` is what is said of so many. */
  act = async (
    path: Asking,
    body: object,
    said: (changed: number, others: number) => string,
  ): Promise<void> => {
    const { view } = this
    const { count } = this
    const done = await view.post<ChangedMany>(`/plus/users/${path}`, { who: this.#who, ...body })
    if (!done) {
      // Somebody else has been at it: whom there is now has to be seen first.
      if (view.notDone && [404, 409].includes(view.notDone.status)) {
        this.forgetChoice()
        await this.load()
      }
      return
    }
    this.forgetChoice()
    await this.load()
    await view.tell({ words: said(done.changed, count - done.changed), isNothing: !done.changed })
  }

  /** Begins an order for whoever is chosen. */
  order = async (): Promise<void> => {
    const { view } = this
    let users = [...this.selected]
    if (this.areAllSelected) {
      try {
        users = (await this.everybody(() => {})).map(({ id }) => id)
      } catch (error) {
        view.notDone = error as SmartumError
        view.report(view.notDone)
        return
      }
    }
    view.go({ view: 'benefit-order', users })
  }
}
