/** What an element may show in its place without having it in its own bundle, and the bundle that has it. */
const BUNDLES = {
  'smartum-login': 'sdk',
  'smartum-service-finder': 'more',
  'smartum-service-request': 'more',
  'smartum-sessions': 'more',
  'smartum-plus-state': 'more',
  'smartum-giftcard': 'giftcard',
  'smartum-card': 'card',
  'smartum-card-check': 'card',
  'smartum-accounts': 'accounts',
  'smartum-registrations': 'registrations',
  'smartum-link-state': 'registrations',
}
export type BroughtIn = keyof typeof BUNDLES

/**
 * Makes sure that an element is there: fetches the bundle that has it from where this script came from, once somebody
 * asks for it. A page that pins its scripts by their hashes loads that bundle itself, and nothing is fetched here.
 * False when it cannot be had.
 */
export async function bringIn(name: BroughtIn): Promise<boolean> {
  try {
    const bundle = `${BUNDLES[name]}.js`
    if (!customElements.get(name)) await import(/* @vite-ignore */ new URL(bundle, import.meta.url).href)
    return customElements.get(name) !== undefined
  } catch {
    return false
  }
}
