import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import { type BankId, bankIdentity, isBankId } from './banks.ts'
import { BANK_STATES, type BankControl, BROKER_STATES } from './control.ts'
import { type Context, isCrossSite, readForm, sendPage } from './http.ts'
import { chooseLanguage, type Language, TEXT } from './page-text.ts'
import { brokerHeader, layout } from './pages.ts'

type Html = HtmlEscapedString | Promise<HtmlEscapedString>

/** `slow` never lasts longer than this, so that a slip of the pen cannot hold a connection for an hour. */
const LONGEST_DELAY_SECONDS = 60

/** `GET` and `POST /control`: the switchboard as a page with forms. */
export async function answerControl(ctx: Context, control: BankControl, issuer: string): Promise<void> {
  const language = chooseLanguage(ctx.query.lang)
  if (ctx.method === 'POST') {
    if (isCrossSite(ctx, issuer)) ctx.throw(403)
    const form = await readForm(ctx)
    if (!apply(control, form)) ctx.throw(400)
    ctx.status = 303
    // Back to the switch that was pressed: on a small screen it is far down the page.
    ctx.redirect(`/control?lang=${language}${form.bank ? `#${form.bank}` : ''}`)
    return
  }
  await sendPage(ctx, controlPage(language, control))
}

/** Carries one form out; false, with nothing changed, where the form says nothing that the switchboard knows. */
function apply(control: BankControl, form: Record<string, string>): boolean {
  if (form.reset !== undefined) {
    control.reset()
    return true
  }
  if (form.bank !== undefined) {
    const state = BANK_STATES.find((known) => known === form.state)
    if (!isBankId(form.bank) || !state) return false
    control.setBank(form.bank, state)
    return true
  }
  if (form.broker !== undefined) {
    const state = BROKER_STATES.find((known) => known === form.broker)
    if (!state) return false
    control.broker = state
    return true
  }
  if (form.coop !== undefined) {
    if (form.coop !== 'on' && form.coop !== 'off') return false
    control.coop = form.coop === 'on'
    return true
  }
  if (form.announces !== undefined) {
    if (form.announces !== 'on' && form.announces !== 'off') return false
    control.announces = form.announces === 'on'
    return true
  }
  const seconds = Number(form.delay)
  if (!form.delay || !(seconds >= 0 && seconds <= LONGEST_DELAY_SECONDS)) return false
  control.delayMs = seconds * 1000
  return true
}

function controlPage(language: Language, control: BankControl): Html {
  const text = TEXT[language]
  const onOrOff = [
    { value: 'off', label: text.off },
    { value: 'on', label: text.on },
  ]
  return layout(
    { language, query: {} },
    {
      title: text.switchboard,
      header: brokerHeader(language),
      main: html`<h1>${text.switchboard}</h1>
        <p class="lead">${text.switchboardLead}</p>
        <section class="switch">
          <div>
            <h2>${text.broker}</h2>
            <p>${text.brokerText}</p>
          </div>
          ${switchForm(
            text.broker,
            'broker',
            BROKER_STATES.map((value) => ({ value, label: text.states[value] })),
            control.broker,
          )}
        </section>
        <section class="switch">
          <div>
            <h2>${text.coop}</h2>
            <p>${text.coopText}</p>
          </div>
          ${switchForm(text.coop, 'coop', onOrOff, control.coop ? 'on' : 'off')}
        </section>
        <section class="switch">
          <div>
            <h2>${text.announces}</h2>
            <p>${text.announcesText}</p>
          </div>
          ${switchForm(text.announces, 'announces', onOrOff, control.announces ? 'on' : 'off')}
        </section>
        <h2>${text.banks}</h2>
        ${control.banks().map(({ id, state }) => bankSwitch(id, state, language))}
        <form method="post" class="delay">
          <label for="delay">${text.delay}</label>
          <input
            id="delay"
            name="delay"
            type="number"
            min="0"
            max="${LONGEST_DELAY_SECONDS}"
            step="0.1"
            required
            value="${control.delayMs / 1000}"
          />
          <span>${text.delayText}</span>
          <button class="quiet">${text.save}</button>
        </form>
        <form method="post"><button class="primary" name="reset">${text.reset}</button></form>`,
    },
  )
}

function bankSwitch(id: BankId, current: string, language: Language): Html {
  const { name } = bankIdentity(id, language)
  const choices = BANK_STATES.map((value) => ({ value, label: TEXT[language].states[value] }))
  return html`<section class="switch" id="${id}">
    <h3>${name}</h3>
    ${switchForm(name, 'state', choices, current, html`<input type="hidden" name="bank" value="${id}" />`)}
  </section>`
}

function switchForm(
  label: string,
  field: string,
  choices: { value: string; label: string }[],
  current: string,
  hidden: Html | '' = '',
): Html {
  return html`<form method="post">
    ${hidden}
    <div class="segments" role="group" aria-label="${label}">
      ${choices.map(
        (choice) =>
          html`<button
            name="${field}"
            value="${choice.value}"
            aria-pressed="${String(choice.value === current)}"
          >
            ${choice.label}
          </button>`,
      )}
    </div>
  </form>`
}
