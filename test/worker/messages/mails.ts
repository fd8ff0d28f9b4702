import type { MailContent } from '../../../worker/messages/mail.ts'
import type { Language } from '../../../worker/platform/language.ts'

/** 14:35 in Helsinki on 15 January 2026. */
export const DEADLINE = Date.parse('2026-01-15T12:35:00Z') / 1000
export const LANGUAGES: Language[] = ['fi', 'sv', 'en']

/** One e-mail of every kind. */
export const EVERY_KIND: { [Kind in MailContent['kind']]: Extract<MailContent, { kind: Kind }> } = {
  'password-link': { kind: 'password-link', seed: 'seed of a password', expires: DEADLINE },
  'password-changed': { kind: 'password-changed' },
  'address-link': { kind: 'address-link', seed: 'seed of an address', expires: DEADLINE },
  'address-taken': { kind: 'address-taken' },
  'user-id-moved': { kind: 'user-id-moved', seed: 'seed of a user id', expires: DEADLINE },
  'address-changed': { kind: 'address-changed', newAddress: 'a•••n@h•••a.example' },
  'service-request-received': {
    kind: 'service-request-received',
    number: 'P-7F3KQ2',
    name: 'Aino Virtanen',
  },
  'newsletter-confirm': { kind: 'newsletter-confirm', seed: 'seed of a newsletter', expires: DEADLINE },
  'newsletter-welcome': { kind: 'newsletter-welcome', subscriber: 'subscriber_01k' },
  'giftcard-receipt': {
    ...{ kind: 'giftcard-receipt', name: 'Aino', why: 'bought' },
    cards: [
      {
        ...{ card: 'card_01kab2c3d4e5f6g7h8j9k0m1n2', revision: 1, benefit: 'sports', uses: ['sports'] },
        ...{ amountCents: 4000, expiresOn: '2027-03-31' },
      },
    ],
  },
  'expiry-reminder': {
    ...{ kind: 'expiry-reminder', name: 'Aino', person: 'person_01k', ledger: 1, expires: DEADLINE },
    ...{ occasion: 'month', wanted: 'all' },
    expiring: [
      {
        ...{ account: 'lot_01kab2c3d4e5f6g7h8j9k0m1n2', kind: 'lot', benefit: 'sports', service: 'saldo' },
        ...{ amountCents: 6400, expiresOn: '2026-12-31' },
        extension: { state: 'open', expires_on: '2027-03-31', uses: ['sports'] },
      },
    ],
  },
}
