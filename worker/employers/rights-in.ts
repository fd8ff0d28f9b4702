import type { EmployerRow } from './store/rights.ts'

/**
 * In which services of an employer somebody may act who has these roles: in Saldo as a contact person, in Plus as an orderer,
 * whom only strong sign-in lets in.
 */
export function rightsIn(
  { has_plus, has_saldo, roles }: Pick<EmployerRow, 'has_plus' | 'has_saldo' | 'roles'>,
  assurance: 'strong' | 'password',
): { services: ('plus' | 'saldo')[]; needsStrongSignIn: boolean } {
  const ordersInPlus = has_plus === 1 && roles.some((role) => role !== 'contact')
  return {
    services: [
      ...(ordersInPlus && assurance === 'strong' ? ['plus' as const] : []),
      ...(has_saldo && roles.includes('contact') ? ['saldo' as const] : []),
    ],
    needsStrongSignIn: ordersInPlus && assurance !== 'strong',
  }
}
