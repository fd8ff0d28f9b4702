import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  benefitsPage,
  type Embed,
  homePage,
  hrPage,
  notFoundPage,
  type PageFrame,
  registrationPage,
  searchPage,
} from './page.ts'
import type { Language } from './text.ts'

export type IntranetOptions = {
  /** 0 takes any free port. */
  port: number
  /** Where to listen, and the name in the intranet's address; `127.0.0.1` where absent. */
  host?: string
  /** Where the worker is, such as `http://localhost:8787`. */
  smartum: string
  /** The id of the employer's embed client. */
  client: string
  /** The code of the registration link that the employer shares. */
  registrationLink: string
}

export type Intranet = {
  /** `http://127.0.0.1:PORT` */
  origin: string
  close(): Promise<void>
}

type Answer = { status?: number; type: string; headers?: Record<string, string>; body: string }

const ASSETS: Record<string, Answer> = {
  '/intranet.css': { type: 'text/css; charset=utf-8', body: asset('intranet.css') },
  '/havuranta.svg': { type: 'image/svg+xml', body: asset('havuranta.svg') },
}

/**
 * Starts the intranet of an employer that shows its people their benefits, over plain HTTP on this machine:
 * the benefits at `/`, the home page with a narrow widget at `/side`, and at `/coop` the benefits on a page that
 * cuts itself off from the windows it opens; at `/registration` one registers for Saldo, and at `/hr` HR looks after it.
 * Finnish as such, Swedish under `/sv`, English under `/en`.
 * Rejects with the error of listening, such as EADDRINUSE.
 */
export async function startIntranet(options: IntranetOptions): Promise<Intranet> {
  const { port, host = '127.0.0.1', client, registrationLink } = options
  const embed: Embed = { smartum: new URL(options.smartum).origin, client }

  const server = createServer(async (request, response) =>
    send(response, await answer(request, embed, registrationLink)),
  )
  server.listen(port, host)
  await once(server, 'listening')

  return {
    origin: `http://${host}:${(server.address() as AddressInfo).port}`,
    async close() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

async function answer(request: IncomingMessage, embed: Embed, registrationLink: string): Promise<Answer> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return { status: 405, type: 'text/plain', headers: { Allow: 'GET, HEAD' }, body: '' }
  }
  const [, pathname = '', query = ''] = /^([^?]*)(\?.*)?$/.exec(request.url!) ?? []
  const file = ASSETS[pathname]
  if (file) return file

  const { language, path } = splitLanguage(pathname)
  const frame: PageFrame = { language, path, query, embed }
  const page = (body: unknown, headers?: Record<string, string>) => htmlAnswer(body, embed, headers)
  switch (path) {
    case '/':
      return page(await benefitsPage(frame))
    case '/coop':
      return page(await benefitsPage(frame), { 'Cross-Origin-Opener-Policy': 'same-origin' })
    case '/side':
      return page(await homePage(frame))
    case '/registration':
      return page(await registrationPage(frame, registrationLink))
    case '/hr':
      return page(await hrPage(frame))
    case '/search':
      return page(await searchPage(frame, new URLSearchParams(query).get('q') ?? ''))
    default:
      return { ...page(await notFoundPage({ ...frame, path: '/side', query: '' })), status: 404 }
  }
}

/** Finnish has no prefix; `/sv` and `/sv/` are the same page. */
function splitLanguage(pathname: string): { language: Language; path: string } {
  const [, language, rest] = /^\/(sv|en)(\/.*)?$/.exec(pathname) ?? []
  return language ? { language: language as Language, path: rest ?? '/' } : { language: 'fi', path: pathname }
}

/** As strict as an employer's policy gets: the one thing it lets in is the widget. */
function htmlAnswer(body: unknown, { smartum }: Embed, headers: Record<string, string> = {}): Answer {
  const policy = [
    "default-src 'none'",
    `script-src ${smartum}`,
    "style-src 'self'",
    `connect-src ${smartum}`,
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ')
  return {
    type: 'text/html; charset=utf-8',
    headers: { 'Content-Security-Policy': policy, ...headers },
    body: String(body),
  }
}

function send(response: ServerResponse, { status = 200, type, headers, body }: Answer): void {
  response.writeHead(status, {
    'Content-Type': type,
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-cache',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'X-Content-Type-Options': 'nosniff',
    ...headers,
  })
  response.end(body)
}

function asset(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8')
}
