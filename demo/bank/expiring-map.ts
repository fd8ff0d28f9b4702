/** A map whose entries are gone after the seconds that each was given. */
export class ExpiringMap<Value> {
  readonly #entries = new Map<string, { value: Value; expiresAt: number }>()

  set(key: string, value: Value, seconds: number): void {
    const now = Date.now()
    for (const [oldKey, { expiresAt }] of this.#entries) if (expiresAt <= now) this.#entries.delete(oldKey)
    this.#entries.set(key, { value, expiresAt: now + seconds * 1000 })
  }

  get(key: string): Value | undefined {
    const entry = this.#entries.get(key)
    return entry && entry.expiresAt > Date.now() ? entry.value : undefined
  }

  delete(key: string): void {
    this.#entries.delete(key)
  }

  /** The entries for which the test holds, expired ones left out. */
  filter(test: (value: Value) => boolean): { key: string; value: Value }[] {
    const now = Date.now()
    return [...this.#entries]
      .filter(([, { value, expiresAt }]) => expiresAt > now && test(value))
      .map(([key, { value }]) => ({ key, value }))
  }
}
