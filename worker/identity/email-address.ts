import * as z from 'zod'
import { Problem } from '../platform/problem.ts'
import { EMAIL_NOT_VALID } from './problems.ts'

/** What an address of the internet may hold at most (RFC 5321). */
const LONGEST = 254
const addressSchema = z.email()

/** In a domain as a person writes it, these would make it something else, such as a port or a path. */
const NOT_OF_A_DOMAIN = /[/:?#\\%[\]]/

const notValid = (complaint: string) =>
  new Problem({ ...EMAIL_NOT_VALID, detail: `${complaint} ${EMAIL_NOT_VALID.detail}` }, 'email')

/**
 * An e-mail address in the one form in which it is stored and compared: trimmed, in lower case, a domain with letters
 * such as "ä" as the network writes it. Throws email-not-valid, which tells what is wrong.
 */
export function normaliseEmail(text: string): string {
  const written = text.trim().normalize('NFC').toLowerCase()
  if (/\s/.test(written)) throw notValid('There is a space in the address.')
  const parts = written.split('@')
  const [name = '', domain = ''] = parts
  if (parts.length < 2) throw notValid('There is no @ in the address.')
  if (parts.length > 2) throw notValid('There is more than one @ in the address.')
  if (!name) throw notValid('There is nothing before the @.')
  if (!domain) throw notValid('There is nothing after the @.')
  if (!addressSchema.safeParse(`${name}@domain.example`).success) {
    throw notValid('There is a character or a dot before the @ that cannot be there.')
  }
  if (!domain.includes('.')) throw notValid('The part after the @ has no ending such as ".fi".')
  const host = NOT_OF_A_DOMAIN.test(domain) ? undefined : URL.parse(`http://${domain}`)?.hostname
  const address = `${name}@${host}`
  if (!host || !addressSchema.safeParse(address).success) {
    throw notValid('The part after the @ is not the name of a place on the internet.')
  }
  if (address.length > LONGEST) throw notValid(`The address is longer than ${LONGEST} characters.`)
  return address
}

/** The first and the last character of a text, or of a short one only the first, so that no length shows. */
function mask(text: string): string {
  const last = text.length > 3 ? text.slice(-1) : ''
  return `${text.slice(0, 1)}•••${last}`
}

/** An address that its owner knows again and nobody else can make out: `a•••o@h•••a.example`. */
export function maskEmail(email: string): string {
  const [name = '', domain = ''] = email.split('@')
  const ending = domain.lastIndexOf('.')
  return `${mask(name)}@${mask(domain.slice(0, ending))}${domain.slice(ending)}`
}
