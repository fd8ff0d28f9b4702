import { withoutIdentityCodes } from './identity-code.ts'

/**
 * Writes one line of JSON. Callers choose every field: never a request's body, query, headers or claims, since a
 * personal identity code may be among them. Should one slip into an error's message all the same, it is masked.
 */
export function log(level: 'info' | 'error', event: string, fields: Record<string, unknown>): void {
  const masked = (_name: string, value: unknown) =>
    typeof value === 'string' ? withoutIdentityCodes(value) : value
  const line = JSON.stringify({ event, ...fields }, masked)
  // biome-ignore lint/suspicious/noConsole: this is the one place that writes the log
  console[level](line)
}
