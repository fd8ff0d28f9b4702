import { exports } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'

const API = 'https://smartum.example'
const open = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  exports.default.fetch(API + path, { method, headers, redirect: 'manual' })
const textAt = async (path: string, headers?: Record<string, string>) => (await open(path, headers)).text()

describe('a page around an element', () => {
  it.each([
    ['/login', '<smartum-login client="client_smartum" audience="employee" service="">', ['sdk']],
    ['/login?service=saldo&audience=employer', 'audience="employer" service="saldo"', ['sdk']],
    ['/login?service=constructor', 'service=""', ['sdk']],
    ['/password', '<smartum-password client="client_smartum" >', ['password', 'sdk']],
    ['/password?do=change', '<smartum-password client="client_smartum" change>', ['password', 'sdk']],
    ['/password?do=first', '<smartum-password client="client_smartum" first>', ['password', 'sdk']],
    ['/password?do=prove', '<smartum-password client="client_smartum" prove>', ['password', 'sdk']],
    ['/giftcard', '<smartum-giftcard client="client_smartum" link>', ['giftcard', 'sdk']],
    ['/giftcard?do=check', '<smartum-giftcard client="client_smartum" check>', ['giftcard', 'sdk']],
    ['/giftcard?do=buy', '<smartum-giftcard client="client_smartum" >', ['giftcard', 'sdk']],
    ['/giftcard?do=constructor', '<smartum-giftcard client="client_smartum" link>', ['giftcard', 'sdk']],
    ['/wallet', '<smartum-wallet client="client_smartum">', ['sdk', 'accounts', 'wallet']],
    [
      '/registration?link=havu-2291%20kall',
      '<smartum-registration client="client_smartum" link="havu-2291 kall">',
      ['registration', 'sdk'],
    ],
    ['/registration', 'link=""', ['registration', 'sdk']],
    ['/activate', '<smartum-activation client="client_smartum">', ['activation', 'sdk']],
    ['/registration?link=%22%3E%3Cb%3E', 'link="0"', ['registration', 'sdk']],
    ['/help?topic=sign-in&request=abcde-fghij', 'topic="sign-in" request="abcde-fghij"', ['help']],
  ])('at %s shows %s', async (path, element, bundles) => {
    const response = await open(path)
    expect(response.status).toBe(200)
    const text = await response.text()
    expect(text).toContain(element)
    expect(text.match(/<h1/g)).toHaveLength(1)
    expect([...text.matchAll(/src="\/v1\/(\w+)\.js"/g)].map(([, name]) => name)).toEqual(bundles)
  })

  it.each([
    ['/password?lang=sv', 'en', 'sv', 'Lösenord – Smartum'],
    ['/password', 'fi-FI,fi;q=0.9', 'fi', 'Salasana – Smartum'],
    ['/password', 'de', 'en', 'Password – Smartum'],
    ['/login?lang=fi', 'sv', 'fi', 'Kirjaudu – Smartum'],
    ['/giftcard?lang=fi', 'sv', 'fi', 'OmaLahjakortti – Smartum'],
    ['/giftcard', 'sv', 'sv', 'EgetPresentkort – Smartum'],
    ['/giftcard?do=check&lang=en', 'sv', 'en', 'Gift card balance – Smartum'],
    ['/wallet', 'sv-FI', 'sv', 'Plånbok – Smartum'],
  ])('at %s for a browser that prefers %s speaks %s', async (path, accepts, language, title) => {
    const text = await textAt(path, { 'Accept-Language': accepts })
    expect(text).toContain(`<html lang="${language}">`)
    expect(text).toContain(`<title>${title}</title>`)
  })

  it('with the link of an employer is kept from search engines', async () => {
    expect((await open('/registration?link=HAVU')).headers.get('X-Robots-Tag')).toBe('noindex')
    expect((await open('/login')).headers.get('X-Robots-Tag')).toBeNull()
  })

  it('has what follows the language of its element, with its words in every language', async () => {
    const text = await textAt('/password?lang=sv')
    expect(text).toContain('<script type="module" src="/own-page.js"></script>')
    for (const title of ['Salasana', 'Lösenord', 'Password']) {
      expect(text).toContain(`data-title="${title} – Smartum"`)
    }
    expect(text).toContain('data-fi="Ohjeet" data-sv="Anvisningar" data-en="Guides">Anvisningar</a>')
    expect(await textAt('/guides?lang=sv')).not.toContain('own-page')
  })

  it('says what to do without a script, or while it does not come', async () => {
    const text = await textAt('/password?lang=en')
    expect(text).toMatch(/<smartum-password[^>]*><noscript><p>This page needs JavaScript\./)
    expect(text).toContain('+358 600 149 88')
  })

  it.each(['/password', '/giftcard', '/wallet'])(
    'at %s lets nothing in that is not ours, is not kept, and keeps the windows that it opens',
    async (path) => {
      const { headers } = await open(path)
      const policy = headers.get('Content-Security-Policy')!
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("script-src 'self';")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).not.toMatch(/unsafe|https?:|\*/)
      expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin-allow-popups')
      expect(headers.get('Cache-Control')).toBe('no-store')
      expect(headers.get('Referrer-Policy')).toBe('no-referrer')
    },
  )

  it('puts nothing of its address into the page but what it knows', async () => {
    const text = await textAt('/help?topic="><script>alert(1)</script>&request="><b>')
    expect(text).not.toContain('<script>alert')
    expect(text).toContain('request=""')
    expect(await textAt('/password?do=constructor')).toContain('client="client_smartum" >')
  })

  it('can be installed where it is an app, and nowhere else', async () => {
    const { headers } = await open('/wallet')
    expect(headers.get('Content-Security-Policy')).toContain("manifest-src 'self'; worker-src 'self'")
    for (const language of ['fi', 'sv', 'en']) {
      const text = await textAt(`/wallet?lang=${language}`)
      expect(text).toContain(`<link rel="manifest" href="/wallet.${language}.webmanifest">`)
      expect(text).toContain('<link rel="apple-touch-icon" href="/icons/wallet-180.png">')
      expect(text).toContain('viewport-fit=cover')
      expect(text).toContain(`<a class="brand" href="/wallet?lang=${language}">`)
    }
    expect((await open('/giftcard')).headers.get('Content-Security-Policy')).not.toContain('worker-src')
    expect(await textAt('/giftcard')).not.toContain('manifest')
  })

  it('answers HEAD as GET, without the body', async () => {
    const response = await open('/login', {}, 'HEAD')
    expect(response.status).toBe(200)
    expect(response.headers.get('Content-Type')).toContain('text/html')
    expect(await response.text()).toBe('')
  })

  it('is where password managers look for it', async () => {
    const response = await open('/.well-known/change-password')
    expect(response.status).toBe(302)
    expect(response.headers.get('Location')).toBe('/password?do=change')
  })
})

