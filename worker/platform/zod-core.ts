/**
 * Stands in for "zod/v4/core" (see wrangler.toml), of which the OpenAPI generator wants only this function, and with
 * which it would bring along zod's messages in fifty languages: more than half of the whole worker.
 */
export { toJSONSchema } from 'zod'
