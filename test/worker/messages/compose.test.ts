import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { linkToken, type MailContent, unsubscribeToken } from '../../../worker/messages/mail.ts'
import { clockTime } from '../../../worker/messages/texts/deadline.ts'
import { readConfig } from '../../../worker/platform/config.ts'
import { isGuide } from '../../../worker/support/guides/guides.ts'
import { DEADLINE, EVERY_KIND, LANGUAGES } from './mails.ts'
import { squeeze, urlsIn, writeMail as write } from './write-mail.ts'

const ORIGIN = 'https://smartum.example'
const { MAIL_LINK_KEY } = readConfig(env)

/** What the HTML of a mail says to a reader, without its head. */
async function read(mail: string) {
  const links: { href: string; text: string }[] = []
  const headings: string[] = []
  const words: string[] = []
  const langs: (string | null)[] = []
  await new HTMLRewriter()
    .on('html', { element: (element) => void langs.push(element.getAttribute('lang')) })
    .on('h1', {
      element: () => void headings.push(''),
      text: ({ text }) => {
        headings[headings.length - 1] += text // which comes in pieces
      },
    })
    .on('a', {
      element: (element) => void links.push({ href: plain(element.getAttribute('href') ?? ''), text: '' }),
      text: ({ text }) => {
        links.at(-1)!.text += plain(text)
      },
    })
    .on('body *', { text: ({ text }) => void words.push(plain(text)) })
    .transform(new Response(mail, { headers: { 'Content-Type': 'text/html' } }))
    .text()
  return { lang: langs[0], links, headings, words: words.join('') }
}
const plain = (html: string) =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
/** Without spaces, and without what stands in plain text between a fact's name and the fact. */
const bare = (text: string) => text.replace(/[\s:]+/g, '')

/** What a subject is recognised by, where it is not our name. */
const SUBJECTS: Partial<Record<MailContent['kind'], RegExp>> = {
  'service-request-received': /P-7F3KQ2/,
  'expiry-reminder': /64[.,]00.* 31[. ](12\.|Dec )2026$/,
  'giftcard-receipt': /(OmaLahjakort|EgetPresentkort|OwnGiftcard).*40[.,]00.* 31[. ](3\.|Mar )2027/,
}

const all = LANGUAGES.flatMap((language) =>
  Object.values(EVERY_KIND).map((content) => ({ language, kind: content.kind, content })),
)

