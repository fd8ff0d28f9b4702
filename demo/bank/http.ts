import type { HtmlEscapedString } from 'hono/utils/html'
import type { Provider } from 'oidc-provider'

/** A request and its answer, as the provider's web framework hands them on. */
export type Context = ReturnType<Provider['createContext']>
export type Next = () => Promise<unknown>

type Page = HtmlEscapedString | Promise<HtmlEscapedString>

/** The largest form that the bank reads, in bytes; its own forms are far smaller. */
const FORM_LIMIT = 4096

/**
 * Without `form-action` on purpose: Chromium holds the redirects that follow a form to it as well, and the
 * way back from here leads over the relying party to pages whose addresses the bank cannot know.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Answers with a page that runs no script and that nobody can frame. */
export async function sendPage(ctx: Context, page: Page, status = 200): Promise<void> {
  ctx.status = status
  ctx.type = 'html'
  ctx.set('Cache-Control', 'no-store')
  ctx.set('Content-Security-Policy', CONTENT_SECURITY_POLICY)
  ctx.set('Referrer-Policy', 'same-origin')
  ctx.set('X-Content-Type-Options', 'nosniff')
  ctx.body = String(await page)
}

/**
 * Whether another site's page caused the request. A browser tells the origin of every form it sends; a client
 * that tells none is not a browser and holds nobody's cookies.
 */
export function isCrossSite(ctx: Context, issuer: string): boolean {
  const origin = ctx.get('Origin')
  const site = ctx.get('Sec-Fetch-Site')
  return (origin !== '' && origin !== issuer) || (site !== '' && site !== 'same-origin' && site !== 'none')
}

/** The fields of a form; rejects when it is larger than any form of the bank's. */
export async function readForm(ctx: Context): Promise<Record<string, string>> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of ctx.req) {
    size += chunk.length
    if (size > FORM_LIMIT) ctx.throw(413)
    chunks.push(chunk)
  }
  return Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString('utf8')))
}
