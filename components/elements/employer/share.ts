import { html, nothing, type TemplateResult } from 'lit'
import type { RegistrationPeriod } from '../../../worker/enrolment/schemas.ts'
import { dayInFinland } from '../../parts/days.ts'
import { field } from '../../parts/field.ts'
import { icon } from '../../parts/icons.ts'
import { copy, send } from '../../parts/seldom-icons.ts'
import type { SmartumEmployerPeriod } from './period.ts'
import { statePill } from './period-names.ts'

type Link = RegistrationPeriod['links'][number]

/** Whether a link can still be sent to somebody. */
const isGood = ({ state }: Link): boolean => state === 'open' || state === 'upcoming'

/** The links of a period and the ways to spread them. */
export function sharePanel(view: SmartumEmployerPeriod, period: RegistrationPeriod): TemplateResult {
  const { texts } = view
  const good = period.links.filter(isGood)
  return html`<section class="panel" aria-labelledby="share">
    <div>
      <h3 id="share" tabindex="-1">${good.length ? texts.shareTitle : texts.links}</h3>
      ${good.length ? html`<p class="small">${texts.shareText}</p>` : nothing}
    </div>
    ${period.links.map((link, index) => linkRow(view, period, link, index))}
    ${good.length ? mailForm(view, good) : nothing} ${lateForm(view, period)}
  </section>`
}

function linkRow(
  view: SmartumEmployerPeriod,
  { name }: RegistrationPeriod,
  link: Link,
  index: number,
): TemplateResult {
  const { texts, localize } = view
  const { code, url, kind, state, ends_on, places, registered, invited } = link
  const day = localize.formats.date(ends_on)
  const title = kind === 'late' ? texts.lateLink(day) : texts.link
  const counts = [texts.linkCounts(registered, places ?? 0), invited ? texts.mailed(invited) : ''].filter(
    Boolean,
  )
  return html`<div class="link-of-period">
    <div class="field">
      <div class="of-link">
        ${isGood(link) ? html`<label for="link-${index}">${title}</label>` : html`<strong>${title}</strong>`}
        ${statePill(localize, state)}
      </div>
      ${
        isGood(link)
          ? html`<div class="copied-from">
              <textarea id="link-${index}" class="url" rows="2" readonly .value=${url} @focus=${selectAll}></textarea>
              ${copyButton(view, `link-${index}`, texts.copyLink)}
            </div>`
          : nothing
      }
      <p class="small">${counts.join(' · ')}</p>
    </div>
    ${
      isGood(link)
        ? html`<details>
            <summary>${texts.message}</summary>
            <div class="field">
              <textarea
                id="message-${code}"
                rows="9"
                readonly
                aria-label=${texts.message}
                .value=${texts.messageBody(name, day, url)}
              ></textarea>
            </div>
            ${copyButton(view, `message-${code}`, texts.copyText)}
          </details>`
        : nothing
    }
  </div>`
}

const selectAll = ({ target }: Event) => (target as HTMLTextAreaElement).select()

function copyButton(view: SmartumEmployerPeriod, from: string, label: string): TemplateResult {
  const isCopied = view.copied === from
  return html`<button class="button small-button" type="button" @click=${() => view.copy(from)}>
    ${icon(isCopied ? 'done' : copy, 20)}${isCopied ? view.texts.copied : label}
  </button>`
}

