import { boundLedgers } from '../worker/platform/config.ts'
import { reconcile } from '../worker/wallet/reconcile.ts'
import { withStores } from './worker-process.ts'

/** Adds every ledger on this machine up and says what is off. A deployed worker does the same once a day. */
await withStores('.wrangler/state', async (env) => {
  for (const [shard, ledger] of boundLedgers(env).entries()) {
    const off = await reconcile(ledger).catch((error: Error) => {
      const isEmpty = error.message.includes('no such table')
      return [isEmpty ? 'there is no ledger yet; "npm start" makes one' : error.message]
    })
    console.log(`LEDGER_${shard}: ${off.length ? `${off.length} findings` : 'sound'}`)
    for (const finding of off) console.log(`  ${finding}`)
    if (off.length) process.exitCode = 1
  }
})
