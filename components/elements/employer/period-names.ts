import { html, type TemplateResult } from 'lit'
import type { BenefitPackage, NewPackage, RegistrationPeriod } from '../../../worker/enrolment/schemas.ts'
import { plural } from '../../localize/formats.ts'
import type { Language, LocalizeController } from '../../localize/localize.ts'
import { benefitNames } from '../../parts/benefit-names.ts'
import { type IconName, icon } from '../../parts/icons.ts'

type State = RegistrationPeriod['state'] | 'full'
type Texts = {
  states: Record<State, string>
  waiting: (count: number) => string
  registered: (count: number) => string
  approved: (count: number) => string
  ordered: (count: number) => string
  active: (count: number) => string
  usableUntil: (day: string) => string
}

/** What periods, their states and what people in them wait for are called, wherever they are shown. */
export const periodNames: Record<Language, Texts> = {
  fi: {
    states: {
      upcoming: 'Tulossa',
      open: 'Avoinna',
      closed: 'Päättynyt',
      full: 'Täynnä',
      withdrawn: 'Peruttu',
    },
    waiting: (count) =>
      plural(count, '1 rekisteröityminen odottaa sinua', `${count} rekisteröitymistä odottaa sinua`),
    registered: (count) => `${count} rekisteröitynyt`,
    approved: (count) => `${count} hyväksytty, ei vielä tilattu`,
    ordered: (count) => `${count} odottaa laskun maksua`,
    active: (count) => plural(count, '1 on saanut edun', `${count} on saanut edun`),
    usableUntil: (day) => `käytettävä viimeistään ${day}`,
  },
  sv: {
    states: {
      upcoming: 'Kommande',
      open: 'Öppen',
      closed: 'Avslutad',
      full: 'Fullsatt',
      withdrawn: 'Tillbakadragen',
    },
    waiting: (count) =>
      plural(count, '1 registrering väntar på dig', `${count} registreringar väntar på dig`),
    registered: (count) => plural(count, '1 har registrerat sig', `${count} har registrerat sig`),
    approved: (count) => plural(count, '1 godkänd, inte beställd än', `${count} godkända, inte beställda än`),
    ordered: (count) => `${count} väntar på att fakturan betalas`,
    active: (count) => `${count} har fått sin förmån`,
    usableUntil: (day) => `kan användas till och med ${day}`,
  },
  en: {
    states: { upcoming: 'Upcoming', open: 'Open', closed: 'Ended', full: 'Full', withdrawn: 'Withdrawn' },
    waiting: (count) => plural(count, '1 registration waits for you', `${count} registrations wait for you`),
    registered: (count) => `${count} registered`,
    approved: (count) => `${count} approved, not ordered yet`,
    ordered: (count) =>
      plural(count, '1 waits for the invoice to be paid', `${count} wait for the invoice to be paid`),
    active: (count) => plural(count, '1 has the benefit', `${count} have the benefit`),
    usableUntil: (day) => `usable until ${day}`,
  },
}

const looks: Record<State, [kind: string, picture: IconName]> = {
  upcoming: ['', 'clock'],
  open: ['done', 'done'],
  closed: ['over', 'lock'],
  full: ['waits', 'lock'],
  withdrawn: ['over', 'back'],
}

/** What state a period or a link is in, as a word and a picture. */
export function statePill({ language }: LocalizeController, state: State): TemplateResult {
  const [kind, picture] = looks[state]
  return html`<span class="pill ${kind}">${icon(picture, 16)}${periodNames[language].states[state]}</span>`
}

/** Days from one to another, as they are written in a language. */
export const range = ({ formats }: LocalizeController, from: string, to: string): string =>
  `${formats.date(from)} – ${formats.date(to)}`

/** A package in a few words: its benefit and its amount. */
export const packageName = (
  { language, formats }: LocalizeController,
  { benefit, amount_cents }: Pick<NewPackage | BenefitPackage, 'benefit' | 'amount_cents'>,
): string => `${benefitNames[language][benefit]} ${formats.money(amount_cents)}`

/** The packages of a period, each with its last day. */
export const packageList = (localize: LocalizeController, packages: readonly NewPackage[]): TemplateResult =>
  html`<ul class="packages" role="list">
    ${packages.map(
      (each) => html`<li>
        <span class="tile">${icon(each.benefit, 20)}</span>
        <span>
          <strong>${packageName(localize, each)}</strong>
          <span class="small">${periodNames[localize.language].usableUntil(localize.formats.date(each.expires_on))}</span>
        </span>
      </li>`,
    )}
  </ul>`
