import { afterEach, describe, expect, it, vi } from 'vitest'
import { boundedFetch } from '../../../worker/platform/bounded-fetch.ts'

afterEach(() => vi.restoreAllMocks())

const URL = 'https://broker.example/'
const answerWith = (body: BodyInit | null, init?: ResponseInit) =>
  vi.spyOn(globalThis, 'fetch').mockImplementation(async () => new Response(body, init))
const get = (milliseconds = 5000) => boundedFetch(AbortSignal.timeout(milliseconds))(URL, {})

/** A body that never ends; `cancelled` is called when nobody reads it any more. */
function endless(chunk: Uint8Array | undefined, cancelled = () => {}): ReadableStream {
  return new ReadableStream({
    async pull(controller) {
      if (chunk) controller.enqueue(chunk)
      else await new Promise(() => {})
    },
    cancel: cancelled,
  })
}

describe('a bounded answer', () => {
  it('comes through as it is', async () => {
    answerWith('{"a":1}', { status: 201, headers: { 'Content-Type': 'application/json', 'X-Other': 'kept' } })
    const response = await get()
    expect([response.status, response.headers.get('X-Other')]).toEqual([201, 'kept'])
    expect(await response.json()).toEqual({ a: 1 })
    answerWith(null, { status: 204 })
    expect((await get()).status).toBe(204)
  })

  it('may be 64 kB and no more', async () => {
    answerWith('x'.repeat(64 * 1024))
    expect(await (await get()).text()).toHaveLength(64 * 1024)
    answerWith('x'.repeat(64 * 1024 + 1))
    await expect(get()).rejects.toMatchObject({ code: 'ANSWER_TOO_LARGE' })
  })

  it('is not read on once it is too large', async () => {
    const cancelled = vi.fn()
    answerWith(endless(new Uint8Array(4096), cancelled))
    await expect(get()).rejects.toMatchObject({ code: 'ANSWER_TOO_LARGE' })
    expect(cancelled).toHaveBeenCalled()
  })

  it('has to be whole by the deadline', async () => {
    answerWith(endless(undefined))
    await expect(get(50)).rejects.toMatchObject({ name: 'TimeoutError' })
  })
})
