import { app } from './app.ts'
import { runJobs } from './jobs.ts'
import type { Env } from './platform/env.ts'

export default {
  fetch: app.fetch,
  scheduled: ({ cron }, env) => runJobs(cron, env, new Date()),
} satisfies ExportedHandler<Env>
