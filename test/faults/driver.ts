import { setTimeout as pause } from 'node:timers/promises'
import type { Receipt } from '../../worker/wallet/schemas.ts'
import { type Answer, Book, type Call, type Entry } from './book.ts'
import { type DirectoryContents, type Enrolled, type ShardContents, THROW_AFTER_COMMIT } from './contract.ts'
import { WorkerProcess } from './process.ts'

export const SHARDS = [0, 1]
/** Calls under way at the same time. */
const CLIENTS = 16
/** How often what has failed is tried again before it counts as never coming to an end. */
const ATTEMPTS = 20
const NEVER_ANSWERED = 30_000

/** What else happens to a call. */
export type Mishap = { throwAfterCommit?: boolean; hangUpAfterMs?: number | undefined }

/** Talks to the worker, and keeps the book of what it answered. */
export class Driver {
  readonly worker: WorkerProcess
  readonly book = new Book()
  /** Answers that contradict each other. */
  readonly contradictions: string[] = []

  constructor(worker: WorkerProcess) {
    this.worker = worker
  }

  static async start(): Promise<Driver> {
    return new Driver(await WorkerProcess.prepare())
  }

  /** Asks for something else than an operation. Throws unless it is answered with 200. */
  async ask<Body>(path: string, body?: object): Promise<Body> {
    const answer = await this.#fetch(path, body, {})
    if (answer?.status !== 200) throw new Error(`${path} was answered with ${answer?.status} ${answer?.body}`)
    return JSON.parse(answer.body)
  }

  /** Runs a job of a shard; undefined when it did not live to answer. */
  run = <Report>(shard: number, job: 'expire' | 'relay', now: string): Promise<Report | undefined> =>
    this.ask<Report>(`/${shard}/${job}`, { now }).catch(() => undefined)

  contents = (shard: number) => this.ask<ShardContents>(`/${shard}/contents`)
  directory = () => this.ask<DirectoryContents>('/directory')
  reconcile = (shard: number) => this.ask<string[]>(`/${shard}/reconcile`)

  /** New people of ours, spread over the shards. */
  async enrol(name: string, count: number): Promise<Enrolled[]> {
    const people = Array.from({ length: count }, (_, index) => ({
      id: `person_${name}_${index}`,
      shard: SHARDS[index % SHARDS.length]!,
    }))
    await this.ask('/directory', { people })
    return people
  }

  /** Sends a call, once or again. Returns the answer, unless something went wrong on the way or over there. */
  async send(entry: Entry, mishap: Mishap = {}, now = entry.call.now): Promise<Answer | undefined> {
    const { person, operation, input } = entry.call
    const response = await this.#fetch(`/${person.shard}/operations/${operation}`, { input, now }, mishap)
    const answer = response && response.status < 500 ? response : undefined
    if (entry.heard(answer)) this.contradictions.push(`two receipts for ${input.key}`)
    return answer
  }

  /** Sends new calls, all of which have to be done. */
  async carryOut(calls: Call[]): Promise<{ entry: Entry; receipt: Receipt }[]> {
    const entries = calls.map((call) => this.book.enter(call))
    await this.inParallel(entries, (entry) => this.send(entry))
    return entries.map((entry) => {
      const { receipt, refusal, call } = entry
      if (!receipt) throw new Error(`${call.input.key} was not done: ${refusal ?? 'no answer'}`)
      return { entry, receipt }
    })
  }

  /** Sends calls again until each has an answer. */
  async retry(entries: Entry[]): Promise<void> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const open = entries.filter(({ isOpen }) => isOpen)
      if (!open.length) return
      if (attempt) await pause(100)
      await this.inParallel(open, (entry) => this.send(entry))
    }
  }

  async inParallel<Item>(items: Item[], act: (item: Item) => Promise<unknown>): Promise<void> {
    const waiting = items.values()
    const client = async () => {
      for (const item of waiting) await act(item)
    }
    await Promise.all(Array.from({ length: CLIENTS }, client))
  }

  /** Keeps many clients calling, some of them twice at once, until it is told to stop. */
  keepCalling(next: () => Call, mishap: () => Mishap = () => ({})) {
    const entries: Entry[] = []
    let going = true
    const client = async () => {
      while (going) {
        const entry = this.book.enter(next())
        entries.push(entry)
        const clicks = Math.random() < 0.1 ? 2 : 1
        const answers = await Promise.all(Array.from({ length: clicks }, () => this.send(entry, mishap())))
        if (!answers.includes(undefined)) continue
        entry.doubtRefusal()
        await pause(20)
      }
    }
    const ended = Promise.all(Array.from({ length: CLIENTS }, client))
    return {
      entries,
      /** No new calls from now on; ends with the last answer. */
      stop: async () => {
        going = false
        await ended
      },
    }
  }

  async #fetch(path: string, body: object | undefined, mishap: Mishap): Promise<Answer | undefined> {
    const { throwAfterCommit, hangUpAfterMs = NEVER_ANSWERED } = mishap
    try {
      const response = await fetch(this.worker.origin + path, {
        ...(body && { method: 'POST', body: JSON.stringify(body) }),
        headers: throwAfterCommit ? { [THROW_AFTER_COMMIT]: 'yes' } : {},
        signal: AbortSignal.timeout(hangUpAfterMs),
      })
      return { status: response.status, body: await response.text() }
    } catch {
      return undefined
    }
  }
}
