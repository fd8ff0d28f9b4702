import type { Invoice } from '../../invoicing/schemas.ts'
import type { Waiting } from '../../invoicing/store/payments.ts'
import type { Language } from '../../platform/language.ts'
import type { Wanted } from '../../reminders/schemas.ts'
import type { RequestTopic } from '../schemas.ts'
import type { EmployerText } from './employer-text.ts'
import type { Act } from './store/acts.ts'

/** How a caller can be identified. */
export const identifications = ['call-back', 'document'] as const
export type Identification = (typeof identifications)[number]

/** What customer service changes about an employer. */
export const employerChanges = ['name', 'end', 'orderer', 'end-orderer', 'company'] as const
export type EmployerChange = (typeof employerChanges)[number]

/** What can be wrong with what somebody has typed at the desk. */
export type DeskError =
  | 'query-missing'
  | 'query-identity-code'
  | 'query-not-valid'
  | 'nobody-found'
  | 'no-such-request'
  | 'method-missing'
  | 'detail-missing'
  | 'identity-code'
  | 'too-long'
  | 'email-not-valid'
  | 'emails-differ'
  | 'email-same'
  | 'email-taken'
  | 'request-unknown'
  | 'note-missing'
  | 'day-missing'
  | 'day-past'
  | 'day-taken'
  | 'expires-before-day'
  | 'employer-query-missing'
  | 'employer-not-found'
  | 'contact-unknown'
  | 'contact-already'
  | 'orderer-already'
  | 'service-missing'
  | 'company-name-missing'
  | 'company-same'
  | 'business-id-not-valid'
  | 'business-id-taken'
  | 'file-missing'
  | 'file-too-large'
  | 'file-not-whole'
  | 'file-not-camt'
  | 'file-other-account'
  | 'file-sums-differ'
  | 'file-not-euros'
  | 'file-not-understood'
  | 'invoice-missing'
  | 'invoice-unknown'
  | 'invoice-paid'
  | 'invoice-cancelled'

/** What has just been done, for the page that follows. */
export type Done =
  | 'user-id'
  | 'password-link'
  | 'note'
  | 'closed'
  | 'reopened'
  | 'notice-up'
  | 'notice-down'
  | 'campaign-added'
  | 'campaign-removed'
  | 'contact-named'
  | 'contact-ended'
  | 'orderer-named'
  | 'orderer-ended'
  | 'company-changed'
  | 'employer-added'
  | 'service-given'
  | 'payment-booked'
  | 'lunch-topped-up'
  | 'invoice-paid'
  | 'payment-returned'
  | 'invoice-cancelled'

/** Why something was not done, though nothing was wrong with what was asked. */
export type NotDone =
  | 'closed-before'
  | 'reopened-before'
  | 'open-twice'
  | 'changed-meanwhile'
  | 'campaign-begun'
  | 'contact-there'
  | 'contact-gone'
  | 'orderer-there'
  | 'orderer-gone'
  | 'last-orderer'
  | 'company-meanwhile'
  | 'payment-decided'
  | 'invoice-meanwhile'
  | 'invoice-not-cancelled'

