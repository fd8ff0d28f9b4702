import * as z from 'zod'
import { benefitSchema } from '../wallet/schemas.ts'

const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'has to be a month such as 2026-11')
  .meta({ example: '2026-11' })
const count = z.int().min(0)
const cents = z.int().meta({ description: 'Whole cents.' })
const person = {
  user: z
    .string()
    .nullable()
    .meta({ description: 'Their id on the list; null of who has never been on it.' }),
  given_names: z.string(),
  family_name: z.string(),
  payroll_number: z.string(),
  group: z.string(),
}
const amounts = {
  loaded_cents: cents.meta({ description: 'What was given in the month, less what was taken back.' }),
  used_cents: cents.meta({ description: 'What was paid with it in the month, less refunds.' }),
  payments: count.meta({ description: 'How often: of lunch, the number of meals.' }),
  taxable_cents: cents.nullable().meta({
    description:
      'The tax value of the month; null where it depends on what we do not know, and of a year whose tax figures we do not have yet.',
  }),
}

export const payrollQuerySchema = z.strictObject({ month: month.optional() })
/** `GET /v1/employer/{employer}/plus/reports/payroll?month=2026-11`: by family name and benefit, months in Finland. */
export const payrollReportSchema = z
  .object({
    month,
    due_on: z.iso
      .date()
      .meta({ description: 'When it is due in the Incomes Register: the 5th of the next month.' }),
    is_complete: z.boolean().meta({ description: 'Whether the month is over.' }),
    rows: z.array(z.object({ ...person, benefit: benefitSchema, ...amounts })),
    totals: z.array(z.object({ benefit: benefitSchema, people: count, ...amounts })),
    months: z
      .array(z.object({ month, loaded_cents: cents, used_cents: cents, taxable_cents: cents.nullable() }))
      .meta({
        description:
          'The last six, the oldest first, all benefits together. taxable_cents: null of a year whose tax figures we do not have yet.',
      }),
  })
  .meta({ ref: 'PayrollReport' })
export type PayrollReport = z.infer<typeof payrollReportSchema>

/** `GET /v1/employer/{employer}/plus/reports/balances`: what people have left of what this employer gave through Plus. */
export const balanceReportSchema = z
  .object({
    as_of: z.iso.datetime(),
    rows: z.array(
      z.object({
        ...person,
        benefit: benefitSchema,
        kind: z.enum(['lot', 'card']),
        available_cents: cents,
        ends_on: z.iso.date(),
      }),
    ),
    totals: z.array(z.object({ benefit: benefitSchema, people: count, available_cents: cents })),
  })
  .meta({ ref: 'BalanceReport' })
export type BalanceReport = z.infer<typeof balanceReportSchema>
