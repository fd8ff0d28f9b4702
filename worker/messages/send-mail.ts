import type { Env } from '../platform/env.ts'

/** Sends one e-mail of the outbox. */
export async function sendMail(_env: Env, _id: string, _body: unknown, _now: Date): Promise<void> {}
