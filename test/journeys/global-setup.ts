import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { ensureDevVars } from '../../demo/dev-vars.ts'
import { seed } from '../../demo/seed.ts'
import { migrate, withStores } from '../../demo/worker-process.ts'

declare module 'vitest' {
  interface ProvidedContext {
    demoData: string
  }
}

/** Makes the demo's data once, for every journey to start from a copy. */
export default async function makeDemoData({ provide }: TestProject): Promise<() => Promise<void>> {
  const data = await mkdtemp(join(tmpdir(), 'smartum-demo-'))
  const secrets = await ensureDevVars()
  await migrate(data)
  await withStores(data, (env) => seed(env, secrets, new Date()))
  provide('demoData', data)
  return () => rm(data, { recursive: true, force: true })
}
