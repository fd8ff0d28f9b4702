import type { Context } from 'hono'
import { moveUserId } from '../../identity/change-user-id.ts'
import { maskEmail } from '../../identity/email-address.ts'
import { ADDRESS_TAKEN, NO_USER_ID, USER_ID_CHANGED } from '../../identity/problems.ts'
import { findUserId } from '../../identity/store/user-ids.ts'
import { Problem } from '../../platform/problem.ts'
import { contactAddress } from '../limits.ts'
import type { DeskContext } from './access.ts'
import {
  doOnce,
  type Form,
  fingerprintOf,
  formHashOf,
  readForm,
  requestNumberOf,
  textError,
} from './forms.ts'
import { type Errors, frameOf, hasErrors, href, nothingHere } from './pages/page.ts'
import { confirmUserIdPage, userIdPage } from './pages/user-id.ts'
import { lookAtPerson } from './see-person.ts'
import { recordAct, recordSearch } from './store/acts.ts'
import { findByAddress } from './store/people.ts'
import { hasRequest } from './store/requests.ts'
import { type Identification, identifications } from './text.ts'

/** A change that has everything it needs. */
export type UserIdChange = {
  method: Identification
  /** What was done to identify the caller, for the audit log. */
  detail: string
  /** The new user id. */
  email: string
  request?: string | undefined
}

/** The form that asks how the caller was identified, and for the new address. */
export async function askForUserId(c: Context<DeskContext>, id: string): Promise<Response> {
  const seen = await lookAtPerson(c, id)
  return seen ? userIdPage(c, seen.person, {}, {}) : nothingHere(c)
}

/** What the form or the page after it sends: checks it, shows what will happen, and then does it. */
export async function changeUserId(c: Context<DeskContext>, id: string): Promise<Response> {
  const { step, ...form } = await readForm(c)
  const formHash = formHashOf('change-user-id', id, form)
  try {
    return step === 'change'
      ? ((await doOnce(c.env.DB, formHash, () => change(c, id, form, formHash))) ?? seeDone(c, id))
      : await check(c, id, form, step === 'edit')
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    if (error.kind === NO_USER_ID) return nothingHere(c)
    if (error.kind === USER_ID_CHANGED) return askAgain(c, id, form)
    if (error.kind === ADDRESS_TAKEN) return check(c, id, form)
    throw error
  }
}

const seeDone = (c: Context<DeskContext>, id: string) =>
  c.redirect(href(frameOf(c), `/desk/people/${id}`, { done: 'user-id' }), 303)

/** The user id is no longer what somebody meant to change: they see what it is now, and what they had typed. */
async function askAgain(c: Context<DeskContext>, id: string, form: Form): Promise<Response> {
  const seen = await lookAtPerson(c, id)
  if (!seen) return nothingHere(c)
  c.status(409)
  return userIdPage(c, seen.person, form, {}, 'changed-meanwhile')
}

/** Shows the form again if something is wrong with it or somebody wants to correct it, else what will happen. */
async function check(c: Context<DeskContext>, id: string, form: Form, isEdited = false): Promise<Response> {
  const seen = await lookAtPerson(c, id)
  if (!seen) return nothingHere(c)
  if (isEdited || seen.person.email === null) return userIdPage(c, seen.person, form, {})
  const { change, errors } = await validate(c, seen.person, form)
  if (!change) {
    c.status(422)
    return userIdPage(c, seen.person, form, errors)
  }
  return confirmUserIdPage(c, { ...seen.person, email: seen.person.email }, form, change)
}

async function change(c: Context<DeskContext>, id: string, form: Form, formHash: string): Promise<Response> {
  const { DB: db } = c.env
  const [agent, now] = [c.get('agent'), c.get('now')]
  const owner = await findUserId(db, id)
  if (!owner) throw new Problem(NO_USER_ID)
  if (fingerprintOf(owner.email) !== form.from) throw new Problem(USER_ID_CHANGED)
  const { change } = await validate(c, { id, email: owner.email }, form)
  if (!change) return check(c, id, form)
  const { method, detail, email, request } = change
  const details = { identification: method, detail, from: maskEmail(owner.email), to: maskEmail(email) }
  await moveUserId(db, c.get('config'), { person: id, email, language: owner.language, now }, [
    recordAct(db, {
      ...{ act: 'change-user-id', agent, now, person: id, details, formHash },
      ...(request && { request }),
    }),
  ])
  c.set('hasMessages', true)
  return seeDone(c, id)
}

/**
 * What is wrong with the form, or the change that it asks for. What that tells of somebody else, or of whether there is a
 * request, could have been searched for just as well, and is recorded like a search.
 */
async function validate(
  c: Context<DeskContext>,
  person: { id: string; email: string | null },
  form: Form,
): Promise<{ change?: UserIdChange; errors: Errors }> {
  const { DB: db } = c.env
  const [agent, now] = [c.get('agent'), c.get('now')]
  const errors: Errors = {}
  const method = identifications.find((one) => one === form.method)
  if (!method) errors.method = 'method-missing'
  const detail = (method && form[`detail-${method}`]?.trim()) ?? ''
  const detailError = method && textError(detail, 'detail-missing')
  if (detailError) errors[`detail-${method}`] = detailError

  const email = addressOf(form.email)
  if (!email) errors.email = 'email-not-valid'
  else if (email === person.email) errors.email = 'email-same'
  else {
    const owner = (await findByAddress(db, email, 0)).person
    if (owner && owner !== person.id) {
      errors.email = 'email-taken'
      const details = { searched: maskEmail(email), found: 'person' } as const
      await recordSearch(db, { agent, now, details, person: owner })
    } else if (addressOf(form.again) !== email) errors.again = 'emails-differ'
  }
  const typed = form.request?.trim()
  const request = typed ? requestNumberOf(typed) : undefined
  if (typed && !request) errors.request = 'request-unknown'
  if (request) {
    const isThere = await hasRequest(db, request)
    if (!isThere) errors.request = 'request-unknown'
    const details = { searched: request, found: isThere ? 'request' : 'nothing' } as const
    await recordSearch(db, { agent, now, details, ...(isThere && { request }) })
  }
  return method && email && !hasErrors(errors)
    ? { change: { method, detail, email, request }, errors }
    : { errors }
}

function addressOf(typed = ''): string | undefined {
  try {
    return contactAddress(typed)
  } catch (error) {
    if (error instanceof Problem) return undefined
    throw error
  }
}
