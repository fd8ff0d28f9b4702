/**
 * An error that a caller is told about, as RFC 9457 problem details. Areas define theirs with `problemKind`,
 * so that a code, its status and its advice stand in one place.
 */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly title: string
  readonly detail: string
  readonly retryable: boolean
  /** Further members of the body, such as the seconds of a clock's difference. */
  readonly extra: Record<string, unknown>

  constructor(kind: ProblemKind, extra: Record<string, unknown> = {}, options?: ErrorOptions) {
    super(`${kind.code}: ${kind.title}`, options)
    this.name = 'Problem'
    this.status = kind.status
    this.code = kind.code
    this.title = kind.title
    this.detail = kind.detail
    this.retryable = kind.retryable ?? false
    this.extra = extra
  }
}

/** One way in which a request can fail. */
export type ProblemKind = {
  /** HTTP status. */
  status: number
  /** Stable, machine-readable; clients branch on it. */
  code: string
  /** What happened, in a few words. */
  title: string
  /** What to do next, in a sentence. */
  detail: string
  /** Whether the same request can succeed later without being changed. */
  retryable?: boolean
}
