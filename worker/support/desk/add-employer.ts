import type { Context } from 'hono'
import { newId } from '../../platform/ids.ts'
import type { DeskContext } from './access.ts'
import { companyIn, type EmployerWish, readReason } from './change-employer.ts'
import { doOnce, formHashOf, readForm } from './forms.ts'
import { addEmployerPage, confirmNewEmployerPage } from './pages/add-employer.ts'
import { type Errors, frameOf, hasErrors, href } from './pages/page.ts'
import { isDone } from './store/acts.ts'
import { addEmployer, findEmployers, giveSaldo, isBusinessIdTaken } from './store/employers.ts'

/**
 * What the form for a new employer, or the page after it, sends: checks it, shows what will happen, and then does it. One
 * that is there with Plus only gets Saldo as well.
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
    const done = form.employer ? 'saldo-given' : 'employer-added'
    return c.redirect(href(frameOf(c), `/desk/employers/${added?.id ?? ''}`, { done }), 303)
  }
  if (company && step === 'change' && (await isDone(db, formHash))) return seeDone()
  await readReason(c, form, wish, errors)
  const [there] = company ? await find() : []
  if (there?.has_saldo) errors.business_id = 'business-id-taken'
  if (!company || hasErrors(errors)) return again(422, errors)
  const { employer: confirmed, ...asked } = form
  // What is confirmed is what was shown, also if the employer has come to be there meanwhile.
  if (step !== 'change' || confirmed !== there?.id)
    return confirmNewEmployerPage(c, asked, { ...wish, company }, there)

  const { detail, request } = wish
  const id = there?.id ?? newId('employer')
  const { name, business_id } = there ?? company
  const act = {
    ...{ act: there ? ('give-saldo' as const) : ('add-employer' as const), agent: c.get('agent') },
    ...{ now: c.get('now'), formHash, ...(request && { request }) },
    details: { employer: id, to: `${name}, ${business_id}`, detail },
  }
  try {
    await doOnce(db, formHash, () =>
      there ? giveSaldo(db, act, id) : addEmployer(db, act, { id, name, business_id }),
    )
    return await seeDone()
  } catch (error) {
    if (isBusinessIdTaken(error)) return again(422, { business_id: 'business-id-taken' })
    throw error
  }
}
