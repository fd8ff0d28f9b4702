import { cp, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'

/** A folder with data of the demo that nobody else works with. The caller removes it. */
export async function copyOfDemoData(): Promise<string> {
  const state = await mkdtemp(join(tmpdir(), 'smartum-'))
  await cp(inject('demoData'), state, { recursive: true })
  return state
}
