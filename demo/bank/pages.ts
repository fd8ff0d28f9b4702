import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import { type BankId, bankIdentity } from './banks.ts'
import type { BankState } from './control.ts'
import { maskIdentityCode } from './identity-code.ts'
import { LANGUAGES, type Language, TEXT } from './page-text.ts'
import type { TestPerson } from './test-persons.ts'

type Html = HtmlEscapedString | Promise<HtmlEscapedString>

/** What every page needs: its language and its own query, which the language switch keeps. */
export type PageFrame = { language: Language; query: Record<string, string> }

const chevron = html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="m9.5 6 6 6-6 6" /></svg>`
const shield = html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3.25c2.4 1.75 4.8 2.5 7.5 2.6v5.4c0 4.6-2.9 7.9-7.5 9.5-4.6-1.6-7.5-4.9-7.5-9.5v-5.4c2.7-.1 5.1-.85 7.5-2.6zM8.6 11.9l2.4 2.4 4.4-4.6" /></svg>`
const warning = html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M10.6 4.55 3.1 17.7a1.6 1.6 0 0 0 1.4 2.4h15a1.6 1.6 0 0 0 1.4-2.4L13.4 4.55a1.6 1.6 0 0 0-2.8 0zM12 9.5v4.25M12 16.9h.01" /></svg>`

/** The broker's page on which the person chooses a bank. */
export function bankChoicePage(frame: PageFrame, banks: { id: BankId; state: BankState }[]): Html {
  const text = TEXT[frame.language]
  return layout(frame, {
    title: text.chooseTitle,
    header: brokerHeader(frame.language),
    main: html`<h1>${text.chooseTitle}</h1>
      <p class="lead">${text.chooseLead}</p>
      <ul class="banks">
        ${banks.map(({ id, state }) => {
          const { name, monogram } = bankIdentity(id, frame.language)
          const disturbed = state === 'down'
          return html`<li>
            <a class="choice ${disturbed ? 'disturbed' : ''}" href="${query({ bank: id, lang: frame.language })}">
              <span class="monogram" aria-hidden="true">${monogram}</span>
              <span class="label"
                ><b>${name}</b>${disturbed ? html` <span class="status">${text.disturbed}</span>` : ''}</span
              >
            </a>
          </li>`
        })}
      </ul>
      <form method="post">
        <button class="quiet" name="outcome" value="cancelled">${text.cancel}</button>
      </form>`,
  })
}

/** The bank's own page, on which the person says who they are. */
export function personPage(
  frame: PageFrame,
  bank: BankId,
  persons: readonly TestPerson[],
  canChooseAnotherBank: boolean,
): Html {
  const text = TEXT[frame.language]
  const { name } = bankIdentity(bank, frame.language)
  return layout(frame, {
    title: `${text.personTitle} – ${name}`,
    header: bankHeader(bank, frame.language),
    main: html`<h2>${text.personTitle}</h2>
      <p class="lead">${text.personLead}</p>
      <form method="post">
        <ul class="persons">
          ${persons.map(
            (person) =>
              html`<li>
                <button class="choice" name="person" value="${person.slug}">
                  <span class="label"
                    ><b>${person.givenNames} ${person.familyName}</b>
                    <span class="code">${maskIdentityCode(person.identityCode)}</span></span
                  >
                  ${chevron}
                </button>
              </li>`,
          )}
        </ul>
      </form>
      <form method="post" class="ways-out">
        <button class="quiet" name="outcome" value="cancelled">${text.cancel}</button>
        ${canChooseAnotherBank ? otherBankLink(frame.language) : ''}
      </form>`,
  })
}

/** The page of a bank that does not answer, with the way back that a broker offers. */
export function bankDownPage(frame: PageFrame, bank: BankId, canChooseAnotherBank: boolean): Html {
  const text = TEXT[frame.language]
  const { name } = bankIdentity(bank, frame.language)
  return layout(frame, {
    title: text.downTitle(name),
    header: brokerHeader(frame.language),
    main: html`${notice(text.downTitle(name), text.downText)}
      <form method="post" class="ways-out">
        <button class="primary" name="outcome" value="unavailable">${text.backToService}</button>
        ${canChooseAnotherBank ? otherBankLink(frame.language) : ''}
      </form>`,
  })
}

/** The page for a sign-in that is over, or that was left open for too long. */
export function expiredPage(frame: PageFrame): Html {
  const text = TEXT[frame.language]
  return layout(frame, {
    title: text.expiredTitle,
    header: brokerHeader(frame.language),
    main: notice(text.expiredTitle, text.expiredText),
  })
}

/** The page for a request that the broker cannot answer; the error is for whoever builds the relying party. */
export function failedPage(frame: PageFrame, error: string): Html {
  const text = TEXT[frame.language]
  return layout(frame, {
    title: text.failedTitle,
    header: brokerHeader(frame.language),
    main: html`${notice(text.failedTitle, text.failedText)}
      <p class="technical">${text.forDevelopers} <code>${error}</code></p>`,
  })
}

/** The common frame: header, content, and a footer that says what this is and switches the language. */
export function layout(frame: PageFrame, parts: { title: string; header: Html; main: Html }): Html {
  const text = TEXT[frame.language]
  return html`<!doctype html>
    <html lang="${frame.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${parts.title}</title>
        <link rel="icon" href="/bank.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/bank.css" />
      </head>
      <body>
        <div class="card">
          <header>${parts.header}<span class="pill">${text.test}</span></header>
          <main>${parts.main}</main>
          <footer>
            <p class="footnote">${text.footnote}</p>
            <nav aria-label="${text.languages}">
              ${LANGUAGES.map(
                (language) =>
                  html`<a
                    href="${query({ ...frame.query, lang: language })}"
                    lang="${language}"
                    hreflang="${language}"
                    aria-current="${String(language === frame.language)}"
                    >${language.toUpperCase()}</a
                  >`,
              )}
            </nav>
          </footer>
        </div>
      </body>
    </html>`
}

/** The header of the pages that belong to the broker rather than to one bank. */
export function brokerHeader(language: Language): Html {
  return html`<span class="monogram">${shield}</span><span class="owner">${TEXT[language].service}</span>`
}

function bankHeader(bank: BankId, language: Language): Html {
  const { name, monogram } = bankIdentity(bank, language)
  return html`<span class="monogram" aria-hidden="true">${monogram}</span>
    <h1 class="owner">${name}</h1>`
}

function notice(title: string, explanation: string): Html {
  return html`<div class="notice">
    ${warning}
    <div>
      <h1>${title}</h1>
      <p>${explanation}</p>
    </div>
  </div>`
}

function otherBankLink(language: Language): Html {
  return html`<a class="button quiet" href="${query({ lang: language })}">${TEXT[language].otherBank}</a>`
}

function query(parameters: Record<string, string>): string {
  return `?${new URLSearchParams(parameters)}`
}
