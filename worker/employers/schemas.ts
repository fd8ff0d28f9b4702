import * as z from 'zod'
import { emailSchema } from '../identity/schemas.ts'

/** `GET /v1/employer`: for which employers the person may act. */
export const myEmployersSchema = z
  .object({
    employers: z.array(
      z.object({
        id: z.string().meta({ example: 'employer_havuranta' }),
        name: z.string(),
        business_id: z.string().meta({ example: '2077474-0' }),
        services: z.array(z.enum(['plus', 'saldo'])),
        roles: z.array(z.enum(['contact'])).meta({ description: 'contact: acts for the employer in Saldo.' }),
      }),
    ),
  })
  .meta({ ref: 'MyEmployers' })
export type MyEmployers = z.infer<typeof myEmployersSchema>

const line = (longest: number) => z.string().trim().min(1).max(longest)
const details = {
  email: emailSchema.meta({ description: 'Where people and we reach the employer.' }),
  phone: line(30),
  street: line(100),
  postal_code: z
    .string()
    .regex(/^\d{5}$/, 'has to be five digits')
    .meta({ example: '00100' }),
  city: line(60),
  reference: z
    .string()
    .trim()
    .max(60)
    .meta({ description: 'What the employer wants to read on its invoices; may be empty.' }),
}

/** `POST /v1/employer/{employer}/company`: new details. A name or business ID changes through customer service. */
export const companyDetailsSchema = z.strictObject(details)
export type CompanyDetails = z.infer<typeof companyDetailsSchema>

/** `GET /v1/employer/{employer}/company` */
export const companySchema = z
  .object({
    name: z.string(),
    business_id: z.string(),
    customer_numbers: z.array(z.object({ service: z.enum(['plus', 'saldo']), number: z.string() })),
    contacts: z.array(z.object({ name: z.string(), email: z.string().nullable() })),
    details: companyDetailsSchema.nullable().meta({ description: 'Null until the employer has given them.' }),
  })
  .meta({ ref: 'Company' })
export type Company = z.infer<typeof companySchema>
