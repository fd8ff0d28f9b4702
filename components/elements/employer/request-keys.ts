/** The keys of requests whose answers have not come: whoever sends one again sends its key again. */
const keys = new Map<string, string>()

const nameOf = (path: string, body: object) => `${path} ${JSON.stringify(body)}`

/** The key of a request; the same for the same request until it is settled. */
export function keyOf(path: string, body: object): string {
  const name = nameOf(path, body)
  const key = keys.get(name) ?? crypto.randomUUID()
  keys.set(name, key)
  return key
}

/** Says that a request has had its answer, so that the same again is a new one. */
export function settleKey(path: string, body: object): void {
  keys.delete(nameOf(path, body))
}
