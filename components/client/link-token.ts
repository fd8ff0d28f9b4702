import { keepText, keptText } from './kept-text.ts'

/** Where the tokens of links are kept for this tab, so that a reload or a visit to the bank does not lose them. */
type Kind = 'orderer-invitation' | 'mail-link' | 'first-password' | 'giftcard-link' | 'plus-invitation'

/** Takes the token of a link out of the page's address, where neither history nor a bystander should find it. */
export function takeToken(kind: Kind): string {
  const token = new URLSearchParams(location.hash.slice(1)).get('token')
  if (!token) return ''
  history.replaceState(history.state, '', location.pathname + location.search)
  keepText('sessionStorage', kind, token)
  return token
}

export const keptToken = (kind: Kind): string => keptText('sessionStorage', kind)

export const forgetToken = (kind: Kind): void => keepText('sessionStorage', kind, '')
