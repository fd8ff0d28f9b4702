import type { BenefitNames } from './benefit-mails.ts'

export const benefitsSv: BenefitNames = {
  ownGiftcard: 'EgetPresentkort',
  benefits: {
    sports: 'Motion',
    'sports-culture': 'Motion och kultur',
    massage: 'Massage',
    commuting: 'Arbetsresor',
    lunch: 'Lunch',
    flexible: 'Flexförmån',
    bicycle: 'Cykel',
  },
  uses: {
    sports: 'motion',
    culture: 'kultur',
    massage: 'massage',
    commuting: 'arbetsresor',
    lunch: 'lunch',
    bicycle: 'cykel',
  },
}
