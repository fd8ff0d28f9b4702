import { Agent, request as httpRequest } from 'node:http'

const agent = new Agent({ keepAlive: true })

export type Outgoing = {
  method: 'GET' | 'POST'
  path: string
  headers?: Record<string, string>
  body?: string
}
export type Answer = { status: number; text: string }

export function send(origin: string, { method, path, headers = {}, body }: Outgoing): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest(origin + path, { method, agent, headers }, (incoming) => {
      let text = ''
      incoming.setEncoding('utf8')
      incoming.on('data', (chunk: string) => {
        text += chunk
      })
      incoming.on('end', () => resolve({ status: incoming.statusCode!, text }))
    })
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}

/** Makes one kind of request, signed and all, outside the measured time. */
export type Target = () => Outgoing | Promise<Outgoing>

/** How much is sent: requests at the same time, and requests of one target before the next has its turn. */
export type Load = { concurrency: number; turn: number }
/** Few requests in a turn, so that a machine's moods touch all targets alike. */
export const BUSY: Load = { concurrency: 8, turn: 120 }
export const QUIET: Load = { concurrency: 1, turn: 40 }

/** What each turn of a target came to: requests per second, and the median of their milliseconds. */
export type Measured = { throughput: number[]; latency: number[] }

/**
 * Measures all targets in turns for a number of seconds, after two turns that warm them up. `clientLoad` is the share
 * of one core that sending took: near 1, it would be the client that was measured.
 */
export async function measure<Name extends string>(
  origin: string,
  targets: Record<Name, Target>,
  load: Load,
  seconds: number,
): Promise<{ measured: Record<Name, Measured>; clientLoad: number }> {
  const names = Object.keys(targets) as Name[]
  const measured = Object.fromEntries(
    names.map((name) => [name, { throughput: [], latency: [] }]),
  ) as unknown as Record<Name, Measured>
  let busy = 0
  let elapsed = 0
  const end = performance.now() + seconds * 1000
  for (let turn = 0; turn < 5 || performance.now() < end; turn++) {
    for (const name of turn % 2 ? names.toReversed() : names) {
      const requests = await Promise.all(Array.from({ length: load.turn }, targets[name]))
      const cpu = process.cpuUsage()
      const { took, latencies } = await sendAll(origin, name, requests, load.concurrency)
      const { user, system } = process.cpuUsage(cpu)
      if (turn < 2) continue
      measured[name].throughput.push(requests.length / took)
      measured[name].latency.push(quantile(latencies, 0.5))
      busy += (user + system) / 1e6
      elapsed += took
    }
  }
  return { measured, clientLoad: busy / elapsed }
}

async function sendAll(origin: string, name: string, requests: Outgoing[], concurrency: number) {
  const latencies: number[] = []
  const waiting = requests.values()
  const start = performance.now()
  const worker = async () => {
    for (const request of waiting) {
      const sent = performance.now()
      const { status, text } = await send(origin, request)
      latencies.push(performance.now() - sent)
      if (status >= 300) throw new Error(`${name} was answered with ${status}: ${text}`)
    }
  }
  await Promise.all(Array.from({ length: concurrency }, worker))
  return { took: (performance.now() - start) / 1000, latencies }
}

export function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!
}
