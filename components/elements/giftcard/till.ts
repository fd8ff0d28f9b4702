import type {
  Code,
  Offer,
  OfferPurchase,
  OfferPurchased,
  Purchase,
  Purchased,
} from '../../../worker/giftcards/schemas.ts'
import type { Accounts } from '../../../worker/wallet/schemas.ts'
import { send } from '../../client/request.ts'
import type { Session } from '../../client/session.ts'
import type { Account, Part } from './plan.ts'

/** What can be bought from, and with a link: what was bought with it, and by whom. */
export type Wares = { as_of: string; accounts: Account[] } & Partial<Pick<Offer, 'cards' | 'first_name'>>

/** Where cards are bought: by whoever is signed in, or with the link of a reminder. */
export type Till = {
  read: (signal?: AbortSignal) => Promise<Wares>
  buy: (parts: Part[]) => Promise<OfferPurchased>
  code: (card: string) => Promise<Code>
}

export const tillOf = (session: Session): Till => ({
  read: (signal) => session.get<Accounts>('/v1/me/accounts', signal),
  buy: (parts) =>
    session.post<Purchased>('/v1/me/cards', {
      parts: parts.map(({ lot: { id, version }, cents }) => ({ lot: id, version, amount_cents: cents })),
    } satisfies Purchase),
  code: (card) => session.get<Code>(`/v1/me/cards/${card}/code`),
})

export function tillOfLink(api: string, token: string): Till {
  const post = <T>(path: string, body: object = {}, signal?: AbortSignal) =>
    send<T>(api, { method: 'POST', path: `/v1/giftcard-offer${path}`, body: { token, ...body }, signal })
  return {
    async read(signal) {
      const { account, cards, first_name } = await post<Offer>('', {}, signal)
      return { as_of: new Date().toISOString(), accounts: [account], cards, first_name }
    },
    buy: ([part]) => {
      const { lot, cents } = part!
      const seen: Omit<OfferPurchase, 'token'> = { version: lot.version, amount_cents: cents }
      return post<OfferPurchased>('/cards', seen)
    },
    code: (card) => post<Code>('/code', { card }),
  }
}
