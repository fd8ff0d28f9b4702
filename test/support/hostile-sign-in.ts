import { rm } from 'node:fs/promises'
import { ensureDevVars, publicBrokerKeys } from '../../demo/dev-vars.ts'
import { allowOrigin, INTRANET_CLIENT } from '../../demo/seed.ts'
import { BROKER_CLIENT_ID, startWorker, withStores } from '../../demo/worker-process.ts'
import { copyOfDemoData } from './demo.ts'
import { freePorts } from './free-ports.ts'
import { startHostileProvider } from './hostile-provider.ts'
import { type Answer, openCallback, openSignIn } from './raw-sign-in.ts'
import { type BrowserKeys, newBrowserKeys, proofFor } from './relying-party-browser.ts'

const HOST = 'https://intranet.example'

/** A sign-in that came back, with what a browser would need in order to come back again. */
type SignIn = Answer & { callback: string; cookie: string; forgets: boolean }

/** The worker, with a provider that lies on demand for a broker, and a browser to sign in with. */
export async function startHostileSystem() {
  const secrets = await ensureDevVars()
  const provider = await startHostileProvider({
    clientId: BROKER_CLIENT_ID,
    jwks: publicBrokerKeys(secrets),
  })
  const state = await copyOfDemoData()
  await withStores(state, (env) => allowOrigin(env, INTRANET_CLIENT, HOST))
  const smartum = `http://localhost:${(await freePorts(1))[0]}`
  const worker = await startWorker(state, { origin: smartum, profile: 'telia', issuer: provider.issuer })

  /** Opens the bank's page, which answers at once; `callback` is where it sends the browser, who has not gone yet. */
  async function goToBank(keys: BrowserKeys): Promise<Answer & { callback: string; cookie: string }> {
    const { bank, ...opened } = await openSignIn({ smartum, client: INTRANET_CLIENT, host: HOST, keys })
    if (!bank) return { ...opened, callback: '' }
    const response = await fetch(bank, { redirect: 'manual' })
    return { ...opened, callback: response.headers.get('Location')! }
  }

  return {
    provider,
    goToBank,

    /** Signs in, as far as the provider lets it. */
    async signIn(keys?: BrowserKeys): Promise<SignIn> {
      const { callback, cookie, ...refused } = await goToBank(keys ?? (await newBrowserKeys()))
      if (!callback) return { ...refused, callback, cookie, forgets: false }
      return { ...(await openCallback(callback, cookie)), callback, cookie }
    },

    async exchange(keys: BrowserKeys, code: string): Promise<Response> {
      const url = `${smartum}/v1/token`
      return fetch(url, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          Origin: HOST,
          DPoP: await proofFor(keys, { method: 'POST', url }),
        },
        body: JSON.stringify({
          grant_type: 'authorization_code',
          client: INTRANET_CLIENT,
          code,
          code_verifier: keys.verifier,
        }),
      })
    },

    /** What the worker has written to its log. */
    output: () => worker.output(),

    /** Stops the worker, and looks into its stores. */
    async stopAndLook(act: Parameters<typeof withStores>[1]): Promise<void> {
      await worker.stop()
      await withStores(state, act)
    },

    async stop(): Promise<void> {
      await worker.stop()
      await provider.close()
      await rm(state, { recursive: true })
    },
  }
}
