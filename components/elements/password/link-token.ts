import { keepText, keptText } from '../../client/kept-text.ts'

/** Where the token of a link is kept for this tab, so that a reload or a visit to the bank does not lose it. */
const NAME = 'mail-link'

/** Takes the token of a link out of the page's address, where neither history nor a bystander should find it. */
export function takeToken(): string {
  const token = new URLSearchParams(location.hash.slice(1)).get('token')
  if (!token) return ''
  history.replaceState(history.state, '', location.pathname + location.search)
  keepText('sessionStorage', NAME, token)
  return token
}

export const keptToken = (): string => keptText('sessionStorage', NAME)

export const forgetToken = (): void => keepText('sessionStorage', NAME, '')
