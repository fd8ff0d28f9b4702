import { html, nothing, type TemplateResult } from 'lit'
import type { Receipt, TransactionKind } from '../../../worker/wallet/schemas.ts'
import type { LocalizeController } from '../../localize/localize.ts'
import { benefitNames } from '../../parts/benefit-names.ts'
import { button } from '../../parts/blocks.ts'
import { dayInFinland } from '../../parts/days.ts'
import { icon } from '../../parts/icons.ts'
import { type Wallet, wayOf } from './account-names.ts'
import { accountsTexts } from './texts.ts'
import type { Transaction, Transactions } from './transactions.ts'

/** What leaves a person, and what comes to them; the rest stays theirs, or is of no amount. */
const SIGNS: Partial<Record<TransactionKind, '−' | '+'>> = {
  spend: '−',
  capture: '−',
  expire: '−',
  reverse: '−',
  load: '+',
  refund: '+',
}

/** A list of transactions, each with its parts once it is pressed, and the way to more of them. */
export function historyList(
  localize: LocalizeController,
  wallet: Wallet,
  transactions: Transactions,
): TemplateResult {
  const { messages, language } = localize
  const texts = accountsTexts[language]
  const { rows = [], next, isLoading, error } = transactions
  const label = isLoading ? texts.fetching : error ? messages.tryAgain : texts.showMore
  return html`<ul class="history" role="list">
      ${rows.map((each) => entry(localize, wallet, transactions, each))}
    </ul>
    ${error ? html`<p class="failed" role="alert">${texts.moreFailed}</p>` : nothing}
    ${next || error ? button(label, transactions.loadMore, 'more') : nothing}`
}

function entry(
  localize: LocalizeController,
  wallet: Wallet,
  transactions: Transactions,
  transaction: Transaction,
): TemplateResult {
  const { language, formats } = localize
  const { id, kind, amount_cents, at, benefits, use } = transaction
  const names = benefitNames[language]
  const money = formats.money(amount_cents)
  const sign = SIGNS[kind] ?? (kind === 'convert' && transactions.account ? '+' : '')
  const of = use ? names[use] : [...new Set(benefits)].map((benefit) => names[benefit]).join(', ')
  const isOpen = transactions.open?.id === id
  return html`<li>
    <button class="entry" part="transaction" aria-expanded=${isOpen} @click=${() => transactions.toggle(id)}>
      <span>
        <span class="what">${accountsTexts[language].kinds[kind]}</span>
        <span class="small">${[formats.date(dayInFinland(new Date(at))), of].filter(Boolean).join(' · ')}</span>
      </span>
      <span class="moved ${sign === '+' ? 'in' : ''}">${amount_cents ? sign + money : nothing}</span>
      ${icon('chevron', 16)}
    </button>
    ${isOpen ? details(localize, wallet, transactions) : nothing}
  </li>`
}

/** The parts of a transaction that has been pressed, or what there is in place of them. */
function details(localize: LocalizeController, wallet: Wallet, transactions: Transactions): TemplateResult {
  const { language, messages } = localize
  const texts = accountsTexts[language]
  const { receipt, error } = transactions.open!
  if (error) {
    return html`<div class="parts" role="alert">
      <p class="failed">${texts.partsFailed}</p>
      ${button(messages.tryAgain, transactions.retry)}
    </div>`
  }
  if (!receipt) return html`<p class="parts" role="status">${texts.fetching}</p>`
  return parts(localize, wallet, receipt)
}

function parts(localize: LocalizeController, wallet: Wallet, receipt: Receipt): TemplateResult {
  const { language, formats } = localize
  const texts = accountsTexts[language]
  const { at, hold_until, closing } = receipt
  const facts = [
    formats.moment(at),
    hold_until && texts.heldUntil(formats.moment(hold_until)),
    closing && texts.lastDay(formats.date(closing.last_day)),
  ]
  return html`<div class="parts">
    <ul role="list">
      ${receipt.parts.map(
        (part) => html`<li>
          <span>${wayOf(localize, wallet, part).map((line) => html`<span>${line}</span>`)}</span>
          <span class="moved">${formats.money(part.amount_cents)}</span>
        </li>`,
      )}
    </ul>
    ${facts.map((fact) => (fact ? html`<p>${fact}</p>` : nothing))}
  </div>`
}

/** Room for entries that are on their way. */
export const blankHistory = (): TemplateResult =>
  html`<ul class="history" role="list">
    ${[14, 20, 12].map(
      (width) => html`<li class="entry">
        <div>
          <p><span>${'\u00a0'.repeat(width)}</span></p>
          <p class="small"><span>${'\u00a0'.repeat(width + 10)}</span></p>
        </div>
      </li>`,
    )}
  </ul>`
