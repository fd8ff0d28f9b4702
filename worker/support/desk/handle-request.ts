import type { Context } from 'hono'
import type { DeskContext } from './access.ts'
import { doOnce, type Form, formHashOf, readForm, requestNumberOf, textError } from './forms.ts'
import { type Errors, frameOf, href, nothingHere } from './pages/page.ts'
import { requestPage } from './pages/request.ts'
import { type Act, type ActDetails, isDone } from './store/acts.ts'
import { addNote, isOpenTwice, seeRequest, setRequestState } from './store/requests.ts'
import type { Done, NotDone } from './text.ts'

const CHANGES = {
  close: { act: 'close-request', from: 'open', to: 'closed', done: 'closed', otherwise: 'closed-before' },
  reopen: {
    act: 'reopen-request',
    from: 'closed',
    to: 'open',
    done: 'reopened',
    otherwise: 'reopened-before',
  },
} as const

/** A service request, with what has been done about it. */
export async function showRequest(
  c: Context<DeskContext>,
  typed: string,
  form: Form = {},
  errors: Errors = {},
  notDone?: NotDone,
): Promise<Response> {
  const number = requestNumberOf(typed)
  if (!number) return nothingHere(c)
  const look = { act: 'see-request' as const, agent: c.get('agent'), now: c.get('now'), request: number }
  const seen = await seeRequest(c.env.DB, look)
  return seen ? requestPage(c, seen, { form, errors, notDone }) : nothingHere(c)
}

/** Writes a note, closes a request or opens it again; a note goes with either. */
export async function handleRequest(c: Context<DeskContext>, typed: string): Promise<Response> {
  const { DB: db } = c.env
  const form = await readForm(c)
  const number = requestNumberOf(typed)
  if (!number) return nothingHere(c)
  const note = form.note?.trim() ?? ''
  const change = form.do === 'close' || form.do === 'reopen' ? CHANGES[form.do] : undefined
  const error = note || !change ? textError(note, 'note-missing') : undefined
  if (error) {
    c.status(422)
    return showRequest(c, number, form, { note: error })
  }
  const act: Act = change?.act ?? 'note'
  const details: ActDetails = note ? { note } : {}
  const formHash = formHashOf(act, number, form)
  const record = {
    ...{ act, agent: c.get('agent'), now: c.get('now'), request: number, formHash },
    details,
  }
  const answer = (done: Done) => c.redirect(href(frameOf(c), `/desk/requests/${number}`, { done }), 303)
  const refuse = (reason: NotDone) => {
    c.status(409)
    return showRequest(c, number, form, {}, reason)
  }
  try {
    const done = await doOnce(db, formHash, () =>
      change ? setRequestState(db, record, change.from, change.to) : addNote(db, record),
    )
    // A copy of the form may have done it in this very moment.
    if ((done ?? true) || (await isDone(db, formHash))) return answer(change?.done ?? 'note')
    return change ? await refuse(change.otherwise) : nothingHere(c)
  } catch (error) {
    if (isOpenTwice(error)) return refuse('open-twice')
    throw error
  }
}
