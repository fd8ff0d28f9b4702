import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { MailStore, type ReceivedMail, sentMailSchema } from './mail-store.ts'
import { listPage, mailPage, notFoundPage } from './pages.ts'
import { watchScript } from './watch.ts'

/** The mailbox of everybody in the demo. */
export type Mailbox = {
  origin: string
  /** What has come, newest first. */
  messages(): ReceivedMail[]
  clear(): void
  close(): Promise<void>
}

type Answer = { status?: number; type?: string; headers?: Record<string, string>; body: string }

/** The largest e-mail that is taken, in bytes; ours are far smaller. */
const MAIL_LIMIT = 256 * 1024

const PAGE_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** An e-mail is a stranger's page: it runs nothing, loads nothing, and only its links lead out, in new tabs. */
const MAIL_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-popups allow-popups-to-escape-sandbox',
].join('; ')

const FILES: Record<string, Answer> = {
  '/mailbox.css': {
    type: 'text/css; charset=utf-8',
    body: readFileSync(new URL('mailbox.css', import.meta.url), 'utf8'),
  },
  '/watch.js': { type: 'text/javascript; charset=utf-8', body: watchScript },
  '/icon.svg': {
    type: 'image/svg+xml',
    body: readFileSync(new URL('icon.svg', import.meta.url), 'utf8'),
  },
}

/**
 * Starts a mailbox on this machine that takes what the worker sends (`POST /messages`) and shows it as a mail program
 * would, whoever it is for. It forgets everything when it is closed. Rejects with the error of listening, such as
 * EADDRINUSE. Port 0 takes any free port.
 */
export async function startMailbox({ port }: { port: number }): Promise<Mailbox> {
  const store = new MailStore()
  const server = createServer(async (request, response) => {
    const answered = await answer(store, request).catch((): Answer => ({ status: 500, body: 'It failed.' }))
    send(response, answered)
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    messages: () => store.newestFirst(),
    clear: () => store.clear(),
    async close() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

async function answer(store: MailStore, request: IncomingMessage): Promise<Answer> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://mailbox')
  if (request.method === 'POST' && pathname === '/messages') return take(store, request)
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return { status: 405, headers: { Allow: 'GET, HEAD' }, body: 'There is only reading here.' }
  }
  const file = FILES[pathname]
  if (file) return file
  if (pathname === '/version') return { body: store.version }

  const page = async (body: unknown, status = 200): Promise<Answer> => ({
    status,
    type: 'text/html; charset=utf-8',
    headers: { 'Content-Security-Policy': PAGE_POLICY },
    body: String(await body),
  })
  if (pathname === '/') return page(listPage(store, searchParams.get('to')?.trim() ?? '', new Date()))

  const [, id, part] = /^\/messages\/([^/]+)(\/html)?$/.exec(pathname) ?? []
  const mail = id && store.find(id)
  if (!mail) return page(notFoundPage(store.version), 404)
  if (part) {
    return {
      type: 'text/html; charset=utf-8',
      headers: { 'Content-Security-Policy': MAIL_POLICY },
      body: mail.html.replace(/<head>/i, '<head><base target="_blank">'),
    }
  }
  store.markRead(mail.id)
  return page(mailPage(mail, store.version))
}

/** Takes an e-mail; one that came before is as welcome, and changes nothing. */
async function take(store: MailStore, request: IncomingMessage): Promise<Answer> {
  // Asked of every sender, since a page of another site cannot say this without our leave.
  if (!request.headers['content-type']?.startsWith('application/json')) {
    return { status: 415, body: 'Send the e-mail as application/json.' }
  }
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size <= MAIL_LIMIT) chunks.push(chunk)
  }
  if (size > MAIL_LIMIT) return { status: 413, body: `At most ${MAIL_LIMIT} bytes are taken.` }
  const mail = sentMailSchema.safeParse(parse(Buffer.concat(chunks).toString('utf8')))
  if (!mail.success) return { status: 400, body: mail.error.message }
  return store.add(mail.data, new Date()) ? { status: 201, body: 'Taken.' } : { body: 'Taken before.' }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function send(response: ServerResponse, { status = 200, type, headers, body }: Answer): void {
  response.writeHead(status, {
    'Content-Type': type ?? 'text/plain; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    ...headers,
  })
  response.end(body)
}
