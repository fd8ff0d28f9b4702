import type { Benefit, Use } from '../../worker/wallet/schemas.ts'
import type { Language } from '../localize/localize.ts'

/** What the benefits, and the uses of their money, are called. */
export const benefitNames: Record<Language, Record<Benefit | Use, string>> = {
  fi: {
    sports: 'Liikunta',
    culture: 'Kulttuuri',
    'sports-culture': 'Liikunta ja kulttuuri',
    massage: 'Hieronta',
    commuting: 'Työmatkat',
    lunch: 'Lounas',
    flexible: 'Joustoetu',
    bicycle: 'Polkupyörä',
  },
  sv: {
    sports: 'Motion',
    culture: 'Kultur',
    'sports-culture': 'Motion och kultur',
    massage: 'Massage',
    commuting: 'Arbetsresor',
    lunch: 'Lunch',
    flexible: 'Flexförmån',
    bicycle: 'Cykel',
  },
  en: {
    sports: 'Sports',
    culture: 'Culture',
    'sports-culture': 'Sports & culture',
    massage: 'Massage',
    commuting: 'Commuting',
    lunch: 'Lunch',
    flexible: 'Flexible',
    bicycle: 'Bicycle',
  },
}

/** What money can be used for, as a list inside a sentence: `sports, culture and lunch`. */
export const namesOfUses = (language: Language, uses: readonly Use[]): string =>
  new Intl.ListFormat(language === 'en' ? 'en-GB' : language).format(
    uses.map((use) => benefitNames[language][use].toLowerCase()),
  )
