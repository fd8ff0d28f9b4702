/** What few people need, and the daily bundle does without. */
export type SeldomNeeded = 'smartum-service-finder' | 'smartum-service-request' | 'smartum-sessions'

/**
 * Makes sure that an element is there: fetches the bundle that has it from where this script came from, once somebody
 * asks for it. A page that pins its scripts by their hashes loads that bundle itself, and nothing is fetched here.
 * False when it cannot be had.
 */
export async function bringIn(name: SeldomNeeded): Promise<boolean> {
  try {
    if (!customElements.get(name)) await import(/* @vite-ignore */ new URL('more.js', import.meta.url).href)
    return customElements.get(name) !== undefined
  } catch {
    return false
  }
}
