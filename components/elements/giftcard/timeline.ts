import { html, svg, type TemplateResult } from 'lit'
import { daysLeftTexts, monthsBetween } from '../../parts/days.ts'
import type { Part } from './plan.ts'
import type { Scene } from './scene.ts'

const DAY = 86_400_000

/**
 * How much longer money lasts, to scale: the days that are left of it, and the months that the card adds. Where the old
 * day stands on the line is told to the style sheet by `placeTimeline`.
 */
export function timeline({ localize, texts }: Scene, { lot, expires_on }: Part): TemplateResult {
  const { formats, language, messages } = localize
  const added = (Date.parse(expires_on) - Date.parse(lot.expires_on)) / DAY
  const months = monthsBetween(lot.expires_on, expires_on)
  const old = (lot.days_left / (lot.days_left + added)) * 100
  const month = (100 - old) / months
  const x = (at: number) => `${at}%`
  const more = texts.moreMonths(months)
  return html`<div class="timeline" data-old=${old}>
    <p class="more">${more}</p>
    <svg width="100%" height="20" role="img" aria-label="${daysLeftTexts[language](lot.days_left)}, ${more}">
      <line class="left" x2=${x(old)} y1="10" y2="10" />
      <line class="added" x1=${x(old)} x2="100%" y1="10" y2="10" />
      ${Array.from({ length: months - 1 }, (_, index) => {
        const at = x(old + month * (index + 1))
        return svg`<line class="tick" x1=${at} x2=${at} y1="4" y2="16" />`
      })}
      <circle class="today" r="7" cy="10" />
      <circle class="old" cx=${x(old)} cy="10" r="7" />
      <circle class="new" cx="100%" cy="10" r="8" />
    </svg>
    <div class="days">
      <p>${messages.today[0]!.toUpperCase() + messages.today.slice(1)}</p>
      <p>${texts.oldExpiry} <span class="day">${formats.date(lot.expires_on)}</span></p>
      <p>${texts.newExpiry} <strong class="day">${formats.date(expires_on)}</strong></p>
    </div>
  </div>`
}

/** Brings the words of a timeline under their places. A style attribute would break the rules of strict pages. */
export function placeTimeline(root: ParentNode): void {
  const line = root.querySelector<HTMLElement>('.timeline')
  line?.style.setProperty('--_old', `${line.dataset.old}%`)
}
