import { app } from './app.ts'
import { deleteExpired } from './identity/store.ts'
import type { Env } from './platform/env.ts'

export default {
  fetch: app.fetch,
  async scheduled({ scheduledTime }, env) {
    await deleteExpired(env.DB, Math.floor(scheduledTime / 1000))
  },
} satisfies ExportedHandler<Env>