/** The words of the desk, in one language. Functions put their values in and do nothing else: they are written as JSON. */
export type DeskText = {
  desk: string
  places: {
    start: string
    providers: string
    employers: string
    campaigns: string
    payments: string
    log: string
  }
  menu: string
  signedInAs: string
  signOut: string
  requestIdLabel: string
  errorPrefix: string
  backToStart: string
  back: string

  refused: { title: string; text: string }
  unreachable: { title: string; text: string }
  crossSite: { title: string; text: string }
  notFound: { title: string; text: string }
  failed: { title: string; text: string }
  tooMany: { title: string; text: string }

  search: string
  searchLabel: string
  searchHint: string
  searchButton: string
  requestsFromAddress: string

  openRequests: string
  closedRequests: string
  showOpen: string
  showClosed: string
  noOpenRequests: string
  noClosedRequests: string
  older: string
  newest: string
  number: string
  topic: string
  received: string
  language: string
  state: string
  states: Record<'open' | 'closed', string>
  topics: Record<RequestTopic, string>
  languages: Record<Language, string>

  providers: string
  allProvidersWork: string
  disturbed: (names: string) => string
  broker: string
  provider: string
  works: string
  disturbedSince: string
  notice: string
  noticeBy: (agent: string) => string
  noNotice: string
  putUp: string
  takeDown: string
  putUpFor: (provider: string) => string
  takeDownFor: (provider: string) => string
  providersLead: string

  campaignsLead: string
  comingCampaigns: string
  noCampaigns: string
  campaignDay: string
  campaignDayHint: string
  expiresBy: string
  expiresByHint: string
  campaignBy: string
  campaignBegun: string
  removeCampaign: string
  removeCampaignOf: (day: string) => string
  addCampaign: string
  addCampaignButton: string

  aboutEmployers: EmployerText

  paymentsLead: string
  bankFile: string
  file: string
  bankFileHint: string
  readFile: string
  fileRead: string
  fileReadBefore: (day: string, clock: string) => string
  fileOf: Record<'booked' | 'waiting' | 'returned' | 'known', (number: number) => string>
  fileEmpty: string
  fileSumsOnly: (number: number) => string
  fileReversals: (number: number) => string
  waitingPayments: string
  noWaitingPayments: string
  firstOf: (shown: number, all: number) => string
  reasons: Record<Waiting, string>
  invoiceLeft: (invoice: number, left: string, due: string) => string
  invoicePaid: (invoice: number) => string
  invoiceCancelled: (invoice: number) => string
  noPayer: string
  noReference: string
  reference: string
  toInvoice: string
  lunchBalance: string
  noTopUps: string
  toppingUp: { question: (employer: string) => string; consequences: string[] }
  book: string
  bookOf: (amount: string, payer: string) => string
  giveBack: string
  giveBackOf: (amount: string, payer: string) => string
  payer: string
  arrivedOn: string
  invoiceUnpaid: string
  booking: {
    question: (invoice: number) => string
    paysAll: string
    paysSome: (left: string) => string
    paysTooMuch: (over: string) => string
  }
  returning: { question: string; consequences: string[] }
  decisionIsFinal: string
  findInvoice: string
  findInvoiceLabel: string
  findInvoiceHint: string
  noSuchInvoice: string
  invoice: string
  invoiceTotal: string
  invoiceBooked: string
  invoiceSurplus: string
  invoiceDue: string
  invoicePeople: string
  invoiceStates: Record<Invoice['state'], string>
  cancelInvoice: string
  cancelInvoiceLead: string
  cancelInvoiceButton: (invoice: number) => string
  notLoadedYet: string
  notLoadedYetLead: string
  cannotBeLoaded: string
  cannotBeLoadedLead: string
  peopleAndSum: (people: number, sum: string) => string
  decidedPayments: string
  bookedTo: (invoice: number) => string
  givenBack: string
  surplusOf: (sum: string) => string

  person: string
  userId: string
  userIdMasked: string
  userIdSince: string
  noUserId: string
  noUserIdText: string
  password: string
  hasPassword: string
  hasNoPassword: string
  mailLanguage: string
  knownSince: string
  openSessions: string
  openLinks: string
  noOpenLinks: string
  linkPurposes: Record<'password' | 'address', string>
  until: string
  plusAddress: string
  noPlusAddress: string
  reminders: string
  wantedReminders: Record<Wanted, string>
  cards: string
  noCards: string
  cardCode: string
  cardMade: string
  cardWorks: string
  cardBlocked: string
  cardsMeta: string
  services: string
  noServices: string
  employer: string
  service: string
  since: string
  lastDay: string
  personRequests: string
  noPersonRequests: string
  addressNotVerified: string
  acts: string
  noActs: string
  allActs: string
  changeUserId: string
  sendPasswordLink: string
  sendPasswordLinkText: (email: string) => string

  identifyTitle: string
  identifyLead: string
  identifyHow: string
  identifications: Record<Identification, { name: string; hint: string; detail: string }>
  newAddress: string
  newAddressHint: string
  newAddressAgain: string
  newAddressAgainHint: string
  aboutRequest: string
  aboutRequestHint: string
  continue: string
  confirmTitle: string
  confirmLead: string
  from: string
  to: string
  identifiedBy: string
  whatHappens: string
  consequences: string[]
  confirmButton: string
  correct: string

  request: string
  sender: string
  message: string
  supportCode: string
  forgotten: string
  personOfAddress: string
  noPersonOfAddress: string
  notes: string
  noNotes: string
  noteLabel: string
  noteHint: string
  saveNote: string
  close: string
  reopen: string

  log: string
  logLead: string
  filter: string
  agent: string
  act: string
  everybody: string
  everything: string
  show: string
  noActsFound: string
  onePerson: string
  removeFilter: string
  time: string
  subject: string
  details: string
  actNames: Record<Act, string>
  detailNames: Record<
    | 'identification'
    | 'detail'
    | 'from'
    | 'to'
    | 'searched'
    | 'found'
    | 'note'
    | 'provider'
    | 'address'
    | 'day'
    | 'expires_by'
    | 'employer'
    | 'file'
    | 'payments'
    | 'payment'
    | 'invoice'
    | 'lunch'
    | 'amount',
    string
  >
  found: Record<'person' | 'requests' | 'request' | 'employers' | 'nothing', string>

  done: Record<Done, string>
  notDone: Record<NotDone, string>
  errors: Record<DeskError, string>
}
