import type { Context } from 'hono'
import { firstName } from '../identity/first-name.ts'
import { stateOfInvitation } from '../identity/mail-link.ts'
import type { AppContext } from '../platform/http.ts'
import { sha256 } from '../platform/secrets.ts'
import { benefitSchema } from '../wallet/schemas.ts'
import type { PlusInvitation } from './schemas.ts'
import { findInvitation } from './store/acceptances.ts'
import { TERMS_VERSION } from './terms.ts'

/** What the link with a token is good for. Changes nothing. One round trip. */
export async function checkInvitation(c: Context<AppContext>, token: string): Promise<PlusInvitation> {
  const row = await findInvitation(c.env.DB, sha256(token), c.get('now'))
  if (!row) return { state: 'unknown' }
  const { employer_name: employer, given_names, family_name, email, benefits } = row
  const state = stateOfInvitation(row, c.get('now'))
  if (state !== 'valid') return { state, employer }
  const offered = benefits.split(' ')
  return {
    ...{ state, employer, email, name: firstName(given_names), full_name: `${given_names} ${family_name}` },
    purpose: row.person === null ? 'accept' : 'confirm-address',
    benefits: benefitSchema.options.filter((benefit) => offered.includes(benefit)),
    terms: { version: TERMS_VERSION, url: `${c.get('config').PUBLIC_ORIGIN}/terms/plus` },
  }
}
