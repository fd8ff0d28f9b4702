import type { Context } from 'hono'
import { maskEmail } from '../../identity/email-address.ts'
import { sendPasswordLink } from '../../identity/request-password-link.ts'
import { findUserId } from '../../identity/store/user-ids.ts'
import type { DeskContext } from './access.ts'
import { doOnce, formHashOf, readForm } from './forms.ts'
import { frameOf, href, nothingHere } from './pages/page.ts'
import { recordAct } from './store/acts.ts'

/** Mails a link to set a password to a person's user id. */
export async function mailPasswordLink(c: Context<DeskContext>, person: string): Promise<Response> {
  const { DB: db } = c.env
  const now = c.get('now')
  const formHash = formHashOf('send-password-link', person, await readForm(c))
  const owner = await findUserId(db, person)
  if (!owner) return nothingHere(c)
  await doOnce(db, formHash, async () => {
    const details = { address: maskEmail(owner.email) }
    const act = { act: 'send-password-link' as const, agent: c.get('agent'), now, person, details, formHash }
    await sendPasswordLink(db, c.get('config'), { person, now }, [recordAct(db, act)])
    c.set('hasMessages', true)
  })
  return c.redirect(href(frameOf(c), `/desk/people/${person}`, { done: 'password-link' }), 303)
}
