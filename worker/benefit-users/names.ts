import { tidy } from '../platform/tidy.ts'

/** A name as it is compared. */
export const fold = (text: string): string => tidy(text).toLowerCase()

/** By what somebody on a list is found: their names in both orders, their address and payroll number. */
export const foldUser = (user: {
  given_names: string
  family_name: string
  email: string
  payroll_number: string
}): string =>
  fold(
    `${user.given_names} ${user.family_name} ${user.given_names} ${user.email} ${user.payroll_number}`.replaceAll(
      ',',
      ' ',
    ),
  )

/** What somebody looks for, as it stands in what `foldUser` makes. */
export const foldSearch = (search: string): string => fold(search.replaceAll(',', ' '))
