import type { Context } from 'hono'
import { html, raw } from 'hono/html'
import type { AppContext } from '../platform/http.ts'
import type { Language } from '../platform/language.ts'

type Html = ReturnType<typeof html>

const style = `
:root { color-scheme: light dark; --accent: light-dark(#0e5a52, #74cdbe); --on-accent: light-dark(#fff, #06231f);
  --surface: light-dark(#fff, #151f1e); --page: light-dark(#f4f6f5, #0d1313); --text: light-dark(#14211f, #e8efed);
  --muted: light-dark(#51605d, #a6b6b2); --line: light-dark(#e0e3e2, #35403e); --sun: light-dark(#f0a63a, #f2b04e) }
* { box-sizing: border-box; margin: 0 }
body { font: 16px/24px system-ui, sans-serif; color: var(--text); background: var(--page); min-height: 100vh;
  display: grid; place-items: center; padding: 16px }
main { background: var(--surface); border: 1px solid var(--line); border-radius: 16px; padding: 32px 24px;
  width: 100%; max-width: 440px; display: grid; gap: 16px; justify-items: center; text-align: center }
h1 { font-size: 22px; line-height: 30px; font-weight: 600 }
p { overflow-wrap: anywhere }
.meta { color: var(--muted); font-size: 14px; line-height: 20px }
button, a.button { font: inherit; font-weight: 600; min-height: 48px; padding: 11px 20px; border: 1px solid transparent;
  border-radius: 12px; background: var(--accent); color: var(--on-accent); cursor: pointer; width: 100%;
  text-decoration: none }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
[hidden] { display: none !important }
`

const horizon = html`<svg width="160" height="96" viewBox="0 0 160 96" fill="none" aria-hidden="true">
  <path d="M44 62a36 36 0 0 1 72 0z" fill="var(--sun)"/>
  <path d="M4 62h152M24 74h112M48 86h64" stroke="var(--accent)" stroke-width="3" stroke-linecap="round" opacity=".5"/>
</svg>`

/**
 * A page on our own origin: one message, and one script at most. Nothing comes from elsewhere, nothing inline runs
 * without the nonce of this very answer.
 */
export function page(
  c: Context<AppContext>,
  content: { language: Language; title: string; body: Html; script?: { code: string; data: unknown } },
): Response | Promise<Response> {
  const { language, title, body, script } = content
  const nonce = crypto.randomUUID()
  c.header(
    'Content-Security-Policy',
    `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  )
  c.header('Cache-Control', 'no-store')
  const data = script && JSON.stringify(script.data).replaceAll('<', '\\u003c')
  return c.html(html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="/favicon.svg">
<style nonce="${nonce}">${raw(style)}</style>
</head>
<body>
<main>${horizon}<h1>${title}</h1>${body}</main>
${script ? html`<script nonce="${nonce}">(${raw(script.code)})(${raw(data ?? '')})</script>` : ''}
</body>
</html>`)
}
