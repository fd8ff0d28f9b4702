import type { BenefitNames } from './benefit-mails.ts'

export const benefitsFi: BenefitNames = {
  ownGiftcard: 'OmaLahjakortti',
  benefits: {
    sports: 'Liikunta',
    'sports-culture': 'Liikunta ja kulttuuri',
    massage: 'Hieronta',
    commuting: 'Työmatkat',
    lunch: 'Lounas',
    flexible: 'Joustoetu',
    bicycle: 'Polkupyörä',
  },
  uses: {
    sports: 'liikunta',
    culture: 'kulttuuri',
    massage: 'hieronta',
    commuting: 'työmatkat',
    lunch: 'lounas',
    bicycle: 'polkupyörä',
  },
}
