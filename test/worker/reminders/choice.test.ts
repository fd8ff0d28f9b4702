import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { stopRemindersToken } from '../../../worker/messages/mail.ts'
import { readConfig } from '../../../worker/platform/config.ts'
import type { Language } from '../../../worker/platform/language.ts'
import { choiceTexts } from '../../../worker/reminders/page-text.ts'
import { refusal, registerClient } from '../identity/api.ts'
import { endSession, registerOwnPage, sendAs, signInHere } from '../identity/saldo.ts'
import { open, send } from '../support/api.ts'
import { choose, somebody } from './people.ts'

beforeAll(async () => {
  await registerClient()
  await registerOwnPage()
})

const words = choiceTexts.fi
const wantedBy = (person: string) =>
  env.DB.prepare('SELECT wanted FROM reminder_choice WHERE person = ?').bind(person).first('wanted')
const linkOf = async (person: string, occasion = 'month', lang: Language = 'fi') => {
  const token = await stopRemindersToken(readConfig(env).MAIL_LINK_KEY, person)
  return `/reminders/stop?${new URLSearchParams({ lang, id: person, token, occasion })}`
}
async function reader(wanted?: 'all' | 'last-day' | 'none') {
  const { person } = await somebody()
  if (wanted) await choose(person, wanted)
  return person
}

/** What a page says: its heading, how things are now, and the choices that it gives. */
async function says(response: Response, status = 200) {
  expect(response.status).toBe(status)
  const page = await response.text()
  const found = (pattern: RegExp) => [...page.matchAll(pattern)].map(([, text]) => text)
  return {
    title: found(/<h1>([^<]+)<\/h1>/g)[0],
    now: found(/<p>([^<]+)<\/p>/g)[0],
    choices: found(/<button name="wanted" value="([\w-]+)"/g),
  }
}

describe('the page of the link in a reminder', () => {
  it('says what comes now and gives the other choices; opening it, however often, changes nothing', async () => {
    for (const [wanted, choices] of [
      [undefined, ['last-day', 'none']],
      ['all', ['last-day', 'none']],
      ['last-day', ['all', 'none']],
      ['none', ['all', 'last-day']],
    ] as const) {
      const person = await reader(wanted)
      for (let time = 0; time < 3; time++) {
        const page = await says(await open(await linkOf(person)))
        expect(page).toEqual({ title: words.title, now: words.now[wanted ?? 'all'], choices })
      }
      expect(await wantedBy(person)).toBe(wanted ?? null)
    }
  })

  it.each(['last-day', 'none', 'all'] as const)(
    'notes the choice "%s", as often as it is sent',
    async (wanted) => {
      const person = await reader(wanted === 'all' ? 'none' : 'all')
      const link = await linkOf(person)
      for (let time = 0; time < 2; time++) {
        const page = await says(await send(link, { wanted }))
        expect(page).toMatchObject({ title: words.saved, now: words.now[wanted] })
        expect(await wantedBy(person)).toBe(wanted)
      }
      expect((await says(await open(link))).now).toBe(words.now[wanted])
    },
  )

  it.each(['fi', 'sv', 'en'] as const)(
    'is there in %s, and offers the same in the other languages',
    async (lang) => {
      const link = await linkOf(await reader(), 'month', lang)
      const response = await open(link)
      const page = await response.text()
      expect(page).toContain(`<html lang="${lang}">`)
      expect(page).toContain(choiceTexts[lang].title)
      const switches = [...page.matchAll(/href="(\/reminders\/stop[^"]+)"/g)].map(([, href]) => href!)
      expect(switches).toHaveLength(3)
      const other = await open(switches[2]!.replaceAll('&amp;', '&'))
      expect(await other.text()).toContain(choiceTexts.en.title)
    },
  )

  it('is for its reader alone: another token changes and tells nothing', async () => {
    const [mine, other] = [await reader(), await reader('last-day')]
    const address = new URL(await linkOf(mine), 'https://x')
    address.searchParams.set('id', other)
    for (const path of [
      address.pathname + address.search,
      `/reminders/stop?lang=fi&id=${other}`,
      '/reminders/stop?lang=fi',
    ]) {
      expect((await says(await open(path), 410)).title).toBe(words.linkBroken.title)
      expect((await says(await send(path, { wanted: 'none' }), 410)).title).toBe(words.linkBroken.title)
    }
    expect(await wantedBy(other)).toBe('last-day')
  })
})

