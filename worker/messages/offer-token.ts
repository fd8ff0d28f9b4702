import { base64url, jwtVerify, SignJWT } from 'jose'
import { endOfDay } from '../platform/clock.ts'

/**
 * The token of a reminder's link, with which an OwnGiftcard is bought without signing in. It is for one lot only and lasts
 * as long as the lot did when the reminder was sent. It opens nothing else: its audience and type say what it is.
 */
export type OfferedLot = {
  lot: string
  /** The number of the ledger that the lot is in. */
  ledger: number
}

const AUDIENCE = 'giftcard-offer'
const TYPE = 'giftcard-offer+jwt'

/** `expiresOn`: the last day of the lot; the link works to its end in Finland. */
export const signOffer = (
  mailLinkKey: string,
  { lot, ledger }: OfferedLot,
  expiresOn: string,
): Promise<string> =>
  new SignJWT({ ledger })
    .setProtectedHeader({ alg: 'HS256', typ: TYPE })
    .setSubject(lot)
    .setAudience(AUDIENCE)
    .setExpirationTime(endOfDay(expiresOn))
    .sign(base64url.decode(mailLinkKey))

/** The lot that a token is for. Throws an error of jose, `JWTExpired` when it is ours and has ended. */
export async function verifyOffer(mailLinkKey: string, token: string, now: Date): Promise<OfferedLot> {
  const { payload } = await jwtVerify<{ ledger: number }>(token, base64url.decode(mailLinkKey), {
    algorithms: ['HS256'],
    typ: TYPE,
    audience: AUDIENCE,
    requiredClaims: ['sub', 'exp', 'ledger'],
    currentDate: now,
  })
  return { lot: payload.sub!, ledger: payload.ledger }
}
