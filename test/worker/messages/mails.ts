import type { MailContent } from '../../../worker/messages/mail.ts'
import type { Language } from '../../../worker/platform/language.ts'

/** 14:35 in Helsinki on 15 January 2026. */
export const DEADLINE = Date.parse('2026-01-15T12:35:00Z') / 1000
export const LANGUAGES: Language[] = ['fi', 'sv', 'en']

const EMPLOYER = 'Havuranta Oy'
const INVITED = { employer: EMPLOYER, name: 'Aino', expires: DEADLINE }
const PERIOD = { employer: EMPLOYER, period: 'Edut 2027' }
const MONEY = { benefit: 'sports-culture', amountCents: 40_000, expiresOn: '2027-12-31' } as const
const PERSON = { name: 'Aino', ...PERIOD, ...MONEY }
const CODE = '7F3KQ2M9XW4TB6HD'

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
  'registration-invitation': {
    ...{ kind: 'registration-invitation', ...PERIOD, code: CODE },
    ...{ startsOn: '2026-12-01', endsOn: '2026-12-15' },
    expires: DEADLINE,
  },
  'registration-received': { kind: 'registration-received', ...PERIOD, code: CODE },
  'first-password': { kind: 'first-password', seed: 'seed of a first password', expires: DEADLINE },
  'user-id-known': { kind: 'user-id-known', ...PERIOD, code: CODE },
  registered: { kind: 'registered', ...PERSON },
  'registration-rejected': {
    ...{ kind: 'registration-rejected', ...PERSON },
    ...{ reason: 'Työsuhteesi päättyy ennen vuodenvaihdetta.', contact: 'hr@havuranta.example' },
  },
  'benefits-ready': { kind: 'benefits-ready', ...PERSON },
  'period-ends-tomorrow': {
    ...{ kind: 'period-ends-tomorrow', ...PERIOD, id: 'period_01k', endsOn: '2026-12-15', people: 12 },
  },
  'decisions-waiting': { kind: 'decisions-waiting', ...PERIOD, id: 'period_01k', people: 12 },
  'invoice-issued': {
    ...{ kind: 'invoice-issued', ...PERIOD, number: 100_001, totalCents: 480_000 },
    ...{ service: 'saldo', dueOn: '2026-12-31', reference: '1000 01123' },
  },
  'plus-invitation': { kind: 'plus-invitation', ...INVITED, seed: 'seed of an invitation' },
  'plus-address': { kind: 'plus-address', ...INVITED, seed: 'seed of a new address' },
  'plus-address-changed': {
    ...{ kind: 'plus-address-changed', employer: EMPLOYER, name: 'Aino', newAddress: 'a•••n@h•••a.example' },
  },
  'plus-accepted': { kind: 'plus-accepted', employer: EMPLOYER, name: 'Aino', waits: true },
  'plus-benefits-ready': {
    ...{ kind: 'plus-benefits-ready', employer: EMPLOYER, name: 'Aino' },
    loads: [
      { benefit: 'flexible', amountCents: 30_000, expiresOn: '2027-12-31' },
      { benefit: 'lunch', amountCents: 26_400, expiresOn: '2027-11-30' },
    ],
  },
  'plus-ending': { kind: 'plus-ending', employer: EMPLOYER, name: 'Aino', lastDay: '2027-02-28' },
  'orderer-invitation': {
    ...{ kind: 'orderer-invitation', ...INVITED, seed: 'seed of an orderer', invitedBy: 'Elin Nordström' },
  },
  'lunch-topped-up': { kind: 'lunch-topped-up', employer: EMPLOYER, amountCents: 1_234_500 },
  'lunch-short': {
    ...{ kind: 'lunch-short', employer: EMPLOYER, month: '2026-12', reference: '1000 00028' },
    ...{ neededCents: 1_584_000, missingCents: 349_500 },
  },
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
