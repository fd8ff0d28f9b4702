import { keepText, keptText } from './kept-text.ts'

/** How long a link is remembered, in milliseconds. */
const LIFETIME = 24 * 60 * 60_000

const NAME = 'registration-link'

/** Remembers in this browser with which link somebody is registering, so that other pages of ours lead back there. */
export const rememberRegistration = (code: string): void =>
  keepText('localStorage', NAME, `${Date.now()} ${code}`)

/** The code of the link with which somebody has begun to register today; empty where there is none. */
export function rememberedRegistration(): string {
  const [at, code = ''] = keptText('localStorage', NAME).split(' ')
  return Number(at) > Date.now() - LIFETIME ? code : ''
}

export const forgetRegistration = (): void => keepText('localStorage', NAME, '')
