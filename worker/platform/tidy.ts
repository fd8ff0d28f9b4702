/** A text of one line as it is stored, such as a name: with single spaces, and nothing that cannot be seen. */
export const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
