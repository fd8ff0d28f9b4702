import { createServer } from 'node:net'
import { promisify } from 'node:util'
import { CRON } from '../worker/jobs.ts'
import { startAccess } from './access/access.ts'
import { type Bank, startBank } from './bank/bank.ts'
import type { ProfileName } from './bank/profiles.ts'
import { ensureDevVars, publicBrokerKeys } from './dev-vars.ts'
import { startIntranet } from './intranet/intranet.ts'
import { type Mailbox, startMailbox } from './mailbox/mailbox.ts'
import { allowOrigin, INTRANET_CLIENT, OWN_CLIENT, seed } from './seed.ts'
import { OPEN_LINK } from './seed-saldo.ts'
import { BROKER_CLIENT_ID, migrate, runCron, startWorker, withStores } from './worker-process.ts'

export type SystemOptions = {
  ports: { worker: number; bank: number; intranet: number; mailbox: number; desk: number }
  /** Where databases live, relative to the project. */
  state: string
  profile?: ProfileName
  /** Gets what the worker writes to its log. */
  log?: (text: string) => void
}

export type System = {
  /** The worker's origin. It is another site than the intranet's, as in the world outside. */
  smartum: string
  bank: Bank
  intranet: string
  mailbox: Mailbox
  /** Where customer service works; people of it only. */
  desk: string
  stop(): Promise<void>
}

/** A port that another program has; `name` is what we wanted it for. */
export class PortTaken extends Error {
  readonly port: number
  constructor(name: string, port: number) {
    super(`Port ${port}, wanted for the ${name}, is taken by another program.`)
    this.port = port
  }
}

/** Starts everything on this machine, with demo data: databases, bank, intranet and the worker itself. */
export async function startSystem({ ports, state, profile = 'telia', log }: SystemOptions): Promise<System> {
  for (const [name, port] of Object.entries(ports)) await checkPort(name, port)
  const secrets = await ensureDevVars()
  const smartum = `http://localhost:${ports.worker}`
  const closers: (() => Promise<void>)[] = []
  const stop = async () => {
    await Promise.all(closers.splice(0).map((close) => close()))
  }
  try {
    const bank = await startBank({
      port: ports.bank,
      profile,
      relyingParty: {
        clientId: BROKER_CLIENT_ID,
        redirectUris: [`${smartum}/sign-in/callback`],
        jwks: publicBrokerKeys(secrets),
      },
    })
    closers.push(() => bank.close())
    const intranet = await startIntranet({
      ...{ port: ports.intranet, smartum, client: INTRANET_CLIENT },
      registrationLink: OPEN_LINK,
    })
    closers.push(() => intranet.close())
    const mailbox = await startMailbox({ port: ports.mailbox })
    closers.push(() => mailbox.close())
    const access = await startAccess({ port: ports.desk, smartum })
    closers.push(() => access.close())

    await migrate(state)
    await withStores(state, async (env) => {
      await seed(env, secrets, new Date())
      await allowOrigin(env, INTRANET_CLIENT, intranet.origin)
      await allowOrigin(env, OWN_CLIENT, smartum)
    })
    const worker = await startWorker(state, {
      origin: smartum,
      profile,
      issuer: bank.issuer,
      mailbox: mailbox.origin,
      access,
      log,
    })
    closers.push(() => worker.stop())
    // On this machine nobody else runs the crons. Once at the start, for what waits to be sent.
    const runCrons = async () => {
      for (const cron of [CRON.eachMinute, CRON.bulk]) await runCron(smartum, cron).catch(() => {})
    }
    await runCrons()
    const cron = setInterval(runCrons, 60_000)
    closers.push(async () => clearInterval(cron))
    return { smartum, bank, intranet: intranet.origin, mailbox, desk: `${access.origin}/desk`, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function checkPort(name: string, port: number): Promise<void> {
  for (const host of ['127.0.0.1', '::1']) {
    const server = createServer()
    await new Promise<void>((resolve, reject) => {
      server.once('error', (error: NodeJS.ErrnoException) =>
        error.code === 'EADDRINUSE' ? reject(new PortTaken(name, port)) : resolve(),
      )
      server.listen(port, host, resolve)
    })
    await promisify(server.close.bind(server))().catch(() => {})
  }
}
