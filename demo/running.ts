import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Where a running demo writes its process id. */
export const RUNNING = fileURLToPath(new URL('../.wrangler/demo.pid', import.meta.url))

/** Whether a demo of this folder is running. */
export function isRunning(): boolean {
  if (!existsSync(RUNNING)) return false
  try {
    return process.kill(Number(readFileSync(RUNNING, 'utf8')), 0)
  } catch {
    return false
  }
}
