import { createScheduledController } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import worker from '../../../worker/index.ts'
import { CRON } from '../../../worker/jobs.ts'
import { linkToken, unsubscribeToken } from '../../../worker/messages/mail.ts'
import { readConfig } from '../../../worker/platform/config.ts'
import { newsletterTexts } from '../../../worker/support/newsletter-text.ts'
import { mailsTo, newEmail, open, post, send } from './api.ts'

const { MAIL_LINK_KEY } = readConfig(env)
const words = newsletterTexts.fi

const ask = (email: string, language = 'fi') => post('/v1/newsletter', { email, language })

const subscriber = (email: string) =>
  env.DB.prepare('SELECT id, language, confirmed_at FROM newsletter_subscriber WHERE email = ?')
    .bind(email)
    .first<{ id: string; language: string; confirmed_at: string | null }>()

/** Where the link of the last mail of a kind leads. */
async function confirmLink(email: string, language = 'fi'): Promise<string> {
  const mail = (await mailsTo(email)).filter(({ kind }) => kind === 'newsletter-confirm').at(-1)
  if (mail?.kind !== 'newsletter-confirm') throw new Error('no such mail')
  return `/newsletter/confirm?lang=${language}&token=${await linkToken(MAIL_LINK_KEY, mail.seed)}`
}

async function unsubscribeLink(email: string): Promise<string> {
  const { id } = (await subscriber(email))!
  return `/newsletter/unsubscribe?lang=fi&id=${id}&token=${await unsubscribeToken(MAIL_LINK_KEY, id)}`
}

const kinds = async (email: string) => (await mailsTo(email)).map(({ kind }) => kind)

async function subscribed(): Promise<string> {
  const email = newEmail()
  await ask(email)
  expect((await send(await confirmLink(email))).status).toBe(200)
  return email
}

const says = async (response: Response, { title, text }: { title: string; text: string }, status = 200) => {
  expect(response.status).toBe(status)
  const page = await response.text()
  expect(page).toContain(`<h1>${title}</h1>`)
  expect(page).toContain(text)
  return page
}

describe('asking for the newsletter', () => {
  it('mails a link and no more', async () => {
    const email = newEmail()
    const response = await ask(email)
    expect(response.status).toBe(202)
    expect(await kinds(email)).toEqual(['newsletter-confirm'])
    expect(await subscriber(email)).toMatchObject({ confirmed_at: null })
    const stored = await env.DB.prepare('SELECT * FROM newsletter_subscriber WHERE email = ?')
      .bind(email)
      .first()
    const token = new URL(await confirmLink(email), 'https://x').searchParams.get('token')!
    expect(JSON.stringify(stored)).not.toContain(token)
  })

  it('answers the same, and mails the same, for somebody who gets it already', async () => {
    const email = await subscribed()
    const [again, fresh] = [await ask(email), await ask(newEmail())]
    expect([again.status, await again.text()]).toEqual([fresh.status, await fresh.text()])
    expect(await kinds(email)).toEqual(['newsletter-confirm', 'newsletter-welcome', 'newsletter-confirm'])
    expect((await subscriber(email))?.confirmed_at).not.toBeNull()
    await says(await open(await confirmLink(email)), words.alreadyConfirmed)
  })

  it('mails an address three times an hour; more change nothing and are answered the same', async () => {
    const email = newEmail()
    const answers = []
    for (let time = 0; time < 5; time++) answers.push(await ask(email))
    expect(
      new Set(await Promise.all(answers.map(async (one) => `${one.status} ${await one.text()}`))),
    ).toEqual(new Set(['202 {}']))
    expect(await mailsTo(email)).toHaveLength(3)
    await says(await send(await confirmLink(email)), words.confirmed)
  })

  it('refuses an address that holds an identity code', async () => {
    const response = await ask('aino.131052-308T@havuranta.example')
    expect(await response.json()).toMatchObject({ code: 'email-not-valid', parameter: 'email' })
  })

  it('refuses an address that is none', async () => {
    expect(await (await ask('nobody')).json()).toMatchObject({ code: 'email-not-valid' })
  })
})

