import type { Context } from 'hono'
import { html } from 'hono/html'
import type { Html } from '../../../pages/page.ts'
import type { DeskContext } from '../access.ts'
import type { ChangeText } from '../employer-text.ts'
import type { Form } from '../forms.ts'
import type { NotDone } from '../text.ts'
import { deskPage, frameOf, href, notice, type Place } from './page.ts'

export type Fact = readonly [name: string, value: Html]

/** The page that says what a form asks for and what will happen, and sends the form once more when somebody goes on. */
export function confirmPage(
  c: Context<DeskContext>,
  {
    words,
    place,
    page,
    kept,
    facts,
    notDone,
  }: {
    words: Pick<ChangeText, 'open' | 'confirm' | 'consequences'>
    place: Place
    page: string
    kept: Form
    facts: Fact[]
    /** Why what was gone on with was not done, and is asked again. */
    notDone?: NotDone | undefined
  },
): Response | Promise<Response> {
  const frame = frameOf(c)
  const { text } = frame
  return deskPage(c, {
    title: words.confirm,
    place,
    main: html`<div class="narrow">
      ${notDone ? notice(frame, notDone) : ''}
      <h1 tabindex="-1" ${notDone ? '' : 'autofocus'}>${words.confirm}</h1>
      <p>${text.confirmLead}</p>
      <form class="card" method="post" action="${href(frame, page)}">
        ${Object.entries(kept).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" autocomplete="off">`)}
        <dl>${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
        <div class="field"><h2>${text.whatHappens}</h2>
          <ul class="plain">${words.consequences.map((one) => html`<li>${one}</li>`)}</ul></div>
        <div class="buttons"><button name="step" value="change">${words.open}</button>
          <button class="quiet" name="step" value="edit">${text.correct}</button></div>
      </form>
    </div>`,
  })
}
