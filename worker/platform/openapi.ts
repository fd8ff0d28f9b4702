import { resolver } from 'hono-openapi'
import { problemSchema } from './problem.ts'

type Schema = Parameters<typeof resolver>[0]

const body = (media: string, description: string, schema: Schema) => ({
  description,
  content: { [media]: { schema: resolver(schema) } },
})

/** How a route describes an answer of JSON. */
export const jsonAnswer = (description: string, schema: Schema) =>
  body('application/json', description, schema)

/** What every route answers beside its own. hono-openapi's own defaults are not resolved where input is validated. */
export const PROBLEM = body('application/problem+json', 'Anything else is a problem.', problemSchema)
