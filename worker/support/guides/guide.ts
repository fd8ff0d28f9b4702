/** What there is a guide about, in each service. */
type Topic = 'welcome' | 'start' | 'use' | 'expiry' | 'new-employer' | 'sign-in'

/** What there is a guide about in Plus alone; the last two are for employers. */
type PlusTopic = Topic | 'bank-down' | 'people' | 'order'

/** What there is a guide about in Saldo alone; the last two are for employers. */
type SaldoTopic = Topic | 'registration-help' | 'open-registration' | 'order'

/** A guide, as its address after /guides/. */
export type GuideId = `plus/${PlusTopic}` | `saldo/${SaldoTopic}`

/** Places in guides that other pages lead straight to. */
export type Anchor =
  | ('gift-card' | 'own-giftcard' | 'cards' | 'not-shown')
  | ('no-link' | 'late' | 'no-mail' | 'rejected' | 'waiting')

export type Section = {
  heading: string
  anchor?: Anchor
  paragraphs?: string[]
  /** What to do, one after the other; below the paragraphs. */
  steps?: string[]
}

/** What a guide says, in one language. */
export type GuideText = { title: string; lead: string; sections: Section[] }

export type PlusGuides = Record<PlusTopic, GuideText>
export type SaldoGuides = Record<SaldoTopic, GuideText>

/** What all guides say, in one language. */
export type GuideTexts = { plus: PlusGuides; saldo: SaldoGuides }
