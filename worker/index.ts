import { app } from './app.ts'
import { deleteExpired } from './identity/store.ts'
import { epochSeconds } from './platform/clock.ts'
import type { Env } from './platform/env.ts'

export default {
  fetch: app.fetch,
  async scheduled({ scheduledTime }, env) {
    await deleteExpired(env.DB, epochSeconds(new Date(scheduledTime)))
  },
} satisfies ExportedHandler<Env>
