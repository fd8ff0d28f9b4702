import * as z from 'zod'

/** Which reminders a person wants. */
export const wantedSchema = z
  .enum(['all', 'last-day', 'none'])
  .meta({ description: 'All of them, the one on the day before the last day only, or none.' })
export type Wanted = z.infer<typeof wantedSchema>

/** `POST /v1/me/reminders`. */
export const reminderChoiceSchema = z.strictObject({ wanted: wantedSchema })

/** `GET /v1/me/reminders`: what the person wants, and where reminders go. */
export const remindersSchema = z
  .object({
    wanted: wantedSchema,
    sent_to: z.array(z.string()).meta({
      description: 'The addresses, masked; empty when none is known.',
      example: ['a•••@havuranta.example'],
    }),
  })
  .meta({ ref: 'Reminders' })
export type Reminders = z.infer<typeof remindersSchema>
