import { SmartumError } from './problem.ts'

const TIMEOUT = 15_000

export type RequestToApi = {
  method?: 'GET' | 'POST'
  path: string
  body?: object
  /** Proves possession of a key, at the server's time in milliseconds; without it the request is a public one. */
  prove?: (request: { method: string; url: string; at: number }) => Promise<string>
  accessToken?: string
  /** Makes a request that makes something do so once, however often it is sent. */
  key?: string | undefined
  signal?: AbortSignal | undefined
  keepalive?: boolean
}

/** How far the server's clock is ahead of this one, in milliseconds. */
let clockOffset = 0

/** Sends a request to the worker and reads its JSON; throws SmartumError. */
export async function send<T>(api: string, request: RequestToApi): Promise<T> {
  for (let again = false; ; again = true) {
    const response = await attempt(api, request)
    if (response.status === 204) return undefined as T
    if (response.ok) return response.json() as Promise<T>
    const error = await SmartumError.from(response)
    const serverTime = Date.parse(response.headers.get('date') ?? '')
    // A network may repeat a request by itself, and its second copy be the one that is answered.
    if (again || !['proof-not-current', 'proof-replayed'].includes(error.code)) throw error
    if (serverTime) clockOffset = serverTime - Date.now()
  }
}

async function attempt(api: string, request: RequestToApi): Promise<Response> {
  const { method = 'GET', path, body, prove, accessToken, key, signal, keepalive = false } = request
  const url = api + path
  const [address = url] = url.split('?') // a proof names the address without its query
  const headers = new Headers()
  if (body) headers.set('Content-Type', 'application/json')
  if (accessToken) headers.set('Authorization', `DPoP ${accessToken}`)
  if (key) headers.set('Idempotency-Key', key)
  if (prove) headers.set('DPoP', await prove({ method, url: address, at: Date.now() + clockOffset }))
  const timeout = AbortSignal.timeout(TIMEOUT)
  try {
    return await fetch(url, {
      method,
      headers,
      keepalive,
      // On our own pages the browser brings its cookies along; one of them says that it is known. Other sites' pages
      // send none, and nothing that they may do depends on one.
      credentials: 'same-origin',
      cache: 'no-store',
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      ...(body && { body: JSON.stringify(body) }),
    })
  } catch (cause) {
    if (signal?.aborted) throw cause
    const code = timeout.aborted ? 'timeout' : navigator.onLine ? 'unreachable' : 'offline'
    throw new SmartumError(code, 0, {}, { cause })
  }
}
