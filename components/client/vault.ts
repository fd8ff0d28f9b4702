/**
 * What outlives a page of the host: the signed-in session and sign-ins under way, in IndexedDB because only it
 * holds keys that cannot be read out. Where the browser refuses IndexedDB, it lasts as long as the page.
 */

/** A session: its refresh token and the key that the token is bound to. */
export type StoredSession = { key: CryptoKeyPair; refreshToken: string }

/** A sign-in that has been prepared: what only this browser knows about it. */
export type StoredAttempt = { key: CryptoKeyPair; verifier: string; at: number }

let memory: Map<string, unknown> | undefined
let opening: Promise<IDBDatabase> | undefined

function open(): Promise<IDBDatabase> {
  opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('smartum', 1)
    request.onupgradeneeded = () => request.result.createObjectStore('vault')
    request.onsuccess = () => {
      // A later version of this script in another tab must not be kept waiting by this one.
      request.result.onversionchange = () => request.result.close()
      resolve(request.result)
    }
    request.onerror = () => reject(request.error)
  })
  return opening
}

async function run<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const transaction = (await open()).transaction('vault', mode)
  const request = act(transaction.objectStore('vault'))
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result)
    transaction.onabort = transaction.onerror = () => reject(transaction.error)
  })
}

async function attemptOr<T>(act: () => Promise<T>, instead: (kept: Map<string, unknown>) => T): Promise<T> {
  if (!memory) {
    try {
      return await act()
    } catch {
      memory = new Map()
    }
  }
  return instead(memory)
}

export const read = <T>(name: string): Promise<T | undefined> =>
  attemptOr(
    () => run<T | undefined>('readonly', (store) => store.get(name)),
    (kept) => kept.get(name) as T | undefined,
  )

export const write = (name: string, value: StoredSession | StoredAttempt): Promise<unknown> =>
  attemptOr<unknown>(
    () => run('readwrite', (store) => store.put(value, name)),
    (kept) => kept.set(name, value),
  )

export const remove = (name: string): Promise<unknown> =>
  attemptOr<unknown>(
    () => run('readwrite', (store) => store.delete(name)),
    (kept) => kept.delete(name),
  )

/** Forgets what was written under a prefix and is no longer wanted. */
export async function removeWhere(
  prefix: string,
  unwanted: (value: StoredAttempt) => boolean,
): Promise<void> {
  const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`)
  await attemptOr<unknown>(
    () =>
      run('readwrite', (store) => {
        const request = store.openCursor(range)
        request.onsuccess = () => {
          const cursor = request.result
          if (!cursor) return
          if (unwanted(cursor.value)) cursor.delete()
          cursor.continue()
        }
        return request
      }),
    () => undefined,
  )
}
