const IDENTITY_CODE = /\b\d{6}[-+A-FU-Y]\d{3}[0-9A-FHJ-NPR-Y]\b/gi

/**
 * Writes one line of JSON. Callers choose every field: never a request's body, query, headers or claims, since a
 * personal identity code may be among them. Should one slip into an error's message all the same, it is masked.
 */
export function log(level: 'info' | 'error', event: string, fields: Record<string, unknown>): void {
  const line = JSON.stringify({ event, ...fields }).replace(IDENTITY_CODE, '[identity code]')
  // biome-ignore lint/suspicious/noConsole: this is the one place that writes the log
  console[level](line)
}
