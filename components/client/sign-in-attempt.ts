import { createKey, thumbprint } from './dpop.ts'
import { randomText, sha256 } from './encoding.ts'
import { names, read, remove, type StoredAttempt, write } from './vault.ts'

/** A page may stand open this long, in milliseconds, between preparing a sign-in and finishing it. */
const LIFETIME = 24 * 60 * 60_000

/** A sign-in that is ready to begin: what our window has to be told about it. */
export type PreparedAttempt = { state: string; query: URLSearchParams }

/** Makes the key and the verifier of a sign-in, and keeps them under `prefix` and its state. */
export async function prepareAttempt(prefix: string, client: string): Promise<PreparedAttempt> {
  for (const name of await names(prefix)) {
    const old = await read<StoredAttempt>(name)
    if (old && old.at < Date.now() - LIFETIME) await remove(name)
  }
  const [key, verifier, state] = [await createKey(), randomText(), randomText()]
  await write(prefix + state, { key, verifier, at: Date.now() })
  const query = new URLSearchParams({
    client,
    state,
    code_challenge: await sha256(verifier),
    dpop_jkt: await thumbprint(key),
  })
  return { state, query }
}

/** Takes what was kept for a state; undefined when it is not of this browser, or was taken before. */
export async function takeAttempt(prefix: string, state: string): Promise<StoredAttempt | undefined> {
  const attempt = await read<StoredAttempt>(prefix + state)
  await remove(prefix + state)
  return attempt
}
