import type { Accounts, Balances } from '../../worker/wallet/schemas.ts'

/**
 * What outlives a page of the host: the signed-in session and sign-ins under way, in IndexedDB because only it
 * holds keys that cannot be read out; and balances, where a person wants to see them without a network. Where the browser
 * refuses IndexedDB, it lasts as long as the page.
 */

/** A session: its refresh token and the key that the token is bound to. */
export type StoredSession = { key: CryptoKeyPair; refreshToken: string }

/** A sign-in that has been prepared: what only this browser knows about it. */
export type StoredAttempt = { key: CryptoKeyPair; verifier: string; at: number }

/** What the worker said last of a person's money, with its time; never a code of a card. */
export type StoredBalances = { person: string; balances: Balances; accounts: Accounts }

/** Under which name the balances of whoever uses a client are kept. */
export const keptName = (api: string, client: string): string => `${api} ${client} kept`

let memory: Map<string, unknown> | undefined
let opening: Promise<IDBDatabase> | undefined

function open(): Promise<IDBDatabase> {
  opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('smartum', 1)
    request.onupgradeneeded = () => request.result.createObjectStore('vault')
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      const database = request.result
      // A later version of this script in another tab must not be kept waiting by this one.
      database.onversionchange = () => database.close()
      resolve(database)
    }
  })
  return opening
}

async function run<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const transaction = (await open()).transaction('vault', mode)
  const request = act(transaction.objectStore('vault'))
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result)
    transaction.onabort = () => reject(transaction.error)
  })
}

/** Browsers close a database now and then, such as in the background; it is then opened anew. */
async function keep<T>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<T>,
  instead: (kept: Map<string, unknown>) => T,
): Promise<T> {
  if (!memory) {
    try {
      return await run(mode, act).catch(() => {
        opening = undefined
        return run(mode, act)
      })
    } catch {
      memory = new Map()
    }
  }
  return instead(memory)
}

export const read = <T>(name: string): Promise<T | undefined> =>
  keep<T | undefined>(
    'readonly',
    (store) => store.get(name),
    (kept) => kept.get(name) as T | undefined,
  )

/** The names that begin with a prefix. */
export const names = (prefix: string): Promise<string[]> =>
  keep<IDBValidKey[]>(
    'readonly',
    (store) => store.getAllKeys(IDBKeyRange.bound(prefix, `${prefix}\uffff`)),
    (kept) => [...kept.keys()].filter((name) => name.startsWith(prefix)),
  ) as Promise<string[]>

export async function write(
  name: string,
  value: StoredSession | StoredAttempt | StoredBalances,
): Promise<void> {
  await keep<IDBValidKey>(
    'readwrite',
    (store) => store.put(value, name),
    (kept) => {
      kept.set(name, value)
      return name
    },
  )
}

/**
 * Puts newer balances in the place of a person's older ones, in one step: where those have been removed meanwhile, such
 * as by a sign-out in another tab, nothing is written.
 */
export async function renew(name: string, value: StoredBalances): Promise<void> {
  const isOfSame = (old: StoredBalances | undefined) => old?.person === value.person
  await keep<IDBCursorWithValue | null>(
    'readwrite',
    (store) => {
      const request = store.openCursor(name)
      request.onsuccess = () => {
        const cursor = request.result
        if (isOfSame(cursor?.value)) cursor!.update(value)
      }
      return request
    },
    (kept) => {
      if (isOfSame(kept.get(name) as StoredBalances | undefined)) kept.set(name, value)
      return null
    },
  )
}

export const remove = (name: string): Promise<void> =>
  keep<undefined>(
    'readwrite',
    (store) => store.delete(name),
    (kept) => {
      kept.delete(name)
      return undefined
    },
  )
