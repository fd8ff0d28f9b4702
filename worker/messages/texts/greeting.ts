/** Letters, and between them what names have; no dot before a letter, of which mail programs would make a link. */
const NAME = /^\p{L}[\p{L}\p{M}'’ -]*(\. [\p{L}\p{M}'’ -]+)*\.?$/u
const LONGEST_NAME = 60

/**
 * The first line of an e-mail. A name that somebody typed is used only if it looks like one: the address may be
 * anybody's, and a stranger's words must not reach them in our mail.
 */
export function greeting(hello: string, name: string): string {
  const tidy = name.normalize('NFC').replace(/\s+/g, ' ').trim()
  return tidy.length <= LONGEST_NAME && NAME.test(tidy) ? `${hello} ${tidy},` : `${hello},`
}
