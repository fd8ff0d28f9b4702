// Opens the wallet where there is no network, on a device that its owner has chosen to be remembered on. What it keeps is
// the same for everybody: the page as it is before anybody's money is in it, and the files that the page needs. An answer
// of the API is never kept, nor asked for, here.
const VERSION = 1 // another one replaces everything that was kept
const PREFIX = 'smartum-wallet-'
const CACHE = PREFIX + VERSION
const PATIENCE_MS = 3000 // after which a network that does not answer counts as none
const LANGUAGES = ['fi', 'sv', 'en']
const FILES = [
  '/v1/sdk.js',
  '/v1/accounts.js',
  '/v1/giftcard.js',
  '/v1/card.js',
  '/v1/wallet.js',
  '/own-page.js',
  '/pages.css',
  '/favicon.svg',
  '/icons/wallet-180.png',
  '/icons/wallet-192.png',
  '/icons/wallet-512.png',
  '/icons/wallet-maskable-512.png',
  ...LANGUAGES.map((language) => `/wallet.${language}.webmanifest`),
]
const pageOf = (language) => `/wallet?lang=${language}`

self.addEventListener('install', (event) => event.waitUntil(install()))
self.addEventListener('activate', (event) => event.waitUntil(activate()))
self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request
  const { origin, pathname, search, searchParams } = new URL(url)
  if (method !== 'GET' || origin !== location.origin) return
  if (mode === 'navigate' && pathname === '/wallet') event.respondWith(page(event, searchParams))
  else if (!search && FILES.includes(pathname)) event.respondWith(file(event, pathname))
})

async function install() {
  const cache = await caches.open(CACHE)
  const all = [...LANGUAGES.map(pageOf), ...FILES]
  await cache.addAll(all.map((url) => new Request(url, { cache: 'reload' })))
  // Nothing in a tab that is open hangs on an older version: it has its page and its scripts, each of which works beside
  // another version of the others, and what it still fetches is there under the same address.
  await self.skipWaiting()
}

async function activate() {
  const names = await caches.keys()
  const old = names.filter((name) => name.startsWith(PREFIX) && name !== CACHE)
  await Promise.all(old.map((name) => caches.delete(name)))
  await self.clients.claim()
}

/** From the network if it answers in time, or else as it was when it last did. */
async function page(event, query) {
  const language = LANGUAGES.includes(query.get('lang')) ? query.get('lang') : preferredLanguage()
  const fresh = fetch(event.request)
  // The page says no-store to caches that it does not know of; this one is deliberate, and gets no address with more in it
  // than the language, such as one that a bank has led back to.
  if ([...query.keys()].every((name) => name === 'lang')) keepWhenThere(event, pageOf(language), fresh)
  const inTime = await Promise.race([fresh.catch(() => undefined), afterPatience()])
  if (inTime && inTime.status < 500) return inTime
  return (await kept(pageOf(language))) ?? inTime ?? fresh
}

/** As it was, at once, and fresh the next time. */
async function file(event, path) {
  const fresh = fetch(event.request, { cache: 'no-cache' })
  keepWhenThere(event, path, fresh)
  return (await kept(path)) ?? fresh
}

const kept = (url) => caches.match(url, { cacheName: CACHE, ignoreVary: true })

/** Keeps what comes from the network, unless what was kept has been deleted meanwhile, such as by a sign-out. */
function keepWhenThere(event, url, fresh) {
  const keep = async () => {
    const response = await fresh
    if (!response.ok || response.type !== 'basic') return
    const copy = response.clone()
    if (await caches.has(CACHE)) await (await caches.open(CACHE)).put(url, copy)
  }
  event.waitUntil(keep().catch(() => {})) // without a network there is nothing to keep
}

const afterPatience = () => new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))

/** As the server chooses for an address that names no language. */
const preferredLanguage = () =>
  navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => LANGUAGES.includes(tag)) ?? 'en'
