/** A personal identity code fit to be shown: `131052-****`. */
export function maskIdentityCode(identityCode: string): string {
  return `${identityCode.slice(0, 7)}****`
}