describe('confirming', () => {
  it('takes a press: opening the link, however often, changes nothing', async () => {
    const email = newEmail()
    await ask(email)
    const link = await confirmLink(email)
    for (let time = 0; time < 3; time++) {
      expect(await says(await open(link), words.confirm)).toContain('<form method="post">')
    }
    expect(await subscriber(email)).toMatchObject({ confirmed_at: null })
    expect(await kinds(email)).toEqual(['newsletter-confirm'])
  })

  it('happens once, with one welcome, however often the button is pressed', async () => {
    const email = newEmail()
    await ask(email)
    const link = await confirmLink(email)
    await Promise.all([send(link), send(link)])
    await says(await send(link), words.alreadyConfirmed)
    await says(await open(link), words.alreadyConfirmed)
    expect(await kinds(email)).toEqual(['newsletter-confirm', 'newsletter-welcome'])
    const welcome = (await mailsTo(email)).at(-1)
    expect(welcome).toMatchObject({ subscriber: (await subscriber(email))!.id })
  })

  it('counts in the language of the page', async () => {
    const email = newEmail()
    await ask(email)
    await says(await send(await confirmLink(email, 'sv')), newsletterTexts.sv.confirmed)
    expect(await subscriber(email)).toMatchObject({ language: 'sv' })
    expect((await mailsTo(email)).at(-1)).toMatchObject({ kind: 'newsletter-welcome', language: 'sv' })
  })

  it('works with the last link alone', async () => {
    const email = newEmail()
    await ask(email)
    const first = await confirmLink(email)
    await ask(email)
    await says(await send(first), words.linkOver, 410)
    await says(await send(await confirmLink(email)), words.confirmed)
  })

  it('is over after 48 hours, and what was not confirmed is forgotten', async () => {
    const email = newEmail()
    await ask(email)
    const link = await confirmLink(email)
    const [{ expires_at }] = (
      await env.DB.prepare('SELECT expires_at FROM newsletter_subscriber WHERE email = ?').bind(email).all()
    ).results as [{ expires_at: number }]
    expect(Math.abs(expires_at - Date.now() / 1000 - 48 * 3600)).toBeLessThan(60)
    await env.DB.prepare('UPDATE newsletter_subscriber SET expires_at = ? WHERE email = ?')
      .bind(Math.floor(Date.now() / 1000), email)
      .run()
    await says(await open(link), words.linkOver, 410)
    await says(await send(link), words.linkOver, 410)
    expect(await subscriber(email)).toMatchObject({ confirmed_at: null })
    const reader = await subscribed()
    await env.DB.prepare('UPDATE newsletter_subscriber SET expires_at = 0 WHERE email = ?').bind(reader).run()
    await worker.scheduled(createScheduledController({ cron: CRON.hourly }), env)
    expect(await subscriber(email)).toBeNull()
    expect(await subscriber(reader)).not.toBeNull()
  })

  it.each(['', '?token=', '?token=nothing'])('leads on with a link that is none: "%s"', async (query) => {
    expect((await open(`/newsletter/confirm${query}`)).status).toBe(410)
    expect((await send(`/newsletter/confirm${query}`)).status).toBe(410)
  })
})

describe('ending', () => {
  it('takes a press: opening the link changes nothing', async () => {
    const email = await subscribed()
    const link = await unsubscribeLink(email)
    for (let time = 0; time < 3; time++) await says(await open(link), words.unsubscribe)
    expect(await subscriber(email)).not.toBeNull()
    await says(await send(link), words.unsubscribed)
    expect(await subscriber(email)).toBeNull()
  })

  it('says when it is done already', async () => {
    const email = await subscribed()
    const link = await unsubscribeLink(email)
    await send(link)
    await says(await send(link), words.alreadyUnsubscribed)
    await says(await open(link), words.alreadyUnsubscribed)
  })

  it('is one click for mail providers, without cookies or a page in between', async () => {
    const email = await subscribed()
    const response = await send(await unsubscribeLink(email), { 'List-Unsubscribe': 'One-Click' })
    expect(response.status).toBe(200)
    expect(response.headers.get('Set-Cookie')).toBeNull()
    expect(await subscriber(email)).toBeNull()
  })

  it('works with an old newsletter after somebody has come back', async () => {
    const email = await subscribed()
    const link = await unsubscribeLink(email)
    await send(link)
    await ask(email)
    await send(await confirmLink(email))
    await says(await send(link), words.unsubscribed)
    expect(await subscriber(email)).toBeNull()
  })

  it('also voids a link to confirm that is still out', async () => {
    const email = await subscribed()
    await ask(email)
    const link = await confirmLink(email)
    await send(await unsubscribeLink(email))
    await says(await send(link), words.linkOver, 410)
    expect(await subscriber(email)).toBeNull()
  })

  it('is not for others: a token of somebody else, or none, changes nothing', async () => {
    const [mine, other] = [await subscribed(), await subscribed()]
    const address = new URL(await unsubscribeLink(mine), 'https://x')
    address.searchParams.set('id', (await subscriber(other))!.id)
    for (const path of [
      address.pathname + address.search,
      `/newsletter/unsubscribe?id=${(await subscriber(other))!.id}`,
      '/newsletter/unsubscribe',
    ]) {
      await says(await send(`${path}${path.includes('?') ? '&' : '?'}lang=fi`), words.linkBroken, 410)
    }
    expect(await subscriber(other)).not.toBeNull()
  })
})
