/** A map that forgets what it got first when it is full: for what an isolate remembers only to be quicker. */
export class BoundedMap<Key, Value> extends Map<Key, Value> {
  readonly #capacity: number

  constructor(capacity: number) {
    super()
    this.#capacity = capacity
  }

  override set(key: Key, value: Value): this {
    if (this.size >= this.#capacity && !this.has(key)) this.delete(this.keys().next().value!)
    return super.set(key, value)
  }
}
