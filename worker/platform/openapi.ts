import { resolver } from 'hono-openapi'

/** How a route describes an answer of JSON. */
export const jsonAnswer = (description: string, schema: Parameters<typeof resolver>[0]) => ({
  description,
  content: { 'application/json': { schema: resolver(schema) } },
})
