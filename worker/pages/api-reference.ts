import type { Context } from 'hono'
import { html } from 'hono/html'
import type { AppContext } from '../platform/http.ts'

/**
 * The description of the API (/openapi.json), for people. The reader is a static file of ours, so it works without any
 * other host.
 */
export function apiReference(c: Context<AppContext>) {
  c.header(
    'Content-Security-Policy',
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'",
  )
  return c.html(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Smartum Embed API</title>
<link rel="icon" href="/favicon.svg">
<link rel="stylesheet" href="/docs/swagger-ui.css">
<script src="/docs/swagger-ui-bundle.js" defer></script>
<script src="/docs/start.js" defer></script>
</head>
<body><div id="reference"></div></body>
</html>`)
}
