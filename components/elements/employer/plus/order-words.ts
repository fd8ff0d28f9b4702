import { html, type TemplateResult } from 'lit'
import type { BenefitOrders } from '../../../../worker/ordering/schemas.ts'
import { plural } from '../../../localize/formats.ts'
import type { Language, LocalizeController } from '../../../localize/localize.ts'
import { type IconName, icon } from '../../../parts/icons.ts'
import { monthName } from './months.ts'

export type OrderRow = BenefitOrders['orders'][number]
type State = OrderRow['state']
type Words = {
  states: Record<State, string>
  people: (count: number) => string
  lunchOf: (month: string) => string
  percent: (percent: number) => string
}

/** What orders and their states are called, wherever they are shown. */
export const orderWords: Record<Language, Words> = {
  fi: {
    states: {
      draft: 'Luonnos',
      discarded: 'Poistettu',
      waiting: 'Saldo ei riitä',
      loading: 'Latautuu',
      loaded: 'Ladattu',
    },
    people: (count) => plural(count, '1 henkilö', `${count} henkilöä`),
    lunchOf: (month) => `Lounas, ${month}`,
    percent: (percent) => `${percent}\u00a0%`,
  },
  sv: {
    states: {
      draft: 'Utkast',
      discarded: 'Kastat',
      waiting: 'Saldot räcker inte',
      loading: 'Laddas',
      loaded: 'Laddad',
    },
    people: (count) => plural(count, '1 person', `${count} personer`),
    lunchOf: (month) => `Lunch, ${month}`,
    percent: (percent) => `${percent}\u00a0%`,
  },
  en: {
    states: {
      draft: 'Draft',
      discarded: 'Discarded',
      waiting: 'Balance too low',
      loading: 'Loading',
      loaded: 'Loaded',
    },
    people: (count) => plural(count, '1 person', `${count} people`),
    lunchOf: (month) => `Lunch, ${month}`,
    percent: (percent) => `${percent}%`,
  },
}

const looks: Record<State, [kind: string, picture: IconName]> = {
  draft: ['over', 'clock'],
  discarded: ['over', 'error'],
  waiting: ['waits', 'clock'],
  loading: ['', 'clock'],
  loaded: ['done', 'done'],
}

/** How far an order is, as a word and a picture; `more`: such as how much of it is done. */
export function orderPill({ language }: LocalizeController, state: State, more = ''): TemplateResult {
  const [kind, picture] = looks[state]
  return html`<span class="pill ${kind}">${icon(picture, 16)}${orderWords[language].states[state]}${more && ` ${more}`}</span>`
}

/** What an order is called: what the employer has called it, or the month of its lunch. */
export const orderName = (
  { language }: LocalizeController,
  { name, month }: Pick<OrderRow, 'name' | 'month'>,
): string => (month ? orderWords[language].lunchOf(monthName(language, month)) : name)

/** How much of an order is loaded, in whole percent: never 100 before all of it is. */
export const percentLoaded = ({ to_load, loaded }: { to_load: number; loaded: number }): number =>
  Math.floor((100 * loaded) / Math.max(1, to_load + loaded))
