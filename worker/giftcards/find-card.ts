import { cardCode, typedCardCode } from '../platform/card-code.ts'
import { helsinkiDate } from '../platform/clock.ts'
import { type Config, ConfigError } from '../platform/config.ts'
import type { Env } from '../platform/env.ts'
import type { AccountRow } from '../wallet/store/balances.ts'
import { readAccount } from '../wallet/store/cards.ts'
import { findCard } from './store.ts'

/** A card that somebody has the code of. */
type FoundCard = {
  person: string
  ledger: D1Database
  card: AccountRow
  lastFour: string
}

/** What a code as somebody has typed it has led to. */
export type Lookup = {
  /** The card, if it can be used: the code works, the card is not past its last day and something is on it. */
  usable: FoundCard | undefined
  /** Whether it is written as a code is and no card has ever had it. A mistyped code is not: its check character tells. */
  isGuess: boolean
}

/** What no card has for an id: who asks for a code that leads nowhere waits for the ledgers all the same. */
const NO_CARD = 'card_none'

/**
 * Looks up the card with a code as somebody has typed it. One read of the directory and one of a ledger, whatever was typed,
 * so that the time it takes says nothing either. Whoever asks for strangers has to limit how often.
 */
export async function findCardByCode(
  { DB }: Env,
  { CARD_CODE_KEY, ledgers }: Pick<Config, 'CARD_CODE_KEY' | 'ledgers'>,
  typed: string,
  now: Date,
): Promise<Lookup> {
  const written = await typedCardCode(CARD_CODE_KEY, typed)
  const hash = written ?? (await cardCode(CARD_CODE_KEY, NO_CARD, 1)).hash
  const found = await findCard(DB, hash)
  const shard = found?.ledger ?? hash.charCodeAt(0) % ledgers.length
  const ledger = ledgers[shard]
  if (!ledger) throw new ConfigError(`LEDGER_${shard}: is not bound`)
  const card = await readAccount(ledger, found?.card ?? NO_CARD)
  const isUsable = card && found?.works && card.amount_cents > 0 && card.expires_on >= helsinkiDate(now)
  return {
    usable: isUsable ? { person: found.person, ledger, card, lastFour: found.last_four } : undefined,
    isGuess: written !== undefined && !found,
  }
}
