import type { ProblemKind } from '../platform/problem.ts'

export const GIFTCARD_NOT_FOR_THIS_BENEFIT: ProblemKind = {
  status: 422,
  code: 'giftcard-not-for-this-benefit',
  title: 'This money cannot become an OwnGiftcard',
  detail: 'Nothing was done. Choose money for sports, culture or massage; the accounts say which it is.',
}
/** Its detail says from when. */
export const GIFTCARD_OPENS_LATER: ProblemKind = {
  status: 409,
  code: 'giftcard-opens-later',
  title: 'It is too early to make an OwnGiftcard of this money',
  detail: 'Nothing was done. Until then the money is used as it is.',
}
export const CARD_UNKNOWN: ProblemKind = {
  status: 404,
  code: 'card-unknown',
  title: 'There is no such card here',
  detail: 'Read the cards again and choose one of them.',
}
export const CARD_REVISION_UNKNOWN: ProblemKind = {
  status: 409,
  code: 'card-revision-unknown',
  title: 'The card has had no code of this revision',
  detail: 'Nothing was done. Read the cards again and send the revision that is there.',
}
export const CARD_CODE_REPLACED: ProblemKind = {
  status: 410,
  code: 'card-code-replaced',
  title: 'The card has a new code since then',
  detail:
    'The money is still on it. The new code is in the e-mail that came when it was made; or sign in to see it.',
}
/** The same for every code that does not work, so that it tells nothing to whoever guesses. */
export const CARD_NOT_USABLE: ProblemKind = {
  status: 404,
  code: 'card-not-usable',
  title: 'No card that can be used has this code',
  detail:
    'Check the code and type it again. It does not work either when its card is used up or past its last day, or has a new code.',
}
export const OFFER_EXPIRED: ProblemKind = {
  status: 410,
  code: 'offer-expired',
  title: 'The link of this reminder has ended',
  detail:
    'It lasts as long as its money, and as reminders go to the address that it came to. Sign in to see what there is; the code of a card that was bought is in its e-mail.',
}
export const OFFER_NOT_VALID: ProblemKind = {
  status: 404,
  code: 'offer-not-valid',
  title: 'This link does not lead to a benefit',
  detail: 'Open the link of the reminder again, or copy all of it to the address bar; otherwise sign in.',
}
