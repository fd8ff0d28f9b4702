import type { Context } from 'hono'
import { businessIdOf } from '../../employers/business-id.ts'
import { isLastAdmin } from '../../employers/store/orderers.ts'
import { maskEmail, normaliseEmail } from '../../identity/email-address.ts'
import { Problem } from '../../platform/problem.ts'
import type { DeskContext } from './access.ts'
import { lookAtEmployer } from './find-employers.ts'
import {
  doOnce,
  type Form,
  fingerprintOf,
  formHashOf,
  readForm,
  requestNumberOf,
  textError,
} from './forms.ts'
import { changeEmployerPage, confirmEmployerPage } from './pages/change-employer.ts'
import { type Errors, frameOf, hasErrors, href, nothingHere } from './pages/page.ts'
import { type Act, type ActDetails, isDone, recordSearch } from './store/acts.ts'
import {
  changeCompany,
  endRole,
  findPerson,
  findUser,
  giveRole,
  isBusinessIdTaken,
  type SeenEmployer,
} from './store/employers.ts'
import { hasRequest } from './store/requests.ts'
import { type DeskError, type Done, type EmployerChange, employerChanges, type NotDone } from './text.ts'

/** A change that has everything it needs. */
export type EmployerWish = {
  /** Who asked for it, and how that was checked. */
  detail: string
  request?: string | undefined
  /** Whom it is about: who is named, or ended. */
  person?: { id: string; name: string; email: string | null }
  /** What the employer is to be called. */
  company?: { name: string; business_id: string }
}

const CHANGES: Record<EmployerChange, { act: Act; done: Done; otherwise: NotDone }> = {
  name: { act: 'name-contact', done: 'contact-named', otherwise: 'contact-there' },
  orderer: { act: 'name-orderer', done: 'orderer-named', otherwise: 'orderer-there' },
  'end-orderer': { act: 'end-orderer', done: 'orderer-ended', otherwise: 'orderer-gone' },
  end: { act: 'end-contact', done: 'contact-ended', otherwise: 'contact-gone' },
  company: { act: 'change-company', done: 'company-changed', otherwise: 'company-meanwhile' },
}
const LONGEST_NAME = 150

/** What an employer is called, without telling it: a change of it holds only as long as it stays that. */
export const companyPrint = ({ name, business_id }: { name: string; business_id: string }) =>
  fingerprintOf(`${name} ${business_id}`)

/** The change of that name, as it stands in the address of its page. */
const changeOf = (named: string) => employerChanges.find((one) => one === named)

/** The form for a change. */
export async function askForChange(c: Context<DeskContext>, id: string, named: string): Promise<Response> {
  const change = changeOf(named)
  if (!change) return nothingHere(c)
  const seen = await lookAtEmployer(c, id)
  const person = c.req.query('person') ?? ''
  if (!seen || (isEnding(change) && !actingOf(seen, change, person))) return nothingHere(c)
  const { name, business_id } = seen.employer
  const form: Form = change === 'company' ? { name, business_id } : isEnding(change) ? { person } : {}
  return changeEmployerPage(c, seen, change, { form, errors: {} })
}

/** What the form, or the page after it, sends: checks it, shows what will happen, and then does it. */
export async function changeEmployer(c: Context<DeskContext>, id: string, named: string): Promise<Response> {
  const change = changeOf(named)
  if (!change) return nothingHere(c)
  const { step, ...form } = await readForm(c)
  const { act, done, otherwise } = CHANGES[change]
  const formHash = formHashOf(act, id, form)
  const seeDone = () => c.redirect(href(frameOf(c), `/desk/employers/${id}`, { done }), 303)
  if (step === 'change' && (await isDone(c.env.DB, formHash))) return seeDone()

  const seen = await lookAtEmployer(c, id)
  if (!seen) return nothingHere(c)
  const again = (status: 200 | 409 | 422, errors: Errors, notDone?: NotDone) => {
    c.status(status)
    return changeEmployerPage(c, seen, change, { form, errors, notDone })
  }
  if (isEnding(change) && !actingOf(seen, change, form.person)) return again(409, {}, otherwise)
  if (step === 'edit') return again(200, {})
  const { wish, errors } = await validate(c, seen, change, form)
  if (!wish) return again(422, errors)
  if (step !== 'change') return confirmEmployerPage(c, seen, change, form, wish)
  if (wish.company && form.from !== companyPrint(seen.employer)) return again(409, {}, otherwise)

  try {
    const isDoneNow = await doOnce(c.env.DB, formHash, () => carryOut(c, seen, change, wish, formHash))
    // A copy of the form may have done it in this very moment.
    const isDoneAnyway = (isDoneNow ?? true) || (await isDone(c.env.DB, formHash))
    return isDoneAnyway ? seeDone() : again(409, {}, otherwise)
  } catch (error) {
    if (isBusinessIdTaken(error)) return again(422, { business_id: 'business-id-taken' })
    if (isLastAdmin(error)) return again(409, {}, 'last-orderer')
    throw error
  }
}

