import type { IdentityProvider } from './schemas.ts'

/** What differs between the brokers of the Finnish Trust Network. Source: their technical interface descriptions. */
export type BrokerProfile = {
  /** Where the ID token says who the person is. */
  claims: { identityCode: string[]; familyName: string; givenNames: string }
  /** The only algorithms that are accepted; what a token says of itself does not count. */
  idToken: { signing: string; keyManagement: string; contentEncryption: string }
  /** The parameters that take a person straight to their bank. */
  chooseProvider: (provider: string) => Record<string, string>
  /** The error with which the broker says that the person turned back. */
  cancelled: string
}

const encrypted = { signing: 'RS256', keyManagement: 'RSA-OAEP', contentEncryption: 'A128CBC-HS256' }
const LEVEL_OF_ASSURANCE = 'http://ftn.ficora.fi/2017/loa2'

export const brokerProfiles: Record<'telia' | 'op' | 'signicat', BrokerProfile> = {
  telia: {
    claims: {
      identityCode: ['urn:oid:1.2.246.21'],
      familyName: 'urn:oid:2.5.4.4',
      givenNames: 'urn:oid:1.2.246.575.1.14',
    },
    idToken: encrypted,
    chooseProvider: (provider) => ({ acr_values: `oidc.${provider}.1` }),
    cancelled: 'access_denied',
  },
  op: {
    claims: {
      identityCode: ['personal_identity_code'],
      familyName: 'family_name',
      givenNames: 'given_name',
    },
    idToken: encrypted,
    chooseProvider: (provider) => ({ acr_values: LEVEL_OF_ASSURANCE, ftn_idp_id: `fi-${provider}` }),
    cancelled: 'cancel',
  },
  signicat: {
    claims: { identityCode: ['ftn_hetu', 'nin'], familyName: 'family_name', givenNames: 'given_name' },
    idToken: encrypted,
    chooseProvider: (provider) => ({ acr_values: LEVEL_OF_ASSURANCE, idp_scoping: provider }),
    cancelled: 'access_denied',
  },
}

/** Levels of assurance that count as strong identification; the test level never does in production. */
export const acceptedLevels = (environment: 'production' | 'development'): string[] => [
  LEVEL_OF_ASSURANCE,
  'http://ftn.ficora.fi/2017/loa3',
  ...(environment === 'development' ? ['http://ftn.ficora.fi/2017/loatest2'] : []),
]

/** A way of identifying, before anything is known of how it works at the moment. */
export type KnownProvider = Omit<IdentityProvider, 'disturbance'>

const bank = (id: string, fi: string, sv = fi, en = fi): KnownProvider => ({
  id,
  kind: 'bank',
  names: { fi, sv, en },
})

/** Who can tell who a person is, in the order in which people are offered them. */
export const identityProviders: KnownProvider[] = [
  bank('op', 'OP'),
  bank('nordea', 'Nordea'),
  bank('s-pankki', 'S-Pankki', 'S-Banken', 'S-Bank'),
  bank('danske', 'Danske Bank'),
  bank('aktia', 'Aktia'),
  bank('pop', 'POP Pankki', 'POP Banken', 'POP Bank'),
  bank('saastopankki', 'Säästöpankki', 'Sparbanken', 'Savings Bank'),
  bank('oma-saastopankki', 'Oma Säästöpankki', 'Oma Sparbank', 'Oma Savings Bank'),
  bank('handelsbanken', 'Handelsbanken'),
  bank('alandsbanken', 'Ålandsbanken'),
  bank('hightrust', 'Hightrust.id'),
  {
    id: 'mobile-certificate',
    kind: 'mobile-certificate',
    names: { fi: 'Mobiilivarmenne', sv: 'Mobilcertifikat', en: 'Mobile certificate' },
  },
]
