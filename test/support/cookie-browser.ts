/** As much of a browser as a sign-in needs: cookies with paths, redirects, and forms. Opens nothing at `destination`. */
export class CookieBrowser {
  readonly cookies = new Map<string, { value: string; path: string }>()
  url = ''
  status = 0
  body = ''
  headers = new Headers()
  readonly #destination: string

  constructor(destination: string) {
    this.#destination = destination
  }

  async open(url: string | URL, init: RequestInit = {}): Promise<this> {
    let next = new URL(url)
    let request = init
    for (let hop = 0; hop < 10; hop++) {
      this.url = next.href
      if (next.href.startsWith(this.#destination)) return this
      const response = await fetch(next, {
        ...request,
        redirect: 'manual',
        headers: { accept: 'text/html', ...request.headers, cookie: this.#cookiesFor(next) },
      })
      this.#store(response.headers.getSetCookie())
      this.status = response.status
      this.headers = response.headers
      this.body = await response.text()
      const location = response.headers.get('location')
      if (!location) return this
      next = new URL(location, next)
      request = {}
    }
    throw new Error('too many redirects')
  }

  follow(link: string): Promise<this> {
    return this.open(new URL(link, this.url))
  }

  submit(fields: Record<string, string>, headers: Record<string, string> = {}): Promise<this> {
    return this.open(this.url, { method: 'POST', body: new URLSearchParams(fields), headers })
  }

  get returned(): URLSearchParams {
    if (!this.url.startsWith(this.#destination)) throw new Error(`still at ${this.url} (${this.status})`)
    return new URL(this.url).searchParams
  }

  get title(): string | undefined {
    return /<title>(.*?)<\/title>/.exec(this.body)?.[1]
  }

  #cookiesFor(url: URL): string {
    return [...this.cookies]
      .filter(([, { path }]) => url.pathname.startsWith(path))
      .map(([name, { value }]) => `${name.split(' ')[0]}=${value}`)
      .join('; ')
  }

  #store(headers: string[]) {
    for (const header of headers) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(header)!
      const path = /path=([^;]+)/i.exec(header)?.[1] ?? '/'
      const key = `${name} ${path}`
      if (/expires=Thu, 01 Jan 1970/.test(header)) this.cookies.delete(key)
      else this.cookies.set(key, { value: value!, path })
    }
  }
}