function carryOut(
  c: Context<DeskContext>,
  { employer }: SeenEmployer,
  change: EmployerChange,
  { detail, request, person, company }: EmployerWish,
  formHash: string,
): Promise<boolean> {
  const shared = {
    act: CHANGES[change].act,
    agent: c.get('agent'),
    now: c.get('now'),
    formHash,
    ...(request && { request }),
  }
  const written = ({ name, business_id }: { name: string; business_id: string }) => `${name}, ${business_id}`
  const details: ActDetails = {
    employer: employer.id,
    ...(person?.email && { address: maskEmail(person.email) }),
    ...(company && { from: written(employer), to: written(company) }),
    detail,
  }
  if (company) {
    const { id } = employer
    return changeCompany(c.env.DB, { ...shared, details }, { id, from: employer, to: company })
  }
  const about = { ...shared, details, person: person!.id }
  const ofPlus = isOfPlus(change)
  return isEnding(change)
    ? endRole(c.env.DB, about, employer.id, ofPlus ? 'plus' : 'saldo')
    : giveRole(c.env.DB, about, employer.id, ofPlus ? 'admin' : 'contact')
}

const isEnding = (change: EmployerChange) => change === 'end' || change === 'end-orderer'
const isOfPlus = (change: EmployerChange) => change === 'orderer' || change === 'end-orderer'

/** Who acts for an employer in the service that a change is about. */
export const actingOf = (
  { contacts, orderers }: SeenEmployer,
  change: EmployerChange,
  id: string | undefined,
): SeenEmployer['contacts'][number] | undefined =>
  (isOfPlus(change) ? orderers : contacts).find(({ person }) => person === id)

/** What is wrong with the form, or what it asks for. */
async function validate(
  c: Context<DeskContext>,
  seen: SeenEmployer,
  change: EmployerChange,
  form: Form,
): Promise<{ wish?: EmployerWish; errors: Errors }> {
  const errors: Errors = {}
  const wish: EmployerWish = { detail: form.detail?.trim() ?? '' }
  const note = (name: string, error: DeskError | undefined) => {
    if (error) errors[name] = error
  }
  if (change === 'name' || change === 'orderer') {
    const found = await findContact(c, seen, change, form.contact?.trim())
    if (typeof found === 'string') note('contact', found)
    else wish.person = found
  }
  if (isEnding(change)) {
    const { person, given_names, family_name, email } = actingOf(seen, change, form.person)!
    wish.person = { id: person, name: `${given_names} ${family_name}`, email }
  }
  if (change === 'company') {
    const company = companyIn(form, errors)
    if (company && company.name === seen.employer.name && company.business_id === seen.employer.business_id)
      note('name', 'company-same')
    else if (company) wish.company = company
  }
  await readReason(c, form, wish, errors)
  return hasErrors(errors) ? { errors } : { wish, errors }
}

/** What a form calls a company, unless something is wrong with it. */
export function companyIn(form: Form, errors: Errors): EmployerWish['company'] {
  const name = form.name?.replace(/\s+/g, ' ').trim() ?? ''
  const business_id = businessIdOf(form.business_id ?? '')
  const error = name.length > LONGEST_NAME ? 'too-long' : textError(name, 'company-name-missing')
  if (error) errors.name = error
  if (!business_id) errors.business_id = 'business-id-not-valid'
  return error || !business_id ? undefined : { name, business_id }
}

/** Why a form asks for something, and the service request that it is about, if any. */
export async function readReason(
  c: Context<DeskContext>,
  form: Form,
  wish: EmployerWish,
  errors: Errors,
): Promise<void> {
  const error = textError(wish.detail, 'detail-missing')
  if (error) errors.detail = error
  const typed = form.request?.trim()
  if (!typed) return
  wish.request = requestNumberOf(typed)
  if (!(wish.request && (await isRequest(c, wish.request)))) errors.request = 'request-unknown'
}

/**
 * Whose user id an address is, or whose id this is who has none and has read it after signing in; or what is wrong with it.
 * That tells whether somebody has it, and is recorded like a search.
 */
async function findContact(
  c: Context<DeskContext>,
  seen: SeenEmployer,
  change: 'name' | 'orderer',
  typed = '',
): Promise<EmployerWish['person'] | DeskError> {
  const id = typed.toLowerCase()
  const isId = /^person_[0-9a-z]+$/.test(id)
  let email = ''
  try {
    if (!isId) email = normaliseEmail(typed)
  } catch (error) {
    if (error instanceof Problem) return 'email-not-valid'
    throw error
  }
  const found = isId ? await findPerson(c.env.DB, id) : await findUser(c.env.DB, email)
  const [agent, now] = [c.get('agent'), c.get('now')]
  const searched = isId ? id : maskEmail(email)
  const details = { searched, found: found ? 'person' : 'nothing' } as const
  await recordSearch(c.env.DB, { agent, now, details, ...(found && { person: found.person }) })
  if (!found) return 'contact-unknown'
  if (change === 'name' && actingOf(seen, change, found.person)) return 'contact-already'
  if (
    seen.orderers.some(
      ({ person, role }) => change === 'orderer' && person === found.person && role === 'admin',
    )
  )
    return 'orderer-already'
  return { id: found.person, name: `${found.given_names} ${found.family_name}`, email: found.email }
}

async function isRequest(c: Context<DeskContext>, request: string): Promise<boolean> {
  const isThere = await hasRequest(c.env.DB, request)
  const details = { searched: request, found: isThere ? 'request' : 'nothing' } as const
  const [agent, now] = [c.get('agent'), c.get('now')]
  await recordSearch(c.env.DB, { agent, now, details, ...(isThere && { request }) })
  return isThere
}
