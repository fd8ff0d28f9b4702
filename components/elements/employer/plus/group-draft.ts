import { TAX_FIGURES } from '../../../../common/tax-figures.ts'
import type { BenefitGroup, GroupBenefit, NewGroup } from '../../../../worker/benefit-users/schemas.ts'
import type { Benefit, Use } from '../../../../worker/wallet/schemas.ts'
import { readAmount } from '../../../parts/amount.ts'
import type { GroupFault, Warning } from './group-texts.ts'
import { hasIdentityCode } from './import-rows.ts'

export const BENEFITS: Benefit[] = [
  ...(['flexible', 'lunch', 'sports', 'sports-culture', 'massage', 'commuting', 'bicycle'] as const),
]
export const USES: Use[] = ['sports', 'culture', 'massage', 'commuting', 'lunch', 'bicycle']

/** The most that somebody gets of a benefit at a time. */
const LARGEST_AMOUNT = 1_000_000
const LONGEST_NAME = 60

/** A group as somebody fills it in: what is typed of each benefit that it has. */
export type GroupDraft = { name: string; amounts: Partial<Record<Benefit, string>>; uses: Use[] }

export function draftOfGroup(group: BenefitGroup | undefined, write: (cents: number) => string): GroupDraft {
  const benefits = group?.benefits ?? []
  return {
    name: group?.name ?? '',
    amounts: Object.fromEntries(benefits.map(({ benefit, amount_cents }) => [benefit, write(amount_cents)])),
    uses: benefits.find(({ benefit }) => benefit === 'flexible')?.uses ?? ['sports', 'culture', 'massage'],
  }
}

/** The cents that were typed of a benefit; 0 where there are none, or they cannot be read. */
export const centsOf = (typed: string | undefined): number => {
  const cents = readAmount(typed ?? '', LARGEST_AMOUNT)
  return typeof cents === 'number' ? cents : 0
}

/** What is wrong with a draft, by the name of the field. */
export function groupFaults({ name, amounts, uses }: GroupDraft): Record<string, GroupFault> {
  const faults: Record<string, GroupFault> = {}
  if (!name.trim() || name.trim().length > LONGEST_NAME) faults.name = 'name'
  else if (hasIdentityCode(name)) faults.name = 'identityCode'
  for (const [benefit, typed] of Object.entries(amounts)) {
    if (!centsOf(typed)) faults[benefit] = 'amount'
  }
  if (amounts.flexible !== undefined && !uses.length) faults.uses = 'uses'
  return faults
}

/** The group that a draft in which nothing is wrong says. */
export function groupOf({ name, amounts, uses }: GroupDraft): NewGroup {
  const benefits = BENEFITS.flatMap((benefit): GroupBenefit[] => {
    const amount_cents = centsOf(amounts[benefit])
    if (!amount_cents) return []
    const ofFlexible = benefit === 'flexible' && { uses: USES.filter((use) => uses.includes(use)) }
    return [{ benefit, amount_cents, ...ofFlexible }]
  })
  return { name: name.trim(), benefits }
}

const isSportsOrCulture = (use: Use) => use === 'sports' || use === 'culture'

/** What somebody gets for sports and culture, and for nothing else. */
export function sportsAndCultureOf({ amounts, uses }: GroupDraft): number {
  const flexible = uses.length && uses.every(isSportsOrCulture) ? centsOf(amounts.flexible) : 0
  return centsOf(amounts.sports) + centsOf(amounts['sports-culture']) + flexible
}

/** What the employer should know of the tax of the amounts, by the benefit beside which it is said. */
export function warningsOf(draft: GroupDraft): Partial<Record<Benefit, Warning>> {
  const { amounts, uses } = draft
  const warnings: Partial<Record<Benefit, Warning>> = {}
  const sure = sportsAndCultureOf(draft)
  if (sure > TAX_FIGURES.sportsAndCulture) {
    const benefit = (['sports-culture', 'sports', 'flexible'] as const).find((each) => centsOf(amounts[each]))
    if (benefit) warnings[benefit] = 'sportsAndCulture'
  } else if (uses.some(isSportsOrCulture) && !uses.every(isSportsOrCulture)) {
    // What becomes of it is for each person to choose.
    if (sure + centsOf(amounts.flexible) > TAX_FIGURES.sportsAndCulture) warnings.flexible = 'flexible'
  }
  if (centsOf(amounts.commuting) > TAX_FIGURES.commuting) warnings.commuting = 'commuting'
  if (amounts.bicycle !== undefined) warnings.bicycle = 'bicycle'
  if (amounts.lunch !== undefined) warnings.lunch = 'lunch'
  return warnings
}

/** For how many of the dearest meals a month an amount of lunch suffices. */
export const mealsOf = ({ amounts }: GroupDraft): number =>
  Math.floor(centsOf(amounts.lunch) / TAX_FIGURES.lunch.most)
