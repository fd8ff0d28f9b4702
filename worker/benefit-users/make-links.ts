import type { Acting } from '../employers/acting.ts'
import { firstName } from '../identity/first-name.ts'
import { INVITATION_LIFETIME, newMailLink } from '../identity/mail-link.ts'
import type { Config } from '../platform/config.ts'
import { newId } from '../platform/ids.ts'
import type { Language } from '../platform/language.ts'
import type { NewLink } from './store/invitations.ts'

/** So many mails go out at once; more of them may wait for the day. */
const AT_ONCE = 50

/** Somebody to mail a link to. */
export type Addressee = {
  user: string
  email: string
  given_names: string
  language: Language
  /** The link that they have. */
  replaces: string | null
  /** Whether they have accepted, and only confirm a new address. */
  isAccepted: boolean
}

/** Makes links to people on the list of an employer, with their mails. */
export const makeLinks = (
  config: Pick<Config, 'MAIL_LINK_KEY'>,
  { employer, now }: Acting,
  addressees: readonly Addressee[],
): Promise<NewLink[]> =>
  Promise.all(
    addressees.map(async ({ given_names, language, ...to }) => {
      const { tokenHash, seed, expires } = await newMailLink(config, now, INVITATION_LIFETIME)
      return {
        ...to,
        ...{ id: newId('message'), topic: addressees.length > AT_ONCE ? 'bulk-mail' : 'mail' },
        ...{ tokenHash, expires },
        mail: {
          ...{ kind: to.isAccepted ? 'plus-address' : 'plus-invitation', to: to.email, language },
          ...{ employer: employer.name, name: firstName(given_names), seed, expires },
        },
      } satisfies NewLink
    }),
  )
