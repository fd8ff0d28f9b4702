import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'

/** Takes the databases of its arguments for itself, now and then, for as long as its parent wants it. */

let isWanted = true
process.once('disconnect', () => {
  isWanted = false
})

const databases = process.argv.slice(2).map((file) => new DatabaseSync(file, { timeout: 5000 }))
for (let turn = 0; isWanted; turn++) {
  for (const database of databases) database.exec(turn % 2 ? 'BEGIN EXCLUSIVE' : 'BEGIN IMMEDIATE')
  if (turn === 0) process.send!('held')
  await pause(40 + Math.random() * 160)
  for (const database of databases) database.exec('ROLLBACK')
  await pause(40 + Math.random() * 80)
}
for (const database of databases) database.close()
