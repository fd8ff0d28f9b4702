import { linkToken } from '../messages/mail.ts'
import { epochSeconds } from '../platform/clock.ts'
import type { Config } from '../platform/config.ts'
import { randomSecret, sha256 } from '../platform/secrets.ts'

/** Seconds for which a link in an e-mail works that somebody is waiting for. */
const LIFETIME = 60 * 60

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
