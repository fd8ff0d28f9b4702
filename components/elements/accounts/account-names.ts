import type { Card } from '../../../worker/giftcards/schemas.ts'
import type { Receipt, WalletAccount } from '../../../worker/wallet/schemas.ts'
import type { LocalizeController } from '../../localize/localize.ts'
import { benefitNames } from '../../parts/benefit-names.ts'
import { rowTexts } from '../../parts/money-row-texts.ts'
import { accountsTexts } from './texts.ts'

/** What a person has: their lots, and their cards with the ends of their codes. */
export type Wallet = { lots: WalletAccount[]; cards: Card[] }

type Part = Receipt['parts'][number]

const isOwn = (account: string): boolean => /^(lot|card)_/.test(account)

/**
 * Where the money of a part went, seen from the person: from which of their lots or cards, to which, or both. What they
 * have no more is called by its benefit alone.
 */
export function wayOf(localize: LocalizeController, { lots, cards }: Wallet, part: Part): string[] {
  const { language, formats } = localize
  const texts = accountsTexts[language]
  const name = (id: string): string => {
    if (id.startsWith('card_')) {
      const card = cards.find((each) => each.id === id)
      return [rowTexts[language].giftcard, card?.last_four].filter(Boolean).join(' ')
    }
    const benefit = part.benefit ? benefitNames[language][part.benefit] : ''
    const lot = lots.find((each) => each.id === id)
    return lot ? texts.until(benefit, formats.date(lot.expires_on)) : benefit
  }
  const { from, to, kind } = part
  if (kind === 'void') return [texts.backTo(name(isOwn(from) ? from : to))]
  return [isOwn(from) ? texts.from(name(from)) : '', isOwn(to) ? texts.to(name(to)) : ''].filter(Boolean)
}
