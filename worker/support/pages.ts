import { Hono } from 'hono'
import { outerWall } from '../identity/attempts.ts'
import type { AppContext } from '../platform/http.ts'
import { languageSchema } from '../platform/language.ts'
import { receiveFeedback } from './feedback.ts'
import { guideIndex, guidePage, noSuchGuide } from './guides/guide-pages.ts'
import { feedbackId, guidePath, isGuide } from './guides/guides.ts'
import { newsletterPages } from './newsletter-pages.ts'

/** Guides, and where the links in the newsletter's e-mails lead. Mounted at the root. */
export const supportPages = new Hono<AppContext>()
  .get('/guides', guideIndex)
  .get('/guides/:service/:topic', (c) => {
    const id = `${c.req.param('service')}/${c.req.param('topic')}`
    return isGuide(id) ? guidePage(c, id) : noSuchGuide(c)
  })
  .post('/guides/feedback', outerWall, async (c) => {
    const { guide, helped, lang } = await c.req.parseBody()
    const language = languageSchema.safeParse(lang).data
    if (typeof guide !== 'string' || !isGuide(guide) || !language) return noSuchGuide(c)
    const answer = helped === 'yes' ? 'yes' : 'no'
    await receiveFeedback(c, feedbackId(guide), { helped: answer === 'yes', language })
    // To another address, so that reloading the page counts nothing.
    return c.redirect(`${guidePath(guide, language)}&helped=${answer}#feedback`, 303)
  })
  .get('/guides/*', noSuchGuide)
  .route('/newsletter', newsletterPages)
