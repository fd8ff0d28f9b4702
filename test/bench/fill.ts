import { createHash, createHmac } from 'node:crypto'
import { closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import type { ShardSize } from './fixture.ts'
import { fillBare, fillDirectory } from './fixture-directory.ts'
import { fillLedger } from './fixture-ledger.ts'
import { databaseIds } from './server.ts'

/** Fills the file of one local D1 database: `fill.ts <folder of the state> <binding> <shards as JSON>`. */

const [state, binding, json] = process.argv.slice(2) as [string, string, string]
const shards = JSON.parse(json) as ShardSize[]
const folder = `${state}/v3/d1/miniflare-D1DatabaseObject`
mkdirSync(folder, { recursive: true })
const file = `${folder}/${fileNameOf(databaseIds()[binding]!)}.sqlite`
const db = new DatabaseSync(file, { defensive: false })
// Nothing is lost with a fixture that is not finished, and everything is written once.
for (const pragma of [
  'journal_mode = OFF',
  'synchronous = OFF',
  'locking_mode = EXCLUSIVE',
  'cache_size = -2000000',
  'temp_store = MEMORY',
  'threads = 2',
  'foreign_keys = OFF',
]) {
  db.exec(`PRAGMA ${pragma}`)
}
if (binding === 'DB') fillDirectory(db, shards)
else if (binding === 'BARE') fillBare(db, shards[0]!)
else fillLedger(db, shards[0]!)
db.exec('PRAGMA locking_mode = NORMAL; PRAGMA journal_mode = WAL')
db.close()
// Whatever waits to be written would be written while something is measured.
const written = openSync(file, 'r+')
fsyncSync(written)
closeSync(written)

/** How workerd names the file of an object: the id that it derives from its class and name. */
function fileNameOf(databaseId: string): string {
  const key = createHash('sha256').update('miniflare-D1DatabaseObject').digest()
  const name = createHmac('sha256', key).update(databaseId).digest().subarray(0, 16)
  const check = createHmac('sha256', key).update(name).digest().subarray(0, 16)
  return Buffer.concat([name, check]).toString('hex')
}
