import { type AnnouncementForm, embeddedUiForm, oneLineForm } from './disturbance-sources.ts'
import type { IdentityProvider } from './schemas.ts'

/** What differs between the brokers of the Finnish Trust Network. Source: their technical interface descriptions. */
export type BrokerProfile = {
  /** Where the ID token says who the person is. */
  claims: { identityCode: string[]; familyName: string; givenNames: string }
  /** The only algorithms that are accepted; what a token says of itself does not count. */
  idToken: { signing: string; keyManagement: string; contentEncryption: string }
  /** What is asked for. */
  scope: string
  /** The parameters that take a person straight to their bank. */
  chooseProvider: (provider: string) => Record<string, string>
  /** The error with which the broker says that the person turned back. */
  cancelled: string
  /** How it announces disturbances, if it does in a form that a program can read. */
  announcements: AnnouncementForm | null
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
    scope: 'openid',
    chooseProvider: (provider) => ({ acr_values: `oidc.${provider}.1` }),
    cancelled: 'access_denied',
    // https://tunnistus.telia.fi/uas/resource/maintenance.txt (integration guide 2.36, chapter 1.3)
    announcements: oneLineForm,
  },
  op: {
    claims: {
      identityCode: ['personal_identity_code'],
      familyName: 'family_name',
      givenNames: 'given_name',
    },
    idToken: encrypted,
    scope: 'openid profile personal_identity_code',
    chooseProvider: (provider) => ({ acr_values: LEVEL_OF_ASSURANCE, ftn_idp_id: `fi-${provider}` }),
    cancelled: 'cancel',
    // https://isb.op.fi/api/embedded-ui/{client_id} (Service Provider API, chapter 6)
    announcements: embeddedUiForm,
  },
  signicat: {
    claims: { identityCode: ['ftn_hetu', 'nin'], familyName: 'family_name', givenNames: 'given_name' },
    idToken: encrypted,
    scope: 'openid profile nin ftn-extra',
    chooseProvider: (provider) => ({ acr_values: LEVEL_OF_ASSURANCE, idp_scoping: provider }),
    cancelled: 'access_denied',
    // It has a status page for people.
    announcements: null,
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
