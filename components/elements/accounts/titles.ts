import type { Language } from '../../localize/localize.ts'

/** What can be shown: everything, or one part of it. */
export type View = 'all' | 'accounts' | 'cards' | 'history'

/** What stands over each view, also over what a device keeps of it. */
export const viewTitles: Record<Language, Record<View, string>> = {
  fi: { all: 'Tilit ja tapahtumat', accounts: 'Tilit', cards: 'OmaLahjakortit', history: 'Tapahtumat' },
  sv: { all: 'Konton och historik', accounts: 'Konton', cards: 'EgetPresentkort', history: 'Historik' },
  en: { all: 'Accounts and history', accounts: 'Accounts', cards: 'OwnGiftcards', history: 'History' },
}
