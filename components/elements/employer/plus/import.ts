import type { ImportCheck, Imported, NewUser } from '../../../../worker/benefit-users/schemas.ts'
import type { SmartumError } from '../../../client/problem.ts'
import type { SmartumEmployerAddUsers } from './add-users.ts'
import type { TableProblem } from './add-users-texts.ts'
import { type Columns, columnsProblem, type Sheet } from './columns.ts'
import { cleaned, type ImportRow, inSlices, MOST_ROWS, noteFound, readRow } from './import-rows.ts'
import type { ReadRow } from './spreadsheet/read-table.ts'
import { spreadsheets } from './spreadsheets.ts'

/** What a file may weigh, in bytes. */
const LARGEST_FILE = 5_000_000

export const isWrong = ({ faults, found }: ImportRow): boolean => faults.length + found.length > 0

/** Bringing people in from a table: it is read, checked, put right, and only then sent. */
export class Import {
  step: 'choose' | 'columns' | 'rows' = 'choose'
  problem: { kind: TableProblem; line: number } | undefined
  sheet: Sheet | undefined
  /** Lines on which personal identity codes stood. */
  coded = new Set<number>()
  columns: Columns = []
  groupForAll = ''
  /** Whether the columns were to be taken although they do not say enough. */
  areColumnsJudged = false
  rows: ImportRow[] = []
  /** How many more lines are wrong than the worker has told of. */
  untold = 0
  isOnlyWrong = false
  page = 0
  /** What goes on, and how far it is: from 0 to 1, or undefined where nobody knows. */
  work: { kind: 'reading' | 'checking'; done?: number } | undefined

  readonly #host: SmartumEmployerAddUsers
  #working: AbortController | undefined

  constructor(host: SmartumEmployerAddUsers) {
    this.#host = host
  }

  get wrong(): ImportRow[] {
    return this.rows.filter(isWrong)
  }

  /** Whether nothing is known to be wrong any more. */
  get isRight(): boolean {
    return this.rows.length > 0 && !this.untold && !this.rows.some(isWrong)
  }

  /** Those that are looked at. */
  get shown(): ImportRow[] {
    return this.isOnlyWrong ? this.wrong : this.rows
  }

  get users(): NewUser[] {
    return this.rows.map(({ user }) => user)
  }

  get needsGroup(): boolean {
    return !this.columns.includes('group')
  }

  stop(): void {
    this.#working?.abort()
    this.work = undefined
  }

  /** Forgets the table. */
  begin = (): void => {
    this.stop()
    Object.assign(this, { step: 'choose', problem: undefined, sheet: undefined, rows: [], untold: 0 })
    this.coded = new Set()
    this.#host.requestUpdate()
  }

