import type { PropertyDeclaration, ReactiveElement } from 'lit'

/** A reactive property. Lit's decorator of this name also serves standard decorators, and is ten times as large. */
export const property =
  (options?: PropertyDeclaration) =>
  (prototype: ReactiveElement, name: string): void =>
    (prototype.constructor as typeof ReactiveElement).createProperty(name, options)

/** A reactive property that only the element itself sets. */
export const state = () => property({ state: true })
