import { type Context, Hono } from 'hono'
import { html } from 'hono/html'
import { outerWall, wideWall } from '../identity/attempts.ts'
import { brokenLinkPage, cardPage } from '../pages/card-page.ts'
import type { AppContext } from '../platform/http.ts'
import { pageLanguage } from '../platform/language.ts'
import { readTexts } from '../platform/static-texts.ts'
import { checkLink, checkUnsubscribeLink, confirmNewsletter, unsubscribe } from './newsletter.ts'
import type { NewsletterText } from './newsletter-text.ts'

type Message = { title: string; text: string; button?: string }

/** A page whose button, if it has one, sends a form to the page's own address. */
const page = (c: Context<AppContext>, message: Message, does?: 'post') =>
  cardPage(c, message, does && html`<form method="post"><button>${message.button}</button></form>`)

const wordsOf = (c: Context<AppContext>): Promise<NewsletterText> =>
  readTexts(c.env.ASSETS, 'newsletter', pageLanguage(c))
const query = (c: Context<AppContext>, name: string) => c.req.query(name) ?? ''

/**
 * Where the links in the newsletter's e-mails lead. Opening one changes nothing, since mail scanners open them too; the
 * button does. Mail providers end the newsletter with the same POST (RFC 8058). Mounted at /newsletter.
 */
export const newsletterPages = new Hono<AppContext>()
  .get('/confirm', outerWall, async (c) => {
    const words = await wordsOf(c)
    const state = await checkLink(c, query(c, 'token'))
    if (state === 'not-valid') return brokenLinkPage(c, words.linkOver)
    return state === 'open' ? page(c, words.confirm, 'post') : page(c, words.alreadyConfirmed)
  })
  .post('/confirm', outerWall, async (c) => {
    const words = await wordsOf(c)
    const state = await confirmNewsletter(c, query(c, 'token'), pageLanguage(c))
    if (state === 'not-valid') return brokenLinkPage(c, words.linkOver)
    return page(c, state === 'open' ? words.confirmed : words.alreadyConfirmed)
  })
  .get('/unsubscribe', wideWall, async (c) => {
    const words = await wordsOf(c)
    const isThere = await checkUnsubscribeLink(c, query(c, 'id'), query(c, 'token'))
    if (isThere === undefined) return brokenLinkPage(c, words.linkBroken)
    return isThere ? page(c, words.unsubscribe, 'post') : page(c, words.alreadyUnsubscribed)
  })
  .post('/unsubscribe', wideWall, async (c) => {
    const words = await wordsOf(c)
    const wasThere = await unsubscribe(c, query(c, 'id'), query(c, 'token'))
    if (wasThere === undefined) return brokenLinkPage(c, words.linkBroken)
    return page(c, wasThere ? words.unsubscribed : words.alreadyUnsubscribed)
  })
