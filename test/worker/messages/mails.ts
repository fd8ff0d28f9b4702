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
}
