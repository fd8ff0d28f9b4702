import { html, nothing, type TemplateResult } from 'lit'
import { icon } from '../../parts/icons.ts'
import type { Scene } from './scene.ts'

/** How far somebody has come: the terms, who they are, what is still to come. */
export type Step = 1 | 2 | 3

const STEPS = 3

/** The steps, for the eye; a screen reader hears them with the heading of each. */
export function progress(
  { texts, name }: Pick<Scene, 'texts' | 'name'>,
  now: Step,
  isDone = false,
): TemplateResult {
  const about = (step: number, look: string) =>
    look === 'now' ? texts.here : (step === 2 && name) || texts.steps[step - 1]![1]
  return html`<div class="steps" aria-hidden="true">
    ${texts.steps.map(([title], index) => {
      const step = index + 1
      const look = step < now || isDone ? 'done' : step === now ? 'now' : ''
      const isShown = step === now
      return html`<div class="step ${look}">
        <i class="bar"></i>
        <span class="dot">${look === 'done' ? icon('done', 20) : step}</span>
        <span class="name ${isShown ? 'shown' : ''}">
          <span class="count">${step}/${STEPS}</span> ${title}
          <span class="about">${step === 1 && !look ? nothing : about(step, look)}</span>
        </span>
      </div>`
    })}
  </div>`
}

/** What a step is called, with its number for those who do not see the steps. It takes the focus when the step begins. */
export const heading = ({ texts }: Pick<Scene, 'texts'>, step: Step, title: string): TemplateResult =>
  html`<h3 class="heading" tabindex="-1" data-focus>
    <span class="unseen">${texts.stepOf(step, STEPS)}</span> ${title}
  </h3>`
