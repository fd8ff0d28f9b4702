/** Whether a text has the shape of an address; only a mail that arrives shows more. */
export const isAddress = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim())

/** Where most people here have their mailbox. */
const COMMON = [
  'gmail.com',
  'hotmail.com',
  'outlook.com',
  'icloud.com',
  'yahoo.com',
  'live.com',
  'hotmail.fi',
  'luukku.com',
  'elisanet.fi',
  'kolumbus.fi',
  'suomi24.fi',
]
/** Real ones that look like a slip of the hand. */
const REAL = ['mail.com', 'ymail.com', 'live.fi', 'me.com', 'outlook.fi', 'yahoo.fi', 'icloud.fi']

/** The address that was probably meant: `aino@gmail.com` for `aino@gmial.com`. */
export function probablyMeant(address: string): string | undefined {
  const [, name, domain] = /^([^@\s]+)@([^@\s]+)$/.exec(address.trim().toLowerCase()) ?? []
  if (!name || !domain || COMMON.includes(domain) || REAL.includes(domain)) return undefined
  const meant = COMMON.find((each) => isOneSlipAway(domain, each))
  return meant && `${name}@${meant}`
}

/** Whether one letter too many, too few or wrong, or two that changed places, makes one text of the other. */
function isOneSlipAway(written: string, meant: string): boolean {
  let start = 0
  while (start < written.length && written[start] === meant[start]) start++
  const [rest, other] = [written.slice(start), meant.slice(start)]
  return (
    rest.slice(1) === other ||
    rest === other.slice(1) ||
    rest.slice(1) === other.slice(1) ||
    (rest.slice(2) === other.slice(2) && rest[0] === other[1] && rest[1] === other[0])
  )
}
