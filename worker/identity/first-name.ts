/** What somebody is called, of all their given names. */
export const firstName = (givenNames: string): string => givenNames.split(' ')[0]!
