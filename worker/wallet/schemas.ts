import * as z from 'zod'

/** What an employer's money may be for. */
const benefitSchema = z
  .enum(['sports', 'sports-culture', 'massage', 'commuting', 'lunch', 'flexible', 'bicycle'])
  .meta({ description: 'What the money may be used for.' })
export type Benefit = z.infer<typeof benefitSchema>

/** The service that a benefit came through. */
const serviceSchema = z.enum(['plus', 'saldo']).meta({ description: 'The service it came through.' })
export type Service = z.infer<typeof serviceSchema>

const cents = z.int().min(0).meta({ description: 'Whole cents.', example: 6400 })
const date = z.iso.date().meta({ description: 'A calendar day in Finland.', example: '2026-12-31' })

/** `GET /v1/me/balances`: what a person can use today, soonest expiry first. */
export const balancesSchema = z
  .object({
    as_of: z.iso.datetime().meta({ description: 'When the balances were read.' }),
    total_cents: cents,
    benefits: z.array(
      z.object({
        benefit: benefitSchema,
        service: serviceSchema,
        amount_cents: cents,
        expires_on: date.meta({ description: 'The last day of use, usable to its end in Finland.' }),
        days_left: z
          .int()
          .min(0)
          .meta({ description: 'Days after today until the last day; 0 on that day.' }),
        expires_soon: z.boolean().meta({ description: 'Whether the person should be told to use it now.' }),
      }),
    ),
  })
  .meta({ ref: 'Balances' })
export type Balances = z.infer<typeof balancesSchema>
