import { html, nothing, type TemplateResult } from 'lit'
import type { Help, RequestTopic } from '../../../worker/support/schemas.ts'
import { button } from '../../parts/blocks.ts'
import { icon } from '../../parts/icons.ts'
import type { helpTexts } from './texts.ts'

type Texts = (typeof helpTexts)['fi']
export type Answer = Help['answers'][number]

/** What the person has done with an answer, and can do. */
type Handling = {
  isOpen: boolean
  helped: boolean | undefined
  /** Whether the verdict is what the person did last. */
  hasFocus: boolean
  toggle: (answer: Answer) => void
  judge: (answer: Answer, helped: boolean) => void
  ask: (topic: RequestTopic) => void
}

/** A question that opens its answer. */
export function answerRow(texts: Texts, answer: Answer, handling: Handling): TemplateResult {
  const { id, question, answer: paragraphs, guide } = answer
  const { isOpen, toggle } = handling
  return html`<li>
    <h4>
      <button
        class="question"
        part="question"
        id="question-${id}"
        aria-expanded=${isOpen}
        aria-controls="answer-${id}"
        @click=${() => toggle(answer)}
      ><span>${question}</span>${icon('chevron', 20)}</button>
    </h4>
    <div class="answer" id="answer-${id}" role="group" aria-labelledby="question-${id}" ?hidden=${!isOpen}>
      ${paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}
      ${
        guide
          ? html`<p>${texts.readGuide} <a href=${guide.url} target="_blank" rel="noopener">${guide.title}<span class="unseen">, ${texts.newTab}</span></a></p>`
          : nothing
      }
      <div class="helped">${verdict(texts, answer, handling)}</div>
    </div>
  </li>`
}

function verdict(texts: Texts, answer: Answer, { helped, hasFocus, judge, ask }: Handling): TemplateResult {
  if (helped === undefined) {
    return html`<p>${texts.didItHelp}</p>
      ${button(texts.yes, () => judge(answer, true))} ${button(texts.no, () => judge(answer, false))}`
  }
  return html`<p tabindex="-1" ?data-focus=${hasFocus}>${helped ? texts.thanks : texts.sorry}</p>
    ${helped ? nothing : button(texts.askForHelp, () => ask(answer.topic))}`
}

/** Rows as high as real ones, for the time until there are some. */
export const blankAnswers = (): TemplateResult[] =>
  [22, 23, 33, 28, 48, 34, 18, 32, 28, 46, 45, 30, 23, 20, 27, 27, 45, 38, 45].map(
    (width) => html`<li><p class="question"><span>${'\u00a0'.repeat(width)}</span></p></li>`,
  )
