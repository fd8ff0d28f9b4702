import { createServer } from 'node:net'
import type { SystemOptions } from '../../demo/system.ts'

/**
 * Where to look: below the ports that systems give to outgoing connections, and apart from where the other processes look
 * that test at the same time.
 */
let next = 20_000 + 1_000 * Number(process.env.VITEST_POOL_ID ?? 0)

/** Ports that are free at this moment. */
export async function freePorts(count: number): Promise<number[]> {
  const ports: number[] = []
  for (; ports.length < count; next++) if (await isFree(next)) ports.push(next)
  return ports
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer()
  const isListening = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => resolve(true))
  })
  if (isListening) await new Promise((resolve) => server.close(resolve))
  return isListening
}

/** Free ports for everything that the demo starts. */
export async function freeDemoPorts(): Promise<SystemOptions['ports']> {
  const [worker, bank, intranet, mailbox, desk] = (await freePorts(5)) as [
    number,
    number,
    number,
    number,
    number,
  ]
  return { worker, bank, intranet, mailbox, desk }
}
