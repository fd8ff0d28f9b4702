import { type Context, Hono } from 'hono'
import { html } from 'hono/html'
import { outerWall, wideWall } from '../identity/attempts.ts'
import { documentPage } from '../pages/page.ts'
import type { AppContext } from '../platform/http.ts'
import { pageLanguage } from '../platform/language.ts'
import { checkLink, checkUnsubscribeLink, confirmNewsletter, unsubscribe } from './newsletter.ts'
import { supportText } from './page-text.ts'

type Message = { title: string; text: string; button?: string }

/** A page that says one thing. Its button sends a form to the page's own address, or leads to the help. */
function page(c: Context<AppContext>, { title, text, button }: Message, does?: 'post' | 'help') {
  const language = pageLanguage(c)
  return documentPage(c, {
    language,
    title,
    narrow: true,
    main: html`<section class="card">
  <h1>${title}</h1>
  <p>${text}</p>
  ${does === 'post' ? html`<form method="post"><button>${button}</button></form>` : ''}
  ${does === 'help' ? html`<a class="button" href="/help?lang=${language}">${button}</a>` : ''}
</section>`,
  })
}

/** A link that does not work, or no longer. */
function notValid(c: Context<AppContext>, message: Message) {
  c.status(410)
  return page(c, message, 'help')
}

const wordsOf = (c: Context<AppContext>) => supportText[pageLanguage(c)].newsletter
const query = (c: Context<AppContext>, name: string) => c.req.query(name) ?? ''

/**
 * Where the links in the newsletter's e-mails lead. Opening one changes nothing, since mail scanners open them too; the
 * button does. Mail providers end the newsletter with the same POST (RFC 8058). Mounted at /newsletter.
 */
export const newsletterPages = new Hono<AppContext>()
  .get('/confirm', outerWall, async (c) => {
    const words = wordsOf(c)
    const state = await checkLink(c, query(c, 'token'))
    if (state === 'not-valid') return notValid(c, words.linkOver)
    return state === 'open' ? page(c, words.confirm, 'post') : page(c, words.alreadyConfirmed)
  })
  .post('/confirm', outerWall, async (c) => {
    const words = wordsOf(c)
    const state = await confirmNewsletter(c, query(c, 'token'), pageLanguage(c))
    if (state === 'not-valid') return notValid(c, words.linkOver)
    return page(c, state === 'open' ? words.confirmed : words.alreadyConfirmed)
  })
  .get('/unsubscribe', wideWall, async (c) => {
    const words = wordsOf(c)
    const isThere = await checkUnsubscribeLink(c, query(c, 'id'), query(c, 'token'))
    if (isThere === undefined) return notValid(c, words.linkBroken)
    return isThere ? page(c, words.unsubscribe, 'post') : page(c, words.alreadyUnsubscribed)
  })
  .post('/unsubscribe', wideWall, async (c) => {
    const words = wordsOf(c)
    const wasThere = await unsubscribe(c, query(c, 'id'), query(c, 'token'))
    if (wasThere === undefined) return notValid(c, words.linkBroken)
    return page(c, wasThere ? words.unsubscribed : words.alreadyUnsubscribed)
  })
