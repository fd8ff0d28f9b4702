/** What we use of it; it comes without types. */
declare module 'finnish-bank-utils' {
  const bankUtils: {
    isValidFinnishIBAN(iban: string): boolean
    isValidFinnishRefNumber(reference: string): boolean
    formatFinnishIBAN(iban: string): string | undefined
    formatFinnishRefNumber(reference: string): string | undefined
    /** The digits with their check digit behind them. */
    generateFinnishRefNumber(digits: string): string
  }
  export default bankUtils
}
