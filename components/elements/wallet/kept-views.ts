import { html, nothing, type TemplateResult } from 'lit'
import type { WalletAccount } from '../../../worker/wallet/schemas.ts'
import type { StoredBalances } from '../../client/vault.ts'
import type { LocalizeController } from '../../localize/localize.ts'
import { daysUntil } from '../../parts/days.ts'
import { largeMoney } from '../../parts/money.ts'
import { moneyRow } from '../../parts/money-rows.ts'
import { isOfBoth, servicePill } from '../../parts/service-pill.ts'
import { type Tab, walletTexts } from './texts.ts'

type Money = StoredBalances['balances']['benefits'][number] | WalletAccount

/** What lasts no longer than so many days expires soon, as the worker says it of what it knows. */
const SOON = 60

const hasExpired = ({ expires_on }: Money): boolean => daysUntil(expires_on) < 0

/**
 * What a tab shows of what this device keeps. Nothing can be bought with it; what has expired since it was read says so,
 * and is not part of the total.
 */
export function keptView(
  tab: Exclude<Tab, 'settings'>,
  localize: LocalizeController,
  { balances, accounts }: StoredBalances,
): TemplateResult {
  const { formats, language } = localize
  const texts = walletTexts[language]
  if (tab === 'history') return html`<p>${texts.noHistory}</p>`
  if (tab === 'home') {
    const { benefits } = balances
    const total = benefits.filter((one) => !hasExpired(one)).reduce((sum, one) => sum + one.amount_cents, 0)
    return html`<div class="total" part="total">
        <p>${texts.total}</p>
        <p class="large">${largeMoney(total, formats)}</p>
      </div>
      ${rows(localize, benefits, texts.nothing)}`
  }
  const isCards = tab === 'cards'
  const shown = accounts.accounts.filter(({ kind }) => (kind === 'card') === isCards)
  return isCards
    ? html`${rows(localize, shown, texts.noCards)} ${shown.length ? html`<p class="small">${texts.noCodes}</p>` : nothing}`
    : rows(localize, shown, texts.nothing)
}

function rows(localize: LocalizeController, list: Money[], empty: string): TemplateResult {
  if (list.length === 0) return html`<p>${empty}</p>`
  const isMixed = isOfBoth(list)
  return html`<ul role="list">
    ${list.map((money) => row(localize, money, isMixed ? servicePill(money) : nothing))}
  </ul>`
}

function row(localize: LocalizeController, money: Money, service: unknown): TemplateResult {
  const { formats, language } = localize
  const texts = walletTexts[language]
  const isOver = hasExpired(money)
  const daysLeft = daysUntil(money.expires_on)
  const held =
    'held_cents' in money && money.held_cents ? ` · ${texts.onHold(formats.money(money.held_cents))}` : ''
  return moneyRow(
    localize,
    {
      ...money,
      expires_soon: daysLeft <= SOON && !isOver,
      days_left: daysLeft,
      extension: { state: 'never', reason: 'benefit' }, // not here and now
    },
    { buy: () => {}, service, more: isOver ? ` · ${texts.expired}` : held },
  )
}
