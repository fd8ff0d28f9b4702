/** One or two letters that stand for a bank where others would put its logo, such as `N` or `SP`. */
export function monogram(name: string): string {
  if (name.length < 3) return name
  return name
    .split(/[\s-]/)
    .filter((word) => !/^(bank|pankki)$/i.test(word))
    .map((word) => word[0]! + (/pankki$/i.test(word) ? 'P' : ''))
    .join('')
    .slice(0, 2)
}