describe('a page that is not there', () => {
  it.each([
    ['fi', 'Tällaista sivua ei ole', 'Kirjautuminen jäi kesken'],
    ['sv', 'Sidan finns inte', 'Inloggningen slutfördes inte'],
    ['en', 'There is no such page', 'Sign-in did not finish'],
  ])(
    'says so in %s, with the ways on and a request id, and not a word of a failed sign-in',
    async (language, title, other) => {
      const response = await open(`/nowhere?lang=${language}`)
      expect(response.status).toBe(404)
      const text = await response.text()
      const requestId = response.headers.get('Request-Id')!
      expect(text).toContain(`<h1>${title}</h1>`)
      expect(text).toContain(`href="/login?lang=${language}"`)
      expect(text).toContain(`href="/help?lang=${language}&amp;request=${requestId}"`)
      expect(text).not.toContain(other)
      expect(text).not.toContain('<script')
    },
  )

  it('is a problem for programs', async () => {
    expect((await open('/v1/nowhere')).headers.get('Content-Type')).toBe('application/problem+json')
  })
})

describe('a window that signs somebody in', () => {
  it.each([
    ['fi', 'Kirjautuminen jäi kesken', 'ei ole enää voimassa'],
    ['sv', 'Inloggningen slutfördes inte', 'gäller inte längre'],
    ['en', 'Sign-in did not finish', 'no longer valid'],
  ])('says in %s what happened and what to do, and quotes the request', async (language, title, lead) => {
    const response = await open(`/sign-in/callback?state=unknown&lang=${language}`)
    expect(response.status).toBe(400)
    const text = await response.text()
    expect(text).toContain(`<h1>${title}</h1>`)
    expect(text).toContain(lead)
    expect(text.match(/<li>/g)).toHaveLength(3)
    const requestId = response.headers.get('Request-Id')!
    expect(text).toContain(`/help?lang=${language}&amp;request=${requestId}&amp;topic=sign-in`)
    expect(text).toContain('tel:+35860014988')
  })

  it('does not tell people to try again what only the owner of the page can put right', async () => {
    const text = await textAt('/sign-in?client=nobody&lang=en')
    expect(text).toContain('Tell whoever looks after the page')
    expect(text).not.toContain('<li>')
  })

  it('keeps its opener, and nothing else that an ordinary page does not', async () => {
    const { headers } = await open('/sign-in/callback?state=unknown')
    expect(headers.has('Cross-Origin-Opener-Policy')).toBe(false)
    expect(headers.get('Content-Security-Policy')).toMatch(/frame-ancestors 'none'.*script-src 'nonce-/)
    expect(headers.get('Cache-Control')).toBe('no-store')
  })
})
