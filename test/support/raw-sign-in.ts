import { type BrowserKeys, newBrowserKeys, randomText, sha256 } from './relying-party-browser.ts'

/** What the page is told, or the status of the page that the person is shown instead. */
export type Answer = { code: string | null; error: string | null }

let people = 0
/** Somebody in a network of their own, since what one network says of a bank counts once a minute. */
const somebody = () => ({ 'CF-Connecting-IP': `10.0.${people >> 8}.${people++ & 255}` })

/** Opens a sign-in by redirect; `bank` is where the person is sent, or empty when that is back to the page. */
export async function openSignIn(on: {
  smartum: string
  client: string
  host: string
  keys?: BrowserKeys
}): Promise<Answer & { bank: string; cookie: string }> {
  const keys = on.keys ?? (await newBrowserKeys())
  const query = new URLSearchParams({
    client: on.client,
    provider: 'nordea',
    lang: 'fi',
    mode: 'redirect',
    state: randomText(),
    code_challenge: await sha256(keys.verifier),
    dpop_jkt: keys.thumbprint,
    return_to: `${on.host}/benefits`,
  })
  const response = await fetch(`${on.smartum}/sign-in?${query}`, { headers: somebody(), redirect: 'manual' })
  const location = response.headers.get('Location')!
  if (location.startsWith(on.host)) return { ...answerIn(response), bank: '', cookie: '' }
  const cookie = response.headers.getSetCookie().map((line) => line.split(';')[0])
  return { code: null, error: null, bank: location, cookie: cookie.join('; ') }
}

/** Comes back from the bank; `forgets` tells whether the browser is told to forget the sign-in. */
export async function openCallback(callback: string, cookie: string): Promise<Answer & { forgets: boolean }> {
  const response = await fetch(callback, { headers: { ...somebody(), Cookie: cookie }, redirect: 'manual' })
  const forgets = response.headers.getSetCookie().some((line) => line.includes('Max-Age=0'))
  return { ...answerIn(response), forgets }
}

function answerIn(response: Response): Answer {
  const location = response.headers.get('Location')
  if (!location) return { code: null, error: `page ${response.status}` }
  const fields = new URL(location).searchParams
  return { code: fields.get('smartum-code'), error: fields.get('smartum-error') }
}
