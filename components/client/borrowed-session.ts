import type { Session } from './session.ts'

const borrowed = new Map<string, Session>()

/** The page's session for a client at an API's origin, for a bundle that leaves all about sessions to sdk.js. */
export function borrowSession(api: string, client: string): Session {
  const name = `${api} ${client}`
  const session = borrowed.get(name) ?? onItsWay(loadSdk().then(({ Session }) => Session.of(api, client)))
  borrowed.set(name, session)
  return session
}

/** The script beside this one, which a page that signs people in has loaded already; the browser runs it once. */
const loadSdk = (): Promise<{ Session: typeof Session }> =>
  import(/* @vite-ignore */ new URL('sdk.js', import.meta.url).href)

/**
 * A session that is on its way. Until it is there nobody can tell whether somebody is signed in; when it cannot be had,
 * nobody is.
 */
export function onItsWay(coming: Promise<Session>): Session {
  let session: Session | undefined
  const early = Object.assign(new EventTarget(), { status: 'restoring' })
  const announce = () => early.dispatchEvent(new Event('change'))
  coming.then(
    (real) => {
      session = real
      session.addEventListener('change', announce)
      announce()
    },
    () => {
      early.status = 'signed-out'
      announce()
    },
  )
  return new Proxy(early, {
    get(_early, name) {
      const from = session && !(name in EventTarget.prototype) ? session : early
      const value = Reflect.get(from, name)
      return typeof value === 'function' ? value.bind(from) : value
    },
  }) as unknown as Session
}
