import { cardCode } from '../platform/card-code.ts'
import type { Config } from '../platform/config.ts'
import { linkToken, type Mail, stopRemindersToken, unsubscribeToken } from './mail.ts'
import { signOffer } from './offer-token.ts'

/** What a mail needs of the settings. */
export type Settings = Pick<Config, 'PUBLIC_ORIGIN' | 'MAIL_LINK_KEY' | 'CARD_CODE_KEY'>

/** What only the mailer makes: links that work, and codes. */
export type Addresses = {
  /** Where the link of the mail leads, if it has one. */
  main?: string
  /** Where the reader says that they want no more of the kind. */
  end?: string
  /** Of each thing that the mail lists: where it leads, if anywhere. */
  offers?: (string | undefined)[]
  /** Of each card that the mail brings. */
  codes?: string[]
}

/** What the page does with a link beside setting a password; of a new address, when the link is over. */
const STEPS: Partial<Record<Mail['kind'], { do: string }>> = {
  'first-password': { do: 'first' },
  'address-link': { do: 'prove' },
}

/** Makes the links and codes of a mail. Tokens stand in the fragment, which no server gets to see, and so no log. */
export async function addressesOf(mail: Mail, settings: Settings): Promise<Addresses> {
  const { PUBLIC_ORIGIN, MAIL_LINK_KEY, CARD_CODE_KEY } = settings
  const page = (path: string, query: Record<string, string> = {}) =>
    `${PUBLIC_ORIGIN}${path}?${new URLSearchParams({ lang: mail.language, ...query })}`
  switch (mail.kind) {
    case 'password-link':
    case 'first-password':
    case 'user-id-moved':
    case 'address-link': {
      const token = await linkToken(MAIL_LINK_KEY, mail.seed)
      return { main: `${page('/password', STEPS[mail.kind])}#token=${token}` }
    }
    case 'password-changed':
      return { main: page('/password') }
    case 'address-taken':
      return { main: page('/login') }
    case 'address-changed':
    case 'plus-address-changed':
      return { main: page('/help') }
    case 'service-request-received':
      return {}
    case 'newsletter-confirm':
      return { main: page('/newsletter/confirm', { token: await linkToken(MAIL_LINK_KEY, mail.seed) }) }
    case 'newsletter-welcome': {
      const token = await unsubscribeToken(MAIL_LINK_KEY, mail.subscriber)
      const end = page('/newsletter/unsubscribe', { id: mail.subscriber, token })
      return { main: end, end }
    }
    case 'registration-invitation':
    case 'registration-received':
    case 'user-id-known':
      return { main: page('/registration', { link: mail.code }) }
    case 'registered':
      return { main: page('/registration') }
    case 'registration-rejected':
      return {}
    case 'benefits-ready':
    case 'plus-accepted':
    case 'plus-benefits-ready':
    case 'plus-ending':
      return { main: page('/wallet') }
    case 'period-ends-tomorrow':
    case 'decisions-waiting':
      return { main: page('/employer', { period: mail.id }) }
    case 'invoice-issued':
      return { main: page('/employer', { invoice: String(mail.number) }) }
    case 'plus-invitation':
    case 'plus-address':
      return { main: `${page('/activate')}#token=${await linkToken(MAIL_LINK_KEY, mail.seed)}` }
    case 'orderer-invitation':
      return { main: `${page('/employer')}#token=${await linkToken(MAIL_LINK_KEY, mail.seed)}` }
    case 'lunch-topped-up':
    case 'lunch-short':
      return { main: page('/employer', { view: 'lunch' }) }
    case 'giftcard-receipt': {
      if (mail.why === 'replaced') return { main: page('/wallet') }
      const codes = mail.cards.map(({ card, revision }) => cardCode(CARD_CODE_KEY, card, revision))
      return { main: page('/wallet'), codes: (await Promise.all(codes)).map(({ text }) => text) }
    }
    case 'expiry-reminder': {
      const { person: id, ledger, occasion } = mail
      const token = await stopRemindersToken(MAIL_LINK_KEY, id)
      const offers = mail.expiring.map(async ({ account, expiresOn, extension }) => {
        if (extension.state !== 'open') return undefined
        const offer = await signOffer(MAIL_LINK_KEY, { lot: account, ledger }, mail.to, expiresOn)
        return `${page('/giftcard')}#token=${offer}`
      })
      return {
        main: page('/wallet'),
        end: page('/reminders/stop', { id, token, occasion }),
        offers: await Promise.all(offers),
      }
    }
  }
}
