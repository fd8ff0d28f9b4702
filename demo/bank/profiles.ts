import { BANKS, type BankId } from './banks.ts'

/** A broker's own names for what every broker of the Finnish Trust Network offers. */
export type BrokerProfile = {
  /** The claims of the ID token. */
  claims: { identityCode: string; familyName: string; givenNames: string; birthDate: string }
  /** The authorization request parameter by which a relying party chooses the bank. */
  bankParameter: string
  /** The value of that parameter for a bank. */
  bankValue: (bank: BankId) => string
  /** The OAuth error with which a sign-in ends when the person cancels it. */
  cancelError: string
  /** The form in which it publishes what is disturbed; null where a program cannot read it. */
  announces: 'one line' | 'embedded UI' | null
}

export const PROFILES = {
  telia: {
    claims: {
      identityCode: 'urn:oid:1.2.246.21',
      familyName: 'urn:oid:2.5.4.4',
      givenNames: 'urn:oid:1.2.246.575.1.14',
      birthDate: 'urn:oid:1.3.6.1.5.5.7.9.1',
    },
    bankParameter: 'acr_values',
    bankValue: (bank) => `oidc.${bank}.1`,
    cancelError: 'access_denied',
    announces: 'one line',
  },
  op: {
    claims: {
      identityCode: 'personal_identity_code',
      familyName: 'family_name',
      givenNames: 'given_name',
      birthDate: 'birthdate',
    },
    bankParameter: 'ftn_idp_id',
    bankValue: (bank) => `fi-${bank}`,
    cancelError: 'cancel',
    announces: 'embedded UI',
  },
  signicat: {
    claims: {
      identityCode: 'ftn_hetu',
      familyName: 'family_name',
      givenNames: 'given_name',
      birthDate: 'birthdate',
    },
    bankParameter: 'idp_scoping',
    bankValue: (bank) => bank,
    cancelError: 'access_denied',
    announces: null,
  },
} as const satisfies Record<string, BrokerProfile>

export type ProfileName = keyof typeof PROFILES

/** The level of assurance of the network's test environments; production must refuse it. */
export const TEST_ASSURANCE_LEVEL = 'http://ftn.ficora.fi/2017/loatest2'

/**
 * The bank that an authorization request asks for; undefined where it leaves the choice to the person.
 * `acr_values` may carry an assurance level beside the bank, so every value in the list is looked at.
 */
export function requestedBank(
  profile: BrokerProfile,
  parameters: Record<string, unknown>,
): BankId | undefined {
  const requested = String(parameters[profile.bankParameter] ?? '').split(' ')
  return BANKS.find((bank) => requested.includes(profile.bankValue(bank.id)))?.id
}
