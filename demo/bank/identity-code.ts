const CENTURIES: Record<string, string> = {
  '+': '18',
  ...Object.fromEntries([...'-YXWVU'].map((separator) => [separator, '19'])),
  ...Object.fromEntries([...'ABCDEF'].map((separator) => [separator, '20'])),
}

/** The birth date, `YYYY-MM-DD`, that a personal identity code states. */
export function birthDate(identityCode: string): string {
  const [, day, month, year, separator] = /^(\d\d)(\d\d)(\d\d)(.)/.exec(identityCode)!
  return `${CENTURIES[separator!]}${year}-${month}-${day}`
}

/** A personal identity code fit to be shown: `131052-****`. */
export function maskIdentityCode(identityCode: string): string {
  return `${identityCode.slice(0, 7)}****`
}
