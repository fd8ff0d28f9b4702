import { keepText, keptText } from './kept-text.ts'

/**
 * Opening the bank and hearing back from it. The answer comes in one of three ways: posted from the window to this
 * page; in the query of this page's address, after a redirect; or, when the bank cut the window off from its
 * opener, in the query of this page opened once more inside that window.
 */

/** What comes back: a one-time code, or why there is none. */
export type SignInAnswer = {
  state: string
  code?: string | undefined
  error?: string | undefined
  requestId?: string | undefined
}

/** An answer in the address says for which client it is, and whether it came to the bank's window. */
export type ReturnedAnswer = SignInAnswer & {
  client: string | undefined
  inWindow: boolean
  provider: string
}

const WIDTH = 480
const HEIGHT = 760

/** Opens the window in the click; null where the browser blocks it. */
export function openWindow(url: string): Window | null {
  const left = Math.max(0, screenX + (outerWidth - WIDTH) / 2)
  const top = Math.max(0, screenY + (outerHeight - HEIGHT) / 2)
  return window.open(url, '_blank', `popup,width=${WIDTH},height=${HEIGHT},left=${left},top=${top}`)
}

/** Calls back with every answer that our own origin posts, and tells the window that it was heard. */
export function hearAnswers(api: string, heard: (answer: SignInAnswer) => boolean): void {
  addEventListener('message', (event) => {
    if (event.origin !== api || event.data?.type !== 'smartum-sign-in') return
    if (heard(event.data as SignInAnswer)) {
      event.source?.postMessage({ type: 'smartum-sign-in-heard' }, { targetOrigin: api })
    }
  })
}

/**
 * Keeps what the way to the bank and back has no room for: the fragment of this page's address, and who was chosen.
 * A window that is opened afterwards gets a copy.
 */
export function rememberStart(provider: string): void {
  keepText('sessionStorage', 'fragment', location.hash)
  keepText('sessionStorage', 'provider', provider)
}

let returned: ReturnedAnswer | undefined

/** Takes an answer out of the page's address, once, so that the person and a reload do not find it there. */
export function takeReturnedAnswer(): ReturnedAnswer | undefined {
  const address = new URL(location.href)
  const take = (name: string) => {
    const value = address.searchParams.get(`smartum-${name}`) ?? undefined
    address.searchParams.delete(`smartum-${name}`)
    return value
  }
  const state = take('sign-in')
  if (state) {
    returned = {
      state,
      client: take('client'),
      code: take('code'),
      error: take('error'),
      requestId: take('request'),
      inWindow: take('window') === '1',
      provider: keptText('sessionStorage', 'provider'),
    }
    address.hash ||= keptText('sessionStorage', 'fragment')
    history.replaceState(history.state, '', address)
  }
  return returned
}
