import { html, nothing, type TemplateResult } from 'lit'
import type { BenefitOrder, NewOrder } from '../../../../worker/ordering/schemas.ts'
import { benefitNames } from '../../../parts/benefit-names.ts'
import { advice, button, warningNotice } from '../../../parts/blocks.ts'
import { dayInFinland } from '../../../parts/days.ts'
import { icon } from '../../../parts/icons.ts'
import { sums } from '../invoice-lines.ts'
import type { Data, SmartumEmployerBenefitOrder } from './benefit-order.ts'
import { progressBar } from './meter.ts'
import { amountsOfGroups, formOf } from './order-form.ts'
import { orderPill, orderWords, percentLoaded } from './order-words.ts'
import { taxNotice } from './tax-warnings.ts'

const awaitingCents = ({ lines }: BenefitOrder): number =>
  lines.reduce((sum, { awaiting_cents }) => sum + awaiting_cents, 0)

/** For whom an order is; of groups, those that are known. */
function forWhom({ texts, data }: SmartumEmployerBenefitOrder, who: NewOrder['who']): string {
  if (who === 'all') return texts.all
  if ('users' in who) return texts.users(who.users.length)
  const names = (data?.groups ?? []).filter(({ id }) => who.groups.includes(id)).map(({ name }) => name)
  return names.length ? names.join(', ') : texts.groups
}

/** What an order comes to, by benefit. */
function sheet(view: SmartumEmployerBenefitOrder, order: BenefitOrder): TemplateResult {
  const { texts, localize } = view
  const { formats, language } = localize
  const isDraft = order.state === 'draft'
  const awaiting = awaitingCents(order)
  const rows: [string, string][] = [
    [orderWords[language].people(order.people), ''],
    ...(isDraft
      ? ([
          [texts.invoicedNow, formats.money(order.total_cents - awaiting)],
          ...(awaiting ? [[texts.onAcceptance, formats.money(awaiting)] as [string, string]] : []),
        ] as [string, string][])
      : []),
    [texts.total, formats.money(order.total_cents)],
  ]
  return html`<div class="panel">
    <div>
      <h3>${order.name}</h3>
      ${order.wanted ? html`<p class="small">${forWhom(view, order.wanted.who)}</p>` : nothing}
    </div>
    <ul class="lines" role="list">
      ${order.lines.map(
        (line) => html`<li>
          <span class="tile">${icon(line.benefit)}</span>
          <span class="what">
            <strong>${benefitNames[language][line.benefit]}</strong>
            <span class="small">${texts.useBy(formats.date(line.expires_on))}</span>
          </span>
          <span class="times small">${orderWords[language].people(line.people)}</span>
          <span class="money">${formats.money(line.total_cents)}</span>
          ${
            line.awaiting_people
              ? html`<p class="small awaits">
                  ${icon('clock', 16)}<span>${texts.awaiting(line.awaiting_people, formats.money(line.awaiting_cents))}</span>
                </p>`
              : nothing
          }
        </li>`,
      )}
    </ul>
    ${sums(rows)}
  </div>`
}

/** The second step: what the draft comes to now, to be ordered, changed or discarded. */
export function preview(
  view: SmartumEmployerBenefitOrder,
  { order, groups, hasDetails }: Data & { order: BenefitOrder },
) {
  const { texts, localize, isDoing } = view
  const place = { view: 'benefit-order', id: order.id } as const
  const change = view.linkTo(texts.change, { ...place, change: true }, 'button')
  if (!order.people) {
    return html`${warningNotice(texts.nobodyTitle, texts.nobody)}
      <div class="buttons">
        ${change} ${view.linkTo(texts.toGroups, { view: 'groups' }, 'button')} ${discard(view)}
      </div>`
  }
  const awaiting = awaitingCents(order)
  const total = localize.formats.money(order.total_cents)
  const people = orderWords[localize.language].people(order.people)
  const { next, nextNobody } = texts
  const steps = awaiting === order.total_cents ? nextNobody : awaiting ? next : next.slice(0, -1)
  const amounts = order.wanted
    ? amountsOfGroups(
        formOf(order.wanted, (cents) => String(cents / 100)),
        groups,
      )
    : []
  return html`<div class="sides">
    <div class="stack">${sheet(view, order)} ${view.people.render()}</div>
    <div class="stack">
      ${taxNotice(localize, amounts)}
      <div class="panel">
        <h3>${texts.nextTitle}</h3>
        ${advice(steps)}
        ${
          hasDetails
            ? html`<button class="button main wide" part="button" aria-disabled=${isDoing} @click=${view.confirm}>
                ${isDoing ? texts.confirming : texts.confirm(people, total)}
              </button>`
            : warningNotice(
                texts.detailsTitle,
                texts.details,
                view.linkTo(texts.fillDetails, { view: 'company', benefits: order.id }, 'button'),
              )
        }
        <div class="buttons">${change} ${discard(view)}</div>
      </div>
    </div>
  </div>`
}

