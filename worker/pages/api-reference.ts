import type { Context, Hono } from 'hono'
import { html } from 'hono/html'
import { openAPIRouteHandler } from 'hono-openapi'
import type { AppContext } from '../platform/http.ts'

/** The description of the API, made from the very schemas that check requests. */
export const openApi = (app: Hono<AppContext>) =>
  openAPIRouteHandler(app, {
    documentation: {
      openapi: '3.1.0',
      info: {
        title: 'Smartum Embed',
        version: '1',
        description:
          'Amounts are whole cents, dates are calendar days in Finland, instants are RFC 3339. Errors are problem details (RFC 9457) with a stable `code`.',
      },
      components: {
        securitySchemes: {
          session: {
            type: 'http',
            scheme: 'DPoP',
            description:
              'An access token bound to a key of the browser, with a proof in the DPoP header (RFC 9449).',
          },
        },
      },
    },
    exclude: /^\/(?!v1\/)/, // pages for people, not calls
    defaultValidationErrorResponse: false,
  })

/** The same, for people. The reader is a static file of ours, so it works without any other host. */
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
