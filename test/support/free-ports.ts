import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import type { SystemOptions } from '../../demo/system.ts'

/** Ports that are free at this moment. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer()
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      return server
    }),
  )
  const ports = servers.map((server) => (server.address() as AddressInfo).port)
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
  return ports
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
