import type { Context } from 'hono'
import { TERMS_CHANGED } from '../pages/terms.ts'
import { helsinkiDate } from '../platform/clock.ts'
import type { AppContext } from '../platform/http.ts'
import { readSpoken } from '../platform/ids.ts'
import { Problem, type ProblemKind } from '../platform/problem.ts'
import { linkStateOf } from './link-state.ts'
import {
  PACKAGE_NOT_OFFERED,
  REGISTRATION_CLOSED,
  REGISTRATION_FULL,
  REGISTRATION_LINK_UNKNOWN,
  REGISTRATION_UPCOMING,
  REGISTRATION_WITHDRAWN,
} from './problems.ts'
import type { BenefitPackage, LinkState, RegistrationLink } from './schemas.ts'
import { linkIn, type OpenedLink, selectLink } from './store/links.ts'
import { refusalOf } from './store/registrations.ts'
import { TERMS_VERSION } from './terms.ts'

const LENGTH = 16

/** The code of a link that somebody has typed, in its one form. Throws registration-link-unknown. */
export function linkCodeOf(typed: string): string {
  const code = readSpoken(typed, LENGTH)
  if (!code) throw new Problem(REGISTRATION_LINK_UNKNOWN, 'link')
  return code
}

/** What a link leads to. One round trip. Throws registration-link-unknown. */
export async function readLink(c: Context<AppContext>, typed: string): Promise<RegistrationLink> {
  const link = requireLink(linkIn(await selectLink(c.env.DB, linkCodeOf(typed)).all()))
  const { employer, employer_email, period, period_name, period_ends_on, starts_on, ends_on, packages } = link
  return {
    state: linkStateOf(link, helsinkiDate(c.get('now'))),
    employer: { name: employer, email: employer_email },
    period: { id: period, name: period_name, ends_on: period_ends_on },
    ...{ starts_on, ends_on, packages },
    terms: { version: TERMS_VERSION, url: `${c.get('config').PUBLIC_ORIGIN}/terms/saldo` },
  }
}

export function requireLink(link: OpenedLink | undefined): OpenedLink {
  if (!link) throw new Problem(REGISTRATION_LINK_UNKNOWN, 'link')
  return link
}

const SHUT: Record<Exclude<LinkState, 'open'>, ProblemKind> = {
  upcoming: REGISTRATION_UPCOMING,
  closed: REGISTRATION_CLOSED,
  full: REGISTRATION_FULL,
  withdrawn: REGISTRATION_WITHDRAWN,
}

/** Refuses a link with which nobody can register on a day in Finland. */
export function requireOpenLink(link: OpenedLink, today: string): void {
  const state = linkStateOf(link, today)
  if (state !== 'open') throw new Problem(SHUT[state])
}

/** Waits for a registration; throws the problem that it ran into when its link was shut meanwhile. */
export async function refuseShut<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    const refusal = refusalOf(error)
    throw refusal ? new Problem(SHUT[refusal]) : error
  }
}

/** What is chosen of a link. Throws package-not-offered and terms-changed. */
export function choiceOf(link: OpenedLink, chosen: { package: string; terms: string }): BenefitPackage {
  const choice = link.packages.find(({ id }) => id === chosen.package)
  if (!choice) throw new Problem(PACKAGE_NOT_OFFERED, 'package')
  if (chosen.terms !== TERMS_VERSION) throw new Problem(TERMS_CHANGED, 'terms')
  return choice
}
