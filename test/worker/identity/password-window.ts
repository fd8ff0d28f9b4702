import { env } from 'cloudflare:workers'
import { randomBytes, scryptSync } from 'node:crypto'
import { Hono } from 'hono'
import { app } from '../../../worker/app.ts'
import { keepTransaction, type LoginTransaction } from '../../../worker/identity/login-transaction.ts'
import { readConfig } from '../../../worker/platform/config.ts'
import type { Env } from '../../../worker/platform/env.ts'
import type { AppContext } from '../../../worker/platform/http.ts'
import { type BrowserKeys, newBrowserKeys, sha256 } from '../../support/relying-party-browser.ts'
import { API, CLIENT, HOST } from './api.ts'

/** A browser's cookies, and the network that it is in. */
export class Browser {
  readonly cookies = new Map<string, string>()
  readonly network: string
  bindings: Env = env

  constructor(network = '192.0.2.1') {
    this.network = network
  }

  async send(url: string, init: { method?: string; body?: BodyInit; headers?: Record<string, string> } = {}) {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { 'CF-Connecting-IP': this.network, Cookie: cookie, ...init.headers }
    return this.#store(await app.request(url, { ...init, headers }, this.bindings))
  }

  /** Has a sign-in under way, as if it had begun in this browser. */
  async keepSignIn({
    provider,
    state,
  }: Pick<LoginTransaction, 'provider'> & { state: string }): Promise<void> {
    const text = 'x'.repeat(43)
    const transaction: LoginTransaction = {
      ...{ client: CLIENT, provider, lang: 'en', mode: 'redirect', state: text, code_challenge: text },
      ...{ dpop_jkt: text, return_to: `${HOST}/benefits`, broker: { state, nonce: text, verifier: text } },
    }
    const keeper = new Hono<AppContext>().get('/', async (c) => {
      c.set('config', readConfig(env))
      c.set('now', new Date())
      await keepTransaction(c, transaction)
      return c.text('')
    })
    this.#store(await keeper.request(API))
  }

  #store(response: Response): Response {
    for (const header of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(header)!
      if (/Max-Age=0/.test(header)) this.cookies.delete(name!)
      else this.cookies.set(name!, value!)
    }
    return response
  }

  /** Opens the page for passwords for a host page, as its element does. */
  async startSignIn(fields: Record<string, string> = {}): Promise<PasswordWindow> {
    const keys = await newBrowserKeys()
    const query = new URLSearchParams({
      ...{ client: CLIENT, provider: 'password', lang: 'en', mode: 'redirect', state: 's'.repeat(43) },
      ...{ code_challenge: await sha256(keys.verifier), dpop_jkt: keys.thumbprint },
      return_to: `${HOST}/benefits`,
      ...fields,
    })
    const response = await this.send(`${API}/sign-in?${query}`)
    return new PasswordWindow(this, keys, response.headers.get('Location') ?? '')
  }
}

/** The window in which somebody types a password. */
export class PasswordWindow {
  readonly browser: Browser
  readonly keys: BrowserKeys
  readonly url: string

  constructor(browser: Browser, keys: BrowserKeys, url: string) {
    this.browser = browser
    this.keys = keys
    this.url = url
  }

  /** The page as it is shown first. */
  open = () => this.browser.send(this.url)

  /** Sends the form, as a browser does from our own page. */
  submit(
    email: string,
    password: string,
    headers: Record<string, string> = { 'Sec-Fetch-Site': 'same-origin' },
  ) {
    const body = new URLSearchParams({ email, password })
    return this.browser.send(this.url, { method: 'POST', body, headers: { Origin: API, ...headers } })
  }
}

/** The address at which a sign-in in redirect mode goes on; null when it does not. */
export async function nextAddress(response: Response): Promise<URL | null> {
  const link = /<a class="button" href="([^"]+)"/.exec(await response.text())?.[1]?.replaceAll('&amp;', '&')
  return link?.includes('smartum-sign-in=') ? new URL(link) : null
}

/** The code with which a sign-in in redirect mode came back to the page that asked; null when it did not. */
export const codeIn = async (response: Response): Promise<string | null> =>
  (await nextAddress(response))?.searchParams.get('smartum-code') ?? null

/** A hash that costs next to nothing, for tests that need many. The code takes what it cost from the hash itself. */
export function cheapHash(password: string): string {
  const salt = randomBytes(16)
  const key = scryptSync(password, salt, 32, { N: 16, r: 8, p: 1 })
  const text = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '')
  return `$scrypt$ln=4,r=8,p=1$${text(salt)}$${text(key)}`
}
