import { html, nothing, type TemplateResult } from 'lit'
import { benefitNames } from '../../parts/benefit-names.ts'
import { daysLeftTexts } from '../../parts/days.ts'
import { field } from '../../parts/field.ts'
import { icon } from '../../parts/icons.ts'
import { isOfBoth, servicePill } from '../../parts/service-pill.ts'
import { endingsOf, type Money, restExpires } from './plan.ts'
import { type Scene, stepTitle } from './scene.ts'

/** Which benefit, as one of several. */
export const benefits = (
  scene: Scene,
): TemplateResult => html`<fieldset class=${scene.wares ? '' : 'waiting'} ?disabled=${!!scene.purchase.order}>
  <legend>${stepTitle(1, scene.texts.whichBenefit)}</legend>
  ${
    scene.wares
      ? scene.choice.money.map((money) => choiceRow(scene, money, true))
      : html`<div class="rows loading" inert>${[1, 2, 3].map(() => html`<div class="money choice"></div>`)}</div>`
  }
</fieldset>`

/** How many days of several are told. */
const MOST_DAYS = 3

/** Some money: what it is, how much, until when; or why there is no card for it. One that is `chosen` among others. */
export function choiceRow(scene: Scene, money: Money, isChoice: boolean): TemplateResult {
  const { localize, texts, choice } = scene
  const { language, formats } = localize
  const { benefit, cents, extension, lots } = money
  const [soonest] = lots
  const isOpen = extension.state === 'open'
  const whyNot =
    extension.state === 'later'
      ? texts.later(formats.date(extension.opens_on))
      : extension.state === 'never'
        ? texts.never
        : ''
  const endings = endingsOf(money)
  const isSeveral = endings.length > 1
  const content = html`<span class="tile">${icon(benefit)}</span>
    <span class="what">
      <strong>${benefitNames[language][benefit]}</strong>
      ${isOfBoth(choice.money) ? servicePill(money) : nothing}
    </span>
    <strong class="sum">${formats.money(cents)}</strong>
    <span class="small ${isOpen && soonest.expires_soon ? 'ending' : ''}">${daysLeftTexts[language](soonest.days_left)}</span>
    <span class="small date">${isSeveral ? nothing : formats.date(soonest.expires_on)}</span>
    ${
      isSeveral
        ? html`<span class="small more-days">
            ${endings.slice(0, MOST_DAYS).map(([day, cents], index) => {
              const comma = index < endings.length - 1 ? ',' : ''
              return html`<span>${texts.untilDay(formats.money(cents), formats.date(day))}${comma}</span> `
            })}
            ${endings.length > MOST_DAYS ? '…' : nothing}
          </span>`
        : nothing
    }
    ${whyNot ? html`<span class="small why">${whyNot}</span>` : nothing}`
  if (!isChoice) return html`<div class="money">${content}</div>`
  return html`<label class="money ${isOpen ? '' : 'closed'}">
    <input
      type="radio"
      name="money"
      .checked=${money === choice.chosen}
      ?disabled=${!isOpen}
      @change=${() => {
        choice.choose(money)
        scene.purchase.reset()
      }}
    />${content}
  </label>`
}

/** How much of it. */
export function amount(scene: Scene, number: number): TemplateResult {
  const { localize, texts, choice, purchase, wares } = scene
  const { formats } = localize
  const { chosen, preset, amount, isJudged } = choice
  const available = chosen ? formats.money(chosen.cents) : ''
  const take = (cents: number | 'all') => () => {
    choice.take(cents)
    purchase.reset()
  }
  const chip = (cents: number | 'all', name: string) => html`<label class="chip">
    <input type="radio" name="preset" .checked=${preset === cents} @change=${take(cents)} />
    ${icon('done', 16)} <span>${name}</span>
  </label>`
  const short = (cents: number) =>
    formats
      .moneyParts(cents)
      .filter(({ type }) => cents % 100 || !/decimal|fraction/.test(type))
      .map(({ value }) => value)
      .join('')
  return html`<fieldset ?disabled=${!!purchase.order}>
    <legend>${stepTitle(number, texts.howMuch)}</legend>
    ${
      wares
        ? html`<div class="chips">
              ${choice.suggestions.map((cents) => chip(cents, short(cents)))} ${chip('all', texts.all)}
            </div>
            ${field({
              name: 'amount',
              label: texts.otherAmount,
              value: choice.typed,
              inputmode: 'decimal',
              autocomplete: 'off',
              placeholder: texts.range(formats.money(1), available),
              error: isJudged && typeof amount === 'string' ? texts.problems[amount](available) : undefined,
              onInput: (text) => {
                choice.type(text)
                purchase.reset()
              },
              onLeave: () => choice.typed && choice.judge(),
            })}
            <p class="small">${rest(scene)}</p>`
        : html`<div class="chips loading" inert>${[1, 2, 3, 4].map(() => html`<div class="chip choice"></div>`)}</div>
            <div class="field">
              <strong>${texts.otherAmount}</strong>
              <div class="loading" inert><div class="choice blank-control"></div></div>
            </div>
            <div class="loading" inert><p class="small"><span>${'\u00a0'.repeat(40)}</span></p></div>`
    }
  </fieldset>`
}

/** What stays, and until when. */
function rest({ localize, texts, choice }: Scene): unknown {
  const { formats, language } = localize
  const { order, amount } = choice
  if (!order || typeof amount !== 'number') return nothing
  const { money, parts } = order
  const name = benefitNames[language][money.benefit]
  const expires = restExpires(money, parts)
  return expires
    ? texts.stays(formats.money(money.cents - amount), name, formats.date(expires))
    : texts.noneStays(name)
}

/** What keeps the room of paying. */
export const blankTill = (): TemplateResult =>
  html`<div class="paying loading" inert>
    ${['card', 'timeline', 'note', 'slide'].map((part) => html`<div class="choice blank-${part}"></div>`)}
  </div>`
