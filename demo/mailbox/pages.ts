import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { MailStore, ReceivedMail } from './mail-store.ts'

type Html = HtmlEscapedString | Promise<HtmlEscapedString>

const ZONE = 'Europe/Helsinki'

/** Every mail, or those to one address, newest first. */
export function listPage(store: MailStore, to: string, now: Date): Html {
  const all = store.newestFirst()
  const shown = all.filter((mail) => mail.to.toLowerCase().includes(to.toLowerCase()))
  const unread = shown.filter(({ read }) => !read).length
  const addresses = [...new Set(all.map((mail) => mail.to))]
  return layout({
    title: unread ? `(${unread}) Mailbox` : 'Mailbox',
    version: store.version,
    main: html`<form class="filter" role="search">
        <label for="to">Mail to</label>
        <input id="to" type="search" name="to" value="${to}" list="addresses" placeholder="everybody"
          autocomplete="off" autocapitalize="none" spellcheck="false">
        <datalist id="addresses">${addresses.map((address) => html`<option value="${address}"></option>`)}</datalist>
        <button>Show</button>
      </form>
      <div id="list">
        <h1>${to ? `Mail to ${to}` : 'All mail'} <small>${shown.length}</small></h1>
        ${to ? html`<p class="back"><a id="everybody" href="/">Show mail to everybody</a></p>` : ''}
        ${shown.length ? html`<ul class="mails">${shown.map((mail) => row(mail, now))}</ul>` : nothing(to)}
      </div>`,
  })
}

function row({ id, to, subject, at, read }: ReceivedMail, now: Date): Html {
  return html`<li>
    <a class="mail ${read ? '' : 'unread'}" id="${id}" href="${address(id)}">
      <span class="subject">${read ? '' : html`<span class="unseen">Unread: </span>`}${subject}</span>
      <span class="to">${to}</span>
      <time datetime="${at.toISOString()}">${shortTime(at, now)}</time>
    </a>
  </li>`
}

const nothing = (to: string): Html => html`<p class="empty">
  ${
    to
      ? 'No mail has come to that address. Check how it is written, or show mail to everybody.'
      : 'No mail yet. What the worker sends appears here by itself.'
  }
</p>`

/** One mail, as its reader sees it, and what it is made of. */
export function mailPage(mail: ReceivedMail, version: string): Html {
  const { id, from, to, subject, at, headers, text, links } = mail
  return layout({
    title: subject,
    version,
    main: html`<p class="back"><a href="/">All mail</a> <a href="/?to=${encodeURIComponent(to)}">Mail to ${to}</a></p>
      <article>
        <h1>${subject}</h1>
        <dl class="envelope">
          <div><dt>From</dt><dd>${from.name} &lt;${from.email}&gt;</dd></div>
          <div><dt>To</dt><dd>${to}</dd></div>
          <div><dt>Came</dt><dd><time datetime="${at.toISOString()}">${longTime(at)}</time></dd></div>
        </dl>
        <iframe src="${address(id)}/html" title="The mail" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>
        <h2>Links</h2>
        ${
          links.length
            ? html`<ul class="links">${links.map(
                (url) => html`<li><a href="${url}" target="_blank" rel="noopener">${url}</a></li>`,
              )}</ul>`
            : html`<p>This mail has no links.</p>`
        }
        <details>
          <summary>Plain text</summary>
          <pre>${text}</pre>
        </details>
        <details>
          <summary>Headers</summary>
          <dl class="headers">
            ${Object.entries(headers).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}
          </dl>
        </details>
      </article>`,
  })
}

export function notFoundPage(version: string): Html {
  return layout({
    title: 'No such mail',
    version,
    main: html`<h1>No such mail</h1>
      <p class="empty">The mailbox keeps the newest 200 mails, and forgets them when it stops. <a href="/">Show all mail</a></p>`,
  })
}

const address = (id: string) => `/messages/${id}`

type Content = { title: string; version: string; main: Html }

const layout = ({ title, version, main }: Content): Html => html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title}</title>
    <link rel="icon" href="/icon.svg">
    <link rel="stylesheet" href="/mailbox.css">
    <script type="module" src="/watch.js"></script>
  </head>
  <body data-version="${version}">
    <header>
      <a class="name" href="/"><img src="/icon.svg" alt="" width="28" height="28"> Mailbox</a>
      <p id="status" role="status"></p>
    </header>
    <main>${main}</main>
  </body>
</html>`

/** The time of a mail of today, and the day of an older one. */
function shortTime(at: Date, now: Date): string {
  const day = (date: Date) =>
    date.toLocaleDateString('en-GB', { timeZone: ZONE, day: 'numeric', month: 'short' })
  return day(at) === day(now)
    ? at.toLocaleTimeString('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' })
    : day(at)
}

const longTime = (at: Date) =>
  at.toLocaleString('en-GB', { timeZone: ZONE, dateStyle: 'full', timeStyle: 'medium' })
