/** The number of an employer as a customer of a service: which of the two it is shows at once. */
export const customerNumber = (service: 'plus' | 'saldo', sequence: number): string =>
  `${service === 'plus' ? 'PLUS' : 'SALDO'}-${sequence}`
