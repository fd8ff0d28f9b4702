import { expect } from 'vitest'
import type { SmartumEmployer } from '../../components/elements/employer/employer.ts'
import type { Place } from '../../components/elements/employer/places.ts'
import type { RegistrationPeriod } from '../../worker/enrolment/schemas.ts'
import { backend, json } from './backend.ts'
import { employerAnswers, endedPeriod, isSearch } from './employer-answers.ts'
import { find, inside, mount, settle, signIn, until } from './harness.ts'

/** What was posted under an employer, and with which key. */
export type Posted = { path: string; body: unknown; key: string | null }
type Answer = (posted: Posted) => Response | undefined | Promise<Response | undefined>

/** The worker, with one period and an answer to what is posted; what comes back tells of all that was. */
export function answerWith(period: RegistrationPeriod, answer: Answer = () => undefined): Posted[] {
  const posts: Posted[] = []
  backend.employer = async (path, sent) => {
    if (!sent || isSearch(path)) return employerAnswers(path, period, sent)
    const posted = { path: path.replace('/employer_havuranta', ''), ...sent }
    posts.push(posted)
    return (await answer(posted)) ?? json({})
  }
  return posts
}

/** The element of somebody who has signed in, at a place of it. */
export async function visitEmployer(place?: Place): Promise<SmartumEmployer> {
  const element = await mount('smartum-employer')
  await find(element, '.ways:not([inert])')
  await signIn(element)
  await find(element, '.app, .employers, .horizon')
  if (place) await go(element, place)
  await settle(element)
  return element
}

/** Leads to a place as a view does. */
export async function go(element: SmartumEmployer, place: Place): Promise<void> {
  const view = await find(element, '.content > *')
  ;(view as unknown as { go: (place: Place) => void }).go(place)
  await until(() => expect(inside(element, `smartum-employer-${place.view}`)).toHaveLength(1))
  await settle(element)
}

/** The registration that is over, as the people who decide find it. */
export const visitPeriod = async (period = endedPeriod(), answer?: Answer) => {
  const posts = answerWith(period, answer)
  const element = await visitEmployer({ view: 'period', id: period.id })
  if (period.state !== 'withdrawn') await find(element, '#people')
  await settle(element)
  return { element, posts }
}

/** Types into a field as a person does. */
export async function fill(element: SmartumEmployer, id: string, value: string): Promise<void> {
  const field = (await find(element, `#${id}`)) as HTMLInputElement
  field.value = value
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

/** Sends the form that a field is in. */
export async function submit(element: SmartumEmployer, id: string): Promise<void> {
  ;((await find(element, `#${id}`)) as HTMLInputElement).form?.requestSubmit()
  await settle(element)
}
