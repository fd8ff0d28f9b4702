import { html, nothing, type TemplateResult } from 'lit'
import type { PlusUser } from '../../../../worker/benefit-users/schemas.ts'
import type { Formats } from '../../../localize/formats.ts'
import type { Language } from '../../../localize/localize.ts'
import { dayInFinland } from '../../../parts/days.ts'
import { type IconName, icon, type Outline } from '../../../parts/icons.ts'

export type UserState = PlusUser['state']
type Reader = { language: Language; formats: Formats }

type Texts = {
  states: Record<UserState, string>
  awaiting: (since: string) => string
  linkExpired: string
}

/** What the states of benefit users are called. */
export const userNames: Record<Language, Texts> = {
  fi: {
    states: {
      active: 'Käytössä',
      accepted: 'Hyväksynyt',
      invited: 'Odottaa hyväksymistä',
      removed: 'Poistettu',
    },
    awaiting: (since) => `Odottaa hyväksymistä ${since} alkaen`,
    linkExpired: 'Linkki on vanhentunut',
  },
  sv: {
    states: {
      active: 'I bruk',
      accepted: 'Har godkänt',
      invited: 'Väntar på godkännande',
      removed: 'Borttagen',
    },
    awaiting: (since) => `Väntar på godkännande sedan ${since}`,
    linkExpired: 'Länken har gått ut',
  },
  en: {
    states: {
      active: 'Active',
      accepted: 'Accepted',
      invited: 'Awaiting acceptance',
      removed: 'Removed',
    },
    awaiting: (since) => `Awaiting acceptance since ${since}`,
    linkExpired: 'The link has expired',
  },
}

const looks: Record<UserState, [kind: string, picture: IconName | Outline]> = {
  active: ['done', 'M2.9 12a9.1 9.1 0 1 0 18.2 0 9.1 9.1 0 1 0-18.2 0zM8.25 12.4l2.6 2.6 5-5.4'],
  accepted: ['', 'done'],
  invited: ['waits', 'clock'],
  removed: ['over', 'M6 12h12'],
}

export const nameOfUser = ({ given_names, family_name }: PlusUser): string => `${given_names} ${family_name}`

/** The day of an instant, as the reader writes it. */
export const dayOf = ({ formats }: Reader, instant: string): string =>
  formats.date(dayInFinland(new Date(instant)))

/** What somebody's state is: a picture and a word, and that their link has expired. */
export function userPill({ language }: Reader, { state, invitation }: PlusUser): TemplateResult {
  const { states, linkExpired } = userNames[language]
  const [kind, picture] = looks[state]
  return html`<span class="pill ${kind}">${icon(picture, 16)}${states[state]}</span>
    ${state === 'invited' && invitation?.state === 'expired' ? html`<span class="small expired">${icon('warning', 16)}${linkExpired}</span>` : nothing}`
}
