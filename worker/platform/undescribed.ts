import type * as openapi from 'hono-openapi'

/**
 * Stands in for "hono-openapi" in the script that is deployed (see wrangler.toml): requests are checked as before, and
 * nothing describes them, because the build has written down what worker/api-description.ts makes of the same routes.
 */
export { sValidator as validator } from '@hono/standard-validator'

export const describeRoute: typeof openapi.describeRoute = () => (_, next) => next()

export const resolver = () => undefined
