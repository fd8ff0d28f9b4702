import type { Context } from 'hono'
import { maskEmail } from '../identity/email-address.ts'
import { sessionOf } from '../identity/own-page.ts'
import { SESSION_ENDED } from '../identity/problems.ts'
import { refuseReplay } from '../identity/sessions.ts'
import { findRecipients } from '../identity/store/contacts.ts'
import { stopRemindersToken } from '../messages/mail.ts'
import type { AppContext } from '../platform/http.ts'
import { Problem } from '../platform/problem.ts'
import { sha256 } from '../platform/secrets.ts'
import type { Reminders, Wanted } from './schemas.ts'
import { chooseByLink, chooseInSession, readWanted, readWantedByLink } from './store/choices.ts'

/** Which reminders the person who asks wants, and where they go. */
export async function readReminders(c: Context<AppContext>): Promise<Reminders> {
  return remindersOf(c, readWanted(c.env.DB, sessionOf(c), c.get('now')))
}

/** Changes which reminders the person who asks wants. */
export async function chooseReminders(c: Context<AppContext>, wanted: Wanted): Promise<Reminders> {
  return remindersOf(c, refuseReplay(chooseInSession(c.env.DB, sessionOf(c), wanted, c.get('now'))))
}

async function remindersOf(c: Context<AppContext>, chosen: Promise<Wanted | undefined>): Promise<Reminders> {
  const { person, assurance } = sessionOf(c)
  // A password sees Saldo only, and so no address that an employer has given for Plus.
  const services = assurance === 'strong' ? (['plus', 'saldo'] as const) : (['saldo'] as const)
  const [wanted, recipients] = await Promise.all([
    chosen,
    findRecipients(
      c.env.DB,
      services.map((service) => ({ person, service })),
    ),
  ])
  if (!wanted) throw new Problem(SESSION_ENDED)
  return { wanted, sent_to: [...new Set(recipients.map(({ email }) => maskEmail(email)))] }
}

/** A reminder's link that says which reminders its reader wants. */
export type ChoiceLink = {
  id: string
  token: string
  /** Whether it is of the reminder on the day before. */
  isLastDay: boolean
}

/** What the reader of a link wants; undefined when it is no link of ours. */
export async function readChoice(c: Context<AppContext>, link: ChoiceLink): Promise<Wanted | undefined> {
  return (await isOurs(c, link)) ? readWantedByLink(c.env.DB, link.id) : undefined
}

/**
 * Notes what the reader of a link wants. One who does not say what, as when a mail program unsubscribes them, gets only the
 * reminder on the day before, or, if they come from that very one, none; but never more than they have chosen. Returns what
 * they want now; undefined when it is no link of ours.
 */
export async function chooseByReader(
  c: Context<AppContext>,
  link: ChoiceLink,
  said: Wanted | undefined,
): Promise<Wanted | undefined> {
  if (!(await isOurs(c, link))) return undefined
  const wanted = said ?? (link.isLastDay ? 'none' : 'last-day')
  return chooseByLink(c.env.DB, { person: link.id, wanted, onlyLess: !said }, c.get('now'))
}

/** Compared as hashes, of which the time that it takes tells nothing. */
const isOurs = async (c: Context<AppContext>, { id, token }: ChoiceLink): Promise<boolean> =>
  sha256(token) === sha256(await stopRemindersToken(c.get('config').MAIL_LINK_KEY, id))
