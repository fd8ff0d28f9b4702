import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { withoutIdentityCodes } from '../../platform/identity-code.ts'
import { sha256 } from '../../platform/secrets.ts'
import type { DeskContext } from './access.ts'
import { type Act, isDone } from './store/acts.ts'
import type { DeskError } from './text.ts'

/** The field that tells one copy of a form from another. */
export const FORM_KEY = 'form'
const LONGEST_TEXT = 1000

/** A form that the desk has sent out, as it came back. */
export type Form = Record<string, string>

/** The fields of a form; throws when it is none of ours. */
export async function readForm(c: Context<DeskContext>): Promise<Form> {
  const fields = Object.entries(await c.req.parseBody())
  const form = Object.fromEntries(
    fields.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
  if (!/^[\w-]{43}$/.test(form[FORM_KEY] ?? '')) throw new HTTPException(400)
  return form
}

/** What a form asks for, in one word: the same form with the same content is the same, sent however often. */
export const formHashOf = (act: Act, subject: string, fields: Form): string =>
  sha256(JSON.stringify([act, subject, Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1))]))

/** What a person's user id is, without telling it: a change holds only as long as it stays that. */
export const fingerprintOf = (email: string): string => sha256(email).slice(0, 16)

/**
 * Does what a form asks for, in one batch that records its act under `formHash`. Returns undefined without doing anything
 * when it has been done before, also by a copy of the form that came at the same time.
 */
export async function doOnce<T>(
  db: D1Database,
  formHash: string,
  work: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    if (await isDone(db, formHash)) return undefined
    throw error
  }
}

/** What is wrong with something that goes to the audit log. */
export function textError(text: string, ifMissing: DeskError): DeskError | undefined {
  if (text.length < 3) return ifMissing
  if (text.length > LONGEST_TEXT) return 'too-long'
  return withoutIdentityCodes(text) === text ? undefined : 'identity-code'
}

/** A request number, as people read it aloud and type it, in its one form; undefined when it is none. */
export function requestNumberOf(typed: string): string | undefined {
  const [, letters] = /^P?([0-9A-Z]{6})$/.exec(typed.toUpperCase().replace(/[\s-‐–]/g, '')) ?? []
  return letters && `P-${letters.replaceAll('O', '0').replace(/[IL]/g, '1')}`
}