  /** Lets one thing after another happen, until another table is chosen; a failure is the page's to tell. */
  async #run(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    this.stop()
    this.#working = new AbortController()
    const { signal } = this.#working
    const host = this.#host
    host.notDone = undefined
    try {
      await work(signal)
    } catch (error) {
      if (signal.aborted) return
      host.notDone = error as SmartumError
      host.report(host.notDone)
    }
    this.work = undefined
    host.requestUpdate()
  }

  #show(work: Import['work']): void {
    this.work = work
    this.#host.requestUpdate()
  }

  async #refuse(kind: TableProblem, line = 0): Promise<void> {
    this.problem = { kind, line }
    this.step = 'choose'
    this.work = undefined
    this.#host.requestUpdate()
    await this.#host.updateComplete
    this.#host.focus()
  }

  takeFile = (file: File | undefined): Promise<void> | undefined =>
    file &&
    (file.size > LARGEST_FILE
      ? this.#refuse('too-large')
      : this.#run(async (signal) => this.#take(new Uint8Array(await file.arrayBuffer()), signal)))

  takeText = (text: string): Promise<void> => this.#run((signal) => this.#take(text, signal))

  async #take(from: Uint8Array | string, signal: AbortSignal): Promise<void> {
    this.problem = undefined
    this.#show({ kind: 'reading' })
    const reader = await spreadsheets().catch(() => undefined)
    signal.throwIfAborted()
    if (!reader) return this.#refuse('no-reader')
    const table = reader.readTable(from)
    if ('problem' in table) return this.#refuse(table.problem, table.line)
    const rows: ReadRow[] = []
    const coded = new Set<number>()
    await inSlices(
      table.rows,
      (row) => {
        const clean = cleaned(row)
        if (clean) coded.add(row.line)
        rows.push(clean ?? row)
      },
      (done) => this.#show({ kind: 'reading', done: done / table.rows.length / 2 }),
      signal,
    )
    const sheet = reader.sheetOf(rows)
    if (!sheet.rows.length) return this.#refuse('empty')
    if (sheet.rows.length > MOST_ROWS) return this.#refuse('too-many')
    const { groups } = this.#host.data ?? { groups: [] }
    Object.assign(this, { sheet, coded, columns: sheet.columns, areColumnsJudged: false })
    this.groupForAll = groups.length === 1 ? (groups[0]?.id ?? '') : ''
    if (columnsProblem(this.columns) || (this.needsGroup && !this.groupForAll)) await this.#ask()
    else await this.#check(signal)
  }

  async #ask(): Promise<void> {
    this.step = 'columns'
    this.work = undefined
    this.#host.requestUpdate()
    await this.#host.focusOn('#columns')
  }

  changeColumns = (): Promise<void> => this.#ask()

  chooseColumn(at: number, role: Columns[number]): void {
    this.columns = this.columns.with(at, role)
    this.#host.requestUpdate()
  }

  chooseGroup(group: string): void {
    this.groupForAll = group
    this.#host.requestUpdate()
  }

  /** Checks the rows, once the columns say enough. */
  check = async (): Promise<void> => {
    this.areColumnsJudged = true
    this.#host.requestUpdate()
    if (columnsProblem(this.columns) || (this.needsGroup && !this.groupForAll)) {
      await this.#host.focusOn('.columns [aria-invalid=true], .columns .field-error')
      return
    }
    await this.#run((signal) => this.#check(signal))
  }

  async #check(signal: AbortSignal): Promise<void> {
    const host = this.#host
    const { sheet, columns, groupForAll, coded } = this
    if (!sheet) return
    const reading = { columns, groups: host.data?.groups ?? [], groupForAll, coded }
    const rows: ImportRow[] = []
    const seen = new Map<string, number>()
    await inSlices(
      sheet.rows,
      (row) => rows.push(readRow(row, reading, seen)),
      (done) => this.#show({ kind: 'reading', done: 0.5 + done / sheet.rows.length / 2 }),
      signal,
    )
    const right = rows.filter((row) => !isWrong(row))
    let untold = 0
    if (right.length) {
      this.#show({ kind: 'checking' })
      const body = { users: right.map(({ user }) => user), language: host.language }
      const found = await host.search<ImportCheck>('/plus/users/check', body)
      signal.throwIfAborted()
      noteFound(right, found)
      untold = found.wrong_rows - right.filter(isWrong).length
    }
    Object.assign(this, { rows, untold, step: 'rows', page: 0, work: undefined })
    this.isOnlyWrong = rows.some(isWrong)
    host.requestUpdate()
    await host.focusOn('#rows')
  }

  filter(isOnlyWrong: boolean): void {
    this.isOnlyWrong = isOnlyWrong
    this.page = 0
    this.#host.requestUpdate()
  }

  turnPage = async (direction: 1 | -1): Promise<void> => {
    this.page += direction
    this.#host.requestUpdate()
    await this.#host.focusOn('#table')
  }

  /** Leaves lines out, and checks the others anew: what was wrong with them may have hung on these. */
  leaveOut = async (rows: ImportRow[]): Promise<void> => {
    const { sheet } = this
    if (!sheet) return
    const lines = new Set(rows.map(({ line }) => line))
    this.sheet = { ...sheet, rows: sheet.rows.filter(({ line }) => !lines.has(line)) }
    for (const line of lines) this.coded.delete(line)
    await this.#run((signal) => this.#check(signal))
    this.#host.said = this.#host.texts.left(lines.size)
  }

  /** Adds them all, or nobody: then what is wrong is looked up anew. */
  send = async (): Promise<void> => {
    const host = this.#host
    if (this.work || !this.isRight) return
    const { users } = this
    const sending = host.post<Imported>('/plus/users', { users, language: host.language })
    host.said = host.texts.sending(users.length)
    const done = await sending
    host.said = ''
    if (done) {
      this.begin()
      host.finish(done.added)
      return
    }
    const refusal = host.notDone
    if (refusal && refusal.status >= 400 && refusal.status < 500) {
      await this.#run((signal) => this.#check(signal))
      host.notDone ??= refusal
    }
  }
}
