import type { Context } from 'hono'
import { newId } from '../../platform/ids.ts'
import type { DeskContext } from './access.ts'
import { companyIn, type EmployerWish, readReason } from './change-employer.ts'
import { doOnce, formHashOf, readForm } from './forms.ts'
import { addEmployerPage, confirmNewEmployerPage } from './pages/add-employer.ts'
import { type Errors, frameOf, hasErrors, href } from './pages/page.ts'
import { isDone } from './store/acts.ts'
import {
  addEmployer,
  findEmployers,
  giveService,
  isBusinessIdTaken,
  type Service,
} from './store/employers.ts'

/**
 * What the form for a new employer, or the page after it, sends: checks it, shows what will happen, and then does it. One
 * that is there with the other service only gets this one as well.
 */
export async function addNewEmployer(c: Context<DeskContext>): Promise<Response> {
  const { DB: db } = c.env
  const { step, ...form } = await readForm(c)
  const formHash = formHashOf('add-employer', '', form)
  const again = (status: 200 | 422, errors: Errors) => {
    c.status(status)
    return addEmployerPage(c, { form, errors })
  }
  if (step === 'edit') return again(200, {})

  const errors: Errors = {}
  const wish: EmployerWish = { detail: form.detail?.trim() ?? '' }
  const company = companyIn(form, errors)
  const find = () => findEmployers(db, { text: '', businessId: company?.business_id }, 1)
  const seeDone = async () => {
    const [added] = await find()
    const done = form.employer ? 'service-given' : 'employer-added'
    return c.redirect(href(frameOf(c), `/desk/employers/${added?.id ?? ''}`, { done }), 303)
  }
  if (company && step === 'change' && (await isDone(db, formHash))) return seeDone()
  await readReason(c, form, wish, errors)
  const [there] = company ? await find() : []
  const service = serviceOf(form.service)
  if (!service) errors.service = 'service-missing'
  if (service && there?.[`has_${service}`]) errors.business_id = 'business-id-taken'
  if (!company || !service || hasErrors(errors)) return again(422, errors)
  const { employer: confirmed, ...asked } = form
  // What is confirmed is what was shown, also if the employer has come to be there meanwhile.
  if (step !== 'change' || confirmed !== there?.id)
    return confirmNewEmployerPage(c, asked, { ...wish, company }, service, there)

  const { detail, request } = wish
  const id = there?.id ?? newId('employer')
  const { name, business_id } = there ?? company
  const act = {
    ...{ act: there ? ('give-service' as const) : ('add-employer' as const), agent: c.get('agent') },
    ...{ now: c.get('now'), formHash, ...(request && { request }) },
    details: { employer: id, to: `${name}, ${business_id}, ${service}`, detail },
  }
  try {
    await doOnce(db, formHash, () =>
      there ? giveService(db, act, id, service) : addEmployer(db, act, { id, name, business_id }, service),
    )
    return await seeDone()
  } catch (error) {
    if (isBusinessIdTaken(error)) return again(422, { business_id: 'business-id-taken' })
    throw error
  }
}

const serviceOf = (chosen: string | undefined) =>
  chosen === 'plus' || chosen === 'saldo' ? (chosen satisfies Service) : undefined
