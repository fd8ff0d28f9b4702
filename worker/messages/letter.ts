import type { Language } from '../platform/language.ts'

export type Link = { label: string; url: string }

/** Something with facts of its own, and perhaps something to do about it. */
export type Panel = {
  title: string
  facts: { label: string; value: string }[]
  note?: string | undefined
  button?: Link | undefined
}

/** A gift card, with the code that pays with it. */
export type Card = {
  name: string
  amount: string
  code: { label: string; text: string }
  /** What it is for, and until when. */
  line: string
  note: string
}

/** One thing below the other: words, the one button, a link on a line of its own, or something more. */
type Block = { paragraph: string } | { button: Link } | { link: Link } | { panel: Panel } | { card: Card }

/** What an e-mail says, from which both its plain text and its HTML are made. */
export type Letter = {
  language: Language
  subject: string
  title: string
  blocks: Block[]
  /** Stands before the button's address where it is written out, for programs that show no buttons. */
  writtenOut: string
  contact: { label: string; phone: Link; email: Link }
  smallPrint: (string | Link)[]
}
