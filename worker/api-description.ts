import { generateSpecs } from 'hono-openapi'
import { app } from './app.ts'

/**
 * The description of the API, made from the very schemas that check requests. The build makes a static file of it, so the
 * worker itself does without.
 */
export const describeApi = () =>
  generateSpecs(app, {
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
