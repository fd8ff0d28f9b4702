import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  createReadStream,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { fileURLToPath } from 'node:url'
import { migrate } from '../../demo/worker-process.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const FILL = fileURLToPath(new URL('./fill.ts', import.meta.url))

/** The origin that everybody is signed in from. */
export const ORIGIN = 'https://intranet.example'
/** Merchants of a shard. */
export const MERCHANTS = 500
/** Transfers of each person. */
export const TRANSFERS = 10

/** A shard of the fixture, by the number of its ledger, with people numbered from 0. */
export type ShardSize = { number: 0 | 1; people: number }

type Kind = 'person' | 'session' | 'employer' | 'merchant' | 'lot' | 'operation'

/** Ids as long as real ones, in the order of their numbers as real ones are in that of their creation. */
export const idOf = (kind: Kind, shard: number, number: number): string =>
  `${kind}_01a${shard}${String(number).padStart(22, '0')}`

/**
 * Makes the databases that are measured, unless they are there already. `state` is relative to the project. Each file
 * is written by a process of its own, all at the same time.
 */
export async function ensureFixture(state: string, shards: ShardSize[], fresh: boolean): Promise<void> {
  const stampFile = `${ROOT}${state}/fixture.json`
  const stamp = JSON.stringify({ shards, year: new Date().getFullYear(), sources: hashOfSources() })
  if (!fresh && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return

  const start = performance.now()
  const remove = () => rmSync(`${ROOT}${state}`, { recursive: true, force: true })
  remove()
  mkdirSync(`${ROOT}${state}`, { recursive: true })
  const stop = () => {
    for (const child of filling) child.kill('SIGKILL')
    remove()
    process.exit(1)
  }
  process.once('SIGINT', stop).once('SIGTERM', stop)
  try {
    await migrate(state)
    await Promise.all([
      ...shards.map((shard) => fill(state, `LEDGER_${shard.number}`, [shard])),
      fill(state, 'DB', shards).then(() => fill(state, 'BARE', shards.slice(0, 1))),
    ])
  } catch (error) {
    remove()
    throw error
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop)
  }
  writeFileSync(stampFile, stamp)
  const people = shards.map((shard) => shard.people.toLocaleString('en')).join(' and ')
  const took = ((performance.now() - start) / 1000).toFixed(0)
  console.log(`Made shards of ${people} people in ${took} s; they are kept in ${state}.`)
}

function hashOfSources(): string {
  const hash = createHash('sha256')
  const patterns = ['worker/migrations/**/*.sql', 'test/bench/fixture*.ts', 'test/bench/fill.ts']
  for (const file of globSync(patterns, { cwd: ROOT }).sort()) hash.update(readFileSync(`${ROOT}${file}`))
  return hash.digest('hex')
}

const filling = new Set<ChildProcess>()

async function fill(state: string, binding: string, shards: ShardSize[]): Promise<void> {
  const child = spawn(process.execPath, [FILL, `${ROOT}${state}`, binding, JSON.stringify(shards)], {
    stdio: 'inherit',
  })
  filling.add(child)
  const code = await new Promise((resolve) => child.once('close', resolve))
  filling.delete(child)
  if (code !== 0) throw new Error(`${binding} of the fixture was not made`)
}

/** Reads all databases once, so that it is not this machine's disk that is measured. */
export async function warmUp(state: string): Promise<void> {
  for (const file of globSync(`${state}/v3/d1/**/*.sqlite`, { cwd: ROOT })) {
    for await (const _ of createReadStream(ROOT + file, { highWaterMark: 2 ** 24 }));
  }
}
