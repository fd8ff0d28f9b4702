import type { Place } from './places.ts'

/** The element that shows a place. */
export const nameOfView = (view: Place['view']): string => `smartum-employer-${view}`

/**
 * Makes sure that the element of a view is there: those of orders, invoices and the company are a bundle of their own,
 * fetched from where this script came from once somebody goes there. False when it cannot be had.
 */
export async function bringView(view: Place['view']): Promise<boolean> {
  const name = nameOfView(view)
  try {
    if (!customElements.get(name)) {
      await import(/* @vite-ignore */ new URL('employer-money.js', import.meta.url).href)
    }
  } catch {
    // What is there in the end says it all.
  }
  return customElements.get(name) !== undefined
}