describe.each(all)('the $kind mail in $language', ({ language, content }) => {
  it('is complete, short and in its language', async () => {
    const mail = await write(content, language)
    const { lang, headings } = await read(mail.html)
    for (const part of [mail.subject, mail.text, mail.html]) {
      expect(part).not.toMatch(/undefined|\bnull\b|\[object|\$\{|NaN|Invalid/)
      expect(part).not.toContain('!\n')
    }
    expect(mail.to).toBe('aino@home.example')
    expect(mail.subject.length).toBeLessThan(60)
    expect(mail.subject).toMatch(SUBJECTS[content.kind] ?? /Smartum/)
    expect(`${mail.subject}${mail.text}`).not.toContain('!')
    expect(lang).toBe(language)
    expect(headings).toHaveLength(1)
    expect(mail.text.startsWith(`${headings[0]}\n`)).toBe(true)
    expect(mail.headers).toMatchObject({
      'Auto-Submitted': 'auto-generated',
      'Content-Language': language,
      'X-Entity-Ref-ID': 'message_1',
    })
  })

  it('says the same in plain text as in HTML, with the same links', async () => {
    const { text, html } = await write(content, language)
    const { links, words } = await read(html)
    const led = links.map(({ href }) => href).filter((href) => href.startsWith('http'))
    expect([...new Set(led)]).toEqual(urlsIn(text))
    const said = bare(words)
    for (const paragraph of text.split('\n\n').filter((part) => !urlsIn(part).length)) {
      expect(said).toContain(bare(paragraph))
    }
    for (const href of led) {
      expect(href.startsWith(`${ORIGIN}/`), href).toBe(true)
      expect(new URL(href).searchParams.get('lang')).toBe(language)
    }
    expect(text).toContain('+358 600 149 88\nasiakaspalvelu@smartum.fi\n')
    expect(links.map(({ href }) => href)).toEqual(
      expect.arrayContaining(['tel:+35860014988', 'mailto:asiakaspalvelu@smartum.fi']),
    )
  })

  it('is plain text of lines that nothing breaks, and HTML that loads and runs nothing', async () => {
    const { text, html } = await write(content, language)
    for (const line of text.split('\n')) if (!urlsIn(line).length) expect(line.length).toBeLessThanOrEqual(72)
    expect(html).not.toMatch(/<(script|img|link|iframe|form|object)\b|url\(|@import|\son\w+=/i)
    expect(html.length).toBeLessThan(12_000)
  })

  it('ends with a guide, or with what the reader has', async () => {
    const last = urlsIn((await write(content, language)).text)
      .filter((url) => !url.includes('/reminders/'))
      .at(-1)!
    const { pathname } = new URL(last)
    const toWallet = ['expiry-reminder', 'giftcard-receipt', 'benefits-ready', 'plus-benefits-ready']
    if (toWallet.includes(content.kind)) {
      expect(pathname).toBe('/wallet')
    } else if (pathname !== '/guides') expect(isGuide(pathname.replace('/guides/', '')), pathname).toBe(true)
  })

  it('writes the address of its button out', async () => {
    const { links } = await read((await write(content, language)).html)
    const withButton = [
      'password-link',
      'user-id-moved',
      'address-link',
      'address-taken',
      'newsletter-confirm',
      'registration-invitation',
      'first-password',
      'user-id-known',
      'benefits-ready',
      'period-ends-tomorrow',
      'decisions-waiting',
      'invoice-issued',
      'plus-invitation',
      'plus-address',
      'plus-accepted',
      'plus-benefits-ready',
      'plus-ending',
      'orderer-invitation',
      'lunch-topped-up',
      'lunch-short',
    ]
    const hasButton = withButton.includes(content.kind)
    expect(links.filter(({ href, text }) => href === text && href.startsWith('http'))).toHaveLength(
      hasButton ? 1 : 0,
    )
  })
})

describe('links', () => {
  const firstLink = async (content: MailContent) => new URL(urlsIn((await write(content)).text)[0]!)

  it.each([
    ['password-link', '/password?lang=fi'],
    ['first-password', '/password?lang=fi&do=first'],
    ['user-id-moved', '/password?lang=fi'],
    ['address-link', '/password?lang=fi&do=prove'],
    ['plus-invitation', '/activate?lang=fi'],
    ['plus-address', '/activate?lang=fi'],
    ['orderer-invitation', '/employer?lang=fi'],
  ] as const)('of a %s carry the token where no server sees it', async (kind, page) => {
    const content = EVERY_KIND[kind]
    const { pathname, search, hash } = await firstLink(content)
    expect(pathname + search).toBe(page)
    expect(hash).toBe(`#token=${await linkToken(MAIL_LINK_KEY, content.seed)}`)
  })

  it('of a newsletter confirm it, and end it', async () => {
    const confirm = await firstLink(EVERY_KIND['newsletter-confirm'])
    expect(confirm.pathname).toBe('/newsletter/confirm')
    expect(confirm.searchParams.get('token')).toBe(await linkToken(MAIL_LINK_KEY, 'seed of a newsletter'))
    const end = await firstLink(EVERY_KIND['newsletter-welcome'])
    expect(end.pathname).toBe('/newsletter/unsubscribe')
    expect(Object.fromEntries(end.searchParams)).toEqual({
      lang: 'fi',
      id: 'subscriber_01k',
      token: await unsubscribeToken(MAIL_LINK_KEY, 'subscriber_01k'),
    })
  })

  it('that end a kind of mail with one click stand in the headers of newsletters and reminders alone', async () => {
    const places: Partial<Record<MailContent['kind'], number>> = {
      'newsletter-welcome': 0,
      'expiry-reminder': -1,
    }
    for (const content of Object.values(EVERY_KIND)) {
      const { headers, text } = await write(content)
      const place = places[content.kind]
      if (place !== undefined) {
        expect(headers['List-Unsubscribe']).toBe(`<${urlsIn(text).at(place)}>`)
        expect(headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click')
      } else expect(Object.keys(headers)).not.toContain('List-Unsubscribe')
    }
  })

  it('never hold the seed, nor does anything else', async () => {
    for (const content of Object.values(EVERY_KIND)) {
      if ('seed' in content) expect(JSON.stringify(await write(content))).not.toContain(content.seed)
    }
  })
})

describe('deadlines', () => {
  it.each([
    ['fi', '15.1.2026 klo 14.35'],
    ['sv', '15.1.2026 kl. 14.35'],
    ['en', '14:35 on 15 January 2026'],
  ] as const)('are told by the clock of Helsinki, in %s as "%s"', async (language, time) => {
    for (const kind of [
      'password-link',
      'first-password',
      'user-id-moved',
      'address-link',
      'newsletter-confirm',
      'plus-invitation',
      'plus-address',
      'orderer-invitation',
    ] as const) {
      const { text, html } = await write(EVERY_KIND[kind], language)
      expect(squeeze(text)).toContain(time)
      expect(html).toContain(time)
    }
  })

  it('change to summer time, and to the next day', () => {
    const midnight = Date.parse('2026-06-30T21:05:00Z') / 1000
    expect(LANGUAGES.map((language) => clockTime(language, midnight))).toEqual([
      '1.7.2026 klo 0.05',
      '1.7.2026 kl. 0.05',
      '00:05 on 1 July 2026',
    ])
    expect(clockTime('fi', DEADLINE)).not.toBe(clockTime('fi', DEADLINE + 60))
  })
})

describe('what others have written', () => {
  const greet = async (name: string) =>
    (await write({ kind: 'service-request-received', number: 'P-1', name })).text.split('\n')[2]

  it.each([
    ['Aino', 'Hei Aino,'],
    ['  Åsa  Lindström-Öberg ', 'Hei Åsa Lindström-Öberg,'],
    ["Pat O'Brien", "Hei Pat O'Brien,"],
    ['J. R. Korhonen', 'Hei J. R. Korhonen,'],
    ['Martti Ahtisaari Jr.', 'Hei Martti Ahtisaari Jr.,'],
  ])('greets %j as "%s"', async (name, line) => {
    expect(await greet(name)).toBe(line)
  })

  it.each([
    '<b>Aino</b>',
    'https://evil.example/prize',
    'evil.example',
    'Call 0700 123456',
    'Aino\u202egnp.exe',
    'Aino & you won a prize and should tell everybody about it right now',
    '',
    '-',
  ])('greets without a name where it is %j', async (name) => {
    expect(await greet(name)).toBe('Hei,')
    const { html } = await write({ kind: 'service-request-received', number: 'P-1', name })
    if (name.length > 1) expect(html).not.toContain(name)
  })

  it('is escaped in HTML', async () => {
    const hostile = '"><script>alert(1)</script>'
    const { html, text } = await write({
      kind: 'service-request-received',
      number: hostile,
      name: "Pat O'Brien",
    })
    expect(html).not.toContain('<script')
    expect(html).toContain('&lt;script&gt;')
    expect(html).toContain('Pat O&#39;Brien')
    expect(text).toContain(hostile)
  })
})
