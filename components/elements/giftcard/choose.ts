import { html, nothing, type TemplateResult } from 'lit'
import { benefitNames } from '../../parts/benefit-names.ts'
import { field } from '../../parts/field.ts'
import { icon } from '../../parts/icons.ts'
import { type Money, restExpires } from './plan.ts'
import { type Scene, stepTitle } from './scene.ts'

/** Which benefit, as one of several. */
export const benefits = (
  scene: Scene,
): TemplateResult => html`<fieldset class=${scene.wares ? '' : 'waiting'}>
  <legend>${stepTitle(1, scene.texts.whichBenefit)}</legend>
  ${
    scene.wares
      ? scene.choice.money.map((money) => moneyRow(scene, money, true))
      : html`<div class="rows loading" inert>${[1, 2, 3].map(() => html`<div class="money choice"></div>`)}</div>`
  }
</fieldset>`

/** Some money: what it is, how much, until when; or why there is no card for it. One that is `chosen` among others. */
export function moneyRow(scene: Scene, money: Money, isChoice: boolean): TemplateResult {
  const { localize, texts, choice } = scene
  const { language, formats } = localize
  const { benefit, service, cents, extension, lots } = money
  const [soonest] = lots
  const isOpen = extension.state === 'open'
  const isMixed = new Set(choice.money.map((each) => each.service)).size > 1
  const whyNot =
    extension.state === 'later'
      ? texts.later(formats.date(extension.opens_on))
      : extension.state === 'never'
        ? texts.never
        : ''
  const content = html`<span class="tile">${icon(benefit)}</span>
    <span class="what">
      <strong>${benefitNames[language][benefit]}</strong>
      ${isMixed ? html`<span class="pill">${service[0]!.toUpperCase() + service.slice(1)}</span>` : nothing}
    </span>
    <strong class="sum">${formats.money(cents)}</strong>
    <span class="small ${isOpen && soonest.expires_soon ? 'ending' : ''}">${texts.daysLeft(soonest.days_left)}</span>
    <span class="small date">${formats.date(soonest.expires_on)}</span>
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
  const wholeEuros = (cents: number) =>
    formats
      .moneyParts(cents)
      .filter(({ type }) => !/decimal|fraction/.test(type))
      .map(({ value }) => value)
      .join('')
  return html`<fieldset>
    <legend>${stepTitle(number, texts.howMuch)}</legend>
    ${
      wares
        ? html`<div class="chips">
              ${choice.suggestions.map((cents) => chip(cents, wholeEuros(cents)))} ${chip('all', texts.all)}
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
            <div class="field loading" inert>
              <p><span>${'\u00a0'.repeat(24)}</span></p>
              <div class="choice blank-control"></div>
              <p class="small"><span>${'\u00a0'.repeat(40)}</span></p>
            </div>`
    }
  </fieldset>`
}

/** What stays, and until when. */
function rest({ localize, texts, choice }: Scene): unknown {
  const { formats, language } = localize
  const { chosen, plan, amount } = choice
  if (!chosen || typeof amount !== 'number') return nothing
  const name = benefitNames[language][chosen.benefit]
  const expires = restExpires(chosen, plan)
  return expires
    ? texts.stays(formats.money(chosen.cents - amount), name, formats.date(expires))
    : texts.noneStays(name)
}

/** What keeps the room of paying. */
export const blankTill = (): TemplateResult =>
  html`<div class="paying loading" inert>
    ${['card', 'timeline', 'note', 'slide'].map((part) => html`<div class="choice blank-${part}"></div>`)}
  </div>`
