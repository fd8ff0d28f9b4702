import type { Config } from '../platform/config.ts'
import { newId } from '../platform/ids.ts'
import { keyedHash, seal } from '../platform/secrets.ts'
import { findOrCreatePerson, type PersonRow } from './store/persons.ts'

/** Who a bank, or a person themselves, says somebody is. */
export type Identity = { identityCode: string; givenNames: string; familyName: string }

type Keys = Pick<Config, 'IDENTITY_HASH_KEY' | 'IDENTITY_SEAL_KEY'>

/** The person with this identity: one for each identity code, whichever employer or service they come from. */
export async function recognisePerson(
  db: D1Database,
  keys: Keys,
  { identityCode, givenNames, familyName }: Identity,
  now: Date,
): Promise<PersonRow> {
  const identityHash = await keyedHash(keys.IDENTITY_HASH_KEY, identityCode)
  return findOrCreatePerson(db, {
    newId: newId('person'),
    identityHash,
    identitySealed: await seal(keys.IDENTITY_SEAL_KEY, identityCode, identityHash),
    givenNames,
    familyName,
    createdAt: now.toISOString(),
  })
}
