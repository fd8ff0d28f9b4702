import { cardCode } from '../platform/card-code.ts'
import type { Config } from '../platform/config.ts'
import type { Code } from './schemas.ts'
import type { StoredCode } from './store.ts'

type CodeKey = Pick<Config, 'CARD_CODE_KEY'>

/** The code of a card as it is answered to whoever may see it. */
export async function codeOf({ CARD_CODE_KEY }: CodeKey, card: string, revision: number): Promise<Code> {
  const { text, lastFour } = await cardCode(CARD_CODE_KEY, card, revision)
  return { code: text, last_four: lastFour, revision }
}

/** The code of a card as it is stored. */
export async function storedCodeOf(
  { CARD_CODE_KEY }: CodeKey,
  card: string,
  revision: number,
): Promise<StoredCode> {
  const { hash, lastFour } = await cardCode(CARD_CODE_KEY, card, revision)
  return { card, revision, hash, lastFour }
}