describe('unsubscribing with one click of a mail program', () => {
  const oneClick = { 'List-Unsubscribe': 'One-Click' }

  it.each([
    ['month', 'last-day'],
    ['week', 'last-day'],
    ['campaign', 'last-day'],
    ['day', 'none'],
  ])('from the reminder of the %s leaves "%s"', async (occasion, wanted) => {
    const person = await reader()
    const response = await send(await linkOf(person, occasion), oneClick)
    expect(response.status).toBe(200)
    expect(response.headers.get('Set-Cookie')).toBeNull()
    expect(await wantedBy(person)).toBe(wanted)
  })

  it('works without any body', async () => {
    const person = await reader()
    const { status } = await send(await linkOf(person))
    expect([status, await wantedBy(person)]).toEqual([200, 'last-day'])
  })

  it('of an old reminder brings nobody more than they have chosen', async () => {
    const person = await reader('none')
    expect((await says(await send(await linkOf(person), oneClick))).now).toBe(words.now.none)
    expect(await wantedBy(person)).toBe('none')
    await choose(person, 'last-day')
    await send(await linkOf(person, 'day'), oneClick)
    expect(await wantedBy(person)).toBe('none')
  })
})

describe('/v1/me/reminders', () => {
  const PATH = '/v1/me/reminders'
  const someone = async () => {
    const { person } = await somebody({
      saldo: `aino.${crypto.randomUUID()}@home.example`,
      plus: 'aino@work.example',
    })
    return { person, here: await signInHere(person) }
  }
  const HOME = /^a•••\w@h•••e\.example$/

  it('tells what comes, and where it goes, masked', async () => {
    const { here } = await someone()
    const response = await sendAs(here, PATH, { method: 'GET' })
    expect([response.status, response.headers.get('Cache-Control')]).toEqual([200, 'no-store'])
    expect(await response.json()).toEqual({
      wanted: 'all',
      sent_to: expect.arrayContaining(['a•••o@w•••k.example', expect.stringMatching(HOME)]),
    })
  })

  it('tells whoever has signed in with a password no address of Plus', async () => {
    const { person } = await someone()
    const here = await signInHere(person, 'password')
    const response = await sendAs(here, PATH, { method: 'GET' })
    expect(await response.json()).toEqual({ wanted: 'all', sent_to: [expect.stringMatching(HOME)] })
  })

  it('knows one address once, and none where there is none', async () => {
    const same = await somebody({ saldo: 'same@home.example', plus: 'same@home.example' })
    const nobody = await somebody()
    const sentTo = async (person: string) => {
      const response = await sendAs(await signInHere(person), PATH, { method: 'GET' })
      return (await response.json<{ sent_to: string[] }>()).sent_to
    }
    expect(await sentTo(same.person)).toEqual(['s•••e@h•••e.example'])
    expect(await sentTo(nobody.person)).toEqual([])
  })

  it('changes what comes', async () => {
    const { person, here } = await someone()
    for (const wanted of ['none', 'last-day', 'all'] as const) {
      const response = await sendAs(here, PATH, { body: { wanted } })
      expect(response.status).toBe(200)
      expect(await response.json()).toMatchObject({ wanted })
      expect(await wantedBy(person)).toBe(wanted)
      expect((await says(await open(await linkOf(person)))).now).toBe(words.now[wanted])
    }
  })

  it('refuses what is no choice', async () => {
    const { person, here } = await someone()
    for (const body of [{ wanted: 'some' }, {}, { wanted: 'none', until: 'tomorrow' }]) {
      expect(await refusal(await sendAs(here, PATH, { body }))).toEqual([400, 'invalid-request'])
    }
    expect(await wantedBy(person)).toBeNull()
  })

  it('neither tells nor changes anything once the session is over', async () => {
    const { person, here } = await someone()
    await endSession(here)
    expect(await refusal(await sendAs(here, PATH, { method: 'GET' }))).toEqual([401, 'session-ended'])
    expect(await refusal(await sendAs(here, PATH, { body: { wanted: 'none' } }))).toEqual([
      401,
      'session-ended',
    ])
    expect(await wantedBy(person)).toBeNull()
  })
})
