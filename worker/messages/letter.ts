import type { Language } from '../platform/language.ts'

export type Link = { label: string; url: string }

/** One thing below the other: words, the one button, or a link on a line of its own. */
type Block = { paragraph: string } | { button: Link } | { link: Link }

/** What an e-mail says, from which both its plain text and its HTML are made. */
export type Letter = {
  language: Language
  subject: string
  title: string
  blocks: Block[]
  /** Stands before the button's address where it is written out, for programs that show no buttons. */
  writtenOut: string
  contact: { label: string; phone: Link; email: Link }
  smallPrint: string[]
}
