import { linkToken } from '../messages/mail.ts'
import { epochSeconds } from '../platform/clock.ts'
import type { Config } from '../platform/config.ts'
import { randomSecret, sha256 } from '../platform/secrets.ts'

/** Seconds for which a link in an e-mail works that somebody is waiting for. */
const LIFETIME = 60 * 60

/** Seconds for which an employer's invitation works, of a person or of an orderer: 30 days. */
export const INVITATION_LIFETIME = 30 * 24 * 60 * 60

/** What a new link is stored as, and what its mail holds: neither works as the link's token. */
export async function newMailLink(
  config: Pick<Config, 'MAIL_LINK_KEY'>,
  now: Date,
  lifetime = LIFETIME,
): Promise<{ tokenHash: string; seed: string; expires: number }> {
  const seed = randomSecret()
  const token = await linkToken(config.MAIL_LINK_KEY, seed)
  return { tokenHash: sha256(token), seed, expires: epochSeconds(now) + lifetime }
}

/** Whether the time of a link is over at an instant. `expiresAt`: whole seconds since 1970. */
export const isOver = (expiresAt: number, now: Date): boolean => expiresAt <= epochSeconds(now)

/** What the link of an invitation is good for at an instant. */
export const stateOfInvitation = (
  { ended, expires_at }: { ended: 'used' | 'voided' | null; expires_at: number },
  now: Date,
): 'valid' | 'used' | 'voided' | 'expired' => ended ?? (isOver(expires_at, now) ? 'expired' : 'valid')