/** Discarding, which asks once more. */
function discard(view: SmartumEmployerBenefitOrder): TemplateResult {
  const { texts, isDiscarding, isDoing } = view
  if (!isDiscarding) {
    return button(texts.discard, () => view.askToDiscard(true), 'danger discard')
  }
  return html`<div class="notice asks" role="group" tabindex="-1" aria-labelledby="discard">
    ${icon('warning')}
    <div>
      <h3 id="discard">${texts.discardTitle}</h3>
      <p>${texts.discardText}</p>
      <div class="buttons">
        <button class="button danger-main" aria-disabled=${isDoing} @click=${view.discard}>${texts.discardYes}</button>
        ${button(texts.discardNo, () => view.askToDiscard(false))}
      </div>
    </div>
  </div>`
}

/** The third step: how far an order is that has been made, and what it waits for. */
export function made(view: SmartumEmployerBenefitOrder, order: BenefitOrder): TemplateResult {
  const { texts, localize } = view
  const { formats } = localize
  const { confirmed_at, confirmed_by } = order
  const day = confirmed_at && formats.date(dayInFinland(new Date(confirmed_at)))
  return html`<div class="sides">
    <div class="stack">
      ${status(view, order)} ${sheet(view, order)} ${order.people ? view.people.render() : nothing}
    </div>
    <div class="stack">
      ${waits(view, order)}
      ${
        order.invoices.length
          ? html`<div class="panel">
              <h3>${texts.invoices}</h3>
              <ul role="list">
                ${order.invoices.map(
                  (number) =>
                    html`<li>${view.linkTo(texts.invoice(number), { view: 'invoice', number })}</li>`,
                )}
              </ul>
            </div>`
          : nothing
      }
      ${confirmed_by && day ? html`<p class="small">${texts.orderedBy(confirmed_by, day)}</p>` : nothing}
    </div>
  </div>`
}

function status(view: SmartumEmployerBenefitOrder, order: BenefitOrder): unknown {
  const { texts, localize, isJustMade } = view
  const { state, progress } = order
  const heading = (title: string) =>
    isJustMade ? html`<h3 tabindex="-1" data-focus>${title}</h3>` : html`<h3>${title}</h3>`
  if (state === 'waiting') {
    return warningNotice(
      texts.lunchWaitsTitle,
      texts.lunchWaits,
      view.linkTo(texts.toLunch, { view: 'lunch' }, 'button'),
    )
  }
  const { to_load = 0, loaded = 0 } = progress ?? {}
  const numbers = new Intl.NumberFormat(localize.language === 'en' ? 'en-GB' : 'fi-FI')
  if (state === 'loading') {
    const percent = orderWords[localize.language].percent(percentLoaded({ to_load, loaded }))
    const said = texts.progress(numbers.format(loaded), numbers.format(loaded + to_load))
    return html`<div class="panel">
      <div class="of-state">${heading(texts.loadingTitle)} ${orderPill(localize, state, percent)}</div>
      ${progressBar({ part: loaded, whole: loaded + to_load, label: texts.loadingTitle, said })}
      <p>${said}</p>
      <p class="small">${texts.loading}</p>
    </div>`
  }
  return html`<div class="panel">
    <div class="of-state">
      ${heading(loaded ? texts.loadedTitle : texts.ordered)} ${loaded ? orderPill(localize, state) : nothing}
    </div>
    ${loaded ? html`<p>${texts.loaded}</p>` : nothing}
  </div>`
}

function waits(view: SmartumEmployerBenefitOrder, order: BenefitOrder): unknown {
  const { texts, localize } = view
  const { awaiting = 0, cancelled = 0 } = order.progress ?? {}
  if (!awaiting && !cancelled) return nothing
  return html`<div class="panel">
    ${
      awaiting
        ? html`<h3>${texts.waitsTitle}</h3>
            <p>${texts.waits(awaiting, localize.formats.money(awaitingCents(order)))}</p>
            ${view.linkTo(texts.toUsers, { view: 'users' })}`
        : nothing
    }
    ${cancelled ? html`<p class="small">${texts.cancelled(cancelled)}</p>` : nothing}
  </div>`
}
