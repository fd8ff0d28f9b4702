import type { Config } from '../platform/config.ts'
import { newId } from '../platform/ids.ts'
import { keyedHash, seal } from '../platform/secrets.ts'
import { findOrCreatePerson, type NewPerson, type PersonRow } from './store/persons.ts'

/** Who a bank says somebody is. */
export type Identity = { identityCode: string; givenNames: string; familyName: string }

type Keys = Pick<Config, 'IDENTITY_HASH_KEY' | 'IDENTITY_SEAL_KEY'>

/** How an identity code is stored: as a keyed hash, by which its person is found, and encrypted. */
export async function storedIdentityCode(
  keys: Keys,
  identityCode: string,
): Promise<Pick<NewPerson, 'identityHash' | 'identitySealed'>> {
  const identityHash = await keyedHash(keys.IDENTITY_HASH_KEY, identityCode)
  return { identityHash, identitySealed: await seal(keys.IDENTITY_SEAL_KEY, identityCode, identityHash) }
}

/** The person with this identity: one for each identity code, whichever employer or service they come from. */
export async function recognisePerson(
  db: D1Database,
  keys: Keys,
  { identityCode, givenNames, familyName }: Identity,
  now: Date,
): Promise<PersonRow> {
  return findOrCreatePerson(db, {
    newId: newId('person'),
    ...(await storedIdentityCode(keys, identityCode)),
    ...{ givenNames, familyName, createdAt: now.toISOString() },
  })
}
