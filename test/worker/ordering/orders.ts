import { env } from 'cloudflare:workers'
import type { BenefitOrder, NewOrder } from '../../../worker/ordering/schemas.ts'
import { ask, newOrderer, type Orderer, read } from '../employers/contact.ts'

/** What the tests of orders do again and again. */

/** Sports for everybody, with the amounts of their groups. */
export const everybody = (changes: Partial<NewOrder> = {}): NewOrder => ({
  name: 'Edut 2027',
  who: 'all',
  benefits: [{ benefit: 'sports', amount_cents: null }],
  expires_on: '2027-12-31',
  ...changes,
})

/** An employer that can order: it has given its details. */
export async function newOrderingEmployer(): Promise<Orderer> {
  const orderer = await newOrderer()
  await env.DB.prepare(
    `INSERT INTO employer_details VALUES (?, 'laskut@havuranta.example', '09 5550 100', 'Rantatie 4', '90100', 'Oulu', 'KP 12')`,
  )
    .bind(orderer.employer)
    .run()
  return orderer
}

export const orders = ({ base }: Orderer, rest = ''): string => `${base}/orders${rest}`

export const draft = (orderer: Orderer, changes: Partial<NewOrder> = {}): Promise<BenefitOrder> =>
  read(orderer, orders(orderer), { body: everybody(changes), key: crypto.randomUUID() })

export const reread = (orderer: Orderer, { id }: Pick<BenefitOrder, 'id'>): Promise<BenefitOrder> =>
  read(orderer, orders(orderer, `/${id}`))

type Seen = Pick<BenefitOrder, 'id' | 'version' | 'people' | 'total_cents'>
/** Confirms what was seen. */
export const confirm = (
  orderer: Orderer,
  { id, version, people, total_cents }: Seen,
  key: string = crypto.randomUUID(),
): Promise<Response> =>
  ask(orderer, orders(orderer, `/${id}/confirm`), { body: { version, people, total_cents }, key })

/** The status of an answer, and the code of its problem. */
export const codeOf = async (response: Response): Promise<[number, string | undefined]> => [
  response.status,
  (await response.json<{ code?: string }>()).code,
]
