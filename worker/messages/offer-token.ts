import { base64url, jwtVerify, SignJWT } from 'jose'
import { endOfDay } from '../platform/clock.ts'
import { keyedHash } from '../platform/secrets.ts'

/**
 * The token of a reminder's link, with which an OwnGiftcard is bought without signing in. It is for one lot only and lasts
 * as long as the lot did when the reminder was sent, and only while the address that it went to is the person's for such
 * money. It opens nothing else: its audience and type say what it is.
 */
export type OfferedLot = {
  lot: string
  /** The number of the ledger that the lot is in. */
  ledger: number
}

const AUDIENCE = 'giftcard-offer'
const TYPE = 'giftcard-offer+jwt'

/** What a token says of the address that it went to: nobody who has the one can tell the other. */
export const addressInOffer = (mailLinkKey: string, email: string): Promise<string> =>
  keyedHash(mailLinkKey, `offer address ${email}`)

/** `to`: the address that it goes to. `expiresOn`: the last day of the lot; the link works to its end in Finland. */
export const signOffer = async (
  mailLinkKey: string,
  { lot, ledger }: OfferedLot,
  to: string,
  expiresOn: string,
): Promise<string> =>
  new SignJWT({ ledger, address: await addressInOffer(mailLinkKey, to) })
    .setProtectedHeader({ alg: 'HS256', typ: TYPE })
    .setSubject(lot)
    .setAudience(AUDIENCE)
    .setExpirationTime(endOfDay(expiresOn))
    .sign(base64url.decode(mailLinkKey))

/**
 * The lot that a token is for, and the `addressInOffer` that it went to. Throws an error of jose, `JWTExpired` when it is
 * ours and has ended.
 */
export async function verifyOffer(
  mailLinkKey: string,
  token: string,
  now: Date,
): Promise<OfferedLot & { address: string }> {
  const { payload } = await jwtVerify<{ ledger: number; address: string }>(
    token,
    base64url.decode(mailLinkKey),
    {
      algorithms: ['HS256'],
      typ: TYPE,
      audience: AUDIENCE,
      requiredClaims: ['sub', 'exp', 'ledger', 'address'],
      currentDate: now,
    },
  )
  return { lot: payload.sub!, ledger: payload.ledger, address: payload.address }
}
