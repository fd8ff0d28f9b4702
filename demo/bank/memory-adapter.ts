import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider'
import { ExpiringMap } from './expiring-map.ts'

/** Long enough for whatever the provider stores without naming an end. */
const DEFAULT_SECONDS = 3600

/** Keeps what a provider stores (codes, interactions, grants) in memory; every provider needs its own. */
export function memoryAdapter(): AdapterFactory {
  return (): Adapter => {
    // The provider asks for one adapter per model, so a store holds records of one kind only.
    const records = new ExpiringMap<AdapterPayload>()

    return {
      async upsert(id, payload, expiresIn = DEFAULT_SECONDS) {
        records.set(id, payload, expiresIn)
      },
      async find(id) {
        return records.get(id)
      },
      async findByUid(uid) {
        return records.filter((payload) => payload.uid === uid)[0]?.value
      },
      async findByUserCode(userCode) {
        return records.filter((payload) => payload.userCode === userCode)[0]?.value
      },
      async consume(id) {
        const payload = records.get(id)
        if (payload) payload.consumed = Math.floor(Date.now() / 1000)
      },
      async destroy(id) {
        records.delete(id)
      },
      async revokeByGrantId(grantId) {
        for (const { key } of records.filter((payload) => payload.grantId === grantId)) records.delete(key)
      },
    }
  }
}
