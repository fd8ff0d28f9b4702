/** The body of an error from the worker (RFC 9457), as far as the elements use it. */
type ProblemBody = { code?: string; detail?: string; retryable?: boolean; request_id?: string }

/** Whether an error means that the session is over, by itself or because a copy of its token was used. */
export const endsSession = ({ code }: SmartumError): boolean => /^session-(ended|reused)$/.test(code)

/**
 * An error that a person may be told about.
 * `code` is the worker's stable code, or `offline`, `timeout` or `unreachable` when no answer came.
 */
export class SmartumError extends Error {
  readonly code: string
  /** Whether trying the same again can succeed. */
  readonly retryable: boolean
  /** HTTP status; 0 when there was no answer. */
  readonly status: number
  /** What customer service asks for. */
  readonly requestId: string | undefined
  /** Seconds until it may be tried again, where there is a limit. */
  retryAfter: number | undefined

  constructor(code: string, status: number, body: ProblemBody = {}, options?: ErrorOptions) {
    super(body.detail ?? code, options)
    this.name = 'SmartumError'
    this.code = code
    this.status = status
    this.retryable = body.retryable ?? status === 0
    this.requestId = body.request_id
  }

  /** Reads the problem out of an answer that is not OK. */
  static async from(response: Response): Promise<SmartumError> {
    const body = (await response.json().catch(() => ({}))) as ProblemBody
    const error = new SmartumError(body.code ?? 'unexpected', response.status, body)
    error.retryAfter = Number(response.headers.get('Retry-After')) || undefined
    return error
  }
}
