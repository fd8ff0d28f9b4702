import type { BenefitNames } from './benefit-mails.ts'

export const benefitsEn: BenefitNames = {
  ownGiftcard: 'OwnGiftcard',
  benefits: {
    sports: 'Sports',
    'sports-culture': 'Sports & culture',
    massage: 'Massage',
    commuting: 'Commuting',
    lunch: 'Lunch',
    flexible: 'Flexible',
    bicycle: 'Bicycle',
  },
  uses: {
    sports: 'sports',
    culture: 'culture',
    massage: 'massage',
    commuting: 'commuting',
    lunch: 'lunch',
    bicycle: 'bicycle',
  },
}
