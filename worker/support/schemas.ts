import * as z from 'zod'
import { emailSchema } from '../identity/schemas.ts'
import { languageSchema } from '../platform/language.ts'

/** What a service request can be about. */
const requestTopics = ['sign-in', 'benefits', 'registration', 'payment', 'company', 'other'] as const
export type RequestTopic = (typeof requestTopics)[number]

/** `POST /v1/service-requests`: asks customer service for help. */
export const serviceRequestSchema = z.strictObject({
  topic: z.enum(requestTopics),
  name: z.string().trim().min(1).max(120),
  email: emailSchema,
  message: z.string().trim().min(1).max(4000),
  language: languageSchema,
  about_request: z
    .string()
    .max(40)
    .optional()
    .meta({ description: 'The request id of what went wrong, where there is one.', example: '7F3KQ-21M0X' }),
})
export const serviceRequestAnswerSchema = z
  .object({ number: z.string().meta({ description: 'To tell customer service.', example: 'P-7F3KQ2' }) })
  .meta({ ref: 'ServiceRequest' })
export type ServiceRequestAnswer = z.infer<typeof serviceRequestAnswerSchema>

/** `POST /v1/newsletter`: asks for the newsletter; nothing is sent until the link in an e-mail is confirmed. */
export const newsletterRequestSchema = z.strictObject({ email: emailSchema, language: languageSchema })

/** `POST /v1/answers/{id}/feedback`: whether an answer or a guide helped. */
export const feedbackSchema = z.strictObject({ helped: z.boolean(), language: languageSchema })

/** `GET /v1/help?lang=`: answers to what people ask most, and how to reach us. Public and cacheable. */
export const helpSchema = z
  .object({
    answers: z.array(
      z.object({
        id: z.string().meta({ example: 'benefits-not-shown' }),
        topic: z.enum(requestTopics),
        question: z.string(),
        answer: z.array(z.string()).meta({ description: 'Paragraphs.' }),
        guide: z
          .object({ title: z.string(), url: z.string() })
          .nullable()
          .meta({ description: 'A page that tells more.' }),
      }),
    ),
    contacts: z.object({ phone: z.string(), email: z.string() }),
    apps: z.array(z.object({ name: z.string(), url: z.string() })),
  })
  .meta({ ref: 'Help' })
export type Help = z.infer<typeof helpSchema>