/** E-mailing a link to a list. */
function mailForm(view: SmartumEmployerPeriod, links: Link[]): TemplateResult {
  const { texts, invitations, isDoing } = view
  const { sending, bad, isEmpty, isSending } = invitations
  const chosen = links.find(({ code }) => code === view.linkToMail) ?? links.at(-1)
  if (!chosen) return html``
  const shownBad = bad.slice(0, 10)
  const wrong = bad.length
    ? html`${texts.badLines(bad.length)}
        ${shownBad.map(({ line, text }) => html`<span class="line">${texts.badLine(line, text)}</span>`)}
        ${bad.length > shownBad.length ? html`<span class="line">${texts.moreLines(bad.length - shownBad.length)}</span>` : nothing}`
    : isEmpty
      ? texts.addressesMissing
      : undefined
  return html`<details ?open=${Boolean(invitations.text || sending)}>
    <summary>${texts.mailTitle}</summary>
    <form
      novalidate
      @submit=${async (event: SubmitEvent) => {
        event.preventDefault()
        await invitations.send(chosen.code)
        view.focusOn('#addresses[aria-invalid], .sent')
      }}
    >
      <p class="small">${texts.mailHint}</p>
      ${
        links.length > 1
          ? html`<div class="field">
              <label for="which">${texts.mailWhich}</label>
              <div class="control"><select
                id="which"
                @change=${({ target }: Event) => view.chooseLink((target as HTMLSelectElement).value)}
              >
                ${links.map(
                  (link) =>
                    html`<option value=${link.code} ?selected=${link === chosen}>${
                      link.kind === 'late'
                        ? texts.lateLink(view.localize.formats.date(link.ends_on))
                        : texts.link
                    }</option>`,
                )}
              </select></div>
            </div>`
          : nothing
      }
      ${field({
        name: 'addresses',
        label: texts.addresses,
        hint: texts.addressesHint,
        value: invitations.text,
        multiline: true,
        error: wrong,
        onInput: invitations.type,
      })}
      <div class="buttons">
        <button class="button" aria-disabled=${isDoing}>
          ${icon(send, 20)}${isSending && sending ? texts.mailing(sending.sent + sending.already.length, sending.total) : texts.mail}
        </button>
      </div>
      ${sending && !isSending ? whatWasSent(view, chosen) : nothing}
    </form>
  </details>`
}

function whatWasSent(view: SmartumEmployerPeriod, { code }: Link): TemplateResult {
  const { texts, invitations } = view
  const { sent = 0, already = [], isAgain = false } = invitations.sending ?? {}
  return html`<div class="notice calm sent" tabindex="-1">
    ${icon('done')}
    <div>
      ${sent ? html`<p>${texts.mailedNow(sent)}</p>` : nothing}
      ${
        already.length
          ? html`<p>${isAgain ? texts.alreadyToday(already.length) : texts.already(already.length)}</p>
              <p class="small">${already.slice(0, 20).join(', ')} ${already.length > 20 ? texts.moreLines(already.length - 20) : nothing}</p>
              ${
                isAgain
                  ? nothing
                  : html`<button class="button" type="button" @click=${() => invitations.sendAgain(code)}>
                      ${texts.mailAgain(already.length)}
                    </button>`
              }`
          : nothing
      }
    </div>
  </div>`
}

/** A link for who comes late, once the one for everybody takes nobody any more. */
function lateForm(view: SmartumEmployerPeriod, { links, packages }: RegistrationPeriod): unknown {
  const { texts, lateLink, localize } = view
  const isForEverybody = links.some((link) => link.kind === 'shared' && isGood(link))
  const isOver = packages.every(({ expires_on }) => expires_on <= dayInFinland())
  if (isForEverybody || isOver) return nothing
  if (!lateLink.isOpen) {
    return html`<div class="late-form">
      <h4>${texts.lateTitle}</h4>
      <p class="small">${texts.lateText}</p>
      <button
        class="button small-button"
        type="button"
        @click=${async () => {
          lateLink.turn(true)
          await view.updateComplete
          view.focusOn('#late-day')
        }}
      >${texts.lateOpen}</button>
    </div>`
  }
  const { wrong } = lateLink
  return html`<form
    class="late-form"
    novalidate
    @submit=${(event: SubmitEvent) => {
      event.preventDefault()
      lateLink.make()
    }}
  >
    <h4>${texts.lateTitle}</h4>
    <div class="pair">
      ${field({
        name: 'late-day',
        label: texts.lateDayLabel,
        type: 'date',
        value: lateLink.endsOn,
        error: wrong.day && texts[wrong.day],
        onInput: (endsOn) => lateLink.change({ endsOn }),
      })}
      ${field({
        name: 'late-places',
        label: texts.latePlaces,
        value: lateLink.places,
        inputmode: 'numeric',
        autocomplete: 'off',
        error: wrong.places ? texts.placesWrong : undefined,
        onInput: (places) => lateLink.change({ places }),
      })}
    </div>
    <div class="buttons">
      <button class="button" aria-disabled=${view.isDoing}>${texts.lateMake}</button>
      <button class="button" type="button" @click=${() => lateLink.turn(false)}>${localize.messages.cancel}</button>
    </div>
  </form>`
}
