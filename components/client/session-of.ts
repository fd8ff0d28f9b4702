import type { Session } from './session.ts'

type SessionOf = (api: string, client: string) => Session

let find: SessionOf

/** Says where the elements of a bundle have their sessions from: from what it brings along, or from sdk.js. */
export const useSessions = (sessionOf: SessionOf): void => {
  find = sessionOf
}

/** The page's session for a client at an API's origin. */
export const sessionOf: SessionOf = (api, client) => find(api, client)
