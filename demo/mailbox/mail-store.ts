import * as z from 'zod'

/** An e-mail as the worker hands it over. */
export const sentMailSchema = z.strictObject({
  id: z.string().regex(/^\w{1,100}$/),
  from: z.strictObject({ name: z.string(), email: z.string() }),
  to: z.string().min(1),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  headers: z.record(z.string(), z.string()),
})
type SentMail = z.infer<typeof sentMailSchema>

/** An e-mail that has come. */
export type ReceivedMail = SentMail & {
  at: Date
  /** Where the mail leads, in the order of its plain text. */
  links: string[]
  read: boolean
}

const CAPACITY = 200

/** The newest e-mails, in memory. */
export class MailStore {
  #mails = new Map<string, ReceivedMail>()
  #changes = 0

  /** Takes an e-mail. Returns whether it was new. */
  add(mail: SentMail, at: Date): boolean {
    if (this.#mails.has(mail.id)) return false
    const links = [...new Set(mail.text.match(/https?:\/\/[^\s<>"]+/g))]
    this.#mails.set(mail.id, { ...mail, at, links, read: false })
    const oldest = this.#mails.keys().next().value
    if (this.#mails.size > CAPACITY && oldest) this.#mails.delete(oldest)
    this.#changes++
    return true
  }

  find(id: string): ReceivedMail | undefined {
    return this.#mails.get(id)
  }

  newestFirst(): ReceivedMail[] {
    return [...this.#mails.values()].reverse()
  }

  markRead(id: string): void {
    const mail = this.#mails.get(id)
    if (mail) mail.read = true
  }

  clear(): void {
    this.#mails.clear()
    this.#changes++
  }

  /** Changes whenever a mail comes. */
  get version(): string {
    return String(this.#changes)
  }
}
