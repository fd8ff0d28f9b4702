/** Letters that are no letter with a mark, and signs that have a plainer form. */
const PLAINER: Record<string, string> = {
  ...{ ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ħ: 'h', Ħ: 'H', ŧ: 't', Ŧ: 'T', ı: 'i', ĸ: 'k', ŋ: 'n', Ŋ: 'N' },
  ...{ '\u2212': '-', '\u2010': '-', '\u2011': '-', '\u2032': "'", '\u2033': '"' },
}

/**
 * A text in the characters that a font has, which `has` tells by their code points: marks are left off letters that the
 * font does not have with them, any white space is a space, and what cannot be written is a question mark.
 */
export function printable(text: string, has: (codePoint: number) => boolean): string {
  const canWrite = (character: string) => has(character.codePointAt(0)!)
  return [...text.normalize('NFC').replace(/\s/g, ' ')]
    .map((character) => {
      if (canWrite(character)) return character
      const plain = PLAINER[character] ?? character.normalize('NFD').replace(/\p{M}/gu, '')
      return [...plain].every(canWrite) ? plain : '?'
    })
    .join('')
}
