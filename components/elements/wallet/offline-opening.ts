/** The service worker that opens the wallet without a network; see worker/static/wallet-worker.js. */
const WORKER = '/wallet-worker.js'
const SCOPE = '/wallet'
const CACHES = 'smartum-wallet-'

/** Whether this browser can open the wallet without a network: on our own pages only, and not in every private window. */
export const canOpenOffline = (api: string): boolean =>
  location.origin === api && 'serviceWorker' in navigator

/** Lets the wallet open without a network from now on; throws where it cannot. */
export async function enableOfflineOpening(): Promise<void> {
  const { installing } = await navigator.serviceWorker.register(WORKER, { scope: SCOPE })
  if (installing) await installed(installing)
}

function installed(worker: ServiceWorker): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (worker.state === 'redundant')
        reject(new Error('The wallet could not be kept for use without a network.'))
      else if (worker.state !== 'installing') resolve()
    }
    worker.addEventListener('statechange', look)
    look()
  })
}

/** Takes everything back, on our own pages: what another site's page has of this kind is not ours. */
export async function disableOfflineOpening(api: string): Promise<void> {
  if (!canOpenOffline(api)) return
  try {
    const registration = await navigator.serviceWorker.getRegistration(SCOPE)
    if (registration?.scope === new URL(SCOPE, location.origin).href) await registration.unregister()
    for (const name of await caches.keys()) if (name.startsWith(CACHES)) await caches.delete(name)
  } catch {
    // A browser that refuses to look has kept nothing.
  }
}
