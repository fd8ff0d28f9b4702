import type { Config } from '../platform/config.ts'
import type { Env } from '../platform/env.ts'
import { readWallet } from '../wallet/read-balances.ts'
import type { Service } from '../wallet/schemas.ts'
import { codeOf } from './make-code.ts'
import { extensionOf } from './rules.ts'
import type { Card } from './schemas.ts'
import { findWorkingCodes } from './store.ts'

/** Whose cards, on which ledger; `service`: the only one whose cards are wanted, both where it is absent. */
export type CardOwner = { person: string; ledger: D1Database; service?: Service | undefined }

/**
 * A person's cards that are not past their last day, also those with nothing left, the soonest expiry first. One read of
 * the ledger and one of the directory, at the same time.
 */
export async function readCards(
  { DB }: Env,
  config: Pick<Config, 'CARD_CODE_KEY'>,
  { person, ledger, service }: CardOwner,
  now: Date,
): Promise<Card[]> {
  const [{ accounts }, codes] = await Promise.all([
    readWallet(ledger, { person, service, now, extensionOf }),
    findWorkingCodes(DB, person),
  ])
  const codeOf = new Map(codes.map(({ card, ...code }) => [card, code]))
  return Promise.all(
    accounts
      .filter(({ kind }) => kind === 'card')
      .map(async (account) => ({
        ...account,
        ...(codeOf.get(account.id) ?? (await firstCode(config, account.id))),
      })),
  )
}

/** What is shown of the code of a card that has just been bought and whose code is not stored yet. */
async function firstCode(config: Pick<Config, 'CARD_CODE_KEY'>, card: string) {
  const { code: _, ...shown } = await codeOf(config, card, 1)
  return shown
}
