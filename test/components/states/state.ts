import { accountsTexts } from '../../../components/elements/accounts/texts.ts'
import { activationTexts } from '../../../components/elements/activation/texts.ts'
import { balanceTexts } from '../../../components/elements/balance/texts.ts'
import { companyTexts } from '../../../components/elements/employer/company-texts.ts'
import { employerTexts } from '../../../components/elements/employer/employer-texts.ts'
import { invoicesTexts } from '../../../components/elements/employer/invoices-texts.ts'
import { newPeriodTexts } from '../../../components/elements/employer/new-period-texts.ts'
import { orderTexts } from '../../../components/elements/employer/order-texts.ts'
import { paperTexts } from '../../../components/elements/employer/paper-texts.ts'
import { peopleTexts } from '../../../components/elements/employer/people-texts.ts'
import { periodNames } from '../../../components/elements/employer/period-names.ts'
import { periodTexts } from '../../../components/elements/employer/period-texts.ts'
import { periodsTexts } from '../../../components/elements/employer/periods-texts.ts'
import { addUsersTexts } from '../../../components/elements/employer/plus/add-users-texts.ts'
import { balancesTexts } from '../../../components/elements/employer/plus/balances-texts.ts'
import { benefitOrderTexts } from '../../../components/elements/employer/plus/benefit-order-texts.ts'
import { faultTexts } from '../../../components/elements/employer/plus/fault-texts.ts'
import { groupTexts } from '../../../components/elements/employer/plus/group-texts.ts'
import { invitationTexts } from '../../../components/elements/employer/plus/invitation-texts.ts'
import { logTexts } from '../../../components/elements/employer/plus/log-texts.ts'
import { lunchTexts } from '../../../components/elements/employer/plus/lunch-texts.ts'
import { orderWords } from '../../../components/elements/employer/plus/order-words.ts'
import { orderersTexts } from '../../../components/elements/employer/plus/orderers-texts.ts'
import { ordersTexts } from '../../../components/elements/employer/plus/orders-texts.ts'
import { payrollTexts } from '../../../components/elements/employer/plus/payroll-texts.ts'
import { reportTexts } from '../../../components/elements/employer/plus/report-texts.ts'
import { taxTexts } from '../../../components/elements/employer/plus/tax-warnings.ts'
import { userNames } from '../../../components/elements/employer/plus/user-names.ts'
import { userTexts } from '../../../components/elements/employer/plus/user-texts.ts'
import { usersTexts } from '../../../components/elements/employer/plus/users-texts.ts'
import { slipTexts } from '../../../components/elements/employer/slip-texts.ts'
import { viewTexts } from '../../../components/elements/employer/view-texts.ts'
import { giftcardTexts } from '../../../components/elements/giftcard/texts.ts'
import { helpTexts } from '../../../components/elements/help/texts.ts'
import { loginTexts } from '../../../components/elements/login/texts.ts'
import { passwordTexts } from '../../../components/elements/password/texts.ts'
import { plusStateTexts } from '../../../components/elements/plus-state/texts.ts'
import { registrationTexts } from '../../../components/elements/registration/texts.ts'
import { linkStateTexts } from '../../../components/elements/registrations/link-state-texts.ts'
import { registrationsTexts } from '../../../components/elements/registrations/texts.ts'
import { finderTexts } from '../../../components/elements/service-finder/texts.ts'
import { sessionsTexts } from '../../../components/elements/sessions/texts.ts'
import { settingsTexts } from '../../../components/elements/wallet/settings-texts.ts'
import { walletTexts } from '../../../components/elements/wallet/texts.ts'
import { en } from '../../../components/localize/en.ts'
import { fi } from '../../../components/localize/fi.ts'
import type { Language } from '../../../components/localize/localize.ts'
import { sv } from '../../../components/localize/sv.ts'
import { benefitNames } from '../../../components/parts/benefit-names.ts'
import { cardCheckTexts } from '../../../components/parts/card-check-texts.ts'
import { cardTexts } from '../../../components/parts/card-texts.ts'
import { daysLeftTexts } from '../../../components/parts/days.ts'
import { emailTexts } from '../../../components/parts/email-texts.ts'
import { giftCardTexts } from '../../../components/parts/gift-card-texts.ts'
import { rowTexts } from '../../../components/parts/money-row-texts.ts'
import { serviceRequestTexts } from '../../../components/parts/service-request-texts.ts'
import { slideTexts } from '../../../components/parts/slide-to-pay-texts.ts'
import { type AnyElement, settle } from '../harness.ts'

export const languages: Language[] = ['fi', 'sv', 'en']

/** Everything that elements say in a language: what they share, and what each has of its own. */
const catalog = (language: Language) => ({
  shared: { fi, sv, en }[language],
  benefits: benefitNames[language],
  balance: balanceTexts[language],
  email: emailTexts[language],
  rows: rowTexts[language],
  daysLeft: daysLeftTexts[language],
  accounts: accountsTexts[language],
  activation: activationTexts[language],
  plusState: plusStateTexts[language],
  card: cardTexts[language],
  giftCard: giftCardTexts[language],
  cardCheck: cardCheckTexts[language],
  slide: slideTexts[language],
  giftcard: giftcardTexts[language],
  login: loginTexts[language],
  finder: finderTexts[language],
  sessions: sessionsTexts[language],
  password: passwordTexts[language],
  registration: registrationTexts[language],
  registrations: registrationsTexts[language],
  linkState: linkStateTexts[language],
  request: serviceRequestTexts[language],
  help: helpTexts[language],
  wallet: walletTexts[language],
  settings: settingsTexts[language],
  employer: employerTexts[language],
  orderers: orderersTexts[language],
  log: logTexts[language],
  invitation: invitationTexts[language],
  view: viewTexts[language],
  periods: periodsTexts[language],
  periodNames: periodNames[language],
  newPeriod: newPeriodTexts[language],
  period: periodTexts[language],
  people: peopleTexts[language],
  order: orderTexts[language],
  invoices: invoicesTexts[language],
  paper: paperTexts[language],
  slip: slipTexts[language],
  orders: ordersTexts[language],
  orderWords: orderWords[language],
  tax: taxTexts[language],
  users: usersTexts[language],
  userNames: userNames[language],
  addUsers: addUsersTexts[language],
  faults: faultTexts[language],
  user: userTexts[language],
  group: groupTexts[language],
  benefitOrder: benefitOrderTexts[language],
  lunch: lunchTexts[language],
  company: companyTexts[language],
  reports: reportTexts[language],
  payroll: payrollTexts[language],
  balances: balancesTexts[language],
})
export type Catalog = ReturnType<typeof catalog>
export const catalogs: Record<Language, Catalog> = { fi: catalog('fi'), sv: catalog('sv'), en: catalog('en') }

/** A state that an element can be in: how it comes about, and what it has to say. */
export type State = {
  name: string
  reach: () => Promise<AnyElement>
  says: (catalog: Catalog) => unknown[]
}

export const settled = async <E extends AnyElement>(element: E): Promise<E> => {
  await settle(element)
  return element
}
