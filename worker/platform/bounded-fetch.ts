/** The largest answer that is read, in bytes. Descriptions, keys and tokens take a few thousand. */
const LIMIT = 64 * 1024

/** Thrown for an answer that does not end within the limit. */
class AnswerTooLarge extends Error {
  readonly code = 'ANSWER_TOO_LARGE'
}

/** What `fetch` takes; only this much of it matters here. */
type Options = { redirect?: 'manual'; signal?: AbortSignal | undefined }

/**
 * A fetch for somebody who may be slow, or hostile: the whole answer has to be here by the deadline, which several
 * requests may share, and has to be small. Rejects with `AnswerTooLarge`, or with the deadline's reason.
 */
export function boundedFetch(deadline: AbortSignal): (url: string, options: Options) => Promise<Response> {
  const expired = new Promise<never>((_, reject) => {
    deadline.addEventListener('abort', () => reject(deadline.reason))
  })
  // Each request is held to it below; when there is none, nobody minds.
  expired.catch(() => {})
  const fetchWhole = async (url: string, { signal, ...options }: Options) => {
    deadline.throwIfAborted()
    const response = await fetch(url, {
      ...options,
      signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
    })
    const body = await readBounded(response)
    return new Response(body.size ? body : null, response)
  }
  return (url, options) => Promise.race([fetchWhole(url, options), expired])
}

async function readBounded(response: Response): Promise<Blob> {
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength
    // Leaving the loop cancels what is still to come.
    if (size > LIMIT) throw new AnswerTooLarge(`more than ${LIMIT} bytes`)
    chunks.push(chunk)
  }
  return new Blob(chunks)
}
