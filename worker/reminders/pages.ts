import { type Context, Hono } from 'hono'
import { html } from 'hono/html'
import { wideWall } from '../identity/attempts.ts'
import { brokenLinkPage, cardPage } from '../pages/card-page.ts'
import type { AppContext } from '../platform/http.ts'
import { pageLanguage } from '../platform/language.ts'
import { readTexts } from '../platform/static-texts.ts'
import { type ChoiceLink, chooseByReader, readChoice } from './choice.ts'
import type { ChoiceText } from './page-text.ts'
import { type Wanted, wantedSchema } from './schemas.ts'

/** From most to least. */
const CHOICES = wantedSchema.options

const linkOf = (c: Context<AppContext>): ChoiceLink => ({
  id: c.req.query('id') ?? '',
  token: c.req.query('token') ?? '',
  isLastDay: c.req.query('occasion') === 'day',
})

const wordsOf = (c: Context<AppContext>): Promise<ChoiceText> =>
  readTexts(c.env.ASSETS, 'reminders', pageLanguage(c))

/** What somebody wants now, and buttons for the rest, the next less the first. They send a form to the page's own address. */
async function choicePage(c: Context<AppContext>, wanted: Wanted, isSaved: boolean) {
  const text = await wordsOf(c)
  const others = CHOICES.filter((choice) => choice !== wanted)
  const less = CHOICES[CHOICES.indexOf(wanted) + 1]
  return cardPage(
    c,
    { title: isSaved ? text.saved : text.title, text: text.now[wanted] },
    html`<form method="post">${others.map(
      (choice) => html`
    <button name="wanted" value="${choice}" class="${choice === less && !isSaved ? '' : 'quiet'}">${text.choose[choice]}</button>`,
    )}
  </form>`,
  )
}

/** A link that is not as we mailed it. */
const notOurs = async (c: Context<AppContext>) => brokenLinkPage(c, (await wordsOf(c)).linkBroken)

/**
 * Where the links lead with which readers of reminders say that they want fewer. Opening one changes nothing, since mail
 * scanners open them too; the buttons do. Mail programs unsubscribe with the same POST (RFC 8058). Mounted at /reminders.
 */
export const reminderPages = new Hono<AppContext>()
  .get('/stop', wideWall, async (c) => {
    const wanted = await readChoice(c, linkOf(c))
    return wanted ? choicePage(c, wanted, false) : notOurs(c)
  })
  .post('/stop', wideWall, async (c) => {
    const { wanted: said } = await c.req.parseBody()
    const wanted = await chooseByReader(c, linkOf(c), wantedSchema.safeParse(said).data)
    return wanted ? choicePage(c, wanted, true) : notOurs(c)
  })
